// The sign-in page, with the language and nothing else to load.
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { type FormEvent, lazy, Suspense, useEffect, useEffectEvent, useState } from 'react';
import { Notification, useLogin, useTranslate } from 'react-admin';
import { PlainField } from '../inputs/PlainField.tsx';
import { type MissingFactor, type Opened, signIn, signInWithPasskey } from '../providers/sign-in.ts';
import { Themed } from '../theme/Themed.tsx';
import { LanguageButton } from './LanguageButton.tsx';
import { useTitle } from './page-title.ts';
import { SignInHelp } from './SignInHelp.tsx';

const SecondStep = lazy(() => import('../sign-in/SecondStep.tsx'));
const RequiredFactor = lazy(() => import('../sign-in/RequiredFactor.tsx'));

export default function SignIn() {
  return (
    <Themed>
      <Box component="main" sx={{ minHeight: '100vh', display: 'grid', placeItems: 'center', p: 2 }}>
        <Card sx={{ p: { xs: 2, sm: 4 }, width: '100%', maxWidth: 400 }}>
          <SignInForm />
        </Card>
      </Box>
      <Notification />
    </Themed>
  );
}

function SignInForm() {
  const login = useLogin();
  const [missing, setMissing] = useState<MissingFactor>();
  const [ended, setEnded] = useState<string>();
  const enter = async (opened: Opened) => void (await login(opened));
  const restart = (reason?: string) => {
    setEnded(reason);
    setMissing(undefined);
  };

  return (
    <Stack spacing={2}>
      <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'center' }}>
        <Typography component="p" sx={{ color: 'primary.main', fontWeight: 700 }}>
          Passerelle
        </Typography>
        <LanguageButton />
      </Stack>
      {missing ? (
        <Suspense fallback={null}>
          {missing.mustBeAdded ? (
            <RequiredFactor missing={missing} onOpened={enter} onRestart={restart} />
          ) : (
            <SecondStep missing={missing} onOpened={enter} onRestart={restart} />
          )}
        </Suspense>
      ) : (
        <FirstStep ended={ended} onMissing={setMissing} onOpened={enter} />
      )}
    </Stack>
  );
}

interface FirstStepProps {
  /** Why the steps begin again. */
  ended: string | undefined;
  onMissing: (missing: MissingFactor) => void;
  onOpened: (opened: Opened) => Promise<void>;
}

function FirstStep({ ended, onMissing, onOpened }: FirstStepProps) {
  const translate = useTranslate();
  const [problem, setProblem] = useState(ended);
  const [waiting, setWaiting] = useState(false);
  const title = translate('signIn.title');
  useTitle(title);
  const offered = usePasskeyAutofill(onOpened);

  async function attempt(step: () => Promise<Opened | { missing: MissingFactor } | null>) {
    setWaiting(true);
    setProblem(undefined);
    try {
      const next = await step();
      if (next && 'missing' in next) return onMissing(next.missing);
      if (next) return await onOpened(next);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'errors.INTERNAL_SERVER_ERROR');
    }
    setWaiting(false);
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void attempt(() => signIn(String(form.get('email')), String(form.get('password'))));
  }

  return (
    <Stack component="form" spacing={2} onSubmit={submit}>
      <Typography component="h1" variant="h1">
        {title}
      </Typography>
      {problem && <Alert severity="error">{translate(problem, { _: problem })}</Alert>}
      <PlainField
        name="email"
        type="email"
        label={translate('signIn.email')}
        autoComplete="username webauthn"
        required
        autoFocus
      />
      <PlainField
        name="password"
        type="password"
        label={translate('signIn.password')}
        autoComplete="current-password"
        required
      />
      <Button type="submit" variant="contained" size="large" loading={waiting}>
        {translate('signIn.submit')}
      </Button>
      {offered && (
        <Button variant="outlined" size="large" disabled={waiting} onClick={() => attempt(() => signInWithPasskey())}>
          {translate('security.withPasskey')}
        </Button>
      )}
      <SignInHelp />
    </Stack>
  );
}

/** Renewed before its challenge ends. */
const AUTOFILL_MS = 4 * 60_000;

/** Lets the browser offer passkeys in the address field; says whether this browser knows passkeys at all. */
function usePasskeyAutofill(onOpened: (opened: Opened) => Promise<void>): boolean {
  const offered = 'PublicKeyCredential' in window;
  // Another function with every drawing, which always does the same: the offer stays as it is.
  const enter = useEffectEvent(onOpened);
  useEffect(() => {
    if (!offered) return;
    let left = false;
    const offer = async () => {
      if (!(await PublicKeyCredential.isConditionalMediationAvailable?.()) || left) return;
      // What fails here was only offered: the button says why.
      const opened = await signInWithPasskey({ autofill: true }).catch(() => null);
      if (opened && !left) await enter(opened);
    };
    void offer();
    const again = setInterval(() => void offer(), AUTOFILL_MS);
    return () => {
      left = true;
      clearInterval(again);
      void import('../providers/passkeys.ts').then(({ stopAsking }) => stopAsking());
    };
  }, [offered]);
  return offered;
}
