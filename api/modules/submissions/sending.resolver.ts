import { ArrayMaxSize } from 'class-validator';
import { Arg, Ctx, Field, Float, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access, anyone } from '../../platform/graphql/access.ts';
import { payloadOf } from '../../platform/graphql/connection-types.ts';
import { errorType } from '../../platform/graphql/errors.ts';
import { Reference, Text, Whole } from '../../platform/graphql/inputs.ts';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { Language } from '../accounts/index.ts';
import type { AnswerDraft } from './draft.rules.ts';
import { invitationState } from './invitation-use.write.ts';
import { LONGEST_ANSWER } from './limits.rules.ts';
import { SUBMISSION_PROBLEMS } from './messages.ts';
import { countingRefusals } from './questionnaire-watch.write.ts';
import { MOST_SENT } from './sending-limits.ts';
import { submitQuestionnaire } from './submission.write.ts';
import { LONGEST_PROOF, makeChallenge } from './submission-proof.ts';
import { withdrawSubmission } from './submission-withdrawal.write.ts';

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
    description:
      'Chosen by the sender, new for every respondent, and not to be guessed, e.g. a UUID: sent again, it gives the first receipt again, with which the answers can be withdrawn.',
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
  @Whole({
    description: 'Version of the questions that were shown; the last by default.',
    min: 1,
    max: 1_000_000,
    optional: true,
  })
  versionNumber?: number | null;
  @Text({ description: 'The token of a personal link.', max: 200, optional: true }) invitation?: string | null;
  @Text({
    description:
      'The solved challenge as JSON: `{"challenge": …, "solution": {"counter": …, "derivedKey": …}}`. It serves for one submission.',
    max: LONGEST_PROOF,
    optional: true,
  })
  proof?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the page was opened.' }) startedAt?: Date | null;
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
  @Field(() => String, { description: 'With it the respondent can withdraw the answers.' }) withdrawToken!: string;
  @Field(() => String, { description: 'The page where the respondent can withdraw the answers.' }) withdrawUrl!: string;
}

@ObjectType({ description: 'What a machine works on before it sends answers: counted from 0, one number fits.' })
class SubmissionChallenge {
  @Field(() => String, {
    description:
      'As JSON `{"parameters": …, "signature": …}`, altcha.org version 2: the number whose key begins with `keyPrefix`.',
  })
  challenge!: string;
  @Field(() => DateTimeScalar, { description: 'Until when an answer to it is taken.' }) expiresAt!: Date;
}

@ObjectType({ description: 'What becomes of a personal link.' })
class QuestionnaireInvitationState {
  @Field(() => ID, { description: 'The questionnaire it invites to.' }) questionnaireId!: string;
  @Field(() => Boolean, { description: 'Whether it has been answered, so that it works no more.' }) answered!: boolean;
  @Field(() => Boolean, { description: 'Whether nobody learns which answers are those of the person.' })
  anonymous!: boolean;
}

@InputType({ description: 'Answers to withdraw.' })
class WithdrawSubmissionInput {
  @Text({ description: 'The token of the receipt, or of the link in its mail.', max: 200 }) token!: string;
}

const SubmissionError = errorType('Submission', SUBMISSION_PROBLEMS);
const SubmitQuestionnairePayload = payloadOf(
  'SubmitQuestionnaire',
  { submission: { type: () => SubmissionReceipt, description: 'The receipt.' } },
  SubmissionError,
);

const WithdrawSubmissionPayload = payloadOf(
  'WithdrawSubmission',
  {
    withdrawn: {
      type: () => Boolean,
      description: 'True once the answers and the address are erased, also when they were erased before.',
    },
  },
  SubmissionError,
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
export class SendingResolver {
  @Query(() => SubmissionChallenge, {
    description: 'Work for the machine of somebody who is about to answer: about half a second of a computer.',
  })
  @Access(anyone)
  submissionChallenge(@Ctx() ctx: Context) {
    return makeChallenge(ctx);
  }

  @Query(() => QuestionnaireInvitationState, {
    nullable: true,
    description: 'What became of the personal link that somebody has followed; null for a link that is not ours.',
  })
  @Access(anyone)
  questionnaireInvitationState(
    @Arg('token', () => String, { description: 'The token of the link.' }) token: string,
    @Ctx() ctx: Context,
  ) {
    return invitationState(ctx, token);
  }

  @Mutation(() => SubmitQuestionnairePayload, {
    description: `Sends the answers to a published questionnaire, once for an e-mail address; at most ${MOST_SENT} times in 15 minutes from one place. Whoever is not signed in and has no personal link shows work (\`submissionChallenge\`) once a few came without it.`,
  })
  @Access(anyone)
  async submitQuestionnaire(
    @Arg('input', () => SubmitQuestionnaireInput, { description: 'The answers.' }) input: SubmitQuestionnaireInput,
    @Ctx() ctx: Context,
  ) {
    const { email = null, language = null, answers, ...rest } = input;
    const sent = { ...rest, email, language, answers: answers.map(toAnswer) };
    const submission = await countingRefusals(ctx, rest.questionnaireId, () => submitQuestionnaire(ctx, sent));
    return { submission, errors: [] };
  }

  @Mutation(() => WithdrawSubmissionPayload, {
    description: 'Erases the answers that a token was given for, with the address; whoever has the token may.',
  })
  @Access(anyone)
  async withdrawSubmission(
    @Arg('input', () => WithdrawSubmissionInput, { description: 'The token.' }) input: WithdrawSubmissionInput,
    @Ctx() ctx: Context,
  ) {
    return { withdrawn: await withdrawSubmission(ctx, input), errors: [] };
  }
}
