// What partners can hear of candidates: that there is one, never who it is.

import { webhookEvent } from '../webhooks/index.ts';
import { Candidate } from './candidate.ts';
import { CandidateArchived, CandidatePublished } from './candidates.events.ts';

const ofCandidate = {
  entity: Candidate,
  permission: 'candidates.read',
  fields: {
    candidateId: {
      meaning: { fr: 'Le candidat', en: 'The candidate' },
      example: '0199c1b0-2c4d-7a3f-b6e1-8d0f5a9c7e12',
    },
  },
  subjectId: ({ candidateId }: { candidateId: string }) => candidateId,
  facts: ({ id }: Candidate) => ({ candidateId: id }),
} as const;

export const candidateWebhooks = [
  webhookEvent('candidate.published', {
    ...ofCandidate,
    on: [CandidatePublished],
    purpose: { fr: 'Un candidat se montre aux recruteurs', en: 'A candidate shows themselves to recruiters' },
  }),
  webhookEvent('candidate.archived', {
    ...ofCandidate,
    on: [CandidateArchived],
    purpose: { fr: 'Un candidat ne cherche plus', en: 'A candidate looks no longer' },
  }),
];
