import { BooleanInput, FormDataConsumer, required, TextInput } from 'react-admin';
import type { AlertChannelKind } from '../../gql/graphql.ts';
import { EnumInput } from '../../inputs/EnumInput.tsx';

const needed = required();

export const defaults = { minimumSeverity: 'WARNING', language: 'FR', enabled: true };

/** What a channel has in common whether it is new or not. */
export function AlertChannelInputs() {
  return (
    <>
      <TextInput source="name" validate={needed} />
      <EnumInput source="minimumSeverity" of="AlertSeverity" isRequired />
      <EnumInput source="language" of="Language" isRequired />
      <BooleanInput source="enabled" />
    </>
  );
}

/** Where a new channel leads; what to write there depends on its kind. */
export function KindAndTarget() {
  return (
    <>
      <EnumInput source="kind" of="AlertChannelKind" isRequired />
      <FormDataConsumer<{ kind?: AlertChannelKind }>>
        {({ formData: { kind } }) => (
          <TextInput
            source="target"
            validate={needed}
            autoComplete="off"
            type={kind === 'MAIL' ? 'email' : 'url'}
            helperText={kind ? `alertChannels.target.${kind}` : false}
            fullWidth
          />
        )}
      </FormDataConsumer>
    </>
  );
}
