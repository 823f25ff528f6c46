// The statements that move many mails of a batch at once, and those that say how it fares.

import type { WriteContext } from '../../platform/context.ts';
import { rowsOf } from '../../platform/read/rows.ts';
import { type Sql, sql } from '../../platform/read/sql.ts';
import type { Role } from '../accounts/index.ts';

/** Holds back what is queued of a batch. What is being handed over at this moment is not touched. */
export const holdMails = async (tx: WriteContext, batchId: string): Promise<void> => {
  await rowsOf(tx, sql`update mail_message set status = 'HELD' where batch_id = ${batchId} and status = 'QUEUED'`);
};

/** Queues again what was held back, one mail every so many milliseconds. Gives how many. */
export async function releaseMails(tx: WriteContext, batchId: string, from: Date, every: number): Promise<number> {
  const released = await rowsOf(
    tx,
    sql`with held as (
        select id, row_number() over (order by id) - 1 as place from mail_message
        where batch_id = ${batchId} and status = 'HELD')
      update mail_message m set status = 'QUEUED',
        next_attempt_at = ${from}::timestamptz + held.place * ${every}::float8 * interval '1 millisecond'
      from held where m.id = held.id and m.status = 'HELD' returning 1 as one`,
  );
  return released.length;
}

export const cancelMails = async (tx: WriteContext, batchId: string): Promise<void> => {
  await rowsOf(
    tx,
    sql`update mail_message set status = 'CANCELLED', next_attempt_at = null, ended_at = ${tx.now}
      where batch_id = ${batchId} and status in ('QUEUED', 'HELD')`,
  );
};

/** For each of these variables that recipients lack: how many do, and one of them. */
export async function recipientsWithout(
  tx: WriteContext,
  batchId: string,
  names: readonly string[],
): Promise<readonly { name: string; count: number; example: string }[]> {
  if (names.length === 0) return [];
  return rowsOf(
    tx,
    sql`select wanted.name, count(*)::int as count, min(r.address) as example
      from unnest(${names}::text[]) wanted(name)
      join mail_batch_recipient r on r.batch_id = ${batchId} and not jsonb_exists(r."values", wanted.name)
      group by wanted.name order by wanted.name`,
  );
}

export interface Added {
  address: string;
  name: string | null;
  language: 'FR' | 'EN';
  values: Readonly<Record<string, string>>;
}

/** Adds these recipients but those whose address the batch has. Gives the addresses that were added. */
export async function insertRecipients(
  tx: WriteContext,
  batchId: string,
  recipients: readonly (Added & { id: string })[],
): Promise<ReadonlySet<string>> {
  const rows = await rowsOf<{ address: string }>(
    tx,
    sql`insert into mail_batch_recipient (id, batch_id, address, name, language, "values")
      select r.id, ${batchId}, r.address, r.name, r.language, r."values"
      from jsonb_to_recordset(${JSON.stringify(recipients)}::jsonb)
        as r(id uuid, address text, name text, language text, "values" jsonb)
      on conflict (batch_id, address) do nothing returning address`,
  );
  return new Set(rows.map(({ address }) => address));
}

/**
 * Adds the people that a statement finds (columns address, name, language, "values"), but those without an address that can
 * be one and those whose address the batch has. Gives how many were added.
 */
export async function insertFound(tx: WriteContext, batchId: string, people: Sql): Promise<number> {
  const rows = await rowsOf(
    tx,
    sql`insert into mail_batch_recipient (id, batch_id, address, name, language, "values")
      select distinct on (lower(trim(p.address))) gen_random_uuid(), ${batchId}, lower(trim(p.address)), p.name, p.language, p."values"
      from (${people}) p where trim(p.address) ~ ${PLAUSIBLE} and length(trim(p.address)) <= 254
      order by lower(trim(p.address))
      on conflict (batch_id, address) do nothing returning 1 as one`,
  );
  return rows.length;
}

/** The people who may sign in, or those of them with this role, as recipients. */
export const peopleOfRole = (role: Role | null): Sql =>
  sql`select u.email as address, u.full_name as name, u.language, '{}'::jsonb as "values"
    from "user" u where u.active and (${role}::text is null or ${role}::text = any(u.roles))`;

const PLAUSIBLE = String.raw`^[^\s@<>()\[\]\\,;:"]{1,64}@[^\s@<>()\[\]\\,;:".]+(\.[^\s@<>()\[\]\\,;:".]+)*$`;

/** The batches that these mails belong to. */
export async function batchesOf(tx: WriteContext, mailMessageIds: readonly string[]): Promise<readonly string[]> {
  const rows = await rowsOf<{ id: string }>(
    tx,
    sql`select distinct batch_id as id from mail_message where id = any(${mailMessageIds}::uuid[]) and batch_id is not null`,
  );
  return rows.map(({ id }) => id);
}

/** How the mails of a batch fare: what auto-pause and the end of a batch depend on. */
export interface Fares {
  handled: number;
  refused: number;
  open: number;
  waiting: number;
}

/** @param since counts what became of mails that were handed over after this instant */
export async function fares(tx: WriteContext, batchId: string, since: Date): Promise<Fares> {
  const [found] = await rowsOf<Fares>(
    tx,
    sql`select m.*, w.waiting from (
        select count(*) filter (where status in ('SENT', 'BOUNCED', 'COMPLAINED', 'FAILED') and at >= ${since})::int as handled,
          count(*) filter (where status in ('BOUNCED', 'FAILED') and at >= ${since})::int as refused,
          count(*) filter (where status in ('QUEUED', 'HELD', 'SENDING'))::int as open
        from (select status, coalesce(sent_at, ended_at) as at from mail_message where batch_id = ${batchId}) mails) m,
        (select count(*)::int as waiting from mail_batch_recipient
          where batch_id = ${batchId} and message_id is null and error is null) w`,
  );
  return found as Fares;
}
