// What happened, as a fact others hang on. A command records it in its own transaction: it can neither be lost nor be
// told for something rolled back.

import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export interface EventDefinition<P extends object> {
  readonly name: string;
  /** The console's resource and its ids that changed, for lists to refresh. */
  readonly changes?: (payload: P) => { resource: string; ids: readonly string[] };
  /** What it happened to: the jobs of one kind hear of events with the same subject in their order. */
  readonly subject?: (payload: P) => unknown;
}

const definitions = new Map<string, EventDefinition<never>>();

/**
 * Declares an event: a name in the past tense, what it changes, and what it happened to (the first value of its payload
 * unless said otherwise). Payloads hold ids and plain values, never rows.
 */
export function defineEvent<P extends object>(
  name: string,
  changes?: EventDefinition<P>['changes'],
  subject?: EventDefinition<P>['subject'],
): EventDefinition<P> {
  if (definitions.has(name)) throw new Error(`Two events are named ${name}`);
  const definition = { name, ...(changes ? { changes } : {}), ...(subject ? { subject } : {}) };
  definitions.set(name, definition as EventDefinition<never>);
  return definition;
}

export const eventDefinition = (name: string): EventDefinition<object> | undefined =>
  definitions.get(name) as EventDefinition<object> | undefined;

/** At most this much of a subject is compared. */
const SUBJECT_LENGTH = 200;

/** What an event happened to; null when its payload begins with neither a text nor a number. */
export function subjectOf<P extends object>({ subject }: EventDefinition<P>, payload: P): string | null {
  const found = subject ? subject(payload) : Object.values(payload)[0];
  return typeof found === 'string' || typeof found === 'number' ? String(found).slice(0, SUBJECT_LENGTH) : null;
}

export interface EventRecord<P extends object = object> {
  readonly id: string;
  readonly name: string;
  readonly payload: P;
  readonly occurredAt: Date;
  readonly actorId: string | null;
}

/** An event as its transaction writes it. */
export interface RecordedEvent extends EventRecord {
  readonly subject: string | null;
}

/** The outbox: one row per event, written with the change itself; inserting it notifies the listening processes. */
export const OutboxEvent = defineEntity({
  name: 'OutboxEvent',
  tableName: 'outbox_event',
  properties: {
    id: p.uuid().primary(),
    // Their order: that of the transactions, where these wait for each other.
    position: p.bigint().generated('identity').autoincrement(),
    subject: p.string().length(200).nullable(),
    name: p.string().length(100),
    payload: p.json<object>(),
    actorId: p.uuid().nullable(),
    occurredAt: p.datetime(3),
    relayedAt: p.datetime(3).nullable(),
    // Who and where from, for the audit trail.
    transactionId: p.bigint().nullable(),
    origin: p.string().length(120).nullable(),
    impersonatorId: p.uuid().nullable(),
    credentialId: p.string().length(100).nullable(),
    address: p.string().length(64).nullable(),
    userAgent: p.string().length(200).nullable(),
    requestId: p.string().length(100).nullable(),
  },
  indexes: [{ properties: ['occurredAt'] }],
});
export type OutboxEvent = InferEntity<typeof OutboxEvent>;
