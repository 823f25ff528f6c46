// Apollo Server with the house's limits and manners: documents are weighed before they are validated, errors are masked,
// and the answer says what it cost.

import { ApolloServer, type ApolloServerPlugin, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import {
  type DocumentNode,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  parse,
  type ValidationRule,
} from 'graphql';
import type { Logger } from 'pino';
import type { Context } from '../context.ts';
import { answerQuery } from './answer.ts';
import { coerced, EXPLAIN_HEADER, logOperation, responseParts } from './known-documents.ts';
import { isAdministrator, LIMITS, limitErrors, maximumCost, type Weight, weightOf } from './limits.ts';
import type { OperationStore } from './operation-store.ts';
import { publicError } from './public-error.ts';
import { readField } from './reader.ts';
import { recordRefused } from './refused-documents.ts';

export interface GraphqlOptions {
  schema: GraphQLSchema;
  /** Where documents asked for by hash are found, and those that passed validation are kept. */
  store: OperationStore;
  introspection: boolean;
  /** Whether clients are told what went wrong inside. */
  debug: boolean;
  log: Logger;
}

export function createApollo(options: GraphqlOptions): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema: options.schema,
    introspection: options.introspection,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !options.debug,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    fieldResolver: readField as never,
    parseOptions: { maxTokens: LIMITS.tokens },
    validationRules: [refusalRule],
    validationOptions: { maxErrors: LIMITS.errors },
    persistedQueries: { cache: cacheOf((hash) => options.store.textOf(hash)) },
    documentStore: cacheOf((hash) => options.store.withHash(hash)),
    formatError: (formatted, error) => publicError(withCode(formatted, error), error, options.log),
    logger: options.log as never,
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      limitsPlugin(options.schema),
      readPlugin(options),
      statusPlugin,
      refusalPlugin,
      logPlugin,
    ],
    stringifyResult: stringify,
  });
}

/** The store as Apollo looks into it, by a hash behind a prefix. What passed validation is added to it elsewhere. */
const cacheOf = <Value>(find: (hash: string) => Value | undefined) => ({
  get: async (key: string) => find(key.slice(key.indexOf(':') + 1)),
  set: async () => undefined,
  delete: async () => undefined,
});

/** Apollo gives a status but no code to some requests it refuses, such as a hash beside the text of another. */
function withCode(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { code, http } = error instanceof GraphQLError ? (error.extensions as RefusedExtensions) : {};
  return code === undefined && http?.status === 400 ? { ...formatted, extensions: { code: 'BAD_REQUEST' } } : formatted;
}

interface RefusedExtensions {
  code?: unknown;
  http?: { status?: number };
}

/** What is validated in the place of a document that asks for too much, and why. */
const refusals = new WeakMap<DocumentNode, readonly GraphQLError[]>();

const refusalRule: ValidationRule = (context) => {
  for (const error of refusals.get(context.getDocument()) ?? []) context.reportError(error);
  return {};
};

function limitsPlugin(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  type Request = { document?: DocumentNode; request: { variables?: Record<string, unknown> }; contextValue: Context };
  const weighed = ({ document, request }: Request) =>
    document ? weightOf(schema, document, request.variables ?? {}) : null;
  return {
    async requestDidStart() {
      let weight: Weight | null = null;
      return {
        // Before validation, whose own rules take minutes on a chain of fragments: those never see such a document.
        async validationDidStart(request) {
          const errors = limitErrors(weighed(request as Request), maximumCost(request.contextValue));
          if (errors.length === 0) return;
          const standIn = parse('{ __typename }');
          refusals.set(standIn, errors);
          (request as Request).document = standIn;
        },
        // Documents already known were validated with other variables.
        async didResolveOperation(request) {
          weight = weighed(request as Request);
          const [error] = limitErrors(weight, maximumCost(request.contextValue));
          if (error)
            throw new GraphQLError(error.message, { extensions: { ...error.extensions, http: { status: 400 } } });
        },
        async willSendResponse({ response }) {
          if (response.body.kind === 'single' && weight)
            response.body.singleResult.extensions = {
              ...response.body.singleResult.extensions,
              cost: Math.ceil(weight.cost),
            };
        },
      };
    },
  };
}

/** Errors before execution are 200 for clients that accept only application/json (GraphQL over HTTP, 6.4.1). */
const statusPlugin: ApolloServerPlugin<BaseContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, errors, document, request }) {
        const accepts = request.http?.headers.get('accept') ?? '';
        const wellFormed =
          document !== undefined || errors?.some(({ extensions }) => extensions.code === 'GRAPHQL_PARSE_FAILED');
        if (response.http.status === 400 && wellFormed && !accepts.includes('application/graphql-response+json'))
          response.http.status = 200;
      },
    };
  },
};

const refusalPlugin: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return { didEncounterErrors: async ({ contextValue, errors }) => recordRefused(contextValue, errors) };
  },
};

const logPlugin: ApolloServerPlugin<Context> = {
  async requestDidStart({ contextValue }) {
    const started = performance.now();
    return {
      async willSendResponse({ operation, errors }) {
        logOperation(contextValue, operation ?? undefined, started, errors?.length ?? 0);
      },
    };
  },
};

/** Data that is JSON already. */
class JsonText {
  constructor(readonly text: string) {}
}

const stringify = (result: FormattedExecutionResult): string => {
  const { data, ...rest } = result;
  return data instanceof JsonText ? responseParts([data.text], rest).join('') : `${JSON.stringify(result)}\n`;
};

/** Answers queries with the JSON of their one statement; what is left to code goes on to graphql-js. */
function readPlugin({ schema, store, debug }: GraphqlOptions): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ request, contextValue }) {
          const asked = request.http?.headers.has(EXPLAIN_HEADER);
          if (asked && (debug || isAdministrator(contextValue))) contextValue.explanations = [];
        },
        async responseForOperation({ source, queryHash, document, operation, request, contextValue, response }) {
          if (queryHash) store.add(queryHash, source, document);
          // None by this name: told by Apollo.
          if (!operation) return null;
          const variables = coerced(schema, operation, request.variables);
          const parts = variables && (await answerQuery(schema, document, operation, variables, contextValue));
          if (!parts) return null;
          const { status, headers } = response.http;
          return { http: { headers, ...(status ? { status } : {}) }, body: singleResult(new JsonText(parts.join(''))) };
        },
        async willSendResponse({ response, contextValue: { explanations } }) {
          if (explanations && response.body.kind === 'single')
            response.body.singleResult.extensions = {
              ...response.body.singleResult.extensions,
              explain: explanations,
            };
        },
      };
    },
  };
}

const singleResult = (data: JsonText): { kind: 'single'; singleResult: FormattedExecutionResult } => ({
  kind: 'single',
  singleResult: { data: data as unknown as Record<string, unknown> },
});
