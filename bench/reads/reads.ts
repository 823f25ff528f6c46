// Passerelle beside PostGraphile, Mercurius and the least a server could do: six operations on the same database.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { loadConfig } from '../../api/platform/config.ts';
import { startEmbeddedPostgres } from '../../api/platform/database/embedded.ts';
import { migrate } from '../../api/platform/database/migrate.ts';
import { makeData } from '../data.ts';
import { writeSection } from '../document.ts';
import { expectAgreement } from './agreement.ts';
import { type Measured, Measurement, type Pace } from './measure.ts';
import { type Operation, operations, type Server, type Variables } from './operations.ts';
import { memoryOf } from './processes.ts';
import { type Memory, report } from './report.ts';
import { functionsOfPeers, installPeers, type RunningServer, requestText, startServer } from './servers.ts';

const SERVERS: readonly Server[] = ['limit', 'passerelle', 'postgraphile', 'mercurius'];
const BODIES = 2_000;
const SAMPLES = 20;
const FULL: Pace = { rounds: 5, leadInMs: 300, windowMs: 1_600, connections: [1, 16, 64] };
const QUICK: Pace = { rounds: 3, leadInMs: 300, windowMs: 900, connections: [16] };

const say = (line: string): void => console.log(line);

/** `--quick`: fewer and shorter rounds with 16 connections. `--only NAME`: operations whose name holds it. */
async function run(): Promise<void> {
  const { values } = parseArgs({
    options: { quick: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
  });
  const wanted = operations.filter(({ name }) => name.includes(values.only));
  if (wanted.length === 0)
    throw new Error(`--only is no part of ${operations.map(({ name }) => `"${name}"`).join(', ')}`);
  await installPeers(say);
  const opened = new AsyncDisposableStack();
  const interrupted = new Promise<never>((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => reject(new Error('The measurement was interrupted')));
  });
  try {
    const tables = await Promise.race([measureAll(opened, wanted, values.quick ? QUICK : FULL), interrupted]);
    say(`\n${tables}\n`);
    if (values.quick || values.only !== '') return;
    await writeSection('reads', `Measured with ${availableParallelism()} cores.\n\n${tables}`);
    say('Wrote the tables to docs/performance.md.');
  } finally {
    await opened.disposeAsync();
  }
}

/** The tables of these operations. What it opens is closed by the caller, in whatever state it is. */
async function measureAll(opened: AsyncDisposableStack, wanted: readonly Operation[], pace: Pace): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-bench-'));
  opened.defer(() => rm(folder, { recursive: true }));
  const settings = { shared_buffers: '256MB', autovacuum: 'off' };
  const { url, stop } = await startEmbeddedPostgres({ dataDir: folder, settings });
  opened.defer(stop);
  await migrate({ ...loadConfig({ LOG_LEVEL: 'fatal', DATA_DIR: folder }), databaseUrl: url });
  const pool = new pg.Pool({ connectionString: url, application_name: 'bench' });
  opened.defer(() => pool.end());
  say('Making the data (half a minute) …');
  const { administrator } = await makeData(pool);
  await pool.query(functionsOfPeers());
  const servers: RunningServer[] = [];
  for (const server of SERVERS) {
    const running = await startServer(server, url, folder);
    opened.defer(running.stop);
    servers.push(running);
  }
  const results: Measured[] = [];
  for (const operation of wanted)
    results.push(...(await onOperation(operation, pool, servers, folder, administrator, pace)));
  const memory = servers.flatMap(({ server, pid }): Memory[] => {
    const taken = memoryOf(pid);
    return taken ? [{ server, ...taken }] : [];
  });
  return report(results, memory);
}

async function onOperation(
  operation: Operation,
  pool: pg.Pool,
  servers: readonly RunningServer[],
  folder: string,
  administrator: string,
  pace: Pace,
): Promise<Measured[]> {
  // A request that writes can be sent only once a round.
  const bodies = operation.writes ? BODIES * 10 : BODIES;
  const { rows } = await pool.query<{ row: Variables }>(operation.variables, [bodies, ...(operation.parameters ?? [])]);
  const variables = rows.map(({ row }) => row);
  const found = await expectAgreement(pool, servers, operation, variables.slice(0, SAMPLES), administrator);
  say(
    `${operation.name}: all servers agree on ${SAMPLES} answers of ${found.toFixed(0)} objects each (${variables.length} bodies).`,
  );
  const files = new Map<Server, string>();
  for (const running of servers) {
    const file = join(folder, `requests-${running.server}.json`);
    await writeFile(file, JSON.stringify(variables.map((one) => requestText(running, operation, one, administrator))));
    files.set(running.server, file);
  }
  const measurement = new Measurement(pool, servers, pace);
  try {
    const results: Measured[] = [];
    for (const connections of pace.connections)
      results.push(...(await measurement.measure(operation, connections, files)));
    return results;
  } finally {
    measurement.close();
  }
}

await run();
