// Faults of a request that only its execution finds: told as BAD_USER_INPUT instead of failing inside.

import { GraphQLError } from 'graphql';
import { Problem } from '../problem.ts';
import { InvalidInput } from '../read/invalid-input.ts';

/** SQLSTATE class 22, data exception: a value PostgreSQL cannot take, such as a forged cursor. */
const isDataException = (error: unknown): boolean => /^22[0-9A-Z]{3}$/.test(String((error as { code?: unknown }).code));

/** An argument that graphql-js itself could not make sense of, such as null through a variable where null is not allowed. */
const isArgumentFault = (error: unknown): error is GraphQLError =>
  error instanceof GraphQLError && error.extensions.code === undefined && error.message.startsWith('Argument "');

export const isRequestFault = (error: unknown): boolean =>
  error instanceof InvalidInput || error instanceof Problem || isArgumentFault(error) || isDataException(error);

/** Faults of the request as BAD_USER_INPUT; everything else stays what it is and is masked on its way out. */
export function asClientError(error: unknown): unknown {
  const badInput = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
  if (error instanceof InvalidInput || isArgumentFault(error)) return badInput(error.message);
  if (error instanceof Problem)
    return badInput(error.issues.map(({ code, path }) => `${path.join('.') || 'input'}: ${code}`).join('; '));
  return isDataException(error) ? badInput('A value cannot be used here.') : error;
}
