// Passwords known from breaches, in a file of the operator's: lines "SHA-1:COUNT" in the order of their hashes, as Have I Been
// Pwned publishes them. Looked up where it lies, by halves, since it may have a billion lines; nothing is asked outside.

import { hash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';

/** Two lines fit in: 40 digits, a colon, a count and the end of the line. */
const READ_BYTES = 160;

/** Greater than any hash. */
const END = 'G';

/** Throws when the file cannot be read: a check that was asked for is not left out. */
export async function isBreached(path: string, password: string): Promise<boolean> {
  const wanted = hash('sha1', password).toUpperCase();
  const file = await open(path);
  try {
    let low = 0;
    let high = (await file.stat()).size;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((await hashFrom(file, middle)) < wanted) low = middle + 1;
      else high = middle;
    }
    return (await hashFrom(file, low)) === wanted;
  } finally {
    await file.close();
  }
}

/** The hash of the first line that begins at this byte or after it. */
async function hashFrom(file: FileHandle, at: number): Promise<string> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(READ_BYTES), 0, READ_BYTES, Math.max(at - 1, 0));
  const text = buffer.toString('latin1', 0, bytesRead);
  const begins = at === 0 ? 0 : text.indexOf('\n') + 1;
  const digits = begins === 0 && at > 0 ? '' : text.slice(begins, begins + 40);
  return digits === '' ? END : digits.toUpperCase();
}
