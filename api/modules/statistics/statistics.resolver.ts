import { Arg, Ctx, Field, ID, InputType, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access } from '../../platform/graphql/access.ts';
import { Text } from '../../platform/graphql/inputs.ts';
import { live, On } from '../../platform/graphql/listen.ts';
import { StatisticsChanged } from './statistics.events.ts';
import { benchmarkOf, breakdownOf, statisticsOf } from './statistics.ts';
import {
  InstitutionBenchmark,
  QuestionnaireBreakdown,
  QuestionnaireStatistics,
  StatisticsDimension,
} from './statistics.types.ts';

@InputType({ description: 'By what responses are told apart.' })
class StatisticsDimensionInput {
  @Field(() => StatisticsDimension, { description: 'By what.' }) dimension!: StatisticsDimension;
  @Text({ description: 'Key of the question of a single choice; only with QUESTION.', max: 100, optional: true })
  questionKey?: string | null;
}

@InputType({ description: 'A part of the responses: those with one value of one dimension.' })
class StatisticsSliceInput extends StatisticsDimensionInput {
  @Text({ description: 'The value, as the dimensions of the statistics name it.', max: 300 }) value!: string;
}

const ID_OF_QUESTIONNAIRE = { description: 'The questionnaire.' };

@Resolver()
export class StatisticsResolver {
  @Query(() => QuestionnaireStatistics, {
    nullable: true,
    description:
      'What was answered to a questionnaire. A part of the respondents that is too small is hidden; null for no questionnaire or no such dimension.',
  })
  @Access('statistics.read')
  questionnaireStatistics(
    @Arg('questionnaireId', () => ID, ID_OF_QUESTIONNAIRE) questionnaireId: string,
    @Arg('slice', () => StatisticsSliceInput, { nullable: true, description: 'Which part; all of them by default.' })
    slice: StatisticsSliceInput | null,
    @Ctx() ctx: Context,
  ): Promise<QuestionnaireStatistics | null> {
    return statisticsOf(ctx, { questionnaireId, slice });
  }

  @Query(() => QuestionnaireBreakdown, {
    nullable: true,
    description:
      'What each group of respondents answered. Groups that are too small are hidden and counted together; null for no questionnaire or no such dimension.',
  })
  @Access('statistics.read')
  questionnaireBreakdown(
    @Arg('questionnaireId', () => ID, ID_OF_QUESTIONNAIRE) questionnaireId: string,
    @Arg('by', () => StatisticsDimensionInput, { description: 'By what they are told apart.' })
    by: StatisticsDimensionInput,
    @Arg('questionKey', () => String, { nullable: true, description: 'Only this question; all by default.' })
    questionKey: string | null,
    @Ctx() ctx: Context,
  ): Promise<QuestionnaireBreakdown | null> {
    return breakdownOf(ctx, { questionnaireId, by, questionKey });
  }

  @Query(() => InstitutionBenchmark, {
    nullable: true,
    description: 'One institution against all the others; null for no questionnaire or no response from there.',
  })
  @Access('statistics.read')
  institutionBenchmark(
    @Arg('questionnaireId', () => ID, ID_OF_QUESTIONNAIRE) questionnaireId: string,
    @Arg('institutionId', () => ID, { description: 'The institution.' }) institutionId: string,
    @Ctx() ctx: Context,
  ): Promise<InstitutionBenchmark | null> {
    return benchmarkOf(ctx, { questionnaireId, institutionId });
  }

  @Subscription(() => QuestionnaireStatistics, {
    ...live,
    description: 'What was answered to a questionnaire by everybody, whenever more of it was counted.',
  })
  @Access('statistics.read')
  @On(StatisticsChanged, (event, args: { questionnaireId: string }) =>
    event.questionnaireId === args.questionnaireId.toLowerCase() ? event : null,
  )
  statisticsChanged(
    @Root() { questionnaireId }: { questionnaireId: string },
    @Ctx() ctx: Context,
    @Arg('questionnaireId', () => ID, ID_OF_QUESTIONNAIRE) _questionnaireId: string,
  ): Promise<QuestionnaireStatistics | null> {
    return statisticsOf(ctx, { questionnaireId });
  }
}
