import { useState } from 'react';
import {
  CheckboxGroupInput,
  Create,
  DateTimeInput,
  type RaRecord,
  required,
  SimpleForm,
  TextInput,
  useRedirect,
} from 'react-admin';
import { CreateTitle } from '../../records/CreatePage.tsx';
import { FormToolbar } from '../../records/EditPage.tsx';
import { NewSecret } from '../../records/NewSecret.tsx';
import { scopes } from './scopes.ts';

const needed = required();
const choices = scopes.map((scope) => ({ id: scope, name: `scopes.${scope}` }));

export default function ApiKeyCreate() {
  const [secret, setSecret] = useState<string>();
  const redirect = useRedirect();
  return (
    <Create
      actions={false}
      title={false}
      mutationOptions={{ onSuccess: (key: RaRecord) => setSecret(String(key['secret'])) }}
    >
      <SimpleForm toolbar={<FormToolbar />} defaultValues={{ scopes: [] }} noValidate>
        <CreateTitle />
        <TextInput source="name" validate={needed} />
        <CheckboxGroupInput source="scopes" choices={choices} row={false} validate={needed} />
        <DateTimeInput source="expiresAt" helperText="forms.keyExpiry" />
      </SimpleForm>
      {secret && <NewSecret of="apiKeys" secret={secret} onClose={() => redirect('list', 'apiKeys')} />}
    </Create>
  );
}
