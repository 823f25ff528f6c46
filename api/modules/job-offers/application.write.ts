// Owns applications and their way through the pipeline. Never changes the offer or the candidate.

import { LockMode } from '@mikro-orm/core';
import type { WriteContext } from '../../platform/context.ts';
import { Problem } from '../../platform/problem.ts';
import { expectUnique, expectVersion, refer, take, takeWhere } from '../../platform/write.ts';
import { Candidate, CandidateStatus, isOwnProfile } from '../candidates/index.ts';
import { Application, ApplicationStatus } from './application.ts';
import { JobOffer } from './job-offer.ts';
import { ApplicationMoved, type ApplicationStep, ApplicationSubmitted } from './job-offers.events.ts';
import { dayInGuadeloupe } from './today.ts';

export interface NewApplication {
  jobOfferId: string;
  /** The viewer's own profile unless said; another one only for whoever may change it. */
  candidateId?: string | null;
  message?: string | null;
  /** Chosen by the sender, once for what is meant to be sent once. */
  idempotencyKey?: string | null;
}

/**
 * Applies to an offer. The same idempotency key gives the candidate's first application again. Throws OFFER_NOT_OPEN,
 * PROFILE_MISSING, PROFILE_ARCHIVED or ALREADY_APPLIED.
 */
export async function applyToJobOffer(tx: WriteContext, input: NewApplication): Promise<Application> {
  // Locked, so that of two applications sent at once the second finds the first.
  const candidate = input.candidateId
    ? await take(tx, Candidate, input.candidateId, ['candidateId'])
    : await ownProfile(tx);
  const idempotencyKey = input.idempotencyKey ?? null;
  const first = idempotencyKey && (await tx.em.findOne(Application, { candidate, idempotencyKey }));
  if (first) return first;
  const jobOffer = await refer(tx, JobOffer, input.jobOfferId, ['jobOfferId']);
  jobOffer.expectOpen(dayInGuadeloupe(tx.now));
  if (candidate.status === CandidateStatus.ARCHIVED) throw new Problem('PROFILE_ARCHIVED');
  const application = tx.em.create(Application, {
    jobOffer,
    candidate,
    status: ApplicationStatus.RECEIVED,
    message: input.message ?? null,
    idempotencyKey,
    createdAt: tx.now,
    statusChangedAt: tx.now,
  });
  tx.em.persist(application);
  await expectUnique(tx, new Problem('ALREADY_APPLIED', ['jobOfferId']));
  tx.record(ApplicationSubmitted, step(tx, application, null));
  return application;
}

async function ownProfile(tx: WriteContext): Promise<Candidate> {
  const own = tx.viewer.userId ? await takeWhere(tx, Candidate, isOwnProfile) : null;
  if (!own) throw new Problem('PROFILE_MISSING');
  return own;
}

/** Moves an application on, for its organisation. Throws TRANSITION_NOT_ALLOWED. */
export async function moveApplication(
  tx: WriteContext,
  input: { id: string; status: ApplicationStatus; version?: number | null },
): Promise<Application> {
  const application = await take(tx, Application, input.id);
  expectVersion(application, input.version);
  const from = application.status;
  application.move(input.status, tx.now);
  tx.record(ApplicationMoved, step(tx, application, from));
  return application;
}

/** Takes an application back, for its candidate. Throws TRANSITION_NOT_ALLOWED when it has come to an end. */
export async function withdrawApplication(tx: WriteContext, input: { id: string }): Promise<Application> {
  const application = await refer(tx, Application, input.id, ['id']);
  await take(tx, Candidate, application.candidate.id, ['id']);
  await tx.em.refresh(application, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const from = application.status;
  application.withdraw(tx.now);
  tx.record(ApplicationMoved, step(tx, application, from));
  return application;
}

const step = (
  tx: WriteContext,
  { id, jobOffer, candidate, status }: Application,
  from: ApplicationStatus | null,
): ApplicationStep => ({
  applicationId: id,
  jobOfferId: jobOffer.id,
  candidateId: candidate.id,
  from,
  to: status,
  at: tx.now.toISOString(),
});
