// One record, or several, of another resource, found by typing.
import { AutocompleteArrayInput, AutocompleteInput, ReferenceArrayInput, ReferenceInput, required } from 'react-admin';

interface ReferenceProps {
  source: string;
  reference: string;
  isRequired?: boolean;
  label?: string;
}

const needed = required();
const bySearch = (text: string) => (text ? { search: text } : {});

export function OneOf({ source, reference, isRequired, label }: ReferenceProps) {
  return (
    <ReferenceInput source={source} reference={reference}>
      <AutocompleteInput
        filterToQuery={bySearch}
        {...(isRequired ? { validate: needed } : {})}
        {...(label ? { label } : {})}
      />
    </ReferenceInput>
  );
}

export function SomeOf({ source, reference, isRequired, label }: ReferenceProps) {
  return (
    <ReferenceArrayInput source={source} reference={reference}>
      <AutocompleteArrayInput
        filterToQuery={bySearch}
        {...(isRequired ? { validate: needed } : {})}
        {...(label ? { label } : {})}
      />
    </ReferenceArrayInput>
  );
}
