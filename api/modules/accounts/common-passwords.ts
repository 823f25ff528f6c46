// The passwords that are tried first: 49,233 of them, as 64-bit fingerprints (385 KiB instead of some MiB of texts). Read
// when the first password is chosen, and never again.

import { hash } from 'node:crypto';

let fingerprints: Promise<BigUint64Array> | undefined;

const fingerprint = (password: string): bigint => hash('sha256', password, 'buffer').readBigUInt64LE();

async function read(): Promise<BigUint64Array> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return BigUint64Array.from(dictionary['passwords-common'], fingerprint).sort();
}

/** @param password in lower case */
export async function isCommonPassword(password: string): Promise<boolean> {
  fingerprints ??= read();
  const sorted = await fingerprints;
  const wanted = fingerprint(password);
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as bigint) < wanted) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === wanted;
}
