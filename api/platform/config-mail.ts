// The settings of mail: where it is handed over, from whom, signed how, and where bounces come back.
import { resolve } from 'node:path';
import { line, mailbox, type Reading, secret, serviceUrl, wholeNumber } from './config-values.ts';

export interface MailConfig {
  /** Empty: mails stay in the local mailbox of the console. */
  readonly smtpUrl: string;
  /** Name and address. */
  readonly from: string;
  /** Empty: answers go to `from`. */
  readonly replyTo: string;
  /** Mails handed to the server a minute, over all processes. */
  readonly perMinute: number;
  /** How long the server may be silent. */
  readonly timeoutSeconds: number;
  /** For how long a mail is tried again. */
  readonly retryHours: number;
  /** Empty: mails are not signed. */
  readonly dkimDomain: string;
  readonly dkimSelector: string;
  /** Absolute path of a PEM file. */
  readonly dkimKeyFile: string;
  /** Envelope sender, to which servers report; "+id" is added before its "@". Empty: the address of `from`. */
  readonly bounceAddress: string;
  /** Empty: bounces come by the webhook only. */
  readonly bounceMailboxUrl: string;
  /** Empty: the webhook for bounces is closed. */
  readonly webhookSecret: string;
}

export const mailReadings = {
  smtpUrl: {
    name: 'SMTP_URL',
    values: 'smtp://user:password@host:587 or smtps://…',
    fallback: 'none: mails are kept in the console’s mailbox',
    description: 'Server that takes the mails. `smtp://` uses STARTTLS where the server offers it.',
    read: serviceUrl('smtp:', 'smtps:'),
  } satisfies Reading<string>,
  from: {
    name: 'MAIL_FROM',
    values: 'Name <address>',
    fallback: 'Passerelle <no-reply@host of PUBLIC_URL>',
    description: 'Who the mails come from.',
    read: mailbox,
  } satisfies Reading<string>,
  replyTo: {
    name: 'MAIL_REPLY_TO',
    values: 'Name <address>',
    fallback: 'none: answers go to MAIL_FROM',
    description: 'Who gets the answers to mails.',
    read: mailbox,
  } satisfies Reading<string>,
  perMinute: {
    name: 'MAIL_PER_MINUTE',
    values: '1 to 100000',
    fallback: '600',
    description: 'Most mails handed to the server in a minute, over all processes.',
    read: (text) => wholeNumber(text, 1, 100_000),
  } satisfies Reading<number>,
  timeoutSeconds: {
    name: 'MAIL_TIMEOUT_SECONDS',
    values: '1 to 600',
    fallback: '60',
    description: 'How long the mail server may stay silent before the attempt counts as failed.',
    read: (text) => wholeNumber(text, 1, 600),
  } satisfies Reading<number>,
  retryHours: {
    name: 'MAIL_RETRY_HOURS',
    values: '1 to 240',
    fallback: '72',
    description: 'For how long a mail is tried again that the server refused for now, or while there is no server.',
    read: (text) => wholeNumber(text, 1, 240),
  } satisfies Reading<number>,
  dkimDomain: {
    name: 'MAIL_DKIM_DOMAIN',
    values: 'a domain',
    fallback: 'none: mails are not signed',
    description: 'Domain that signs the mails (DKIM).',
    read: line,
  } satisfies Reading<string>,
  dkimSelector: {
    name: 'MAIL_DKIM_SELECTOR',
    values: 'a name',
    fallback: 'passerelle',
    description: 'Name under which the public key stands in the domain’s DNS: `SELECTOR._domainkey.DOMAIN`.',
    read: line,
  } satisfies Reading<string>,
  dkimKeyFile: {
    name: 'MAIL_DKIM_KEY_FILE',
    values: 'a PEM file',
    fallback: 'none: mails are not signed',
    description: 'The private key that signs the mails.',
    read: (text) => resolve(text),
  } satisfies Reading<string>,
  bounceAddress: {
    name: 'MAIL_BOUNCE_ADDRESS',
    values: 'an address',
    fallback: 'the address of MAIL_FROM',
    description: 'Where servers report what they could not deliver; the mail’s id is added as `+id` before the `@`.',
    read: mailbox,
  } satisfies Reading<string>,
  bounceMailboxUrl: {
    name: 'MAIL_BOUNCE_MAILBOX_URL',
    values: 'imaps://user:password@host or imap://…',
    fallback: 'none: bounces come by the webhook only',
    description: 'Mailbox of MAIL_BOUNCE_ADDRESS, read every five minutes for bounces and complaints.',
    read: serviceUrl('imap:', 'imaps:'),
  } satisfies Reading<string>,
  webhookSecret: {
    name: 'MAIL_WEBHOOK_SECRET',
    values: '16 characters at least',
    fallback: 'none: the webhook is closed',
    description: 'What the mail server sends as a bearer token with bounces and complaints to `/api/mail/reports`.',
    read: secret,
  } satisfies Reading<string>,
} as const;
