import { CreatePage } from '../../records/CreatePage.tsx';
import { QuestionnaireInputs } from './Inputs.tsx';

export default function QuestionnaireCreate() {
  return (
    <CreatePage>
      <QuestionnaireInputs />
    </CreatePage>
  );
}
