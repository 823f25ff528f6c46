import { EnumInput } from '../../inputs/EnumInput.tsx';

export default function InstitutionFilters() {
  return (
    <>
      <EnumInput source="type" of="InstitutionType" />
      <EnumInput source="sector" of="InstitutionSector" />
    </>
  );
}
