// Hands alerts over to their channels. The id of a delivery goes with every attempt, so that whoever gets it twice knows.

import type { Context, WriteContext } from '../../platform/context.ts';
import { type Deliveries, delivering, type Outcome, outcomeOf } from '../../platform/deliveries/deliver.ts';
import { signedHeaders } from '../../platform/deliveries/signature.ts';
import { postOutside } from '../../platform/http/outside.ts';
import { transaction } from '../../platform/write.ts';
import { queueMail } from '../mail/index.ts';
import { AlertChannel, AlertChannelKind, AlertDelivery } from './alert-channel.ts';
import { type News, newsOf, slackMessage, teamsMessage, webhookMessage } from './alert-message.ts';
import { AlertChannelChanged, AlertDeliveriesChanged } from './alerts.events.ts';
import { alertMail } from './alerts.mails.ts';

export const alertsOnTheirWay: Deliveries = {
  table: 'alert_delivery',
  on: AlertDeliveriesChanged as Deliveries['on'],
  attempts: 7,
  carryOut: send,
  settled: noteAtChannel,
};

export const alertService = delivering(alertsOnTheirWay);

async function send(ctx: Context, id: string): Promise<Outcome> {
  const em = ctx.database.orm.em.fork();
  const delivery = await em.findOneOrFail(AlertDelivery, { id }, { populate: ['channel', 'alert'] });
  const { channel } = delivery;
  const news = newsOf(delivery, channel.language, ctx.config.publicUrl);
  if (channel.kind === AlertChannelKind.MAIL) return mail(ctx, delivery, news);
  const body = JSON.stringify(bodyOf(delivery, news));
  const headers = channel.signingSecret
    ? signedHeaders(id, [channel.signingSecret], body)
    : { 'content-type': 'application/json' };
  return outcomeOf(await postOutside(ctx.config, { url: channel.target, headers, body }));
}

function bodyOf(delivery: AlertDelivery, news: News): object {
  if (delivery.channel.kind === AlertChannelKind.SLACK) return slackMessage(news);
  if (delivery.channel.kind === AlertChannelKind.TEAMS) return teamsMessage(news);
  return webhookMessage(delivery, news);
}

/** From the queue of mails on, what becomes of it is seen there. */
async function mail(ctx: Context, { id, channel }: AlertDelivery, news: News): Promise<Outcome> {
  const { heading, summary, detail, facts, url } = news;
  await transaction(ctx, (tx) =>
    queueMail(tx, {
      key: `alert-delivery:${id}`,
      template: alertMail,
      to: { address: channel.target, name: channel.name, language: channel.language },
      values: {
        heading,
        summary,
        detail: detail ?? '',
        facts: facts.map(({ line }) => line).join(', '),
        link: url,
      },
    }),
  );
  return { end: 'DELIVERED' };
}

/** Not through the entity: what a channel has taken is no change of it that somebody else's form could conflict with. */
async function noteAtChannel(tx: WriteContext, id: string, outcome: Outcome): Promise<void> {
  const { channel } = await tx.em.findOneOrFail(AlertDelivery, { id });
  const noted =
    outcome.end === 'DELIVERED'
      ? { lastDeliveredAt: tx.now, lastFault: null, lastAnswer: null }
      : { lastFault: outcome.fault, lastAnswer: outcome.answer };
  await tx.em.nativeUpdate(AlertChannel, { id: channel.id }, noted);
  tx.record(AlertDeliveriesChanged, { alertDeliveryIds: [id] });
  tx.record(AlertChannelChanged, { alertChannelId: channel.id });
}
