// The statements of the service that scans files: which is next, and that only one process scans it.

import type { WriteContext } from '../../platform/context.ts';
import { rowsOf } from '../../platform/read/rows.ts';
import { sql } from '../../platform/read/sql.ts';

export interface WaitingFile {
  readonly id: string;
  readonly storageKey: string;
}

/** The file that has waited longest to be scanned, for this process and five minutes; null when none waits. */
export async function claimScan(tx: WriteContext): Promise<WaitingFile | null> {
  const [claimed] = await rowsOf<WaitingFile>(
    tx,
    sql`update file set next_scan_at = now() + interval '5 minutes'
      where id = (
        select id from file where status = 'QUARANTINED' and next_scan_at <= now() and storage_key is not null
        order by next_scan_at limit 1 for update skip locked)
      returning id, storage_key as "storageKey"`,
  );
  return claimed ?? null;
}

/** Puts a scan off. */
export async function postponeScan(tx: WriteContext, id: string, seconds: number): Promise<void> {
  await rowsOf(
    tx,
    sql`update file set next_scan_at = now() + ${seconds}::int * interval '1 second'
      where id = ${id} and status = 'QUARANTINED' returning id`,
  );
}
