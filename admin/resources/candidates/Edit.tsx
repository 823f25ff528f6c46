import { EditPage } from '../../records/EditPage.tsx';
import { CandidateInputs } from './Inputs.tsx';

export default function CandidateEdit() {
  return (
    <EditPage>
      <CandidateInputs />
    </EditPage>
  );
}
