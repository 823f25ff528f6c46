// Locks between processes on one machine that the operating system drops when their holder dies, however it dies.
// Node has no flock of its own, but SQLite keeps one on the file of a transaction: the file stays empty.
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { Fault, reasonOf } from '../fault.ts';

export interface Lock {
  release(): void;
}

const patienceSeconds = 120;

/** Waits until nobody else holds the lock. */
export async function lockAlone(path: string): Promise<Lock> {
  const giveUpAt = Date.now() + patienceSeconds * 1000;
  for (;;) {
    const lock = tryLockAlone(path);
    if (lock) return lock;
    if (Date.now() > giveUpAt) throw new Fault(`Another process has held the lock ${path} for too long.`);
    await pause(50);
  }
}

/** Nothing when another process holds the lock, alone or shared. */
export function tryLockAlone(path: string): Lock | undefined {
  return take(path, 'BEGIN EXCLUSIVE');
}

/** Holds the lock together with others. */
export function lockShared(path: string): Lock {
  const lock = take(path, 'BEGIN; SELECT count(*) FROM sqlite_master');
  if (!lock) throw new Fault(`The lock ${path} is held by another process.`);
  return lock;
}

function take(path: string, statement: string): Lock | undefined {
  let file: DatabaseSync | undefined;
  try {
    file = new DatabaseSync(path);
    file.exec(statement);
  } catch (error) {
    file?.close();
    if (/locked/.test(reasonOf(error))) return undefined;
    throw new Fault(`The folder ${dirname(path)} cannot be written (DATA_DIR): ${reasonOf(error)}`);
  }
  const held = file;
  return { release: () => held.close() };
}
