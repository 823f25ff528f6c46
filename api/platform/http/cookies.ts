// The names of our cookies. Over HTTPS they begin with "__Host-": browsers take such a cookie only from this very host,
// encrypted, so that no neighbouring subdomain can slip one in.

import type { Config } from '../config.ts';

const HOST_PREFIX = '__Host-';

const isSecure = ({ publicUrl }: Config): boolean => publicUrl.startsWith('https:');

export const COOKIE_OPTIONS = { httpOnly: true, sameSite: 'strict', path: '/' } as const;

/** How this cookie is called in a browser, and whether it travels encrypted only. */
export const cookieOf = (config: Config, name: string): { name: string; secure: boolean } =>
  isSecure(config) ? { name: `${HOST_PREFIX}${name}`, secure: true } : { name, secure: false };

/** The cookies of a request by the names that the program knows; over HTTPS only those that this host has set. */
export function ownCookies(
  config: Config,
  sent: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string | undefined>> {
  if (!isSecure(config)) return sent;
  return Object.fromEntries(
    Object.entries(sent).flatMap(([name, value]) =>
      name.startsWith(HOST_PREFIX) ? [[name.slice(HOST_PREFIX.length), value]] : [],
    ),
  );
}
