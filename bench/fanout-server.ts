// One of the two servers that fanout.ts compares, in a process of its own: Passerelle as in production, or a `ws` server
// that sends given bytes to everybody.   node fanout-server.js api|raw PORT

import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { loadConfig } from '../api/platform/config.ts';
import { serve } from '../api/serve.ts';
import { WITHOUT_LIMITS } from './limits.ts';

export type Command = { broadcast: { message: string; times: number } } | { usage: 'idle' | 'working' };
export interface Usage {
  readonly rss: number;
  /** Microseconds since the process began. */
  readonly cpu: number;
}

const [role, port = ''] = process.argv.slice(2);

function usage(when: 'idle' | 'working'): Usage {
  if (when === 'idle') (globalThis as { gc?: () => void }).gc?.();
  const { user, system } = process.cpuUsage();
  return { rss: process.memoryUsage.rss(), cpu: user + system };
}

const raw = role === 'raw' ? new WebSocketServer({ noServer: true }) : null;
if (raw) {
  const http = createServer().listen(Number(port), '127.0.0.1');
  http.on('upgrade', (request, socket, head) =>
    raw.handleUpgrade(request, socket, head, (opened) => raw.emit('connection', opened, request)),
  );
} else {
  await serve(
    loadConfig({
      ...process.env,
      ...WITHOUT_LIMITS,
      NODE_ENV: 'production',
      LOG_LEVEL: 'error',
      PORT: port,
      PUBLIC_URL: `http://127.0.0.1:${port}`,
    }),
  );
}
process.send?.('ready');

process.on('message', (command: Command) => {
  if ('usage' in command) return void process.send?.(usage(command.usage));
  const bytes = Buffer.from(command.broadcast.message);
  for (let time = 0; time < command.broadcast.times; time++)
    for (const client of raw?.clients ?? []) client.send(bytes, { binary: false });
});
process.on('disconnect', () => process.exit());
