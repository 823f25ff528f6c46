// Clients that take their time on purpose, and many that do nothing: against the compiled program in a process of its own.
//   SLOW_CLIENTS=500 also sends slow bodies, which takes half a minute; IDLE_SOCKETS=10000 opens so many WebSockets.
//   Both print what they measured.

import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import WebSocket from 'ws';
import { freePort, ProgramFolder, ready } from './program.ts';

const SLOW = Number(process.env.SLOW_CLIENTS ?? 0);
const IDLE = Number(process.env.IDLE_SOCKETS ?? 0);

async function started(settings: Record<string, string>): Promise<{ port: number; pid: number }> {
  const folder = new ProgramFolder();
  onTestFinished(() => folder.remove());
  const port = await freePort();
  const program = folder.start({ PORT: String(port), FIELDS_PER_MINUTE: '1000000', ...settings });
  await ready(program, port);
  return { port, pid: program.process.pid as number };
}

/** A client that sends the beginning, then a byte a second; gives the seconds after which it was cut off. */
async function slowClient(port: number, beginning: string): Promise<number> {
  const socket: Socket = connect({ port, host: '127.0.0.1' });
  socket.on('error', () => undefined);
  socket.resume();
  await once(socket, 'connect');
  const since = performance.now();
  socket.write(beginning);
  const timer = setInterval(() => socket.write('x'), 1_000);
  await once(socket, 'close');
  clearInterval(timer);
  return (performance.now() - since) / 1_000;
}

const slowHeaders = 'POST /graphql HTTP/1.1\r\nHost: localhost\r\nX-Slow: ';
const slowBody =
  'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{';

test('slow headers and slow bodies are cut off, and the others are answered meanwhile', async () => {
  const { port } = await started({});
  const kinds = SLOW > 0 ? [slowHeaders, slowBody] : [slowHeaders];
  const each = Math.ceil((SLOW || 10) / kinds.length);
  const cutOff = Promise.all(
    kinds.map((beginning) => Promise.all(Array.from({ length: each }, () => slowClient(port, beginning)))),
  );
  let over = false;
  void cutOff.then(() => (over = true));
  const milliseconds: number[] = [];
  while (!over) {
    const since = performance.now();
    const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ communes { name } }"}',
    });
    expect(answer.status).toBe(200);
    await answer.arrayBuffer();
    milliseconds.push(performance.now() - since);
    await pause(50);
  }
  const seconds = await cutOff;
  milliseconds.sort((a, b) => a - b);
  if (SLOW > 0)
    for (const [kind, values] of seconds.entries())
      process.stdout.write(
        `${kind === 0 ? 'headers' : 'bodies'}: ${values.length} cut off after ${Math.min(...values).toFixed(1)}–${Math.max(...values).toFixed(1)} s; ` +
          `${milliseconds.length} other requests, p95 ${milliseconds[Math.floor(milliseconds.length * 0.95)]?.toFixed(1)} ms\n`,
      );
  expect(seconds.flat()).toHaveLength(each * kinds.length);
});

const residentMegabytes = (pid: number): number =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024;

test.skipIf(IDLE === 0)(
  'many idle sockets are accepted where the limits are lifted',
  async () => {
    const { port, pid } = await started({ SOCKETS_PER_ADDRESS: '100000' });
    await pause(2_000);
    const before = residentMegabytes(pid);
    const sockets: WebSocket[] = [];
    for (let opened = 0; opened < IDLE; opened += 100)
      await Promise.all(
        Array.from({ length: Math.min(100, IDLE - opened) }, async () => {
          const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws');
          sockets.push(socket);
          await once(socket, 'open');
          socket.send('{"type":"connection_init"}');
          expect(JSON.parse(String((await once(socket, 'message'))[0])).type).toBe('connection_ack');
        }),
      );
    await pause(5_000);
    const open = sockets.filter(({ readyState }) => readyState === WebSocket.OPEN).length;
    const after = residentMegabytes(pid);
    process.stdout.write(
      `${open} idle sockets: ${before.toFixed(0)} MB before, ${after.toFixed(0)} MB with them, ${(((after - before) * 1_024) / open).toFixed(1)} KiB each\n`,
    );
    expect(open).toBe(IDLE);
    expect((await fetch(`http://127.0.0.1:${port}/api/health`)).status).toBe(200);
    for (const socket of sockets) socket.terminate();
  },
  300_000,
);
