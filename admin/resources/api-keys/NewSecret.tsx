// Shows a new key's secret, the only time it can be seen.
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useId } from 'react';
import { useNotify, useTranslate } from 'react-admin';

export function NewSecret({ secret, onClose }: { secret: string; onClose: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const titleId = useId();

  async function copy() {
    await navigator.clipboard.writeText(secret);
    notify('apiKeys.copied', { type: 'info' });
  }

  return (
    <Dialog open aria-labelledby={titleId} fullWidth maxWidth="sm">
      <DialogTitle id={titleId}>{translate('apiKeys.created')}</DialogTitle>
      <DialogContent>
        <Alert severity="warning" sx={{ mb: 2 }}>
          {translate('apiKeys.onlyOnce')}
        </Alert>
        <TextField label={translate('apiKeys.secret')} value={secret} slotProps={{ htmlInput: { readOnly: true } }} />
      </DialogContent>
      <DialogActions>
        {'clipboard' in navigator && <Button onClick={copy}>{translate('apiKeys.copy')}</Button>}
        <Button variant="contained" onClick={onClose}>
          {translate('apiKeys.kept')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
