import { BooleanInput, DateInput, NumberInput, required, TextInput } from 'react-admin';
import { EnumInput } from '../../inputs/EnumInput.tsx';
import { FormGrid } from '../../inputs/FormGrid.tsx';
import { LinesInput } from '../../inputs/LinesInput.tsx';
import { MoneyInput } from '../../inputs/MoneyInput.tsx';
import { OneOf } from '../../inputs/ReferenceInputs.tsx';

const needed = required();

export function TrainingInputs() {
  return (
    <>
      <TextInput source="title" validate={needed} />
      <FormGrid>
        <TextInput source="officialCode" validate={needed} />
        <TextInput source="slug" helperText="forms.slug" />
        <NumberInput source="durationHours" min={0} validate={needed} />
        <NumberInput source="durationDays" min={0} />
        <EnumInput source="modality" of="Modality" isRequired />
        <TextInput source="modalityDetails" />
        <MoneyInput source="individualPrice" />
        <MoneyInput source="groupPrice" />
        <TextInput source="accessDelay" />
        <OneOf source="providerId" reference="organisations" />
        <BooleanInput source="certifying" />
        <TextInput source="rncpCode" />
        <TextInput source="certifier" />
        <DateInput source="registeredOn" />
      </FormGrid>
      <LinesInput source="objectives" />
      <LinesInput source="competenceBlocks" />
      <TextInput source="prerequisites" multiline minRows={2} />
      <TextInput source="teachingMethods" multiline minRows={2} />
      <TextInput source="assessmentMethods" multiline minRows={2} />
      <TextInput source="accessibility" multiline minRows={2} />
      <TextInput source="outcomes" multiline minRows={2} />
      <TextInput source="furtherStudies" multiline minRows={2} />
    </>
  );
}
