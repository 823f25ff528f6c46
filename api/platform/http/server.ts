// The HTTP door: GraphQL, health, the built console and public pages, with time limits and security headers on all.

import { existsSync } from 'node:fs';
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Context } from '../context.ts';
import { newId } from '../context.ts';
import { recordDenial } from '../denials.ts';
import type { KnownDocuments } from '../graphql/known-documents.ts';
import { serveBuiltPages } from './built-pages.ts';
import type { PublicPage } from './public-page.ts';
import type { Routes } from './routes.ts';
import { inTime } from './time-limit.ts';

const BODY_LIMIT_BYTES = 100 * 1024;
const ONE_YEAR_SECONDS = 365 * 24 * 3600;
const PREFLIGHT_SECONDS = 600;

/** Told of every answer: its route as declared, its status and how long it took. */
export type Measure = (route: string, status: number, seconds: number) => void;

export interface HttpOptions {
  config: Config;
  log: Logger;
  apollo: ApolloServer<Context>;
  known: KnownDocuments;
  contextFor: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>;
  /** A context for the house's own work. */
  systemContext: () => Context;
  /** What modules answer besides /graphql. */
  routes: readonly Routes[];
  /** Pages that come with what they show. */
  pages: readonly PublicPage[];
  measure?: Measure;
  /** Whether the process can answer: the database is there and its schema is ours. */
  ready: () => Promise<boolean>;
  /** Folder of the built console; nothing is served where it is missing. */
  consoleFolder: string;
}

export async function createHttp({
  config,
  log,
  apollo,
  known,
  contextFor,
  systemContext,
  routes,
  pages,
  measure,
  ready,
  consoleFolder,
}: HttpOptions): Promise<FastifyInstance> {
  const http = Fastify({
    loggerInstance: log as FastifyBaseLogger,
    genReqId: () => newId(),
    trustProxy: config.trustProxy && [...config.trustProxy],
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: 30_000,
    connectionTimeout: 35_000,
    // Node looks for the late ones only every thirty seconds unless told otherwise.
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 1_000 },
    forceCloseConnections: true,
    logController: new LogController({ disableRequestLogging: true }),
  });
  // A body that is no JSON is the client's fault, told in the shape GraphQL clients read.
  http.setErrorHandler((error: { statusCode?: number; message: string }, request, reply) => {
    // Who calls was found out for a route besides /graphql.
    if (error instanceof GraphQLError) {
      const { http: answer, code } = error.extensions as { http?: { status?: number }; code?: string };
      if (answer?.status) {
        const errors = [{ message: error.message, extensions: { code } }];
        return reply.status(answer.status).send({ errors });
      }
    }
    const status = error.statusCode && error.statusCode >= 400 && error.statusCode < 500 ? error.statusCode : 500;
    if (status === 500) request.log.error({ err: error }, 'a request failed inside');
    const message = status === 500 ? 'Something went wrong on our side.' : error.message;
    const code = status === 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST';
    return reply.status(status).send({ errors: [{ message, extensions: { code } }] });
  });
  const headers = await securityHeaders(config);
  await http.register(cookie);
  await http.register(cors, {
    origin: [...config.allowedOrigins],
    methods: ['GET', 'POST', 'PUT'],
    maxAge: PREFLIGHT_SECONDS,
  });
  await http.register(compress, { threshold: 1_024 });

  http.addHook('onRequest', async (request, reply) => {
    // What is no file of the console is somebody's own, or as it is at the moment.
    void reply.headers(headers).header('cache-control', 'no-store').header('x-request-id', request.id);
    if (isForged(request, config.allowedOrigins)) {
      const asked = { address: request.ip, userAgent: request.headers['user-agent'] ?? null, requestId: request.id };
      recordDenial({ ...systemContext(), ...asked }, { field: request.routeOptions.url ?? '', code: 'FOREIGN_ORIGIN' });
      return reply
        .status(403)
        .send({ errors: [{ message: 'Not from this page.', extensions: { code: 'FORBIDDEN' } }] });
    }
  });
  if (measure)
    http.addHook('onResponse', async (request, reply) =>
      measure(request.routeOptions.url ?? 'none', reply.statusCode, reply.elapsedTime / 1_000),
    );
  http.get('/api/health', async (_request, reply) => answerHealth(reply, ready));
  http.get('/api/health/live', async () => ({ status: 'ok' }));

  await apollo.start();
  const handler = fastifyApolloHandler(apollo, { context: contextFor });
  http.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    handler: (request, reply) =>
      inTime(request, async () => {
        const answer = request.method === 'POST' ? await known.answer(request, () => contextFor(request, reply)) : null;
        if (answer === null) return handler.call(http, request, reply);
        void reply.type('application/json; charset=utf-8');
        return answer;
      }),
  });
  for (const add of routes)
    await http.register(async (part) => add({ http: part, context: contextFor, system: systemContext }));
  if (existsSync(consoleFolder))
    await serveBuiltPages(http, consoleFolder, pages, (query, variables, request, reply) =>
      inTime(request, () => known.dataOf(query, variables, () => contextFor(request, reply))),
    );
  return http;
}

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Whether a page of somebody else has a browser send its cookies to change something. Cookies are SameSite=Strict and
 * GraphQL asks for a header that forms cannot send; this holds for every route, and where a browser forgets the first.
 */
function isForged({ method, headers }: FastifyRequest, allowed: readonly string[]): boolean {
  if (SAFE_METHODS.includes(method) || headers.cookie === undefined) return false;
  const { origin } = headers;
  const site = headers['sec-fetch-site'];
  // Our pages send no referrer, so their forms name no origin either, as a page shut in a frame does.
  if (origin === 'null') return site !== 'same-origin';
  return origin === undefined ? site === 'cross-site' : !allowed.includes(origin);
}

/** What helmet sets, asked once: the headers are the same for every answer. */
async function securityHeaders(config: Config): Promise<Record<string, string>> {
  const probe = Fastify();
  await probe.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", ...config.allowedOrigins.map((origin) => origin.replace(/^http/, 'ws'))],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: { maxAge: ONE_YEAR_SECONDS },
  });
  probe.get('/', (_request, reply) => Object.fromEntries(Object.entries(reply.getHeaders())));
  const headers = (await probe.inject('/')).json<Record<string, string>>();
  await probe.close();
  // The console records what people dictate; nothing of ours needs another device.
  return { ...headers, 'permissions-policy': 'camera=(), geolocation=(), microphone=(self), payment=(), usb=()' };
}

async function answerHealth(reply: FastifyReply, ready: () => Promise<boolean>): Promise<object> {
  const isReady = await ready();
  void reply.status(isReady ? 200 : 503);
  return { status: isReady ? 'ok' : 'unavailable', live: true, ready: isReady };
}
