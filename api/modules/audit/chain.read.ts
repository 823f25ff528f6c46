// Puts what waits into the chain: read in order, hashed, appended and taken off the queue in one transaction, by one
// process at a time. A process that dies in between has done nothing.

import type { PoolClient } from 'pg';
import { newId, type WriteContext } from '../../platform/context.ts';
import type { Database } from '../../platform/database/orm.ts';
import { rowsOf } from '../../platform/read/rows.ts';
import { sql } from '../../platform/read/sql.ts';
import { BEFORE_THE_FIRST, type EntryContent, hashOfDetail, hashOfEntry, newSalt } from './chain.ts';
import type { KeptHead } from './head.ts';

export const CHAINED_AT_ONCE = 2_000;

/** Events by which a caller who is nobody yet proves to be the person of their `userId`. */
const PROVES = ['UserSignedIn', 'InvitationAccepted', 'PasswordReset'];

type Waiting = Omit<EntryContent, 'id' | 'sequence' | 'detailHash' | 'previousHash'> & { readonly changes: string };

/** Chains at most `most` of what waits and gives how many these were; `null` where another process does it. */
export async function chainWaiting({ pool }: Database, most = CHAINED_AT_ONCE): Promise<number | null> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ alone: boolean }>(
      "select pg_try_advisory_xact_lock(hashtext('passerelle audit chain')) as alone",
    );
    const chained = rows[0]?.alone ? await chainNext(client, most) : null;
    await client.query('commit');
    client.release();
    return chained;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

async function chainNext(client: PoolClient, most: number): Promise<number> {
  const waiting = await oldestWaiting(client, most);
  if (waiting.length === 0) return 0;
  let { sequence, hash } = await headOf(client);
  const entries = waiting.map(({ changes, ...told }) => {
    const salt = newSalt();
    sequence += 1n;
    const content: EntryContent = {
      ...told,
      id: newId(),
      sequence: String(sequence),
      detailHash: hashOfDetail(salt, changes),
      previousHash: hash,
    };
    hash = hashOfEntry(content);
    return { ...content, hash, salt, changes };
  });
  await append(client, entries);
  await client.query('select forget_chained_changes($1::bigint[])', [waiting.map(({ changeId }) => changeId)]);
  return entries.length;
}

/**
 * In the order of their transactions, and within one as it wrote them. Who did it and from where is told by the event
 * of the transaction, which is its last row: however much a transaction wrote, it is still there. The events are looked
 * for once and not for each row, or an import of thousands would be read thousands of times.
 */
async function oldestWaiting(client: PoolClient, most: number): Promise<Waiting[]> {
  const { rows } = await client.query<Waiting>(
    `with c as materialized (select * from audit_change order by transaction_id, id limit $1),
     e as materialized (
       select distinct on (transaction_id) * from audit_change
       where event_id is not null and transaction_id = any (array(select distinct transaction_id from c))
       order by transaction_id, id
     )
     select c.id as "changeId", c.transaction_id as "transactionId",
       to_char(c.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, c.action, c.entity, c.row_id as "rowId",
       coalesce(c.origin, e.origin) as origin, coalesce(c.actor_id, e.actor_id, case when coalesce(e.action, c.action) = any ($2::text[])
         then (coalesce(e.changes, c.changes) ->> 'userId')::uuid end) as "actorId",
       coalesce(c.impersonator_id, e.impersonator_id) as "impersonatorId",
       coalesce(c.credential_id, e.credential_id) as "credentialId", coalesce(c.address, e.address) as address,
       coalesce(c.user_agent, e.user_agent) as "userAgent", coalesce(c.request_id, e.request_id) as "requestId",
       c.changes::text as changes
     from c left join e on c.event_id is null and e.transaction_id = c.transaction_id
     order by c.transaction_id, c.id`,
    [most, PROVES],
  );
  return rows;
}

async function headOf(client: PoolClient): Promise<{ sequence: bigint; hash: string }> {
  const { rows } = await client.query<{ sequence: string; hash: string }>(
    'select sequence, hash from audit_entry order by sequence desc limit 1',
  );
  return { sequence: BigInt(rows[0]?.sequence ?? 0), hash: rows[0]?.hash ?? BEFORE_THE_FIRST };
}

async function append(client: PoolClient, entries: readonly object[]): Promise<void> {
  await client.query(
    `with given as materialized (
       select * from jsonb_to_recordset($1::jsonb) as e (id uuid, sequence bigint, "changeId" bigint,
         "transactionId" bigint, at timestamptz, action text, entity text, "rowId" text, origin text, "actorId" uuid,
         "impersonatorId" uuid, "credentialId" text, address text, "userAgent" text, "requestId" text, "detailHash" text,
         "previousHash" text, hash text, salt text, changes text)
     ), detailed as (
       insert into audit_detail (sequence, salt, changes) select sequence, salt, changes::jsonb from given
     )
     insert into audit_entry (id, sequence, change_id, transaction_id, at, action, entity, row_id, origin, actor_id,
       impersonator_id, credential_id, address, user_agent, request_id, detail_hash, previous_hash, hash)
     select id, sequence, "changeId", "transactionId", at, action, entity, "rowId", origin, "actorId", "impersonatorId",
       "credentialId", address, "userAgent", "requestId", "detailHash", "previousHash", hash from given order by sequence`,
    [JSON.stringify(entries)],
  );
}

/** The end of the chain; null while there is nothing in it. Its place is also how many entries there are. */
export async function headNow(tx: WriteContext): Promise<KeptHead | null> {
  const [head] = await rowsOf<KeptHead>(
    tx,
    sql`select sequence::text, hash, sequence::text as count,
        to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
      from audit_entry order by audit_entry.sequence desc limit 1`,
  );
  return head ?? null;
}
