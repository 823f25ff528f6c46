import { EnumInput } from '../../inputs/EnumInput.tsx';
import { AmountFilter, DateRangeFilter, NumberFilter, YesNoFilter } from '../../inputs/filters.tsx';

export default function TrainingFilters() {
  return (
    <>
      <EnumInput source="status" of="TrainingStatus" />
      <EnumInput source="modality" of="Modality" />
      <YesNoFilter source="certifying" />
      <AmountFilter source="maximumPrice" />
      <NumberFilter source="maximumDurationHours" />
      <DateRangeFilter source="startsOn" />
    </>
  );
}
