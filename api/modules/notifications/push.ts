// Brings notifications to browsers: encrypted for each (RFC 8291), signed with our keys, taken by the browser's own push
// service.

import webPush, { type RequestDetails } from 'web-push';
import type { Context, WriteContext } from '../../platform/context.ts';
import { type Deliveries, delivering, type Outcome, outcomeOf } from '../../platform/deliveries/deliver.ts';
import { DeliveryFault } from '../../platform/deliveries/delivery.ts';
import { postOutside } from '../../platform/http/outside.ts';
import { say } from '../../platform/i18n.ts';
import type { Service } from '../../platform/service.ts';
import { NotificationCreated } from './notifications.events.ts';
import { PushDelivery, PushSubscription } from './push-subscription.ts';
import { vapidKeys, vapidSubject } from './vapid.ts';

const KEPT_SECONDS = 24 * 3600;
const GONE = /^(404|410)\b/;

const pushes: Deliveries = {
  table: 'push_delivery',
  on: NotificationCreated as Deliveries['on'],
  attempts: 6,
  carryOut: push,
  settled: noteAtSubscription,
};

async function push(ctx: Context, id: string): Promise<Outcome> {
  const em = ctx.database.orm.em.fork();
  const delivery = await em.findOneOrFail(PushDelivery, { id }, { populate: ['notification.user', 'subscription'] });
  const { notification, subscription } = delivery;
  const { user, message } = notification;
  const shown = {
    title: 'Passerelle',
    body: say(message, user.language),
    language: user.language.toLowerCase(),
    link: notification.link ?? '/',
    // A browser shows one notification for each tag: what was pushed twice, or is about the same, takes its place.
    tag: notification.link ?? notification.id,
  };
  let request: RequestDetails;
  try {
    request = webPush.generateRequestDetails(
      { endpoint: subscription.endpoint, keys: { p256dh: subscription.p256dh, auth: subscription.auth } },
      JSON.stringify(shown),
      { vapidDetails: { subject: vapidSubject(ctx.config), ...(await vapidKeys(ctx.database)) }, TTL: KEPT_SECONDS },
    );
  } catch (error) {
    return { end: 'FAILED', fault: DeliveryFault.ANSWER, answer: (error as Error).message.slice(0, 300) };
  }
  const { 'Content-Length': _, ...headers } = request.headers as Record<string, string>;
  return outcomeOf(await postOutside(ctx.config, { url: request.endpoint, headers, body: request.body ?? '' }));
}

/** What the push service knows nothing of any more is forgotten; with it go the deliveries to it. */
async function noteAtSubscription(tx: WriteContext, id: string, outcome: Outcome, ended: boolean): Promise<void> {
  const { subscription } = await tx.em.findOneOrFail(PushDelivery, { id }, { populate: ['subscription'] });
  if (outcome.end === 'FAILED' && GONE.test(outcome.answer))
    await tx.em.nativeDelete(PushSubscription, { id: subscription.id });
  else if (outcome.end === 'DELIVERED') Object.assign(subscription, { lastDeliveredAt: tx.now, lastFault: null });
  else if (ended) subscription.lastFault = outcome.fault;
}

/** Pushes what is due. */
export const pushService: Service = delivering(pushes);
