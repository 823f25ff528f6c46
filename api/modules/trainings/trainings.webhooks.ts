// What partners can hear of trainings, their sessions and enrolments.

import { webhookEvent } from '../webhooks/index.ts';
import { Enrolment } from './enrolment.ts';
import { Training } from './training.ts';
import { TrainingSession } from './training-session.ts';
import {
  EnrolmentCancelled,
  EnrolmentCompleted,
  EnrolmentConfirmed,
  EnrolmentCreated,
  type EnrolmentEvent,
  TrainingArchived,
  TrainingPublished,
  TrainingSessionPublished,
} from './trainings.events.ts';

const trainingId = {
  meaning: { fr: 'La formation', en: 'The training' },
  example: '0199c1a2-7f3e-7b11-8a55-3f1f6f0c2b10',
};
const sessionId = {
  meaning: { fr: 'La session', en: 'The session' },
  example: '0199c1a3-0d52-7c9a-9f0e-7d4e2a6b8c31',
};

const ofTraining = {
  entity: Training,
  permission: 'trainings.manage',
  fields: {
    trainingId,
    slug: { meaning: { fr: 'Son nom dans les adresses', en: 'Its name in addresses' }, example: 'assistant-de-vie' },
    officialCode: { meaning: { fr: 'Son code officiel', en: 'Its official code' }, example: '11O2202749' },
  },
  subjectId: (event: { trainingId: string }) => event.trainingId,
  facts: ({ id, slug, officialCode }: Training) => ({ trainingId: id, slug, officialCode }),
} as const;

const ofEnrolment = {
  entity: Enrolment,
  permission: 'enrolments.own',
  fields: {
    enrolmentId: {
      meaning: { fr: 'L’inscription', en: 'The enrolment' },
      example: '0199c1a4-55b7-7e02-8c3d-91b2f4d0a6e7',
    },
    sessionId,
    traineeId: {
      meaning: { fr: 'La personne inscrite', en: 'Who takes part' },
      example: '0199c1a5-1b6f-7d2e-a4c8-5e9d3f7b1a20',
    },
  },
  subjectId: ({ enrolmentId }: EnrolmentEvent) => enrolmentId,
  facts: ({ id, session, trainee }: Enrolment) => ({ enrolmentId: id, sessionId: session.id, traineeId: trainee.id }),
} as const;

export const trainingWebhooks = [
  webhookEvent('training.published', {
    ...ofTraining,
    on: [TrainingPublished],
    purpose: { fr: 'Une formation entre au catalogue', en: 'A training enters the catalogue' },
  }),
  webhookEvent('training.archived', {
    ...ofTraining,
    on: [TrainingArchived],
    purpose: { fr: 'Une formation quitte le catalogue', en: 'A training leaves the catalogue' },
  }),
  webhookEvent('session.published', {
    on: [TrainingSessionPublished],
    purpose: { fr: 'Une session est ouverte aux inscriptions', en: 'A session is open for enrolment' },
    permission: 'trainings.manage',
    entity: TrainingSession,
    fields: {
      sessionId,
      trainingId,
      startsOn: { meaning: { fr: 'Son premier jour', en: 'Its first day' }, example: '2027-01-11' },
      endsOn: { meaning: { fr: 'Son dernier jour', en: 'Its last day' }, example: '2027-03-26' },
    },
    subjectId: ({ trainingSessionId }) => trainingSessionId,
    facts: ({ id, training, startsOn, endsOn }) => ({ sessionId: id, trainingId: training.id, startsOn, endsOn }),
  }),
  webhookEvent('enrolment.created', {
    ...ofEnrolment,
    on: [EnrolmentCreated],
    purpose: { fr: 'Quelqu’un demande une place', en: 'Somebody asks for a seat' },
  }),
  webhookEvent('enrolment.confirmed', {
    ...ofEnrolment,
    on: [EnrolmentConfirmed],
    purpose: { fr: 'Une inscription est confirmée', en: 'An enrolment is confirmed' },
  }),
  webhookEvent('enrolment.cancelled', {
    ...ofEnrolment,
    on: [EnrolmentCancelled],
    purpose: { fr: 'Une inscription est annulée', en: 'An enrolment is cancelled' },
  }),
  webhookEvent('enrolment.completed', {
    ...ofEnrolment,
    on: [EnrolmentCompleted],
    purpose: { fr: 'Quelqu’un a suivi une session', en: 'Somebody has followed a session' },
  }),
];
