import type { SubmissionImportRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { localized } from '../../i18n/localized.ts';
import { ListPage } from '../../lists/ListPage.tsx';
import { type Column, Rows } from '../../lists/Rows.tsx';
import { Status } from '../../records/Status.tsx';

export default function SubmissionImportList() {
  const format = useFormat();
  const columns: Column<SubmissionImportRowFragment>[] = [
    { source: 'fileName', render: ({ fileName }) => fileName },
    { source: 'questionnaire', render: ({ questionnaire }) => localized(questionnaire?.title ?? null) },
    { source: 'status', render: ({ status }) => <Status of="SubmissionImportStatus" value={status} /> },
    { source: 'readCount', align: 'right', render: ({ readCount }) => format.number(readCount) },
    { source: 'newCount', align: 'right', render: ({ newCount }) => format.number(newCount) },
    { source: 'createdAt', order: 'CREATED_AT', render: ({ createdAt }) => format.dateTime(createdAt) },
  ];
  return (
    <ListPage sort={{ field: 'CREATED_AT', order: 'DESC' }}>
      <Rows columns={columns} />
    </ListPage>
  );
}
