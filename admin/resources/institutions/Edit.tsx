import { EditPage } from '../../records/EditPage.tsx';
import { InstitutionInputs } from './Inputs.tsx';

export default function InstitutionEdit() {
  return (
    <EditPage>
      <InstitutionInputs />
    </EditPage>
  );
}
