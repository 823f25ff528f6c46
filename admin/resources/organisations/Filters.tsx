import { CommuneInput } from '../../inputs/CommuneInput.tsx';
import { EnumInput } from '../../inputs/EnumInput.tsx';

export default function OrganisationFilters() {
  return (
    <>
      <EnumInput source="kind" of="OrganisationKind" />
      <CommuneInput />
    </>
  );
}
