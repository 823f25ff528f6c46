// Carries one job out: its claim, its writes, its events and the end of its delivery in one transaction.

import { defineEntity, p } from '@mikro-orm/core';
import type { Context, WriteContext } from '../context.ts';
import { beginDelivery, type Delivery } from '../events/delivery.ts';
import { transaction } from '../write.ts';
import type { JobDefinition } from './job.ts';

/** What has been done once and must not be done again. */
export const JobClaim = defineEntity({
  name: 'JobClaim',
  tableName: 'job_claim',
  properties: { key: p.string().length(300).primary(), claimedAt: p.datetime(3) },
});

export type Outcome = 'done' | 'done before' | 'too early';

/**
 * Does nothing when the job's claim was taken, or its delivery ended, by an earlier attempt that succeeded, and when an
 * earlier event of the delivery's subject comes first.
 */
export function perform(
  ctx: Context,
  definition: JobDefinition,
  payload: object,
  delivery?: Delivery,
): Promise<Outcome> {
  return transaction(ctx, async (tx) => {
    const claimed = definition.claim?.(payload as never);
    const key = claimed === undefined ? null : `${definition.name}:${claimed}`;
    if (delivery) {
      const { begun, tooEarly } = await beginDelivery(tx, definition.name, delivery, key);
      if (!begun) return tooEarly ? 'too early' : 'done before';
    } else {
      await tx.em.execute("select set_config('passerelle.origin', ?, true)", [`job ${definition.name}`]);
      if (key !== null && !(await takeClaim(tx, key))) return 'done before';
    }
    await definition.run(tx, payload as never);
    return 'done';
  });
}

async function takeClaim(tx: WriteContext, key: string): Promise<boolean> {
  const taken = await tx.em.execute(
    'insert into job_claim (key, claimed_at) values (?, ?) on conflict do nothing returning key',
    [key, tx.now],
  );
  return taken.length > 0;
}
