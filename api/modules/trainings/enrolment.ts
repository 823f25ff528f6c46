import { defineEntity, p } from '@mikro-orm/core';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { Problem } from '../../platform/problem.ts';
import { Person, User } from '../accounts/index.ts';
import { TrainingSession } from './training-session.ts';

export enum EnrolmentStatus {
  PENDING = 'PENDING',
  CONFIRMED = 'CONFIRMED',
  CANCELLED = 'CANCELLED',
  COMPLETED = 'COMPLETED',
}
registerEnumType(EnrolmentStatus, {
  name: 'EnrolmentStatus',
  description: 'Where an enrolment stands.',
  valuesConfig: {
    PENDING: { description: 'Asked for; holds a seat.' },
    CONFIRMED: { description: 'Confirmed by the centre.' },
    CANCELLED: { description: 'Given up; its seat is free again.' },
    COMPLETED: { description: 'The trainee has followed the session.' },
  },
});

/** Where an enrolment can move from each status. */
export const NEXT_STATUSES: Readonly<Record<EnrolmentStatus, readonly EnrolmentStatus[]>> = {
  PENDING: [EnrolmentStatus.CONFIRMED, EnrolmentStatus.CANCELLED],
  CONFIRMED: [EnrolmentStatus.COMPLETED, EnrolmentStatus.CANCELLED],
  CANCELLED: [],
  COMPLETED: [],
};

const EnrolmentTable = defineEntity({
  name: 'Enrolment',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    session: () => p.manyToOne(TrainingSession),
    trainee: () => p.manyToOne(User),
    status: p.enum(() => EnrolmentStatus).default(EnrolmentStatus.PENDING),
    createdAt: p.datetime(3),
  },
});

@ObjectType({ description: "A person's seat in a session of a training." })
export class Enrolment extends EnrolmentTable.class {
  @Field(() => ID, { description: 'Identifies the enrolment.' }) declare id: string;
  @Field(() => TrainingSession, { description: 'The session.' }) declare session: TrainingSession;
  @Field(() => Person, { description: 'Who takes part.' }) declare trainee: User;
  @Field(() => EnrolmentStatus, { description: 'Where it stands.' }) declare status: EnrolmentStatus;
  @Field(() => DateTimeScalar, { description: 'When the seat was asked for.' }) declare createdAt: Date;

  @Field(() => Boolean, { description: 'Whether the viewer may confirm it now.' }) declare viewerCanConfirm?: boolean;
  @Field(() => Boolean, { description: 'Whether the viewer may complete it now.' }) declare viewerCanComplete?: boolean;
  @Field(() => Boolean, { description: 'Whether the viewer may cancel it now.' }) declare viewerCanCancel?: boolean;

  /** Throws TRANSITION_NOT_ALLOWED: a cancelled or completed enrolment stays so, and only a confirmed one is completed. */
  moveTo(status: EnrolmentStatus): void {
    if (!NEXT_STATUSES[this.status].includes(status)) throw new Problem('TRANSITION_NOT_ALLOWED', ['id']);
    this.status = status;
  }
}
EnrolmentTable.setClass(Enrolment);
