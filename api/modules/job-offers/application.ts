import { defineEntity, OptionalProps, p } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { Problem } from '../../platform/problem.ts';
import { Candidate } from '../candidates/index.ts';
import { JobOffer } from './job-offer.ts';

export enum ApplicationStatus {
  RECEIVED = 'RECEIVED',
  SHORTLISTED = 'SHORTLISTED',
  INTERVIEW = 'INTERVIEW',
  OFFERED = 'OFFERED',
  HIRED = 'HIRED',
  REJECTED = 'REJECTED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(ApplicationStatus, {
  name: 'ApplicationStatus',
  description: 'Where an application stands.',
  valuesConfig: {
    RECEIVED: { description: 'The organisation has it.' },
    SHORTLISTED: { description: 'Kept for a closer look.' },
    INTERVIEW: { description: 'The candidate meets the organisation.' },
    OFFERED: { description: 'The position is offered to the candidate.' },
    HIRED: { description: 'The candidate has the position. Final.' },
    REJECTED: { description: 'The organisation has declined. Final.' },
    WITHDRAWN: { description: 'The candidate has taken it back. Final.' },
  },
});

const { RECEIVED, SHORTLISTED, INTERVIEW, OFFERED, HIRED, REJECTED, WITHDRAWN } = ApplicationStatus;

/** Where an organisation can move an application from each state. Candidates withdraw from any state that has a next. */
export const NEXT_STATUSES: Readonly<Record<ApplicationStatus, readonly ApplicationStatus[]>> = {
  [RECEIVED]: [SHORTLISTED, INTERVIEW, REJECTED],
  [SHORTLISTED]: [INTERVIEW, OFFERED, REJECTED],
  [INTERVIEW]: [OFFERED, SHORTLISTED, REJECTED],
  [OFFERED]: [HIRED, REJECTED],
  [HIRED]: [],
  [REJECTED]: [],
  [WITHDRAWN]: [],
};

const ApplicationTable = defineEntity({
  name: 'Application',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    jobOffer: () => p.manyToOne(JobOffer),
    candidate: () => p.manyToOne(Candidate),
    status: p.enum(() => ApplicationStatus).default(ApplicationStatus.RECEIVED),
    message: p.text().nullable(),
    idempotencyKey: p.string().length(100).nullable().hidden(),
    createdAt: p.datetime(3),
    statusChangedAt: p.datetime(3),
    version: p.integer().version(),
  },
  uniques: [{ properties: ['jobOffer', 'candidate'] }, { properties: ['candidate', 'idempotencyKey'] }],
});

@ObjectType({ description: 'A candidate’s application to a job offer; one a candidate and offer.' })
export class Application extends ApplicationTable.class {
  [OptionalProps]?: 'version';

  @Field(() => ID, { description: 'Identifies the application.' }) declare id: string;
  @Field(() => JobOffer, { description: 'The offer.' }) declare jobOffer: JobOffer;
  @Field(() => Candidate, { description: 'Who applies.' }) declare candidate: Candidate;
  @Field(() => ApplicationStatus, { description: 'Where it stands.' }) declare status: ApplicationStatus;
  @Field(() => String, { nullable: true, description: 'What the candidate wrote with it.' })
  declare message: string | null;
  @Field(() => DateTimeScalar, { description: 'When the candidate applied.' }) declare createdAt: Date;
  @Field(() => DateTimeScalar, { description: 'When it came to where it stands.' }) declare statusChangedAt: Date;
  @Field(() => Int, { description: 'Grows with every change; send it back with a move to notice a conflict.' })
  declare version: number;
  @Field(() => Boolean, { description: 'Whether the viewer may withdraw it now.' }) declare viewerCanWithdraw?: boolean;
  @Field(() => [ApplicationStatus], {
    description:
      'Where the viewer may bring it from here: by `moveApplication`, or for the candidate WITHDRAWN by `withdrawApplication`.',
  })
  declare nextStatuses?: ApplicationStatus[];

  /** Moves it on. Throws TRANSITION_NOT_ALLOWED. */
  move(status: ApplicationStatus, now: Date): void {
    if (!NEXT_STATUSES[this.status].includes(status)) throw new Problem('TRANSITION_NOT_ALLOWED', ['status']);
    this.status = status;
    this.statusChangedAt = now;
  }

  /** Takes it back, for the candidate. Throws TRANSITION_NOT_ALLOWED when it has come to an end. */
  withdraw(now: Date): void {
    if (NEXT_STATUSES[this.status].length === 0) throw new Problem('TRANSITION_NOT_ALLOWED', ['id']);
    this.status = WITHDRAWN;
    this.statusChangedAt = now;
  }
}
ApplicationTable.setClass(Application);
