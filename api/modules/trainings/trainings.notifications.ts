// Trainees are told that their seat is certain. They also get a mail of its own.

import { job } from '../../platform/jobs/job.ts';
import { notificationKind, notify } from '../notifications/index.ts';
import { Enrolment } from './enrolment.ts';
import { EnrolmentConfirmed, type EnrolmentEvent } from './trainings.events.ts';

const enrolmentConfirmed = notificationKind('trainings.enrolmentConfirmed', {
  purpose: { fr: 'Votre inscription à une formation est confirmée', en: 'Your enrolment in a training is confirmed' },
  sentence: {
    fr: 'Votre inscription à « {training} » est confirmée',
    en: 'Your enrolment in “{training}” is confirmed',
  },
  names: ['training'],
  permission: 'enrolments.own',
  defaults: { console: true, mail: false, push: true },
});

export const notifyOfConfirmation = job<EnrolmentEvent>('trainings.notifyOfConfirmation', {
  on: [EnrolmentConfirmed],
  async run(tx, { enrolmentId, traineeId }) {
    const enrolment = await tx.em.findOne(
      Enrolment,
      { id: enrolmentId },
      { populate: ['session.training'], fields: ['session.training.title'] },
    );
    if (!enrolment) return;
    await notify(tx, {
      kind: enrolmentConfirmed,
      userIds: [traineeId],
      values: { training: enrolment.session.training.title },
      link: `/enrolments/${enrolmentId}/show`,
      key: `enrolment:${enrolmentId}:confirmed`,
    });
  },
});
