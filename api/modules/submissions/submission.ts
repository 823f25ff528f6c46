import { defineEntity, OptionalProps, p } from '@mikro-orm/core';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { Language } from '../accounts/index.ts';
import { SubmissionOddity } from './draft.rules.ts';
import { Questionnaire } from './questionnaire.ts';
import { QuestionnaireInvitation } from './questionnaire-invitation.ts';
import { QuestionnaireVersion } from './questionnaire-version.ts';
import { Respondent } from './respondent.ts';

export enum SubmissionSource {
  PUBLIC = 'PUBLIC',
  IMPORT = 'IMPORT',
}
registerEnumType(SubmissionSource, {
  name: 'SubmissionSource',
  description: 'How a submission came here.',
  valuesConfig: {
    PUBLIC: { description: 'Sent through the public page or the API.' },
    IMPORT: { description: "Taken over from another system's backup." },
  },
});

registerEnumType(SubmissionOddity, {
  name: 'SubmissionOddity',
  description: 'What is odd about a submission. Nothing odd is dropped or corrected.',
  valuesConfig: {
    MISSING_EMAIL: { description: 'It has no e-mail address.' },
    INVALID_EMAIL: { description: 'Its e-mail address cannot be right; it is kept as an answer.' },
    DUPLICATE_EMAIL: { description: 'An earlier submission has the same address.' },
    EMAIL_DOMAIN_SUSPECT: { description: 'The domain of its address is probably mistyped.' },
    MISSING_ROLE: { description: "It does not say the respondent's role." },
    RESPONDENT_ROLE: { description: 'Its role was added by a respondent.' },
    RATING_AS_TEXT: { description: 'A rating was written as a text; it is stored as a number.' },
    INVALID_RATING: { description: 'A rating cannot be read; it is kept as a text.' },
    UNKNOWN_OPTION: { description: 'It chooses an option that the questionnaire did not offer.' },
    UNKNOWN_QUESTION: { description: 'It answers a question that the questionnaire does not ask.' },
    UNEXPECTED_VALUE: { description: 'An answer has an unexpected form; it is kept as far as it can be understood.' },
    EMPTY_ANSWER: { description: 'An answer is empty.' },
    OTHER_WITHOUT_TEXT: { description: 'It chooses "other" without saying which.' },
    OTHER_NOT_CHOSEN: { description: 'It says which "other" without choosing it.' },
    SKIPPED_SECTION: { description: 'The respondent passed a section over.' },
    REPLACED_CHARACTER: { description: 'A character that cannot be stored was replaced.' },
    UNREADABLE_DATA: { description: 'Its answers cannot be read; they are kept as one text.' },
    INVALID_DATE: { description: 'Its date cannot be read; the date of the backup stands in.' },
    MISSING_ID: { description: 'It had no identifier; its content gave it one.' },
    DUPLICATE_ID: { description: 'Its identifier was taken by another submission of the same file.' },
  },
});

const SubmissionTable = defineEntity({
  name: 'Submission',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    questionnaire: () => p.manyToOne(Questionnaire),
    questionnaireVersion: () => p.manyToOne(QuestionnaireVersion),
    respondent: () => p.manyToOne(Respondent).nullable(),
    // Keys of the questions that were not asked, given the other answers.
    notAsked: p.text().array().default([]),
    idempotencyKey: p.string().length(100).nullable().hidden(),
    // The nonce of the work that was shown for it: work is shown once.
    proof: p.string().length(64).nullable().hidden(),
    // Null for an anonymous one, which only knows that it was answered.
    invitation: () => p.manyToOne(QuestionnaireInvitation).nullable(),
    submittedAt: p.datetime(3),
    language: p.enum(() => Language).nullable(),
    source: p.enum(() => SubmissionSource),
    externalId: p.string().length(220).nullable(),
    oddities: p.enum(() => SubmissionOddity).array(),
  },
  uniques: [
    { properties: ['respondent'] },
    { properties: ['questionnaire', 'idempotencyKey'] },
    { properties: ['questionnaire', 'externalId'] },
    { properties: ['proof'] },
    { properties: ['invitation'] },
  ],
});

@ObjectType({ description: "A respondent's answers to a questionnaire." })
export class Submission extends SubmissionTable.class {
  [OptionalProps]?: 'proof' | 'invitation';

  @Field(() => ID, { description: 'Identifies the submission.' }) declare id: string;
  @Field(() => Questionnaire, { description: 'What was answered.' }) declare questionnaire: Questionnaire;
  @Field(() => String, {
    nullable: true,
    description: "The respondent's address as written, without spaces; null when there is none.",
  })
  declare email?: string | null;
  @Field(() => QuestionnaireVersion, { description: 'The version that was answered.' })
  declare questionnaireVersion: QuestionnaireVersion;
  @Field(() => DateTimeScalar, { description: 'When the answers were given.' }) declare submittedAt: Date;
  @Field(() => Language, {
    nullable: true,
    description: 'Language in which the questions were read; null when unknown.',
  })
  declare language: Language | null;
  @Field(() => SubmissionSource, { description: 'How it came here.' }) declare source: SubmissionSource;
  @Field(() => String, { nullable: true, description: 'Its identifier in the system it was taken over from.' })
  declare externalId: string | null;
  @Field(() => [SubmissionOddity], { description: 'What is odd about it.' }) declare oddities: SubmissionOddity[];
  @Field(() => [Answer], { description: 'The answers, in the order they were given.' }) declare answers?: Answer[];
}
SubmissionTable.setClass(Submission);

const AnswerTable = defineEntity({
  name: 'Answer',
  properties: {
    submission: () => p.manyToOne(Submission).primary(),
    position: p.integer().primary(),
    questionKey: p.text(),
    item: p.text().nullable(),
    optionKey: p.text().nullable(),
    rating: p.integer().nullable(),
    number: p.double().nullable(),
    day: p.date().nullable(),
    text: p.text().nullable(),
    // The key of the respondents' option that it chose or wrote: how it is counted follows what became of that.
    addedKey: p.text().nullable(),
  },
});

@ObjectType({ description: 'One chosen option, one rated item or one text.' })
export class Answer extends AnswerTable.class {
  [OptionalProps]?: 'addedKey';

  @Field(() => String, { description: 'Key of the question.' }) declare questionKey: string;
  @Field(() => String, { nullable: true, description: 'Key of the rated item.' }) declare item: string | null;
  @Field(() => String, { nullable: true, description: 'Key of the chosen option.' }) declare optionKey: string | null;
  @Field(() => Int, { nullable: true, description: 'The rating; for an option of a ranking its place, from 1.' })
  declare rating: number | null;
  @Field(() => Float, { nullable: true, description: 'The number.' }) declare number: number | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day.' }) declare day: string | null;
  @Field(() => String, { nullable: true, description: 'The text; beside an option, what "other" stands for.' })
  declare text: string | null;
}
AnswerTable.setClass(Answer);
