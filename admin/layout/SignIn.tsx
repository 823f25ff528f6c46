// The sign-in page, with the language and nothing else to load.
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { type FormEvent, useState } from 'react';
import { Notification, useLogin, useTranslate } from 'react-admin';
import { PlainField } from '../inputs/PlainField.tsx';
import { Themed } from '../theme/Themed.tsx';
import { LanguageButton } from './LanguageButton.tsx';
import { useTitle } from './page-title.ts';
import { SignInHelp } from './SignInHelp.tsx';

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
  const translate = useTranslate();
  const login = useLogin();
  const [problem, setProblem] = useState<string>();
  const [waiting, setWaiting] = useState(false);
  const title = translate('signIn.title');
  useTitle(title);

  async function signIn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setWaiting(true);
    setProblem(undefined);
    try {
      await login({ email: form.get('email'), password: form.get('password') });
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'errors.INTERNAL_SERVER_ERROR');
      setWaiting(false);
    }
  }

  return (
    <Stack component="form" spacing={2} onSubmit={signIn}>
      <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'center' }}>
        <Typography component="p" sx={{ color: 'primary.main', fontWeight: 700 }}>
          Passerelle
        </Typography>
        <LanguageButton />
      </Stack>
      <Typography component="h1" variant="h1">
        {title}
      </Typography>
      {problem && <Alert severity="error">{translate(problem, { _: problem })}</Alert>}
      <PlainField
        name="email"
        type="email"
        label={translate('signIn.email')}
        autoComplete="username"
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
      <SignInHelp />
    </Stack>
  );
}
