// Which notifications come on which way, and the browsers in which they come.
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Loading, useNotify, useTranslate } from 'react-admin';
import {
  type NotificationChannel,
  NotificationSettingsDocument,
  type NotificationSettingsQuery,
  UpdateNotificationPreferenceDocument,
} from '../gql/graphql.ts';
import { localized } from '../i18n/localized.ts';
import { request } from '../providers/graphql.ts';
import { type Payload, recordOf } from '../providers/payload.ts';
import { Section } from '../records/Section.tsx';
import { Browsers } from './Browsers.tsx';
import { NOTIFICATIONS } from './news.ts';

type Preference = NonNullable<NotificationSettingsQuery['viewer']>['notificationPreferences'][number];
const SETTINGS = [...NOTIFICATIONS, 'settings'];
// On the narrowest screens every way still has its column.
const FIRST = { pl: 0, pr: { xs: 0.5, sm: 2 } };
const CHANNELS: readonly NotificationChannel[] = ['CONSOLE', 'MAIL', 'PUSH'];

export function Settings() {
  const translate = useTranslate();
  const queryClient = useQueryClient();
  const { data } = useQuery({
    queryKey: SETTINGS,
    queryFn: ({ signal }) => request(NotificationSettingsDocument, {}, signal),
  });
  if (!data?.viewer) return <Loading />;
  const { notificationPreferences, pushKey, pushSubscriptions } = data.viewer;
  const refresh = () => queryClient.invalidateQueries({ queryKey: SETTINGS });
  return (
    <>
      <Section title={translate('notifications.preferences')}>
        <Choices preferences={notificationPreferences} onChange={refresh} />
      </Section>
      <Section title={translate('notifications.browsers')}>
        <Browsers pushKey={pushKey ?? null} subscriptions={pushSubscriptions} onChange={refresh} />
      </Section>
    </>
  );
}

function Choices({ preferences, onChange }: { preferences: readonly Preference[]; onChange: () => Promise<void> }) {
  const translate = useTranslate();
  const notify = useNotify();
  const kinds = [...new Map(preferences.map(({ kind, purpose }) => [kind, localized(purpose)]))];
  const of = (kind: string, channel: NotificationChannel) =>
    preferences.find((preference) => preference.kind === kind && preference.channel === channel);

  async function choose(kind: string, channel: NotificationChannel, enabled: boolean) {
    try {
      const data = await request(UpdateNotificationPreferenceDocument, { input: { kind, channel, enabled } });
      recordOf(data.updateNotificationPreference as Payload);
    } catch (error) {
      notify((error as Error).message, { type: 'error' });
    }
    await onChange();
  }

  return (
    <>
      <Typography sx={{ mb: 1 }}>{translate('notifications.preferencesHelp')}</Typography>
      <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={translate('notifications.preferences')}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell sx={FIRST}>{translate('notifications.kind')}</TableCell>
              {CHANNELS.map((channel) => (
                <TableCell key={channel} align="center" sx={{ px: { xs: 0.5, sm: 2 }, whiteSpace: 'nowrap' }}>
                  {translate(`enums.NotificationChannel.${channel}`)}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {kinds.map(([kind, purpose]) => (
              <TableRow key={kind}>
                <TableCell component="th" scope="row" sx={FIRST}>
                  {purpose}
                </TableCell>
                {CHANNELS.map((channel) => (
                  <TableCell key={channel} align="center" padding="checkbox">
                    <Checkbox
                      checked={of(kind, channel)?.enabled ?? false}
                      onChange={(_, checked) => choose(kind, channel, checked)}
                      slotProps={{
                        input: { 'aria-label': `${purpose} – ${translate(`enums.NotificationChannel.${channel}`)}` },
                      }}
                    />
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </>
  );
}
