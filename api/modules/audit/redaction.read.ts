import type { WriteContext } from '../../platform/context.ts';
import { rowsOf } from '../../platform/read/rows.ts';
import { sql } from '../../platform/read/sql.ts';
import type { AuditedRow } from './redaction.ts';

/** The one way to take something out of the trail: a function of the database, which leaves a record of it. */
export async function redactRows(tx: WriteContext, rows: readonly AuditedRow[]): Promise<number> {
  const [emptied] = await rowsOf<{ count: string }>(
    tx,
    sql`select redact_audit(${JSON.stringify(rows)}::jsonb) as count`,
  );
  return Number(emptied?.count ?? 0);
}
