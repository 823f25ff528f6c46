// Somebody who was asked by mail to answer. Anonymous: it is known that they have answered, not which answers are theirs.

import { defineEntity, OptionalProps, p } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { Language } from '../accounts/index.ts';
import { Questionnaire } from './questionnaire.ts';

export enum QuestionnaireInvitationStatus {
  QUEUED = 'QUEUED',
  SENT = 'SENT',
  ANSWERED = 'ANSWERED',
}
registerEnumType(QuestionnaireInvitationStatus, {
  name: 'QuestionnaireInvitationStatus',
  description: 'Where an invitation to answer stands.',
  valuesConfig: {
    QUEUED: { description: 'Its mail, the first or a reminder, is about to be made.' },
    SENT: { description: 'It was mailed, and waits for the answers.' },
    ANSWERED: { description: 'The person has answered; the link works no more.' },
  },
});

/** Nobody is reminded more often, whoever clicks how often. */
export const REMINDER_HOURS = 20;
export const MOST_MAILS = 5;

const QuestionnaireInvitationTable = defineEntity({
  name: 'QuestionnaireInvitation',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    questionnaire: () => p.manyToOne(Questionnaire),
    email: p.string().length(254),
    // The address as it is compared.
    emailKey: p.text().hidden(),
    name: p.string().length(200).nullable(),
    language: p.enum(() => Language),
    anonymous: p.boolean(),
    status: p.enum(() => QuestionnaireInvitationStatus),
    mailCount: p.integer().default(0),
    mailedAt: p.datetime(3).nullable(),
    // Of the command that made it, and of the last that reminded of it.
    idempotencyKey: p.string().length(100).hidden(),
    reminderKey: p.string().length(100).nullable().hidden(),
    createdAt: p.datetime(3),
  },
  uniques: [{ properties: ['questionnaire', 'emailKey'] }],
});

@ObjectType({ description: 'An invitation by mail to answer a questionnaire, with a link of its own.' })
export class QuestionnaireInvitation extends QuestionnaireInvitationTable.class {
  [OptionalProps]?: 'mailCount';

  @Field(() => ID, { description: 'Identifies the invitation.' }) declare id: string;
  @Field(() => Questionnaire, { description: 'What is to be answered.' }) declare questionnaire: Questionnaire;
  @Field(() => String, { description: 'Where it is mailed to.' }) declare email: string;
  @Field(() => String, { nullable: true, description: 'How the mail calls the person.' }) declare name: string | null;
  @Field(() => Language, { description: 'Language of the mail.' }) declare language: Language;
  @Field(() => Boolean, { description: 'Whether nobody learns which answers are theirs.' }) declare anonymous: boolean;
  @Field(() => QuestionnaireInvitationStatus, { description: 'Where it stands.' })
  declare status: QuestionnaireInvitationStatus;
  @Field(() => Int, { description: 'How often it was mailed, reminders included.' }) declare mailCount: number;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last mailed; null before.' })
  declare mailedAt: Date | null;
  @Field(() => DateTimeScalar, { description: 'When it was made.' }) declare createdAt: Date;
}
QuestionnaireInvitationTable.setClass(QuestionnaireInvitation);
