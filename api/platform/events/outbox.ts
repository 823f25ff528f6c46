// Writes events into the outbox with the change they tell of: the last statement before the commit.

import { newId, type WriteContext } from '../context.ts';
import { rowsOf } from '../read/rows.ts';
import { sql } from '../read/sql.ts';
import type { RecordedEvent } from './event.ts';

const LONGEST = { address: 64, userAgent: 200, requestId: 100 } as const;

/** What an attribution is called in the trail. */
const ATTRIBUTED = 'ChangesMade';

type Told = keyof typeof LONGEST;
const told = (tx: WriteContext, property: Told): string | null =>
  tx[property]?.slice(0, LONGEST[property]).toWellFormed() ?? null;

/** Says who changed rows in this transaction where no event does; writes nothing where no row changed. */
export async function attributeChanges(tx: WriteContext): Promise<void> {
  const { viewer } = tx;
  await rowsOf(
    tx,
    sql`insert into audit_change (action, changes, event_id, actor_id, impersonator_id, credential_id, address, user_agent, request_id)
      select ${ATTRIBUTED}, '{}', ${newId()}::uuid, ${viewer.userId}::uuid, ${viewer.impersonatorId}::uuid,
        ${viewer.credentialId?.slice(0, 100) ?? null}::text, ${told(tx, 'address')}::text, ${told(tx, 'userAgent')}::text, ${told(tx, 'requestId')}::text
      where exists (select from audit_change where transaction_id = pg_current_xact_id_if_assigned()::text::bigint)`,
  );
}

/** Stores the events in their order, with who caused them and from where, in one statement. */
export async function storeEvents(tx: WriteContext, events: readonly RecordedEvent[]): Promise<void> {
  const rows = events.map(({ id, name, payload, actorId, subject, occurredAt }) => ({
    id,
    name,
    payload,
    actor_id: actorId,
    subject,
    occurred_at: occurredAt.toISOString(),
  }));
  const { viewer } = tx;
  await rowsOf(
    tx,
    sql`insert into outbox_event (id, name, payload, actor_id, subject, occurred_at, transaction_id, origin,
        impersonator_id, credential_id, address, user_agent, request_id)
      select id, name, payload, actor_id, subject, occurred_at, pg_current_xact_id()::text::bigint,
        nullif(current_setting('passerelle.origin', true), ''), ${viewer.impersonatorId}::uuid,
        ${viewer.credentialId?.slice(0, 100) ?? null}::text, ${told(tx, 'address')}::text, ${told(tx, 'userAgent')}::text, ${told(tx, 'requestId')}::text
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as event (id uuid, name text, payload jsonb, actor_id uuid, subject text, occurred_at timestamptz)`,
  );
}
