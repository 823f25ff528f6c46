// The calls of the public pages, by plain fetch. A call ends in an answer of the server or in Unreachable, which means
// that nothing is known about its effect.

/** The line is down, the server is, or it asks to wait. */
export class Unreachable extends Error {}

/** Why a mutation refused what it was given. */
export type Refusal = { code: string; message: string; path: string[] };

type TopLevelError = { message: string; extensions?: { code?: string } };

const LONGEST_MS = 30_000;

export async function call<Data>(query: string, variables: object, patience = LONGEST_MS): Promise<Data> {
  const { data, errors } = await send<Data>(JSON.stringify({ query, variables }), patience);
  const refused = errors?.find((error) => ['BAD_USER_INPUT', 'FORBIDDEN'].includes(error.extensions?.code ?? ''));
  if (refused) throw new Error(refused.message);
  if (!data || errors?.length) throw new Unreachable(errors?.[0]?.message);
  return data;
}

async function send<Data>(body: string, patience: number): Promise<{ data?: Data; errors?: TopLevelError[] }> {
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'apollo-require-preflight': '1',
        'accept-language': document.documentElement.lang,
      },
      body,
      signal: AbortSignal.timeout(patience),
    });
    return (await response.json()) as { data?: Data; errors?: TopLevelError[] };
  } catch (error) {
    throw new Unreachable(String(error));
  }
}
