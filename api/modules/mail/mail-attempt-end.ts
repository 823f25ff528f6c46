// What becomes of a mail after an attempt: sent, failed for good, or tried again, and when.

import type { Delivery } from '../../platform/mail/transport.ts';
import { MailReason } from './mail-message.ts';
import type { AttemptEnd } from './mail-queue.read.ts';

/** An answer about the mail, as of a server that first wants to see whether we come back: seconds, doubled each time. */
const ABOUT_THE_MAIL = { first: 60, longest: 3_600 };
/** The server's own trouble: soon over, and then its mails should go soon. */
const ABOUT_THE_SERVER = { first: 15, longest: 300 };
const JITTER = 0.2;

export interface Attempted {
  readonly attemptCount: number;
  readonly giveUpInSeconds: number | null;
}

type End = AttemptEnd & { readonly status: 'SENT' | 'FAILED' | 'QUEUED' };

/** @param atOnce whether the attempt says nothing about the server, as when it had closed an idle connection */
export function attemptEndOf(
  delivery: Exclude<Delivery, { kind: 'WITHHELD' }>,
  mail: Attempted,
  { retryHours, atOnce }: { retryHours: number; atOnce: boolean },
): End {
  const shared = { text: delivery.text, code: 'code' in delivery ? delivery.code : null, retryHours };
  if (delivery.kind === 'TAKEN')
    return { ...shared, outcome: 'SENT', status: 'SENT', reason: null, retryInSeconds: null };
  if (delivery.kind === 'REFUSED') {
    const reason = delivery.code === null && delivery.text === '' ? MailReason.INVALID_ADDRESS : MailReason.REFUSED;
    return { ...shared, outcome: 'REFUSED', status: 'FAILED', reason, retryInSeconds: null };
  }
  const lost = delivery.kind === 'LOST';
  const outcome = !lost ? 'DEFERRED' : delivery.handedOver ? 'UNKNOWN' : 'UNREACHABLE';
  if (atOnce && outcome === 'UNREACHABLE')
    return { ...shared, outcome, status: 'QUEUED', reason: null, retryInSeconds: 0 };
  const wait = retryInSeconds(mail.attemptCount, lost || delivery.serverWide);
  if (mail.giveUpInSeconds !== null && wait > mail.giveUpInSeconds) {
    const reason = lost ? MailReason.SERVER_UNREACHABLE : MailReason.RETRIES_EXHAUSTED;
    return { ...shared, outcome, status: 'FAILED', reason, retryInSeconds: null };
  }
  return { ...shared, outcome, status: 'QUEUED', reason: null, retryInSeconds: wait };
}

/** Doubled with each attempt, up to a limit, and never the same for many mails. */
export function retryInSeconds(attempts: number, serverWide: boolean): number {
  const { first, longest } = serverWide ? ABOUT_THE_SERVER : ABOUT_THE_MAIL;
  const wait = Math.min(longest, first * 2 ** Math.min(attempts - 1, 20));
  return wait * (1 - JITTER + 2 * JITTER * Math.random());
}
