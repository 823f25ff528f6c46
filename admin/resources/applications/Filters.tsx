import { SelectArrayInput } from 'react-admin';
import { OneOf } from '../../inputs/ReferenceInputs.tsx';
import { choicesOf } from '../../providers/enums.ts';

export default function ApplicationFilters() {
  return (
    <>
      <SelectArrayInput source="status" choices={choicesOf('ApplicationStatus')} />
      <OneOf source="jobOfferId" reference="jobOffers" />
      <OneOf source="organisationId" reference="organisations" />
    </>
  );
}
