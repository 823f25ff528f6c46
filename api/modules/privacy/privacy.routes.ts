// Where people answer whether their data may be kept: the link of a mail, without signing in.

import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../../platform/context.ts';
import type { Routes } from '../../platform/http/routes.ts';
import { preferredLanguage } from '../../platform/i18n.ts';
import { transaction } from '../../platform/write.ts';
import { MailMessage } from '../mail/index.ts';
import { itemOfToken } from './keep-link.ts';
import { keepPage, unknownKeepPage } from './keep-page.ts';
import { retentionMail } from './privacy.mails.ts';
import { RetentionItem } from './retention.ts';
import { eraseSooner, keepForLonger } from './retention.write.ts';

const LONGEST_FORM = 1024;

export const privacyRoutes: Routes = async (door) => {
  await door.http.register(async (http) => {
    const url = '/api/privacy/keep/:token';
    http.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: LONGEST_FORM },
      (_request, body, done) => done(null, body),
    );
    http.addHook('onSend', async (_request, reply) => {
      void reply.headers({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex', 'referrer-policy': 'no-referrer' });
    });

    // Looked at by whoever scans links: changes nothing.
    http.get(url, async (request, reply) => page(door.system(), request, reply));

    http.post(url, async (request, reply) => {
      const ctx = { ...door.system(), address: request.ip, userAgent: request.headers['user-agent'] ?? null };
      const wish = typeof request.body === 'string' ? new URLSearchParams(request.body).get('wish') : null;
      const id = await itemOfToken(ctx, (request.params as { token: string }).token);
      if (id === null) return html(reply, 404, unknownKeepPage(request.headers['accept-language']));
      if (wish !== 'keep' && wish !== 'erase') return page(ctx, request, reply, 400);
      await transaction(ctx, async (tx) => {
        const item = await tx.em.findOne(RetentionItem, { id });
        if (!item) return;
        const mail = await tx.em.findOne(MailMessage, { key: `${retentionMail.name}:${id}` });
        if (wish === 'keep') await keepForLonger(tx, item, mail?.toAddress ?? null);
        else eraseSooner(tx, item);
      });
      return reply.redirect(request.url, 303);
    });
  });
};

async function page(ctx: Context, request: FastifyRequest, reply: FastifyReply, status = 200): Promise<FastifyReply> {
  const id = await itemOfToken(ctx, (request.params as { token: string }).token);
  const em = ctx.database.orm.em.fork();
  const item = id === null ? null : await em.findOne(RetentionItem, { id });
  const accepted = request.headers['accept-language'];
  if (!item) return html(reply, 404, unknownKeepPage(accepted));
  return html(reply, status, keepPage(item, preferredLanguage(accepted), ctx.now.toISOString().slice(0, 10)));
}

const html = (reply: FastifyReply, status: number, text: string): FastifyReply =>
  reply.status(status).type('text/html; charset=utf-8').send(text);
