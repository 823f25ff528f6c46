import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access } from '../../platform/graphql/access.ts';
import { commit } from '../../platform/graphql/commit.ts';
import { payloadOf } from '../../platform/graphql/connection-types.ts';
import { CopyQuestionnaireInput, CreateQuestionnaireFromTemplateInput } from './questionnaire.inputs.ts';
import { QuestionnaireError, questionnaire } from './questionnaire.resolver.ts';
import { copyQuestionnaire, createQuestionnaireFromTemplate } from './questionnaire-copy.write.ts';
import { QuestionnaireTemplate, questionnaireTemplates } from './questionnaire-template.ts';

const CopyQuestionnairePayload = payloadOf('CopyQuestionnaire', questionnaire, QuestionnaireError);
const CreateQuestionnaireFromTemplatePayload = payloadOf(
  'CreateQuestionnaireFromTemplate',
  questionnaire,
  QuestionnaireError,
);

@Resolver()
export class QuestionnaireCopyResolver {
  @Query(() => [QuestionnaireTemplate], { description: 'Questionnaires to begin with.' })
  @Access('questionnaires.manage')
  questionnaireTemplates() {
    return questionnaireTemplates;
  }

  @Mutation(() => CopyQuestionnairePayload, {
    description: 'Makes a draft that asks the same as a questionnaire, with the changes drafted for its next version.',
  })
  @Access('questionnaires.manage')
  copyQuestionnaire(
    @Arg('input', () => CopyQuestionnaireInput, { description: 'What to copy.' }) input: CopyQuestionnaireInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'questionnaire', (tx) => copyQuestionnaire(tx, input));
  }

  @Mutation(() => CreateQuestionnaireFromTemplatePayload, {
    description: 'Makes a draft that asks what a template asks.',
  })
  @Access('questionnaires.manage')
  createQuestionnaireFromTemplate(
    @Arg('input', () => CreateQuestionnaireFromTemplateInput, { description: 'What to begin with.' })
    input: CreateQuestionnaireFromTemplateInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'questionnaire', (tx) => createQuestionnaireFromTemplate(tx, input));
  }
}
