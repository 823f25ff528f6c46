import { required, TextInput } from 'react-admin';
import { EditPage } from '../../records/EditPage.tsx';
import { LimitInputs } from './Inputs.tsx';

const needed = required();

export default function ApiKeyEdit() {
  return (
    <EditPage>
      <TextInput source="name" validate={needed} />
      <LimitInputs />
    </EditPage>
  );
}
