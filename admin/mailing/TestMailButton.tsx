// What is previewed, sent to whoever looks at it. One wish however often it is pressed, until it was granted.
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import type { MailPreviewInput } from '../gql/graphql.ts';
import { useActions } from '../providers/use-actions.ts';

export function TestMailButton({ input, disabled }: { input: MailPreviewInput; disabled: boolean }) {
  const [wish, setWish] = useState(() => crypto.randomUUID());
  const [sending, setSending] = useState(false);
  const provider = useActions();
  const translate = useTranslate();
  const notify = useNotify();

  async function send() {
    setSending(true);
    try {
      const mail = await provider.sendTestMail(input, wish);
      setWish(crypto.randomUUID());
      notify('mailing.testSent', { type: 'success', messageArgs: { address: String(mail['toAddress']) } });
    } catch (error) {
      const message = error instanceof Error ? error.message : 'errors.INTERNAL_SERVER_ERROR';
      notify(message, { type: 'error', messageArgs: { _: message } });
    } finally {
      setSending(false);
    }
  }
  return (
    <Button size="small" variant="outlined" loading={sending} disabled={disabled} onClick={() => void send()}>
      {translate('mailing.sendTest')}
    </Button>
  );
}
