// What clients send to define a questionnaire, with its limits, and the plain documents made of it.

import { ArrayMaxSize, ArrayMinSize, IsOptional } from 'class-validator';
import { Field, Float, InputType, Int } from 'type-graphql';
import { Reference, Text, Whole } from '../../platform/graphql/inputs.ts';
import { LocalizedTextInput } from '../../platform/graphql/localized-text.ts';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { RATING_RANGE } from './definition.rules.ts';
import { ConditionMatch, ConditionOperator, QuestionKind, QuestionTopic } from './draft.rules.ts';
import { LIMITS, LONGEST_ANSWER } from './limits.rules.ts';
import { wholeSection, wholeText } from './loose-draft.rules.ts';
import { QuestionnaireTemplateKey } from './questionnaire-template.ts';

const { longestKey: LONGEST_KEY, mostConditions: MOST_CONDITIONS, mostOptions: MOST_OPTIONS } = LIMITS;
const atMost = (maximum: number): PropertyDecorator => ArrayMaxSize(maximum, { context: { minimum: 0, maximum } });

@InputType({ description: 'A text that may still be unfinished, as long as nobody is asked it.' })
class DraftTextInput {
  @Text({
    description: `In French, at most ${LIMITS.longestText} characters; empty while nobody wrote it.`,
    min: 0,
    max: LIMITS.longestText,
  })
  fr!: string;
  @Text({
    description: `In English, at most ${LIMITS.longestText} characters.`,
    max: LIMITS.longestText,
    optional: true,
  })
  en?: string | null;
}

@InputType({ description: 'A condition on an earlier answer.' })
class QuestionConditionInput {
  @Text({ description: 'Key of an earlier question.', min: 0, max: LONGEST_KEY }) questionKey!: string;
  @Field(() => ConditionOperator, { description: 'What must be so of its answer.' }) operator!: ConditionOperator;
  @Text({ description: 'Key of the option that IS and IS_NOT speak of.', max: LONGEST_KEY, optional: true })
  optionKey?: string | null;
  @Text({ description: 'Key of the rated item; null for a number.', max: LONGEST_KEY, optional: true })
  item?: string | null;
  @Field(() => Float, { nullable: true, description: 'The bound of AT_LEAST and AT_MOST.' }) number?: number | null;
}

@InputType({ description: 'When something is shown.' })
class ShownWhenInput {
  @Field(() => ConditionMatch, { nullable: true, description: 'How many of the conditions must hold; all by default.' })
  match?: ConditionMatch | null;
  @Field(() => [QuestionConditionInput], { description: 'The conditions, one to ten.' })
  @ArrayMinSize(1, { context: { minimum: 1, maximum: MOST_CONDITIONS } })
  @ArrayMaxSize(MOST_CONDITIONS, { context: { minimum: 1, maximum: MOST_CONDITIONS } })
  conditions!: QuestionConditionInput[];
}

@InputType({ description: 'An option of a choice, or an item of a rating.' })
class QuestionOptionInput {
  @Text({ description: 'Identifies it within its question.', min: 0, max: LONGEST_KEY }) key!: string;
  @Field(() => DraftTextInput, { description: 'How it reads.' }) label!: DraftTextInput;
}

