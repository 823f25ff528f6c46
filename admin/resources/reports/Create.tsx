import { useSearchParams } from 'react-router-dom';
import { OneOf } from '../../inputs/ReferenceInputs.tsx';
import { CreatePage } from '../../records/CreatePage.tsx';
import { defaults, ReportInputs } from './Inputs.tsx';

/** Opened from the page of a questionnaire, it is about that one. */
export default function ReportCreate() {
  const [parameters] = useSearchParams();
  const questionnaireId = parameters.get('questionnaireId');
  return (
    <CreatePage defaultValues={{ ...defaults, ...(questionnaireId ? { questionnaireId } : {}) }}>
      <OneOf source="questionnaireId" reference="questionnaires" isRequired />
      <ReportInputs />
    </CreatePage>
  );
}
