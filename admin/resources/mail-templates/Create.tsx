import { required, TextInput } from 'react-admin';
import { MailTextInputs } from '../../mailing/MailTextInputs.tsx';
import { CreatePage } from '../../records/CreatePage.tsx';

const needed = required();

export default function MailTemplateCreate() {
  return (
    <CreatePage redirect="list">
      <TextInput source="name" validate={needed} />
      <MailTextInputs />
    </CreatePage>
  );
}