@InputType({ description: 'A question.' })
class QuestionInput {
  @Text({ description: 'Identifies it within its questionnaire.', min: 0, max: LONGEST_KEY }) key!: string;
  @Field(() => QuestionKind, { description: 'What kind of answer it takes.' }) kind!: QuestionKind;
  @Field(() => DraftTextInput, { description: 'The question as it is put.' }) label!: DraftTextInput;
  @Field(() => DraftTextInput, { nullable: true, description: 'What helps to answer it.' })
  help?: DraftTextInput | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it must be answered when it is shown; false by default.',
  })
  required?: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the option "autre" or "other" asks the respondent to say which; false by default.',
  })
  allowsOther?: boolean | null;
  @Field(() => [QuestionOptionInput], { nullable: true, description: 'The options of a choice, at most 200.' })
  @IsOptional()
  @atMost(MOST_OPTIONS)
  options?: QuestionOptionInput[] | null;
  @Field(() => [QuestionOptionInput], { nullable: true, description: 'The rows of a rating, at most 200.' })
  @IsOptional()
  @atMost(MOST_OPTIONS)
  items?: QuestionOptionInput[] | null;
  @Field(() => Float, {
    nullable: true,
    description: `Smallest value of a number, or of a rating: a whole one from ${RATING_RANGE.minimum}.`,
  })
  minimum?: number | null;
  @Field(() => Float, {
    nullable: true,
    description: `Greatest value of a number, or of a rating: a whole one up to ${RATING_RANGE.maximum}.`,
  })
  maximum?: number | null;
  @Field(() => DraftTextInput, { nullable: true, description: 'What the smallest value of a rating means.' })
  minimumLabel?: DraftTextInput | null;
  @Field(() => DraftTextInput, { nullable: true, description: 'What the greatest value of a rating means.' })
  maximumLabel?: DraftTextInput | null;
  @Field(() => Int, {
    nullable: true,
    description: `How many decimals a number may have, at most ${LIMITS.mostDecimals}; none by default.`,
  })
  decimals?: number | null;
  @Field(() => DraftTextInput, { nullable: true, description: 'Unit of a number.' })
  unit?: DraftTextInput | null;
  @Field(() => DateScalar, { nullable: true, description: 'First day that a date may be.' }) earliest?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day that a date may be.' }) latest?: string | null;
  @Field(() => Int, { nullable: true, description: 'How many options it takes at least, when it is answered.' })
  fewest?: number | null;
  @Field(() => Int, { nullable: true, description: 'How many options it takes at most.' }) most?: number | null;
  @Field(() => Int, {
    nullable: true,
    description: `Most characters of a text, 1 to ${LONGEST_ANSWER}, which it is by default.`,
  })
  longest?: number | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether what respondents write beside "other" is proposed as an option; false by default.',
  })
  collectsOptions?: boolean | null;
  @Field(() => QuestionTopic, { nullable: true, description: 'What it is about, for the statistics.' })
  topic?: QuestionTopic | null;
  @Field(() => ShownWhenInput, { nullable: true, description: 'Shown only under these conditions.' })
  shownWhen?: ShownWhenInput | null;
}

@InputType({ description: 'A part of a questionnaire.' })
class QuestionnaireSectionInput {
  @Text({ description: 'Identifies it within its questionnaire.', min: 0, max: LONGEST_KEY }) key!: string;
  @Field(() => DraftTextInput, { description: 'Its heading.' }) title!: DraftTextInput;
  @Field(() => DraftTextInput, { nullable: true, description: 'What introduces it.' })
  description?: DraftTextInput | null;
  @Field(() => ShownWhenInput, {
    nullable: true,
    description: 'Shown only under these conditions, with all its questions.',
  })
  shownWhen?: ShownWhenInput | null;
  @Field(() => [QuestionInput], { description: 'Its questions, in their order, at most 100.' })
  @atMost(LIMITS.mostQuestions)
  questions!: QuestionInput[];
}

const slug = { max: LIMITS.slug.longest, matching: new RegExp(LIMITS.slug.form) };
const slugDescription = 'Its name in the address of its public page: small letters, digits and hyphens.';
const thanksDescription = 'What respondents are told once they have answered.';
const closesAtDescription = 'When it closes by itself, in the future.';
const quota = { description: 'How many submissions it takes at most.', min: 1, max: 1_000_000, optional: true };
const retentionMonths = {
  description: 'After how many months each submission is erased, where this is sooner than for all questionnaires.',
  min: 1,
  max: 60,
  optional: true,
};
const sectionsDescription =
  'What it asks, in its order, at most 50 sections. They may still be faulty: only publishing asks for sound ones.';

