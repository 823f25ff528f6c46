// What is held about whoever is signed in: a copy of it, what they agreed to, and its erasure.
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Confirm, useNotify, useTranslate } from 'react-admin';
import {
  type ConsentRowFragment,
  ExportMyDataDocument,
  MyDataDocument,
  RequestErasureDocument,
  WithdrawConsentDocument,
  WithdrawErasureDocument,
} from '../gql/graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { localized } from '../i18n/localized.ts';
import { downloadPersonalData } from '../privacy/download.ts';
import { request } from '../providers/graphql.ts';
import { recordOf } from '../providers/payload.ts';
import { useViewer } from '../providers/viewer.ts';
import { Section } from '../records/Section.tsx';

const MINE = ['privacy', 'mine'];

export function MyData() {
  const translate = useTranslate();
  const viewer = useViewer();
  return <Section title={translate('privacy.mine.title')}>{viewer && <Mine userId={viewer.user.id} />}</Section>;
}

function Mine({ userId }: { userId: string }) {
  const translate = useTranslate();
  const format = useFormat();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const { data } = useQuery({
    queryKey: MINE,
    queryFn: ({ signal }) => request(MyDataDocument, { id: userId }, signal),
  });
  const waiting = data?.dataRequests.nodes[0];

  async function act(done: string, action: () => Promise<unknown>) {
    setAsking(false);
    setBusy(true);
    try {
      await action();
      notify(done, { type: 'success' });
      await queryClient.invalidateQueries({ queryKey: MINE });
    } catch (error) {
      const { message } = error as Error;
      notify(message, { type: 'error', messageArgs: { _: message } });
    } finally {
      setBusy(false);
    }
  }
  const copy = () =>
    act('privacy.mine.exported', async () => {
      const { exportMyData } = await request(ExportMyDataDocument, { input: { idempotencyKey: crypto.randomUUID() } });
      await downloadPersonalData(recordOf(exportMyData).id);
    });
  const erase = () =>
    act('privacy.mine.requested', async () => {
      const input = { idempotencyKey: crypto.randomUUID() };
      recordOf((await request(RequestErasureDocument, { input })).requestErasure);
    });
  const stay = (id: string) =>
    act('privacy.mine.withdrawn', async () =>
      recordOf((await request(WithdrawErasureDocument, { input: { id } })).withdrawErasure),
    );
  const takeBack = (purpose: string) =>
    act('privacy.mine.takenBack', async () =>
      recordOf((await request(WithdrawConsentDocument, { input: { purpose } })).withdrawConsent),
    );

  return (
    <Stack spacing={2} sx={{ alignItems: 'start' }}>
      <Typography>{translate('privacy.mine.help')}</Typography>
      <Button variant="outlined" loading={busy} onClick={copy}>
        {translate('privacy.mine.export')}
      </Button>
      <Consents consents={data?.consents.nodes ?? []} busy={busy} onTakeBack={takeBack} />
      {waiting ? (
        <Alert
          severity="warning"
          sx={{ flexWrap: 'wrap' }}
          action={
            <Button color="inherit" loading={busy} onClick={() => stay(waiting.id)}>
              {translate('privacy.mine.withdraw')}
            </Button>
          }
        >
          {translate('privacy.mine.waiting', { at: waiting.runsAt ? format.dateTime(waiting.runsAt) : '' })}
        </Alert>
      ) : (
        <Button variant="outlined" color="error" loading={busy} onClick={() => setAsking(true)}>
          {translate('privacy.mine.erase')}
        </Button>
      )}
      <Confirm
        isOpen={asking}
        title={translate('privacy.mine.erase')}
        content={translate('privacy.mine.confirm')}
        onConfirm={erase}
        onClose={() => setAsking(false)}
      />
    </Stack>
  );
}

interface ConsentsProps {
  consents: readonly ConsentRowFragment[];
  busy: boolean;
  onTakeBack: (purpose: string) => void;
}

/** The latest of each purpose: what holds now. */
function Consents({ consents, busy, onTakeBack }: ConsentsProps) {
  const translate = useTranslate();
  const format = useFormat();
  const latest = consents.filter(
    ({ purpose }, index) => consents.findIndex((consent) => consent.purpose === purpose) === index,
  );
  if (latest.length === 0) return null;
  return (
    <Box sx={{ alignSelf: 'stretch' }}>
      <Typography component="h3" variant="subtitle1">
        {translate('privacy.mine.consents')}
      </Typography>
      <List dense disablePadding>
        {latest.map((consent) => (
          <ListItem key={consent.id} disableGutters sx={{ display: 'grid', gap: 0.5, justifyItems: 'start' }}>
            <Typography>{localized(consent.text)}</Typography>
            <Typography color="text.secondary">
              {translate(consent.given ? 'privacy.givenAt' : 'privacy.takenBackAt', {
                at: format.dateTime(consent.at),
              })}
            </Typography>
            {consent.given && (
              <Button size="small" disabled={busy} onClick={() => onTakeBack(consent.purpose)}>
                {translate('privacy.mine.takeBack')}
              </Button>
            )}
          </ListItem>
        ))}
      </List>
    </Box>
  );
}
