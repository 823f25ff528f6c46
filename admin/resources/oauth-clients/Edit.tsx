import { EditPage } from '../../records/EditPage.tsx';
import { OAuthClientInputs } from './Inputs.tsx';

export default function OAuthClientEdit() {
  return (
    <EditPage>
      <OAuthClientInputs />
    </EditPage>
  );
}
