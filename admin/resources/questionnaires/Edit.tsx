import { EditPage } from '../../records/EditPage.tsx';
import { QuestionnaireInputs } from './Inputs.tsx';

export default function QuestionnaireEdit() {
  return (
    <EditPage>
      <QuestionnaireInputs />
    </EditPage>
  );
}
