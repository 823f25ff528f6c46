// Owns the CV of a candidate: which file it is. Never looks into it (files does), and never decides who sees it.

import type { WriteContext } from '../../platform/context.ts';
import { Problem } from '../../platform/problem.ts';
import { take } from '../../platform/write.ts';
import { File, removeFile, takeUpload } from '../files/index.ts';
import { Candidate } from './candidate.ts';
import { CandidateUpdated } from './candidates.events.ts';
import { CANDIDATE_CV } from './candidates.read.ts';

/** Makes what the viewer uploaded the candidate's CV, instead of the one there was. It may still be in quarantine. */
export async function attachCandidateCv(
  tx: WriteContext,
  { candidateId, uploadId }: { candidateId: string; uploadId: string },
): Promise<Candidate> {
  const candidate = await take(tx, Candidate, candidateId, ['candidateId']);
  const before = await cvOf(tx, candidate);
  candidate.cv = await takeUpload(tx, CANDIDATE_CV, uploadId, ['uploadId']);
  changed(tx, candidate);
  await tx.em.flush();
  if (before) removeFile(tx, before);
  return candidate;
}

/** Deletes the candidate's CV. NOT_FOUND where there is none. */
export async function removeCandidateCv(
  tx: WriteContext,
  { candidateId }: { candidateId: string },
): Promise<Candidate> {
  const candidate = await take(tx, Candidate, candidateId, ['candidateId']);
  const before = await cvOf(tx, candidate);
  if (!before) throw new Problem('NOT_FOUND', ['candidateId']);
  candidate.cv = null;
  changed(tx, candidate);
  await tx.em.flush();
  removeFile(tx, before);
  return candidate;
}

const cvOf = async (tx: WriteContext, { cv }: Candidate): Promise<File | null> =>
  cv ? tx.em.findOne(File, { id: cv.id }) : null;

function changed(tx: WriteContext, candidate: Candidate): void {
  candidate.updatedAt = tx.now;
  tx.record(CandidateUpdated, { candidateId: candidate.id });
}
