// Whose role requires a second factor adds one here, before there is a session: an app or a passkey, then recovery codes.
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { SecondFactor } from '../gql/graphql.ts';
import { useTitle } from '../layout/page-title.ts';
import { completeRequiredFactor, type Opened, SignInRefusal, startRequiredFactor } from '../providers/sign-in.ts';
import { AppSetup } from './AppSetup.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import type { NextStepProps } from './SecondStep.tsx';

interface Done {
  opened: Opened;
  recoveryCodes: string[];
}

export default function RequiredFactor({ missing: { challenge }, onOpened, onRestart }: NextStepProps) {
  const translate = useTranslate();
  const [problem, setProblem] = useState<string>();
  const [totp, setTotp] = useState<{ secret: string; uri: string }>();
  const [done, setDone] = useState<Done>();
  const title = translate(done ? 'security.recoveryCodes' : 'security.required');
  useTitle(title);

  async function complete(input: Omit<Parameters<typeof completeRequiredFactor>[0], 'challenge'>) {
    const { recoveryCodes, ...opened } = await completeRequiredFactor({ challenge, ...input });
    setDone({ opened, recoveryCodes });
  }

  /** What has ended begins again at the password. */
  async function attempt(step: () => Promise<void>) {
    setProblem(undefined);
    try {
      await step();
    } catch (error) {
      const { message } = error as Error;
      if (error instanceof SignInRefusal && error.code === 'CHALLENGE_ENDED') return onRestart(message);
      setProblem(message);
    }
  }

  const begin = (method: SecondFactor) =>
    attempt(async () => {
      const begun = await startRequiredFactor({ challenge, method });
      if (begun.totp) setTotp(begun.totp);
      if (!begun.passkey) return;
      const { makePasskey } = await import('../providers/passkeys.ts');
      const credential = await makePasskey(begun.passkey);
      if (credential) await complete({ passkey: { name: translate('security.firstPasskey'), credential } });
    });

  return (
    <Stack spacing={2}>
      <Typography component="h1" variant="h1">
        {title}
      </Typography>
      {problem && <Alert severity="error">{translate(problem, { _: problem })}</Alert>}
      {done ? (
        <RecoveryCodes codes={done.recoveryCodes} onKept={() => void onOpened(done.opened)} />
      ) : totp ? (
        <AppSetup totp={totp} onCode={(code) => complete({ code })} />
      ) : (
        <>
          <Typography>{translate('security.requiredHelp')}</Typography>
          <Button variant="contained" size="large" autoFocus onClick={() => begin('TOTP')}>
            {translate('security.addApp')}
          </Button>
          {'PublicKeyCredential' in window && (
            <Button variant="outlined" size="large" onClick={() => begin('PASSKEY')}>
              {translate('security.addPasskey')}
            </Button>
          )}
        </>
      )}
      {!done && <Button onClick={() => onRestart()}>{translate('security.otherAccount')}</Button>}
    </Stack>
  );
}
