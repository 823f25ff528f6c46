import { EnumInput } from '../../inputs/EnumInput.tsx';
import { YesNoFilter } from '../../inputs/filters.tsx';

export default function UserFilters() {
  return (
    <>
      <EnumInput source="role" of="Role" />
      <YesNoFilter source="active" />
    </>
  );
}
