// The newest notifications, under the bell.
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Popover from '@mui/material/Popover';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { LinkBase, useTranslate } from 'react-admin';
import { Item } from './Item.tsx';
import { type Notification, useMarkRead } from './news.ts';

const PAPER = {
  width: 420,
  maxWidth: 'calc(100vw - 16px)',
  maxHeight: 'min(75vh, 560px)',
  display: 'flex',
  flexDirection: 'column',
} as const;

interface PanelProps {
  anchor: HTMLElement;
  newest: readonly Notification[];
  unread: number;
  onClose: () => void;
}

export default function Panel({ anchor, newest, unread, onClose }: PanelProps) {
  const translate = useTranslate();
  const markRead = useMarkRead();
  const titleId = useId();
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      slotProps={{
        paper: { role: 'dialog', 'aria-labelledby': titleId, sx: PAPER },
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 1, px: 2, py: 1 }}>
        <Typography id={titleId} component="h2" variant="h2" sx={{ flex: 1 }}>
          {translate('notifications.title')}
        </Typography>
        {unread > 0 && <Button onClick={() => markRead()}>{translate('notifications.markAll')}</Button>}
      </Box>
      {newest.length === 0 ? (
        <Typography sx={{ px: 2, pb: 1.5 }}>{translate('notifications.empty')}</Typography>
      ) : (
        <Box
          component="ul"
          tabIndex={0}
          aria-labelledby={titleId}
          sx={{ listStyle: 'none', m: 0, p: 0, borderTop: 1, borderColor: 'divider', overflowY: 'auto' }}
        >
          {newest.map((notification) => (
            <Item key={notification.id} notification={notification} onOpen={onClose} />
          ))}
        </Box>
      )}
      <Button component={LinkBase} to="/notifications" onClick={onClose} fullWidth sx={{ py: 1, flexShrink: 0 }}>
        {translate('notifications.all')}
      </Button>
    </Popover>
  );
}
