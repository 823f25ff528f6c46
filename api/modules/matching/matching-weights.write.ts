// Owns the versions of the weights. Never changes one that scores were made with.

import { LockMode } from '@mikro-orm/core';
import type { WriteContext } from '../../platform/context.ts';
import { MatchingWeightsUpdated } from './matching.events.ts';
import { FACTORS, type Factor, MatchingWeights } from './matching-weights.ts';

/** Makes a new version with these weights the active one. Throws SUM_NOT_100. */
export async function updateMatchingWeights(
  tx: WriteContext,
  input: Readonly<Record<Factor, number>>,
): Promise<MatchingWeights> {
  // Two administrators at once make two versions, one after the other.
  await tx.em.find(MatchingWeights, { active: true }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const [latest] = await tx.em.find(MatchingWeights, {}, { orderBy: { version: 'desc' }, limit: 1 });
  await tx.em.nativeUpdate(MatchingWeights, { active: true }, { active: false });
  const weights = tx.em.create(MatchingWeights, {
    ...(Object.fromEntries(FACTORS.map((factor) => [factor, input[factor]])) as Record<Factor, number>),
    version: (latest?.version ?? 0) + 1,
    active: true,
    createdAt: tx.now,
  });
  weights.checkSum();
  tx.em.persist(weights);
  tx.record(MatchingWeightsUpdated, { weightsId: weights.id, version: weights.version });
  return weights;
}
