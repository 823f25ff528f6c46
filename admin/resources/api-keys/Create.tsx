import { useState } from 'react';
import { Create, DateTimeInput, type RaRecord, required, SimpleForm, TextInput, useRedirect } from 'react-admin';
import { ScopesInput } from '../../inputs/ScopesInput.tsx';
import { CreateTitle } from '../../records/CreatePage.tsx';
import { FormToolbar } from '../../records/EditPage.tsx';
import { NewSecret } from '../../records/NewSecret.tsx';
import { LimitInputs } from './Inputs.tsx';

const needed = required();

export default function ApiKeyCreate() {
  const [made, setMade] = useState<RaRecord>();
  const redirect = useRedirect();
  return (
    <Create actions={false} title={false} mutationOptions={{ onSuccess: setMade }}>
      <SimpleForm toolbar={<FormToolbar />} defaultValues={{ scopes: [], requestsPerMinute: 600 }} noValidate>
        <CreateTitle />
        <TextInput source="name" validate={needed} />
        <ScopesInput />
        <DateTimeInput source="expiresAt" helperText="apiKeys.expiryHelp" />
        <LimitInputs />
      </SimpleForm>
      {made && (
        <NewSecret of="apiKeys" secret={String(made['secret'])} onClose={() => redirect('show', 'apiKeys', made.id)} />
      )}
    </Create>
  );
}
