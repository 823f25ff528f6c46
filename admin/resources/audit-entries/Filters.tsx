import { SelectInput, TextInput } from 'react-admin';
import { DateTimeRangeFilter } from '../../inputs/filters.tsx';
import { OneOf } from '../../inputs/ReferenceInputs.tsx';
import { ACTIONS, ENTITIES, useAuditWords } from './words.ts';

export default function AuditEntryFilters() {
  const words = useAuditWords();
  const actions = ACTIONS.map((id) => ({ id, name: words.action(id) }));
  const entities = ENTITIES.map((id) => ({ id, name: words.entity(id) }));
  return (
    <>
      <DateTimeRangeFilter source="at" />
      <OneOf source="actorId" reference="people" />
      <SelectInput source="action" choices={actions} translateChoice={false} helperText={false} />
      <SelectInput source="entity" choices={entities} translateChoice={false} helperText={false} />
      <TextInput source="rowId" helperText={false} />
      <TextInput source="address" helperText={false} />
    </>
  );
}
