// Network addresses, and the ranges in which they lie.

import { BlockList, isIP } from 'node:net';

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
