import { EnumInput } from '../../inputs/EnumInput.tsx';
import { DateTimeRangeFilter } from '../../inputs/filters.tsx';
import { OneOf } from '../../inputs/ReferenceInputs.tsx';

export default function SubmissionFilters() {
  return (
    <>
      <OneOf source="questionnaireId" reference="questionnaires" />
      <EnumInput source="oddity" of="SubmissionOddity" />
      <DateTimeRangeFilter source="submittedAt" />
    </>
  );
}
