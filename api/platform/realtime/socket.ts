// GraphQL over WebSocket (graphql-transport-ws): only subscriptions, with the same limits, validation and access as
// HTTP. Delivery is the hub's; this file opens, checks and ends.

import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import { getArgumentValues, getVariableValues } from 'graphql/execution/values.js';
import { CloseCode, type Context as SocketContext, type SubscribePayload } from 'graphql-ws';
import { type Extra, useServer } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Context } from '../context.ts';
import { recordDenial } from '../denials.ts';
import { type AccessRule, checkAccess } from '../graphql/access.ts';
import { LIMITS, limitErrors, maximumCost, weigh } from '../graphql/limits.ts';
import { countField } from '../graphql/rate.ts';
import { recordRefused } from '../graphql/refused-documents.ts';
import { networkOf } from '../throttle.ts';
import type { Viewer } from '../viewer.ts';
import { DocumentCache, withCode } from './documents.ts';
import { frames, ownPart } from './frames.ts';
import type { Hub } from './hub.ts';
import { Counter, OpenSockets } from './open-sockets.ts';

const MAX_PAYLOAD_BYTES = 64 * 1024;
/** What one socket asks: each other question is another statement for each event. */
export const MOST_SUBSCRIPTIONS = 50;
const INIT_TIMEOUT_MS = 3_000;
/** Above this, what a subscriber has not taken yet would eat the memory of the others. */
const MOST_UNSENT_BYTES = 1_048_576;
const TOO_SLOW = 4413;
/** The close code for whoever would be told more than a minute's most; clients connect again and ask for what they missed. */
const TOLD_TOO_MUCH = 1013;
const CLOSED_WITHIN_MS = 5_000;

export interface SocketOptions {
  path: string;
  schema: GraphQLSchema;
  introspection: boolean;
  hub: Hub;
  allowedOrigins: readonly string[];
  /** The most that one person, and one network, may keep open. */
  perUser: number;
  perAddress: number;
  addressOf: (request: IncomingMessage) => string;
  /** The viewers as they are now, by credential; missing when the session or key has ended. */
  viewersNow: (viewers: readonly Viewer[]) => Promise<ReadonlyMap<string, Viewer>>;
  /** Told of whoever is kept from opening one. */
  refused: (request: IncomingMessage, code: string) => void;
  /** Told when that could not be found out. */
  onError: (error: unknown) => void;
  /** Who opens the socket; throws when a credential is given that is not valid. */
  authenticate: (request: IncomingMessage, authorization: string | undefined) => Promise<Context>;
  formatError: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
}

type Opened = Extra & { context?: Context } & Record<PropertyKey, unknown>;

export interface Sockets {
  /** Closes what these viewers have open, the moment their sessions or keys have ended. */
  endFor(concerned: (viewer: Viewer) => boolean): void;
  /** Checks again who these viewers are. */
  recheckFor(concerned: (viewer: Viewer) => boolean): Promise<void>;
  close(): Promise<void>;
}

/** Serves subscriptions on the HTTP server's upgrades. Closing ends every socket. */
export function serveSockets(server: Server, options: SocketOptions): Sockets {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_PAYLOAD_BYTES, perMessageDeflate: false });
  const documents = new DocumentCache(options);
  const perNetwork = new Counter();
  const open = new OpenSockets(options.viewersNow, options.perUser, options.onError);

  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const origin = request.headers.origin;
    const known = new URL(request.url ?? '/', 'http://localhost').pathname === options.path;
    if (!known) refuse(socket, '404 Not Found');
    else if (origin !== undefined && !options.allowedOrigins.includes(origin)) {
      options.refused(request, 'FOREIGN_ORIGIN');
      refuse(socket, '403 Forbidden');
    } else {
      const network = networkOf(options.addressOf(request));
      if (perNetwork.of(network) >= options.perAddress) {
        options.refused(request, 'LIMIT_EXCEEDED');
        return refuse(socket, '429 Too Many Requests');
      }
      perNetwork.add(network, 1);
      socket.once('close', () => perNetwork.add(network, -1));
      sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request));
    }
  };
  server.on('upgrade', onUpgrade);

  const disposable = useServer<Record<string, unknown>, Opened>(
    {
      schema: options.schema,
      connectionInitWaitTimeout: INIT_TIMEOUT_MS,
      async onConnect({ extra, connectionParams }) {
        const authorization = connectionParams?.authorization ?? connectionParams?.Authorization;
        try {
          extra.context = await options.authenticate(
            extra.request,
            typeof authorization === 'string' ? authorization : undefined,
          );
        } catch {
          return false;
        }
        open.add(extra.socket, extra.context);
        return true;
      },
      async onSubscribe(socket, id, payload) {
        const prepared = await prepare(socket, id, payload, documents, options);
        if (!('schema' in prepared)) recordRefused(socket.extra.context as Context, prepared);
        return prepared;
      },
      subscribe: (args) => (args.contextValue as Prepared).start(),
      onError: (_socket, _id, _payload, errors) =>
        errors.map((error) => options.formatError(asFormatted(error), error)) as never,
    },
    sockets,
  );
  return {
    endFor: (concerned) => open.endFor(concerned),
    recheckFor: (concerned) => open.recheckFor(concerned),
    async close() {
      open.close();
      server.off('upgrade', onUpgrade);
      options.hub.endAll();
      await disposable.dispose();
    },
  };
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** A checked subscription that starts when graphql-ws has registered it. */
interface Prepared {
  start(): AsyncIterableIterator<ExecutionResult>;
}

