import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  CheckboxGroupInput,
  Create,
  DateTimeInput,
  Loading,
  type RaRecord,
  required,
  SimpleForm,
  TextInput,
  useRedirect,
  useTranslate,
} from 'react-admin';
import { ApiKeyScopesDocument } from '../../gql/graphql.ts';
import { request } from '../../providers/graphql.ts';
import { CreateTitle } from '../../records/CreatePage.tsx';
import { FormToolbar } from '../../records/EditPage.tsx';
import { NewSecret } from '../../records/NewSecret.tsx';
import { LimitInputs } from './Inputs.tsx';

const needed = required();

export default function ApiKeyCreate() {
  const [made, setMade] = useState<RaRecord>();
  const redirect = useRedirect();
  const translate = useTranslate();
  const { data } = useQuery({
    queryKey: ['apiKeys', 'scopes'],
    queryFn: ({ signal }) => request(ApiKeyScopesDocument, {}, signal),
  });
  if (!data) return <Loading />;
  const choices = data.apiKeyScopes.map(({ name, description }) => ({
    id: name,
    name: translate(`scopes.${name}`, { _: description }),
  }));
  return (
    <Create actions={false} title={false} mutationOptions={{ onSuccess: setMade }}>
      <SimpleForm toolbar={<FormToolbar />} defaultValues={{ scopes: [], requestsPerMinute: 600 }} noValidate>
        <CreateTitle />
        <TextInput source="name" validate={needed} />
        <CheckboxGroupInput source="scopes" choices={choices} row={false} translateChoice={false} validate={needed} />
        <DateTimeInput source="expiresAt" helperText="apiKeys.expiryHelp" />
        <LimitInputs />
      </SimpleForm>
      {made && (
        <NewSecret of="apiKeys" secret={String(made['secret'])} onClose={() => redirect('show', 'apiKeys', made.id)} />
      )}
    </Create>
  );
}
