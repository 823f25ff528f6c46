import { EnumInput } from '../../inputs/EnumInput.tsx';

export default function RetentionItemFilters() {
  return <EnumInput source="status" of="RetentionStatus" />;
}
