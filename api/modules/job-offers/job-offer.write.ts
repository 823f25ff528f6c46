// Owns the life of job offers. Never touches their applications (application.write.ts).

import type { WriteContext } from '../../platform/context.ts';
import { replaceLinks } from '../../platform/links.ts';
import { toMoney } from '../../platform/money.ts';
import { Problem } from '../../platform/problem.ts';
import { isUuid } from '../../platform/read/readable.ts';
import { applyChanges, expectVersion, take } from '../../platform/write.ts';
import type { ContractType } from '../candidates/index.ts';
import { communeOf, Organisation, OrganisationMember } from '../organisations/index.ts';
import { JobOffer, JobOfferSkill, JobOfferStatus, JobOfferTraining } from './job-offer.ts';
import { JobOfferClosed, JobOfferCreated, JobOfferPublished, JobOfferUpdated } from './job-offers.events.ts';
import { dayInGuadeloupe } from './today.ts';

/** What can be said of an offer. Omitted = unchanged (or empty when made), null = cleared. */
export interface JobOfferDetails {
  title?: string | null;
  description?: string | null;
  organisationId?: string | null;
  communeCode?: string | null;
  contract?: ContractType | null;
  minimumSalary?: Salary | null;
  maximumSalary?: Salary | null;
  romeCode?: string | null;
  experienceYears?: number | null;
  startsOn?: string | null;
  validThrough?: string | null;
  skillIds?: readonly string[] | null;
  trainingIds?: readonly string[] | null;
}

/** Gross, per month. */
interface Salary {
  amount: string;
  currency: string;
}

export interface NewJobOffer extends JobOfferDetails {
  title: string;
  description: string;
  organisationId: string;
  contract: ContractType;
}

const REQUIRED = ['title', 'description', 'contract', 'experienceYears'] as const;
const OPTIONAL = ['romeCode', 'startsOn', 'validThrough'] as const;

/** Drafts an offer of an organisation that the viewer recruits for. Throws NOT_FOUND for others, SALARY_RANGE. */
export async function createJobOffer(tx: WriteContext, input: NewJobOffer): Promise<JobOffer> {
  const jobOffer = tx.em.create(JobOffer, {
    title: input.title,
    description: input.description,
    organisation: await recruiterOf(tx, input.organisationId),
    status: JobOfferStatus.DRAFT,
    commune: await communeOf(tx, input.communeCode),
    contract: input.contract,
    minimumSalary: input.minimumSalary ? toMoney(input.minimumSalary) : null,
    maximumSalary: input.maximumSalary ? toMoney(input.maximumSalary) : null,
    romeCode: input.romeCode ?? null,
    experienceYears: input.experienceYears ?? 0,
    startsOn: input.startsOn ?? null,
    validThrough: input.validThrough ?? null,
    publishedAt: null,
    createdAt: tx.now,
    updatedAt: tx.now,
  });
  jobOffer.expectTerms(dayInGuadeloupe(tx.now));
  tx.em.persist(jobOffer);
  tx.record(JobOfferCreated, { jobOfferId: jobOffer.id });
  await replaceLists(tx, jobOffer, { skillIds: input.skillIds ?? [], trainingIds: input.trainingIds ?? [] });
  return jobOffer;
}

/** Throws SALARY_RANGE, or VALIDITY_OVER when a published offer would have no day left. */
export async function updateJobOffer(
  tx: WriteContext,
  input: JobOfferDetails & { id: string; version?: number | null },
): Promise<JobOffer> {
  const jobOffer = await take(tx, JobOffer, input.id);
  expectVersion(jobOffer, input.version);
  const { organisationId, communeCode, minimumSalary, maximumSalary } = input;
  applyChanges<JobOffer, (typeof REQUIRED)[number] | (typeof OPTIONAL)[number]>(jobOffer, input, {
    required: REQUIRED,
    optional: OPTIONAL,
  });
  if (organisationId === null) throw new Problem('REQUIRED', ['organisationId']);
  if (organisationId && organisationId.toLowerCase() !== jobOffer.organisation.id)
    jobOffer.organisation = await recruiterOf(tx, organisationId);
  if (communeCode !== undefined) jobOffer.commune = await communeOf(tx, communeCode);
  if (minimumSalary !== undefined) jobOffer.minimumSalary = minimumSalary && toMoney(minimumSalary);
  if (maximumSalary !== undefined) jobOffer.maximumSalary = maximumSalary && toMoney(maximumSalary);
  jobOffer.expectTerms(dayInGuadeloupe(tx.now));
  jobOffer.updatedAt = tx.now;
  tx.record(JobOfferUpdated, { jobOfferId: jobOffer.id });
  await replaceLists(tx, jobOffer, input);
  return jobOffer;
}

/** The organisation, if the viewer may recruit for it; otherwise NOT_FOUND. */
async function recruiterOf(tx: WriteContext, id: string): Promise<Organisation> {
  const organisation = isUuid(id) ? await tx.em.findOne(Organisation, { id }) : null;
  const recruits =
    tx.viewer.may('jobOffers.manageAll') ||
    (organisation !== null && (await tx.em.count(OrganisationMember, { organisation, user: tx.viewer.userId })) > 0);
  if (!organisation || !recruits) throw new Problem('NOT_FOUND', ['organisationId']);
  return organisation;
}

async function replaceLists(
  tx: WriteContext,
  { id }: JobOffer,
  { skillIds, trainingIds }: Pick<JobOfferDetails, 'skillIds' | 'trainingIds'>,
): Promise<void> {
  const owner = { property: 'jobOffer', id };
  if (skillIds !== undefined) {
    const rows = (skillIds ?? []).map((skill) => ({ skill }));
    await replaceLinks(tx, JobOfferSkill, owner, 'skill', rows, (index) => ['skillIds', String(index)]);
  }
  if (trainingIds !== undefined) {
    const rows = (trainingIds ?? []).map((training) => ({ training }));
    await replaceLinks(tx, JobOfferTraining, owner, 'training', rows, (index) => ['trainingIds', String(index)]);
  }
}

/** Opens an offer to applications, again if it was closed. Throws ALREADY_PUBLISHED or VALIDITY_OVER. */
export async function publishJobOffer(tx: WriteContext, input: { id: string }): Promise<JobOffer> {
  const jobOffer = await take(tx, JobOffer, input.id);
  jobOffer.publish(tx.now, dayInGuadeloupe(tx.now));
  tx.record(JobOfferPublished, { jobOfferId: jobOffer.id });
  return jobOffer;
}

/** Ends applications to an offer. Throws OFFER_NOT_OPEN. */
export async function closeJobOffer(tx: WriteContext, input: { id: string }): Promise<JobOffer> {
  const jobOffer = await take(tx, JobOffer, input.id);
  jobOffer.close(tx.now);
  tx.record(JobOfferClosed, { jobOfferId: jobOffer.id });
  return jobOffer;
}
