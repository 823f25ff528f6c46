// What a questionnaire asks, as the contract shows it. The same documents stand in the column `sections`: their keys are
// the names of these fields, so that they are read without being unpacked. What is valid is said in definition-rules.ts.

import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LocalizedText } from '../../platform/graphql/localized-text.ts';
import {
  type ConditionDraft,
  type OptionDraft,
  type QuestionDraft,
  QuestionKind,
  type SectionDraft,
} from './questionnaire-draft.ts';

registerEnumType(QuestionKind, {
  name: 'QuestionKind',
  description: 'What kind of answer a question takes.',
  valuesConfig: {
    SINGLE_CHOICE: { description: 'One of the options.' },
    MULTIPLE_CHOICE: { description: 'Any number of the options.' },
    RATING: { description: 'A whole number for each of the items.' },
    TEXT: { description: 'A text of one line.' },
    LONG_TEXT: { description: 'A text of any number of lines.' },
    EMAIL: { description: "The respondent's e-mail address." },
  },
});

@ObjectType({ description: 'A condition on an earlier answer.' })
export class QuestionCondition implements ConditionDraft {
  @Field(() => String, { description: 'Key of an earlier choice question.' }) questionKey!: string;
  @Field(() => String, { description: 'Key of the option that must be among its answers.' }) equals!: string;
}

@ObjectType({ description: 'An option of a choice, or an item of a rating.' })
export class QuestionOption implements OptionDraft {
  @Field(() => String, { description: 'Identifies it within its question.' }) key!: string;
  @Field(() => LocalizedText, { description: 'How it reads.' }) label!: LocalizedText;
  @Field(() => Boolean, {
    description: 'Whether respondents added it; such options are kept for their answers and not offered to others.',
  })
  addedByRespondents!: boolean;
}

@ObjectType({ description: 'A question.' })
export class Question implements QuestionDraft {
  @Field(() => String, { description: 'Identifies it within its questionnaire.' }) key!: string;
  @Field(() => QuestionKind, { description: 'What kind of answer it takes.' }) kind!: QuestionKind;
  @Field(() => LocalizedText, { description: 'The question as it is put.' }) label!: LocalizedText;
  @Field(() => LocalizedText, { nullable: true, description: 'What helps to answer it.' }) help!: LocalizedText | null;
  @Field(() => Boolean, { description: 'Whether it must be answered when it is shown.' }) required!: boolean;
  @Field(() => Boolean, { description: 'Whether the option "autre" or "other" asks the respondent to say which.' })
  allowsOther!: boolean;
  @Field(() => [QuestionOption], { description: 'The options of a choice, in their order.' })
  options!: QuestionOption[];
  @Field(() => [QuestionOption], { description: 'The rows of a rating, in their order.' }) items!: QuestionOption[];
  @Field(() => Int, { nullable: true, description: 'Smallest value of a rating.' }) minimum!: number | null;
  @Field(() => Int, { nullable: true, description: 'Greatest value of a rating.' }) maximum!: number | null;
  @Field(() => QuestionCondition, { nullable: true, description: 'Shown only under this condition.' })
  shownWhen!: QuestionCondition | null;
}

@ObjectType({ description: 'A part of a questionnaire.' })
export class QuestionnaireSection implements SectionDraft {
  @Field(() => String, { description: 'Identifies it within its questionnaire.' }) key!: string;
  @Field(() => LocalizedText, { description: 'Its heading.' }) title!: LocalizedText;
  @Field(() => LocalizedText, { nullable: true, description: 'What introduces it.' })
  description!: LocalizedText | null;
  @Field(() => QuestionCondition, {
    nullable: true,
    description: 'Shown only under this condition, with all its questions.',
  })
  shownWhen!: QuestionCondition | null;
  @Field(() => [Question], { description: 'Its questions, in their order.' }) questions!: Question[];
}

@ObjectType({ description: 'How often an option was chosen or an item was rated so. Texts are not counted.' })
export class AnswerCount {
  @Field(() => String, { description: 'Key of the question.' }) questionKey!: string;
  @Field(() => String, { nullable: true, description: 'Key of the rated item; null for a choice.' }) item!:
    | string
    | null;
  @Field(() => String, { description: 'Key of the option, or the rating in digits.' }) value!: string;
  @Field(() => Int, { description: 'How many submissions say so.' }) count!: number;
}
