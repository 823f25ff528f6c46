import { useState } from 'react';
import { Create, type RaRecord, SimpleForm, useRedirect } from 'react-admin';
import { CreateTitle } from '../../records/CreatePage.tsx';
import { FormToolbar } from '../../records/EditPage.tsx';
import { NewSecret } from '../../records/NewSecret.tsx';
import { AlertChannelInputs, defaults, KindAndTarget } from './Inputs.tsx';

export default function AlertChannelCreate() {
  const [made, setMade] = useState<RaRecord>();
  const redirect = useRedirect();
  const leave = (channel: RaRecord) => redirect('show', 'alertChannels', channel.id);
  return (
    <Create
      actions={false}
      title={false}
      mutationOptions={{ onSuccess: (channel: RaRecord) => (channel['secret'] ? setMade(channel) : leave(channel)) }}
    >
      <SimpleForm toolbar={<FormToolbar />} defaultValues={defaults} noValidate>
        <CreateTitle />
        <KindAndTarget />
        <AlertChannelInputs />
      </SimpleForm>
      {made && <NewSecret of="alertChannels" secret={String(made['secret'])} onClose={() => leave(made)} />}
    </Create>
  );
}