@InputType({ description: 'A new questionnaire. It is a draft until it is published.' })
export class CreateQuestionnaireInput {
  @Text({ description: slugDescription, ...slug }) slug!: string;
  @Field(() => LocalizedTextInput, { description: 'What it is called.' }) title!: LocalizedTextInput;
  @Field(() => DraftTextInput, { nullable: true, description: 'What introduces it.' })
  description?: DraftTextInput | null;
  @Field(() => DraftTextInput, { nullable: true, description: thanksDescription })
  thanks?: DraftTextInput | null;
  @Field(() => DateTimeScalar, { nullable: true, description: closesAtDescription }) closesAt?: Date | null;
  @Whole(quota) quota?: number | null;
  @Whole(retentionMonths) retentionMonths?: number | null;
  @Field(() => [QuestionnaireSectionInput], { description: sectionsDescription })
  @atMost(LIMITS.mostSections)
  sections!: QuestionnaireSectionInput[];
}

@InputType({ description: 'Changes to a questionnaire. Omitted fields stay as they are, null clears.' })
export class UpdateQuestionnaireInput {
  @Reference({ description: 'The questionnaire.' }) id!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'Version the change is based on; CONFLICT when it is not the current one.',
  })
  version?: number | null;
  @Text({ description: slugDescription, ...slug, optional: true }) slug?: string | null;
  @Field(() => LocalizedTextInput, { nullable: true, description: 'What it is called.' })
  title?: LocalizedTextInput | null;
  @Field(() => DraftTextInput, { nullable: true, description: 'What introduces it.' })
  description?: DraftTextInput | null;
  @Field(() => DraftTextInput, { nullable: true, description: thanksDescription })
  thanks?: DraftTextInput | null;
  @Field(() => DateTimeScalar, { nullable: true, description: closesAtDescription }) closesAt?: Date | null;
  @Whole(quota) quota?: number | null;
  @Whole(retentionMonths) retentionMonths?: number | null;
  @Field(() => [QuestionnaireSectionInput], {
    nullable: true,
    description: `${sectionsDescription} Once it was published, they are what its next version asks.`,
  })
  @IsOptional()
  @atMost(LIMITS.mostSections)
  sections?: QuestionnaireSectionInput[] | null;
}

@InputType({ description: 'The questionnaire to publish.' })
export class PublishQuestionnaireInput {
  @Reference({ description: 'The questionnaire.' }) id!: string;
}

@InputType({ description: 'The questionnaire to close.' })
export class CloseQuestionnaireInput {
  @Reference({ description: 'The questionnaire.' }) id!: string;
}

@InputType({ description: 'The questionnaire to copy.' })
export class CopyQuestionnaireInput {
  @Reference({ description: 'The questionnaire.' }) id!: string;
  @Text({ description: slugDescription, ...slug }) slug!: string;
  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: 'What the copy is called; the title of the original, as that of a copy, by default.',
  })
  title?: LocalizedTextInput | null;
}

@InputType({ description: 'The template to begin with.' })
export class CreateQuestionnaireFromTemplateInput {
  @Field(() => QuestionnaireTemplateKey, { description: 'The template.' }) template!: QuestionnaireTemplateKey;
  @Text({ description: slugDescription, ...slug }) slug!: string;
}

/** The input with every omitted part said, as it is stored; what is omitted at the top stays omitted. */
export function toDraft<I extends CreateQuestionnaireInput | UpdateQuestionnaireInput>({
  title,
  description,
  thanks,
  sections,
  ...rest
}: I) {
  return {
    ...rest,
    ...(title === undefined ? {} : { title: title && wholeText(title) }),
    ...(description === undefined ? {} : { description: description && wholeText(description) }),
    ...(thanks === undefined ? {} : { thanks: thanks && wholeText(thanks) }),
    ...(sections === undefined ? {} : { sections: sections && sections.map(wholeSection) }),
  };
}
