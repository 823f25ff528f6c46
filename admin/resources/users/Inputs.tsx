import { CheckboxGroupInput, required, TextInput } from 'react-admin';
import { EnumInput } from '../../inputs/EnumInput.tsx';
import { choicesOf } from '../../providers/enums.ts';

const needed = required();

/** What an account has in common whether it is new or not. */
export function UserInputs() {
  return (
    <>
      <TextInput source="fullName" validate={needed} />
      <CheckboxGroupInput source="roles" choices={choicesOf('Role')} validate={needed} />
      <EnumInput source="language" of="Language" isRequired />
    </>
  );
}
