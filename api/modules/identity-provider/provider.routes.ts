// The door of the identity provider: everything below /oidc but the steps of a sign-in (interaction.routes.ts).

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../platform/config.ts';
import type { Routes } from '../../platform/http/routes.ts';
import { inTime } from '../../platform/http/time-limit.ts';
import { countAttempt, networkOf, type ThrottleRule } from '../../platform/throttle.ts';
import { issuerOf, MOUNT, providerOf } from './current-provider.ts';

/** Enough for a class that signs in at once from behind one line. */
const PER_NETWORK: ThrottleRule = { name: 'oidc address', attempts: 600, minutes: 5 };
/** What tells the same to everybody and keeps nothing: whatever else is asked for may leave a row behind. */
const UNCOUNTED = new Set(['/jwks', '/.well-known/openid-configuration']);

export const providerRoutes: Routes = (door) => {
  const { http, system } = door;
  const provider = providerOf(door);
  // Read by the provider itself, up to 56 KB.
  http.removeAllContentTypeParsers();
  http.addContentTypeParser('*', (_request, _body, done) => done(null));
  http.route({
    url: `${MOUNT}/*`,
    method: ['GET', 'POST'],
    handler: async (request, reply) => {
      const { config, database } = system();
      const path = `/${(request.params as { '*': string })['*']}`;
      if (!UNCOUNTED.has(path) && (await countAttempt(database, PER_NETWORK, networkOf(request.ip))) !== null)
        return reply.status(429).header('retry-after', '300').send({ error: 'temporarily_unavailable' });
      const answer = (await provider.get()).callback();
      const raw = takeOver(reply);
      await inTime(request, () => answer(asTrue(config, request), raw)).catch((error: unknown) => {
        request.log.error({ err: error }, 'the identity provider did not answer');
        if (raw.headersSent) raw.destroy();
        else raw.writeHead(503).end();
      });
    },
  });
};

/** The answer as the provider writes it, with the headers that every answer has. */
function takeOver(reply: FastifyReply): ServerResponse {
  reply.hijack();
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) reply.raw.setHeader(name, value);
  return reply.raw;
}

/** The request below the mount, with PUBLIC_URL and the caller's address in place of what its headers say of them. */
export function asTrue(config: Config, request: FastifyRequest): IncomingMessage {
  const { raw } = request;
  const issuer = new URL(issuerOf(config));
  const below = (raw.url ?? '').slice(MOUNT.length) || '/';
  delete raw.headers['x-forwarded-host'];
  Object.assign(raw.headers, {
    host: issuer.host,
    'x-forwarded-proto': issuer.protocol.slice(0, -1),
    'x-forwarded-for': request.ip,
  });
  return Object.assign(raw, { url: below, originalUrl: `${issuer.pathname}${below}` });
}
