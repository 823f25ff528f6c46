import { EnumInput } from '../../inputs/EnumInput.tsx';
import { DateTimeRangeFilter } from '../../inputs/filters.tsx';

export default function DataRequestFilters() {
  return (
    <>
      <EnumInput source="kind" of="DataRequestKind" />
      <EnumInput source="status" of="DataRequestStatus" />
      <DateTimeRangeFilter source="requestedAt" />
    </>
  );
}
