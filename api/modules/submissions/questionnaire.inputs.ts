// What clients send to define a questionnaire, with its limits, and the plain documents made of it.

import { ArrayMaxSize, IsOptional } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { Reference, Text, Whole } from '../../platform/graphql/inputs.ts';
import { LocalizedTextInput } from '../../platform/graphql/localized-text.ts';
import { RATING_RANGE } from './definition-rules.ts';
import {
  type Localized,
  type OptionDraft,
  type QuestionDraft,
  QuestionKind,
  type SectionDraft,
} from './questionnaire-draft.ts';

const LONGEST_KEY = 200;
const atMost = (maximum: number): PropertyDecorator => ArrayMaxSize(maximum, { context: { minimum: 0, maximum } });

@InputType({ description: 'A condition on an earlier answer.' })
class QuestionConditionInput {
  @Text({ description: 'Key of an earlier choice question.', max: LONGEST_KEY }) questionKey!: string;
  @Text({ description: 'Key of the option that must be among its answers.', max: LONGEST_KEY }) equals!: string;
}

@InputType({ description: 'An option of a choice, or an item of a rating.' })
class QuestionOptionInput {
  @Text({ description: 'Identifies it within its question.', max: LONGEST_KEY }) key!: string;
  @Field(() => LocalizedTextInput, { description: 'How it reads.' }) label!: LocalizedTextInput;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether respondents added it, so that it is not offered; false by default.',
  })
  addedByRespondents?: boolean | null;
}

@InputType({ description: 'A question.' })
class QuestionInput {
  @Text({ description: 'Identifies it within its questionnaire.', max: LONGEST_KEY }) key!: string;
  @Field(() => QuestionKind, { description: 'What kind of answer it takes.' }) kind!: QuestionKind;
  @Field(() => LocalizedTextInput, { description: 'The question as it is put.' }) label!: LocalizedTextInput;
  @Field(() => LocalizedTextInput, { nullable: true, description: 'What helps to answer it.' })
  help?: LocalizedTextInput | null;
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
  @atMost(200)
  options?: QuestionOptionInput[] | null;
  @Field(() => [QuestionOptionInput], { nullable: true, description: 'The rows of a rating, at most 200.' })
  @IsOptional()
  @atMost(200)
  items?: QuestionOptionInput[] | null;
  @Whole({
    description: `Smallest value of a rating, from ${RATING_RANGE.minimum}.`,
    min: RATING_RANGE.minimum,
    max: RATING_RANGE.maximum,
    optional: true,
  })
  minimum?: number | null;
  @Whole({
    description: `Greatest value of a rating, at most ${RATING_RANGE.maximum}.`,
    min: RATING_RANGE.minimum,
    max: RATING_RANGE.maximum,
    optional: true,
  })
  maximum?: number | null;
  @Field(() => QuestionConditionInput, { nullable: true, description: 'Shown only under this condition.' })
  shownWhen?: QuestionConditionInput | null;
}

@InputType({ description: 'A part of a questionnaire.' })
class QuestionnaireSectionInput {
  @Text({ description: 'Identifies it within its questionnaire.', max: LONGEST_KEY }) key!: string;
  @Field(() => LocalizedTextInput, { description: 'Its heading.' }) title!: LocalizedTextInput;
  @Field(() => LocalizedTextInput, { nullable: true, description: 'What introduces it.' })
  description?: LocalizedTextInput | null;
  @Field(() => QuestionConditionInput, {
    nullable: true,
    description: 'Shown only under this condition, with all its questions.',
  })
  shownWhen?: QuestionConditionInput | null;
  @Field(() => [QuestionInput], { description: 'Its questions, in their order, at most 100.' })
  @atMost(100)
  questions!: QuestionInput[];
}

const slug = { max: 60, matching: /^[a-z0-9]+(-[a-z0-9]+)*$/ };
const slugDescription = 'Its name in the address of its public page: small letters, digits and hyphens.';
const sectionsDescription = 'What it asks, in its order, at most 50 sections.';

@InputType({ description: 'A new questionnaire. It is a draft until it is published.' })
export class CreateQuestionnaireInput {
  @Text({ description: slugDescription, ...slug }) slug!: string;
  @Field(() => LocalizedTextInput, { description: 'What it is called.' }) title!: LocalizedTextInput;
  @Field(() => LocalizedTextInput, { nullable: true, description: 'What introduces it.' })
  description?: LocalizedTextInput | null;
  @Field(() => [QuestionnaireSectionInput], { description: sectionsDescription })
  @atMost(50)
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
  @Field(() => LocalizedTextInput, { nullable: true, description: 'What introduces it.' })
  description?: LocalizedTextInput | null;
  @Field(() => [QuestionnaireSectionInput], {
    nullable: true,
    description: `${sectionsDescription} Only a draft may change them.`,
  })
  @IsOptional()
  @atMost(50)
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

/** The input with every omitted part said, as it is stored; what is omitted at the top stays omitted. */
export function toDraft<I extends CreateQuestionnaireInput | UpdateQuestionnaireInput>({
  title,
  description,
  sections,
  ...rest
}: I) {
  return {
    ...rest,
    ...(title === undefined ? {} : { title: title && localized(title) }),
    ...(description === undefined ? {} : { description: description && localized(description) }),
    ...(sections === undefined ? {} : { sections: sections && sections.map(section) }),
  };
}

const localized = ({ fr, en }: LocalizedTextInput): Localized => ({ fr, en: en ?? null });
const condition = (input: QuestionConditionInput | null | undefined) =>
  input ? { questionKey: input.questionKey, equals: input.equals } : null;

const option = ({ key, label, addedByRespondents }: QuestionOptionInput): OptionDraft => ({
  key,
  label: localized(label),
  addedByRespondents: addedByRespondents ?? false,
});

const question = (input: QuestionInput): QuestionDraft => ({
  key: input.key,
  kind: input.kind,
  label: localized(input.label),
  help: input.help ? localized(input.help) : null,
  required: input.required ?? false,
  allowsOther: input.allowsOther ?? false,
  options: (input.options ?? []).map(option),
  items: (input.items ?? []).map(option),
  minimum: input.minimum ?? null,
  maximum: input.maximum ?? null,
  shownWhen: condition(input.shownWhen),
});

const section = (input: QuestionnaireSectionInput): SectionDraft => ({
  key: input.key,
  title: localized(input.title),
  description: input.description ? localized(input.description) : null,
  shownWhen: condition(input.shownWhen),
  questions: input.questions.map(question),
});
