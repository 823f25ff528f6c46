// What a subscription field hangs on, declared beside it.

import { Extensions } from 'type-graphql';
import type { EventDefinition } from '../events/event.ts';
import type { Listening } from './assemble.ts';

/**
 * Declares an event that a subscription field listens to. `select` gives the root value, usually `{ id }` of the
 * entity, or null when this subscriber's arguments do not concern it. Visibility is the entity's own.
 */
export const On = <P extends object, A extends object>(
  event: EventDefinition<P>,
  select: (payload: P, args: A) => object | null,
): MethodDecorator => {
  const listening: Listening = { event: event as Listening['event'], select: select as Listening['select'] };
  return Extensions({ listening }) as MethodDecorator;
};

/** The `subscribe` option type-graphql asks for; the hub delivers events itself. */
export const live = {
  subscribe: () => {
    throw new Error('Subscriptions run in the hub');
  },
};
