import { defineModule } from '../../platform/module.ts';
import {
  CandidateMatchesResolver,
  JobOfferMatchesResolver,
  MatchFactorResolver,
  MatchingWeightsResolver,
} from './matching.resolver.ts';
import { MatchingWeights } from './matching-weights.ts';

/** How well candidates and job offers fit, and why. */
export const matching = defineModule({
  name: 'matching',
  entities: [MatchingWeights],
  resolvers: [MatchFactorResolver, JobOfferMatchesResolver, CandidateMatchesResolver, MatchingWeightsResolver],
  permissions: {
    'matching.readAll': {
      description: 'See the matches of any offer and candidate.',
      roles: ['ADMIN', 'TRAINER'],
      forKeys: true,
    },
    'matching.read': {
      description: 'See the matches of the offers of the organisation one works for.',
      roles: ['ADMIN', 'RECRUITER'],
      forKeys: true,
    },
    'matching.manage': { description: 'Change the weights.', roles: ['ADMIN'], forKeys: false },
  },
});
