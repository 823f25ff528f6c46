import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fleetingFolder } from '../../test/memory.ts';
import { findEmbeddedPostgres, startEmbeddedPostgres } from './embedded.ts';

let dataDir = '';

beforeEach(() => {
  // As everywhere, only its owner may enter a folder made by mkdtemp: the server must get through all the same.
  dataDir = join(mkdtempSync(join(fleetingFolder(), 'passerelle-')), 'data');
});

afterEach(() => {
  rmSync(join(dataDir, '..'), { recursive: true, force: true });
});

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

/** Starts the server in another process, which tells the address and waits. */
async function startElsewhere(): Promise<{ url: string; pid: number; end: (signal: NodeJS.Signals) => Promise<void> }> {
  const script = `
    import { startEmbeddedPostgres } from ${JSON.stringify(new URL('./embedded.ts', import.meta.url).href)};
    const postgres = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)} });
    process.on('SIGTERM', () => postgres.stop().then(() => process.exit()));
    console.log(postgres.url);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = new Promise<void>((done) => child.once('close', () => done()));
  const url = await new Promise<string>((done) =>
    child.stdout.once('data', (line: Buffer) => done(line.toString().trim())),
  );
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await closed;
  };
  return { url, pid: child.pid ?? 0, end };
}

describe('embedded PostgreSQL', () => {
  test('sorts as French people do, stores durably, and listens on this machine only', async () => {
    const postgres = await startEmbeddedPostgres({ dataDir });
    const sorted = await query(
      postgres.url,
      `SELECT name FROM unnest(ARRAY['Zoé', 'Émile', 'Eric', 'emile']) AS name ORDER BY name`,
    );
    expect(sorted).toEqual([{ name: 'emile' }, { name: 'Émile' }, { name: 'Eric' }, { name: 'Zoé' }]);
    const settings = `SELECT current_setting('synchronous_commit') AS commit, current_setting('listen_addresses') AS listens,
      current_setting('server_encoding') AS encoding, current_setting('TimeZone') AS zone`;
    expect(await query(postgres.url, settings)).toEqual([
      { commit: 'on', listens: '127.0.0.1', encoding: 'UTF8', zone: 'UTC' },
    ]);
    await postgres.stop();
  });

  test('nobody gets in without the password, which only its owner can read', async () => {
    const postgres = await startEmbeddedPostgres({ dataDir });
    const guess = new URL(postgres.url);
    guess.password = 'guess';
    await expect(query(guess.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
    expect(statSync(join(dataDir, 'postgres', 'password')).mode & 0o077).toBe(0);
    await postgres.stop();
  });

  test('keeps what was written over a restart', async () => {
    const first = await startEmbeddedPostgres({ dataDir });
    await query(first.url, 'CREATE TABLE kept AS SELECT 7 AS value');
    await first.stop();
    expect(await findEmbeddedPostgres(dataDir)).toBeUndefined();
    const second = await startEmbeddedPostgres({ dataDir });
    expect(await query(second.url, 'SELECT value FROM kept')).toEqual([{ value: 7 }]);
    await second.stop();
  });

  test('two processes starting at once share one server, and the last to leave stops it', async () => {
    const [one, two, own] = await Promise.all([startElsewhere(), startElsewhere(), startEmbeddedPostgres({ dataDir })]);
    expect(new Set([one.url, two.url, own.url])).toHaveLength(1);
    await own.stop();
    await one.end('SIGTERM');
    expect(await findEmbeddedPostgres(dataDir)).toBe(two.url);
    await two.end('SIGTERM');
    expect(await findEmbeddedPostgres(dataDir)).toBeUndefined();
  });

  test('a server whose process was killed is taken over and stopped at the end', async () => {
    const killed = await startElsewhere();
    await killed.end('SIGKILL');
    const postgres = await startEmbeddedPostgres({ dataDir });
    expect(postgres.url).toBe(killed.url);
    await postgres.stop();
    expect(await findEmbeddedPostgres(dataDir)).toBeUndefined();
  });

  test('what a killed server left behind is healed, even when its number belongs to another program now', async () => {
    const first = await startEmbeddedPostgres({ dataDir });
    await query(first.url, 'CREATE TABLE kept AS SELECT 7 AS value');
    const pidFile = join(dataDir, 'postgres', 'postmaster.pid');
    const left = readFileSync(pidFile, 'utf8');
    process.kill(Number(left.split('\n')[0]), 'SIGKILL');
    await first.stop();
    writeFileSync(pidFile, left.replace(/^\d+/, String(process.pid)));
    const second = await startEmbeddedPostgres({ dataDir });
    expect(await query(second.url, 'SELECT value FROM kept')).toEqual([{ value: 7 }]);
    await second.stop();
  });

  test('a half-made data folder is made anew', async () => {
    const first = await startEmbeddedPostgres({ dataDir });
    await first.stop();
    await promisify(execFile)('mv', [join(dataDir, 'postgres'), join(dataDir, 'postgres.draft')]);
    const second = await startEmbeddedPostgres({ dataDir });
    expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await second.stop();
  });

  test('an unwritable folder and a database of another version are told in one line', async () => {
    await expect(startEmbeddedPostgres({ dataDir: '/dev/null/data' })).rejects.toThrow(
      /^The folder \/dev\/null\/data cannot be written \(DATA_DIR\): .+$/,
    );
    const postgres = await startEmbeddedPostgres({ dataDir });
    await postgres.stop();
    writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '12\n');
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(
      /^The database under .+ was made by PostgreSQL 12, this version brings 18\.$/,
    );
  });
});
