import { LockMode } from '@mikro-orm/core';
import type { WriteContext } from '../../platform/context.ts';
import { job } from '../../platform/jobs/job.ts';
import { recipientOf, recordContact } from '../candidates/index.ts';
import { consolePage, queueMail, queueMails } from '../mail/index.ts';
import { OrganisationMember } from '../organisations/index.ts';
import { Application, ApplicationStatus } from './application.ts';
import {
  applicationReceivedMail,
  hiredMail,
  interviewMail,
  newApplicationMail,
  offeredMail,
  rejectedMail,
} from './application-mails.ts';
import { JobOffer, JobOfferStatus } from './job-offer.ts';
import { ApplicationMoved, type ApplicationStep, ApplicationSubmitted, JobOfferExpired } from './job-offers.events.ts';
import { dayInGuadeloupe } from './today.ts';

const BATCH = 500;

/** Every hour: published offers whose last day has passed expire. What is being changed meanwhile waits for the next hour. */
export const expireJobOffers = job<object>('jobOffers.expire', {
  every: { pattern: '2 * * * *', timeZone: 'America/Guadeloupe' },
  async run(tx) {
    const over = await tx.em.find(
      JobOffer,
      { status: JobOfferStatus.PUBLISHED, validThrough: { $lt: dayInGuadeloupe(tx.now) } },
      { limit: BATCH, orderBy: { validThrough: 'asc' }, lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE },
    );
    for (const jobOffer of over) {
      jobOffer.expire(tx.now);
      tx.record(JobOfferExpired, { jobOfferId: jobOffer.id });
    }
  },
});

/** An application made or moved on is a contact with the candidate, on the day it happened. */
export const recordApplicationContact = job<ApplicationStep>('jobOffers.recordContact', {
  on: [ApplicationSubmitted, ApplicationMoved],
  claim: ({ applicationId, at }) => `${applicationId}:${at}`,
  run: (tx, { candidateId, at }) => recordContact(tx, candidateId, dayInGuadeloupe(new Date(at))),
});

/** What the candidate is told when the organisation has brought the application there. */
const NEWS: Partial<Record<ApplicationStatus, typeof interviewMail>> = {
  [ApplicationStatus.INTERVIEW]: interviewMail,
  [ApplicationStatus.OFFERED]: offeredMail,
  [ApplicationStatus.HIRED]: hiredMail,
  [ApplicationStatus.REJECTED]: rejectedMail,
};

export const mailApplicationReceived = job<ApplicationStep>('jobOffers.mailApplicationReceived', {
  on: [ApplicationSubmitted],
  claim: ({ applicationId }) => applicationId,
  async run(tx, { applicationId }) {
    const application = await told(tx, applicationId);
    await mailCandidate(tx, applicationReceivedMail, application);
    await mailRecruiters(tx, application);
  },
});

export const mailApplicationMoved = job<ApplicationStep>('jobOffers.mailApplicationMoved', {
  on: [ApplicationMoved],
  claim: ({ applicationId, at }) => `${applicationId}:${at}`,
  async run(tx, { applicationId, to }) {
    const template = NEWS[to];
    if (template) await mailCandidate(tx, template, await told(tx, applicationId));
  },
});

const told = (tx: WriteContext, id: string) =>
  tx.em.findOneOrFail(Application, { id }, { populate: ['candidate.user', 'jobOffer.organisation'] });

type Told = Awaited<ReturnType<typeof told>>;

async function mailCandidate(tx: WriteContext, template: typeof interviewMail, application: Told): Promise<void> {
  const { id, candidate, jobOffer } = application;
  const to = recipientOf(candidate);
  if (!to) return;
  await queueMail(tx, {
    key: `${template.name}:${id}:${to.address}`,
    template,
    to,
    values: {
      name: to.name,
      jobOffer: jobOffer.title,
      organisation: jobOffer.organisation.name,
      link: consolePage(tx, 'applications', id),
    },
  });
}

async function mailRecruiters(tx: WriteContext, application: Told): Promise<void> {
  const { id, candidate, jobOffer } = application;
  const members = await tx.em.find(
    OrganisationMember,
    { organisation: jobOffer.organisation.id, user: { active: true } },
    { populate: ['user'], orderBy: { createdAt: 'asc', id: 'asc' } },
  );
  await queueMails(
    tx,
    members.map(({ user }) => ({
      key: `${newApplicationMail.name}:${id}:${user.id}`,
      template: newApplicationMail,
      to: { address: user.email, name: user.fullName, language: user.language, user },
      values: {
        name: user.fullName,
        candidate: `${candidate.firstName} ${candidate.lastName}`,
        headline: candidate.headline,
        jobOffer: jobOffer.title,
        link: consolePage(tx, 'applications', id),
      },
    })),
  );
}
