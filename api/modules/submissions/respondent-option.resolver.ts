import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access } from '../../platform/graphql/access.ts';
import { commit } from '../../platform/graphql/commit.ts';
import { payloadOf } from '../../platform/graphql/connection-types.ts';
import { errorType } from '../../platform/graphql/errors.ts';
import { Reference, References, Text } from '../../platform/graphql/inputs.ts';
import { LocalizedTextInput } from '../../platform/graphql/localized-text.ts';
import { wholeText } from './loose-draft.rules.ts';
import { RESPONDENT_OPTION_PROBLEMS } from './messages.ts';
import { RespondentOption } from './respondent-option.ts';
import {
  approveRespondentOption,
  mergeRespondentOptions,
  rejectRespondentOptions,
  reopenRespondentOptions,
} from './respondent-option.write.ts';

const MOST_OPTIONS = 100;

@InputType({ description: 'An option to offer.' })
class ApproveRespondentOptionInput {
  @Reference({ description: 'The option.' }) id!: string;
  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: 'How it shall read; as the first respondent wrote it by default.',
  })
  label?: LocalizedTextInput | null;
}

@InputType({ description: 'Options that mean another.' })
class MergeRespondentOptionsInput {
  @References({ description: 'The options, of one question.', most: MOST_OPTIONS }) ids!: string[];
  @Text({ description: 'Key of the option of the question, or of an approved one, that they mean.', max: 200 })
  intoKey!: string;
}

@InputType({ description: 'Options to offer to nobody.' })
class RejectRespondentOptionsInput {
  @References({ description: 'The options, of one questionnaire.', most: MOST_OPTIONS }) ids!: string[];
}

@InputType({ description: 'Options of which nothing shall be decided yet.' })
class ReopenRespondentOptionsInput {
  @References({ description: 'The options, of one questionnaire.', most: MOST_OPTIONS }) ids!: string[];
}

const RespondentOptionError = errorType('RespondentOption', RESPONDENT_OPTION_PROBLEMS);
const several = { respondentOptions: { type: () => [RespondentOption], description: 'The options.' } };
const ApproveRespondentOptionPayload = payloadOf(
  'ApproveRespondentOption',
  { respondentOption: { type: () => RespondentOption, description: 'The option.' } },
  RespondentOptionError,
);
const MergeRespondentOptionsPayload = payloadOf('MergeRespondentOptions', several, RespondentOptionError);
const RejectRespondentOptionsPayload = payloadOf('RejectRespondentOptions', several, RespondentOptionError);
const ReopenRespondentOptionsPayload = payloadOf('ReopenRespondentOptions', several, RespondentOptionError);

@Resolver()
export class RespondentOptionResolver {
  @Mutation(() => ApproveRespondentOptionPayload, {
    description: 'Offers an option that respondents added to the next ones, and counts it as an option of its own.',
  })
  @Access('questionnaires.manage')
  approveRespondentOption(
    @Arg('input', () => ApproveRespondentOptionInput, { description: 'Which option.' })
    { id, label }: ApproveRespondentOptionInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'respondentOption', (tx) =>
      approveRespondentOption(tx, { id, label: label ? wholeText(label) : null }),
    );
  }

  @Mutation(() => MergeRespondentOptionsPayload, {
    description: 'Counts options that respondents added as another, in all answers; these keep what was written.',
  })
  @Access('questionnaires.manage')
  mergeRespondentOptions(
    @Arg('input', () => MergeRespondentOptionsInput, { description: 'Which options.' })
    input: MergeRespondentOptionsInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'respondentOptions', (tx) => mergeRespondentOptions(tx, input));
  }

  @Mutation(() => RejectRespondentOptionsPayload, {
    description: 'Offers options that respondents added to nobody; answers keep them.',
  })
  @Access('questionnaires.manage')
  rejectRespondentOptions(
    @Arg('input', () => RejectRespondentOptionsInput, { description: 'Which options.' })
    input: RejectRespondentOptionsInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'respondentOptions', (tx) => rejectRespondentOptions(tx, input));
  }

  @Mutation(() => ReopenRespondentOptionsPayload, {
    description: 'Takes back what was decided of options that respondents added.',
  })
  @Access('questionnaires.manage')
  reopenRespondentOptions(
    @Arg('input', () => ReopenRespondentOptionsInput, { description: 'Which options.' })
    input: ReopenRespondentOptionsInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'respondentOptions', (tx) => reopenRespondentOptions(tx, input));
  }
}
