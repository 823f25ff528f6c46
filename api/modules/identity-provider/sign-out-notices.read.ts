// Whom to tell of the end of a session: the applications that were signed in to in it and have an address for that. A
// notice is queued in the transaction that finds them out, once per sign-in, however often its end is noticed.

import type { WriteContext } from '../../platform/context.ts';
import { rowsOf } from '../../platform/read/rows.ts';
import { type Sql, sql } from '../../platform/read/sql.ts';
import { SignOutNoticesQueued } from './identity-provider.events.ts';

/** Of one sign-in that the provider itself is ending. */
export const queueSignOutNotice = (tx: WriteContext, clientId: string, subjectId: string, sid: string): Promise<void> =>
  queue(tx, sql`select ${clientId}::text as client, ${subjectId}::uuid as subject_id, ${sid}::text as sid`);

/** Of all sign-ins in a session of Passerelle. */
export const queueNoticesOfSession = (tx: WriteContext, sessionId: string): Promise<void> =>
  queue(tx, signInsOf(sql`r.session_id = ${sessionId}::uuid`));

/** Of all sign-ins in these records of the provider, before they are gone. */
export const queueNoticesOfRecords = (tx: WriteContext, recordIds: readonly string[]): Promise<void> =>
  queue(tx, signInsOf(sql`r.id = any(${recordIds}::uuid[])`));

const signInsOf = (which: Sql): Sql => sql`
  select a.client, r.user_id as subject_id, a.signed_in ->> 'sid' as sid
  from oidc_record r cross join lateral jsonb_each(r.payload -> 'authorizations') as a(client, signed_in)
  where r.model = 'Session' and r.user_id is not null and ${which}`;

async function queue(tx: WriteContext, signIns: Sql): Promise<void> {
  const queued = await rowsOf(
    tx,
    sql`insert into sign_out_notice (id, client_id, subject_id, sid, next_attempt_at, created_at)
      select gen_random_uuid(), c.id, i.subject_id, i.sid, ${tx.now}::timestamptz, ${tx.now}::timestamptz
      from (${signIns}) i join oauth_client c on c.id::text = i.client
      where c.enabled and c.backchannel_logout_uri is not null and i.sid is not null
      on conflict (client_id, sid) do nothing returning id`,
  );
  if (queued.length > 0) tx.record(SignOutNoticesQueued, { count: queued.length });
}
