import { useState } from 'react';
import { Create, type RaRecord, SimpleForm, useRedirect } from 'react-admin';
import { CreateTitle } from '../../records/CreatePage.tsx';
import { FormToolbar } from '../../records/EditPage.tsx';
import { NewSecret } from '../../records/NewSecret.tsx';
import { defaults, WebhookEndpointInputs } from './Inputs.tsx';

export default function WebhookEndpointCreate() {
  const [made, setMade] = useState<RaRecord>();
  const redirect = useRedirect();
  return (
    <Create actions={false} title={false} mutationOptions={{ onSuccess: setMade }}>
      <SimpleForm toolbar={<FormToolbar />} defaultValues={defaults} noValidate>
        <CreateTitle />
        <WebhookEndpointInputs />
      </SimpleForm>
      {made && (
        <NewSecret
          of="webhooks"
          secret={String(made['secret'])}
          onClose={() => redirect('show', 'webhookEndpoints', made.id)}
        />
      )}
    </Create>
  );
}
