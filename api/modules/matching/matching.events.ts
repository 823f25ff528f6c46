import { defineEvent } from '../../platform/events/event.ts';

export const MatchingWeightsUpdated = defineEvent<{ weightsId: string; version: number }>(
  'MatchingWeightsUpdated',
  ({ weightsId }) => ({
    resource: 'matchingWeights',
    ids: [weightsId],
  }),
);
