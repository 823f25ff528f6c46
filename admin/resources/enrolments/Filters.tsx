import { EnumInput } from '../../inputs/EnumInput.tsx';

export default function EnrolmentFilters() {
  return <EnumInput source="status" of="EnrolmentStatus" />;
}
