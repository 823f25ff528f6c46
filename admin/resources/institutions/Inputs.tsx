import { required, TextInput } from 'react-admin';
import { EnumInput } from '../../inputs/EnumInput.tsx';
import { FormGrid } from '../../inputs/FormGrid.tsx';

const needed = required();

export function InstitutionInputs() {
  return (
    <FormGrid>
      <TextInput source="name" validate={needed} />
      <EnumInput source="type" of="InstitutionType" />
      <EnumInput source="sector" of="InstitutionSector" />
    </FormGrid>
  );
}
