// Hands queued mails to the mail server, in every job process. At most one mail of a process is between its last bytes
// and the record of the server's answer: a process that is killed repeats at most that one.

import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import type { Context, WriteContext } from '../../platform/context.ts';
import { storageOf } from '../../platform/files/storage.ts';
import type { Running } from '../../platform/lifecycle.ts';
import { isAddress, mailboxOf, returnAddress } from '../../platform/mail/address.ts';
import { type Attachment, composer } from '../../platform/mail/compose.ts';
import { type Delivery, NoSession, openSession, type Session, serverName } from '../../platform/mail/transport.ts';
import type { Service, ServiceStart } from '../../platform/service.ts';
import { transaction } from '../../platform/write.ts';
import {
  MailDeferred,
  MailFailed,
  MailQueued,
  MailSent,
  MailServerBack,
  MailServerConfigured,
  MailServerUnreachable,
  MailSuppressed,
  MailsKept,
} from './mail.events.ts';
import { attemptEndOf } from './mail-attempt-end.ts';
import {
  type ClaimedMail,
  claimMail,
  endAttempt,
  keepDueMails,
  markHandedOver,
  renewLeases,
  secondsUntilDue,
  takeBackLostMails,
} from './mail-queue.read.ts';
import { giveUpWaitingMails, keepFailure, keepMailServer, keepSuccess, mayConnect } from './mail-server.read.ts';
import { openTexts } from './sealed-texts.ts';
import { Turns } from './turns.ts';
import { unsubscribeUrl } from './unsubscribe-link.ts';

export interface SenderOptions {
  /** Connections of a process at once. */
  readonly connections?: number;
  /** For how long a mail belongs to a process that is not heard of. */
  readonly leaseSeconds?: number;
  /** How often it is looked for what became due or was lost, when no event tells. */
  readonly pollSeconds?: number;
}

const KEEP_IDLE_SECONDS = 5;
/** How long closing waits for answers of the server. */
const CLOSING_SECONDS = 8;

/** Sends mails; without a server, keeps them. */
export const mailSender =
  ({ connections = 4, leaseSeconds = 60, pollSeconds = 5 }: SenderOptions = {}): Service =>
  async (start) => {
    const { smtpUrl } = start.config.mail;
    const host = smtpUrl === '' ? null : serverName(smtpUrl);
    await transaction(start.context(), async (tx) => {
      if (await keepMailServer(tx, host)) tx.record(MailServerConfigured, { host });
    });
    const work = host === null ? new Keeper(start) : new Sender(start, host, connections, leaseSeconds);
    return keepGoing(start, work, pollSeconds);
  };

interface Work {
  /** Does what there is to do. Gives the seconds until there is more; null for when it is told. */
  round(): Promise<number | null>;
  /** Ends what goes on. */
  end(): Promise<void>;
  onWake?: (wake: () => void) => void;
}

/** Rounds until closed: when one says so, when a mail is queued, and every few seconds. */
function keepGoing(start: ServiceStart, work: Work, pollSeconds: number): Running {
  let closed = false;
  let woken = Promise.withResolvers<void>();
  const wake = (): void => woken.resolve();
  start.hear(({ name }) => {
    if (name === MailQueued.name || name === MailServerBack.name) wake();
  });
  work.onWake?.(wake);
  const run = async (): Promise<void> => {
    while (!closed) {
      woken = Promise.withResolvers<void>();
      let wait = pollSeconds;
      try {
        wait = Math.min((await work.round()) ?? pollSeconds, pollSeconds);
      } catch (error) {
        start.log.warn({ err: error }, 'mails could not be looked after, they will be');
        wait = 1;
      }
      if (wait > 0) await Promise.race([woken.promise, pause(wait * 1_000, undefined, { ref: false })]);
    }
  };
  const running = run();
  return {
    async close() {
      closed = true;
      wake();
      await running;
      await work.end();
    },
  };
}

/** Without a server: what is due is kept, to be read in the console. */
class Keeper implements Work {
  constructor(private readonly start: ServiceStart) {}

  async round(): Promise<number | null> {
    const kept = await transaction(this.start.context(), async (tx) => {
      const ids = await keepDueMails(tx);
      if (ids.length > 0) tx.record(MailsKept, { mailMessageIds: ids });
      return ids.length;
    });
    return kept > 0 ? 0 : secondsUntilDue(this.start.context());
  }

  end(): Promise<void> {
    return Promise.resolve();
  }
}

