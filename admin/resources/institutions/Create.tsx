import { ArrayInput, required, SimpleFormIterator, TextInput } from 'react-admin';
import { EnumInput } from '../../inputs/EnumInput.tsx';
import { CreatePage } from '../../records/CreatePage.tsx';
import { InstitutionInputs } from './Inputs.tsx';

const needed = required();

export default function InstitutionCreate() {
  return (
    <CreatePage>
      <InstitutionInputs />
      <ArrayInput source="rules">
        <SimpleFormIterator inline disableReordering disableClear>
          <EnumInput source="kind" of="InstitutionRuleKind" isRequired />
          <TextInput source="value" validate={needed} helperText="institutions.valueHelp" />
        </SimpleFormIterator>
      </ArrayInput>
    </CreatePage>
  );
}
