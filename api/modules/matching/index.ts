import { defineModule } from '../../platform/module.ts';
import { MatchNews } from './match-news.ts';
import { callDigests, mailDigests, noteCandidate, noteOffer } from './matching.jobs.ts';
import { newCandidatesMail, newOffersMail } from './matching.mails.ts';
import { matchingPersonalData, matchingWithoutPersonalData } from './matching.personal-data.ts';
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
  entities: [MatchingWeights, MatchNews],
  resolvers: [MatchFactorResolver, JobOfferMatchesResolver, CandidateMatchesResolver, MatchingWeightsResolver],
  jobs: [noteOffer, noteCandidate, callDigests, mailDigests],
  mails: [newOffersMail, newCandidatesMail],
  personalData: matchingPersonalData,
  withoutPersonalData: matchingWithoutPersonalData,
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
