import { EditPage } from '../../records/EditPage.tsx';
import { TrainingInputs } from './Inputs.tsx';

export default function TrainingEdit() {
  return (
    <EditPage>
      <TrainingInputs />
    </EditPage>
  );
}
