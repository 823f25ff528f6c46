// An amount in euros, kept as the exact decimal text the API takes.
import InputAdornment from '@mui/material/InputAdornment';
import { regex, TextInput, useResourceContext } from 'react-admin';

const amount = regex(/^\d{1,9}(\.\d{1,2})?$/, 'errors.amount');

export function MoneyInput({ source }: { source: string }) {
  const resource = useResourceContext();
  return (
    <TextInput
      source={`${source}.amount`}
      label={`resources.${resource}.fields.${source}`}
      inputMode="decimal"
      validate={amount}
      parse={(text: string) => text.replace(/\s/g, '').replace(',', '.') || null}
      slotProps={{ input: { endAdornment: <InputAdornment position="end">€</InputAdornment> } }}
    />
  );
}
