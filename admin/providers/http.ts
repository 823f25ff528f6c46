// One GraphQL document over HTTP, by its hash: cookies, the CSRF header and the reader's language.
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

/** What the generated documents say of themselves. */
interface Named {
  operationName: string;
  hash: string;
}

/** Documents that a server of another version did not know by their hash: from then on their text is sent. */
const unknownHashes = new Set<string>();

/** A document run as it is, without looking at the session. Throws HttpError when there is no readable answer. */
export async function send<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Answer<Result>> {
  const { __meta__: named } = document;
  const { operationName, hash } = named as Named;
  if (!unknownHashes.has(hash)) {
    const persistedQuery = { version: 1, sha256Hash: hash };
    const answer = await post<Result>({ operationName, variables, extensions: { persistedQuery } }, signal);
    if (answer.errors?.[0]?.extensions?.code !== 'PERSISTED_QUERY_NOT_FOUND') return answer;
    unknownHashes.add(hash);
  }
  const query = document.toString() || (await textOf(hash));
  return post<Result>({ query, operationName, variables }, signal);
}

/** The text of a document of ours, which the build leaves out of the scripts (vite.config.ts). */
async function textOf(hash: string): Promise<string | undefined> {
  const { default: texts } = await import('../gql/persisted-documents.json');
  return (texts as Readonly<Record<string, string>>)[hash];
}

async function post<Result>(body: object, signal?: AbortSignal): Promise<Answer<Result>> {
  let response: Response;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'accept-language': currentLocale(),
        'apollo-require-preflight': '1',
      },
      body: JSON.stringify(body),
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
