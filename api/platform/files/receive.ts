// Takes the bytes of a request into a file, counting them itself, at the pace at which the disk takes them.

import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';

/** How long a client may send nothing. */
const IDLE_MS = 10_000;
/** How much is still read of what was refused, so that the client can hear why, and for how long. */
const LINGER_BYTES = 16 * 1024 * 1024;
const LINGER_MS = 5_000;

export class TooMuch extends Error {}
export class TooSlow extends Error {}

export interface Received {
  /** In bytes. */
  readonly size: number;
  /** The first bytes, as many as were asked for. */
  readonly sample: Buffer;
}

/**
 * Writes the body to a new file at `path`. Throws TooMuch at the first byte above the limit, TooSlow, whatever the disk
 * says, or that the client has left; what is written of the file then is for the caller to remove.
 */
export async function receive(
  body: Readable,
  path: string,
  { most, sample, idleMs = IDLE_MS }: { most: number; sample: number; idleMs?: number | undefined },
): Promise<Received> {
  const parts = body.iterator({ destroyOnReturn: false });
  const file = await open(path, 'wx', 0o600);
  const first: Buffer[] = [];
  let size = 0;
  try {
    for (;;) {
      const next = await inTime(parts.next(), idleMs);
      if (next.done) break;
      const bytes = next.value as Buffer;
      if (size < sample) first.push(bytes.subarray(0, sample - size));
      size += bytes.length;
      if (size > most) throw new TooMuch('The body is too long');
      await file.writeFile(bytes);
    }
    return { size, sample: Buffer.concat(first) };
  } finally {
    await file.close();
    // Not awaited: it would wait for what a slow client may never send.
    parts.return?.().catch(() => undefined);
  }
}

async function inTime<T>(next: Promise<T>, milliseconds: number): Promise<T> {
  const over = new AbortController();
  const late = pause(milliseconds, undefined, { signal: over.signal }).then(() => {
    throw new TooSlow('The client sends nothing');
  });
  // The body may end in an error after it was given up.
  next.catch(() => undefined);
  late.catch(() => undefined);
  try {
    return await Promise.race([next, late]);
  } finally {
    over.abort();
  }
}

/** Throws away what is still to come of a refused body, to a limit: then the connection is cut. */
export function linger(body: Readable & { readonly socket?: { destroy(): void } }): void {
  let size = 0;
  const cut = (): void => void body.socket?.destroy();
  const late = setTimeout(cut, LINGER_MS).unref();
  body.on('data', (bytes: Buffer) => {
    size += bytes.length;
    if (size > LINGER_BYTES) cut();
  });
  body.once('close', () => clearTimeout(late));
  body.once('end', () => clearTimeout(late));
  body.on('error', () => undefined);
  body.resume();
}
