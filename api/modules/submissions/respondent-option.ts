import { defineEntity, OptionalProps, p } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { Questionnaire } from './questionnaire.ts';

export enum QuestionPart {
  OPTION = 'OPTION',
  ITEM = 'ITEM',
}
registerEnumType(QuestionPart, {
  name: 'QuestionPart',
  description: 'What part of a question it is.',
  valuesConfig: {
    OPTION: { description: 'An option of a choice.' },
    ITEM: { description: 'A row of a rating.' },
  },
});

export enum RespondentOptionStatus {
  PENDING = 'PENDING',
  APPROVED = 'APPROVED',
  MERGED = 'MERGED',
  REJECTED = 'REJECTED',
}
registerEnumType(RespondentOptionStatus, {
  name: 'RespondentOptionStatus',
  description: 'What became of an option that a respondent added.',
  valuesConfig: {
    PENDING: { description: 'Waits for somebody to look at it.' },
    APPROVED: { description: 'Is offered to the next respondents.' },
    MERGED: { description: 'Means the same as another option, and is counted as that.' },
    REJECTED: { description: 'Is not offered; the answers keep it.' },
  },
});

const RespondentOptionTable = defineEntity({
  name: 'RespondentOption',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    questionnaire: () => p.manyToOne(Questionnaire),
    questionKey: p.text(),
    part: p.enum(() => QuestionPart),
    key: p.text(),
    label: p.text(),
    status: p.enum(() => RespondentOptionStatus).default(RespondentOptionStatus.PENDING),
    mergedInto: p.text().nullable(),
    externalId: p.text().nullable(),
    createdAt: p.datetime(3),
  },
  uniques: [{ properties: ['questionnaire', 'questionKey', 'part', 'key'] }],
});

@ObjectType({ description: 'An option that respondents added to a question.' })
export class RespondentOption extends RespondentOptionTable.class {
  [OptionalProps]?: 'status' | 'answerCount';

  @Field(() => ID, { description: 'Identifies it.' }) declare id: string;
  @Field(() => String, { description: 'Key of the question.' }) declare questionKey: string;
  @Field(() => QuestionPart, { description: 'What part of the question it is.' }) declare part: QuestionPart;
  @Field(() => String, { description: 'Its key in the answers.' }) declare key: string;
  @Field(() => String, { description: 'As the first respondent wrote it.' }) declare label: string;
  @Field(() => RespondentOptionStatus, { description: 'What became of it.' }) declare status: RespondentOptionStatus;
  @Field(() => String, { nullable: true, description: 'Key of the option that it was merged into.' })
  declare mergedInto: string | null;
  @Field(() => String, { nullable: true, description: 'Its identifier in the system it was taken over from.' })
  declare externalId: string | null;
  @Field(() => Int, { description: 'How many submissions chose or wrote it.' }) declare answerCount?: number;
  @Field(() => DateTimeScalar, { description: 'When it was first written.' }) declare createdAt: Date;
}
RespondentOptionTable.setClass(RespondentOption);
