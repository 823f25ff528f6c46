// The catalogue of what partners can hear of: each type declared beside its domain in `<domain>.webhooks.ts`, with what it
// tells. Ids and plain facts only: who wants more asks the API, as far as they may.

import type { EntityClass } from '../../platform/database/orm.ts';
import type { EventDefinition } from '../../platform/events/event.ts';
import type { Sentence } from '../../platform/i18n.ts';
import { type JobDefinition, job } from '../../platform/jobs/job.ts';
import type { Permission } from '../../platform/viewer.ts';
import { queueDeliveries } from './webhook-queue.write.ts';

export type Fact = string | number | boolean | null;

interface FactDeclaration {
  readonly meaning: Sentence;
  readonly example: Fact;
}

/** An event that partners can hear of. */
export interface WebhookEvent {
  /** "<subject>.<whatHappened>", as partners name it. */
  readonly type: string;
  readonly purpose: Sentence;
  /** Whoever hears of it carries this, beside seeing the row it is about. */
  readonly permission: Permission;
  readonly entity: EntityClass;
  readonly fields: Readonly<Record<string, FactDeclaration>>;
  readonly subjectId: (payload: object) => string;
  readonly facts: (row: object, payload: object) => Readonly<Record<string, Fact>>;
}

interface Declaration<P extends object, E extends object, F extends string> {
  readonly purpose: Sentence;
  readonly permission: Permission;
  readonly on: readonly EventDefinition<P>[];
  /** Which of the events it is; all of them unless said otherwise. */
  readonly when?: (payload: P) => boolean;
  /** The row it is about: only those hear of it who may see it, when it happens and when it is sent. */
  readonly entity: abstract new () => E;
  readonly subjectId: (payload: P) => string;
  readonly fields: Readonly<Record<F, FactDeclaration>>;
  readonly facts: (row: E, payload: P) => Readonly<Record<NoInfer<F>, Fact>>;
}

const events = new Map<string, WebhookEvent>();
const TYPE = /^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/;

/** Declares a type of event. Gives the job that hands it over to the endpoints, for the module's list of jobs. */
export function webhookEvent<P extends object, E extends object, const F extends string>(
  type: string,
  { on, when, entity, ...declaration }: Declaration<P, E, F>,
): JobDefinition {
  if (!TYPE.test(type) || events.has(type)) throw new Error(`"${type}" is no name for a type of event, or taken`);
  const event = { ...declaration, type, entity: entity as unknown as EntityClass } as unknown as WebhookEvent;
  events.set(type, event);
  const [subject, happened = ''] = type.split('.');
  return job<P>(`webhooks.${subject}${happened[0]?.toUpperCase()}${happened.slice(1)}`, {
    on,
    async run(tx, payload, delivery) {
      if (delivery && (when?.(payload) ?? true)) await queueDeliveries(tx, event, delivery.eventId, payload);
    },
  });
}

export const webhookEvents = (): readonly WebhookEvent[] =>
  [...events.values()].sort((a, b) => a.type.localeCompare(b.type));
export const findWebhookEvent = (type: string): WebhookEvent | undefined => events.get(type);
