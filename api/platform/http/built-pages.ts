// The console and the public pages as they are built: their addresses, how long browsers keep them, and which of them may
// stand in a page of somebody else.

import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { filled, type PublicPage, readerOf, stylesIn } from './public-page.ts';

const ONE_YEAR_SECONDS = 365 * 24 * 3600;
const ONE_HOUR_SECONDS = 3600;

/**
 * Of pages that need nothing but their own files and the API.
 * @param styles sources of those that stand in the page
 */
const policy = (ancestors: string, styles: readonly string[] = []): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    ["style-src 'self'", ...styles].join(' '),
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${ancestors}`,
  ].join(';');

// Questionnaires are answered within any site. What a click there can do, anybody may do: no cookie is needed for it, and
// to other sites none goes (SameSite=Strict).
const WITHIN_ANY_SITE = '/q.html';
/** What the pages of other sites load. */
const FOR_ALL = '/embed.js';

/** What a page would ask the API, asked by whoever asked for the page; null where it must ask itself. */
export type AskAhead = (
  document: string,
  variables: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<object | null>;

export async function serveBuiltPages(
  http: FastifyInstance,
  folder: string,
  pages: readonly PublicPage[],
  ask: AskAhead,
): Promise<void> {
  const built = new Map<string, string>();
  for (const { file } of pages) built.set(`/${file}`, await readFile(join(folder, file), 'utf8'));
  /** Pages by their file whose policy is their own. */
  const policies: Readonly<Record<string, string>> = {
    [WITHIN_ANY_SITE]: policy('*', stylesIn(built.get(WITHIN_ANY_SITE) ?? '')),
    '/preview.html': policy("'self'"),
  };
  const protect = (reply: FastifyReply, name: string): void => {
    const own = policies[name];
    if (own) void reply.header('content-security-policy', own);
    // It cannot say "any site"; browsers that know frame-ancestors do not look at it.
    if (name === WITHIN_ANY_SITE) reply.removeHeader('x-frame-options');
  };
  const setHeaders = (reply: FastifyReply, path: string): void => {
    // Of a pre-compressed copy, too.
    const name = `/${relative(folder, path).replace(/\.(br|gz)$/, '')}`;
    void reply.header('cache-control', cacheOf(name));
    protect(reply, name);
    if (name === FOR_ALL) void reply.header('cross-origin-resource-policy', 'cross-origin');
  };
  await http.register(fastifyStatic, {
    root: folder,
    preCompressed: true,
    dotfiles: 'ignore',
    cacheControl: false,
    setHeaders,
  });
  for (const { url, file, document, sight } of pages)
    http.get(url, async (request, reply) => {
      const answer = await ask(document, request.params, request, reply).catch(() => null);
      const seen = answer && sight(answer, readerOf(request.query, request.headers['accept-language']));
      if (!seen) return reply.sendFile(file);
      protect(reply, `/${file}`);
      return reply.type('text/html; charset=utf-8').send(filled(built.get(`/${file}`) ?? '', seen, answer));
    });
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