class Sender implements Work {
  private readonly compose;
  private readonly turns = new Turns();
  private readonly idle: Session[] = [];
  private readonly inFlight = new Map<
    string,
    { readonly id: string; readonly session: Session; readonly done: Promise<void> }
  >();
  private readonly renewing: NodeJS.Timeout;
  private wake: () => void = () => undefined;
  private ending = false;
  private ended = false;
  private lookedForLost = 0;
  private lastSent = 0;

  constructor(
    private readonly start: ServiceStart,
    private readonly host: string,
    private readonly connections: number,
    private readonly leaseSeconds: number,
  ) {
    this.compose = composer(start.config.mail);
    this.renewing = setInterval(() => void this.renew(), (leaseSeconds * 1_000) / 3);
  }

  onWake = (wake: () => void): void => {
    this.wake = wake;
  };

  async round(): Promise<number | null> {
    await this.takeBack();
    const ctx = this.start.context();
    if (this.inFlight.size >= this.connections) return null;
    let session = this.idleSession();
    if (!session) {
      const wait = await secondsUntilDue(ctx);
      if (wait === null || wait > 0) return wait;
      session = await this.connect();
      if (!session) return 1;
    }
    const { perMinute } = ctx.config.mail;
    const mail = await transaction(ctx, async (tx) => {
      const claimed = await claimMail(tx, perMinute, this.leaseSeconds);
      if (claimed?.suppressed) tx.record(MailSuppressed, { mailMessageId: claimed.id });
      return claimed;
    });
    if (!mail || mail.suppressed) {
      this.idle.push(session);
      if (mail) return 0;
      if (Date.now() - this.lastSent > KEEP_IDLE_SECONDS * 1_000) this.quit();
      const wait = await secondsUntilDue(ctx);
      // What is due now waits for its turn among all processes.
      return wait === 0 ? Math.min(60 / perMinute, 1) : wait;
    }
    const done = this.send(session, mail)
      .catch((error) =>
        this.start.log.error({ err: error, mailMessageId: mail.id }, 'a mail was not sent, its lease will end'),
      )
      .finally(() => {
        this.inFlight.delete(mail.attemptId);
        this.lastSent = Date.now();
        if (session.usable && !this.ending) this.idle.push(session);
        else session.close();
        this.wake();
      });
    this.inFlight.set(mail.attemptId, { id: mail.id, session, done });
    return 0;
  }

  async end(): Promise<void> {
    this.ending = true;
    this.quit();
    const all = Promise.all([...this.inFlight.values()].map(({ done }) => done));
    await Promise.race([all, pause(CLOSING_SECONDS * 1_000, undefined, { ref: false })]);
    for (const { session } of this.inFlight.values()) session.close();
    await Promise.race([all, pause(1_000, undefined, { ref: false })]);
    clearInterval(this.renewing);
    this.ended = true;
  }

  private idleSession(): Session | null {
    for (;;) {
      const session = this.idle.pop();
      if (!session || session.usable) return session ?? null;
      session.close();
    }
  }

  /** A new connection to the server; null while there is none. */
  private async connect(): Promise<Session | null> {
    const { config, log } = this.start;
    if (!(await mayConnect(this.start.context(), config.mail.timeoutSeconds * 3))) return null;
    try {
      const session = await openSession(config, new URL(config.publicUrl).hostname);
      await transaction(this.start.context(), async (tx) => {
        if (!(await keepSuccess(tx))) return;
        log.info({ host: this.host }, 'the mail server is back');
        tx.record(MailServerBack, { host: this.host });
      });
      return session;
    } catch (error) {
      if (!(error instanceof NoSession)) throw error;
      // Many servers limit the connections of one client: those that are open go on.
      if (this.inFlight.size === 0) await this.keepFailure(error.message);
      return null;
    }
  }

  private keepFailure(error: string): Promise<void> {
    const { config, log } = this.start;
    return transaction(this.start.context(), async (tx) => {
      if (await keepFailure(tx, error)) {
        log.error({ host: this.host, error }, 'the mail server cannot be reached');
        tx.record(MailServerUnreachable, { host: this.host, error });
      }
      const given = await giveUpWaitingMails(tx, config.mail.retryHours);
      for (const mailMessageId of given) tx.record(MailFailed, { mailMessageId });
    });
  }

