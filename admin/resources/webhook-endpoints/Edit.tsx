import { EditPage } from '../../records/EditPage.tsx';
import { WebhookEndpointInputs } from './Inputs.tsx';

export default function WebhookEndpointEdit() {
  return (
    <EditPage>
      <WebhookEndpointInputs />
    </EditPage>
  );
}
