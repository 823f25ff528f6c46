import type { WriteContext } from '../../platform/context.ts';
import type { EventDefinition } from '../../platform/events/event.ts';
import { type JobDefinition, job } from '../../platform/jobs/job.ts';
import { consolePage, queueMails } from '../mail/index.ts';
import { Enrolment, EnrolmentStatus } from './enrolment.ts';
import { SessionStatus, TrainingSession } from './training-session.ts';
import {
  EnrolmentCancelled,
  EnrolmentConfirmed,
  EnrolmentCreated,
  type EnrolmentEvent,
  type SessionSoon,
  TrainingSessionSoon,
} from './trainings.events.ts';
import {
  dayBeforeMail,
  enrolmentCancelledMail,
  enrolmentConfirmedMail,
  enrolmentReceivedMail,
  weekBeforeMail,
} from './trainings.mails.ts';

type EnrolmentMail = typeof enrolmentReceivedMail;

/** Days before a session's first day on which its trainees are reminded. */
const REMINDERS: Readonly<Record<number, EnrolmentMail>> = { 7: weekBeforeMail, 1: dayBeforeMail };

const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Guadeloupe', dateStyle: 'short' });

/** The day of the calendar in Guadeloupe so many days from now, "YYYY-MM-DD". */
const dayFrom = (now: Date, days: number): string => day.format(new Date(now.getTime() + days * 86_400_000));

/** Every morning: sessions that begin in a week or tomorrow are told of. */
export const announceSessions = job<object>('trainings.announceSessions', {
  every: { pattern: '0 8 * * *', timeZone: 'America/Guadeloupe' },
  async run(tx) {
    for (const daysLeft of Object.keys(REMINDERS).map(Number)) {
      const sessions = await tx.em.find(
        TrainingSession,
        { startsOn: dayFrom(tx.now, daysLeft), status: SessionStatus.OPEN },
        { orderBy: { id: 'asc' } },
      );
      for (const { id } of sessions) tx.record(TrainingSessionSoon, { trainingSessionId: id, daysLeft });
    }
  },
});

export const remindTrainees = job<SessionSoon>('trainings.remindTrainees', {
  on: [TrainingSessionSoon],
  claim: ({ trainingSessionId, daysLeft }) => `${trainingSessionId}:${daysLeft}`,
  async run(tx, { trainingSessionId, daysLeft }) {
    const session = { id: trainingSessionId, status: SessionStatus.OPEN };
    const template = REMINDERS[daysLeft];
    if (template) await mailTrainees(tx, template, { session, status: EnrolmentStatus.CONFIRMED });
  },
});

const onEnrolment = (name: string, event: EventDefinition<EnrolmentEvent>, template: EnrolmentMail): JobDefinition =>
  job<EnrolmentEvent>(name, {
    on: [event],
    claim: ({ enrolmentId }) => enrolmentId,
    run: (tx, { enrolmentId }) => mailTrainees(tx, template, { id: enrolmentId }),
  });

export const mailEnrolmentReceived = onEnrolment(
  'trainings.mailEnrolmentReceived',
  EnrolmentCreated,
  enrolmentReceivedMail,
);
export const mailEnrolmentConfirmed = onEnrolment(
  'trainings.mailEnrolmentConfirmed',
  EnrolmentConfirmed,
  enrolmentConfirmedMail,
);
export const mailEnrolmentCancelled = onEnrolment(
  'trainings.mailEnrolmentCancelled',
  EnrolmentCancelled,
  enrolmentCancelledMail,
);

/** One mail for each of these enrolments whose trainee has an open account. */
async function mailTrainees(tx: WriteContext, template: EnrolmentMail, which: object): Promise<void> {
  const enrolments = await tx.em.find(
    Enrolment,
    { ...which, trainee: { active: true } },
    { populate: ['trainee', 'session.training', 'session.commune'], orderBy: { id: 'asc' } },
  );
  await queueMails(
    tx,
    enrolments.map(({ id, trainee, session }) => ({
      key: `${template.name}:${id}`,
      template,
      to: { address: trainee.email, name: trainee.fullName, language: trainee.language, user: trainee },
      values: {
        name: trainee.fullName,
        training: session.training.title,
        startsOn: session.startsOn,
        endsOn: session.endsOn,
        place: [session.address, session.commune?.name].filter(Boolean).join(', ') || null,
        link: consolePage(tx, 'enrolments', id),
      },
    })),
  );
}
