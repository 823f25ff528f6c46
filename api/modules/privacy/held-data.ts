// How much is held about somebody, for whoever answers their questions.

import type { Context } from '../../platform/context.ts';
import { personalDataOf } from '../../platform/personal-data/declaration.ts';
import { countsAbout } from '../../platform/personal-data/find.ts';
import { Problem } from '../../platform/problem.ts';
import { isUuid } from '../../platform/read/readable.ts';
import { transaction } from '../../platform/write.ts';
import type { HeldTable } from './data-request.resolver.ts';
import { personOf, type Whom } from './whose.ts';

/** By table; empty for somebody unknown. */
export async function heldBy(ctx: Context, whom: Whom): Promise<HeldTable[]> {
  if (whom.userId && !isUuid(whom.userId)) return [];
  try {
    const counts = await transaction(ctx, async (tx) => countsAbout(tx, await personOf(tx, whom)));
    return counts.map(({ table, count }) => {
      const { what, retention } = personalDataOf(table);
      return { table, what, retention: retention.rule, count };
    });
  } catch (error) {
    if (error instanceof Problem) return [];
    throw error;
  }
}
