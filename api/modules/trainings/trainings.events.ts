import { defineEvent } from '../../platform/events/event.ts';

export interface TrainingEvent {
  trainingId: string;
}
export interface TrainingSessionEvent extends TrainingEvent {
  trainingSessionId: string;
}
export interface EnrolmentEvent {
  enrolmentId: string;
  trainingSessionId: string;
  traineeId: string;
}

const changesTraining = ({ trainingId }: TrainingEvent) => ({ resource: 'trainings', ids: [trainingId] });
const changesSession = ({ trainingSessionId }: TrainingSessionEvent) => ({
  resource: 'trainingSessions',
  ids: [trainingSessionId],
});
const changesEnrolment = ({ enrolmentId }: EnrolmentEvent) => ({ resource: 'enrolments', ids: [enrolmentId] });

export const TrainingCreated = defineEvent<TrainingEvent>('TrainingCreated', changesTraining);
export const TrainingUpdated = defineEvent<TrainingEvent>('TrainingUpdated', changesTraining);
export const TrainingPublished = defineEvent<TrainingEvent>('TrainingPublished', changesTraining);
export const TrainingArchived = defineEvent<TrainingEvent>('TrainingArchived', changesTraining);

export const TrainingSessionCreated = defineEvent<TrainingSessionEvent>('TrainingSessionCreated', changesSession);
export const TrainingSessionUpdated = defineEvent<TrainingSessionEvent>('TrainingSessionUpdated', changesSession);
export const TrainingSessionPublished = defineEvent<TrainingSessionEvent>('TrainingSessionPublished', changesSession);

export const EnrolmentCreated = defineEvent<EnrolmentEvent>('EnrolmentCreated', changesEnrolment);
export const EnrolmentConfirmed = defineEvent<EnrolmentEvent>('EnrolmentConfirmed', changesEnrolment);
export const EnrolmentCancelled = defineEvent<EnrolmentEvent>('EnrolmentCancelled', changesEnrolment);
export const EnrolmentCompleted = defineEvent<EnrolmentEvent>('EnrolmentCompleted', changesEnrolment);

export interface SessionSoon {
  trainingSessionId: string;
  /** From the day it is told to the session's first day. */
  daysLeft: number;
}
export const TrainingSessionSoon = defineEvent<SessionSoon>('TrainingSessionSoon');
