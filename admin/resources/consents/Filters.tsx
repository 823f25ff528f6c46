import { TextInput } from 'react-admin';
import { OneOf } from '../../inputs/ReferenceInputs.tsx';

export default function ConsentFilters() {
  return (
    <>
      <OneOf source="userId" reference="people" label="resources.consents.fields.user" />
      <TextInput source="email" type="email" />
      <TextInput source="purpose" />
    </>
  );
}
