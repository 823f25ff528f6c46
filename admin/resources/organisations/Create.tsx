import { CreatePage } from '../../records/CreatePage.tsx';
import { OrganisationInputs } from './Inputs.tsx';

export default function OrganisationCreate() {
  return (
    <CreatePage>
      <OrganisationInputs />
    </CreatePage>
  );
}
