import { ArrayMaxSize } from 'class-validator';
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  Float,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Subscription,
} from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access, anyone } from '../../platform/graphql/access.ts';
import {
  connectionOf,
  IdsFilter,
  listArgs,
  type PageArgs,
  payloadOf,
} from '../../platform/graphql/connection-types.ts';
import { errorType } from '../../platform/graphql/errors.ts';
import { DateTimeRange, Reference, Text } from '../../platform/graphql/inputs.ts';
import { live, On } from '../../platform/graphql/listen.ts';
import { compiledField } from '../../platform/graphql/reader.ts';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { read } from '../../platform/read/ask.ts';
import { Language } from '../accounts/index.ts';
import { LONGEST_ANSWER } from './answers.rules.ts';
import { type AnswerDraft, SubmissionOddity } from './draft.rules.ts';
import { SUBMISSION_PROBLEMS } from './messages.ts';
import { Questionnaire } from './questionnaire.ts';
import { QuestionnaireVersion } from './questionnaire-version.ts';
import { RespondentOption } from './respondent-option.ts';
import { Submission } from './submission.ts';
import { submitQuestionnaire } from './submission.write.ts';
import { SubmissionReceived } from './submissions.events.ts';
import { submissions } from './submissions.read.ts';

@InputType({ description: 'Which submissions.' })
class SubmissionFilter extends IdsFilter {
  @Reference({ description: 'Only those of this questionnaire.', optional: true }) questionnaireId?: string | null;
  @Reference({ description: 'Only those of this institution.', optional: true }) institutionId?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those whose institution is known, or only those whose institution is not.',
  })
  hasInstitution?: boolean | null;
  @Text({ description: 'Words of the e-mail address, or of one of the texts.', max: 200, optional: true }) search?:
    | string
    | null;
  @Field(() => SubmissionOddity, { nullable: true, description: 'Only those with this oddity.' })
  oddity?: SubmissionOddity | null;
  @Field(() => DateTimeRange, { nullable: true, description: 'Only those given between these instants.' })
  submittedAt?: DateTimeRange | null;
}
const SubmissionListArgs = listArgs('Submission', {
  filter: SubmissionFilter,
  orderFields: { SUBMITTED_AT: 'By the time the answers were given.' },
});
const SubmissionConnection = connectionOf('Submission', () => Submission);

@InputType({
  description: 'One chosen option, one rated item or one text. Only the fields that its question takes are given.',
})
class AnswerInput {
  @Field(() => String, { description: 'Key of the question.' }) questionKey!: string;
  @Field(() => String, { nullable: true, description: 'Key of the item that is rated.' }) item?: string | null;
  @Field(() => String, { nullable: true, description: 'Key of the option that is chosen.' }) optionKey?: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'The rating, within the range of the question; beside an option of a ranking its place, from 1.',
  })
  rating?: number | null;
  @Field(() => Float, { nullable: true, description: 'The number, within the range of the question.' })
  number?: number | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day, within the range of the question.' })
  day?: string | null;
  @Field(() => String, {
    nullable: true,
    description: `The text, at most ${LONGEST_ANSWER} characters; beside the option "other", what it stands for.`,
  })
  text?: string | null;
}

@InputType({ description: 'The answers to a questionnaire.' })
class SubmitQuestionnaireInput {
  @Reference({ description: 'The questionnaire.' }) questionnaireId!: string;
  @Text({
    description: 'Chosen by the sender, new for every respondent: sent again, it gives the first receipt again.',
    max: 100,
  })
  idempotencyKey!: string;
  @Field(() => Language, { nullable: true, description: 'Language in which the questions were read.' })
  language?: Language | null;
  @Text({
    description: 'Answer to the EMAIL question; one submission an address, case and spaces aside.',
    max: 400,
    optional: true,
  })
  email?: string | null;
  @Field(() => [AnswerInput], { description: 'The answers to all other questions that are shown, at most 1,000.' })
  @ArrayMaxSize(1_000, { context: { minimum: 0, maximum: 1_000 } })
  answers!: AnswerInput[];
  @Field(() => String, {
    nullable: true,
    description: 'Leave it empty: people do not see this field, only programs fill it in.',
  })
  website?: string | null;
}

@ObjectType({ description: 'What a respondent gets for their answers.' })
class SubmissionReceipt {
  @Field(() => ID, { description: 'Identifies the submission.' }) id!: string;
  @Field(() => DateTimeScalar, { description: 'When it was received.' }) submittedAt!: Date;
}

const SubmitQuestionnairePayload = payloadOf(
  'SubmitQuestionnaire',
  { submission: { type: () => SubmissionReceipt, description: 'The receipt.' } },
  errorType('Submission', SUBMISSION_PROBLEMS),
);

const toAnswer = ({ questionKey, item, optionKey, rating, number, day, text }: AnswerInput): AnswerDraft => ({
  questionKey,
  item: item ?? null,
  optionKey: optionKey ?? null,
  rating: rating ?? null,
  number: number ?? null,
  day: day ?? null,
  text: text ?? null,
});

@Resolver()
export class SubmissionResolver {
  @Query(() => SubmissionConnection, { description: 'The submissions.' })
  @Access('submissions.read')
  submissions(@Args(() => SubmissionListArgs) args: PageArgs) {
    return read.connection(submissions, args);
  }

  @Query(() => Submission, { nullable: true, description: 'One submission; null when there is none.' })
  @Access('submissions.read')
  submission(@Arg('id', () => ID, { description: 'The submission.' }) id: string) {
    return read.byId(submissions, id);
  }

  @Mutation(() => SubmitQuestionnairePayload, {
    description:
      'Sends the answers to a published questionnaire, once for an e-mail address; at most 30 times in 15 minutes from one place.',
  })
  @Access(anyone)
  async submitQuestionnaire(
    @Arg('input', () => SubmitQuestionnaireInput, { description: 'The answers.' }) input: SubmitQuestionnaireInput,
    @Ctx() ctx: Context,
  ) {
    const { email = null, language = null, website = null, answers, ...rest } = input;
    const submission = await submitQuestionnaire(ctx, {
      ...rest,
      email,
      language,
      website,
      answers: answers.map(toAnswer),
    });
    return { submission, errors: [] };
  }

  @Subscription(() => Submission, {
    ...live,
    description: 'Answers that were just sent to a questionnaire; imported ones are not told.',
  })
  @Access('submissions.read')
  @On(SubmissionReceived, (event, args: { questionnaireId: string }) =>
    event.questionnaireId === args.questionnaireId.toLowerCase() ? { id: event.submissionId } : null,
  )
  submissionReceived(
    @Arg('questionnaireId', () => ID, { description: 'The questionnaire.' }) _questionnaireId: string,
  ): Submission {
    return compiledField();
  }
}

@Resolver(() => Questionnaire)
export class QuestionnaireSubmissionsResolver {
  @FieldResolver(() => [QuestionnaireVersion], {
    description: 'Its versions, the first one first; none for the public.',
  })
  versions() {
    return compiledField();
  }

  @FieldResolver(() => [RespondentOption], {
    description: 'What respondents added, the first one first; none for whoever may not read submissions.',
  })
  respondentOptions() {
    return compiledField();
  }

  @FieldResolver(() => SubmissionConnection, { description: 'Its submissions; none for whoever may not read them.' })
  submissions(@Args(() => SubmissionListArgs) _args: PageArgs) {
    return compiledField();
  }
}
