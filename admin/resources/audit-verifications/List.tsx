import Typography from '@mui/material/Typography';
import { useEffect } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import type { AuditVerificationFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { ListPage } from '../../lists/ListPage.tsx';
import { type Column, Rows } from '../../lists/Rows.tsx';
import { ActionButton } from '../../records/ActionButton.tsx';
import { Status } from '../../records/Status.tsx';

const LOOKED_AGAIN_MS = 2_000;

export default function AuditVerificationList() {
  const format = useFormat();
  const translate = useTranslate();
  const columns: Column<AuditVerificationFullFragment>[] = [
    { source: 'startedAt', order: 'STARTED_AT', render: ({ startedAt }) => format.dateTime(startedAt) },
    { source: 'status', render: ({ status }) => <Status of="AuditVerificationStatus" value={status} /> },
    { source: 'checked', align: 'right', render: ({ checked }) => format.number(checked) },
    { source: 'brokenSequence', render: (verification) => <Broken verification={verification} /> },
    { source: 'headsCompared', align: 'right', render: ({ headsCompared }) => format.number(headsCompared) },
    { source: 'startedBy', render: ({ startedBy }) => startedBy?.fullName },
    { source: 'endedAt', render: ({ endedAt }) => format.dateTime(endedAt) },
  ];
  return (
    <>
      <Typography sx={{ mb: 2 }}>{translate('audit.verifyHelp')}</Typography>
      <ListPage
        sort={{ field: 'STARTED_AT', order: 'DESC' }}
        actions={
          <ActionButton
            name="startAuditVerification"
            variant="contained"
            run={(provider) => provider.startAuditVerification()}
          />
        }
      >
        <Progress />
        <Rows columns={columns} />
      </ListPage>
    </>
  );
}

/** As long as one goes on, how far it is. */
function Progress() {
  const { data = [], refetch } = useListContext<AuditVerificationFullFragment>();
  const running = data.some(({ status }) => status === 'RUNNING');
  useEffect(() => {
    if (!running) return undefined;
    const looking = setInterval(() => void refetch(), LOOKED_AGAIN_MS);
    return () => clearInterval(looking);
  }, [running, refetch]);
  return null;
}

function Broken({ verification: { brokenSequence, fault } }: { verification: AuditVerificationFullFragment }) {
  const translate = useTranslate();
  const format = useFormat();
  if (brokenSequence == null || !fault) return null;
  return (
    <>
      {translate('audit.brokenAt', {
        sequence: format.number(brokenSequence),
        fault: format.label('AuditFault', fault),
      })}
    </>
  );
}
