import { ArrayInput, SimpleFormIterator, TextInput } from 'react-admin';
import { EnumInput } from '../../inputs/EnumInput.tsx';
import { CreatePage } from '../../records/CreatePage.tsx';
import { InstitutionInputs } from './Inputs.tsx';

export default function InstitutionCreate() {
  return (
    <CreatePage>
      <InstitutionInputs />
      <ArrayInput source="rules">
        <SimpleFormIterator inline disableReordering disableClear>
          <EnumInput source="kind" of="InstitutionRuleKind" isRequired />
          <TextInput source="value" helperText="institutions.valueHelp" />
        </SimpleFormIterator>
      </ArrayInput>
    </CreatePage>
  );
}
