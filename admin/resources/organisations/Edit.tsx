import { EditPage } from '../../records/EditPage.tsx';
import { OrganisationInputs } from './Inputs.tsx';

export default function OrganisationEdit() {
  return (
    <EditPage>
      <OrganisationInputs />
    </EditPage>
  );
}
