// The statements of the services that make exports and scan files: what is next, and that only one process does it.

import type { WriteContext } from '../../platform/context.ts';
import { rowsOf } from '../../platform/read/rows.ts';
import { sql } from '../../platform/read/sql.ts';

/** Longer than any export may take: after that the process that made it is taken for dead. */
export const LEASE_MINUTES = 15;
/** How often a process may die over an export. */
const ATTEMPTS = 3;

export interface ClaimedExport {
  readonly id: string;
  readonly kind: string;
  readonly parameters: object;
  readonly credentialId: string;
  readonly language: 'FR' | 'EN';
  readonly expiresAt: Date;
  readonly attempts: number;
}

/** The export that has waited longest, for this process; null when none waits. */
export async function claimExport(tx: WriteContext): Promise<ClaimedExport | null> {
  const [claimed] = await rowsOf<ClaimedExport>(
    tx,
    sql`update export set status = 'RUNNING', attempts = attempts + 1, claimed_until = now() + interval '15 minutes'
      where id = (
        select id from export
        where (status = 'QUEUED' or status = 'RUNNING' and claimed_until < now()) and attempts < ${ATTEMPTS}
        order by created_at limit 1 for update skip locked)
      returning id, kind, parameters, credential_id as "credentialId", language, expires_at as "expiresAt", attempts`,
  );
  return claimed ?? null;
}

/** Exports over which a process died too often. */
export async function giveUpExports(tx: WriteContext): Promise<{ id: string; kind: string }[]> {
  return rowsOf(
    tx,
    sql`update export set status = 'FAILED', error = 'FAILED', claimed_until = null, ended_at = now()
      where status = 'RUNNING' and claimed_until < now() and attempts >= ${ATTEMPTS} returning id, kind`,
  );
}

/** Holds the export for its end; false when another process has taken it over. */
export async function holdsExport(tx: WriteContext, { id, attempts }: ClaimedExport): Promise<boolean> {
  const found = await rowsOf(
    tx,
    sql`select 1 from export where id = ${id} and status = 'RUNNING' and attempts = ${attempts} for update`,
  );
  return found.length > 0;
}
