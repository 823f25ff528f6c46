import { EnumInput } from '../../inputs/EnumInput.tsx';
import { DateTimeRangeFilter } from '../../inputs/filters.tsx';

export default function MailSuppressionFilters() {
  return (
    <>
      <EnumInput source="reason" of="MailSuppressionReason" />
      <DateTimeRangeFilter source="createdAt" />
    </>
  );
}
