// The bell in the header: how many notifications are unread, and the newest of them. What comes in while the page is open
// is said once to screen readers.
import NotificationsIcon from '@mui/icons-material/Notifications';
import Badge from '@mui/material/Badge';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { localized } from '../i18n/localized.ts';
import { may, useViewer } from '../providers/viewer.ts';
import { onlyHeard } from '../theme/only-heard.ts';
import { type News, useNews } from './news.ts';

const Panel = lazy(() => import('./Panel.tsx'));
const MOST_SHOWN = 99;

export function Bell() {
  const translate = useTranslate();
  const viewer = useViewer();
  const news = useNews();
  const { unread, newest } = news;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const announcement = useAnnouncement(news);
  if (!may(viewer, 'notifications.use')) return null;
  return (
    <>
      <IconButton
        color="inherit"
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
      >
        <Badge badgeContent={unread} max={MOST_SHOWN} color="secondary" slotProps={{ badge: { 'aria-hidden': true } }}>
          <NotificationsIcon />
        </Badge>
        <Box component="span" sx={onlyHeard}>
          {unread > 0 ? translate('notifications.unread', { smart_count: unread }) : translate('notifications.none')}
        </Box>
      </IconButton>
      <Box role="status" aria-live="polite" sx={onlyHeard}>
        {announcement}
      </Box>
      {anchor && (
        <Suspense fallback={null}>
          <Panel anchor={anchor} newest={newest} unread={unread} onClose={() => setAnchor(null)} />
        </Suspense>
      )}
    </>
  );
}

/** The text of a notification that came in after the first look; empty before. */
function useAnnouncement({ newest: [first], loaded }: News): string {
  const known = useRef<string | undefined>(undefined);
  const [text, setText] = useState('');
  useEffect(() => {
    if (!loaded) return;
    // Ids are ordered by time.
    if (first && known.current !== undefined && first.id > known.current && !first.readAt)
      setText(localized(first.message));
    known.current = first?.id ?? '';
  }, [first, loaded]);
  return text;
}
