// The HTTP and WebSocket process: composes the doors with the modules' authentication.

import type { IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import proxyAddr from '@fastify/proxy-addr';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import consoleOperations from '../admin/gql/persisted-documents.json' with { type: 'json' };
import { type House, openHouse, startModules } from './house.ts';
import { authenticate, InvalidToken, Recognition, TooManyRequests } from './modules/accounts/index.ts';
import { modules } from './modules.ts';
import type { Config } from './platform/config.ts';
import type { Context } from './platform/context.ts';
import { expectCurrentSchema } from './platform/database/migrate.ts';
import { recordDenial } from './platform/denials.ts';
import { listenToEvents } from './platform/events/listen.ts';
import { createApollo } from './platform/graphql/apollo.ts';
import { KnownDocuments } from './platform/graphql/known-documents.ts';
import { OperationStore } from './platform/graphql/operation-store.ts';
import { publicError } from './platform/graphql/public-error.ts';
import { COOKIE_OPTIONS, cookieOf, ownCookies } from './platform/http/cookies.ts';
import { documentsOf } from './platform/http/public-page.ts';
import { createHttp } from './platform/http/server.ts';
import { allowTime } from './platform/http/time-limit.ts';
import { preferredLanguage } from './platform/i18n.ts';
import type { Running } from './platform/lifecycle.ts';
import { Hub } from './platform/realtime/hub.ts';
import { type Sockets, serveSockets } from './platform/realtime/socket.ts';
import { openMetrics } from './platform/telemetry/metrics.ts';
import type { Viewer } from './platform/viewer.ts';
import { schema as buildSchema } from './schema.ts';

/** A page has some subscriptions, each of which hears what many others do. */
const HEARD_FOR_EACH_FIELD = 10;
/** How long it may take to find out whether the database is there. */
const READY_MS = 3_000;
const CONSOLE_FOLDER = new URL('../../admin/', import.meta.url).pathname;

/** Serves until closed. Expects a database with the schema of this code. */
export async function serve(config: Config, consoleFolder = CONSOLE_FOLDER): Promise<Running> {
  const schema = buildSchema();
  const pages = modules.flatMap((module) => module.pages ?? []);
  const store = new OperationStore(schema, { ...consoleOperations, ...documentsOf(pages) });
  const house = await openHouse(config, 'serve');
  await startModules(house);
  const { database, log } = house;
  const recognition = new Recognition(database);
  const viewersNow = (viewers: readonly Viewer[]) => recognition.viewersNow(viewers, new Date());
  const notRechecked = (error: unknown) => log.warn({ err: error }, 'subscribers were not checked again');
  // Opened after the events that end them are listened to.
  const opened: { sockets?: Sockets } = {};
  const hub = new Hub({
    schema,
    contextFor: house.context,
    recheck: viewersNow,
    mostHeard: HEARD_FOR_EACH_FIELD * config.security.fieldsPerMinute,
    formatErrors: (result) =>
      result.errors
        ? { ...result, errors: result.errors.map((error) => publicError(error.toJSON(), error, log)) as never }
        : result,
  });
  const events = await listenToEvents(
    { config, database, log },
    {
      listening: (now) => recognition.listen(now),
      heard(event) {
        const change = recognition.heard(event);
        if (!change) return;
        if (change.ended) {
          hub.endFor(change.concerns);
          opened.sockets?.endFor(change.concerns);
        } else
          Promise.all([hub.recheckFor(change.concerns), opened.sockets?.recheckFor(change.concerns)]).catch(
            notRechecked,
          );
      },
      deliver: (heard) => hub.deliver(heard),
    },
  );
  const known = new KnownDocuments(schema, store);
  const apollo = createApollo({
    schema,
    store,
    introspection: config.introspection,
    debug: config.environment !== 'production',
    log,
  });
  const metrics = openMetrics({
    token: config.metricsToken,
    database,
    queue: house.queue,
    gauges: modules.flatMap((module) => module.gauges ?? []),
  });
  const http = await createHttp({
    config,
    log,
    apollo,
    known,
    consoleFolder,
    contextFor: (request, reply) => requestContext(house, recognition, request, reply),
    systemContext: () => house.context(),
    routes: [...modules.flatMap((module) => module.routes ?? []), ...metrics.routes],
    pages,
    ...(metrics.measure ? { measure: metrics.measure } : {}),
    ready: () => isReady(house),
  });
  opened.sockets = serveSockets(http.server, {
    path: '/graphql',
    schema,
    introspection: config.introspection,
    hub,
    allowedOrigins: config.allowedOrigins,
    perUser: config.security.socketsPerUser,
    perAddress: config.security.socketsPerAddress,
    addressOf: (request) => addressOf(config, request),
    viewersNow,
    refused: (request, code) =>
      recordDenial(
        {
          ...house.context(),
          address: addressOf(config, request),
          userAgent: request.headers['user-agent'] ?? null,
        },
        { field: '/graphql', code },
      ),
    onError: notRechecked,
    authenticate: (request, authorization) =>
      socketContext(
        house,
        recognition,
        ownCookies(config, http.parseCookie(request.headers.cookie ?? '')),
        request,
        authorization,
      ),
    formatError: (formatted, error) => publicError(formatted, error, log),
  });
  await http.listen({ host: config.host, port: config.port });
  return {
    async close() {
      await opened.sockets?.close();
      await http.close();
      await apollo.stop();
      await events.close();
      await house.close();
    },
  };
}

async function requestContext(
  house: House,
  recognition: Recognition,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Context> {
  const base = house.context();
  const { authorization } = request.headers;
  const cookies = ownCookies(house.config, request.cookies);
  try {
    const from = { authorization, cookies, address: request.ip, request };
    base.viewer = await authenticate(recognition, base.now, from);
  } catch (error) {
    if (error instanceof TooManyRequests) {
      void reply.header('retry-after', error.retryAfterSeconds);
      throw new GraphQLError(error.message, { extensions: { code: 'RATE_LIMITED', http: { status: 429 } } });
    }
    if (!(error instanceof InvalidToken)) throw error;
    throw new GraphQLError(error.message, { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });
  }
  return {
    ...base,
    language: preferredLanguage(request.headers['accept-language']),
    requestId: request.id,
    log: request.log as never,
    address: request.ip,
    userAgent: request.headers['user-agent'] ?? null,
    cookies,
    allowTime: (milliseconds) => allowTime(request, milliseconds),
    setCookie(name, value, maxAge) {
      const { name: ownName, secure } = cookieOf(house.config, name);
      const options = { ...COOKIE_OPTIONS, secure };
      void (value === null
        ? reply.clearCookie(ownName, options)
        : reply.setCookie(ownName, value, { ...options, maxAge }));
    },
  };
}

/** Whose request it is, through the proxies that are believed. */
const addressOf = ({ trustProxy }: Config, request: IncomingMessage): string =>
  proxyAddr(request, trustProxy ? [...trustProxy] : []);

async function socketContext(
  house: House,
  recognition: Recognition,
  cookies: Context['cookies'],
  request: IncomingMessage,
  authorization: string | undefined,
): Promise<Context> {
  const base = house.context();
  const address = addressOf(house.config, request);
  const viewer = await authenticate(recognition, base.now, { authorization, cookies, address, request });
  return {
    ...base,
    viewer,
    language: preferredLanguage(request.headers['accept-language']),
    address,
    userAgent: request.headers['user-agent'] ?? null,
  };
}

/** Whether requests can be answered. Says no when that cannot be found out in time. */
async function isReady({ config, database }: House): Promise<boolean> {
  const found = Promise.all([database.pool.query('select 1'), expectCurrentSchema(config)]).then(
    () => true,
    () => false,
  );
  return Promise.race([found, pause(READY_MS, false, { ref: false })]);
}
