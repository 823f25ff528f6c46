// Begins to act as somebody else: who, and why, is said before.
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { type FormEvent, useId, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { StartImpersonationDocument, type UserFullFragment } from '../gql/graphql.ts';
import { request } from '../providers/graphql.ts';
import { becomeSomebodyElse } from '../providers/session.ts';

const SHORTEST = 10;
const LONGEST = 500;

export function StartImpersonation({ user }: { user: UserFullFragment }) {
  const translate = useTranslate();
  const notify = useNotify();
  const titleId = useId();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [running, setRunning] = useState(false);

  async function start(event: FormEvent) {
    event.preventDefault();
    setRunning(true);
    try {
      const input = { userId: user.id, reason: reason.trim(), delivery: 'COOKIE' as const };
      const { startImpersonation } = await request(StartImpersonationDocument, { input });
      const [problem] = startImpersonation.errors;
      if (problem) throw new Error(problem.message);
      becomeSomebodyElse(startImpersonation.endsAt as string);
    } catch (error) {
      const message = (error as Error).message;
      notify(message, { type: 'error', messageArgs: { _: message } });
      setRunning(false);
    }
  }

  return (
    <>
      <Button variant="outlined" color="warning" onClick={() => setOpen(true)}>
        {translate('impersonation.start')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} aria-labelledby={titleId} fullWidth maxWidth="sm">
        <form onSubmit={start}>
          <DialogTitle id={titleId}>{translate('impersonation.title', { name: user.fullName })}</DialogTitle>
          <DialogContent>
            <DialogContentText sx={{ mb: 2 }}>{translate('impersonation.help')}</DialogContentText>
            <TextField
              autoFocus
              required
              fullWidth
              multiline
              minRows={2}
              label={translate('impersonation.reason')}
              helperText={translate('impersonation.reasonHelp')}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
              slotProps={{ htmlInput: { minLength: SHORTEST, maxLength: LONGEST } }}
            />
          </DialogContent>
          <DialogActions>
            <Button onClick={() => setOpen(false)}>{translate('ra.action.cancel')}</Button>
            <Button
              type="submit"
              variant="contained"
              color="warning"
              loading={running}
              disabled={reason.trim().length < SHORTEST}
            >
              {translate('impersonation.confirm')}
            </Button>
          </DialogActions>
        </form>
      </Dialog>
    </>
  );
}
