import { defineEntity, p } from '@mikro-orm/core';
import { Candidate } from '../candidates/index.ts';
import { JobOffer } from '../job-offers/index.ts';

export enum MatchNewsFor {
  CANDIDATE = 'CANDIDATE',
  ORGANISATION = 'ORGANISATION',
}

/** A match worth a line in a digest: of a new offer for a candidate, of a new candidate for an organisation. Told once. */
export const MatchNews = defineEntity({
  name: 'MatchNews',
  properties: {
    for: p.enum(() => MatchNewsFor).primary(),
    jobOffer: () => p.manyToOne(JobOffer).primary().deleteRule('cascade'),
    candidate: () => p.manyToOne(Candidate).primary().index().deleteRule('cascade'),
    score: p.integer(),
    foundAt: p.datetime(3),
    toldAt: p.datetime(3).nullable(),
  },
});
