// Many subscribers in one process of their own: the least a client can do, so that it is not the clients that are
// measured. Started by fanout.ts, which says where to connect and how many messages to expect.

import { randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';

export interface Crowd {
  readonly port: number;
  /** A token for each socket; none against the raw server. */
  readonly tokens: readonly (string | null)[];
  readonly query: string;
}
export type Order = { open: Crowd } | { expect: number };
export interface Received {
  readonly received: number;
  /** One message as it came, to compare the servers by. */
  readonly sample: string | null;
}

const tell = (report: Received | { opened: number }): void => void process.send?.(report);

/** A text or pong as a client sends it: masked, here with zeros. */
function masked(opcode: number, text: string): Buffer {
  const body = Buffer.from(text);
  const length = body.length < 126 ? [0x80 | body.length] : [0x80 | 126, body.length >> 8, body.length & 255];
  return Buffer.concat([Buffer.from([0x80 | opcode, ...length, 0, 0, 0, 0]), body]);
}
const TEXT = 1;
const PING = 9;
const PONG = 10;

let messages = 0;
let expected = Number.POSITIVE_INFINITY;
let sample: string | null = null;

function count(): void {
  if (++messages < expected) return;
  expected = Number.POSITIVE_INFINITY;
  tell({ received: messages, sample });
}

/** Calls `onFrame` for each frame of the bytes and gives what is left over. */
function takeFrames(bytes: Buffer, onFrame: (opcode: number, body: Buffer) => void): Buffer {
  let at = 0;
  while (bytes.length - at >= 2) {
    const short = bytes[at + 1] as number;
    const start = at + (short < 126 ? 2 : 4);
    if (bytes.length < start) break;
    const end = start + (short < 126 ? short : bytes.readUInt16BE(at + 2));
    if (bytes.length < end) break;
    onFrame((bytes[at] as number) & 15, bytes.subarray(start, end));
    at = end;
  }
  return bytes.subarray(at);
}

/** Opens a socket; resolves when it is acknowledged and has subscribed. */
function open(port: number, token: string | null, query: string): Promise<Socket> {
  return new Promise((opened, failed) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let rest: Buffer = Buffer.alloc(0);
    let upgraded = false;
    socket.on('error', failed);
    socket.write(
      'GET /graphql HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n' +
        `Sec-WebSocket-Key: ${Buffer.alloc(16).toString('base64')}\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n`,
    );
    const onFrame = (opcode: number, body: Buffer): void => {
      if (opcode === PING) socket.write(masked(PONG, body.toString()));
      if (opcode !== TEXT) return;
      if (body.length > 30) {
        sample ??= body.toString();
        count();
      } else if (body.includes('connection_ack')) {
        socket.write(masked(TEXT, JSON.stringify({ id: randomUUID(), type: 'subscribe', payload: { query } })));
        opened(socket);
      }
    };
    socket.on('data', (chunk: Buffer) => {
      let bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
      if (!upgraded) {
        const end = bytes.indexOf('\r\n\r\n');
        if (end < 0) return void (rest = bytes);
        upgraded = true;
        bytes = bytes.subarray(end + 4);
        if (token === null) opened(socket);
        else
          socket.write(
            masked(TEXT, JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } })),
          );
      }
      rest = Buffer.from(takeFrames(bytes, onFrame));
    });
  });
}

async function openAll({ port, tokens, query }: Crowd): Promise<void> {
  for (let from = 0; from < tokens.length; from += 50)
    await Promise.all(tokens.slice(from, from + 50).map((token) => open(port, token, query)));
  tell({ opened: tokens.length });
}

process.on('message', (order: Order) => {
  if ('open' in order) return void openAll(order.open);
  messages = 0;
  expected = order.expect;
});
process.on('disconnect', () => process.exit());
