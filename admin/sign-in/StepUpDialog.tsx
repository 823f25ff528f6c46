// Asks the person to show again who they are: the password, with a second factor where they have one, or a passkey.
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useRef, useState } from 'react';
import { Loading, useTranslate } from 'react-admin';
import { SecondFactorsDocument, StartPasskeyConfirmationDocument } from '../gql/graphql.ts';
import { PlainField } from '../inputs/PlainField.tsx';
import { request } from '../providers/graphql.ts';
import { confirmIdentity } from '../providers/step-up.ts';
import { CodeField, codesIn } from './CodeField.tsx';

interface StepUpDialogProps {
  onClose: (proven: boolean) => void;
}

export default function StepUpDialog({ onClose }: StepUpDialogProps) {
  const translate = useTranslate();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [problem, setProblem] = useState<string>();
  const [waiting, setWaiting] = useState(false);
  const { data } = useQuery({
    queryKey: ['secondFactors'],
    queryFn: () => request(SecondFactorsDocument, {}),
    staleTime: 0,
  });
  const user = data?.viewer?.user;

  async function attempt(prove: () => Promise<boolean>) {
    setWaiting(true);
    setProblem(undefined);
    try {
      if (await prove()) return onClose(true);
    } catch (error) {
      setProblem((error as Error).message);
    }
    setWaiting(false);
  }

  const typed = () => new FormData(form.current as HTMLFormElement);

  function submit(event: FormEvent) {
    event.preventDefault();
    void attempt(async () => {
      await confirmIdentity({ password: typed().get('password') as string, ...codesIn(typed()) });
      return true;
    });
  }

  const tryPasskey = () =>
    attempt(async () => {
      const { startPasskeyConfirmation } = await request(StartPasskeyConfirmationDocument, {});
      const { askPasskey } = await import('../providers/passkeys.ts');
      const passkey = startPasskeyConfirmation.request && (await askPasskey(startPasskeyConfirmation.request));
      if (!passkey) return false;
      await confirmIdentity({ password: (typed().get('password') as string) || null, passkey });
      return true;
    });

  return (
    <Dialog
      open
      onClose={() => onClose(false)}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-help`}
      fullWidth
      maxWidth="xs"
    >
      <DialogTitle id={`${id}-title`}>{translate('security.stepUp')}</DialogTitle>
      <Stack component="form" ref={form} onSubmit={submit}>
        <DialogContent>
          <Stack spacing={2}>
            <Typography id={`${id}-help`}>{translate('security.stepUpHelp')}</Typography>
            {problem && <Alert severity="error">{translate(problem, { _: problem })}</Alert>}
            {user ? (
              <>
                <input type="hidden" name="username" autoComplete="username" value={user.email} />
                {user.secondFactors.includes('PASSKEY') && (
                  <Button variant="outlined" size="large" disabled={waiting} onClick={tryPasskey}>
                    {translate('security.withPasskey')}
                  </Button>
                )}
                <PlainField
                  name="password"
                  type="password"
                  label={translate('signIn.password')}
                  autoComplete="current-password"
                  required
                  autoFocus
                />
                {user.secondFactors.length > 0 && <CodeField app={user.secondFactors.includes('TOTP')} after />}
              </>
            ) : (
              <Loading />
            )}
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={() => onClose(false)}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained" loading={waiting} disabled={!user}>
            {translate('security.goOn')}
          </Button>
        </DialogActions>
      </Stack>
    </Dialog>
  );
}
