import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { lazy } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import type { FailedJobRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { ListPage } from '../../lists/ListPage.tsx';
import { type Column, Rows } from '../../lists/Rows.tsx';
import { ActionButton } from '../../records/ActionButton.tsx';
import { Status } from '../../records/Status.tsx';
import { Queues } from './Queues.tsx';

const Filters = lazy(() => import('./Filters.tsx'));

export default function FailedJobList() {
  const format = useFormat();
  const translate = useTranslate();
  const columns: Column<FailedJobRowFragment>[] = [
    { source: 'job', order: 'JOB', render: ({ job }) => <Box sx={{ overflowWrap: 'break-word' }}>{job}</Box> },
    { source: 'error', render: ({ error }) => <Box sx={{ overflowWrap: 'anywhere' }}>{error}</Box> },
    {
      source: 'payload',
      render: ({ payload }) => (
        <Typography component="span" variant="caption" sx={{ overflowWrap: 'anywhere' }}>
          {payload}
        </Typography>
      ),
    },
    { source: 'attempts', align: 'right', render: ({ attempts }) => attempts },
    { source: 'failedAt', order: 'FAILED_AT', render: ({ failedAt }) => format.dateTime(failedAt) },
    {
      source: 'status',
      render: ({ id, status }) =>
        status === 'FAILED' ? <Actions ids={[id]} /> : <Status of="FailedJobStatus" value={status} />,
    },
  ];
  return (
    <>
      <Queues />
      <Typography component="h2" variant="h6" sx={{ mt: 3, mb: 1 }}>
        {translate('failedJobs.title')}
      </Typography>
      <ListPage sort={{ field: 'FAILED_AT', order: 'DESC' }} filters={Filters}>
        <AllShown />
        <Rows columns={columns} />
      </ListPage>
    </>
  );
}

/** For all of this page that nobody has looked after. */
function AllShown() {
  const translate = useTranslate();
  const { data = [] } = useListContext<FailedJobRowFragment>();
  const ids = data.filter(({ status }) => status === 'FAILED').map(({ id }) => id);
  if (ids.length < 2) return null;
  return (
    <Box sx={{ p: 1.5, display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <Typography variant="body2">{translate('failedJobs.shown', { smart_count: ids.length })}</Typography>
      <Actions ids={ids} />
    </Box>
  );
}

function Actions({ ids }: { ids: string[] }) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
      <ActionButton name="retryFailedJobs" size="small" run={(provider) => provider.retryFailedJobs(ids)} />
      <ActionButton
        name="discardFailedJobs"
        size="small"
        color="error"
        confirm
        run={(provider) => provider.discardFailedJobs(ids)}
      />
    </Box>
  );
}
