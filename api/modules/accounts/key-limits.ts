// What a partner key may ask for in a minute, and from where. Counted by each process for itself: a statement more for
// every call would cost more than it protects, so several processes together let through as many times as much.

import { isWithin } from '../../platform/http/address-ranges.ts';

export interface KeyLimits {
  readonly perMinute: number;
  /** Addresses and ranges it may be used from; from anywhere when there are none. */
  readonly addresses: readonly string[];
}

/** The key has asked for too much. */
export class TooManyRequests extends Error {
  constructor(readonly retryAfterSeconds: number) {
    super(`This key has made too many requests: try again in ${retryAfterSeconds} s.`);
  }
}

const MOST_KEPT = 10_000;

interface Bucket {
  left: number;
  at: number;
}

/** A bucket for each key that holds a minute's requests and fills up steadily. */
export class KeyRates {
  private readonly buckets = new Map<string, Bucket>();
  private readonly counted = new WeakSet<object>();

  /** Takes one request, once, however often it is asked who calls. Throws TooManyRequests when there is none left. */
  take(keyId: string, perMinute: number, { request, now }: { request: object; now: Date }): void {
    if (this.counted.has(request)) return;
    const at = now.getTime();
    const { left, at: since } = this.buckets.get(keyId) ?? { left: perMinute, at };
    const filled = Math.min(perMinute, left + (Math.max(0, at - since) * perMinute) / 60_000);
    this.buckets.delete(keyId);
    this.buckets.set(keyId, { left: filled < 1 ? filled : filled - 1, at });
    const [oldest] = this.buckets.keys();
    if (this.buckets.size > MOST_KEPT && oldest) this.buckets.delete(oldest);
    if (filled < 1) throw new TooManyRequests(Math.max(1, Math.ceil(((1 - filled) * 60) / perMinute)));
    this.counted.add(request);
  }
}

export const mayComeFrom = ({ addresses }: KeyLimits, address: string | null): boolean =>
  addresses.length === 0 || (address !== null && isWithin(address, addresses));
