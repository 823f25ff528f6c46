import { BooleanInput } from 'react-admin';
import { EditPage } from '../../records/EditPage.tsx';
import { UserInputs } from './Inputs.tsx';

export default function UserEdit() {
  return (
    <EditPage>
      <UserInputs />
      <BooleanInput source="active" />
    </EditPage>
  );
}
