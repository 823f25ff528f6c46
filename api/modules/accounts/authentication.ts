// Recognises the caller of a request: a session's cookie or token, or a partner key within its limits. Says nothing about
// rights.

import { Viewer } from '../../platform/viewer.ts';
import { mayComeFrom } from './key-limits.ts';
import type { Recognition } from './recognition.ts';

export const ACCESS_COOKIE = 'passerelle_access';
export const REFRESH_COOKIE = 'passerelle_refresh';

/** A bearer token was given and proves nobody: the caller must know, instead of being taken for the public. */
export class InvalidToken extends Error {}

export interface Caller {
  readonly authorization: string | undefined;
  readonly cookies: Readonly<Record<string, string | undefined>>;
  /** Where the request comes from; null when that is not known. */
  readonly address: string | null;
  /** What stands for the request: it counts once. */
  readonly request: object;
}

/**
 * The viewer behind a request. An expired cookie makes a public viewer, who is told to sign in where it matters;
 * an invalid `Authorization` throws InvalidToken, and so does a key from an address it may not be used from. A key that
 * has asked for too much throws TooManyRequests.
 */
export async function authenticate(
  recognition: Recognition,
  now: Date,
  { authorization, cookies, address, request }: Caller,
): Promise<Viewer> {
  if (authorization !== undefined) {
    const [, token] = /^Bearer ([\w-]{10,200})$/.exec(authorization) ?? [];
    const proof = token ? await recognition.proofOfToken(token, { now, address }) : null;
    if (!proof || (proof.limits && !mayComeFrom(proof.limits, address)))
      throw new InvalidToken('The token is not valid or has expired.');
    const { viewer, limits } = proof;
    if (limits) recognition.rates.take(viewer.credentialId as string, limits.perMinute, { request, now });
    return viewer;
  }
  const token = cookies[ACCESS_COOKIE];
  return (token && (await recognition.proofOfToken(token, { now, address }))?.viewer) || Viewer.public;
}
