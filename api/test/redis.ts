// The two ways processes work together, for tests that must hold for both: PostgreSQL alone, and with a private Redis.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { freePort } from './program.ts';

const installed = spawnSync('redis-server', ['--version']).status === 0;
if (!installed) process.stderr.write('There is no redis-server here: tests with Redis are skipped.\n');

export type BackendName = 'PostgreSQL' | 'Redis';
export const backends: readonly BackendName[] = installed ? ['PostgreSQL', 'Redis'] : ['PostgreSQL'];

/** A Redis of the test's own, which keeps nothing. */
export class TestRedis {
  private constructor(
    readonly port: number,
    private server: ChildProcess,
  ) {}

  static async start(): Promise<TestRedis> {
    const port = await freePort();
    return new TestRedis(port, await launch(port));
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async stop(): Promise<void> {
    if (this.server.exitCode !== null || this.server.signalCode !== null) return;
    const ended = once(this.server, 'close');
    this.server.kill('SIGKILL');
    await ended;
  }

  /** Starts it again at the same address, empty. */
  async restart(): Promise<void> {
    await this.stop();
    this.server = await launch(this.port);
  }
}

async function launch(port: number): Promise<ChildProcess> {
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const server = spawn('redis-server', [...args, '--maxmemory-policy', 'noeviction'], { stdio: 'ignore' });
  const probe = new Redis(port, '127.0.0.1', { lazyConnect: true, retryStrategy: () => null });
  probe.on('error', () => undefined);
  for (let tries = 0; tries < 1_000; tries++) {
    try {
      await probe.connect();
      await probe.ping();
      break;
    } catch {
      await pause(30);
    }
  }
  probe.disconnect();
  return server;
}

/** The settings of a world with this backend, and what must be stopped after it. */
export async function startBackend(name: BackendName): Promise<{ settings: { redisUrl: string }; redis?: TestRedis }> {
  if (name === 'PostgreSQL') return { settings: { redisUrl: '' } };
  const redis = await TestRedis.start();
  return { settings: { redisUrl: redis.url }, redis };
}
