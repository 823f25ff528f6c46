// Makes the skills, the candidates, the job offers and the applications between them.

import {
  CandidateTrainingStatus,
  ContractType,
  createCandidate,
  createSkill,
  publishCandidate,
} from '../modules/candidates/index.ts';
import {
  ApplicationStatus,
  applyToJobOffer,
  closeJobOffer,
  createJobOffer,
  moveApplication,
  publishJobOffer,
  withdrawApplication,
} from '../modules/job-offers/index.ts';
import type { DemoApplication } from './applications.ts';
import type { DemoCandidate } from './candidates.ts';
import type { DemoJobOffer } from './job-offers.ts';
import { found, type Ids } from './make-catalogue.ts';
import type { Making } from './making.ts';
import { allSkills } from './trades.ts';

/** The ids of the skills by name. */
export async function makeSkills(making: Making): Promise<Ids> {
  const made = await making.each(
    allSkills,
    async (name) => [name, (await createSkill(making.at(230), { name })).id] as const,
  );
  return new Map(made);
}

/** The first candidate is the person of this account. */
export async function makeCandidates(
  making: Making,
  candidates: readonly DemoCandidate[],
  { skillIds, trainingIds, userId }: { skillIds: Ids; trainingIds: Ids; userId: string },
): Promise<ReadonlyMap<DemoCandidate, string>> {
  const made = await making.each(candidates, async (candidate, index) => {
    const then = making.at(candidate.enteredDaysAgo);
    const { id } = await createCandidate(then, {
      userId: index === 0 ? userId : null,
      firstName: candidate.firstName,
      lastName: candidate.lastName,
      email: candidate.email,
      phone: candidate.phone,
      headline: candidate.headline,
      summary: candidate.summary,
      communeCode: candidate.communeCode,
      mobilityKm: candidate.mobilityKm,
      availableFrom: candidate.availableIn === null ? null : making.day(candidate.availableIn),
      wishedContract: candidate.wishedContract && ContractType[candidate.wishedContract],
      experienceYears: candidate.experienceYears,
      skillIds: candidate.skills.map((name) => found(skillIds, name)),
      trainings: candidate.trainings.map(({ slug, completedAgo }) => ({
        trainingId: found(trainingIds, slug),
        status: CandidateTrainingStatus[completedAgo === null ? 'IN_PROGRESS' : 'COMPLETED'],
        completedOn: completedAgo === null ? null : making.day(-completedAgo),
      })),
    });
    if (candidate.published) await publishCandidate(then, { id });
    return [candidate, id] as const;
  });
  return new Map(made);
}

export async function makeJobOffers(
  making: Making,
  jobOffers: readonly DemoJobOffer[],
  { organisationIds, skillIds, trainingIds }: { organisationIds: Ids; skillIds: Ids; trainingIds: Ids },
): Promise<ReadonlyMap<DemoJobOffer, string>> {
  const made = await making.each(jobOffers, async (offer) => {
    const then = making.at(offer.enteredDaysAgo);
    const { id } = await createJobOffer(then, {
      title: offer.title,
      description: offer.description,
      organisationId: found(organisationIds, offer.organisation.name),
      communeCode: offer.communeCode,
      contract: ContractType[offer.contract],
      minimumSalary: offer.salary && { amount: `${offer.salary.from}.00`, currency: 'EUR' },
      maximumSalary: offer.salary && { amount: `${offer.salary.to}.00`, currency: 'EUR' },
      romeCode: offer.trade.romeCode,
      experienceYears: offer.experienceYears,
      startsOn: making.day(offer.startsIn),
      validThrough: making.day(offer.validFor),
      skillIds: offer.skills.map((name) => found(skillIds, name)),
      trainingIds: offer.trainings.map((slug) => found(trainingIds, slug)),
    });
    if (offer.status !== 'DRAFT') await publishJobOffer(then, { id });
    return [offer, id] as const;
  });
  return new Map(made);
}

/** Sends the applications, moves them on at equal distances until today, and closes the offers that are. */
export async function makeApplications(
  making: Making,
  applications: readonly DemoApplication[],
  {
    candidateIds,
    jobOfferIds,
  }: { candidateIds: ReadonlyMap<DemoCandidate, string>; jobOfferIds: ReadonlyMap<DemoJobOffer, string> },
): Promise<void> {
  await making.each(applications, async ({ candidate, jobOffer, message, moves, sentDaysAgo }) => {
    const { id } = await applyToJobOffer(making.at(sentDaysAgo), {
      jobOfferId: jobOfferIds.get(jobOffer) as string,
      candidateId: candidateIds.get(candidate) as string,
      message,
    });
    for (const [index, stage] of moves.entries()) {
      await making.write();
      const then = making.at(sentDaysAgo * (1 - (index + 1) / (moves.length + 1)));
      await (stage === 'WITHDRAWN'
        ? withdrawApplication(then, { id })
        : moveApplication(then, { id, status: ApplicationStatus[stage] }));
    }
  });
  const closed = [...jobOfferIds].filter(([{ status }]) => status === 'CLOSED');
  await making.each(closed, ([, id]) => closeJobOffer(making.at(1), { id }));
}
