// The load generator, a process of its own: requests made beforehand go out on kept connections, one under way on each,
// and answers are only looked through for their end and for errors. Fails on anything but an answer without errors.

import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';

export interface Job {
  readonly port: number;
  /** A JSON list of whole HTTP requests. */
  readonly file: string;
  /** Place of the first one. */
  readonly from: number;
  /** Whether a request may be sent again; otherwise the round ends with the last one. */
  readonly again: boolean;
  readonly connections: number;
  readonly leadInMs: number;
  readonly windowMs: number;
}

export type Message =
  /** The window, to which what others measure belongs. */
  | { readonly kind: 'opened' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'failed'; readonly reason: string }
  | {
      readonly kind: 'done';
      /** Answers within the window, how long it was, and the time each waited. */
      readonly answers: number;
      readonly milliseconds: number;
      readonly p50: number;
      readonly p99: number;
      /** Requests sent in all, lead-in included. */
      readonly sent: number;
      /** Share of one core that the generator itself took. */
      readonly ownCpu: number;
    };

const HEAD_END = Buffer.from('\r\n\r\n');
const LAST_CHUNK = Buffer.from('0\r\n\r\n');
const FORBIDDEN = Buffer.from('"errors"');

/** Slow answers lengthen the window until there are so many a connection, to a limit. */
const ANSWERS_AT_LEAST = 3;
const LONGEST_MS = 10_000;

const tell = (message: Message): void => void process.send?.(message);
const requestsOf = new Map<string, Buffer[]>();

function load(file: string): Buffer[] {
  const known =
    requestsOf.get(file) ?? (JSON.parse(readFileSync(file, 'utf8')) as string[]).map((text) => Buffer.from(text));
  requestsOf.set(file, known);
  return known;
}

/** Reads answers off a socket: calls `answered` at the end of each. */
function readAnswers(socket: Socket, answered: () => void, fail: (reason: string) => void): void {
  let missing = -1;
  let chunked = false;
  let tail: Buffer = Buffer.alloc(0);
  socket.on('data', (data: Buffer) => {
    let body = data;
    if (missing < 0 && !chunked) {
      const end = data.indexOf(HEAD_END);
      if (end < 0) return fail('The head of an answer came in pieces');
      const head = data.toString('latin1', 0, end).toLowerCase();
      if (!head.startsWith('http/1.1 200'))
        return fail(`${head.slice(0, 60)}: ${data.toString('utf8', end, end + 400)}`);
      body = data.subarray(end + 4);
      const length = /\r\ncontent-length: (\d+)/.exec(head)?.[1];
      chunked = length === undefined;
      missing = chunked ? 0 : Number(length);
      tail = Buffer.alloc(0);
    }
    const seen = tail.length > 0 ? Buffer.concat([tail, body.subarray(0, 8)]) : body;
    if (body.includes(FORBIDDEN) || (seen !== body && seen.includes(FORBIDDEN)))
      return fail(`An answer with errors: ${body.toString('utf8', 0, 400)}`);
    if (!chunked) missing -= body.length;
    const last = body.length >= 8 ? body.subarray(-8) : Buffer.concat([tail, body]).subarray(-8);
    tail = last;
    const complete = chunked ? last.subarray(-5).equals(LAST_CHUNK) : missing === 0;
    if (!complete) return;
    missing = -1;
    chunked = false;
    answered();
  });
  socket.on('error', (error) => fail(String(error)));
  socket.on('close', () => fail('The server closed a connection'));
}

async function run({ port, file, from, again, connections, leadInMs, windowMs }: Job): Promise<Message> {
  const requests = load(file);
  const waits: number[] = [];
  let next = from;
  // When the window began and ended.
  let opened = Number.POSITIVE_INFINITY;
  let closed = 0;
  let cpu = process.cpuUsage();
  let ownCpu = 0;
  const sockets = await Promise.all(Array.from({ length: connections }, () => open(port)));
  const begun = performance.now();
  const close = (now: number): void => {
    if (closed > 0) return;
    closed = now;
    const used = process.cpuUsage(cpu);
    ownCpu = (used.user + used.system) / 1_000 / (now - opened);
    tell({ kind: 'closed' });
  };

  const talk = (socket: Socket): Promise<void> =>
    new Promise((done, failed) => {
      let sentAt = 0;
      const send = (): void => {
        const now = performance.now();
        const out = !again && next >= requests.length;
        const over =
          now - opened >= windowMs && (waits.length >= ANSWERS_AT_LEAST * connections || now - opened >= LONGEST_MS);
        if (out || closed > 0 || over) {
          close(now);
          socket.removeAllListeners('close');
          socket.end();
          return done();
        }
        if (opened === Number.POSITIVE_INFINITY && now - begun >= leadInMs) {
          opened = now;
          cpu = process.cpuUsage();
          tell({ kind: 'opened' });
        }
        sentAt = now;
        socket.write(requests[next++ % requests.length] as Buffer);
      };
      const answered = (): void => {
        const now = performance.now();
        if (now >= opened && closed === 0) waits.push(now - sentAt);
        send();
      };
      readAnswers(socket, answered, (reason) => failed(new Error(reason)));
      send();
    });
  try {
    await Promise.all(sockets.map(talk));
  } finally {
    for (const socket of sockets) socket.destroy();
  }
  waits.sort((a, b) => a - b);
  const at = (part: number): number => waits[Math.min(waits.length - 1, Math.floor(waits.length * part))] ?? 0;
  return {
    kind: 'done',
    answers: waits.length,
    milliseconds: closed - opened,
    p50: at(0.5),
    p99: at(0.99),
    sent: next - from,
    ownCpu,
  };
}

const open = (port: number): Promise<Socket> =>
  new Promise((done, failed) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => done(socket));
    socket.once('error', failed);
  });

process.on('message', (job: Job) => {
  run(job).then(tell, (error: Error) => tell({ kind: 'failed', reason: error.message }));
});
