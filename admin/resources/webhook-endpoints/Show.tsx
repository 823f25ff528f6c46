import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { useRedirect, useTranslate } from 'react-admin';
import type { WebhookEndpointFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { may, useViewer } from '../../providers/viewer.ts';
import { ActionButton } from '../../records/ActionButton.tsx';
import { faultText, TryDelivery } from '../../records/Delivery.tsx';
import { Facts } from '../../records/Facts.tsx';
import { RotateSecret } from '../../records/RotateSecret.tsx';
import { Section } from '../../records/Section.tsx';
import { ShowPage } from '../../records/ShowPage.tsx';
import { Deliveries } from '../webhook-deliveries/Deliveries.tsx';
import { ReplaySpan } from './ReplaySpan.tsx';

type Endpoint = WebhookEndpointFullFragment;

export default function WebhookEndpointShow() {
  return (
    <ShowPage<Endpoint> actions={(endpoint) => <Delete endpoint={endpoint} />}>
      {(endpoint) => <Details endpoint={endpoint} />}
    </ShowPage>
  );
}

function Delete({ endpoint: { id, viewerCanUpdate } }: { endpoint: Endpoint }) {
  const redirect = useRedirect();
  const viewer = useViewer();
  if (!viewerCanUpdate && !may(viewer, 'webhooks.manageAll')) return null;
  return (
    <ActionButton
      name="deleteWebhookEndpoint"
      color="error"
      confirm
      run={async (provider) => {
        await provider.deleteWebhookEndpoint(id);
        redirect('list', 'webhookEndpoints');
      }}
    />
  );
}

const isToCome = (at: string | null | undefined): boolean => Boolean(at) && new Date(at as string) > new Date();

function Details({ endpoint }: { endpoint: Endpoint }) {
  const translate = useTranslate();
  const format = useFormat();
  const { id, lastFault, lastAnswer, viewerCanUpdate, previousSecretUntil } = endpoint;
  return (
    <>
      <Section title={translate('resources.webhookEndpoints.name', { smart_count: 1 })}>
        <State endpoint={endpoint} />
        <Facts
          facts={[
            ['url', endpoint.url],
            ['enabled', format.yesNo(endpoint.enabled)],
            ['owner', endpoint.owner.fullName],
            ['eventTypes', endpoint.eventTypes.join(', ')],
            ['lastDeliveredAt', format.dateTime(endpoint.lastDeliveredAt)],
            ['lastAnswer', faultText(format, { fault: lastFault, answer: lastAnswer })],
            ['createdAt', format.dateTime(endpoint.createdAt)],
            ['updatedAt', format.dateTime(endpoint.updatedAt)],
          ]}
        />
        {viewerCanUpdate && <TryDelivery of="webhooks" send={(provider) => provider.sendTestWebhook(id)} />}
      </Section>
      {viewerCanUpdate && (
        <Section title={translate('webhooks.rotation')}>
          <Typography sx={{ mb: 2 }}>
            {isToCome(previousSecretUntil)
              ? translate('webhooks.overlapUntil', { at: format.dateTime(previousSecretUntil) })
              : translate('webhooks.rotationHelp')}
          </Typography>
          <RotateSecret of="webhooks" rotate={(provider) => provider.rotateWebhookSecret(id)} />
        </Section>
      )}
      <Section title={translate('resources.webhookDeliveries.name', { smart_count: 2 })}>
        <Deliveries endpointId={id} replayable={viewerCanUpdate} />
      </Section>
      {viewerCanUpdate && (
        <Section title={translate('webhooks.again')}>
          <ReplaySpan endpointId={id} />
        </Section>
      )}
    </>
  );
}

/** What its owner must know of it. */
function State({ endpoint: { disabledBecause, failingSince } }: { endpoint: Endpoint }) {
  const translate = useTranslate();
  const format = useFormat();
  if (disabledBecause) {
    const reason = format.label('WebhookDisabledBecause', disabledBecause).toLowerCase();
    return (
      <Alert severity="error" sx={{ mb: 2 }}>
        {translate('webhooks.disabled', { reason })}
      </Alert>
    );
  }
  if (!failingSince) return null;
  return (
    <Alert severity="warning" sx={{ mb: 2 }}>
      {translate('webhooks.failing', { at: format.dateTime(failingSince) })}
    </Alert>
  );
}
