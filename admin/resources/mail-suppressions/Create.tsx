import { email, required, TextInput } from 'react-admin';
import { CreatePage } from '../../records/CreatePage.tsx';

const addressRules = [required(), email()];

export default function MailSuppressionCreate() {
  return (
    <CreatePage redirect="list">
      <TextInput source="address" type="email" validate={addressRules} />
      <TextInput source="topic" helperText="mails.topicHelp" />
      <TextInput source="note" helperText={false} />
    </CreatePage>
  );
}
