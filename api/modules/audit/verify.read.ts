// The chain as it stands in the database, for those who check it.

import type { Database } from '../../platform/database/orm.ts';
import type { EntryContent } from './chain.ts';

export interface ChainedEntry {
  readonly content: EntryContent & { readonly hash: string };
  readonly salt: string | null;
  /** As the database writes it; null where it was emptied or is missing. */
  readonly changes: string | null;
}

const COLUMNS: readonly (readonly [keyof ChainedEntry['content'], string])[] = [
  ['id', 'e.id::text'],
  ['sequence', 'e.sequence::text'],
  ['changeId', 'e.change_id::text'],
  ['transactionId', 'e.transaction_id::text'],
  ['at', `to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`],
  ['action', 'e.action'],
  ['entity', 'e.entity'],
  ['rowId', 'e.row_id'],
  ['origin', 'e.origin'],
  ['actorId', 'e.actor_id::text'],
  ['impersonatorId', 'e.impersonator_id::text'],
  ['credentialId', 'e.credential_id'],
  ['address', 'e.address'],
  ['userAgent', 'e.user_agent'],
  ['requestId', 'e.request_id'],
  ['detailHash', 'e.detail_hash'],
  ['previousHash', 'e.previous_hash'],
  ['hash', 'e.hash'],
];

/** The next entries behind this one, in their order. A row put in beside another of the same number is among them. */
export async function entriesAfter({ pool }: Database, sequence: string, most: number): Promise<ChainedEntry[]> {
  const { rows } = await pool.query<(string | null)[]>({
    text: `select ${COLUMNS.map(([, column]) => column).join(', ')}, d.salt, d.changes::text
      from audit_entry e left join audit_detail d on d.sequence = e.sequence
      where e.sequence > $1::bigint order by e.sequence limit $2`,
    values: [sequence, most],
    rowMode: 'array',
  });
  return rows.map((row) => ({
    content: Object.fromEntries(COLUMNS.map(([name], index) => [name, row[index]])) as never,
    salt: row[COLUMNS.length] ?? null,
    changes: row[COLUMNS.length + 1] ?? null,
  }));
}

/** The entries that redactions emptied which are not chained yet. */
export async function waitingRedactions({ pool }: Database): Promise<string[]> {
  const { rows } = await pool.query<{ sequence: string }>(
    `select jsonb_array_elements_text(changes -> 'sequences') as sequence from audit_change
     where action = 'AUDIT_REDACTED'`,
  );
  return rows.map((row) => row.sequence);
}
