import { defineEvent } from '../../platform/events/event.ts';

export interface OneMail {
  mailMessageId: string;
}
const changes = ({ mailMessageId }: OneMail) => ({ resource: 'mailMessages', ids: [mailMessageId] });

export const MailQueued = defineEvent<OneMail>('MailQueued', changes);
