// Shows a new secret, the only time it can be seen.
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useId } from 'react';
import { useNotify, useTranslate } from 'react-admin';

interface NewSecretProps {
  /** What it belongs to: the group of texts. */
  of: 'apiKeys' | 'alertChannels' | 'oauthClients' | 'webhooks';
  secret: string;
  onClose: () => void;
}

export function NewSecret({ of, secret, onClose }: NewSecretProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const titleId = useId();

  async function copy() {
    await navigator.clipboard.writeText(secret);
    notify(`${of}.copied`, { type: 'info' });
  }

  return (
    <Dialog open aria-labelledby={titleId} fullWidth maxWidth="sm">
      <DialogTitle id={titleId}>{translate(`${of}.created`)}</DialogTitle>
      <DialogContent>
        <Alert severity="warning" sx={{ mb: 2 }}>
          {translate(`${of}.onlyOnce`)}
        </Alert>
        <TextField label={translate(`${of}.secret`)} value={secret} slotProps={{ htmlInput: { readOnly: true } }} />
      </DialogContent>
      <DialogActions>
        {'clipboard' in navigator && <Button onClick={copy}>{translate(`${of}.copy`)}</Button>}
        <Button variant="contained" onClick={onClose}>
          {translate(`${of}.kept`)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
