// Owns what a person has chosen, and the browsers in which they get notifications. Never notifies anybody.

import type { WriteContext } from '../../platform/context.ts';
import { outsideUrl } from '../../platform/http/outside.ts';
import { Problem } from '../../platform/problem.ts';
import { take } from '../../platform/write.ts';
import { User } from '../accounts/index.ts';
import { NotificationChoice } from './notification.ts';
import { kindNamed, type NotificationChannel } from './notification-kind.ts';
import { PushSubscription } from './push-subscription.ts';

const LONGEST_USER_AGENT = 300;
const MOST_BROWSERS = 20;

const self = (tx: WriteContext): User => tx.em.getReference(User, tx.viewer.userId as string);

/** Notes the viewer's choice; null goes back to the default. Throws NOT_FOUND for a kind that does not concern them. */
export async function updateNotificationPreference(
  tx: WriteContext,
  input: { kind: string; channel: NotificationChannel; enabled?: boolean | null },
): Promise<void> {
  const kind = kindNamed(input.kind);
  if (!kind || (kind.permission && !tx.viewer.may(kind.permission))) throw new Problem('NOT_FOUND', ['kind']);
  const which = { user: self(tx), kind: kind.name, channel: input.channel };
  const choice = await tx.em.findOne(NotificationChoice, which);
  if (input.enabled == null) {
    if (choice) tx.em.remove(choice);
  } else if (choice) choice.enabled = input.enabled;
  else tx.em.persist(tx.em.create(NotificationChoice, { ...which, enabled: input.enabled }));
}

export interface NewPushSubscription {
  endpoint: string;
  p256dh: string;
  auth: string;
}

/**
 * Registers the browser that asks. One that is known, perhaps of somebody who used it before, becomes the viewer's.
 * Throws INVALID for an endpoint that is no public https address, TOO_MANY for the 21st browser.
 */
export async function registerPushSubscription(
  tx: WriteContext,
  { endpoint, p256dh, auth }: NewPushSubscription,
): Promise<PushSubscription> {
  if (!outsideUrl(tx.config, endpoint)) throw new Problem('INVALID', ['endpoint']);
  const keys = { p256dh, auth, user: self(tx), userAgent: tx.userAgent?.slice(0, LONGEST_USER_AGENT) ?? null };
  const known = await tx.em.findOne(PushSubscription, { endpoint });
  if (known) return Object.assign(known, keys, { lastFault: null });
  if ((await tx.em.count(PushSubscription, { user: self(tx) })) >= MOST_BROWSERS)
    throw new Problem('TOO_MANY', ['endpoint'], { maximum: MOST_BROWSERS });
  const subscription = tx.em.create(PushSubscription, {
    ...keys,
    endpoint,
    createdAt: tx.now,
    lastDeliveredAt: null,
    lastFault: null,
  });
  tx.em.persist(subscription);
  return subscription;
}

/** Forgets one of the viewer's browsers: by its id, or by its endpoint, the browser that asks; unknown ones are forgotten already. */
export async function removePushSubscription(
  tx: WriteContext,
  input: { id?: string | null; endpoint?: string | null },
): Promise<void> {
  if (input.id) tx.em.remove(await take(tx, PushSubscription, input.id));
  else if (input.endpoint) await tx.em.nativeDelete(PushSubscription, { endpoint: input.endpoint, user: self(tx) });
  else throw new Problem('REQUIRED', ['id']);
}
