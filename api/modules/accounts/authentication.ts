// Recognises the caller of a request: a session's cookie or token, or a partner key. Says nothing about rights.

import { Viewer } from '../../platform/viewer.ts';
import type { Recognition } from './recognition.ts';

export const ACCESS_COOKIE = 'passerelle_access';
export const REFRESH_COOKIE = 'passerelle_refresh';

/** A bearer token was given and proves nobody: the caller must know, instead of being taken for the public. */
export class InvalidToken extends Error {}

/**
 * The viewer behind a request. An expired cookie makes a public viewer, who is told to sign in where it matters;
 * an invalid `Authorization` throws InvalidToken.
 */
export async function authenticate(
  recognition: Recognition,
  now: Date,
  {
    authorization,
    cookies,
  }: { authorization: string | undefined; cookies: Readonly<Record<string, string | undefined>> },
): Promise<Viewer> {
  if (authorization !== undefined) {
    const [, token] = /^Bearer ([\w-]{10,200})$/.exec(authorization) ?? [];
    const viewer = token ? await recognition.viewerOfToken(token, now) : null;
    if (!viewer) throw new InvalidToken('The token is not valid or has expired.');
    return viewer;
  }
  const token = cookies[ACCESS_COOKIE];
  return (token && (await recognition.viewerOfToken(token, now))) || Viewer.public;
}
