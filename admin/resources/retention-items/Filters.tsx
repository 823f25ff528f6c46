import { EnumInput } from '../../inputs/EnumInput.tsx';
import { YesNoFilter } from '../../inputs/filters.tsx';

export default function RetentionItemFilters() {
  return (
    <>
      <YesNoFilter source="settled" />
      <EnumInput source="status" of="RetentionStatus" />
    </>
  );
}
