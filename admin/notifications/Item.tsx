// One notification: what happened, when, where it leads; opening it marks it as read.
import CheckIcon from '@mui/icons-material/Check';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { LinkBase, useTranslate } from 'react-admin';
import { useFormat } from '../i18n/format.ts';
import { localized } from '../i18n/localized.ts';
import { type Notification, useMarkRead } from './news.ts';

// Three lines say enough; the page it leads to says the rest.
const CLAMPED = {
  display: '-webkit-box',
  WebkitBoxOrient: 'vertical',
  WebkitLineClamp: 3,
  overflow: 'hidden',
} as const;

export function Item({ notification, onOpen }: { notification: Notification; onOpen?: () => void }) {
  const translate = useTranslate();
  const format = useFormat();
  const markRead = useMarkRead();
  const { id, message, link, createdAt, readAt } = notification;
  const text = localized(message);

  function opened() {
    if (!readAt) void markRead([id]);
    onOpen?.();
  }

  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        alignItems: 'flex-start',
        gap: 1,
        px: 2,
        py: 1.25,
        borderBottom: 1,
        borderColor: 'divider',
        borderLeft: 4,
        borderLeftColor: readAt ? 'transparent' : 'secondary.main',
      }}
    >
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        {link ? (
          <Link component={LinkBase} to={link} onClick={opened} sx={{ ...CLAMPED, fontWeight: readAt ? 400 : 600 }}>
            {text}
          </Link>
        ) : (
          <Typography sx={{ ...CLAMPED, fontWeight: readAt ? 400 : 600 }}>{text}</Typography>
        )}
        <Typography variant="body2" color="textSecondary">
          {format.dateTime(createdAt)}
          {!readAt && ` · ${translate('notifications.unreadOne')}`}
        </Typography>
      </Box>
      {!readAt && (
        <IconButton
          size="small"
          onClick={() => markRead([id])}
          aria-label={translate('notifications.markOne', { text })}
        >
          <CheckIcon fontSize="small" />
        </IconButton>
      )}
    </Box>
  );
}
