// Owns the profiles of candidates. Never touches applications (job-offers).

import { LockMode } from '@mikro-orm/core';
import type { WriteContext } from '../../platform/context.ts';
import { type LinkRow, replaceLinks } from '../../platform/links.ts';
import { Problem } from '../../platform/problem.ts';
import { applyChanges, expectVersion, take } from '../../platform/write.ts';
import { recordConsent, User } from '../accounts/index.ts';
import { communeOf } from '../organisations/index.ts';
import { Candidate, CandidateSkill, CandidateStatus, CandidateTraining, CandidateTrainingStatus } from './candidate.ts';
import { publicationConsent } from './candidates.consents.ts';
import { CandidateArchived, CandidateCreated, CandidatePublished, CandidateUpdated } from './candidates.events.ts';
import type { ContractType } from './contract-type.ts';

/** What can be said of a candidate. Omitted = unchanged (or empty when made), null = cleared. */
export interface CandidateDetails {
  firstName?: string | null;
  lastName?: string | null;
  email?: string | null;
  phone?: string | null;
  headline?: string | null;
  summary?: string | null;
  communeCode?: string | null;
  mobilityKm?: number | null;
  availableFrom?: string | null;
  wishedContract?: ContractType | null;
  experienceYears?: number | null;
  skillIds?: readonly string[] | null;
  trainings?: readonly HeldTraining[] | null;
}

export interface HeldTraining {
  trainingId: string;
  status: CandidateTrainingStatus;
  completedOn?: string | null;
}

export interface NewCandidate extends CandidateDetails {
  firstName: string;
  lastName: string;
  headline: string;
  /** Whose profile it is: for whoever manages candidates to say, everybody else makes their own. */
  userId?: string | null;
}

export const DEFAULT_MOBILITY_KM = 20;
const REQUIRED = ['firstName', 'lastName', 'headline', 'mobilityKm', 'experienceYears'] as const;
const OPTIONAL = ['email', 'phone', 'summary', 'availableFrom', 'wishedContract'] as const;

/** Enters a candidate as a draft: the viewer's own profile, or anybody's for whoever manages candidates. Throws ALREADY_HAS_PROFILE. */
export async function createCandidate(tx: WriteContext, input: NewCandidate): Promise<Candidate> {
  const candidate = tx.em.create(Candidate, {
    firstName: input.firstName,
    lastName: input.lastName,
    headline: input.headline,
    ...Object.fromEntries(OPTIONAL.map((field) => [field, input[field] ?? null])),
    status: CandidateStatus.DRAFT,
    user: await personWithoutProfile(tx, input),
    commune: await communeOf(tx, input.communeCode),
    mobilityKm: input.mobilityKm ?? DEFAULT_MOBILITY_KM,
    experienceYears: input.experienceYears ?? 0,
    lastContactOn: null,
    cv: null,
    createdAt: tx.now,
    updatedAt: tx.now,
  });
  tx.em.persist(candidate);
  tx.record(CandidateCreated, { candidateId: candidate.id });
  await replaceLists(tx, candidate, { skillIds: input.skillIds ?? [], trainings: input.trainings ?? [] });
  return candidate;
}

// The account is locked, so that of two profiles made at once the second is refused.
async function personWithoutProfile(tx: WriteContext, input: NewCandidate): Promise<User | null> {
  const id = tx.viewer.may('candidates.manage') ? input.userId : tx.viewer.userId;
  if (!id) return null;
  const user = await tx.em.findOne(User, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!user) throw new Problem('NOT_FOUND', ['userId']);
  if ((await tx.em.count(Candidate, { user })) > 0) throw new Problem('ALREADY_HAS_PROFILE');
  return user;
}

export async function updateCandidate(
  tx: WriteContext,
  input: CandidateDetails & { id: string; version?: number | null },
): Promise<Candidate> {
  const candidate = await take(tx, Candidate, input.id);
  expectVersion(candidate, input.version);
  applyChanges<Candidate, (typeof REQUIRED)[number] | (typeof OPTIONAL)[number]>(candidate, input, {
    required: REQUIRED,
    optional: OPTIONAL,
  });
  if (input.communeCode !== undefined) candidate.commune = await communeOf(tx, input.communeCode);
  candidate.updatedAt = tx.now;
  tx.record(CandidateUpdated, { candidateId: candidate.id });
  await replaceLists(tx, candidate, input);
  return candidate;
}

async function replaceLists(
  tx: WriteContext,
  { id }: Candidate,
  { skillIds, trainings }: Pick<CandidateDetails, 'skillIds' | 'trainings'>,
): Promise<void> {
  const owner = { property: 'candidate', id };
  if (skillIds !== undefined) {
    const rows = (skillIds ?? []).map((skill) => ({ skill }));
    await replaceLinks(tx, CandidateSkill, owner, 'skill', rows, (index) => ['skillIds', String(index)]);
  }
  if (trainings !== undefined) {
    const rows = (trainings ?? []).map(heldTraining);
    await replaceLinks(tx, CandidateTraining, owner, 'training', rows, (index) => [
      'trainings',
      String(index),
      'trainingId',
    ]);
  }
}

function heldTraining({ trainingId, status, completedOn }: HeldTraining, index: number): LinkRow {
  if (completedOn && status !== CandidateTrainingStatus.COMPLETED)
    throw new Problem('INVALID', ['trainings', String(index), 'completedOn']);
  return { training: trainingId, status, completedOn: completedOn ?? null };
}

/** Lets every recruiter find the candidate. Throws ALREADY_PUBLISHED. */
export async function publishCandidate(tx: WriteContext, input: { id: string }): Promise<Candidate> {
  const candidate = await take(tx, Candidate, input.id);
  candidate.publish(tx.now);
  // Whoever publishes somebody else's profile says nothing in that person's name.
  const userId = candidate.user?.id;
  if (userId && userId === tx.viewer.userId && !tx.viewer.impersonatorId)
    recordConsent(tx, { to: publicationConsent, userId, form: 'publishCandidate' });
  tx.record(CandidatePublished, { candidateId: candidate.id });
  tx.record(CandidateUpdated, { candidateId: candidate.id });
  return candidate;
}

/** Ends the search for work. Throws ALREADY_ARCHIVED. */
export async function archiveCandidate(tx: WriteContext, input: { id: string }): Promise<Candidate> {
  const candidate = await take(tx, Candidate, input.id);
  candidate.archive(tx.now);
  tx.record(CandidateArchived, { candidateId: candidate.id });
  tx.record(CandidateUpdated, { candidateId: candidate.id });
  return candidate;
}

/** Notes that the candidate was in contact on this day, unless a later one is noted. Nothing happens without a candidate. */
export async function recordContact(tx: WriteContext, candidateId: string, day: string): Promise<void> {
  const candidate = await tx.em.findOne(Candidate, { id: candidateId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!candidate || (candidate.lastContactOn !== null && candidate.lastContactOn >= day)) return;
  candidate.lastContactOn = day;
  candidate.updatedAt = tx.now;
  tx.record(CandidateUpdated, { candidateId });
}
