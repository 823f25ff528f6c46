// What happened, as a fact others hang on. A command records it in its own transaction: it can neither be lost nor be
// told for something rolled back.

import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export interface EventDefinition<P extends object> {
  readonly name: string;
  /** The console's resource and its ids that changed, for lists to refresh. */
  readonly changes?: (payload: P) => { resource: string; ids: readonly string[] };
}

const definitions = new Map<string, EventDefinition<never>>();

/** Declares an event: a name in the past tense and what it changes. Payloads hold ids and plain values, never rows. */
export function defineEvent<P extends object>(
  name: string,
  changes?: EventDefinition<P>['changes'],
): EventDefinition<P> {
  if (definitions.has(name)) throw new Error(`Two events are named ${name}`);
  const definition = { name, ...(changes ? { changes } : {}) };
  definitions.set(name, definition as EventDefinition<never>);
  return definition;
}

export const eventDefinition = (name: string): EventDefinition<object> | undefined =>
  definitions.get(name) as EventDefinition<object> | undefined;

export interface EventRecord<P extends object = object> {
  readonly id: string;
  readonly name: string;
  readonly payload: P;
  readonly occurredAt: Date;
  readonly actorId: string | null;
}

/** The outbox: one row per event, written with the change itself; inserting it notifies the listening processes. */
export const OutboxEvent = defineEntity({
  name: 'OutboxEvent',
  tableName: 'outbox_event',
  properties: {
    id: p.uuid().primary(),
    name: p.string().length(100),
    payload: p.json<object>(),
    actorId: p.uuid().nullable(),
    occurredAt: p.datetime(3),
    relayedAt: p.datetime(3).nullable(),
  },
  indexes: [{ properties: ['occurredAt'] }],
});
export type OutboxEvent = InferEntity<typeof OutboxEvent>;
