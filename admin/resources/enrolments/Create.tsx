import { AutocompleteInput, ReferenceInput, required } from 'react-admin';
import type { TrainingSessionRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { OneOf } from '../../inputs/ReferenceInputs.tsx';
import { CreatePage } from '../../records/CreatePage.tsx';

const MOST = 100;
const soonest = { field: 'STARTS_ON', order: 'ASC' } as const;

export default function EnrolmentCreate() {
  const format = useFormat();
  const sessionText = (session?: TrainingSessionRowFragment) =>
    session?.training ? `${session.training.title} – ${format.date(session.startsOn)}` : '';
  return (
    <CreatePage>
      <ReferenceInput
        source="sessionId"
        reference="trainingSessions"
        filter={{ status: 'OPEN' }}
        sort={soonest}
        perPage={MOST}
      >
        <AutocompleteInput optionText={sessionText} filterToQuery={() => ({})} validate={required()} />
      </ReferenceInput>
      <OneOf source="traineeId" reference="people" isRequired />
    </CreatePage>
  );
}
