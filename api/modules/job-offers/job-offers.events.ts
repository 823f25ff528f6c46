import { defineEvent } from '../../platform/events/event.ts';
import type { ApplicationStatus } from './application.ts';

interface OneJobOffer {
  jobOfferId: string;
}
const changesOffer = ({ jobOfferId }: OneJobOffer) => ({ resource: 'jobOffers', ids: [jobOfferId] });

export const JobOfferCreated = defineEvent<OneJobOffer>('JobOfferCreated', changesOffer);
export const JobOfferUpdated = defineEvent<OneJobOffer>('JobOfferUpdated', changesOffer);
export const JobOfferPublished = defineEvent<OneJobOffer>('JobOfferPublished', changesOffer);
export const JobOfferClosed = defineEvent<OneJobOffer>('JobOfferClosed', changesOffer);
export const JobOfferExpired = defineEvent<OneJobOffer>('JobOfferExpired', changesOffer);

export interface ApplicationStep {
  applicationId: string;
  jobOfferId: string;
  candidateId: string;
  /** Null when it was just made. */
  from: ApplicationStatus | null;
  to: ApplicationStatus;
  /** ISO 8601. */
  at: string;
}
const changesApplication = ({ applicationId }: ApplicationStep) => ({ resource: 'applications', ids: [applicationId] });

export const ApplicationSubmitted = defineEvent<ApplicationStep>('ApplicationSubmitted', changesApplication);
/** By the organisation, or to WITHDRAWN by the candidate. */
export const ApplicationMoved = defineEvent<ApplicationStep>('ApplicationMoved', changesApplication);
