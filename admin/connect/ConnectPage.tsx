// Where an application sends people to be signed in: straight through for whoever is known, with a question where one is
// needed. Whoever is not signed in comes here from the sign-in page.
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { Authenticated, LinkBase, Notification, useLogout, useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { LanguageButton } from '../layout/LanguageButton.tsx';
import { useTitle } from '../layout/page-title.ts';
import { Starting } from '../layout/Starting.tsx';
import { ActionButton } from '../records/ActionButton.tsx';
import { Themed } from '../theme/Themed.tsx';
import { leave, type SignInState, stateOf } from './sign-in-steps.ts';

export default function ConnectPage() {
  const { uid = '' } = useParams();
  return (
    <Authenticated loading={<Starting />}>
      <Themed>
        <Box component="main" sx={{ minHeight: '100vh', display: 'grid', placeItems: 'center', p: 2 }}>
          <Card sx={{ p: { xs: 2, sm: 4 }, width: '100%', maxWidth: 480 }}>
            <Steps key={uid} uid={uid} />
          </Card>
        </Box>
        <Notification />
      </Themed>
    </Authenticated>
  );
}

function Steps({ uid }: { uid: string }) {
  const translate = useTranslate();
  const logout = useLogout();
  const [state, setState] = useState<SignInState>();
  const [failed, setFailed] = useState(false);

  const look = useCallback(async () => {
    setFailed(false);
    try {
      const found = await stateOf(uid);
      if (found.step === 'SIGN_IN') return await logout();
      if (found.step === 'READY' && (await leave(uid, 'continue'))) return;
      setState(found);
    } catch {
      setFailed(true);
    }
  }, [uid, logout]);
  const go = async (how: 'continue' | 'refuse', agreed = false): Promise<void> => {
    const gone = await leave(uid, how, agreed).catch(() => false);
    if (!gone) await look();
  };
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void look();
  }, [look]);

  if (failed)
    return (
      <View title={translate('connect.failed')} text={translate('connect.failedHelp')}>
        <Button variant="contained" onClick={() => void look()}>
          {translate('layout.tryAgain')}
        </Button>
      </View>
    );
  if (!state) return <Starting />;
  const { step, application, email } = state;
  const values = { application, email };
  const back = <Button onClick={() => void go('refuse')}>{translate('connect.back', values)}</Button>;
  switch (step) {
    case 'CONSENT':
      return <Consent state={state} onAnswer={go} />;
    case 'CONFIRM_ADDRESS':
      return (
        <View title={translate('connect.confirmAddress')} text={translate('connect.confirmAddressHelp', values)}>
          <ActionButton
            name="sendVerificationMail"
            variant="contained"
            run={(provider) => provider.sendVerificationMail()}
          />
          <Button variant="outlined" onClick={() => void look()}>
            {translate('connect.confirmed')}
          </Button>
          {back}
        </View>
      );
    case 'PROVE_AGAIN':
    case 'OTHER_PERSON':
      return (
        <View title={translate(`connect.${step}`)} text={translate(`connect.${step}_help`, values)}>
          <Button variant="contained" onClick={() => void logout()}>
            {translate('connect.signInAgain')}
          </Button>
          {back}
        </View>
      );
    case 'ACTED_FOR':
      return (
        <View title={translate('connect.ACTED_FOR')} text={translate('connect.ACTED_FOR_help', values)}>
          {back}
        </View>
      );
    case 'READY':
      return (
        <View title={translate('connect.failed')} text={translate('connect.failedHelp')}>
          <Button variant="contained" onClick={() => void go('continue')}>
            {translate('layout.tryAgain')}
          </Button>
        </View>
      );
    default:
      return (
        <View title={translate('connect.expired')} text={translate('connect.expiredHelp')}>
          <LinkBase to="/">{translate('layout.home')}</LinkBase>
        </View>
      );
  }
}

function Consent({
  state: { application, email, scopes },
  onAnswer,
}: {
  state: SignInState;
  onAnswer: (how: 'continue' | 'refuse', agreed: boolean) => Promise<void>;
}) {
  const translate = useTranslate();
  const [sending, setSending] = useState(false);
  const answer = (how: 'continue' | 'refuse') => {
    setSending(true);
    void onAnswer(how, how === 'continue').finally(() => setSending(false));
  };
  return (
    <View title={translate('connect.consent', { application })} text={translate('connect.consentHelp', { email })}>
      <Box component="ul" sx={{ m: 0, pl: 3 }}>
        {scopes.map((scope) => (
          <li key={scope}>{translate(`oauthClients.scope.${scope}`)}</li>
        ))}
      </Box>
      <Alert severity="info">{translate('connect.consentOnce')}</Alert>
      <Button variant="contained" size="large" loading={sending} onClick={() => answer('continue')}>
        {translate('connect.agree')}
      </Button>
      <Button variant="outlined" size="large" disabled={sending} onClick={() => answer('refuse')}>
        {translate('connect.refuse')}
      </Button>
    </View>
  );
}

/** A view that replaces another takes the focus, so that nobody is left where nothing is any more. */
function View({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle(title);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Stack spacing={2}>
      <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'center' }}>
        <Typography component="p" sx={{ color: 'primary.main', fontWeight: 700 }}>
          Passerelle
        </Typography>
        <LanguageButton />
      </Stack>
      <Typography
        component="h1"
        variant="h1"
        tabIndex={-1}
        ref={heading}
        sx={{ overflowWrap: 'anywhere', outline: 'none' }}
      >
        {title}
      </Typography>
      <Typography sx={{ overflowWrap: 'anywhere' }}>{text}</Typography>
      {children}
    </Stack>
  );
}
