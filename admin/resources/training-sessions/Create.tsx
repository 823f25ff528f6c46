import { CreatePage } from '../../records/CreatePage.tsx';
import { TrainingSessionInputs } from './Inputs.tsx';

export default function TrainingSessionCreate() {
  return (
    <CreatePage>
      <TrainingSessionInputs />
    </CreatePage>
  );
}
