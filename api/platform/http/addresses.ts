// Network addresses: of callers, and the ranges in which they lie.

import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import type { Config } from '../config.ts';

/** Whether it is an address, or a range such as "192.0.2.0/24" or "2001:db8::/32". */
export function isAddressRange(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/');
  const family = address.includes('%') ? 0 : isIP(address);
  if (family === 0 || more.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128));
}

const lists = new WeakMap<readonly string[], BlockList>();

/** Whether the address lies in one of these ranges; IPv4 in the clothes of IPv6 is IPv4. */
export function isWithin(address: string, ranges: readonly string[]): boolean {
  const family = address.includes('%') ? 0 : isIP(address);
  if (family === 0) return false;
  const list = lists.get(ranges) ?? listOf(ranges);
  lists.set(ranges, list);
  return list.check(address, family === 4 ? 'ipv4' : 'ipv6');
}

function listOf(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = '', prefix] = range.split('/');
    const family = isIP(address) === 4 ? 'ipv4' : 'ipv6';
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return list;
}

/** The names by which Fastify knows some ranges. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  loopback: ['127.0.0.0/8', '::1'],
  linklocal: ['169.254.0.0/16', 'fe80::/10'],
  uniquelocal: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
};

/** Who opened a connection: what trusted proxies say, the nearest first, up to the first that is not one of them. */
export function callerOf({ trustProxy }: Pick<Config, 'trustProxy'>, request: IncomingMessage): string | null {
  const forwarded = String(request.headers['x-forwarded-for'] ?? '').split(',');
  const hops = [request.socket.remoteAddress ?? '', ...forwarded.map((hop) => hop.trim()).reverse()].filter(Boolean);
  const ranges = Array.isArray(trustProxy) ? trustProxy.flatMap((range: string) => NAMED[range] ?? range) : [];
  const trusted = (hop: string, index: number): boolean => {
    return typeof trustProxy === 'number' ? index < trustProxy : isWithin(hop, ranges);
  };
  const first = hops.findIndex((hop, index) => !trusted(hop, index));
  return hops.at(first === -1 ? -1 : first) ?? null;
}
