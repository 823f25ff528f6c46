import type { QuestionnaireRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { localized } from '../../i18n/localized.ts';
import { ListPage } from '../../lists/ListPage.tsx';
import { type Column, Rows } from '../../lists/Rows.tsx';
import { Status } from '../../records/Status.tsx';

export default function QuestionnaireList() {
  const format = useFormat();
  const columns: Column<QuestionnaireRowFragment>[] = [
    { source: 'title', render: (questionnaire) => localized(questionnaire.title) },
    { source: 'slug', render: (questionnaire) => questionnaire.slug },
    { source: 'status', render: (questionnaire) => <Status of="QuestionnaireStatus" value={questionnaire.status} /> },
    {
      source: 'submissionCount',
      align: 'right',
      render: (questionnaire) => format.number(questionnaire.submissionCount),
    },
    { source: 'publishedAt', render: (questionnaire) => format.dateTime(questionnaire.publishedAt) },
    { source: 'createdAt', order: 'CREATED_AT', render: (questionnaire) => format.dateTime(questionnaire.createdAt) },
  ];
  return (
    <ListPage sort={{ field: 'CREATED_AT', order: 'DESC' }} search>
      <Rows columns={columns} />
    </ListPage>
  );
}
