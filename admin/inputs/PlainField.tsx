// A labelled text field outside of forms with records: what MUI's TextField gives, without the select it always brings.
import FormControl from '@mui/material/FormControl';
import InputLabel from '@mui/material/InputLabel';
import OutlinedInput, { type OutlinedInputProps } from '@mui/material/OutlinedInput';
import { useId } from 'react';

interface PlainFieldProps extends Omit<OutlinedInputProps, 'id' | 'label'> {
  label: string;
}

export function PlainField({ label, required, sx, ...input }: PlainFieldProps) {
  const id = useId();
  return (
    <FormControl variant="outlined" size="small" fullWidth margin="none" required={required ?? false} sx={sx ?? {}}>
      <InputLabel htmlFor={id}>{label}</InputLabel>
      <OutlinedInput id={id} label={label} {...input} />
    </FormControl>
  );
}
