import { email, required, TextInput, useTranslate } from 'react-admin';
import { OneOf } from '../../inputs/ReferenceInputs.tsx';
import { CreatePage } from '../../records/CreatePage.tsx';
import { UserInputs } from '../users/Inputs.tsx';

const address = [required(), email()];
const toAccount = (_resource?: string, id?: string | number) => `users/${id}/show`;

export default function InvitationCreate() {
  const translate = useTranslate();
  return (
    <CreatePage
      title={translate('resources.invitations.create')}
      redirect={toAccount}
      defaultValues={{ language: 'FR', roles: [] }}
    >
      <TextInput
        source="email"
        type="email"
        validate={address}
        autoComplete="off"
        helperText="resources.invitations.help"
      />
      <UserInputs />
      <OneOf source="organisationId" reference="organisations" />
    </CreatePage>
  );
}
