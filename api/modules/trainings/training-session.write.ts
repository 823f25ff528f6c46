// Owns the dated sessions of trainings. Never touches who is enrolled (enrolment.write.ts).

import type { WriteContext } from '../../platform/context.ts';
import { Problem } from '../../platform/problem.ts';
import { isUuid } from '../../platform/read/readable.ts';
import { applyChanges, expectVersion, refer, take } from '../../platform/write.ts';
import { User } from '../accounts/index.ts';
import { communeOf } from '../organisations/index.ts';
import { Training } from './training.ts';
import { SessionStatus, TrainingSession } from './training-session.ts';
import { TrainingSessionCreated, TrainingSessionPublished, TrainingSessionUpdated } from './trainings.events.ts';
import { seatsOf } from './trainings.read.ts';

export interface NewTrainingSession {
  trainingId: string;
  startsOn: string;
  endsOn: string;
  capacity: number;
  communeCode?: string | null;
  address?: string | null;
  trainerId?: string | null;
}

/** Plans a session. Throws INVALID for an end before the start, NOT_FOUND for what it refers to. */
export async function createTrainingSession(tx: WriteContext, input: NewTrainingSession): Promise<TrainingSession> {
  const session = tx.em.create(TrainingSession, {
    training: await refer(tx, Training, input.trainingId, ['trainingId']),
    startsOn: input.startsOn,
    endsOn: input.endsOn,
    capacity: input.capacity,
    commune: await communeOf(tx, input.communeCode),
    address: input.address ?? null,
    status: SessionStatus.PLANNED,
    trainer: await trainerOf(tx, input.trainerId),
  });
  session.expectPeriod();
  tx.em.persist(session);
  tx.record(TrainingSessionCreated, { trainingSessionId: session.id, trainingId: session.training.id });
  return session;
}

export type TrainingSessionChanges = { [K in keyof NewTrainingSession]?: NewTrainingSession[K] | null } & {
  id: string;
  version?: number | null;
};

/** Changes a session. Throws also OUT_OF_RANGE for fewer seats than are taken. */
export async function updateTrainingSession(tx: WriteContext, input: TrainingSessionChanges): Promise<TrainingSession> {
  const session = await take(tx, TrainingSession, input.id);
  expectVersion(session, input.version);
  applyChanges<TrainingSession, 'startsOn' | 'endsOn' | 'capacity' | 'address'>(session, input, {
    required: ['startsOn', 'endsOn', 'capacity'],
    optional: ['address'],
  });
  if (input.trainingId === null) throw new Problem('REQUIRED', ['trainingId']);
  if (input.trainingId !== undefined) session.training = await refer(tx, Training, input.trainingId, ['trainingId']);
  if (input.communeCode !== undefined) session.commune = await communeOf(tx, input.communeCode);
  if (input.trainerId !== undefined) session.trainer = await trainerOf(tx, input.trainerId);
  session.expectPeriod();
  if (input.capacity !== undefined) session.expectSeatsFor((await seatsOf(tx, session.id)).taken);
  tx.record(TrainingSessionUpdated, { trainingSessionId: session.id, trainingId: session.training.id });
  return session;
}

/** Opens a session for enrolment. Throws ALREADY_PUBLISHED. */
export async function publishTrainingSession(tx: WriteContext, input: { id: string }): Promise<TrainingSession> {
  const session = await take(tx, TrainingSession, input.id);
  session.publish();
  tx.record(TrainingSessionPublished, { trainingSessionId: session.id, trainingId: session.training.id });
  return session;
}

const trainerOf = async (tx: WriteContext, id: string | null | undefined) =>
  id ? await personOf(tx, id, ['trainerId']) : null;

/** The person of this id: whoever may write here may refer to anyone. Throws NOT_FOUND at `path`. */
export async function personOf(tx: WriteContext, id: string, path: readonly string[]): Promise<User> {
  const person = isUuid(id) ? await tx.em.findOne(User, { id }) : null;
  if (!person) throw new Problem('NOT_FOUND', path);
  return person;
}
