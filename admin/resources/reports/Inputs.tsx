import { AutocompleteInput, BooleanInput, CheckboxGroupInput, required } from 'react-admin';
import { EnumInput } from '../../inputs/EnumInput.tsx';
import { LinesInput } from '../../inputs/LinesInput.tsx';
import { OneOf } from '../../inputs/ReferenceInputs.tsx';
import { choicesOf } from '../../providers/enums.ts';
import { ScheduleInput } from './ScheduleInput.tsx';

const needed = required();
const zones = Intl.supportedValuesOf('timeZone').map((zone) => ({ id: zone, name: zone }));

export const defaults = {
  language: 'FR',
  schedule: '0 8 * * 1',
  timeZone: 'America/Guadeloupe',
  formats: ['PDF', 'XLSX'],
  enabled: true,
};

/** What a report has in common whether it is new or not. */
export function ReportInputs() {
  return (
    <>
      <OneOf source="institutionId" reference="institutions" />
      <ScheduleInput />
      <AutocompleteInput source="timeZone" choices={zones} validate={needed} />
      <LinesInput source="recipients" helperText="reports.recipientsHelp" />
      <CheckboxGroupInput source="formats" choices={choicesOf('ReportFormat')} validate={needed} />
      <EnumInput source="language" of="Language" isRequired />
      <BooleanInput source="enabled" />
    </>
  );
}
