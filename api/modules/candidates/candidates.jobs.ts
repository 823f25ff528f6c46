import { job } from '../../platform/jobs/job.ts';
import { type ConsentStep, ConsentWithdrawn } from '../accounts/index.ts';
import { Candidate } from './candidate.ts';
import { publicationConsent } from './candidates.consents.ts';
import { CandidateUpdated } from './candidates.events.ts';

/** Recruiters no longer find a person who takes their agreement back. */
export const hideCandidateWithoutConsent = job<ConsentStep>('candidates.hideWithoutConsent', {
  on: [ConsentWithdrawn],
  async run(tx, { userId, purpose }) {
    if (purpose !== publicationConsent.purpose || !userId) return;
    const candidate = await tx.em.findOne(Candidate, { user: userId });
    if (candidate?.hide(tx.now)) tx.record(CandidateUpdated, { candidateId: candidate.id });
  },
});
