// Inputs that lists filter by; empty means "any".
import { DateInput, DateTimeInput, NullableBooleanInput, NumberInput } from 'react-admin';

/** Two inputs of a DateRange. */
export function DateRangeFilter({ source }: { source: string }) {
  return (
    <>
      <DateInput source={`${source}.from`} helperText={false} />
      <DateInput source={`${source}.to`} helperText={false} />
    </>
  );
}

/** Two inputs of a DateTimeRange. */
export function DateTimeRangeFilter({ source }: { source: string }) {
  return (
    <>
      <DateTimeInput source={`${source}.from`} helperText={false} />
      <DateTimeInput source={`${source}.to`} helperText={false} />
    </>
  );
}

export function YesNoFilter({ source }: { source: string }) {
  return <NullableBooleanInput source={source} helperText={false} />;
}

export function NumberFilter({ source }: { source: string }) {
  return <NumberInput source={source} min={0} helperText={false} />;
}

/** An amount the API takes as exact decimal text. */
export function AmountFilter({ source }: { source: string }) {
  return <NumberInput source={source} min={0} parse={(text: string) => text || null} helperText={false} />;
}
