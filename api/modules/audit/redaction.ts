import type { WriteContext } from '../../platform/context.ts';
import { erase } from '../../platform/personal-data/erase.ts';
import { redactRows } from './redaction.read.ts';

export interface AuditedRow {
  readonly table: string;
  readonly id: string;
}

/**
 * Takes the values of these rows, and of the events about them, out of the audit trail: what happened, when and by whom
 * stays. An entry of its own names what was emptied; the verification accepts nothing else without its values. Gives
 * how many entries of the chain were emptied.
 */
export async function redactAudit(tx: WriteContext, rows: readonly AuditedRow[]): Promise<number> {
  await tx.em.flush();
  return rows.length === 0 ? 0 : redactRows(tx, rows);
}

/** Erases rows with what hangs on them, also from the details of the audit trail. */
export async function eraseRows(tx: WriteContext, table: string, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await redactAudit(tx, (await erase(tx, { table, ids })).rows);
}
