import { defineEntity, p } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { Language, User } from '../accounts/index.ts';

const KEPT_DAYS = 30;

/** When a dictation of this moment is forgotten. */
export const deletionOf = (createdAt: Date): Date => new Date(createdAt.getTime() + KEPT_DAYS * 86_400_000);

const DictationTable = defineEntity({
  name: 'Dictation',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    user: () => p.manyToOne(User).deleteRule('cascade'),
    rawText: p.text(),
    improvedText: p.text().nullable(),
    language: p.enum(() => Language),
    createdAt: p.datetime(3),
    deleteAfter: p.datetime(3),
  },
});

@ObjectType({ description: 'What somebody dictated, as text. The recording itself is never kept.' })
export class Dictation extends DictationTable.class {
  @Field(() => ID, { description: 'Identifies the dictation.' }) declare id: string;
  @Field(() => String, { description: 'What was heard, word for word.' }) declare rawText: string;
  @Field(() => String, {
    nullable: true,
    description: 'The same without hesitations, with punctuation, as an AI proposes it; null where it was not asked.',
  })
  declare improvedText: string | null;
  @Field(() => Language, { description: 'The language it was dictated in.' }) declare language: Language;
  @Field(() => DateTimeScalar, { description: 'When it was dictated.' }) declare createdAt: Date;
  @Field(() => DateTimeScalar, { description: 'When it is forgotten, unless it is deleted before.' })
  declare deleteAfter: Date;
}
DictationTable.setClass(Dictation);
