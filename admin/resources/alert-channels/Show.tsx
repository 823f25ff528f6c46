import { useRedirect, useTranslate } from 'react-admin';
import type { AlertChannelFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { ActionButton } from '../../records/ActionButton.tsx';
import { faultText, TryDelivery } from '../../records/Delivery.tsx';
import { Facts } from '../../records/Facts.tsx';
import { Section } from '../../records/Section.tsx';
import { ShowPage } from '../../records/ShowPage.tsx';
import { Deliveries } from '../alert-deliveries/Deliveries.tsx';

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
        <TryDelivery of="alertChannels" send={(provider) => provider.testAlertChannel(channel.id)} />
      </Section>
      <Section title={translate('resources.alertDeliveries.name', { smart_count: 2 })}>
        <Deliveries of={{ channelId: channel.id }} />
      </Section>
    </>
  );
}
