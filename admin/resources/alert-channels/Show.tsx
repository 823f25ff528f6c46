import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useDataProvider, useNotify, useRedirect, useRefresh, useTranslate } from 'react-admin';
import type { AlertChannelFullFragment, AlertDeliveryRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import type { ConsoleDataProvider } from '../../providers/data.ts';
import { ActionButton } from '../../records/ActionButton.tsx';
import { Facts } from '../../records/Facts.tsx';
import { Section } from '../../records/Section.tsx';
import { ShowPage } from '../../records/ShowPage.tsx';
import { Deliveries, faultText } from '../alert-deliveries/Deliveries.tsx';

export default function AlertChannelShow() {
  return (
    <ShowPage<AlertChannelFullFragment> actions={({ id }) => <Delete id={id} />}>
      {(channel) => <Details channel={channel} />}
    </ShowPage>
  );
}

function Delete({ id }: { id: string }) {
  const redirect = useRedirect();
  return (
    <ActionButton
      name="deleteAlertChannel"
      color="error"
      confirm
      run={async (provider) => {
        await provider.deleteAlertChannel(id);
        redirect('list', 'alertChannels');
      }}
    />
  );
}

function Details({ channel }: { channel: AlertChannelFullFragment }) {
  const translate = useTranslate();
  const format = useFormat();
  const { lastFault, lastAnswer } = channel;
  return (
    <>
      <Section title={translate('resources.alertChannels.name', { smart_count: 1 })}>
        <Facts
          facts={[
            ['kind', format.label('AlertChannelKind', channel.kind)],
            ['targetShown', channel.targetShown],
            ['minimumSeverity', format.label('AlertSeverity', channel.minimumSeverity)],
            ['language', format.label('Language', channel.language)],
            ['enabled', format.yesNo(channel.enabled)],
            ['lastDeliveredAt', format.dateTime(channel.lastDeliveredAt)],
            ['lastAnswer', faultText(format, { fault: lastFault, answer: lastAnswer })],
          ]}
        />
        <Try id={channel.id} />
      </Section>
      <Section title={translate('resources.alertDeliveries.name', { smart_count: 2 })}>
        <Deliveries of={{ channelId: channel.id }} />
      </Section>
    </>
  );
}

/** Sends a test and shows what came of it. */
function Try({ id }: { id: string }) {
  const [trying, setTrying] = useState(false);
  const [delivery, setDelivery] = useState<AlertDeliveryRowFragment>();
  const provider = useDataProvider<ConsoleDataProvider>();
  const translate = useTranslate();
  const format = useFormat();
  const notify = useNotify();
  const refresh = useRefresh();

  async function send() {
    setTrying(true);
    setDelivery(undefined);
    try {
      setDelivery((await provider.testAlertChannel(id)) as unknown as AlertDeliveryRowFragment);
      refresh();
    } catch (error) {
      notify((error as Error).message, { type: 'error' });
    } finally {
      setTrying(false);
    }
  }

  const taken = delivery?.status === 'DELIVERED';
  return (
    <Box sx={{ mt: 2 }} aria-live="polite">
      <Button variant="contained" loading={trying} onClick={send}>
        {translate('alertChannels.try')}
      </Button>
      {delivery && (
        <Alert severity={taken ? 'success' : 'error'} role="status" sx={{ mt: 1.5, overflowWrap: 'anywhere' }}>
          {taken ? translate('alertChannels.taken') : faultText(format, delivery)}
        </Alert>
      )}
    </Box>
  );
}
