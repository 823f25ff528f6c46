import { job } from '../../platform/jobs/job.ts';
import { type ConsentStep, ConsentWithdrawn } from '../accounts/index.ts';
import { FileCleared, FileRefused } from '../files/index.ts';
import { Candidate } from './candidate.ts';
import { publicationConsent } from './candidates.consents.ts';
import { CandidateUpdated } from './candidates.events.ts';
import { CANDIDATE_CV } from './candidates.read.ts';

/** Whoever looks at a candidate sees what the virus scanner said of the CV. */
export const tellOfScannedCv = job<{ fileId: string; purpose: string }>('candidates.tellOfScannedCv', {
  on: [FileCleared as never, FileRefused as never],
  async run(tx, { fileId, purpose }) {
    if (purpose !== CANDIDATE_CV.name) return;
    const candidate = await tx.em.findOne(Candidate, { cv: fileId });
    if (candidate) tx.record(CandidateUpdated, { candidateId: candidate.id });
  },
});

/** Recruiters no longer find a person who takes their agreement back. */
export const hideCandidateWithoutConsent = job<ConsentStep>('candidates.hideWithoutConsent', {
  on: [ConsentWithdrawn],
  async run(tx, { userId, purpose }) {
    if (purpose !== publicationConsent.purpose || !userId) return;
    const candidate = await tx.em.findOne(Candidate, { user: userId });
    if (candidate?.hide(tx.now)) tx.record(CandidateUpdated, { candidateId: candidate.id });
  },
});
