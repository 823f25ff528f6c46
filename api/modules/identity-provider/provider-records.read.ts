// The statements behind what the provider keeps. Each is a transaction of its own, and of several uses of one code or
// token exactly one consumes it.

import type { Database } from '../../platform/database/orm.ts';

export interface StoredRecord {
  readonly payload: Record<string, unknown>;
  readonly consumed: boolean;
  readonly sessionId: string | null;
}

export interface NewRecord {
  readonly id: string;
  readonly hash: string;
  readonly model: string;
  readonly payload: object;
  readonly uidHash: string | null;
  readonly grantHash: string | null;
  readonly clientId: string | null;
  readonly userId: string | null;
  readonly sessionId: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

const FOUND = 'select r.payload, r.consumed_at is not null as consumed, r.session_id as "sessionId" from oidc_record r';

export async function recordOfHash(database: Database, model: string, hash: string): Promise<StoredRecord | null> {
  const text = `${FOUND} where r.model = $1 and r.hash = $2`;
  return (await database.pool.query<StoredRecord>(text, [model, hash])).rows[0] ?? null;
}

export async function recordOfUid(database: Database, model: string, uidHash: string): Promise<StoredRecord | null> {
  const text = `${FOUND} where r.model = $1 and r.uid_hash = $2 order by r.created_at desc limit 1`;
  return (await database.pool.query<StoredRecord>(text, [model, uidHash])).rows[0] ?? null;
}

/** Keeps a record, in place of the one of the same hash. What was consumed stays so. */
export async function keepRecord(database: Database, record: NewRecord): Promise<void> {
  await database.pool.query(
    `insert into oidc_record (id, hash, model, payload, uid_hash, grant_hash, client_id, user_id, session_id, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (hash) do update set payload = excluded.payload, uid_hash = excluded.uid_hash,
       grant_hash = excluded.grant_hash, client_id = excluded.client_id, user_id = excluded.user_id,
       session_id = excluded.session_id, expires_at = excluded.expires_at`,
    [
      record.id,
      record.hash,
      record.model,
      JSON.stringify(record.payload),
      record.uidHash,
      record.grantHash,
      record.clientId,
      record.userId,
      record.sessionId,
      record.createdAt,
      record.expiresAt,
    ],
  );
}

/** Whether this use was the first. */
export async function consumeRecord(database: Database, model: string, hash: string, now: Date): Promise<boolean> {
  const text = 'update oidc_record set consumed_at = $3 where model = $1 and hash = $2 and consumed_at is null';
  return (await database.pool.query(text, [model, hash, now])).rowCount === 1;
}

export async function forgetRecord(database: Database, model: string, hash: string): Promise<void> {
  await database.pool.query('delete from oidc_record where model = $1 and hash = $2', [model, hash]);
}

/** Forgets what was issued under a grant. */
export async function forgetRecordsOfGrant(database: Database, model: string, grantHash: string): Promise<void> {
  await database.pool.query('delete from oidc_record where model = $1 and grant_hash = $2', [model, grantHash]);
}

/** Forgets a grant with everything that was issued under it. */
export async function forgetGrantOf(database: Database, model: string, hash: string): Promise<void> {
  await database.pool.query(
    `delete from oidc_record r using oidc_record reused
     where reused.model = $1 and reused.hash = $2
       and (r.grant_hash = reused.grant_hash or (r.model = 'Grant' and r.hash = reused.grant_hash))`,
    [model, hash],
  );
}
