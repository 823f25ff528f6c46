// The console and the public pages as they are built: their addresses, how long browsers keep them, and which of them may
// stand in a page of somebody else.

import { relative } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

const ONE_YEAR_SECONDS = 365 * 24 * 3600;
const ONE_HOUR_SECONDS = 3600;

/** Of pages that need nothing but their own files and the API. */
const policy = (ancestors: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${ancestors}`,
  ].join(';');

/** Pages by their file whose policy is their own. */
const POLICIES: Readonly<Record<string, string>> = {
  // Questionnaires are answered within any site. What a click there can do, anybody may do: no cookie is needed for it, and
  // to other sites none goes (SameSite=Strict).
  '/q.html': policy('*'),
  '/preview.html': policy("'self'"),
};
/** What the pages of other sites load. */
const FOR_ALL = '/embed.js';

export async function serveBuiltPages(http: FastifyInstance, folder: string): Promise<void> {
  const setHeaders = (reply: FastifyReply, path: string): void => {
    // Of a pre-compressed copy, too.
    const name = `/${relative(folder, path).replace(/\.(br|gz)$/, '')}`;
    void reply.header('cache-control', cacheOf(name));
    const own = POLICIES[name];
    if (own) {
      void reply.header('content-security-policy', own);
      // It cannot say "anybody"; browsers that know frame-ancestors do not look at it.
      reply.removeHeader('x-frame-options');
    }
    if (name === FOR_ALL) void reply.header('cross-origin-resource-policy', 'cross-origin');
  };
  await http.register(fastifyStatic, {
    root: folder,
    preCompressed: true,
    dotfiles: 'ignore',
    cacheControl: false,
    setHeaders,
  });
  http.get('/q/:slug', (_request, reply) => reply.sendFile('q.html'));
  http.get('/account/:page', (_request, reply) => reply.sendFile('account.html'));
  http.setNotFoundHandler((request, reply) => {
    const page = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    if (page) return reply.sendFile('index.html');
    return reply
      .status(404)
      .send({ errors: [{ message: 'There is nothing at this address.', extensions: { code: 'NOT_FOUND' } }] });
  });
}

/** Hashed names never change their content; pages must be asked for again. */
function cacheOf(name: string): string {
  if (name.startsWith('/assets/')) return `public, max-age=${ONE_YEAR_SECONDS}, immutable`;
  return name === FOR_ALL ? `public, max-age=${ONE_HOUR_SECONDS}` : 'no-cache';
}
