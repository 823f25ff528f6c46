// The short way to answer documents that were validated before: the same context, limits, access, resolvers and
// statements as through Apollo, without its pipeline. Whatever is not plainly answered here is left to Apollo, errors
// included.

import {
  type DocumentNode,
  execute,
  type FormattedExecutionResult,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import type { Context } from '../context.ts';
import { answerQuery, completedInCode } from './answer.ts';
import { LIMITS, limitErrors, maximumCost, weightOf } from './limits.ts';
import type { OperationStore } from './operation-store.ts';
import { publicError } from './public-error.ts';
import { readField } from './reader.ts';

/** JSON first and unweighted, and no word of the type that Apollo may prefer. */
const PLAIN_ACCEPT = /^(application\/json|\*\/\*)(?=[,;\s]|$)(?![^,]*q=)(?!.*graphql-response)/;

/** A request as the short way needs to see it. */
export interface GraphqlRequest {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: unknown;
}

interface Body {
  query?: unknown;
  operationName?: unknown;
  variables?: unknown;
  extensions?: { persistedQuery?: PersistedQuery | null } | null;
}

interface PersistedQuery {
  version?: unknown;
  sha256Hash?: unknown;
}

export class KnownDocuments {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly store: OperationStore,
  ) {}

  /** The JSON of the whole response; null when the request must go the long way. */
  async answer(request: GraphqlRequest, contextFor: () => Promise<Context>): Promise<string | Buffer | null> {
    const { headers, body } = request;
    if (!String(headers['content-type']).startsWith('application/json') || headers[EXPLAIN_HEADER]) return null;
    if (headers.accept !== undefined && !PLAIN_ACCEPT.test(String(headers.accept))) return null;
    if (body === null || typeof body !== 'object') return null;
    const asked = body as Body;
    if (!isMembers(asked.variables) || !isMembers(asked.extensions)) return null;
    const operation = this.operationOf(asked);
    if (!operation || completedInCode(operation.node)) return null;
    const variables = coerced(this.schema, operation.node, asked.variables);
    if (!variables) return null;

    const started = performance.now();
    const context = await contextFor().catch(() => null);
    if (!context) return null;
    const weight = weightOf(this.schema, operation.document, (asked.variables ?? {}) as Record<string, unknown>);
    if (!weight || limitErrors(weight, maximumCost(context)).length > 0) return null;
    const extensions = { cost: Math.ceil(weight.cost) };
    const { document, node } = operation;
    if (node.operation === OperationTypeNode.MUTATION) {
      const result = await this.mutate(document, node, asked.variables, context);
      logOperation(context, node, started, result.errors?.length ?? 0);
      return `${JSON.stringify({ ...result, extensions })}\n`;
    }
    const data = await answerQuery(this.schema, document, node, variables, context);
    if (data === null) return null;
    logOperation(context, node, started, 0);
    return encoded(responseParts(data, { extensions }));
  }

  /** What a trusted query gives whoever asks; null when not all of it comes in one statement, or something was refused. */
  async dataOf(text: string, given: unknown, contextFor: () => Promise<Context>): Promise<object | null> {
    const operation = this.operationOf({ query: text });
    const variables = operation && coerced(this.schema, operation.node, given);
    if (!variables) return null;
    const data = await answerQuery(this.schema, operation.document, operation.node, variables, await contextFor());
    return data && (JSON.parse(data.join('')) as object);
  }

  private async mutate(
    document: DocumentNode,
    { name }: OperationDefinitionNode,
    variables: unknown,
    contextValue: Context,
  ): Promise<FormattedExecutionResult> {
    const { data = null, errors } = await execute({
      schema: this.schema,
      document,
      contextValue,
      variableValues: variables as Record<string, unknown> | undefined,
      operationName: name?.value,
      fieldResolver: readField,
    });
    const told = errors?.map((error) => publicError(error.toJSON(), error, contextValue.log));
    return told ? { errors: told, data } : { data };
  }

  private operationOf({ query, operationName, extensions }: Body) {
    const document = this.documentOf(query, extensions?.persistedQuery);
    if (!document || (operationName != null && typeof operationName !== 'string')) return null;
    const node = getOperationAST(document, operationName);
    return node && node.operation !== OperationTypeNode.SUBSCRIPTION ? { document, node } : null;
  }

  /** By the text or by its hash; where both are given, Apollo compares them. */
  private documentOf(text: unknown, persisted: PersistedQuery | null | undefined): DocumentNode | undefined {
    if (persisted == null) return typeof text === 'string' ? this.store.withText(text) : undefined;
    const { version, sha256Hash: hash } = persisted;
    return text === undefined && version === 1 && typeof hash === 'string' ? this.store.withHash(hash) : undefined;
  }
}

const isMembers = (value: unknown): boolean => value == null || (typeof value === 'object' && !Array.isArray(value));

/** Asks for `extensions.explain`. */
export const EXPLAIN_HEADER = 'x-passerelle-explain';

/** The variables as the schema coerces them; null when they do not fit. */
export function coerced(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: unknown,
): Record<string, unknown> | null {
  if (variableDefinitions.length === 0) return {};
  if (given != null && typeof given !== 'object') return null;
  const values = (given ?? {}) as Record<string, unknown>;
  return getVariableValues(schema, variableDefinitions, values, { maxErrors: LIMITS.errors }).coerced ?? null;
}

/** A response whose data is already JSON text. */
export const responseParts = (data: readonly string[], rest: { readonly extensions?: object }): string[] => [
  '{"data":',
  ...data,
  `,${JSON.stringify(rest).slice(1)}\n`,
];

/** From here on parts are encoded one by one, instead of being joined, measured, joined to the headers and encoded. */
const LONG = 16_384;

function encoded(parts: readonly string[]): string | Buffer {
  if (parts.reduce((sum, { length }) => sum + length, 0) < LONG) return parts.join('');
  const bytes = Buffer.allocUnsafe(parts.reduce((sum, part) => sum + Buffer.byteLength(part), 0));
  let at = 0;
  for (const part of parts) at += bytes.write(part, at);
  return bytes;
}

/** One line an operation: its name, how long it took and how many errors it had; never what was asked or answered. */
export function logOperation(
  context: Context,
  operation: OperationDefinitionNode | undefined,
  started: number,
  errors: number,
): void {
  const milliseconds = Math.round(performance.now() - started);
  context.log.info(
    { operation: operation?.name?.value ?? null, kind: operation?.operation, milliseconds, errors },
    'operation',
  );
}
