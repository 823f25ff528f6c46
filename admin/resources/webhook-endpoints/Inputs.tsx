import { BooleanInput, CheckboxGroupInput, Loading, required, TextInput } from 'react-admin';
import { localized } from '../../i18n/localized.ts';
import { useEventTypes } from './use-event-types.ts';

const needed = required();

export const defaults = { eventTypes: [], enabled: true };

export function WebhookEndpointInputs() {
  const types = useEventTypes();
  if (!types) return <Loading />;
  const choices = types.map(({ name, purpose }) => ({ id: name, name: `${localized(purpose)} (${name})` }));
  return (
    <>
      <TextInput source="name" validate={needed} />
      <TextInput source="url" type="url" validate={needed} helperText="webhooks.urlHelp" fullWidth />
      <CheckboxGroupInput source="eventTypes" choices={choices} row={false} translateChoice={false} validate={needed} />
      <BooleanInput source="enabled" />
    </>
  );
}
