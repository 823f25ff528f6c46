import { EnumInput } from '../../inputs/EnumInput.tsx';
import { DateTimeRangeFilter, YesNoFilter } from '../../inputs/filters.tsx';
import { OneOf } from '../../inputs/ReferenceInputs.tsx';

export default function SubmissionFilters() {
  return (
    <>
      <OneOf source="questionnaireId" reference="questionnaires" />
      <OneOf source="institutionId" reference="institutions" />
      <YesNoFilter source="hasInstitution" />
      <EnumInput source="oddity" of="SubmissionOddity" />
      <DateTimeRangeFilter source="submittedAt" />
    </>
  );
}
