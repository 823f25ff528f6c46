// Asks clamd whether a content is known to be bad, by its INSTREAM command (man clamd): four bytes of length and as many
// bytes, again and again, then a length of none. One connection a file.

import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const CONNECT_MS = 3_000;
/** How long clamd may be silent, while it takes a part or thinks about the whole. */
const SILENT_MS = 60_000;
const PART_BYTES = 64 * 1024;
const MOST_ANSWER = 4_096;

export type Verdict =
  | { readonly kind: 'clean' }
  /** @param name the signature, as clamd calls it */
  | { readonly kind: 'found'; readonly name: string };

/** The scanner cannot be reached or says nothing that can be understood: the content stays in quarantine. */
export class ScannerAway extends Error {}
/** The content is larger than the scanner takes (StreamMaxLength): for the operator to mend. */
export class ScannerLimit extends Error {}

/**
 * @param address `tcp://host:port` or `unix:///path`
 * Throws ScannerAway or ScannerLimit.
 */
export async function scan(address: string, content: AsyncIterable<Buffer>): Promise<Verdict> {
  const socket = await open(address);
  let answer = '';
  const answered = new Promise<void>((done) => {
    socket.on('data', (bytes: Buffer) => {
      if (answer.length < MOST_ANSWER) answer += bytes.toString('latin1');
      if (answer.includes('\0')) done();
    });
    socket.once('close', done);
  });
  try {
    // An answer before the end means that the rest is not wanted.
    await Promise.race([send(socket, content), answered]);
    await answered;
  } finally {
    socket.destroy();
  }
  return verdictOf(answer.split('\0')[0]?.trim() ?? '');
}

function verdictOf(answer: string): Verdict {
  if (answer === 'stream: OK') return { kind: 'clean' };
  const [, name] = /^stream: (.{1,200}) FOUND$/.exec(answer) ?? [];
  if (name) return { kind: 'found', name };
  if (/size limit exceeded/i.test(answer)) throw new ScannerLimit('The file is larger than the virus scanner takes');
  throw new ScannerAway(answer === '' ? 'The virus scanner did not answer' : `The virus scanner answered: ${answer}`);
}

async function open(address: string): Promise<Socket> {
  const url = new URL(address);
  const socket = connect(
    url.protocol === 'unix:'
      ? { path: decodeURIComponent(url.pathname) }
      : { host: url.hostname, port: Number(url.port) },
  );
  const ready = Promise.withResolvers<void>();
  socket.once('connect', () => ready.resolve());
  socket.once('error', (error) => ready.reject(new ScannerAway(error.message)));
  const late = pause(CONNECT_MS, undefined, { ref: false }).then(() => {
    throw new ScannerAway('The virus scanner cannot be reached');
  });
  late.catch(() => undefined);
  try {
    await Promise.race([ready.promise, late]);
  } catch (error) {
    socket.destroy();
    throw error;
  }
  // From here on an error shows as a connection that closes without a verdict.
  socket.on('error', () => undefined);
  socket.setTimeout(SILENT_MS, () => socket.destroy());
  return socket;
}

async function send(socket: Socket, content: AsyncIterable<Buffer>): Promise<void> {
  await written(socket, Buffer.from('zINSTREAM\0'));
  for await (const bytes of content)
    for (let begin = 0; begin < bytes.length; begin += PART_BYTES) {
      const part = bytes.subarray(begin, begin + PART_BYTES);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(part.length);
      if (socket.destroyed || socket.writableEnded) return;
      await written(socket, Buffer.concat([length, part]));
    }
  await written(socket, Buffer.alloc(4));
}

/** Resolves when the bytes are on their way, also when they never will be: the answer tells. */
const written = (socket: Socket, bytes: Buffer): Promise<void> =>
  new Promise((done) => {
    socket.once('close', done);
    socket.write(bytes, () => {
      socket.off('close', done);
      done();
    });
  });
