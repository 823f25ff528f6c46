import { CommuneInput } from '../../inputs/CommuneInput.tsx';
import { EnumInput } from '../../inputs/EnumInput.tsx';
import { AmountFilter } from '../../inputs/filters.tsx';
import { OneOf } from '../../inputs/ReferenceInputs.tsx';

export default function JobOfferFilters() {
  return (
    <>
      <EnumInput source="status" of="JobOfferStatus" />
      <EnumInput source="contract" of="ContractType" />
      <OneOf source="organisationId" reference="organisations" />
      <CommuneInput />
      <OneOf source="skillId" reference="skills" />
      <AmountFilter source="minimumSalary" />
    </>
  );
}
