// The address to sign in with, and another one that becomes it once it is confirmed.
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { ChangeEmailDocument } from '../gql/graphql.ts';
import { PlainField } from '../inputs/PlainField.tsx';
import { request } from '../providers/graphql.ts';
import { recordOf } from '../providers/payload.ts';
import { refreshViewer, useViewer } from '../providers/viewer.ts';
import { Section } from '../records/Section.tsx';

export function Email() {
  const translate = useTranslate();
  const user = useViewer()?.user;
  return (
    <Section title={translate('account.email')}>
      {user && <EmailForm email={user.email} newEmail={user.newEmail ?? null} />}
    </Section>
  );
}

function EmailForm({ email, newEmail }: { email: string; newEmail: string | null }) {
  const translate = useTranslate();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const [wanted, setWanted] = useState('');
  const [busy, setBusy] = useState(false);

  async function change(address: string) {
    setBusy(true);
    try {
      recordOf((await request(ChangeEmailDocument, { input: { email: address } })).changeEmail);
      await refreshViewer(queryClient);
      setWanted('');
      notify(address === email ? 'account.emailCancelled' : 'account.emailAsked', {
        type: 'success',
        messageArgs: { email: address },
      });
    } catch (error) {
      const { message } = error as Error;
      notify(message, { type: 'error', messageArgs: { _: message } });
    } finally {
      setBusy(false);
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void change(wanted.trim());
  };

  return (
    <Stack component="form" spacing={2} onSubmit={submit} sx={{ alignItems: 'start' }}>
      <Typography sx={{ overflowWrap: 'anywhere' }}>{translate('account.emailHelp', { email })}</Typography>
      {newEmail && (
        <Alert
          severity="info"
          role="status"
          sx={{ width: '100%', overflowWrap: 'anywhere', flexWrap: 'wrap' }}
          action={
            <Button size="small" color="inherit" loading={busy} onClick={() => change(email)}>
              {translate('account.cancelEmail')}
            </Button>
          }
        >
          {translate('account.emailWaiting', { email: newEmail })}
        </Alert>
      )}
      <PlainField
        type="email"
        label={translate('account.newEmail')}
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
        autoComplete="email"
        inputProps={{ maxLength: 254 }}
        required
      />
      <Button type="submit" variant="contained" loading={busy}>
        {translate('account.changeEmail')}
      </Button>
    </Stack>
  );
}
