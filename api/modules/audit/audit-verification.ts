// One look at the whole chain: how far it is, and what it found.

import { defineEntity, OptionalProps, p } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { Person } from '../accounts/index.ts';
import { AuditFault } from './verify.ts';

export enum AuditVerificationStatus {
  RUNNING = 'RUNNING',
  INTACT = 'INTACT',
  BROKEN = 'BROKEN',
}
registerEnumType(AuditVerificationStatus, {
  name: 'AuditVerificationStatus',
  description: 'What a verification found.',
  valuesConfig: {
    RUNNING: { description: 'It waits or goes on.' },
    INTACT: { description: 'Every row is as it was written.' },
    BROKEN: { description: 'A row is not as it was written.' },
  },
});
registerEnumType(AuditFault, {
  name: 'AuditFault',
  description: 'What is wrong with a row of the audit trail.',
  valuesConfig: {
    ENTRY_CHANGED: { description: 'It was changed.' },
    DETAIL_CHANGED: { description: 'Its values were changed.' },
    DETAIL_MISSING: { description: 'Its values are missing, and no redaction names it.' },
    ENTRY_MISSING: { description: 'It is missing.' },
    ENTRY_INSERTED: { description: 'It was put in beside another one.' },
    END_MISSING: { description: 'It and those after it are missing: a head kept outside knows of them.' },
    HEAD_DIFFERS: { description: 'It is another one than a head kept outside says.' },
    LINK_BROKEN: { description: 'It does not follow from the one before it: one of the two was made anew.' },
  },
});

const AuditVerificationTable = defineEntity({
  name: 'AuditVerification',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    status: p.enum(() => AuditVerificationStatus).default(AuditVerificationStatus.RUNNING),
    startedById: p.uuid().nullable(),
    checked: p.integer().default(0),
    brokenSequence: p.integer().nullable(),
    fault: p.enum(() => AuditFault).nullable(),
    headsCompared: p.integer().default(0),
    startedAt: p.datetime(3),
    heardOfAt: p.datetime(3).nullable(),
    endedAt: p.datetime(3).nullable(),
  },
});

@ObjectType({ description: 'One look at the whole audit trail, every hash recomputed.' })
export class AuditVerification extends AuditVerificationTable.class {
  [OptionalProps]?: 'status' | 'checked' | 'headsCompared';

  @Field(() => ID, { description: 'Identifies the verification.' }) declare id: string;
  @Field(() => AuditVerificationStatus, { description: 'What it found.' }) declare status: AuditVerificationStatus;
  @Field(() => Person, { nullable: true, description: 'Who started it.' }) startedBy!: Person | null;
  @Field(() => Int, { description: 'How many entries were looked at so far.' }) declare checked: number;
  @Field(() => Int, {
    nullable: true,
    description: 'The first row that is not as it was written; null while none was found.',
  })
  declare brokenSequence: number | null;
  @Field(() => AuditFault, { nullable: true, description: 'What is wrong with that row.' })
  declare fault: AuditFault | null;
  @Field(() => Int, { description: 'With how many heads kept outside the chain was compared.' })
  declare headsCompared: number;
  @Field(() => DateTimeScalar, { description: 'When it was asked for.' }) declare startedAt: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null while it goes on.' })
  declare endedAt: Date | null;

  declare startedById: string | null;
  declare heardOfAt: Date | null;
}
AuditVerificationTable.setClass(AuditVerification);
