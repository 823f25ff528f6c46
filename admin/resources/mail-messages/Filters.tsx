import { TextInput } from 'react-admin';
import { EnumInput } from '../../inputs/EnumInput.tsx';
import { DateTimeRangeFilter } from '../../inputs/filters.tsx';

export default function MailMessageFilters() {
  return (
    <>
      <EnumInput source="status" of="MailStatus" />
      <TextInput source="template" helperText={false} parse={(text: string) => text || null} />
      <DateTimeRangeFilter source="createdAt" />
    </>
  );
}
