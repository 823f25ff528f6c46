import { EditPage } from '../../records/EditPage.tsx';
import { JobOfferInputs } from './Inputs.tsx';

export default function JobOfferEdit() {
  return (
    <EditPage>
      <JobOfferInputs />
    </EditPage>
  );
}
