// One thing that happened, as a row of the chain. Rows are made by the chain only, and never change.

import { defineEntity, p } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { Person } from '../accounts/index.ts';

const AuditEntryTable = defineEntity({
  name: 'AuditEntry',
  properties: {
    id: p.uuid().primary(),
    sequence: p.bigint().unique(),
    changeId: p.bigint().unique(),
    transactionId: p.bigint(),
    at: p.datetime(3),
    action: p.string().length(100),
    entity: p.string().length(63).nullable(),
    rowId: p.string().length(200).nullable(),
    origin: p.string().length(120).nullable(),
    actorId: p.uuid().nullable(),
    impersonatorId: p.uuid().nullable(),
    credentialId: p.string().length(100).nullable(),
    address: p.string().length(64).nullable(),
    userAgent: p.string().length(200).nullable(),
    requestId: p.string().length(100).nullable(),
    detailHash: p.string().length(64),
    previousHash: p.string().length(64),
    hash: p.string().length(64),
  },
});

@ObjectType({ description: 'One field of a row before and after a change. Secrets are shown as "•••".' })
export class AuditFieldChange {
  @Field(() => String, { description: 'The field, as the database names it.' }) field!: string;
  @Field(() => String, { nullable: true, description: 'Its value before; null when it had none.' })
  before!: string | null;
  @Field(() => String, { nullable: true, description: 'Its value after; null when it has none.' })
  after!: string | null;
  @Field(() => Boolean, { description: 'Whether the values were kept at all.' }) kept!: boolean;
}

@ObjectType({ description: 'Something that happened: a change of a row, an event, a denial. Never changes.' })
export class AuditEntry extends AuditEntryTable.class {
  @Field(() => ID, { description: 'Identifies the entry.' }) declare id: string;
  @Field(() => Int, { description: 'Its place in the chain: 1, 2, 3 … without gaps.' }) declare sequence: bigint;
  @Field(() => DateTimeScalar, { description: 'When it happened.' }) declare at: Date;
  @Field(() => String, {
    description: 'What happened: ROW_CREATED, ROW_CHANGED, ROW_DELETED, or the name of an event, e.g. UserSignedIn.',
  })
  declare action: string;
  @Field(() => String, { nullable: true, description: 'The table whose row changed; null for events.' })
  declare entity: string | null;
  @Field(() => String, { nullable: true, description: 'The row that changed, or what the event happened to.' })
  declare rowId: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'What acted where nobody did: a job, or a command of the operator.',
  })
  declare origin: string | null;
  @Field(() => Person, {
    nullable: true,
    description: 'Who did it; null for the house itself and for unknown callers.',
  })
  actor!: Person | null;
  @Field(() => Person, { nullable: true, description: 'The administrator who acted as that person.' })
  impersonator!: Person | null;
  @Field(() => ID, { nullable: true, description: 'Id of the account that did it, even when it is gone.' })
  declare actorId: string | null;
  @Field(() => ID, { nullable: true, description: 'Id of the administrator who acted as that person.' })
  declare impersonatorId: string | null;
  @Field(() => String, { nullable: true, description: 'The session or key with which it was done.' })
  declare credentialId: string | null;
  @Field(() => String, { nullable: true, description: 'The network address it came from.' })
  declare address: string | null;
  @Field(() => String, { nullable: true, description: 'The program it came from, as it calls itself.' })
  declare userAgent: string | null;
  @Field(() => String, { nullable: true, description: 'The request it was part of.' })
  declare requestId: string | null;
  @Field(() => [AuditFieldChange], { description: 'The fields that changed, or the values of the event.' })
  changes!: AuditFieldChange[];
  @Field(() => Boolean, { description: 'Whether its values were taken out, e.g. because a person was forgotten.' })
  redacted!: boolean;
  @Field(() => String, { description: 'SHA-256 of the entry and of the hash before it.' }) declare hash: string;
  @Field(() => String, { description: 'The hash of the entry before it.' }) declare previousHash: string;

  declare changeId: bigint;
  declare transactionId: bigint;
  declare detailHash: string;
}
AuditEntryTable.setClass(AuditEntry);

/** The values of an entry, apart from it so that they can be taken out without breaking the chain. */
export const AuditDetail = defineEntity({
  name: 'AuditDetail',
  properties: {
    sequence: p.bigint().primary().autoincrement(false),
    salt: p.string().length(32).nullable(),
    changes: p.json<Record<string, unknown>>().nullable(),
  },
});
