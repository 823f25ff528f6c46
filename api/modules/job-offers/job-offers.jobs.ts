import { LockMode } from '@mikro-orm/core';
import { job } from '../../platform/jobs/job.ts';
import { recordContact } from '../candidates/index.ts';
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
