// Writes events into the outbox with the change they tell of: the last statement before the commit.

import type { WriteContext } from '../context.ts';
import { rowsOf } from '../read/rows.ts';
import { sql } from '../read/sql.ts';
import type { RecordedEvent } from './event.ts';

const LONGEST = { address: 64, userAgent: 200, requestId: 100 } as const;

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
  const told = (property: keyof typeof LONGEST): string | null =>
    tx[property]?.slice(0, LONGEST[property]).toWellFormed() ?? null;
  await rowsOf(
    tx,
    sql`insert into outbox_event (id, name, payload, actor_id, subject, occurred_at, transaction_id, origin,
        impersonator_id, credential_id, address, user_agent, request_id)
      select id, name, payload, actor_id, subject, occurred_at, pg_current_xact_id()::text::bigint,
        nullif(current_setting('passerelle.origin', true), ''), ${viewer.impersonatorId}::uuid,
        ${viewer.credentialId}::text, ${told('address')}::text, ${told('userAgent')}::text, ${told('requestId')}::text
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as event (id uuid, name text, payload jsonb, actor_id uuid, subject text, occurred_at timestamptz)`,
  );
}
