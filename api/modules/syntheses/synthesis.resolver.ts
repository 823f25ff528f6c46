import { ArrayMaxSize, IsOptional } from 'class-validator';
import { Arg, Args, Ctx, Field, ID, InputType, Int, Mutation, Query, Resolver } from 'type-graphql';
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
import { read } from '../../platform/read/ask.ts';
import { Language } from '../accounts/index.ts';
import { SYNTHESIS_PROBLEMS } from './messages.ts';
import { syntheses } from './syntheses.read.ts';
import { Synthesis, SynthesisMethod } from './synthesis.ts';
import { approveSynthesis, deleteSynthesis, makeSynthesis, updateSynthesis } from './synthesis.write.ts';

@InputType({ description: 'Which syntheses.' })
class SynthesisFilter extends IdsFilter {
  @Reference({ description: 'Only those of this questionnaire.', optional: true }) questionnaireId?: string | null;
}
const SynthesisListArgs = listArgs('Synthesis', {
  filter: SynthesisFilter,
  orderFields: { CREATED_AT: 'By the time they were made.' },
});
const SynthesisConnection = connectionOf('Synthesis', () => Synthesis);

@InputType({ description: 'What to make a synthesis of.' })
class MakeSynthesisInput {
  @Reference({ description: 'The questionnaire.' }) questionnaireId!: string;
  @Field(() => [String], {
    nullable: true,
    description: 'Keys of the questions whose texts are read; all that take texts by default.',
  })
  @IsOptional()
  @ArrayMaxSize(100, { context: { minimum: 0, maximum: 100 } })
  questionKeys?: string[] | null;
  @Field(() => SynthesisMethod, {
    nullable: true,
    description: 'How; with the AI where one is configured, by default.',
  })
  method?: SynthesisMethod | null;
  @Field(() => Language, { nullable: true, description: 'In which language; French by default.' })
  language?: Language | null;
}

@InputType({ description: 'A claim in other words.' })
class SynthesisClaimInput {
  @Field(() => Int, { description: 'Its place in its theme, from 0.' }) place!: number;
  @Text({ description: 'What it says.', max: 2_000 }) text!: string;
}

@InputType({ description: 'A theme in other words. Claims that are not named are left out.' })
class SynthesisThemeInput {
  @Field(() => Int, { description: 'Its place in the synthesis, from 0.' }) place!: number;
  @Text({ description: 'Its name.', max: 200 }) title!: string;
  @Text({ description: 'What is said of it.', max: 2_000, min: 0 }) summary!: string;
  @Field(() => [SynthesisClaimInput], { description: 'Its claims, at most 50.' })
  @ArrayMaxSize(50, { context: { minimum: 0, maximum: 50 } })
  claims!: SynthesisClaimInput[];
}

@InputType({ description: 'A synthesis in other words. Themes that are not named are left out; what is cited stays.' })
class UpdateSynthesisInput {
  @Reference({ description: 'The synthesis.' }) id!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'Version the change is based on; CONFLICT when it is not the current one.',
  })
  version?: number | null;
  @Field(() => [SynthesisThemeInput], { description: 'Its themes, in their order, at most 50.' })
  @ArrayMaxSize(50, { context: { minimum: 0, maximum: 50 } })
  themes!: SynthesisThemeInput[];
}

@InputType({ description: 'The synthesis to answer for.' })
class ApproveSynthesisInput {
  @Reference({ description: 'The synthesis.' }) id!: string;
}

@InputType({ description: 'The synthesis to forget.' })
class DeleteSynthesisInput {
  @Reference({ description: 'The synthesis.' }) id!: string;
}

const SynthesisError = errorType('Synthesis', SYNTHESIS_PROBLEMS);
const result = { synthesis: { type: () => Synthesis, description: 'The synthesis.' } };
const MakeSynthesisPayload = payloadOf('MakeSynthesis', result, SynthesisError);
const UpdateSynthesisPayload = payloadOf('UpdateSynthesis', result, SynthesisError);
const ApproveSynthesisPayload = payloadOf('ApproveSynthesis', result, SynthesisError);
const DeleteSynthesisPayload = payloadOf(
  'DeleteSynthesis',
  { synthesisId: { type: () => ID, description: 'The id of what was forgotten.' } },
  SynthesisError,
);

@Resolver()
export class SynthesisResolver {
  @Query(() => SynthesisConnection, { description: 'Syntheses of what respondents wrote.' })
  @Access('syntheses.manage')
  syntheses(@Args(() => SynthesisListArgs) args: PageArgs) {
    return read.connection(syntheses, args);
  }

  @Query(() => Synthesis, { nullable: true, description: 'One synthesis; null when there is none for the viewer.' })
  @Access('syntheses.manage')
  synthesis(@Arg('id', () => ID, { description: 'The synthesis.' }) id: string) {
    return read.byId(syntheses, id);
  }

  @Mutation(() => MakeSynthesisPayload, {
    description:
      'Reads the texts and says what is in them, as a draft. Names and addresses are not sent; every count is made here.',
  })
  @Access('syntheses.manage')
  async makeSynthesis(
    @Arg('input', () => MakeSynthesisInput, { description: 'Of what.' }) input: MakeSynthesisInput,
    @Ctx() ctx: Context,
  ) {
    const configured = ctx.config.ai.provider === 'none' ? SynthesisMethod.EXTRACTIVE : SynthesisMethod.AI;
    const synthesis = await makeSynthesis(ctx, {
      questionnaireId: input.questionnaireId,
      questionKeys: input.questionKeys ?? null,
      method: input.method ?? configured,
      language: input.language ?? Language.FR,
    });
    return { synthesis, errors: [] };
  }

  @Mutation(() => UpdateSynthesisPayload, { description: 'Changes the words of a synthesis; it is a draft again.' })
  @Access('syntheses.manage')
  updateSynthesis(
    @Arg('input', () => UpdateSynthesisInput, { description: 'The words.' }) input: UpdateSynthesisInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'synthesis', (tx) => updateSynthesis(tx, input));
  }

  @Mutation(() => ApproveSynthesisPayload, { description: 'Answers for a synthesis as it stands.' })
  @Access('syntheses.manage', { inPerson: true })
  approveSynthesis(
    @Arg('input', () => ApproveSynthesisInput, { description: 'Which one.' }) input: ApproveSynthesisInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'synthesis', (tx) => approveSynthesis(tx, input));
  }

  @Mutation(() => DeleteSynthesisPayload, { description: 'Forgets a synthesis.' })
  @Access('syntheses.manage')
  deleteSynthesis(
    @Arg('input', () => DeleteSynthesisInput, { description: 'Which one.' }) input: DeleteSynthesisInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'synthesisId', (tx) => deleteSynthesis(tx, input));
  }
}
