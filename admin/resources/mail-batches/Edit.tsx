import { useRecordContext } from 'react-admin';
import type { MailBatchFullFragment } from '../../gql/graphql.ts';
import { EditPage } from '../../records/EditPage.tsx';
import { MailBatchInputs } from './Inputs.tsx';

export default function MailBatchEdit() {
  return (
    <EditPage>
      <Inputs />
    </EditPage>
  );
}

function Inputs() {
  const batch = useRecordContext<MailBatchFullFragment>();
  return batch ? <MailBatchInputs batchId={batch.id} variables={batch.variables} /> : null;
}
