import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, Query, Resolver } from 'type-graphql';
import { ai, aiFeatures } from '../../platform/ai/ai.ts';
import type { Context } from '../../platform/context.ts';
import { Access } from '../../platform/graphql/access.ts';
import {
  connectionOf,
  IdsFilter,
  listArgs,
  type PageArgs,
  payloadOf,
} from '../../platform/graphql/connection-types.ts';
import { errorType } from '../../platform/graphql/errors.ts';
import { Reference, Text, Texts } from '../../platform/graphql/inputs.ts';
import { read } from '../../platform/read/ask.ts';
import { Language } from '../accounts/index.ts';
import { Assistant, AssistContext, AssistTask, AssistTone, AssistWarning } from './assist.types.ts';
import { assistText, deleteDictation, improveDictation } from './assist.write.ts';
import { dictations } from './assistant.read.ts';
import { Dictation } from './dictation.ts';
import { ASSISTANT_PROBLEMS } from './messages.ts';

@InputType({ description: 'A text and what to do with it.' })
class AssistTextInput {
  @Field(() => AssistTask, { description: 'What to do.' }) task!: AssistTask;
  @Text({ description: 'The text; needed unless one is written anew.', max: 20_000, min: 0, optional: true })
  text?: string | null;
  @Text({ description: 'What to write, in a few words; needed to write.', max: 2_000, optional: true })
  instructions?: string | null;
  @Field(() => AssistTone, { nullable: true, description: 'The tone wished for; needed to change it.' })
  tone?: AssistTone | null;
  @Field(() => Language, { nullable: true, description: 'The language wished for; needed to translate.' })
  targetLanguage?: Language | null;
  @Field(() => Language, { description: 'The language the text is in, or shall be written in.' }) language!: Language;
  @Field(() => AssistContext, { defaultValue: AssistContext.OTHER, description: 'What kind of text it is.' })
  context!: AssistContext;
  @Texts({
    description:
      'Names that the text may hold. The AI gets a placeholder instead, as for e-mail addresses, telephone numbers, IBAN and social security numbers.',
    max: 200,
    most: 50,
    optional: true,
  })
  names?: string[] | null;
}

@InputType({ description: 'A dictation.' })
class DictationInput {
  @Reference({ description: 'The dictation.' }) id!: string;
}

@InputType({ description: 'Which dictations.' })
class DictationFilter extends IdsFilter {}

const DictationListArgs = listArgs('Dictation', {
  filter: DictationFilter,
  orderFields: { CREATED_AT: 'By the time they were dictated.' },
});
const DictationConnection = connectionOf('Dictation', () => Dictation);
const AssistantError = errorType('Assistant', ASSISTANT_PROBLEMS);
const warnings = { type: () => [AssistWarning], description: 'What to look at before accepting it.' };
const AssistTextPayload = payloadOf(
  'AssistText',
  { text: { type: () => String, description: 'The proposed text, as plain text.' }, warnings },
  AssistantError,
);
const ImproveDictationPayload = payloadOf(
  'ImproveDictation',
  { dictation: { type: () => Dictation, description: 'The dictation with the improved text.' }, warnings },
  AssistantError,
);
const DeleteDictationPayload = payloadOf(
  'DeleteDictation',
  { deletedId: { type: () => ID, description: 'The dictation that is no more.' } },
  AssistantError,
);

@Resolver(() => Assistant)
export class AssistantResolver {
  @Query(() => Assistant, { description: 'What the assistant can do here.' })
  @Access('assistant.use')
  assistant(@Ctx() { config }: Context): object {
    return aiFeatures(config.ai);
  }

  @FieldResolver(() => Int, { description: 'Tokens that all people together may still use today.' })
  tokensLeftToday(@Ctx() ctx: Context) {
    return ai.tokensLeftToday(ctx);
  }

  @Mutation(() => AssistTextPayload, {
    description: 'Has an AI propose a text. Nothing is kept; it is for the person to accept it or not.',
  })
  @Access('assistant.use')
  async assistText(
    @Arg('input', () => AssistTextInput, { description: 'The text and the task.' }) input: AssistTextInput,
    @Ctx() ctx: Context,
  ) {
    const { text, names, instructions = null, tone = null, targetLanguage = null } = input;
    const assignment = { ...input, text: text ?? '', names: names ?? [], instructions, tone, targetLanguage };
    return { ...(await assistText(ctx, assignment)), errors: [] };
  }

  @Query(() => DictationConnection, { description: 'What the viewer dictated and has not been forgotten.' })
  @Access('assistant.use')
  dictations(@Args(() => DictationListArgs) args: PageArgs) {
    return read.connection(dictations, args);
  }

  @Mutation(() => ImproveDictationPayload, { description: 'Has an AI propose a readable text for a dictation.' })
  @Access('assistant.use')
  async improveDictation(
    @Arg('input', () => DictationInput, { description: 'The dictation.' }) input: DictationInput,
    @Ctx() ctx: Context,
  ) {
    return { ...(await improveDictation(ctx, input)), errors: [] };
  }

  @Mutation(() => DeleteDictationPayload, { description: 'Deletes a dictation for good.' })
  @Access('assistant.use')
  async deleteDictation(
    @Arg('input', () => DictationInput, { description: 'The dictation.' }) input: DictationInput,
    @Ctx() ctx: Context,
  ) {
    return { deletedId: await deleteDictation(ctx, input), errors: [] };
  }
}
