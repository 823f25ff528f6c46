// SHA-256 (FIPS 180-4) without waiting: the browser's own is missing on pages without TLS, and a promise for each of tens of
// thousands of small digests costs more than the digest.

const firstPrimes = (count: number): number[] => {
  const primes: number[] = [];
  for (let number = 2; primes.length < count; number += 1)
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  return primes;
};
/** The first 32 bits of what follows the point. */
const fraction = (value: number): number => ((value - Math.floor(value)) * 2 ** 32) | 0;
const ROUNDS = Int32Array.from(firstPrimes(64), (prime) => fraction(Math.cbrt(prime)));
const START = Int32Array.from(firstPrimes(8), (prime) => fraction(Math.sqrt(prime)));

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));
const schedule = new Int32Array(64);

export function sha256(message: Uint8Array): Uint8Array {
  const blocks = new DataView(new ArrayBuffer(Math.ceil((message.length + 9) / 64) * 64));
  new Uint8Array(blocks.buffer).set(message);
  blocks.setUint8(message.length, 0x80);
  blocks.setUint32(blocks.byteLength - 4, message.length * 8);
  const state = START.slice();
  for (let offset = 0; offset < blocks.byteLength; offset += 64) digestBlock(state, blocks, offset);
  const digest = new DataView(new ArrayBuffer(32));
  state.forEach((word, index) => digest.setInt32(index * 4, word));
  return new Uint8Array(digest.buffer);
}

function digestBlock(state: Int32Array, blocks: DataView, offset: number): void {
  const word = (index: number): number => schedule[index] as number;
  for (let index = 0; index < 16; index += 1) schedule[index] = blocks.getInt32(offset + index * 4);
  for (let index = 16; index < 64; index += 1) {
    const early = word(index - 15);
    const late = word(index - 2);
    const small = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const great = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    schedule[index] = word(index - 16) + small + word(index - 7) + great;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let index = 0; index < 64; index += 1) {
    const great = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const small = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const first = (h + great + ((e & f) ^ (~e & g)) + (ROUNDS[index] as number) + word(index)) | 0;
    const second = (small + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((value, index) => {
    state[index] = (state[index] as number) + value;
  });
}
