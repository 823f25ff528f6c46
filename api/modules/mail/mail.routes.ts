// The addresses of mail besides the API: where other servers report bounces and complaints, and where people say no.

import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../../platform/context.ts';
import type { Door, Routes } from '../../platform/http/routes.ts';
import { readReport } from '../../platform/mail/report.ts';
import { transaction } from '../../platform/write.ts';
import { MailMessage } from './mail-message.ts';
import { keepReport } from './mail-report.write.ts';
import { unsubscribedFrom } from './mail-suppression.read.ts';
import { subscribeAgain, unsubscribe } from './mail-suppression.write.ts';
import { mailOfToken } from './unsubscribe-link.ts';
import { unknownLinkPage, unsubscribePage } from './unsubscribe-page.ts';

const LONGEST_REPORT = 1024 * 1024;
const LONGEST_FORM = 10 * 1024;

export const mailRoutes: Routes = async (door) => {
  await door.http.register(async (http) => addReports({ ...door, http }));
  await door.http.register(async (http) => addUnsubscribing({ ...door, http }));
};

function addReports({ http, system }: Door): void {
  http.removeAllContentTypeParsers();
  http.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: LONGEST_REPORT }, (_request, body, done) =>
    done(null, body),
  );
  http.post('/api/mail/reports', { bodyLimit: LONGEST_REPORT }, async (request, reply) => {
    const ctx = system();
    const { webhookSecret } = ctx.config.mail;
    if (webhookSecret === '')
      return refuse(reply, 404, 'NOT_FOUND', 'This address is closed: MAIL_WEBHOOK_SECRET is not set.');
    if (!sameSecret(request.headers.authorization ?? '', `Bearer ${webhookSecret}`))
      return refuse(reply, 401, 'UNAUTHENTICATED', 'The bearer token is not the one of MAIL_WEBHOOK_SECRET.');
    const raw = request.body as Buffer;
    const report = Buffer.isBuffer(raw) ? await readReport(raw) : null;
    if (!report)
      return refuse(
        reply,
        422,
        'NOT_A_REPORT',
        'The body is no delivery report (RFC 3464) of a failure and no complaint (RFC 5965).',
      );
    const mail = await transaction(ctx, (tx) => keepReport(tx, report, raw));
    if (!mail) return refuse(reply, 422, 'UNKNOWN_MAIL', 'The report is about no mail of this installation.');
    return { mailMessageId: mail.id, status: mail.status };
  });
}

/** In a time that says nothing about where they differ. */
function sameSecret(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

const refuse = (reply: FastifyReply, status: number, code: string, message: string): FastifyReply =>
  reply.status(status).send({ errors: [{ message, extensions: { code } }] });

function addUnsubscribing({ http, system }: Door): void {
  const url = '/api/mail/unsubscribe/:token';
  // Mail programs send one of two kinds of forms (RFC 8058), browsers the first.
  http.addContentTypeParser(
    ['application/x-www-form-urlencoded', 'multipart/form-data'],
    { parseAs: 'buffer', bodyLimit: LONGEST_FORM },
    (_request, body, done) => done(null, body),
  );
  http.addHook('onSend', async (_request, reply) => {
    void reply.headers({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex', 'referrer-policy': 'no-referrer' });
  });

  // Looked at by whoever scans links: changes nothing.
  http.get(url, async (request, reply) => page(system(), request, reply));

  http.post(url, async (request, reply) => {
    const ctx = system();
    const mail = await mailOf(ctx, request);
    if (!mail) return html(reply, 404, unknownLinkPage(request.headers['accept-language']));
    const form = await formOf(request);
    const oneClick = form?.get('List-Unsubscribe') === 'One-Click';
    const wish = oneClick ? 'topic' : form?.get('wish');
    if (wish !== 'topic' && wish !== 'everything' && wish !== 'again')
      return html(reply, 400, unsubscribePage(mail, await unsubscribedFrom(ctx, mail.toAddress, mail.topic)));
    await transaction(ctx, async (tx) => {
      if (wish === 'again') await subscribeAgain(tx, mail);
      else await unsubscribe(tx, mail, wish === 'topic' && mail.topic !== null ? 'TOPIC' : 'EVERYTHING');
    });
    // Mail programs must not be sent elsewhere; a browser that loads its page again must not repeat what was asked.
    return oneClick ? page(ctx, request, reply) : reply.redirect(request.url, 303);
  });
}

async function page(ctx: Context, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const mail = await mailOf(ctx, request);
  if (!mail) return html(reply, 404, unknownLinkPage(request.headers['accept-language']));
  return html(reply, 200, unsubscribePage(mail, await unsubscribedFrom(ctx, mail.toAddress, mail.topic)));
}

async function mailOf(ctx: Context, request: FastifyRequest): Promise<MailMessage | null> {
  const id = await mailOfToken(ctx, (request.params as { token: string }).token);
  return id === null ? null : ctx.database.orm.em.fork().findOne(MailMessage, { id });
}

async function formOf(request: FastifyRequest): Promise<FormData | null> {
  if (!Buffer.isBuffer(request.body)) return null;
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  return new Response(new Uint8Array(request.body), { headers }).formData().catch(() => null);
}

const html = (reply: FastifyReply, status: number, text: string): FastifyReply =>
  reply.status(status).type('text/html; charset=utf-8').send(text);
