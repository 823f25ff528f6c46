// The second step of signing in: a passkey, the code of an app or a recovery code.
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useTitle } from '../layout/page-title.ts';
import { completeSignIn, type MissingFactor, type Opened, SignInRefusal } from '../providers/sign-in.ts';
import { CodeField, codesIn } from './CodeField.tsx';

export interface NextStepProps {
  missing: MissingFactor;
  onOpened: (opened: Opened) => Promise<void>;
  /** Back to the password, with the reason if there is one. */
  onRestart: (reason?: string) => void;
}

export default function SecondStep({ missing, onOpened, onRestart }: NextStepProps) {
  const translate = useTranslate();
  const [problem, setProblem] = useState<string>();
  const [waiting, setWaiting] = useState(false);
  const { challenge, methods, passkeyRequest } = missing;
  const app = methods.includes('TOTP');
  const title = translate('security.secondStep');
  useTitle(title);

  async function attempt(prove: () => Promise<Opened | null>) {
    setWaiting(true);
    setProblem(undefined);
    try {
      const opened = await prove();
      if (opened) return await onOpened(opened);
    } catch (error) {
      const { message } = error as Error;
      if (error instanceof SignInRefusal && error.code === 'CHALLENGE_ENDED') return onRestart(message);
      setProblem(message);
    }
    setWaiting(false);
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const codes = codesIn(new FormData(event.currentTarget));
    if (codes.code || codes.recoveryCode) void attempt(() => completeSignIn({ challenge, ...codes }));
  }

  const tryPasskey = () =>
    attempt(async () => {
      const { askPasskey } = await import('../providers/passkeys.ts');
      const passkey = passkeyRequest && (await askPasskey(passkeyRequest));
      return passkey ? completeSignIn({ challenge, passkey }) : null;
    });

  return (
    <Stack component="form" spacing={2} onSubmit={submit}>
      <Typography component="h1" variant="h1">
        {title}
      </Typography>
      <Typography>{translate(app ? 'security.secondStepApp' : 'security.secondStepPasskey')}</Typography>
      {problem && <Alert severity="error">{translate(problem, { _: problem })}</Alert>}
      {passkeyRequest && (
        <Button
          variant={app ? 'outlined' : 'contained'}
          size="large"
          loading={waiting && !app}
          autoFocus={!app}
          onClick={tryPasskey}
        >
          {translate('security.withPasskey')}
        </Button>
      )}
      <CodeField app={app} />
      <Button type="submit" variant={app ? 'contained' : 'outlined'} size="large" loading={waiting}>
        {translate('signIn.submit')}
      </Button>
      <Button onClick={() => onRestart()}>{translate('security.otherAccount')}</Button>
    </Stack>
  );
}
