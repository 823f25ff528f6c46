import { CreatePage } from '../../records/CreatePage.tsx';
import { JobOfferInputs } from './Inputs.tsx';

export default function JobOfferCreate() {
  return (
    <CreatePage>
      <JobOfferInputs />
    </CreatePage>
  );
}
