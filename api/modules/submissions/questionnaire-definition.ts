// What a questionnaire asks, as the contract shows it. The same documents stand in the column `sections`: their keys are
// the names of these fields, so that they are read without being unpacked. What is valid is said in definition.rules.ts.

import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LocalizedText } from '../../platform/graphql/localized-text.ts';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import {
  type ConditionDraft,
  ConditionMatch,
  ConditionOperator,
  type OptionDraft,
  type QuestionDraft,
  QuestionKind,
  QuestionTopic,
  type SectionDraft,
  type ShownWhenDraft,
} from './draft.rules.ts';

registerEnumType(QuestionKind, {
  name: 'QuestionKind',
  description: 'What kind of answer a question takes.',
  valuesConfig: {
    SINGLE_CHOICE: { description: 'One of the options.' },
    MULTIPLE_CHOICE: { description: 'Several of the options.' },
    RATING: { description: 'A whole number for each of the items.' },
    RANKING: { description: 'The options in an order, the first being the most important.' },
    NUMBER: { description: 'A number.' },
    DATE: { description: 'A day of the calendar.' },
    TEXT: { description: 'A text of one line.' },
    LONG_TEXT: { description: 'A text of any number of lines.' },
    EMAIL: { description: "The respondent's e-mail address." },
    CONSENT: { description: 'A box to tick under a text that is agreed to.' },
  },
});

registerEnumType(ConditionOperator, {
  name: 'ConditionOperator',
  description: 'What must be so of an earlier answer. A question that is not shown counts as unanswered.',
  valuesConfig: {
    IS: { description: 'The option is among its answers.' },
    IS_NOT: { description: 'It was answered, and the option is not among its answers.' },
    ANSWERED: { description: 'It was answered.' },
    NOT_ANSWERED: { description: 'It was not answered.' },
    AT_LEAST: { description: 'The number, or the rating of the item, is at least so great.' },
    AT_MOST: { description: 'The number, or the rating of the item, is at most so great.' },
  },
});
registerEnumType(ConditionMatch, {
  name: 'ConditionMatch',
  description: 'How many of several conditions must hold.',
  valuesConfig: { ALL: { description: 'All of them.' }, ANY: { description: 'One of them is enough.' } },
});
registerEnumType(QuestionTopic, {
  name: 'QuestionTopic',
  description: 'What a question is about, where statistics make more of it than of any other.',
  valuesConfig: {
    ROLE: { description: "The respondent's role; a single choice." },
    FAVOURABLE_FACTORS: { description: 'What favours staying.' },
    ADVERSE_FACTORS: { description: 'What favours dropping out.' },
    SATISFACTION: { description: 'How satisfied the respondent is.' },
  },
});

@ObjectType({ description: 'A condition on an earlier answer.' })
export class QuestionCondition implements ConditionDraft {
  @Field(() => String, { description: 'Key of an earlier question.' }) questionKey!: string;
  @Field(() => ConditionOperator, { description: 'What must be so of its answer.' }) operator!: ConditionOperator;
  @Field(() => String, { nullable: true, description: 'Key of the option that IS and IS_NOT speak of.' })
  optionKey!: string | null;
  @Field(() => String, { nullable: true, description: 'Key of the rated item; null for a number.' }) item!:
    | string
    | null;
  @Field(() => Float, { nullable: true, description: 'The bound of AT_LEAST and AT_MOST.' }) number!: number | null;
}

@ObjectType({ description: 'When something is shown.' })
export class ShownWhen implements ShownWhenDraft {
  @Field(() => ConditionMatch, { description: 'How many of the conditions must hold.' }) match!: ConditionMatch;
  @Field(() => [QuestionCondition], { description: 'The conditions, at least one.' }) conditions!: QuestionCondition[];
}

@ObjectType({ description: 'An option of a choice, or an item of a rating.' })
export class QuestionOption implements OptionDraft {
  @Field(() => String, { description: 'Identifies it within its question.' }) key!: string;
  @Field(() => LocalizedText, { description: 'How it reads.' }) label!: LocalizedText;
}

@ObjectType({ description: 'An option that respondents added to a question, and somebody approved.' })
export class AddedOption {
  @Field(() => String, { description: 'Key of the question.' }) questionKey!: string;
  @Field(() => String, { description: 'Identifies it within its question.' }) key!: string;
  @Field(() => LocalizedText, { description: 'How it reads.' }) label!: LocalizedText;
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
  @Field(() => Float, { nullable: true, description: 'Smallest value of a rating or a number.' }) minimum!:
    | number
    | null;
  @Field(() => Float, { nullable: true, description: 'Greatest value of a rating or a number.' }) maximum!:
    | number
    | null;
  @Field(() => LocalizedText, { nullable: true, description: 'What the smallest value of a rating means.' })
  minimumLabel!: LocalizedText | null;
  @Field(() => LocalizedText, { nullable: true, description: 'What the greatest value of a rating means.' })
  maximumLabel!: LocalizedText | null;
  @Field(() => Int, { nullable: true, description: 'How many decimals a number may have; null for none.' })
  decimals!: number | null;
  @Field(() => LocalizedText, { nullable: true, description: 'Unit of a number.' }) unit!: LocalizedText | null;
  @Field(() => DateScalar, { nullable: true, description: 'First day that a date may be.' }) earliest!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day that a date may be.' }) latest!: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'How many options a multiple choice or a ranking takes at least, when it is answered.',
  })
  fewest!: number | null;
  @Field(() => Int, { nullable: true, description: 'How many options a multiple choice or a ranking takes at most.' })
  most!: number | null;
  @Field(() => Int, { nullable: true, description: 'Most characters of a text; null for what any answer may have.' })
  longest!: number | null;
  @Field(() => Boolean, {
    description: 'Whether what respondents write beside "other" becomes an option once somebody approved it.',
  })
  collectsOptions!: boolean;
  @Field(() => QuestionTopic, { nullable: true, description: 'What it is about, for the statistics.' })
  topic!: QuestionTopic | null;
  @Field(() => ShownWhen, { nullable: true, description: 'Shown only under these conditions.' })
  shownWhen!: ShownWhen | null;
}

@ObjectType({ description: 'A part of a questionnaire.' })
export class QuestionnaireSection implements SectionDraft {
  @Field(() => String, { description: 'Identifies it within its questionnaire.' }) key!: string;
  @Field(() => LocalizedText, { description: 'Its heading.' }) title!: LocalizedText;
  @Field(() => LocalizedText, { nullable: true, description: 'What introduces it.' })
  description!: LocalizedText | null;
  @Field(() => ShownWhen, {
    nullable: true,
    description: 'Shown only under these conditions, with all its questions.',
  })
  shownWhen!: ShownWhen | null;
  @Field(() => [Question], { description: 'Its questions, in their order.' }) questions!: Question[];
}
