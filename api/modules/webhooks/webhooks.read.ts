// Whose endpoints they are sees them and what became of their deliveries; administrators see all of them, to switch off
// what must not go on.

import type { WriteContext } from '../../platform/context.ts';
import { between, equals, refersTo } from '../../platform/read/filters.ts';
import { readable, type ViewerRights } from '../../platform/read/readable.ts';
import { rowsOf } from '../../platform/read/rows.ts';
import { everything, nothing, type Sql, sql, viewerId } from '../../platform/read/sql.ts';
import { WebhookDelivery } from './webhook-delivery.ts';
import { WebhookEndpoint } from './webhook-endpoint.ts';

const own = (viewer: ViewerRights, owned: Sql): Sql => {
  if (viewer.may('webhooks.manageAll')) return everything;
  return viewer.may('webhooks.manage') ? owned : nothing;
};

export const webhookEndpoints = readable(WebhookEndpoint, {
  resource: 'webhookEndpoints',
  visible: (viewer, row) => own(viewer, sql`${row.owner} = ${viewerId}`),
  filters: { enabled: equals((row) => row.enabled) },
  orders: { NAME: (row) => row.name, CREATED_AT: (row) => row.createdAt },
  defaultOrder: { field: 'NAME', direction: 'ASC' },
  fields: {
    viewerCanUpdate: {
      kind: 'computed',
      value: (row, { viewer }) => (viewer.may('webhooks.manage') ? sql`${row.owner} = ${viewerId}` : nothing),
    },
  },
});

export const webhookDeliveries = readable(WebhookDelivery, {
  resource: 'webhookDeliveries',
  visible: (viewer, row) =>
    own(viewer, sql`${row.endpoint} in (select mine.id from webhook_endpoint mine where mine.owner_id = ${viewerId})`),
  filters: {
    endpointId: refersTo((row) => row.endpoint as unknown as Sql),
    status: equals((row) => row.status),
    eventType: equals((row) => row.eventType),
    createdAt: between((row) => row.createdAt),
  },
  orders: { CREATED_AT: (row) => row.createdAt },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  fields: { data: { kind: 'computed', value: (row) => sql`${row.facts}::text` } },
});

/**
 * Has what happened in this time sent again to an endpoint under the same ids, as soon as it is its turn; with
 * `onlyFailed`, what it has not taken. Gives how many these are.
 */
export async function replay(
  tx: WriteContext,
  { endpointId, from, to, onlyFailed }: { endpointId: string; from: Date; to: Date; onlyFailed: boolean },
): Promise<number> {
  const ended = onlyFailed ? ['FAILED'] : ['FAILED', 'DELIVERED'];
  const replayed = await rowsOf(
    tx,
    sql`update webhook_delivery set status = 'QUEUED', attempt_count = 0, next_attempt_at = ${tx.now}, ended_at = null
      where endpoint_id = ${endpointId}::uuid and status = any(${ended}::text[]) and subject_id is not null
        and created_at >= ${from} and created_at <= ${to} returning id`,
  );
  return replayed.length;
}

/** What an endpoint has taken or not is no change of it that somebody's form could conflict with: the version stays. */
export async function noteAt(
  tx: WriteContext,
  endpointId: string,
  { fault, answer, failingSince }: { fault: string | null; answer: string | null; failingSince: Date | null },
): Promise<void> {
  await rowsOf(
    tx,
    sql`update webhook_endpoint set last_fault = ${fault}, last_answer = ${answer}, failing_since = ${failingSince}::timestamptz,
        last_delivered_at = case when ${fault}::text is null then ${tx.now}::timestamptz else last_delivered_at end
      where id = ${endpointId}::uuid`,
  );
}

/** Lets what else waits for an endpoint that does not answer wait as well: it would hold up what goes to others. */
export async function letWait(tx: WriteContext, deliveryId: string, endpointId: string, until: Date): Promise<void> {
  await rowsOf(
    tx,
    sql`update webhook_delivery set next_attempt_at = ${until}
      where endpoint_id = ${endpointId}::uuid and status = 'QUEUED' and next_attempt_at < ${until} and id <> ${deliveryId}::uuid`,
  );
}
