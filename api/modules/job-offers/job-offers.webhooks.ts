// What partners can hear of job offers and applications: of those they may see themselves.

import { webhookEvent } from '../webhooks/index.ts';
import { Application } from './application.ts';
import { JobOffer } from './job-offer.ts';
import {
  ApplicationMoved,
  type ApplicationStep,
  ApplicationSubmitted,
  JobOfferClosed,
  JobOfferExpired,
  JobOfferPublished,
} from './job-offers.events.ts';

const jobOfferId = { meaning: { fr: 'L’offre', en: 'The job offer' }, example: '0199c1c0-6e1b-7f4a-9d2c-0b8e7a3f5d14' };

const ofOffer = {
  entity: JobOffer,
  permission: 'jobOffers.read',
  fields: {
    jobOfferId,
    organisationId: {
      meaning: { fr: 'L’organisation qui recrute', en: 'The organisation that hires' },
      example: '0199c1c1-3a7d-7b2e-8f5c-4d9e1b6a0c27',
    },
  },
  subjectId: (event: { jobOfferId: string }) => event.jobOfferId,
  facts: ({ id, organisation }: JobOffer) => ({ jobOfferId: id, organisationId: organisation.id }),
} as const;

const applicationFields = {
  applicationId: {
    meaning: { fr: 'La candidature', en: 'The application' },
    example: '0199c1c2-9b0f-7d6a-a1e3-7c5d2f8b4e39',
  },
  jobOfferId,
  candidateId: {
    meaning: { fr: 'Le candidat', en: 'The candidate' },
    example: '0199c1b0-2c4d-7a3f-b6e1-8d0f5a9c7e12',
  },
} as const;
const ofApplication = {
  entity: Application,
  permission: 'applications.read',
  subjectId: ({ applicationId }: ApplicationStep) => applicationId,
} as const;
const idsOf = ({ id, jobOffer, candidate }: Application) => ({
  applicationId: id,
  jobOfferId: jobOffer.id,
  candidateId: candidate.id,
});

export const jobOfferWebhooks = [
  webhookEvent('jobOffer.published', {
    ...ofOffer,
    on: [JobOfferPublished],
    purpose: { fr: 'Une offre d’emploi est publiée', en: 'A job offer is published' },
  }),
  webhookEvent('jobOffer.closed', {
    ...ofOffer,
    on: [JobOfferClosed, JobOfferExpired],
    purpose: { fr: 'Une offre d’emploi est close ou a expiré', en: 'A job offer is closed or has expired' },
  }),
  webhookEvent('application.received', {
    ...ofApplication,
    on: [ApplicationSubmitted],
    purpose: { fr: 'Une candidature arrive', en: 'An application comes in' },
    fields: applicationFields,
    facts: idsOf,
  }),
  webhookEvent('application.moved', {
    ...ofApplication,
    on: [ApplicationMoved],
    purpose: { fr: 'Une candidature avance, ou est retirée', en: 'An application moves on, or is withdrawn' },
    fields: {
      ...applicationFields,
      from: { meaning: { fr: 'Où elle en était', en: 'Where it stood' }, example: 'RECEIVED' },
      to: { meaning: { fr: 'Où elle en est', en: 'Where it stands' }, example: 'INTERVIEW' },
    },
    facts: (application, { from, to }) => ({ ...idsOf(application), from, to }),
  }),
];
