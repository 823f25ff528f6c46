import { defineEvent } from '../../platform/events/event.ts';
import type { MatchNewsFor } from './match-news.ts';

export const MatchingWeightsUpdated = defineEvent<{ weightsId: string; version: number }>(
  'MatchingWeightsUpdated',
  ({ weightsId }) => ({
    resource: 'matchingWeights',
    ids: [weightsId],
  }),
);

export interface DigestDue {
  /** When they were called, ISO 8601: nobody gets two on a day. */
  at: string;
  to: MatchNewsFor;
  /** Candidates or organisations, 100 at most. */
  ids: readonly string[];
}
export const MatchDigestDue = defineEvent<DigestDue>('MatchDigestDue');
