import { CommuneInput } from '../../inputs/CommuneInput.tsx';
import { EnumInput } from '../../inputs/EnumInput.tsx';
import { DateRangeFilter } from '../../inputs/filters.tsx';
import { OneOf } from '../../inputs/ReferenceInputs.tsx';

export default function TrainingSessionFilters() {
  return (
    <>
      <EnumInput source="status" of="SessionStatus" />
      <OneOf source="trainingId" reference="trainings" />
      <CommuneInput />
      <DateRangeFilter source="startsOn" />
    </>
  );
}
