import { defineEntity, OptionalProps, p } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { Problem } from '../../platform/problem.ts';
import { Person, User } from '../accounts/index.ts';
import { Commune } from '../organisations/index.ts';
import { Training } from './training.ts';

export const LARGEST_CAPACITY = 1_000;

export enum SessionStatus {
  PLANNED = 'PLANNED',
  OPEN = 'OPEN',
  CANCELLED = 'CANCELLED',
  COMPLETED = 'COMPLETED',
}
registerEnumType(SessionStatus, {
  name: 'SessionStatus',
  description: 'Where a session of a training stands.',
  valuesConfig: {
    PLANNED: { description: 'In preparation; only staff see it.' },
    OPEN: { description: 'Announced; one can enrol.' },
    CANCELLED: { description: 'Does not take place.' },
    COMPLETED: { description: 'Has taken place.' },
  },
});

const TrainingSessionTable = defineEntity({
  name: 'TrainingSession',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    training: () => p.manyToOne(Training).index(),
    startsOn: p.date(),
    endsOn: p.date(),
    capacity: p.integer(),
    commune: () => p.manyToOne(Commune).nullable().index(),
    address: p.string().length(300).nullable(),
    status: p.enum(() => SessionStatus).default(SessionStatus.PLANNED),
    trainer: () => p.manyToOne(User).nullable().index(),
    version: p.integer().version(),
  },
});

@ObjectType({ description: 'A dated run of a training, with its seats.' })
export class TrainingSession extends TrainingSessionTable.class {
  [OptionalProps]?: 'version';

  @Field(() => ID, { description: 'Identifies the session.' }) declare id: string;
  @Field(() => Training, { description: 'What is taught.' }) declare training: Training;
  @Field(() => DateScalar, { description: 'First day.' }) declare startsOn: string;
  @Field(() => DateScalar, { description: 'Last day, not before the first.' }) declare endsOn: string;
  @Field(() => Int, { description: 'Number of seats.' }) declare capacity: number;
  @Field(() => Commune, { nullable: true, description: 'Where it takes place; null at a distance or while unknown.' })
  declare commune: Commune | null;
  @Field(() => String, { nullable: true, description: 'Street and number, or room.' }) declare address: string | null;
  @Field(() => SessionStatus, { description: 'Where it stands.' }) declare status: SessionStatus;
  @Field(() => Person, { nullable: true, description: 'Who teaches; only signed-in people see it.' })
  declare trainer: User | null;
  @Field(() => Int, { description: 'Grows with every change; send it back with an update to notice a conflict.' })
  declare version: number;
  @Field(() => Boolean, { description: 'Whether the viewer may change it.' }) declare viewerCanUpdate?: boolean;
  @Field(() => Boolean, { description: 'Whether the viewer may publish it now.' }) declare viewerCanPublish?: boolean;
  @Field(() => Int, { description: 'Seats taken: enrolments that are not cancelled.' }) declare enrolmentCount?: number;
  @Field(() => Int, { description: 'Seats that can still be taken.' }) declare seatsLeft?: number;

  /** Announces the session. Throws ALREADY_PUBLISHED unless it is in preparation. */
  publish(): void {
    if (this.status !== SessionStatus.PLANNED) throw new Problem('ALREADY_PUBLISHED', ['id']);
    this.status = SessionStatus.OPEN;
  }

  /** Throws INVALID when it would end before it begins. Days are compared as "YYYY-MM-DD". */
  expectPeriod(): void {
    if (this.endsOn < this.startsOn) throw new Problem('INVALID', ['endsOn']);
  }

  /** Throws OUT_OF_RANGE when fewer seats are left than are taken. */
  expectSeatsFor(taken: number): void {
    if (this.capacity < taken)
      throw new Problem('OUT_OF_RANGE', ['capacity'], { minimum: taken, maximum: LARGEST_CAPACITY });
  }

  /** Throws SESSION_NOT_OPEN, or SESSION_FULL when this many seats are taken. */
  expectFreeSeat(taken: number): void {
    if (this.status !== SessionStatus.OPEN) throw new Problem('SESSION_NOT_OPEN', ['sessionId']);
    if (taken >= this.capacity) throw new Problem('SESSION_FULL', ['sessionId']);
  }
}
TrainingSessionTable.setClass(TrainingSession);
