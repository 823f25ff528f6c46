import { defineEntity, OptionalProps, p } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';

const RetentionRuleTable = defineEntity({
  name: 'RetentionRule',
  properties: {
    // The kind of the clock that a module declares.
    id: p.string().length(60).primary(),
    months: p.integer(),
    leastMonths: p.integer(),
    mostMonths: p.integer(),
    warnWeeks: p.integer().nullable(),
    source: p.text(),
    changed: p.boolean(),
    lastRunAt: p.datetime(3).nullable(),
    erasedCount: p.integer().default(0),
    updatedAt: p.datetime(3),
    version: p.integer().version(),
  },
});

@ObjectType({ description: 'How long something is held.' })
export class RetentionRule extends RetentionRuleTable.class {
  [OptionalProps]?: 'version' | 'erasedCount';

  @Field(() => ID, { description: 'What it is about, e.g. "candidates".' }) declare id: string;
  @Field(() => Int, { description: 'How many months it is held.' }) declare months: number;
  @Field(() => Int, { description: 'The least months that may be set.' }) declare leastMonths: number;
  @Field(() => Int, { description: 'The most months that the law allows.' }) declare mostMonths: number;
  @Field(() => Int, {
    nullable: true,
    description: 'How many weeks before the end the person is asked; null where nobody is.',
  })
  declare warnWeeks: number | null;
  @Field(() => String, { description: 'Where the period comes from.' }) declare source: string;
  @Field(() => Boolean, { description: 'Whether an administrator has changed it.' }) declare changed: boolean;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last applied.' })
  declare lastRunAt: Date | null;
  @Field(() => Int, { description: 'How many rows it has erased so far.' }) declare erasedCount: number;
  @Field(() => DateTimeScalar, { description: 'When it was last changed.' }) declare updatedAt: Date;
  @Field(() => Int, { description: 'Grows with every change; send it back with an update to notice a conflict.' })
  declare version: number;
}
RetentionRuleTable.setClass(RetentionRule);

export enum RetentionStatus {
  DUE = 'DUE',
  WARNED = 'WARNED',
  RENEWED = 'RENEWED',
  ERASED = 'ERASED',
}
registerEnumType(RetentionStatus, {
  name: 'RetentionStatus',
  description: 'What becomes of something whose time is ending.',
  valuesConfig: {
    DUE: { description: 'It will be erased; nobody could be asked.' },
    WARNED: { description: 'The person was asked by mail whether it may be kept.' },
    RENEWED: { description: 'It is kept: the person said so, or there was contact since.' },
    ERASED: { description: 'It was erased.' },
  },
});

const RetentionItemTable = defineEntity({
  name: 'RetentionItem',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    rule: () => p.manyToOne(RetentionRule),
    rowId: p.uuid(),
    status: p.enum(() => RetentionStatus),
    dueOn: p.date(),
    warnedAt: p.datetime(3).nullable(),
    settledAt: p.datetime(3).nullable(),
    createdAt: p.datetime(3),
  },
});

@ObjectType({ description: 'Something about a person that has nearly been held for long enough.' })
export class RetentionItem extends RetentionItemTable.class {
  @Field(() => ID, { description: 'Identifies it.' }) declare id: string;
  @Field(() => RetentionRule, { description: 'The rule it follows.' }) declare rule: RetentionRule;
  @Field(() => ID, { description: 'What it is about: the candidate, the account.' }) declare rowId: string;
  @Field(() => RetentionStatus, { description: 'What becomes of it.' }) declare status: RetentionStatus;
  @Field(() => DateScalar, { description: 'The day on which it is erased.' }) declare dueOn: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the person was asked.' })
  declare warnedAt: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was kept or erased.' })
  declare settledAt: Date | null;
}
RetentionItemTable.setClass(RetentionItem);
