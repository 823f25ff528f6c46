// Brings an authenticator app to know the account: a QR code, the same as text, and a first code of the app.
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { type FormEvent, useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { renderSVG } from 'uqr';
import { PlainField } from '../inputs/PlainField.tsx';

interface AppSetupProps {
  totp: { secret: string; uri: string };
  /** Throws with what is wrong with the code. */
  onCode: (code: string) => Promise<void>;
}

export function AppSetup({ totp, onCode }: AppSetupProps) {
  const translate = useTranslate();
  const secretId = useId();
  const [problem, setProblem] = useState<string>();
  const [waiting, setWaiting] = useState(false);
  const picture = `data:image/svg+xml,${encodeURIComponent(renderSVG(totp.uri, { border: 2 }))}`;

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get('code'));
    setWaiting(true);
    setProblem(undefined);
    await onCode(code).catch((error: Error) => setProblem(error.message));
    setWaiting(false);
  }

  return (
    <Stack component="form" spacing={2} onSubmit={submit}>
      <Typography>{translate('security.scan')}</Typography>
      <Box
        component="img"
        src={picture}
        alt={translate('security.qrCode')}
        sx={{ width: 220, maxWidth: '100%', aspectRatio: '1', alignSelf: 'center', borderRadius: 1 }}
      />
      <div>
        <Typography id={secretId}>{translate('security.orType')}</Typography>
        <Box
          component="code"
          aria-labelledby={secretId}
          role="group"
          sx={{ display: 'block', overflowWrap: 'anywhere', fontSize: '1rem', letterSpacing: '0.05em' }}
        >
          {totp.secret.match(/.{1,4}/g)?.join(' ')}
        </Box>
      </div>
      {problem && <Alert severity="error">{translate(problem, { _: problem })}</Alert>}
      <PlainField
        name="code"
        label={translate('security.firstCode')}
        autoComplete="one-time-code"
        inputProps={{ inputMode: 'numeric', maxLength: 7 }}
        required
      />
      <Button type="submit" variant="contained" size="large" loading={waiting}>
        {translate('security.confirm')}
      </Button>
    </Stack>
  );
}
