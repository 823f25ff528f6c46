// Writes events into the outbox with the change they tell of: the last statement before the commit.

import type { WriteContext } from '../context.ts';
import { rowsOf } from '../read/rows.ts';
import { sql } from '../read/sql.ts';
import type { RecordedEvent } from './event.ts';

/** Stores the events in their order, in one statement. */
export async function storeEvents(tx: WriteContext, events: readonly RecordedEvent[]): Promise<void> {
  const rows = events.map(({ id, name, payload, actorId, subject, occurredAt }) => ({
    id,
    name,
    payload,
    actor_id: actorId,
    subject,
    occurred_at: occurredAt.toISOString(),
  }));
  await rowsOf(
    tx,
    sql`insert into outbox_event (id, name, payload, actor_id, subject, occurred_at)
      select id, name, payload, actor_id, subject, occurred_at
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as event (id uuid, name text, payload jsonb, actor_id uuid, subject text, occurred_at timestamptz)`,
  );
}
