// One GraphQL document over HTTP: cookies, the CSRF header and the reader's language.
// Knows nothing of sessions, resources or pages.
import { HttpError } from 'react-admin';
import type { TypedDocumentString } from '../gql/graphql.ts';
import { currentLocale } from './locale.ts';

interface TopLevelError {
  message: string;
  extensions?: { code?: string };
}

export interface Answer<Result> {
  data?: Result | null;
  errors?: TopLevelError[];
}

/** A document run as it is, without looking at the session. Throws HttpError when there is no readable answer. */
export async function send<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Answer<Result>> {
  let response: Response;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        'accept-language': currentLocale(),
        'apollo-require-preflight': '1',
      },
      body: JSON.stringify({ query: document.toString(), variables }),
      signal: signal ?? null,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new HttpError('errors.NETWORK', 0);
  }
  try {
    return (await response.json()) as Answer<Result>;
  } catch {
    throw new HttpError('errors.INTERNAL_SERVER_ERROR', response.status);
  }
}
