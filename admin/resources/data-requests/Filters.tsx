import { EnumInput } from '../../inputs/EnumInput.tsx';
import { DateTimeRangeFilter } from '../../inputs/filters.tsx';
import { OneOf } from '../../inputs/ReferenceInputs.tsx';

export default function DataRequestFilters() {
  return (
    <>
      <OneOf source="userId" reference="people" label="resources.dataRequests.fields.user" />
      <EnumInput source="kind" of="DataRequestKind" />
      <EnumInput source="status" of="DataRequestStatus" />
      <DateTimeRangeFilter source="requestedAt" />
    </>
  );
}
