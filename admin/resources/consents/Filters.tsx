import { TextInput } from 'react-admin';

export default function ConsentFilters() {
  return (
    <>
      <TextInput source="email" type="email" />
      <TextInput source="purpose" />
    </>
  );
}
