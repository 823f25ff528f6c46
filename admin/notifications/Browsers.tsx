// Switches notifications on and off in this browser, and shows the others in which they come.
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { type NotificationSettingsQuery, RemovePushSubscriptionDocument } from '../gql/graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { request } from '../providers/graphql.ts';
import { useViewer } from '../providers/viewer.ts';
import { type PushState, pushState, switchPushOff, switchPushOn } from './push.ts';

type Subscription = NonNullable<NotificationSettingsQuery['viewer']>['pushSubscriptions'][number];
const STATE = ['push state'];

interface BrowsersProps {
  /** Null while the job process has never run. */
  pushKey: string | null;
  subscriptions: readonly Subscription[];
  onChange: () => Promise<void>;
}

export function Browsers({ pushKey, subscriptions, onChange }: BrowsersProps) {
  const format = useFormat();
  const translate = useTranslate();
  async function remove(id: string) {
    await request(RemovePushSubscriptionDocument, { input: { id } });
    await onChange();
  }
  return (
    <>
      <ThisBrowser pushKey={pushKey} onChange={onChange} />
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {subscriptions.map(({ id, userAgent, createdAt, lastDeliveredAt, lastFault }) => (
          <Box
            component="li"
            key={id}
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              gap: 1,
              alignItems: 'center',
              py: 1,
              borderTop: 1,
              borderColor: 'divider',
            }}
          >
            <Box sx={{ flex: '1 1 220px', minWidth: 0, overflowWrap: 'anywhere' }}>
              <Typography>{browserName(userAgent) ?? translate('notifications.unknownBrowser')}</Typography>
              <Typography variant="body2" color="textSecondary">
                {translate('notifications.registered', { at: format.dateTime(createdAt) })}
                {lastDeliveredAt &&
                  ` · ${translate('notifications.lastDelivered', { at: format.dateTime(lastDeliveredAt) })}`}
                {lastFault && ` · ${format.label('DeliveryFault', lastFault)}`}
              </Typography>
            </Box>
            <Button size="small" color="error" onClick={() => remove(id)}>
              {translate('notifications.removeBrowser')}
            </Button>
          </Box>
        ))}
      </Box>
    </>
  );
}

function ThisBrowser({ pushKey, onChange }: Pick<BrowsersProps, 'pushKey' | 'onChange'>) {
  const translate = useTranslate();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const [switching, setSwitching] = useState(false);
  const personId = useViewer()?.user.id ?? '';
  const { data: state } = useQuery({ queryKey: [...STATE, personId], queryFn: () => pushState(personId) });

  async function change(act: () => Promise<PushState>) {
    setSwitching(true);
    try {
      queryClient.setQueryData([...STATE, personId], await act());
      await onChange();
    } catch {
      notify('notifications.pushFailed', { type: 'error' });
    } finally {
      setSwitching(false);
    }
  }

  if (!state) return null;
  if (state === 'unsupported' || state === 'denied' || !pushKey) {
    const reason = state === 'off' || state === 'on' ? 'notReady' : state;
    return (
      <Alert severity="info" role="status" sx={{ mb: 1 }}>
        {translate(`notifications.push.${reason}`)}
      </Alert>
    );
  }
  const isOn = state === 'on';
  return (
    <Box sx={{ mb: 1.5 }}>
      <Typography sx={{ mb: 1 }}>{translate(`notifications.push.${state}`)}</Typography>
      <Button
        variant={isOn ? 'outlined' : 'contained'}
        loading={switching}
        onClick={() => change(isOn ? switchPushOff : () => switchPushOn(personId, pushKey))}
      >
        {translate(isOn ? 'notifications.switchOff' : 'notifications.switchOn')}
      </Button>
    </Box>
  );
}

const NAMES = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const;
const SYSTEMS = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
] as const;

/** "Firefox, Windows" out of what browsers say of themselves; null where it says neither. */
function browserName(userAgent: string | null | undefined): string | null {
  const found = [NAMES, SYSTEMS].flatMap((list) => list.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1] ?? []);
  return found.length > 0 ? found.join(', ') : null;
}
