import { Arg, Args, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access } from '../../platform/graphql/access.ts';
import { commit } from '../../platform/graphql/commit.ts';
import {
  connectionOf,
  IdsFilter,
  listArgs,
  type PageArgs,
  payloadOf,
} from '../../platform/graphql/connection-types.ts';
import { errorType } from '../../platform/graphql/errors.ts';
import { Reference, Text } from '../../platform/graphql/inputs.ts';
import { say } from '../../platform/i18n.ts';
import { read } from '../../platform/read/ask.ts';
import { transaction } from '../../platform/write.ts';
import { RECIPIENT_FILE_PROBLEMS, RECIPIENT_FINDINGS } from '../mail/index.ts';
import { INVITATION_FINDINGS, QUESTIONNAIRE_INVITATION_PROBLEMS } from './messages.ts';
import { QuestionnaireInvitation, QuestionnaireInvitationStatus } from './questionnaire-invitation.ts';
import { inviteRespondents, remindInvited, removeQuestionnaireInvitation } from './questionnaire-invitation.write.ts';
import { questionnaireInvitations } from './submissions.read.ts';

@InputType({ description: 'Which invitations.' })
class QuestionnaireInvitationFilter extends IdsFilter {
  @Reference({ description: 'Only those to this questionnaire.', optional: true }) questionnaireId?: string | null;
  @Field(() => QuestionnaireInvitationStatus, { nullable: true, description: 'Only those that stand there.' })
  status?: QuestionnaireInvitationStatus | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Only those whom a reminder would reach now, or would not: mailed, not lately nor too often, not answered.',
  })
  remindable?: boolean | null;
  @Text({ description: 'Words of the address or the name.', max: 200, optional: true }) search?: string | null;
}
const QuestionnaireInvitationListArgs = listArgs('QuestionnaireInvitation', {
  filter: QuestionnaireInvitationFilter,
  orderFields: { CREATED_AT: 'By the time they were made.', EMAIL: 'By address.' },
});
const QuestionnaireInvitationConnection = connectionOf('QuestionnaireInvitation', () => QuestionnaireInvitation);

@InputType({ description: 'People to invite.' })
class InviteRespondentsInput {
  @Reference({ description: 'The questionnaire, published.' }) questionnaireId!: string;
  @Text({
    description: 'Addresses, or a CSV whose heading names the columns: e-mail, and perhaps name and language.',
    max: 60_000,
  })
  list!: string;
  @Field(() => Boolean, { description: 'Whether nobody shall learn which answers are whose.' }) anonymous!: boolean;
  @Text({ description: 'Chosen by the sender: sent again, nobody is invited twice.', max: 100 })
  idempotencyKey!: string;
}

@InputType({ description: 'A questionnaire to remind of.' })
class RemindInvitedInput {
  @Reference({ description: 'The questionnaire, published.' }) questionnaireId!: string;
  @Text({ description: 'Chosen by the sender: sent again, nobody is reminded twice.', max: 100 })
  idempotencyKey!: string;
}

@InputType({ description: 'The invitation to remove.' })
class RemoveQuestionnaireInvitationInput {
  @Reference({ description: 'The invitation.' }) id!: string;
}

@ObjectType({ description: 'A line of a list that invites nobody.' })
class UninvitedLine {
  @Field(() => Int, { description: 'Its number, from 1.' }) line!: number;
  @Field(() => String, { description: "Why, in the viewer's language." }) message!: string;
}

const QuestionnaireInvitationError = errorType('QuestionnaireInvitation', {
  ...QUESTIONNAIRE_INVITATION_PROBLEMS,
  ...RECIPIENT_FILE_PROBLEMS,
});
const InviteRespondentsPayload = payloadOf(
  'InviteRespondents',
  {
    invited: { type: () => Int, description: 'How many were invited.' },
    uninvited: { type: () => [UninvitedLine], description: 'The lines that invite nobody.' },
  },
  QuestionnaireInvitationError,
);
const RemindInvitedPayload = payloadOf(
  'RemindInvited',
  { reminded: { type: () => Int, description: 'How many are reminded.' } },
  QuestionnaireInvitationError,
);
const RemoveQuestionnaireInvitationPayload = payloadOf(
  'RemoveQuestionnaireInvitation',
  { removedId: { type: () => ID, description: 'Id of the invitation that is gone.' } },
  QuestionnaireInvitationError,
);
const FINDINGS = { ...RECIPIENT_FINDINGS, ...INVITATION_FINDINGS };

@Resolver()
export class QuestionnaireInvitationResolver {
  @Query(() => QuestionnaireInvitationConnection, { description: 'Invitations to answer questionnaires.' })
  @Access('questionnaires.manage')
  questionnaireInvitations(@Args(() => QuestionnaireInvitationListArgs) args: PageArgs) {
    return read.connection(questionnaireInvitations, args);
  }

  @Mutation(() => InviteRespondentsPayload, {
    description: 'Mails personal links to a published questionnaire, each address once.',
  })
  @Access('questionnaires.manage')
  async inviteRespondents(
    @Arg('input', () => InviteRespondentsInput, { description: 'Who is invited.' }) input: InviteRespondentsInput,
    @Ctx() ctx: Context,
  ) {
    const { invited, findings } = await transaction(ctx, (tx) => inviteRespondents(tx, input));
    const uninvited = findings.map(({ code, values }) => ({
      line: values.line,
      message: say(FINDINGS[code], ctx.language, values),
    }));
    return { invited, uninvited, errors: [] };
  }

  @Mutation(() => RemindInvitedPayload, {
    description: 'Mails a reminder to everybody who was invited and has not answered, at most once a day.',
  })
  @Access('questionnaires.manage')
  remindInvited(
    @Arg('input', () => RemindInvitedInput, { description: 'Of which questionnaire.' }) input: RemindInvitedInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'reminded', (tx) => remindInvited(tx, input));
  }

  @Mutation(() => RemoveQuestionnaireInvitationPayload, {
    description: 'Removes an invitation: its link works no more. Answers that came by it stay.',
  })
  @Access('questionnaires.manage')
  removeQuestionnaireInvitation(
    @Arg('input', () => RemoveQuestionnaireInvitationInput, { description: 'Which invitation.' })
    input: RemoveQuestionnaireInvitationInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'removedId', (tx) => removeQuestionnaireInvitation(tx, input));
  }
}
