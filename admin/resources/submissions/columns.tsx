// The columns of lists of responses.
import type { SubmissionRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { localized } from '../../i18n/localized.ts';
import type { Column } from '../../lists/Rows.tsx';
import { Oddities } from './Oddities.tsx';

/** @param named whether the questionnaire is named: not on its own page */
export function useSubmissionColumns({ named }: { named: boolean }): Column<SubmissionRowFragment>[] {
  const format = useFormat();
  const questionnaire: Column<SubmissionRowFragment> = {
    source: 'questionnaire',
    render: (submission) => localized(submission.questionnaire.title),
  };
  return [
    { source: 'submittedAt', order: 'SUBMITTED_AT', render: (submission) => format.dateTime(submission.submittedAt) },
    { source: 'email', render: (submission) => format.text(submission.email) },
    ...(named ? [questionnaire] : []),
    { source: 'institution', render: (submission) => format.text(submission.institution?.name) },
    { source: 'source', render: (submission) => format.label('SubmissionSource', submission.source) },
    { source: 'oddities', render: (submission) => <Oddities oddities={submission.oddities} /> },
  ];
}
