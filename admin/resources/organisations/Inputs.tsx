import { email, regex, required, TextInput } from 'react-admin';
import { CommuneInput } from '../../inputs/CommuneInput.tsx';
import { EnumInput } from '../../inputs/EnumInput.tsx';
import { FormGrid } from '../../inputs/FormGrid.tsx';

const needed = required();
const siren = regex(/^\d{9}$/, 'errors.siren');
const address = email();

export function OrganisationInputs() {
  return (
    <>
      <FormGrid>
        <TextInput source="name" validate={needed} />
        <EnumInput source="kind" of="OrganisationKind" isRequired />
        <TextInput source="siren" validate={siren} inputMode="numeric" />
        <TextInput source="sector" />
        <TextInput source="email" type="email" validate={address} />
        <TextInput source="phone" type="tel" />
        <TextInput source="website" type="url" />
        <TextInput source="emailDomain" />
        <CommuneInput />
        <TextInput source="address" />
      </FormGrid>
      <TextInput source="description" multiline minRows={3} />
    </>
  );
}
