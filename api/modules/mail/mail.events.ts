import { defineEvent } from '../../platform/events/event.ts';
import { MAIL_SERVER } from './mail-server.ts';

export interface OneMail {
  mailMessageId: string;
}
const changes = ({ mailMessageId }: OneMail) => ({ resource: 'mailMessages', ids: [mailMessageId] });

export const MailQueued = defineEvent<OneMail>('MailQueued', changes);
/** Somebody had it sent again. */
export const MailResent = defineEvent<OneMail>('MailResent');
/** The mail server has taken it. */
export const MailSent = defineEvent<OneMail>('MailSent', changes);
/** An attempt came to nothing, another follows. */
export const MailDeferred = defineEvent<OneMail>('MailDeferred', changes);
/** It was refused for good, or for too long. */
export const MailFailed = defineEvent<OneMail>('MailFailed', changes);
/** It was not sent: the address is on the suppression list. */
export const MailSuppressed = defineEvent<OneMail>('MailSuppressed', changes);
export const MailBounced = defineEvent<OneMail>('MailBounced', changes);
export const MailComplained = defineEvent<OneMail>('MailComplained', changes);

/** They were not sent: no mail server is configured. */
export const MailsKept = defineEvent<{ mailMessageIds: readonly string[] }>('MailsKept', ({ mailMessageIds }) => ({
  resource: 'mailMessages',
  ids: mailMessageIds,
}));

const serverChanges = () => ({ resource: 'mailServers', ids: [MAIL_SERVER] });

export const MailServerConfigured = defineEvent<{ host: string | null }>('MailServerConfigured', serverChanges);
/** Told once, when a second connection in a row has failed. */
export const MailServerUnreachable = defineEvent<{ host: string; error: string }>(
  'MailServerUnreachable',
  serverChanges,
);
export const MailServerBack = defineEvent<{ host: string }>('MailServerBack', serverChanges);

export interface OneSuppression {
  mailSuppressionId: string;
  /** The mail it came from, where there is one. */
  mailMessageId: string | null;
}
const listChanges = ({ mailSuppressionId }: OneSuppression) => ({
  resource: 'mailSuppressions',
  ids: [mailSuppressionId],
});

export const MailSuppressionAdded = defineEvent<OneSuppression>('MailSuppressionAdded', listChanges);
export const MailSuppressionRemoved = defineEvent<OneSuppression>('MailSuppressionRemoved', listChanges);
/** A recipient has said no, to a topic or (null) to all of them. */
export const MailUnsubscribed = defineEvent<OneMail & { topic: string | null }>('MailUnsubscribed');
