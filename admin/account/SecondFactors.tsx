// The second factors of whoever is signed in: the authenticator app, passkeys, and the codes for the day they are lost.
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useId, useState } from 'react';
import { Confirm, Loading, useNotify, useTranslate } from 'react-admin';
import {
  ConfirmTotpDocument,
  RemoveTotpDocument,
  RenewRecoveryCodesDocument,
  SecondFactorsDocument,
  StartTotpDocument,
} from '../gql/graphql.ts';
import { request } from '../providers/graphql.ts';
import { recordOf } from '../providers/payload.ts';
import { Section } from '../records/Section.tsx';
import { RecoveryCodes } from '../sign-in/RecoveryCodes.tsx';
import { Passkeys } from './Passkeys.tsx';

const AppSetup = lazy(() =>
  import('../sign-in/AppSetup.tsx').then(({ AppSetup: default_ }) => ({ default: default_ })),
);

type Asking = 'removeApp' | 'renewCodes';

export function SecondFactors() {
  const translate = useTranslate();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const titleId = useId();
  const [totp, setTotp] = useState<{ secret: string; uri: string }>();
  const [codes, setCodes] = useState<readonly string[]>();
  const [asking, setAsking] = useState<Asking>();
  const { data } = useQuery({ queryKey: ['secondFactors'], queryFn: () => request(SecondFactorsDocument, {}) });
  const user = data?.viewer?.user;
  const hasApp = user?.secondFactors.includes('TOTP') ?? false;

  /** Runs one step; what is refused is said. */
  async function attempt(step: () => Promise<void>) {
    setAsking(undefined);
    try {
      await step();
    } catch (error) {
      const { message } = error as Error;
      notify(message, { type: 'error', messageArgs: { _: message } });
    }
    await queryClient.invalidateQueries({ queryKey: ['secondFactors'] });
  }

  const addApp = () =>
    attempt(async () => {
      const { startTotp } = await request(StartTotpDocument, {});
      recordOf(startTotp);
      setTotp(startTotp.totp ?? undefined);
    });

  async function confirmApp(code: string) {
    const { confirmTotp } = await request(ConfirmTotpDocument, { input: { code } });
    recordOf(confirmTotp);
    setTotp(undefined);
    notify('security.appAdded', { type: 'success' });
    setCodes(confirmTotp.recoveryCodes ?? undefined);
    await queryClient.invalidateQueries({ queryKey: ['secondFactors'] });
  }

  const steps: Record<Asking, () => Promise<void>> = {
    removeApp: async () => {
      recordOf((await request(RemoveTotpDocument, {})).removeTotp);
      notify('security.appRemoved', { type: 'success' });
    },
    renewCodes: async () => {
      const { renewRecoveryCodes } = await request(RenewRecoveryCodesDocument, {});
      recordOf(renewRecoveryCodes);
      setCodes(renewRecoveryCodes.recoveryCodes ?? undefined);
    },
  };

  return (
    <Section title={translate('security.title')}>
      {user ? (
        <Stack spacing={3}>
          <Typography>{translate('security.help')}</Typography>
          <Stack spacing={1} sx={{ alignItems: 'start' }}>
            <Typography component="h3" variant="h3">
              {translate('security.app')}
            </Typography>
            <Typography>{translate(hasApp ? 'security.appOn' : 'security.appOff')}</Typography>
            {hasApp ? (
              <Button variant="outlined" color="error" onClick={() => setAsking('removeApp')}>
                {translate('security.removeApp')}
              </Button>
            ) : (
              <Button variant="contained" onClick={addApp}>
                {translate('security.addApp')}
              </Button>
            )}
          </Stack>
          <Passkeys onCodes={setCodes} attempt={attempt} />
          {user.secondFactors.length > 0 && (
            <Stack spacing={1} sx={{ alignItems: 'start' }}>
              <Typography component="h3" variant="h3">
                {translate('security.recoveryCodes')}
              </Typography>
              <Typography>
                {translate('security.recoveryCodesLeft', { smart_count: user.recoveryCodesLeft })}
              </Typography>
              <Button variant="outlined" onClick={() => setAsking('renewCodes')}>
                {translate('security.renewCodes')}
              </Button>
            </Stack>
          )}
        </Stack>
      ) : (
        <Loading />
      )}
      <Confirm
        isOpen={asking !== undefined}
        title={asking ? translate(`security.${asking}`) : ''}
        content={asking ? translate(`security.${asking}Confirm`) : ''}
        onConfirm={() => asking && attempt(steps[asking])}
        onClose={() => setAsking(undefined)}
      />
      <Dialog
        open={Boolean(totp ?? codes)}
        onClose={() => setTotp(undefined)}
        aria-labelledby={titleId}
        fullWidth
        maxWidth="xs"
      >
        <DialogTitle id={titleId}>{translate(codes ? 'security.recoveryCodes' : 'security.addApp')}</DialogTitle>
        <DialogContent>
          {codes && <RecoveryCodes codes={codes} onKept={() => setCodes(undefined)} />}
          {totp && (
            <Suspense fallback={<Loading />}>
              <AppSetup totp={totp} onCode={confirmApp} />
            </Suspense>
          )}
        </DialogContent>
      </Dialog>
    </Section>
  );
}
