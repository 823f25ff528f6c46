// Reads the mailbox to which bounces and complaints come. A message that was read is marked as seen, one that nobody
// here understands also as flagged, for a person to look at; none is deleted.

import { ImapFlow } from 'imapflow';
import type { Context } from '../../platform/context.ts';
import { readReport } from '../../platform/mail/report.ts';
import type { Service } from '../../platform/service.ts';
import { mayBeUnencrypted } from '../../platform/unencrypted.ts';
import { transaction } from '../../platform/write.ts';
import { keepReport } from './mail-report.write.ts';

const EVERY_SECONDS = 300;
/** Reports longer than this return a whole mail; what they say stands at their beginning. */
const MOST_BYTES = 1024 * 1024;
const LOCK = 'passerelle bounce mailbox';

/** Reads the mailbox every five minutes, one process at a time; nothing where none is configured. */
export const bounceMailbox = (): Service => (start) => {
  const { bounceMailboxUrl } = start.config.mail;
  if (bounceMailboxUrl === '') return { close: () => Promise.resolve() };
  let reading: Promise<void> | null = null;
  const look = (): void => {
    reading ??= readBounceMailbox(start.context())
      .catch((error) => start.log.error({ err: error }, 'the mailbox of bounces was not read'))
      .finally(() => {
        reading = null;
      });
  };
  const timer = setInterval(look, EVERY_SECONDS * 1_000);
  look();
  return {
    async close() {
      clearInterval(timer);
      await reading;
    },
  };
};

/** Reads what has come since it was last read. Does nothing while another process reads. */
export async function readBounceMailbox(ctx: Context): Promise<void> {
  const lock = await ctx.database.pool.connect();
  try {
    const { rows } = await lock.query<{ taken: boolean }>('select pg_try_advisory_lock(hashtext($1)) as taken', [LOCK]);
    if (!rows[0]?.taken) return;
    try {
      await readMessages(ctx);
    } finally {
      await lock.query('select pg_advisory_unlock(hashtext($1))', [LOCK]);
    }
  } finally {
    lock.release();
  }
}

async function readMessages(ctx: Context): Promise<void> {
  const client = clientOf(ctx);
  await client.connect();
  try {
    const box = await client.getMailboxLock('INBOX');
    try {
      const unseen = (await client.search({ seen: false }, { uid: true })) || [];
      for (const uid of unseen) {
        const message = await client.fetchOne(
          String(uid),
          { source: { start: 0, maxLength: MOST_BYTES } },
          { uid: true },
        );
        if (!message || !message.source) continue;
        const understood = await keep(ctx, message.source);
        await client.messageFlagsAdd(String(uid), understood ? ['\\Seen'] : ['\\Seen', '\\Flagged'], { uid: true });
      }
    } finally {
      box.release();
    }
  } finally {
    await client.logout().catch(() => client.close());
  }
}

async function keep(ctx: Context, raw: Uint8Array): Promise<boolean> {
  const report = await readReport(raw);
  return report !== null && (await transaction(ctx, (tx) => keepReport(tx, report, raw))) !== null;
}

/** Its password stays with this machine, or goes encrypted: a server that says it has no TLS gets nothing. */
function clientOf({ config }: Context): ImapFlow {
  const url = new URL(config.mail.bounceMailboxUrl);
  const secure = url.protocol === 'imaps:';
  const silence = config.mail.timeoutSeconds * 1_000;
  const client = new ImapFlow({
    host: url.hostname.replaceAll(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 993 : 143),
    secure,
    ...(secure || mayBeUnencrypted(config, url.hostname) ? {} : { doSTARTTLS: true }),
    auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    logger: false,
    connectionTimeout: silence,
    greetingTimeout: silence,
    socketTimeout: silence,
  });
  // What breaks also fails the command that is under way.
  client.on('error', () => undefined);
  return client;
}
