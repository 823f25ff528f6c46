// A text to take away.
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useNotify, useTranslate } from 'react-admin';

interface CopyFieldProps {
  label: string;
  value: string;
  multiline?: boolean;
}

export function CopyField({ label, value, multiline = false }: CopyFieldProps) {
  const translate = useTranslate();
  const notify = useNotify();

  async function copy() {
    await navigator.clipboard.writeText(value);
    notify('sharing.copied', { type: 'info' });
  }

  return (
    <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
      <TextField
        label={label}
        value={value}
        multiline={multiline}
        fullWidth
        slotProps={{ htmlInput: { readOnly: true } }}
      />
      {'clipboard' in navigator && (
        <Button onClick={copy} aria-label={`${translate('sharing.copy')} – ${label}`}>
          {translate('sharing.copy')}
        </Button>
      )}
    </Stack>
  );
}
