import { DateInput } from 'react-admin';
import { CommuneInput } from '../../inputs/CommuneInput.tsx';
import { EnumInput } from '../../inputs/EnumInput.tsx';
import { NumberFilter } from '../../inputs/filters.tsx';
import { OneOf } from '../../inputs/ReferenceInputs.tsx';

export default function CandidateFilters() {
  return (
    <>
      <EnumInput source="status" of="CandidateStatus" />
      <EnumInput source="wishedContract" of="ContractType" />
      <OneOf source="skillId" reference="skills" />
      <OneOf source="trainingId" reference="trainings" />
      <CommuneInput />
      <DateInput source="availableBy" />
      <NumberFilter source="minimumExperienceYears" />
    </>
  );
}
