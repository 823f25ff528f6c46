import { required, TextInput } from 'react-admin';
import { CreatePage } from '../../records/CreatePage.tsx';

export default function SkillCreate() {
  return (
    <CreatePage redirect="list">
      <TextInput source="name" validate={required()} />
    </CreatePage>
  );
}
