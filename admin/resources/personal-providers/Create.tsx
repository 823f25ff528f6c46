import { required, TextInput } from 'react-admin';
import { CreatePage } from '../../records/CreatePage.tsx';

export default function PersonalProviderCreate() {
  return (
    <CreatePage redirect="list">
      <TextInput source="domain" validate={required()} helperText="institutions.providerHelp" />
    </CreatePage>
  );
}
