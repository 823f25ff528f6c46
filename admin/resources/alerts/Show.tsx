import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { LinkBase, useTranslate } from 'react-admin';
import type { AlertFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { ActionButton } from '../../records/ActionButton.tsx';
import { Facts } from '../../records/Facts.tsx';
import { Section } from '../../records/Section.tsx';
import { ShowPage } from '../../records/ShowPage.tsx';
import { Status } from '../../records/Status.tsx';
import { Deliveries } from '../alert-deliveries/Deliveries.tsx';

export default function AlertShow() {
  return (
    <ShowPage<AlertFullFragment> actions={(alert) => <Actions alert={alert} />}>
      {(alert) => <Details alert={alert} />}
    </ShowPage>
  );
}

function Actions({ alert: { id, recoveredAt, acknowledgedAt } }: { alert: AlertFullFragment }) {
  if (recoveredAt || acknowledgedAt) return null;
  return <ActionButton name="acknowledgeAlert" run={(provider) => provider.acknowledgeAlert(id)} />;
}

function Details({ alert }: { alert: AlertFullFragment }) {
  const translate = useTranslate();
  const format = useFormat();
  const { acknowledgedBy, detail, link } = alert;
  return (
    <>
      <Section title={translate('resources.alerts.name', { smart_count: 1 })}>
        <Facts
          facts={[
            ['severity', <Status key="severity" of="AlertSeverity" value={alert.severity} />],
            ['recoveredAt', alert.recoveredAt ? format.dateTime(alert.recoveredAt) : translate('alerts.goesOn')],
            ['count', format.number(alert.count)],
            ['openedAt', format.dateTime(alert.openedAt)],
            ['lastSeenAt', format.dateTime(alert.lastSeenAt)],
            [
              'acknowledgedAt',
              acknowledgedBy ? `${format.dateTime(alert.acknowledgedAt)} – ${acknowledgedBy.fullName}` : '',
            ],
            ['key', <code key="key">{alert.key}</code>],
            [
              'link',
              link ? (
                <Link key="link" component={LinkBase} to={link}>
                  {translate('alerts.open')}
                </Link>
              ) : (
                ''
              ),
            ],
          ]}
        />
        {detail && (
          <Box
            component="pre"
            tabIndex={0}
            role="region"
            aria-label={translate('resources.alerts.fields.detail')}
            sx={{
              mt: 2,
              mb: 0,
              p: 1.5,
              overflowX: 'auto',
              whiteSpace: 'pre-wrap',
              overflowWrap: 'anywhere',
              bgcolor: 'action.hover',
            }}
          >
            {detail}
          </Box>
        )}
      </Section>
      <Section title={translate('resources.alertDeliveries.name', { smart_count: 2 })}>
        <Deliveries of={{ alertId: alert.id }} />
      </Section>
    </>
  );
}
