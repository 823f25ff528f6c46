// A GraphQL request of the signed-in person: an expired session renewed once, and errors people can read.
// Knows nothing of resources or pages.
import { HttpError } from 'react-admin';
import type { TypedDocumentString } from '../gql/graphql.ts';
import { type Answer, send } from './http.ts';
import { ensureFreshSession, renewSession } from './session.ts';
import { proveIdentity } from './step-up.ts';

const statusOf: Record<string, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  STEP_UP_REQUIRED: 403,
  RATE_LIMITED: 429,
  BAD_USER_INPUT: 400,
};

/**
 * Runs a document for the signed-in person. An expired session is renewed once and the document run again; so it is when
 * the person has shown who they are where the API asks for it. What it refuses becomes an HttpError whose message is a translation key.
 */
export async function request<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  await ensureFreshSession();
  let answer = await send(document, variables, signal);
  if (codeOf(answer) === 'UNAUTHENTICATED' && (await renewSession())) answer = await send(document, variables, signal);
  if (codeOf(answer) === 'STEP_UP_REQUIRED' && (await proveIdentity()))
    answer = await send(document, variables, signal);

  const code = codeOf(answer);
  if (code)
    throw new HttpError(statusOf[code] ? `errors.${code}` : 'errors.INTERNAL_SERVER_ERROR', statusOf[code] ?? 500);
  if (!answer.data) throw new HttpError('errors.INTERNAL_SERVER_ERROR', 500);
  return answer.data;
}

function codeOf(answer: Answer<unknown>): string | undefined {
  const error = answer.errors?.[0];
  return error && (error.extensions?.code ?? 'INTERNAL_SERVER_ERROR');
}
