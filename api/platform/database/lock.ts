// A lock between processes that share the database, given back when its connection ends, whatever happens.

import type { Pool } from 'pg';

/** Runs `work` while no other process runs anything under this name. */
export async function withLock(pool: Pool, name: string, work: () => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [`passerelle ${name}`]);
    await work();
    await client.query('select pg_advisory_unlock(hashtext($1))', [`passerelle ${name}`]);
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
}
