import { DateInput, minValue, NumberInput, required, TextInput } from 'react-admin';
import { AssistedTextInput } from '../../inputs/AssistedTextInput.tsx';
import { CommuneInput } from '../../inputs/CommuneInput.tsx';
import { EnumInput } from '../../inputs/EnumInput.tsx';
import { FormGrid } from '../../inputs/FormGrid.tsx';
import { MoneyInput } from '../../inputs/MoneyInput.tsx';
import { OneOf, SomeOf } from '../../inputs/ReferenceInputs.tsx';

const needed = required();
const notNegative = minValue(0);

export function JobOfferInputs() {
  return (
    <>
      <TextInput source="title" validate={needed} />
      <AssistedTextInput source="description" context="JOB_OFFER" validate={needed} />
      <FormGrid>
        <OneOf source="organisationId" reference="organisations" isRequired />
        <CommuneInput />
        <EnumInput source="contract" of="ContractType" isRequired />
        <NumberInput source="experienceYears" min={0} validate={notNegative} />
        <MoneyInput source="minimumSalary" />
        <MoneyInput source="maximumSalary" />
        <DateInput source="startsOn" />
        <DateInput source="validThrough" />
        <TextInput source="romeCode" />
        <SomeOf source="skillIds" reference="skills" />
      </FormGrid>
      <SomeOf source="trainingIds" reference="trainings" />
    </>
  );
}
