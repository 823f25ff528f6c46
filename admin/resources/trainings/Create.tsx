import { CreatePage } from '../../records/CreatePage.tsx';
import { TrainingInputs } from './Inputs.tsx';

export default function TrainingCreate() {
  return (
    <CreatePage defaultValues={{ certifying: false, modality: 'ON_SITE' }}>
      <TrainingInputs />
    </CreatePage>
  );
}
