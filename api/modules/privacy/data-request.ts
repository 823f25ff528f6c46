import { defineEntity, OptionalProps, p } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { Problem } from '../../platform/problem.ts';
import { Person, User } from '../accounts/index.ts';

export enum DataRequestKind {
  EXPORT = 'EXPORT',
  ERASURE = 'ERASURE',
}
registerEnumType(DataRequestKind, {
  name: 'DataRequestKind',
  description: 'What is asked about personal data.',
  valuesConfig: {
    EXPORT: { description: 'A copy of all that is held (GDPR, articles 15 and 20).' },
    ERASURE: { description: 'That it be erased (article 17).' },
  },
});

export enum DataRequestStatus {
  WAITING = 'WAITING',
  DONE = 'DONE',
  WITHDRAWN = 'WITHDRAWN',
  REFUSED = 'REFUSED',
}
registerEnumType(DataRequestStatus, {
  name: 'DataRequestStatus',
  description: 'What became of a request about personal data.',
  valuesConfig: {
    WAITING: { description: 'Nothing has been done yet; it can be withdrawn.' },
    DONE: { description: 'It was carried out.' },
    WITHDRAWN: { description: 'The person changed their mind.' },
    REFUSED: { description: 'An administrator refused it, with a reason.' },
  },
});

@ObjectType({ description: 'What an erasure did to one table.' })
export class ErasedRows {
  @Field(() => String, { description: 'Name of the table, as in the register of processing.' }) table!: string;
  @Field(() => Int, { description: 'Rows that are gone.' }) deleted!: number;
  @Field(() => Int, { description: 'Rows that no longer say whose they were.' }) anonymised!: number;
  @Field(() => Int, { description: 'Rows that the law keeps.' }) kept!: number;
  @Field(() => Int, { description: 'Rows of others that no longer mention the person.' }) redacted!: number;
}

const DataRequestTable = defineEntity({
  name: 'DataRequest',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    kind: p.enum(() => DataRequestKind),
    status: p.enum(() => DataRequestStatus),
    // Whom it is about; both are forgotten with an erasure.
    user: () => p.manyToOne(User).nullable(),
    email: p.string().length(254).nullable(),
    requestedBy: () => p.manyToOne(User).nullable(),
    byThemselves: p.boolean(),
    reason: p.string().length(1000).nullable(),
    idempotencyKey: p.string().length(100),
    requestedAt: p.datetime(3),
    dueOn: p.date(),
    runsAt: p.datetime(3).nullable(),
    decidedBy: () => p.manyToOne(User).nullable(),
    endedAt: p.datetime(3).nullable(),
    erased: p.json<ErasedRows[]>(),
    // The mail with the certificate, which goes as soon as it was sent.
    certificateId: p.uuid().nullable(),
    version: p.integer().version(),
  },
  uniques: [{ properties: ['requestedBy', 'idempotencyKey'] }],
});

@ObjectType({
  description:
    'A request about the personal data of somebody. What remains of an erasure is its certificate: no names.',
})
export class DataRequest extends DataRequestTable.class {
  [OptionalProps]?: 'version';

  @Field(() => ID, { description: 'Identifies the request.' }) declare id: string;
  @Field(() => DataRequestKind, { description: 'What is asked.' }) declare kind: DataRequestKind;
  @Field(() => DataRequestStatus, { description: 'What became of it.' }) declare status: DataRequestStatus;
  @Field(() => Person, {
    nullable: true,
    description: 'Whom it is about; null without an account and after an erasure.',
  })
  declare user: User | null;
  @Field(() => String, {
    nullable: true,
    description: 'The address it is about, for somebody without an account; null after an erasure.',
  })
  declare email: string | null;
  @Field(() => Boolean, { description: 'Whether the person asked for it themselves.' }) declare byThemselves: boolean;
  @Field(() => Person, { nullable: true, description: 'Who asked for it.' }) declare requestedBy: User | null;
  @Field(() => String, { nullable: true, description: 'Why it was asked for, or refused.' }) declare reason:
    | string
    | null;
  @Field(() => DateTimeScalar, { description: 'When it was asked for.' }) declare requestedAt: Date;
  @Field(() => DateScalar, { description: 'The last day on which the law lets it be answered: a month later.' })
  declare dueOn: string;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it is carried out unless somebody decides before.',
  })
  declare runsAt: Date | null;
  @Field(() => Person, { nullable: true, description: 'The administrator who decided.' })
  declare decidedBy: User | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was done, withdrawn or refused.' })
  declare endedAt: Date | null;
  @Field(() => [ErasedRows], { description: 'What an erasure did, by table; empty before.' })
  declare erased: ErasedRows[];
  @Field(() => Int, { description: 'Grows with every change.' }) declare version: number;

  /** Ends it in this way. Throws NOT_WAITING when something became of it already. */
  end(status: DataRequestStatus, now: Date): void {
    if (this.status !== DataRequestStatus.WAITING) throw new Problem('NOT_WAITING', ['id']);
    this.status = status;
    this.endedAt = now;
    this.runsAt = null;
  }
}
DataRequestTable.setClass(DataRequest);

/** What the law keeps after an erasure, with the name that its proof needs. */
export const KeptRecord = defineEntity({
  name: 'KeptRecord',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    tableName: p.string().length(63),
    rowId: p.uuid(),
    name: p.string().length(200).nullable(),
    because: p.json<{ fr: string; en: string }>(),
    source: p.text(),
    until: p.date(),
    createdAt: p.datetime(3),
  },
  uniques: [{ properties: ['tableName', 'rowId'] }],
});
