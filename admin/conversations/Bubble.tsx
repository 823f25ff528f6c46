// One message, and one that is still on its way.
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useFormat } from '../i18n/format.ts';
import type { Message } from './messages.ts';
import type { Outgoing } from './outbox.ts';

export function Bubble({ message, own }: { message: Message; own: boolean }) {
  const format = useFormat();
  const translate = useTranslate();
  const author = own ? translate('conversations.you') : message.author.fullName;
  return (
    <Shape own={own} heading={`${author} · ${format.dateTime(message.createdAt)}`}>
      {message.body}
    </Shape>
  );
}

export function OutgoingBubble({ outgoing, onRetry }: { outgoing: Outgoing; onRetry: () => void }) {
  const translate = useTranslate();
  const heading = translate(outgoing.failed ? 'conversations.notSent' : 'conversations.sending');
  return (
    <Box role="status">
      <Shape own heading={heading}>
        {outgoing.body}
      </Shape>
      {outgoing.failed && (
        <Button size="small" onClick={onRetry}>
          {translate('conversations.retry')}
        </Button>
      )}
    </Box>
  );
}

function Shape({ own, heading, children }: { own: boolean; heading: string; children: ReactNode }) {
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', alignItems: own ? 'flex-end' : 'flex-start', mb: 1.5 }}>
      <Typography variant="caption" color="textSecondary">
        {heading}
      </Typography>
      <Box
        sx={{
          maxWidth: '85%',
          px: 1.5,
          py: 1,
          borderRadius: 2,
          border: 1,
          borderColor: 'divider',
          bgcolor: own ? 'primary.main' : 'background.default',
          color: own ? 'primary.contrastText' : 'text.primary',
          whiteSpace: 'pre-wrap',
          overflowWrap: 'anywhere',
        }}
      >
        {children}
      </Box>
    </Box>
  );
}
