// What a process has taken of the machine, as Linux tells it; null elsewhere.

import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';

const TICK_MS = 10;

/** Processor time of a process so far, in milliseconds. */
export function cpuOf(pid: number): number | null {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return null;
  // The name of the program, in brackets, may hold spaces.
  const fields = readFileSync(file, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

/** Processor time of the database's processes for these connections, by process. */
export async function backendsOf(pool: Pool, applications: readonly string[]): Promise<ReadonlyMap<number, number>> {
  const { rows } = await pool.query<{ pid: number }>(
    'select pid from pg_stat_activity where application_name = any($1) and datname = current_database()',
    [applications],
  );
  return new Map(
    rows.flatMap(({ pid }) => [[pid, cpuOf(pid)] as const].filter(([, cpu]) => cpu !== null)) as [number, number][],
  );
}

/** Memory of a process in megabytes: now and at its highest. */
export function memoryOf(pid: number): { now: number; highest: number } | null {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return null;
  const text = readFileSync(file, 'utf8');
  const megabytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(text)?.[1] ?? 0) / 1_024;
  return { now: megabytes('VmRSS'), highest: megabytes('VmHWM') };
}

/** Waits until a process has nothing left to do, three seconds at the most. */
export async function settled(pid: number): Promise<void> {
  for (const until = Date.now() + 3_000; Date.now() < until; ) {
    const before = cpuOf(pid);
    await pause(60);
    if (cpuOf(pid) === before) return;
  }
}
