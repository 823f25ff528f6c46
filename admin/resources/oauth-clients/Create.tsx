import { useState } from 'react';
import { Create, type RaRecord, SimpleForm, useRedirect } from 'react-admin';
import { CreateTitle } from '../../records/CreatePage.tsx';
import { FormToolbar } from '../../records/EditPage.tsx';
import { NewSecret } from '../../records/NewSecret.tsx';
import { defaults, KindAndSecret, OAuthClientInputs } from './Inputs.tsx';

/** What only an application has is not sent for a program, and neither are its scopes. */
function ofItsKind({ kind, ...values }: Record<string, unknown>): Record<string, unknown> {
  if (kind !== 'PROGRAM') return { kind, ...values };
  const { name, enabled, scopes } = values;
  const permissions = Array.isArray(scopes) ? scopes.filter((scope) => String(scope).includes('.')) : [];
  return { kind, name, enabled, scopes: permissions };
}

export default function OAuthClientCreate() {
  const [made, setMade] = useState<RaRecord>();
  const redirect = useRedirect();
  const leave = (client: RaRecord) => redirect('show', 'oauthClients', client.id);
  return (
    <Create
      actions={false}
      title={false}
      transform={ofItsKind}
      mutationOptions={{ onSuccess: (client: RaRecord) => (client['secret'] ? setMade(client) : leave(client)) }}
    >
      <SimpleForm toolbar={<FormToolbar />} defaultValues={defaults} noValidate>
        <CreateTitle />
        <KindAndSecret />
        <OAuthClientInputs />
      </SimpleForm>
      {made && <NewSecret of="oauthClients" secret={String(made['secret'])} onClose={() => leave(made)} />}
    </Create>
  );
}
