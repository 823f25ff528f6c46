// Carries one job out: its claim, its writes and its events in one transaction.

import { defineEntity, p } from '@mikro-orm/core';
import type { Context } from '../context.ts';
import { transaction } from '../write.ts';
import type { JobDefinition } from './job.ts';

/** What has been done once and must not be done again. */
export const JobClaim = defineEntity({
  name: 'JobClaim',
  tableName: 'job_claim',
  properties: { key: p.string().length(300).primary(), claimedAt: p.datetime(3) },
});

/** Does nothing when the job's claim was taken by an earlier attempt that succeeded. */
export async function perform(ctx: Context, definition: JobDefinition, payload: object): Promise<void> {
  await transaction(ctx, async (tx) => {
    const claim = definition.claim?.(payload as never);
    if (claim !== undefined) {
      const key = `${definition.name}:${claim}`;
      const taken = await tx.em.execute(
        'insert into job_claim (key, claimed_at) values (?, ?) on conflict do nothing returning key',
        [key, tx.now],
      );
      if (taken.length === 0) return;
    }
    await definition.run(tx, payload as never);
  });
}
