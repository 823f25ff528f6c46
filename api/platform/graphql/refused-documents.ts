// Documents that are refused before anything runs, for the audit trail: what no client of ours sends is a sign of somebody
// who looks for a way around the limits.

import type { GraphQLError } from 'graphql';
import type { Context } from '../context.ts';
import { recordDenial } from '../denials.ts';

const REFUSED = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'BAD_REQUEST', 'RATE_LIMITED'];

/** Notes why a document was refused; errors of fields that ran are none of it. */
export function recordRefused(ctx: Context, [error]: readonly GraphQLError[]): void {
  const code = String(error?.extensions.code);
  if (error && !error.path && REFUSED.includes(code))
    recordDenial(ctx, { field: '/graphql', code: reasonOf(error, code) });
}

/** The parser and the rule on introspection tell what they found by their sentences alone. */
function reasonOf({ message, extensions }: GraphQLError, code: string): string {
  if (extensions.limit === true || /more than \d+ tokens/.test(message)) return 'LIMIT_EXCEEDED';
  return message.startsWith('GraphQL introspection') ? 'INTROSPECTION' : code;
}
