import type { Context } from '../../platform/context.ts';
import type {
  InstitutionBenchmark,
  QuestionnaireBreakdown,
  QuestionnaireStatistics,
  StatisticsDimension,
} from './statistics.types.ts';

export interface DimensionRequest {
  dimension: StatisticsDimension;
  questionKey?: string | null;
}
export interface SliceRequest extends DimensionRequest {
  value: string;
}

/** What was answered to a questionnaire, by all or by a part of the respondents; null when there is no such thing. */
export async function statisticsOf(
  _ctx: Context,
  _request: { questionnaireId: string; slice?: SliceRequest | null },
): Promise<QuestionnaireStatistics | null> {
  throw new Error('Not counted yet');
}

/** What each group of respondents answered; null when there is no such questionnaire or dimension. */
export async function breakdownOf(
  _ctx: Context,
  _request: { questionnaireId: string; by: DimensionRequest; questionKey?: string | null },
): Promise<QuestionnaireBreakdown | null> {
  throw new Error('Not counted yet');
}

/** One institution against the others; null when there is no such questionnaire, or no response from there. */
export async function benchmarkOf(
  _ctx: Context,
  _request: { questionnaireId: string; institutionId: string },
): Promise<InstitutionBenchmark | null> {
  throw new Error('Not counted yet');
}
