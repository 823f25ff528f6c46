import { Arg, Args, Ctx, Field, ID, InputType, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access, anyone } from '../../platform/graphql/access.ts';
import { commit } from '../../platform/graphql/commit.ts';
import {
  connectionOf,
  IdsFilter,
  listArgs,
  type PageArgs,
  payloadOf,
} from '../../platform/graphql/connection-types.ts';
import { errorType } from '../../platform/graphql/errors.ts';
import { Text } from '../../platform/graphql/inputs.ts';
import { read } from '../../platform/read/ask.ts';
import type { QuestionnaireDraft } from './draft.rules.ts';
import { QUESTIONNAIRE_PROBLEMS } from './messages.ts';
import {
  CloseQuestionnaireInput,
  CreateQuestionnaireInput,
  PublishQuestionnaireInput,
  toDraft,
  UpdateQuestionnaireInput,
} from './questionnaire.inputs.ts';
import { Questionnaire, QuestionnaireStatus } from './questionnaire.ts';
import {
  closeQuestionnaire,
  createQuestionnaire,
  publishQuestionnaire,
  type QuestionnaireChanges,
  updateQuestionnaire,
} from './questionnaire.write.ts';
import { hasPublicSlug, questionnaires } from './submissions.read.ts';

@InputType({ description: 'Which questionnaires.' })
class QuestionnaireFilter extends IdsFilter {
  @Text({ description: 'Words of the title or the slug.', max: 200, optional: true }) search?: string | null;
  @Field(() => QuestionnaireStatus, { nullable: true, description: 'Only questionnaires that stand there.' })
  status?: QuestionnaireStatus | null;
}
const QuestionnaireListArgs = listArgs('Questionnaire', {
  filter: QuestionnaireFilter,
  orderFields: {
    CREATED_AT: 'By the time it was made.',
    UPDATED_AT: 'By the time it was last changed.',
    SLUG: 'By its name in the address.',
  },
});

export const QuestionnaireError = errorType('Questionnaire', QUESTIONNAIRE_PROBLEMS);
export const questionnaire = { questionnaire: { type: () => Questionnaire, description: 'The questionnaire.' } };
const CreateQuestionnairePayload = payloadOf('CreateQuestionnaire', questionnaire, QuestionnaireError);
const UpdateQuestionnairePayload = payloadOf('UpdateQuestionnaire', questionnaire, QuestionnaireError);
const PublishQuestionnairePayload = payloadOf('PublishQuestionnaire', questionnaire, QuestionnaireError);
const CloseQuestionnairePayload = payloadOf('CloseQuestionnaire', questionnaire, QuestionnaireError);
const QuestionnaireConnection = connectionOf('Questionnaire', () => Questionnaire);

@Resolver()
export class QuestionnaireResolver {
  @Query(() => QuestionnaireConnection, {
    description:
      'The questionnaires: all of them for those who manage them or read their answers, those ever published for the others.',
  })
  @Access(anyone)
  questionnaires(@Args(() => QuestionnaireListArgs) args: PageArgs) {
    return read.connection(questionnaires, args);
  }

  @Query(() => Questionnaire, {
    nullable: true,
    description: 'One questionnaire; null when there is none for the viewer.',
  })
  @Access(anyone)
  questionnaire(@Arg('id', () => ID, { description: 'The questionnaire.' }) id: string) {
    return read.byId(questionnaires, id);
  }

  @Query(() => Questionnaire, {
    nullable: true,
    description: 'The questionnaire of a public page, published or closed; null when there is none.',
  })
  @Access(anyone)
  questionnaireBySlug(
    @Arg('slug', () => String, { description: 'Its name in the address, in small letters.' }) slug: string,
  ) {
    return read.one(questionnaires, hasPublicSlug(slug));
  }

  @Mutation(() => CreateQuestionnairePayload, { description: 'Makes a questionnaire, as a draft.' })
  @Access('questionnaires.manage')
  createQuestionnaire(
    @Arg('input', () => CreateQuestionnaireInput, { description: 'The questionnaire.' })
    input: CreateQuestionnaireInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'questionnaire', (tx) => createQuestionnaire(tx, toDraft(input) as QuestionnaireDraft));
  }

  @Mutation(() => UpdateQuestionnairePayload, {
    description:
      'Changes a questionnaire; what it asks, with its next version once it was published. Faults are saved, and refused by publishing.',
  })
  @Access('questionnaires.manage')
  updateQuestionnaire(
    @Arg('input', () => UpdateQuestionnaireInput, { description: 'The changes.' }) input: UpdateQuestionnaireInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'questionnaire', (tx) => updateQuestionnaire(tx, toDraft(input) as QuestionnaireChanges));
  }

  @Mutation(() => PublishQuestionnairePayload, {
    description:
      'Opens a questionnaire to the public, for the first time or again. Refuses a draft with faults, and names each place.',
  })
  @Access('questionnaires.manage')
  publishQuestionnaire(
    @Arg('input', () => PublishQuestionnaireInput, { description: 'The questionnaire.' })
    input: PublishQuestionnaireInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'questionnaire', (tx) => publishQuestionnaire(tx, input));
  }

  @Mutation(() => CloseQuestionnairePayload, { description: 'Takes no more answers; the page says so.' })
  @Access('questionnaires.manage')
  closeQuestionnaire(
    @Arg('input', () => CloseQuestionnaireInput, { description: 'The questionnaire.' }) input: CloseQuestionnaireInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'questionnaire', (tx) => closeQuestionnaire(tx, input));
  }
}