async function prepare(
  socket: SocketContext<Record<string, unknown>, Opened>,
  id: string,
  payload: SubscribePayload,
  documents: DocumentCache,
  { schema, hub }: SocketOptions,
): Promise<readonly GraphQLError[] | ExecutionArgs> {
  const context = socket.extra.context as Context;
  // This one is among them.
  if (Object.keys(socket.subscriptions).length > MOST_SUBSCRIPTIONS)
    return [
      new GraphQLError(`At most ${MOST_SUBSCRIPTIONS} subscriptions on one socket.`, {
        extensions: { code: 'RATE_LIMITED' },
      }),
    ];
  const parsed = documents.get(payload.query);
  if (Array.isArray(parsed)) return parsed;
  const document = parsed as DocumentNode;
  const tooMuch = limitErrors(weigh(schema, document, payload.variables ?? {}), maximumCost(context));
  if (tooMuch.length > 0) return tooMuch;
  const invalid = documents.validated(document);
  if (invalid.length > 0) return invalid;

  const operation = getOperationAST(document, payload.operationName) ?? undefined;
  if (operation?.operation !== OperationTypeNode.SUBSCRIPTION)
    return [
      new GraphQLError('Only subscriptions run over WebSocket: send queries and mutations by HTTP.', {
        extensions: { code: 'BAD_REQUEST' },
      }),
    ];
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], payload.variables ?? {}, {
    maxErrors: LIMITS.errors,
  });
  if (coerced.errors) return coerced.errors.map((error) => withCode(error, 'BAD_USER_INPUT'));
  let field: ReturnType<typeof rootField>;
  try {
    await countField(context);
    field = rootField(schema, document, operation, coerced.coerced);
  } catch (error) {
    return [error as GraphQLError];
  }
  try {
    checkAccess(field.rule, context.viewer);
  } catch (error) {
    const refusal = error as GraphQLError;
    recordDenial(context, { field: field.name, code: String(refusal.extensions.code) });
    return [refusal];
  }

  const start = (): AsyncIterableIterator<ExecutionResult> => {
    const ended = Promise.withResolvers<void>();
    const webSocket = socket.extra.socket;
    const connection = socket.extra.request.socket;
    const own = ownPart(id);
    const remove = hub.add({
      viewer: context.viewer,
      language: context.language,
      document,
      operation,
      variables: payload.variables ?? {},
      field,
      send(messages) {
        if (webSocket.readyState !== webSocket.OPEN) return;
        if (connection.writableLength > MOST_UNSENT_BYTES) closeSlow(webSocket);
        // Beside the library, in whose queue nothing ever waits: what it sends itself keeps its place.
        else connection.write(frames(own, messages));
      },
      end(reason) {
        if (reason === 'TOLD_TOO_MUCH') webSocket.close(TOLD_TOO_MUCH, 'Told too much');
        else if (reason === 'ACCESS_LOST' && context.viewer.signedIn)
          webSocket.close(CloseCode.Forbidden, 'Access lost');
        ended.resolve();
      },
    });
    return untilEnded(ended.promise, () => {
      remove();
      ended.resolve();
    });
  };
  return { schema, document, contextValue: { start } satisfies Prepared };
}

/** Closes a socket whose client does not take what it is sent, also when it does not take the closing either. */
function closeSlow(webSocket: WebSocket): void {
  webSocket.close(TOO_SLOW, 'Too slow');
  setTimeout(() => webSocket.terminate(), CLOSED_WITHIN_MS).unref();
}

/** An iterable without values that is done when `ended` is: frames are sent by the hub. */
function untilEnded(ended: Promise<void>, cleanUp: () => void): AsyncIterableIterator<ExecutionResult> {
  const done = { done: true as const, value: undefined };
  return {
    next: () => ended.then(() => done),
    async return() {
      cleanUp();
      return done;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

function rootField(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
) {
  const type = schema.getSubscriptionType();
  if (!type) throw new GraphQLError('There are no subscriptions.');
  const fragments = Object.fromEntries(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
  const [responseKey, nodes] = [...collectFields(schema, fragments, variables, type, operation.selectionSet)][0] ?? [];
  const node = nodes?.[0];
  const definition = node && type.getFields()[node.name.value];
  if (!responseKey || !node || !definition)
    throw new GraphQLError('The subscription selects no field.', { extensions: { code: 'BAD_USER_INPUT' } });
  return {
    name: node.name.value,
    responseKey,
    args: getArgumentValues(definition, node, variables),
    rule: definition.extensions.access as AccessRule,
  };
}

const asFormatted = (error: GraphQLError | GraphQLFormattedError): GraphQLFormattedError =>
  error instanceof GraphQLError ? error.toJSON() : error;
