// The program as it is shipped: compiled, in processes of its own, in a folder of its own.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findEmbeddedPostgres, startEmbeddedPostgres } from '../platform/database/embedded.ts';
import { fleetingFolder } from './memory.ts';

/** A start takes seconds; with the demo, on a machine that has much else to do, minutes. */
const LONGEST_START_MS = 240_000;
const PROGRAM = '.build/server/api/start.js';

export interface Started {
  readonly process: ChildProcess;
  readonly ended: Promise<{ code: number | null; stdout: string; stderr: string }>;
}

/** A folder for the program's data, `.data` in it, and the processes started on it. */
export class ProgramFolder {
  readonly path: string;
  private readonly children: Started[] = [];

  /** @param parent in memory, unless what runs there must find the packages of this folder */
  constructor(parent = fleetingFolder()) {
    this.path = mkdtempSync(join(parent, 'passerelle-'));
  }

  get dataDir(): string {
    return join(this.path, '.data');
  }

  start(env: Record<string, string>, ...args: string[]): Started {
    const child = spawn(process.execPath, ['--enable-source-maps', PROGRAM, ...args], {
      env: {
        PATH: process.env.PATH,
        DATA_DIR: this.dataDir,
        DEMO: 'off',
        LOG_LEVEL: 'warn',
        // Of dozens of starts only the first compiles the code.
        NODE_COMPILE_CACHE: resolve('.build/compiled'),
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const texts = { stdout: '', stderr: '' };
    child.stdout.on('data', (chunk: Buffer) => (texts.stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (texts.stderr += chunk.toString()));
    const ended = new Promise<Awaited<Started['ended']>>((done) =>
      child.once('close', (code) => done({ code, ...texts })),
    );
    const started = { process: child, ended };
    this.children.push(started);
    return started;
  }

  /** Ends every process still running, and their database, and removes the folder. */
  async remove(): Promise<void> {
    for (const child of this.children) child.process.kill('SIGKILL');
    await Promise.all(this.children.map(({ ended }) => ended));
    // What a failed test left running is joined, and stopped by leaving it.
    const left = await findEmbeddedPostgres(this.dataDir).catch(() => undefined);
    if (left) await (await startEmbeddedPostgres({ dataDir: this.dataDir })).stop();
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** Waits for the health address to answer 200, or for the process to end. */
export async function ready({ ended }: Started, port: number): Promise<void> {
  let over = '';
  void ended.then(({ code, stderr }) => {
    over = `ended with ${code}: ${stderr}`;
  });
  const until = Date.now() + LONGEST_START_MS;
  while (over === '' && Date.now() < until) {
    const response = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => undefined);
    if (response?.status === 200) return;
    await pause(100);
  }
  throw new Error(over || 'The program does not become ready');
}

export function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
