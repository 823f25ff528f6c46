import { defineModule } from '../../platform/module.ts';
import {
  ApplicationResolver,
  ApplicationsOfCandidateResolver,
  ApplicationsOfJobOfferResolver,
} from './application.resolver.ts';
import { Application } from './application.ts';
import {
  applicationReceivedMail,
  hiredMail,
  interviewMail,
  newApplicationMail,
  offeredMail,
  rejectedMail,
} from './application-mails.ts';
import { JobOfferResolver, JobOffersOfOrganisationResolver } from './job-offer.resolver.ts';
import { JobOffer, JobOfferSkill, JobOfferTraining } from './job-offer.ts';
import { JobOfferExportResolver } from './job-offer-export.ts';
import {
  expireJobOffers,
  mailApplicationMoved,
  mailApplicationReceived,
  recordApplicationContact,
} from './job-offers.jobs.ts';
import { notifyCandidate, notifyRecruiters } from './job-offers.notifications.ts';
import { jobOfferWebhooks } from './job-offers.webhooks.ts';

const everyone = ['ADMIN', 'TRAINER', 'TRAINEE', 'RECRUITER', 'CANDIDATE'];

import { jobOffersPersonalData, jobOffersWithoutPersonalData } from './job-offers.personal-data.ts';

/** Positions that organisations want to fill, and the applications to them. */
export const jobOffersModule = defineModule({
  name: 'job-offers',
  entities: [JobOffer, JobOfferSkill, JobOfferTraining, Application],
  resolvers: [
    JobOfferResolver,
    JobOfferExportResolver,
    JobOffersOfOrganisationResolver,
    ApplicationResolver,
    ApplicationsOfJobOfferResolver,
    ApplicationsOfCandidateResolver,
  ],
  jobs: [
    expireJobOffers,
    recordApplicationContact,
    mailApplicationReceived,
    mailApplicationMoved,
    notifyRecruiters,
    notifyCandidate,
    ...jobOfferWebhooks,
  ],
  mails: [applicationReceivedMail, newApplicationMail, interviewMail, offeredMail, hiredMail, rejectedMail],
  personalData: jobOffersPersonalData,
  withoutPersonalData: jobOffersWithoutPersonalData,
  permissions: {
    'jobOffers.read': {
      description:
        'See, beside the published offers, those of the organisation one works for and those one applied to.',
      roles: everyone,
      forKeys: true,
    },
    'jobOffers.readAll': {
      description: 'See every job offer, drafts too.',
      roles: ['ADMIN', 'TRAINER'],
      forKeys: true,
    },
    'jobOffers.manage': {
      description: 'Make, change, publish and close offers of the organisation one works for.',
      roles: ['ADMIN', 'RECRUITER'],
      forKeys: true,
    },
    'jobOffers.manageAll': {
      description: 'Together with jobOffers.manage and applications.manage, do so for every organisation.',
      roles: ['ADMIN'],
      forKeys: true,
    },
    'applications.read': {
      description: 'See one’s own applications and those to the organisation one works for.',
      roles: everyone,
      forKeys: true,
    },
    'applications.readAll': { description: 'See every application.', roles: ['ADMIN', 'TRAINER'], forKeys: true },
    'applications.manage': {
      description: 'Move applications to the organisation one works for.',
      roles: ['ADMIN', 'RECRUITER'],
      forKeys: true,
    },
    'applications.create': {
      description: 'Apply and withdraw: with one’s own profile, or with anybody’s together with candidates.manage.',
      roles: ['ADMIN', 'CANDIDATE', 'TRAINEE'],
      forKeys: true,
    },
  },
});

export { ApplicationStatus } from './application.ts';
export { applyToJobOffer, moveApplication, withdrawApplication } from './application.write.ts';
export { JobOffer } from './job-offer.ts';
export { closeJobOffer, createJobOffer, publishJobOffer } from './job-offer.write.ts';
export { JobOfferPublished } from './job-offers.events.ts';
export { jobOffers } from './job-offers.read.ts';
export { dayInGuadeloupe } from './today.ts';
