// Sends an invitation to another address, for whoever was invited at one that is not theirs.
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { type FormEvent, useId, useState } from 'react';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { ReaddressInvitationDocument } from '../../gql/graphql.ts';
import { PlainField } from '../../inputs/PlainField.tsx';
import { request } from '../../providers/graphql.ts';
import { recordOf } from '../../providers/payload.ts';

export function Readdress({ id, email }: { id: string; email: string }) {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const titleId = useId();
  const faultId = useId();
  const [wanted, setWanted] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const close = () => setWanted(undefined);
  const begin = () => {
    setFault(undefined);
    setWanted(email);
  };

  async function send(event: FormEvent) {
    event.preventDefault();
    const address = (wanted ?? '').trim();
    setBusy(true);
    setFault(undefined);
    try {
      recordOf((await request(ReaddressInvitationDocument, { input: { id, email: address } })).readdressInvitation);
      close();
      notify('invitations.sent', { type: 'success', messageArgs: { email: address } });
      refresh();
    } catch (error) {
      const { message } = error as Error;
      setFault(translate(message, { _: message }));
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <Button variant="outlined" onClick={begin}>
        {translate('invitations.mend')}
      </Button>
      <Dialog open={wanted !== undefined} onClose={close} aria-labelledby={titleId} fullWidth maxWidth="xs">
        <form onSubmit={(event) => void send(event)}>
          <DialogTitle id={titleId}>{translate('invitations.mend')}</DialogTitle>
          <DialogContent>
            <Typography sx={{ mb: 2 }}>{translate('invitations.mendHelp')}</Typography>
            <PlainField
              type="email"
              label={translate('invitations.email')}
              value={wanted ?? ''}
              onChange={(event) => setWanted(event.target.value)}
              autoComplete="off"
              inputProps={{ maxLength: 254 }}
              error={fault !== undefined}
              aria-describedby={faultId}
              required
            />
            <Typography id={faultId} role="alert" variant="body2" color="error" sx={{ mt: 1 }}>
              {fault}
            </Typography>
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{translate('invitations.cancel')}</Button>
            <Button type="submit" variant="contained" loading={busy}>
              {translate('invitations.send')}
            </Button>
          </DialogActions>
        </form>
      </Dialog>
    </>
  );
}
