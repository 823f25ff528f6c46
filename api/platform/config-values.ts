// What may be written into a variable: readings of texts, each throwing an Error that says what is wrong.
import { isIP } from 'node:net';

export interface Variable {
  readonly name: string;
  /** What may be written, as shown to people. */
  readonly values: string;
  /** The default, as shown to people. */
  readonly fallback: string;
  readonly description: string;
}

export interface Reading<T> extends Variable {
  /** Throws an Error that says what is wrong with the text. */
  read(text: string): T;
}

export function wholeNumber(text: string, least: number, most: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < least || number > most) {
    throw new Error(`must be a whole number from ${least} to ${most}`);
  }
  return number;
}

export function oneOf<T extends string>(text: string, values: readonly T[]): T {
  const found = values.find((value) => value === text);
  if (found === undefined) throw new Error(`must be one of ${values.join(', ')}`);
  return found;
}

export function webAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw new Error('must be an address such as https://example.org');
  if (url.username || url.search || url.hash) throw new Error('must not hold a user, a query or a fragment');
  return url;
}

export function origin(text: string): string {
  const url = webAddress(text);
  if (url.pathname !== '/') throw new Error('must be an origin such as https://example.org, without a path');
  return url.origin;
}

export function databaseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^postgres(ql)?:$/.test(url.protocol) || url.pathname.length < 2) {
    throw new Error('must look like postgresql://user:password@host:5432/name');
  }
  return text;
}

/** By their addresses: a number of them would believe whoever reaches the program directly. */
export function proxies(text: string): false | readonly string[] {
  if (text === 'none') return false;
  const named = ['loopback', 'linklocal', 'uniquelocal'];
  for (const entry of list(text)) {
    const [address = '', bits = '0', ...rest] = entry.split('/');
    const known = named.includes(entry) || (isIP(address) > 0 && /^\d{1,3}$/.test(bits) && rest.length === 0);
    if (!known) throw new Error(`must be none or addresses such as 10.0.0.0/8, not "${entry}"`);
  }
  return list(text);
}

export function list(text: string): string[] {
  return text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

export function onOff(text: string): boolean {
  return oneOf(text, ['on', 'off']) === 'on';
}

/** An address of one of these protocols with a host. User, password and path are kept as they are. */
export function serviceUrl(...protocols: readonly string[]): (text: string) => string {
  return (text) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (!url || !protocols.includes(url.protocol) || url.hostname === '')
      throw new Error(`must look like ${protocols.map((protocol) => `${protocol}//host`).join(' or ')}`);
    return text;
  };
}

/** "Name <address>", or an address alone. */
export function mailbox(text: string): string {
  if (!/^(?:[^<>"\r\n]{1,200} <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(text))
    throw new Error('must be an address such as Passerelle <bonjour@example.org>');
  return text;
}

/** A secret that nobody guesses. */
export function secret(text: string): string {
  if (text.length < 16) throw new Error('must have 16 characters at least');
  return text;
}

/** A value of one line. */
export function line(text: string): string {
  if (/[\r\n]/.test(text)) throw new Error('must be one line');
  return text;
}
