import type { WriteContext } from '../../platform/context.ts';
import { rowsOf } from '../../platform/read/rows.ts';
import { sql } from '../../platform/read/sql.ts';

/** For so long a verification belongs to a process that is not heard of. */
const LEASE_MS = 60_000;

/** The oldest verification that nobody carries out, from now on this process's; null when there is none. */
export async function claimVerification(tx: WriteContext): Promise<string | null> {
  const lapsed = new Date(tx.now.getTime() - LEASE_MS);
  const [claimed] = await rowsOf<{ id: string }>(
    tx,
    sql`update audit_verification set heard_of_at = ${tx.now} where id = (
        select id from audit_verification where status = 'RUNNING' and (heard_of_at is null or heard_of_at < ${lapsed})
        order by started_at, id limit 1 for update skip locked)
      returning id`,
  );
  return claimed?.id ?? null;
}
