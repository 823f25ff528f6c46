// The four servers, each a process of its own on the same database: installs the peers, starts them, asks them.

import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { WITHOUT_LIMITS } from '../limits.ts';
import type { Operation, Server, Variables } from './operations.ts';

// The program runs from .build/server/bench/reads.
const root = fileURLToPath(new URL('../../../../', import.meta.url));
const source = join(root, 'bench/peers');
/** Apart from the sources, which every start of the program looks through. */
const installed = join(root, '.build/peers');

export interface RunningServer {
  readonly server: Server;
  readonly pid: number;
  readonly port: number;
  /** How its connections call themselves in the database. */
  readonly applications: readonly string[];
  /** Lets it stand still, or go on. Throws with the end of its log when it has ended. */
  signal(name: 'SIGSTOP' | 'SIGCONT'): void;
  stop(): Promise<void>;
}

const APPLICATIONS: Readonly<Record<Server, readonly string[]>> = {
  passerelle: ['passerelle', 'passerelle events'],
  postgraphile: ['bench postgraphile'],
  mercurius: ['bench mercurius'],
  limit: ['bench limit'],
};

export const functionsOfPeers = (): string => readFileSync(join(source, 'functions.sql'), 'utf8');

/** Installs the peers' packages, locked, where they are not yet those of the lockfile. */
export async function installPeers(say: (line: string) => void): Promise<void> {
  mkdirSync(installed, { recursive: true });
  cpSync(source, installed, { recursive: true });
  const current = createHash('sha256')
    .update(readFileSync(join(source, 'package-lock.json')))
    .digest('hex');
  const stamp = join(installed, 'node_modules/.lockfile-hash');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === current) return;
  say('Installing the servers to compare with (the first time takes a minute) …');
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  const npm = spawn('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: installed,
    env: { ...process.env, PATH: path.join(delimiter) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise((done) => npm.once('close', done));
  if (code !== 0) throw new Error('The servers to compare with cannot be installed');
  writeFileSync(stamp, current);
}

/** Starts a server and waits until it listens. */
export async function startServer(server: Server, databaseUrl: string, folder: string): Promise<RunningServer> {
  const port = await freePort();
  const log = join(folder, `${server}.log`);
  const [cwd, args] =
    server === 'passerelle'
      ? [root, ['--enable-source-maps', '.build/server/api/start.js', 'serve']]
      : [installed, [`${server}.mjs`]];
  const env = { PATH: process.env.PATH ?? '', NODE_ENV: 'production', GRAPHILE_ENV: 'production', TZ: 'UTC' };
  const output = openSync(log, 'w');
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...env, DATABASE_URL: databaseUrl, PORT: String(port), DATA_DIR: folder, ...WITHOUT_LIMITS },
    stdio: ['ignore', output, output],
  });
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  for (const until = Date.now() + 30_000; !(await listens(port)); await pause(50)) {
    if (child.exitCode !== null || Date.now() > until) {
      child.kill('SIGKILL');
      throw new Error(`${server} does not start:\n${readFileSync(log, 'utf8').slice(-2_000)}`);
    }
  }
  return {
    server,
    pid: child.pid as number,
    port,
    applications: APPLICATIONS[server],
    signal(name) {
      if (child.kill(name)) return;
      const how = child.signalCode ?? `code ${child.exitCode}`;
      throw new Error(`${server} has ended (${how}):\n${readFileSync(log, 'utf8').slice(-2_000)}`);
    },
    stop: () => end(child, ended),
  };
}

async function end(child: ChildProcess, ended: Promise<void>): Promise<void> {
  // Both wait for a process that stands still.
  child.kill('SIGCONT');
  child.kill('SIGTERM');
  const forced = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await ended;
  clearTimeout(forced);
}

/** A whole HTTP request, as the load generator sends it. */
export function requestText(
  { server, port }: Pick<RunningServer, 'server' | 'port'>,
  operation: Operation,
  { token, ...variables }: Variables,
  administrator: string,
): string {
  const path = server === 'limit' ? `/${operation.path}` : '/graphql';
  const content =
    server === 'limit' ? variables : { query: operation.documents[server].replaceAll(/\s+/g, ' '), variables };
  const body = JSON.stringify(content);
  const headers = [
    `host: 127.0.0.1:${port}`,
    'content-type: application/json',
    'accept: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
    ...(server === 'passerelle' ? [`authorization: Bearer ${token ?? administrator}`] : []),
  ];
  return `POST ${path} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n${body}`;
}

/** Sends one request and gives the answer's data. */
export async function ask(port: number, request: string): Promise<unknown> {
  const [head = '', body = ''] = request.split('\r\n\r\n');
  const [line = '', ...headers] = head.split('\r\n');
  const kept = headers
    .map((header) => header.split(': ') as [string, string])
    .filter(([name]) => !/^(host|content-length)$/.test(name));
  const response = await fetch(`http://127.0.0.1:${port}${line.split(' ')[1]}`, {
    method: 'POST',
    headers: kept,
    body,
  });
  const text = await response.text();
  const answer = JSON.parse(text) as { data?: unknown; errors?: unknown };
  if (response.status !== 200 || answer.errors) throw new Error(`${response.status} ${text.slice(0, 1_000)}`);
  return answer.data;
}

const freePort = (): Promise<number> =>
  new Promise((done, failed) => {
    const probe = createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });

const listens = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });
