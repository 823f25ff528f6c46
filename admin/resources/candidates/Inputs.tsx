import { DateInput, email, minValue, NumberInput, required, TextInput } from 'react-admin';
import { AssistedTextInput } from '../../inputs/AssistedTextInput.tsx';
import { CommuneInput } from '../../inputs/CommuneInput.tsx';
import { EnumInput } from '../../inputs/EnumInput.tsx';
import { FormGrid } from '../../inputs/FormGrid.tsx';
import { Parts } from '../../inputs/Parts.tsx';
import { OneOf, SomeOf } from '../../inputs/ReferenceInputs.tsx';

const needed = required();
const address = email();
const notNegative = minValue(0);

export function CandidateInputs() {
  return (
    <>
      <FormGrid>
        <TextInput source="firstName" validate={needed} />
        <TextInput source="lastName" validate={needed} />
        <TextInput source="email" type="email" validate={address} />
        <TextInput source="phone" type="tel" />
      </FormGrid>
      <TextInput source="headline" validate={needed} />
      <AssistedTextInput source="summary" context="CANDIDATE" minRows={3} nameSources={['firstName', 'lastName']} />
      <FormGrid>
        <CommuneInput />
        <NumberInput source="mobilityKm" min={0} validate={notNegative} />
        <DateInput source="availableFrom" />
        <EnumInput source="wishedContract" of="ContractType" />
        <NumberInput source="experienceYears" min={0} validate={notNegative} />
        <SomeOf source="skillIds" reference="skills" />
      </FormGrid>
      <Parts source="trainingValues" label="resources.candidates.fields.trainings" add="forms.addTraining" inline>
        <OneOf source="trainingId" reference="trainings" isRequired />
        <EnumInput source="status" of="CandidateTrainingStatus" isRequired />
        <DateInput source="completedOn" />
      </Parts>
    </>
  );
}
