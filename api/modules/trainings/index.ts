import { defineModule } from '../../platform/module.ts';
import { EnrolmentResolver, EnrolmentsOfSessionResolver } from './enrolment.resolver.ts';
import { Enrolment } from './enrolment.ts';
import { TraineeMailAudienceResolver } from './mail-audience.resolver.ts';
import { TrainingResolver } from './training.resolver.ts';
import { Training } from './training.ts';
import { TrainingExportResolver } from './training-export.ts';
import { SessionsOfTrainingResolver, TrainingSessionResolver } from './training-session.resolver.ts';
import { TrainingSession } from './training-session.ts';
import { trainingCommands } from './trainings.command.ts';
import {
  announceSessions,
  mailEnrolmentCancelled,
  mailEnrolmentConfirmed,
  mailEnrolmentReceived,
  remindTrainees,
} from './trainings.jobs.ts';
import {
  dayBeforeMail,
  enrolmentCancelledMail,
  enrolmentConfirmedMail,
  enrolmentReceivedMail,
  weekBeforeMail,
} from './trainings.mails.ts';
import { notifyOfConfirmation } from './trainings.notifications.ts';
import { trainingsPersonalData, trainingsWithoutPersonalData } from './trainings.personal-data.ts';
import { trainingWebhooks } from './trainings.webhooks.ts';

/** The catalogue of trainings, their dated sessions and who takes part. */
export const trainingsModule = defineModule({
  name: 'trainings',
  entities: [Training, TrainingSession, Enrolment],
  resolvers: [
    TrainingResolver,
    TrainingExportResolver,
    TrainingSessionResolver,
    SessionsOfTrainingResolver,
    EnrolmentResolver,
    EnrolmentsOfSessionResolver,
    TraineeMailAudienceResolver,
  ],
  jobs: [
    mailEnrolmentReceived,
    mailEnrolmentConfirmed,
    mailEnrolmentCancelled,
    announceSessions,
    remindTrainees,
    notifyOfConfirmation,
    ...trainingWebhooks,
  ],
  mails: [enrolmentReceivedMail, enrolmentConfirmedMail, enrolmentCancelledMail, weekBeforeMail, dayBeforeMail],
  commands: trainingCommands,
  personalData: trainingsPersonalData,
  withoutPersonalData: trainingsWithoutPersonalData,
  permissions: {
    'trainings.manage': {
      description: 'See every training and session, make, change and publish them.',
      roles: ['ADMIN', 'TRAINER'],
      forKeys: true,
    },
    'enrolments.manage': {
      description: 'See every enrolment, enrol anyone, confirm, cancel and complete.',
      roles: ['ADMIN', 'TRAINER'],
      forKeys: true,
    },
    'enrolments.own': {
      description: "See one's own enrolments, take a seat and give it up; with enrolments.manage, anyone's.",
      roles: ['ADMIN', 'TRAINER', 'TRAINEE'],
      forKeys: true,
    },
  },
});

export { cancelEnrolment, confirmEnrolment, createEnrolment } from './enrolment.write.ts';
export { Modality, Training } from './training.ts';
export { createTraining, publishTraining } from './training.write.ts';
export { createTrainingSession, publishTrainingSession } from './training-session.write.ts';
export { trainings } from './trainings.read.ts';
