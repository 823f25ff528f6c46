import { email, maxLength, minLength, PasswordInput, required, TextInput } from 'react-admin';
import { CreatePage } from '../../records/CreatePage.tsx';
import { UserInputs } from './Inputs.tsx';

const address = [required(), email()];
const password = [required(), minLength(8), maxLength(128)];

export default function UserCreate() {
  return (
    <CreatePage defaultValues={{ language: 'FR', roles: [] }}>
      <TextInput source="email" type="email" validate={address} autoComplete="off" />
      <UserInputs />
      <PasswordInput source="password" validate={password} autoComplete="new-password" helperText="forms.password" />
    </CreatePage>
  );
}
