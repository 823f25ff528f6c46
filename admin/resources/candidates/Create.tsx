import { CreatePage } from '../../records/CreatePage.tsx';
import { CandidateInputs } from './Inputs.tsx';

export default function CandidateCreate() {
  return (
    <CreatePage>
      <CandidateInputs />
    </CreatePage>
  );
}
