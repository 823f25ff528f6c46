import { ImapFlow } from 'imapflow';
import { expect, test } from 'vitest';
import { hasDovecot, MailboxForTests } from '../../test/imap.ts';
import { queueTestMail, sendingTo } from '../../test/mails.ts';
import { complaint, deliveryReport } from '../../test/reports.ts';
import { openWorld } from '../../test/world.ts';
import { readBounceMailbox } from './bounce-mailbox.ts';

const why = hasDovecot ? '' : ' (skipped: dovecot-imapd is not installed)';

test.skipIf(!hasDovecot)(`bounces and complaints are read from the mailbox, each once${why}`, async () => {
  const mailbox = await new MailboxForTests().start();
  const { world, close } = await openWorld(
    sendingTo('smtp://127.0.0.1:9', { bounceMailboxUrl: mailbox.url, timeoutSeconds: 5 }),
  );
  const url = new URL(mailbox.url);
  const client = new ImapFlow({
    host: url.hostname,
    port: Number(url.port),
    secure: false,
    logger: false,
    auth: { user: url.username, pass: decodeURIComponent(url.password) },
  });
  try {
    const gone = await queueTestMail(world, 'gone@example.org');
    const angry = await queueTestMail(world, 'angry@example.org', { template: 'news' });
    const [{ message_id: messageId }] = await world.rows('select message_id from mail_message where id = $1', [angry]);
    await client.connect();
    const messages = [
      deliveryReport([{ address: 'gone@example.org' }], { to: `bounce+${gone}@passerelle.example` }),
      complaint('angry@example.org', { messageId }),
      'From: somebody@example.org\r\nSubject: Question\r\n\r\nBonjour ?\r\n',
      deliveryReport([{ address: 'x@example.org' }], { envelopeId: crypto.randomUUID() }),
    ];
    for (const message of messages) await client.append('INBOX', message);

    await Promise.all([readBounceMailbox(world.house.context()), readBounceMailbox(world.house.context())]);
    await readBounceMailbox(world.house.context());

    expect(await world.rows('select id, status from mail_message order by status')).toEqual([
      { id: gone, status: 'BOUNCED' },
      { id: angry, status: 'COMPLAINED' },
    ]);
    expect(await world.rows('select count(*)::int as count from mail_report')).toEqual([{ count: 2 }]);
    await client.mailboxOpen('INBOX');
    const flags = (await client.fetchAll('1:*', { flags: true })).map(({ flags }) =>
      [...(flags ?? [])].filter((flag) => flag !== '\\Recent').sort(),
    );
    expect(flags).toEqual([['\\Seen'], ['\\Seen'], ['\\Flagged', '\\Seen'], ['\\Flagged', '\\Seen']]);
  } finally {
    await client.logout().catch(() => undefined);
    await close();
    await mailbox.stop();
  }
});
