// What goes wrong and somebody should know, as one row from the moment it is noticed until it is over: whatever happens
// again meanwhile is counted.

import { defineEntity, OptionalProps, p } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { LocalizedText } from '../../platform/graphql/localized-text.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import type { Sentence } from '../../platform/i18n.ts';
import { Person, User } from '../accounts/index.ts';

export enum AlertSeverity {
  INFO = 'INFO',
  WARNING = 'WARNING',
  CRITICAL = 'CRITICAL',
}
registerEnumType(AlertSeverity, {
  name: 'AlertSeverity',
  description: 'How grave an alert is, the least grave first.',
  valuesConfig: {
    INFO: { description: 'Good to know.' },
    WARNING: { description: 'Something does not work; it can wait until tomorrow.' },
    CRITICAL: { description: 'People are kept from their work.' },
  },
});

const GRAVITY = { INFO: 0, WARNING: 1, CRITICAL: 2 } as const;

/** Whether a severity is at least so grave. */
export const isAtLeast = (severity: AlertSeverity, minimum: AlertSeverity): boolean =>
  GRAVITY[severity] >= GRAVITY[minimum];

const TOLD_AGAIN_MS = 3_600_000;
const LONGEST_DETAIL = 2_000;

/** What is noticed. */
export interface Noticed {
  readonly severity: AlertSeverity;
  /** What it is about, in one sentence. */
  readonly summary: Sentence;
  /** What the system itself says, e.g. the text of an error. */
  readonly detail?: string | null;
  /** The page of the console where something can be done about it. */
  readonly link?: string | null;
}

const AlertTable = defineEntity({
  name: 'Alert',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    key: p.string().length(300),
    severity: p.enum(() => AlertSeverity),
    summary: p.json<Sentence>(),
    detail: p.text().nullable(),
    link: p.string().length(500).nullable(),
    count: p.integer(),
    openedAt: p.datetime(3),
    lastSeenAt: p.datetime(3),
    lastToldAt: p.datetime(3).hidden(),
    recoveredAt: p.datetime(3).nullable(),
    acknowledgedAt: p.datetime(3).nullable(),
    acknowledgedBy: () => p.manyToOne(User).nullable(),
  },
});

@ObjectType({ description: 'Something that goes wrong, from the moment it is noticed until it is over.' })
export class Alert extends AlertTable.class {
  [OptionalProps]?: never;

  @Field(() => ID, { description: 'Identifies the alert.' }) declare id: string;
  @Field(() => String, {
    description: 'What it is about, for programs, e.g. "mail-server". Of the same key one alert is open at a time.',
  })
  declare key: string;
  @Field(() => AlertSeverity, { description: 'How grave it is; the gravest it has been.' })
  declare severity: AlertSeverity;
  @Field(() => LocalizedText, { description: 'What it is about, in one sentence.' }) declare summary: Sentence;
  @Field(() => String, { nullable: true, description: 'What the system itself says, the last time.' })
  declare detail: string | null;
  @Field(() => String, { nullable: true, description: 'The page of the console where something can be done.' })
  declare link: string | null;
  @Field(() => Int, { description: 'How often it was noticed.' }) declare count: number;
  @Field(() => DateTimeScalar, { description: 'When it was first noticed.' }) declare openedAt: Date;
  @Field(() => DateTimeScalar, { description: 'When it was last noticed.' }) declare lastSeenAt: Date;
  declare lastToldAt: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was over; null while it goes on.' })
  declare recoveredAt: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When somebody took note of it; null before.' })
  declare acknowledgedAt: Date | null;
  @Field(() => Person, { nullable: true, description: 'Who took note of it.' }) declare acknowledgedBy: User | null;

  /** Takes over what was noticed last. */
  describe({ severity, summary, detail = null, link = null }: Noticed): void {
    if (this.severity === undefined || isAtLeast(severity, this.severity)) this.severity = severity;
    this.summary = summary;
    this.detail = detail?.slice(0, LONGEST_DETAIL).toWellFormed() ?? null;
    this.link = link;
  }

  /** Counts it once more; says whether it is time to tell of it again: when it got graver, or once an hour until somebody took note. */
  again(noticed: Noticed, now: Date): boolean {
    const graver = !isAtLeast(this.severity, noticed.severity);
    this.describe(noticed);
    this.count += 1;
    this.lastSeenAt = now;
    const due = graver || (!this.acknowledgedAt && now.getTime() - this.lastToldAt.getTime() >= TOLD_AGAIN_MS);
    if (due) this.lastToldAt = now;
    return due;
  }

  /** Notes who has seen it, once. */
  acknowledge(person: User, now: Date): void {
    if (this.acknowledgedAt) return;
    this.acknowledgedAt = now;
    this.acknowledgedBy = person;
  }
}
AlertTable.setClass(Alert);
