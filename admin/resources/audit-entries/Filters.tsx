import { AutocompleteInput, TextInput } from 'react-admin';
import { DateTimeRangeFilter } from '../../inputs/filters.tsx';
import { OneOf } from '../../inputs/ReferenceInputs.tsx';
import { ENTITIES } from './entities.ts';
import { useAuditWords } from './use-audit-words.ts';

interface Choice {
  id: string;
  name: string;
}

const inOrder = (choices: Choice[]): Choice[] => choices.sort((a, b) => a.name.localeCompare(b.name));

export default function AuditEntryFilters() {
  const words = useAuditWords();
  const actions = inOrder(words.actions.map((id) => ({ id, name: words.action(id) })));
  const entities = inOrder(ENTITIES.map((id) => ({ id, name: words.entity(id) })));
  return (
    <>
      <DateTimeRangeFilter source="at" />
      <OneOf source="actorId" reference="people" />
      <OneOf source="impersonatorId" reference="people" />
      <AutocompleteInput source="action" choices={actions} translateChoice={false} />
      <AutocompleteInput source="entity" choices={entities} translateChoice={false} />
      <TextInput source="rowId" helperText={false} />
      <TextInput source="address" helperText={false} />
    </>
  );
}
