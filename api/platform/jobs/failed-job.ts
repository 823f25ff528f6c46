import { defineEntity, OptionalProps, p } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { newId } from '../context.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { Problem } from '../problem.ts';

export enum FailedJobStatus {
  FAILED = 'FAILED',
  RETRIED = 'RETRIED',
  DISCARDED = 'DISCARDED',
}
registerEnumType(FailedJobStatus, {
  name: 'FailedJobStatus',
  description: 'What became of a job that had failed.',
  valuesConfig: {
    FAILED: { description: 'Nobody has looked after it yet.' },
    RETRIED: { description: 'Somebody had it run again. When it fails again, that is another failed job.' },
    DISCARDED: { description: 'Somebody decided that it need not run any more.' },
  },
});

const FailedJobTable = defineEntity({
  name: 'FailedJob',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    job: p.string().length(100),
    // The event it ran for; null for a job that runs by the clock.
    eventId: p.uuid().nullable().hidden(),
    payload: p.text(),
    error: p.string().length(500),
    attempts: p.integer(),
    status: p.enum(() => FailedJobStatus).default(FailedJobStatus.FAILED),
    failedAt: p.datetime(3),
    settledAt: p.datetime(3).nullable(),
  },
});

@ObjectType({ description: 'A job that failed as often as it is tried.' })
export class FailedJob extends FailedJobTable.class {
  [OptionalProps]?: 'status';

  @Field(() => ID, { description: 'Identifies the failure.' }) declare id: string;
  @Field(() => String, { description: 'Name of the job, e.g. "jobOffers.expire".' }) declare job: string;
  @Field(() => String, {
    description: 'The ids it was about, "applicationId: 0190…"; empty for a job that runs by the clock.',
  })
  declare payload: string;
  @Field(() => String, { description: 'What went wrong the last time, without secrets and personal data.' })
  declare error: string;
  @Field(() => Int, { description: 'How often it was tried.' }) declare attempts: number;
  @Field(() => FailedJobStatus, { description: 'What became of it.' }) declare status: FailedJobStatus;
  @Field(() => DateTimeScalar, { description: 'When it was tried the last time.' }) declare failedAt: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When somebody retried or discarded it.' })
  declare settledAt: Date | null;

  /** Throws NOT_FAILED when it was retried or discarded before. */
  settle(status: FailedJobStatus.RETRIED | FailedJobStatus.DISCARDED, now: Date): void {
    if (this.status !== FailedJobStatus.FAILED) throw new Problem('NOT_FAILED', ['id']);
    this.status = status;
    this.settledAt = now;
  }
}
FailedJobTable.setClass(FailedJob);
