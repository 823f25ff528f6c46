import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findEmbeddedPostgres, startEmbeddedPostgres } from '../platform/database/embedded.ts';
import { freePort, ProgramFolder, ready as readyAt, type Started } from './program.ts';

let folder: ProgramFolder;
let dataDir = '';
let port = 0;

beforeEach(async () => {
  folder = new ProgramFolder();
  dataDir = folder.dataDir;
  port = await freePort();
});
afterEach(() => folder.remove());

const start = (env: Record<string, string> = {}, ...args: string[]): Started =>
  folder.start({ PORT: String(port), ...env }, ...args);
const ready = (started: Started, at = port): Promise<void> => readyAt(started, at);

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

describe('npm start', () => {
  test('answers, and SIGTERM ends everything it started', async () => {
    const program = start();
    await ready(program);
    const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    expect(await answer.json()).toMatchObject({ data: { __typename: 'Query' } });

    program.process.kill('SIGTERM');
    const { code, stdout, stderr } = await program.ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`http://localhost:${port}/graphql`);
    expect(await findEmbeddedPostgres(dataDir)).toBeUndefined();
  });

  test('a signal during the start ends it in order too', async () => {
    const program = start();
    await new Promise((heard) => program.process.stdout?.once('data', heard));
    program.process.kill('SIGINT');
    expect(await program.ended).toMatchObject({ code: 0, stderr: '' });
    expect(await findEmbeddedPostgres(dataDir)).toBeUndefined();
  });

  test('goes on when nobody reads any more what it says', async () => {
    const program = start();
    program.process.stdout?.destroy();
    program.process.stderr?.destroy();
    await ready(program);
    program.process.kill('SIGTERM');
    expect(await program.ended).toMatchObject({ code: 0 });
    expect(await findEmbeddedPostgres(dataDir)).toBeUndefined();
  });

  test('heals itself after a kill -9 of the program and of its database', async () => {
    const killed = start();
    await ready(killed);
    await query((await findEmbeddedPostgres(dataDir)) ?? '', 'CREATE TABLE kept AS SELECT 7 AS value');
    killed.process.kill('SIGKILL');
    await killed.ended;
    process.kill(Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');

    const next = start();
    await ready(next);
    expect(await query((await findEmbeddedPostgres(dataDir)) ?? '', 'SELECT value FROM kept')).toEqual([{ value: 7 }]);
    next.process.kill('SIGTERM');
    expect(await next.ended).toMatchObject({ code: 0, stderr: '' });
    expect(await findEmbeddedPostgres(dataDir)).toBeUndefined();
  });

  test('three at once migrate once and share the database', async () => {
    const ports = [port, await freePort(), await freePort()];
    const programs = ports.map((own) => start({ PORT: String(own) }));
    await Promise.all(programs.map((program, index) => ready(program, ports[index])));
    const repeated = 'SELECT name FROM migration GROUP BY name HAVING count(*) > 1';
    expect(await query((await findEmbeddedPostgres(dataDir)) ?? '', repeated)).toEqual([]);
    for (const program of programs) program.process.kill('SIGTERM');
    const ends = await Promise.all(programs.map(({ ended }) => ended));
    expect(ends.map(({ code, stderr }) => ({ code, stderr }))).toEqual(ends.map(() => ({ code: 0, stderr: '' })));
    expect(ends.filter(({ stdout }) => stdout.includes('Applied'))).toHaveLength(1);
    expect(await findEmbeddedPostgres(dataDir)).toBeUndefined();
  });
});

describe('a start that cannot succeed says why in one line and ends with 1', () => {
  async function lineOf(started: Started): Promise<string> {
    const { code, stderr } = await started.ended;
    expect(code).toBe(1);
    expect(stderr).toMatch(/^[^\n]+\n$/);
    return stderr.trim();
  }

  test('a busy port', async () => {
    const server = createServer().listen(port, '127.0.0.1');
    expect(await lineOf(start())).toBe(`Port ${port} of 127.0.0.1 cannot be opened (PORT, HOST): it is in use.`);
    server.close();
  });

  test('an unwritable folder', async () => {
    expect(await lineOf(start({ DATA_DIR: '/dev/null/data' }))).toContain(
      'The folder /dev/null/data cannot be written (DATA_DIR)',
    );
  });

  test('a database that is down, without its password', async () => {
    const line = await lineOf(start({ DATABASE_URL: 'postgresql://someone:secret@127.0.0.1:9/somewhere' }));
    expect(line).toBe('The database does not answer (127.0.0.1:9/somewhere): connect ECONNREFUSED 127.0.0.1:9');
  });

  test('a database newer than the code, or without the schema for a process that does not migrate', async () => {
    const postgres = await startEmbeddedPostgres({ dataDir });
    const env = { DATABASE_URL: postgres.url };
    expect(await lineOf(start(env, 'work'))).toBe(
      'The database lacks migrations of this code: run "npm run cli -- migrate" first.',
    );
    await query(postgres.url, `CREATE TABLE migration (id serial, name text)`);
    await query(postgres.url, `INSERT INTO migration (name) VALUES ('29990101_future')`);
    expect(await lineOf(start(env))).toContain('The database is newer than the code');
    expect(await lineOf(start(env, 'serve'))).toContain('29990101_future');
    await postgres.stop();
  });

  test('a faulty configuration, all faults at once', async () => {
    expect(await lineOf(start({ PORT: 'x', LOG_LEVEL: 'y' }))).toMatch(/PORT must .+; LOG_LEVEL must /);
  });

  test('serve and work without DATABASE_URL', async () => {
    expect(await lineOf(start({}, 'serve'))).toContain('"npm run serve" needs DATABASE_URL');
    expect(await lineOf(start({}, 'work'))).toContain('"npm run work" needs DATABASE_URL');
  });
});

describe('npm run cli', () => {
  test('migrates the embedded database, and says when there is nothing to do', () => {
    const cli = (...args: string[]): string =>
      execFileSync(process.execPath, ['.build/server/api/cli.js', ...args], {
        encoding: 'utf8',
        env: { ...process.env, DATA_DIR: dataDir },
      });
    expect(cli('help')).toContain('migrate');
    expect(cli('migrate')).toContain('Applied');
    expect(cli('migrate')).toContain('up to date');
  });
});
