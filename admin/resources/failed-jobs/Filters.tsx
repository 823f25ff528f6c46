import { SelectInput, TextInput } from 'react-admin';
import { choicesOf } from '../../providers/enums.ts';

export default function FailedJobFilters() {
  return (
    <>
      <TextInput source="job" />
      <SelectInput source="status" choices={choicesOf('FailedJobStatus')} />
    </>
  );
}
