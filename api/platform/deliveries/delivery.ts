// One message on its way to a service outside: what became of it, and when it is tried next. Tables of deliveries have
// these columns, and `deliver.ts` carries them out.

import { p } from '@mikro-orm/core';
import { registerEnumType } from 'type-graphql';

export enum DeliveryStatus {
  QUEUED = 'QUEUED',
  SENDING = 'SENDING',
  DELIVERED = 'DELIVERED',
  FAILED = 'FAILED',
}
registerEnumType(DeliveryStatus, {
  name: 'DeliveryStatus',
  description: 'What became of a delivery.',
  valuesConfig: {
    QUEUED: { description: 'It waits for its turn, or for the next attempt.' },
    SENDING: { description: 'It is being handed over.' },
    DELIVERED: { description: 'The service has taken it.' },
    FAILED: { description: 'The service refused it for good, or for too long.' },
  },
});

export enum DeliveryFault {
  ADDRESS_REFUSED = 'ADDRESS_REFUSED',
  UNREACHABLE = 'UNREACHABLE',
  TIMEOUT = 'TIMEOUT',
  ANSWER = 'ANSWER',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(DeliveryFault, {
  name: 'DeliveryFault',
  description: 'Why an attempt to deliver had no good end.',
  valuesConfig: {
    ADDRESS_REFUSED: { description: 'The address lies inside the own network, or is no https address.' },
    UNREACHABLE: { description: 'There is nobody at the address, or the connection broke.' },
    TIMEOUT: { description: 'No answer came in time.' },
    ANSWER: { description: 'The service answered that it does not take it.' },
    WITHDRAWN: { description: 'It was not to be sent any more: switched off, or no longer for those eyes.' },
  },
});

/** Of every table of deliveries. */
export const deliveryColumns = {
  status: p.enum(() => DeliveryStatus).default(DeliveryStatus.QUEUED),
  attemptCount: p.integer().default(0),
  // When it is due; null when nothing more is to be done.
  nextAttemptAt: p.datetime(3).nullable(),
  // While SENDING: until when the process that took it is believed to live.
  claimedUntil: p.datetime(3).nullable().hidden(),
  fault: p.enum(() => DeliveryFault).nullable(),
  // The last answer, or the last error, in its own words.
  answer: p.string().length(300).nullable(),
  createdAt: p.datetime(3),
  endedAt: p.datetime(3).nullable(),
};

/** A delivery that is due at once. */
export const dueNow = (now: Date) => ({
  nextAttemptAt: now,
  claimedUntil: null,
  fault: null,
  answer: null,
  createdAt: now,
  endedAt: null,
});
