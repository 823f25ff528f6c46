// What clients are told of an error: known codes as they are, everything else logged and masked.

import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { isRequestFault } from './request-fault.ts';

const CLIENT_CODES = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'STEP_UP_REQUIRED',
  'BAD_USER_INPUT',
  'RATE_LIMITED',
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

const codeOf = ({ extensions }: GraphQLFormattedError): string => String(extensions?.code ?? 'INTERNAL_SERVER_ERROR');

/** An error as clients may see it: known codes as they are, everything else logged and masked. */
export function publicError(formatted: GraphQLFormattedError, error: unknown, log: Logger): GraphQLFormattedError {
  const cause = (error as GraphQLError).originalError ?? error;
  const code = cause instanceof GraphQLError && isRequestFault(cause) ? 'BAD_USER_INPUT' : codeOf(formatted);
  const location = {
    ...(formatted.locations ? { locations: formatted.locations } : {}),
    ...(formatted.path ? { path: formatted.path } : {}),
  };
  if (CLIENT_CODES.has(code)) return { message: formatted.message, ...location, extensions: { code } };
  log.error({ err: (error as GraphQLError).originalError ?? error, path: formatted.path }, 'a request failed inside');
  return { message: 'Something went wrong on our side.', ...location, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}
