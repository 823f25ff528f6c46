// Recruiters are told of new applications, candidates of what becomes of theirs. Both also get a mail of its own, so that
// notifications are not mailed unless somebody wants them twice.

import { job } from '../../platform/jobs/job.ts';
import { notificationKind, notify } from '../notifications/index.ts';
import { OrganisationMember } from '../organisations/index.ts';
import { Application, ApplicationStatus } from './application.ts';
import { ApplicationMoved, type ApplicationStep, ApplicationSubmitted } from './job-offers.events.ts';
import { APPLICATION_STATUSES } from './messages.ts';

const defaults = { console: true, mail: false, push: true };

const applicationReceived = notificationKind('jobOffers.applicationReceived', {
  purpose: {
    fr: 'Quelqu’un postule à une offre de votre organisation',
    en: 'Somebody applies to an offer of your organisation',
  },
  sentence: { fr: '{candidate} postule à l’offre « {offer} »', en: '{candidate} applies to the offer “{offer}”' },
  names: ['candidate', 'offer'],
  permission: 'applications.manage',
  defaults,
});

const applicationMoved = notificationKind('jobOffers.applicationMoved', {
  purpose: { fr: 'Votre candidature avance', en: 'Your application moves on' },
  sentence: { fr: 'Votre candidature à « {offer} » : {status}', en: 'Your application to “{offer}”: {status}' },
  names: ['offer', 'status'],
  permission: 'applications.create',
  defaults,
});

const linkTo = (applicationId: string): string => `/applications/${applicationId}/show`;

export const notifyRecruiters = job<ApplicationStep>('jobOffers.notifyRecruiters', {
  on: [ApplicationSubmitted],
  async run(tx, { applicationId }) {
    const application = await tx.em.findOne(
      Application,
      { id: applicationId },
      {
        populate: ['candidate', 'jobOffer'],
        fields: ['candidate.firstName', 'candidate.lastName', 'jobOffer.title', 'jobOffer.organisation'],
      },
    );
    if (!application) return;
    const { candidate, jobOffer } = application;
    const members = await tx.em.find(OrganisationMember, { organisation: jobOffer.organisation.id });
    await notify(tx, {
      kind: applicationReceived,
      userIds: members.map(({ user }) => user.id),
      values: { candidate: `${candidate.firstName} ${candidate.lastName}`, offer: jobOffer.title },
      link: linkTo(applicationId),
      key: `application:${applicationId}:received`,
    });
  },
});

export const notifyCandidate = job<ApplicationStep>('jobOffers.notifyCandidate', {
  on: [ApplicationMoved],
  async run(tx, { applicationId, to, at }) {
    // Who takes an application back knows it.
    if (to === ApplicationStatus.WITHDRAWN) return;
    const application = await tx.em.findOne(
      Application,
      { id: applicationId },
      { populate: ['candidate', 'jobOffer'], fields: ['candidate.user', 'jobOffer.title'] },
    );
    const user = application?.candidate.user;
    if (!application || !user) return;
    await notify(tx, {
      kind: applicationMoved,
      userIds: [user.id],
      values: { offer: application.jobOffer.title, status: APPLICATION_STATUSES[to] },
      link: linkTo(applicationId),
      key: `application:${applicationId}:${to}:${at}`,
    });
  },
});
