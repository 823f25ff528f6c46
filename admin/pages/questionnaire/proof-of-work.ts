// Solves a challenge of the server as altcha defines them (version 2, SHA-256): counts until the digest of salt, nonce and
// counter begins as asked. Pure; the page runs it in a worker.
import { sha256 } from './sha256.ts';

type Challenge = {
  parameters: { algorithm: string; nonce: string; salt: string; cost: number; keyLength: number; keyPrefix: string };
  signature: string;
};

const MOST_TRIES = 20_000_000;

/** What is sent with the answers; null for a challenge that this page cannot solve. */
export function solve(challengeText: string): string | null {
  const challenge = JSON.parse(challengeText) as Challenge;
  const { algorithm, nonce, salt, cost, keyLength, keyPrefix } = challenge.parameters;
  if (algorithm !== 'SHA-256') return null;
  const message = new Uint8Array([...bytesOf(salt), ...bytesOf(nonce), 0, 0, 0, 0]);
  const end = new DataView(message.buffer);
  const isWanted = startsWith(keyPrefix);
  for (let counter = 0; counter < MOST_TRIES; counter += 1) {
    end.setUint32(message.length - 4, counter);
    let key = sha256(message);
    for (let round = 1; round < cost; round += 1) key = sha256(key);
    if (isWanted(key)) {
      const derivedKey = hexOf(key.subarray(0, keyLength));
      return JSON.stringify({ challenge, solution: { counter, derivedKey } });
    }
  }
  return null;
}

const bytesOf = (hex: string): number[] => (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Looks at the first byte before it writes all of them as text. */
function startsWith(prefix: string): (key: Uint8Array) => boolean {
  const first = prefix.length >= 2 ? Number.parseInt(prefix.slice(0, 2), 16) : null;
  return (key) => (first === null || key[0] === first) && hexOf(key).startsWith(prefix.toLowerCase());
}
