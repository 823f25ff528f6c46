import { TextInput } from 'react-admin';
import { EditPage } from '../../records/EditPage.tsx';
import { AlertChannelInputs } from './Inputs.tsx';

export default function AlertChannelEdit() {
  return (
    <EditPage>
      <AlertChannelInputs />
      <TextInput source="target" autoComplete="off" helperText="alertChannels.target.unchanged" fullWidth />
    </EditPage>
  );
}
