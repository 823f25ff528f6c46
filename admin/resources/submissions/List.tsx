import { lazy } from 'react';
import type { SubmissionRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { localized } from '../../i18n/localized.ts';
import { ListPage } from '../../lists/ListPage.tsx';
import { type Column, Rows } from '../../lists/Rows.tsx';
import { Oddities } from './Oddities.tsx';

const Filters = lazy(() => import('./Filters.tsx'));

export default function SubmissionList() {
  const format = useFormat();
  const columns: Column<SubmissionRowFragment>[] = [
    { source: 'submittedAt', order: 'SUBMITTED_AT', render: (submission) => format.dateTime(submission.submittedAt) },
    { source: 'email', render: (submission) => format.text(submission.email) },
    { source: 'questionnaire', render: (submission) => localized(submission.questionnaire.title) },
    { source: 'institution', render: (submission) => format.text(submission.institution?.name) },
    { source: 'source', render: (submission) => format.label('SubmissionSource', submission.source) },
    { source: 'oddities', render: (submission) => <Oddities oddities={submission.oddities} /> },
  ];
  return (
    <ListPage sort={{ field: 'SUBMITTED_AT', order: 'DESC' }} search filters={Filters}>
      <Rows columns={columns} />
    </ListPage>
  );
}