  private async send(session: Session, mail: ClaimedMail): Promise<void> {
    const ctx = this.start.context();
    const { config } = ctx;
    let endTurn = (): void => undefined;
    try {
      const delivery = await this.deliver(ctx, session, mail, async () => {
        endTurn = await this.turns.take();
        return markHandedOver(ctx, mail.attemptId, config.mail.timeoutSeconds * 5 + this.leaseSeconds);
      });
      // Its lease has ended: whoever finds that sends it again.
      if (delivery.kind === 'WITHHELD') return;
      await this.record(mail, delivery, session.used === 1 || delivery.kind !== 'LOST');
    } finally {
      endTurn();
    }
  }

  private async deliver(
    ctx: Context,
    session: Session,
    mail: ClaimedMail,
    mayEnd: () => Promise<boolean>,
  ): Promise<Delivery> {
    if (!isAddress(mail.toAddress)) return { kind: 'REFUSED', code: null, text: '' };
    const { mail: settings } = ctx.config;
    const texts = openTexts(ctx.config, mail);
    // Sent again by hand once the key is back.
    if (!texts) return { kind: 'REFUSED', code: null, text: 'None of the encryption keys opens this mail' };
    const bytes = await this.compose({
      messageId: mail.messageId,
      to: { name: mail.toName ?? '', address: mail.toAddress },
      subject: mail.subject,
      ...texts,
      date: ctx.now,
      unsubscribeUrl: mail.topic === null ? null : await unsubscribeUrl(ctx, mail.id),
      attachments: await attachmentsOf(ctx, mail),
    });
    const from = settings.bounceAddress
      ? returnAddress(settings.bounceAddress, mail.id)
      : mailboxOf(settings.from).address;
    return session.deliver({ from, to: mail.toAddress, envelopeId: mail.id, bytes }, mayEnd);
  }

  /** Writes down how the attempt ended: until that is done, however long the database is away, nothing else is handed over. */
  private async record(mail: ClaimedMail, delivery: Parameters<typeof attemptEndOf>[0], fresh: boolean): Promise<void> {
    const { log, config } = this.start;
    const end = attemptEndOf(delivery, mail, { retryHours: config.mail.retryHours, atOnce: !fresh || this.ending });
    if (end.outcome === 'UNKNOWN') {
      log.warn(
        { mailMessageId: mail.id, messageId: mail.messageId },
        'a mail was handed over and no answer came: it is sent again under the same Message-ID',
      );
    }
    for (;;) {
      try {
        return await transaction(this.start.context(), async (tx: WriteContext) => {
          if (!(await endAttempt(tx, mail.attemptId, end))) return;
          const event = { SENT: MailSent, FAILED: MailFailed, QUEUED: MailDeferred }[end.status];
          tx.record(event, { mailMessageId: mail.id });
        });
      } catch (error) {
        log.warn({ err: error, mailMessageId: mail.id }, "the mail server's answer was not kept, it will be");
        // The lease of what could not be kept will end.
        if (this.ended) return;
        await pause(250);
      }
    }
  }

  private async renew(): Promise<void> {
    if (this.inFlight.size === 0) return;
    const ids = [...this.inFlight.values()].map(({ id }) => id);
    await renewLeases(this.start.context(), ids, this.leaseSeconds).catch((error) =>
      this.start.log.warn({ err: error }, 'leases of mails were not renewed'),
    );
  }

  /** What processes left behind that have ended. */
  private async takeBack(): Promise<void> {
    if (Date.now() - this.lookedForLost < 1_000) return;
    this.lookedForLost = Date.now();
    const lost = await transaction(this.start.context(), async (tx) => {
      const found = await takeBackLostMails(tx);
      for (const { id } of found) tx.record(MailDeferred, { mailMessageId: id });
      return found;
    });
    for (const { id, messageId, outcome } of lost) {
      const what = { mailMessageId: id, messageId };
      if (outcome === 'UNKNOWN')
        this.start.log.warn(
          what,
          'a process ended after handing this mail over: it is sent again under the same Message-ID',
        );
      else this.start.log.info(what, 'a process ended before handing this mail over: it is sent again');
    }
  }

  /** Gives connections back that nobody needs. */
  private quit(): void {
    for (const session of this.idle.splice(0)) session.close();
  }
}

const attachmentsOf = ({ config }: Context, { attachments }: ClaimedMail): Promise<Attachment[]> =>
  Promise.all(
    attachments.map(async ({ name, type, storageKey }) => ({
      name,
      type,
      content: await buffer(await storageOf(config).open(storageKey)),
    })),
  );
