import { EnumInput } from '../../inputs/EnumInput.tsx';
import { DateTimeRangeFilter, YesNoFilter } from '../../inputs/filters.tsx';

export default function AlertFilters() {
  return (
    <>
      <YesNoFilter source="open" />
      <EnumInput source="severity" of="AlertSeverity" />
      <DateTimeRangeFilter source="openedAt" />
    </>
  );
}
