// Owns who takes part in a session. A seat is given under the lock of the session's row, so that parallel enrolments
// never exceed its capacity. Never changes the session.

import { LockMode } from '@mikro-orm/core';
import type { WriteContext } from '../../platform/context.ts';
import type { EventDefinition } from '../../platform/events/event.ts';
import { Problem } from '../../platform/problem.ts';
import { refer, take } from '../../platform/write.ts';
import { Enrolment, EnrolmentStatus } from './enrolment.ts';
import { TrainingSession } from './training-session.ts';
import { personOf } from './training-session.write.ts';
import {
  EnrolmentCancelled,
  EnrolmentCompleted,
  EnrolmentConfirmed,
  EnrolmentCreated,
  type EnrolmentEvent,
} from './trainings.events.ts';
import { seatsOf } from './trainings.read.ts';

/**
 * Takes a seat for a person: anyone for staff, oneself for others. Throws SESSION_NOT_OPEN, ALREADY_ENROLLED or
 * SESSION_FULL.
 */
export async function createEnrolment(
  tx: WriteContext,
  input: { sessionId: string; traineeId?: string | null },
): Promise<Enrolment> {
  const traineeId = input.traineeId ?? tx.viewer.userId;
  if (!traineeId) throw new Problem('REQUIRED', ['traineeId']);
  if (traineeId !== tx.viewer.userId && !tx.viewer.may('enrolments.manage'))
    throw new Problem('NOT_FOUND', ['traineeId']);
  const session = await refer(tx, TrainingSession, input.sessionId, ['sessionId']);
  const trainee = await personOf(tx, traineeId, ['traineeId']);
  await tx.em.refresh(session, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const { taken, enrolled } = await seatsOf(tx, session.id, trainee.id);
  if (enrolled) throw new Problem('ALREADY_ENROLLED', ['traineeId']);
  session.expectFreeSeat(taken);
  const enrolment = tx.em.create(Enrolment, { session, trainee, status: EnrolmentStatus.PENDING, createdAt: tx.now });
  tx.em.persist(enrolment);
  record(tx, EnrolmentCreated, enrolment);
  return enrolment;
}

/** Each throws TRANSITION_NOT_ALLOWED where the enrolment cannot move there. */
export const confirmEnrolment = movement(EnrolmentStatus.CONFIRMED, EnrolmentConfirmed);
export const cancelEnrolment = movement(EnrolmentStatus.CANCELLED, EnrolmentCancelled);
export const completeEnrolment = movement(EnrolmentStatus.COMPLETED, EnrolmentCompleted);

function movement(status: EnrolmentStatus, event: EventDefinition<EnrolmentEvent>) {
  return async (tx: WriteContext, input: { id: string }): Promise<Enrolment> => {
    const enrolment = await take(tx, Enrolment, input.id);
    enrolment.moveTo(status);
    record(tx, event, enrolment);
    return enrolment;
  };
}

const record = (tx: WriteContext, event: EventDefinition<EnrolmentEvent>, { id, session, trainee }: Enrolment): void =>
  tx.record(event, { enrolmentId: id, trainingSessionId: session.id, traineeId: trainee.id });
