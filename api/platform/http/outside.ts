// Requests to addresses that people gave us: webhooks, push services. Never inside the own network unless the operator
// allows it, never where a redirect leads, never for long, and never more than a little of the answer.

import { lookup } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { BlockList, isIP } from 'node:net';
import type { Config } from '../config.ts';

const TIMEOUT_MS = 8_000;
const MOST_READ_BYTES = 64 * 1024;
const SHOWN_CHARACTERS = 300;

/** Why a request had no good end. */
export type OutsideFault = 'ADDRESS_REFUSED' | 'UNREACHABLE' | 'TIMEOUT' | 'ANSWER';

export class OutsideError extends Error {
  constructor(
    readonly fault: Exclude<OutsideFault, 'ANSWER'>,
    /** In the words of the system, e.g. "connect ECONNREFUSED 203.0.113.5:443". */
    message: string,
  ) {
    super(message);
  }
}

export interface OutsideRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
  readonly timeoutMs?: number;
}

export interface OutsideAnswer {
  readonly status: number;
  /** Status and the beginning of the body, on one line. */
  readonly shown: string;
  /** How long the service wants to be left alone; null when it does not say so in seconds. */
  readonly retryAfterSeconds: number | null;
}

type Guard = Pick<Config, 'privateWebhooks'>;

/** The address as a URL that a request may go to: https without a password; http, too, where the own network is allowed. */
export function outsideUrl({ privateWebhooks }: Guard, text: string): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || url.username !== '' || url.password !== '') return null;
  if (url.protocol !== 'https:' && !(privateWebhooks && url.protocol === 'http:')) return null;
  const host = hostOf(url);
  return !privateWebhooks && isIP(host) !== 0 && !isPublic(host) ? null : url;
}

/** Posts and gives the answer, whatever it says. Throws OutsideError when there is none. */
export async function postOutside(config: Guard, request: OutsideRequest): Promise<OutsideAnswer> {
  const url = outsideUrl(config, request.url);
  if (!url) throw new OutsideError('ADDRESS_REFUSED', `${new URL(request.url).host} is no public address with https`);
  const late = AbortSignal.timeout(request.timeoutMs ?? TIMEOUT_MS);
  const seconds = (request.timeoutMs ?? TIMEOUT_MS) / 1_000;
  try {
    return await post(url, await addressesOf(config, url, late), request, late);
  } catch (error) {
    if (error instanceof OutsideError) throw error;
    if (late.aborted) throw new OutsideError('TIMEOUT', `No answer within ${seconds} s`);
    throw new OutsideError('UNREACHABLE', messageOf(error));
  }
}

interface Address {
  readonly address: string;
  readonly family: number;
}

/** Where the name leads; every one of its addresses must be allowed, and the connection is made to these and no others. */
async function addressesOf(config: Guard, url: URL, late: AbortSignal): Promise<readonly Address[]> {
  const host = hostOf(url);
  const family = isIP(host);
  const found = family > 0 ? [{ address: host, family }] : await inTime(lookup(host, { all: true }), late);
  // Which one is not said: whoever wrote the name would learn what names mean inside.
  if (!config.privateWebhooks && found.some(({ address }) => !isPublic(address)))
    throw new OutsideError('ADDRESS_REFUSED', `${host} leads to an address that is not public`);
  return found;
}

function inTime<T>(work: Promise<T>, late: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  late.addEventListener('abort', () => reject(late.reason as Error), { once: true });
  return Promise.race([work, promise]);
}

function post(
  url: URL,
  addresses: readonly Address[],
  { headers, body }: OutsideRequest,
  signal: AbortSignal,
): Promise<OutsideAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<OutsideAnswer>();
  const { request } = url.protocol === 'https:' ? https : http;
  const sent = request(
    url,
    {
      method: 'POST',
      headers: { 'user-agent': 'Passerelle', ...headers, 'content-length': String(Buffer.byteLength(body)) },
      agent: false,
      signal,
      lookup: (_host, options, found) => {
        const [first] = addresses as [Address];
        if (options.all) found(null, addresses as Address[]);
        else found(null, first.address, first.family);
      },
    },
    (response) => {
      const { statusCode: status = 0 } = response;
      const read: Buffer[] = [];
      let size = 0;
      const end = () => {
        const text = Buffer.concat(read).subarray(0, MOST_READ_BYTES).toString('utf8');
        const after = Number(response.headers['retry-after'] ?? Number.NaN);
        resolve({ status, shown: shown(status, text), retryAfterSeconds: Number.isFinite(after) ? after : null });
        response.destroy();
      };
      response.on('data', (chunk: Buffer) => {
        read.push(chunk);
        size += chunk.length;
        if (size >= MOST_READ_BYTES) end();
      });
      response.on('end', end);
      response.on('error', reject);
    },
  );
  sent.on('error', reject);
  sent.end(body);
  return promise;
}

const shown = (status: number, text: string): string =>
  `${status} ${text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()}`.slice(0, SHOWN_CHARACTERS).toWellFormed().trim();

/** Errors of connections to several addresses say nothing themselves. */
const messageOf = (error: unknown): string => {
  const causes = error instanceof AggregateError ? error.errors : [error];
  return causes
    .map((cause) => (cause as Error).message)
    .join('; ')
    .slice(0, SHOWN_CHARACTERS);
};

const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

const list = (entries: readonly string[], family: 'ipv4' | 'ipv6'): BlockList => {
  const made = new BlockList();
  for (const entry of entries) {
    const [net, prefix] = entry.split('/') as [string, string];
    made.addSubnet(net, Number(prefix), family);
  }
  return made;
};

// The special-purpose registries of IANA (RFC 6890), with multicast and what is reserved.
const NOT_PUBLIC_4 = list(
  [
    '0.0.0.0/8',
    '10.0.0.0/8',
    '100.64.0.0/10',
    '127.0.0.0/8',
    '169.254.0.0/16',
    '172.16.0.0/12',
    '192.0.0.0/24',
    '192.0.2.0/24',
    '192.88.99.0/24',
    '192.168.0.0/16',
    '198.18.0.0/15',
    '198.51.100.0/24',
    '203.0.113.0/24',
    '224.0.0.0/3',
  ],
  'ipv4',
);
const GLOBAL_6 = list(['2000::/3'], 'ipv6');
// Documentation, and the ways in which IPv6 carries addresses of IPv4.
const NOT_PUBLIC_6 = list(['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'], 'ipv6');

/** Whether the whole internet knows the address under this number. */
export function isPublic(address: string): boolean {
  if (isIP(address) === 4) return !NOT_PUBLIC_4.check(address, 'ipv4');
  return GLOBAL_6.check(address, 'ipv6') && !NOT_PUBLIC_6.check(address, 'ipv6');
}
