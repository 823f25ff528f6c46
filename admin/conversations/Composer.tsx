// The field to write in: Enter sends, Shift+Enter starts a new line.
import SendIcon from '@mui/icons-material/Send';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { PlainField } from '../inputs/PlainField.tsx';

const LONGEST = 10_000;

export function Composer({ onSend }: { onSend: (body: string) => void }) {
  const translate = useTranslate();
  const [body, setBody] = useState('');

  function send(event: FormEvent | KeyboardEvent) {
    event.preventDefault();
    const text = body.trim();
    if (text === '') return;
    setBody('');
    onSend(text);
  }

  return (
    <Box
      component="form"
      onSubmit={send}
      sx={{ display: 'flex', gap: 1, alignItems: 'flex-end', p: 1.5, borderTop: 1, borderColor: 'divider' }}
    >
      <PlainField
        label={translate('conversations.message')}
        value={body}
        onChange={(event) => setBody(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) send(event);
        }}
        multiline
        maxRows={5}
        inputProps={{ maxLength: LONGEST }}
      />
      <IconButton type="submit" color="primary" aria-label={translate('conversations.send')} sx={{ mb: 0.5 }}>
        <SendIcon />
      </IconButton>
    </Box>
  );
}
