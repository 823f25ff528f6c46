import { EditPage } from '../../records/EditPage.tsx';
import { TrainingSessionInputs } from './Inputs.tsx';

export default function TrainingSessionEdit() {
  return (
    <EditPage>
      <TrainingSessionInputs />
    </EditPage>
  );
}
