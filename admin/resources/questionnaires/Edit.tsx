// A questionnaire in the editor, with the ways to its other pages.
import { EditBase, Loading, useEditContext } from 'react-admin';
import type { QuestionnaireFullFragment } from '../../gql/graphql.ts';
import { useTitle } from '../../layout/page-title.ts';
import { storedDefinition } from '../../questionnaires/editor/definition.ts';
import Editor from '../../questionnaires/editor/Editor.tsx';
import { QuestionnaireNavigation } from '../../questionnaires/QuestionnaireNavigation.tsx';
import { editing } from '../../records/EditPage.tsx';

export default function QuestionnaireEdit() {
  return (
    <EditBase mutationMode="pessimistic" queryOptions={editing}>
      <Opened />
    </EditBase>
  );
}

function Opened() {
  const { record, defaultTitle } = useEditContext<QuestionnaireFullFragment>();
  useTitle((record && defaultTitle) || '');
  if (!record) return <Loading />;
  return (
    <>
      <QuestionnaireNavigation id={record.id} />
      <Editor key={record.id} start={storedDefinition(record)} stored={record} />
    </>
  );
}
