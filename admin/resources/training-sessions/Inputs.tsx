import { DateInput, minValue, NumberInput, required, TextInput } from 'react-admin';
import { CommuneInput } from '../../inputs/CommuneInput.tsx';
import { FormGrid } from '../../inputs/FormGrid.tsx';
import { OneOf } from '../../inputs/ReferenceInputs.tsx';

const needed = required();
const seats = [needed, minValue(1)];

export function TrainingSessionInputs() {
  return (
    <>
      <OneOf source="trainingId" reference="trainings" isRequired />
      <FormGrid>
        <DateInput source="startsOn" validate={needed} />
        <DateInput source="endsOn" validate={needed} />
        <NumberInput source="capacity" min={1} validate={seats} />
        <OneOf source="trainerId" reference="people" />
        <CommuneInput />
        <TextInput source="address" />
      </FormGrid>
    </>
  );
}
