// What stands in a report: the statistics of a questionnaire, or of one institution beside all others. It leaves the
// house, so nothing that fewer than five people answered is in it, even where the console shows it to those who may read
// every response.

import type { Context } from '../../platform/context.ts';
import type { Language } from '../../platform/i18n.ts';
import { transaction } from '../../platform/write.ts';
import {
  benchmarkOf,
  countQuestionnaire,
  type InstitutionBenchmark,
  type QuestionnaireStatistics,
  type QuestionStatistics,
  StatisticsDimension,
  statisticsOf,
} from '../statistics/index.ts';
import { FEWEST, withoutRareWords } from './anonymity.ts';
import type { Report } from './report.ts';
import { inLanguage } from './response-columns.ts';

export interface ReportContent {
  readonly language: Language;
  readonly madeAt: Date;
  /** Where its day is counted. */
  readonly timeZone: string;
  /** Without its extension. */
  readonly fileName: string;
  /** Its title. */
  readonly questionnaire: string;
  readonly institution: string | null;
  /** Null when they are too few to be shown. */
  readonly responses: number | null;
  readonly questions: readonly QuestionStatistics[];
  readonly days: QuestionnaireStatistics['days'];
  readonly benchmark: InstitutionBenchmark | null;
}

/** Throws when there is no such questionnaire any more. */
export async function reportContent(ctx: Context, report: Report): Promise<ReportContent> {
  const { questionnaire, institution, language, timeZone } = report;
  const questionnaireId = questionnaire.id;
  await countAll(ctx, questionnaireId);
  const slice = institution && { dimension: StatisticsDimension.INSTITUTION, value: institution.id };
  const statistics = await statisticsOf(ctx, { questionnaireId, slice });
  if (!statistics) throw new Error('There is nothing to report on');
  const isShown = !statistics.hidden && (statistics.responses ?? 0) >= FEWEST;
  const benchmark =
    institution && isShown ? await benchmarkOf(ctx, { questionnaireId, institutionId: institution.id }) : null;
  const questions = statistics.questions.filter(({ kind }) => kind !== 'EMAIL').map(withoutRareWords);
  const day = new Intl.DateTimeFormat('sv', { timeZone }).format(ctx.now);
  return {
    language,
    madeAt: ctx.now,
    timeZone,
    fileName: [questionnaire.slug, ...(institution ? [institution.name] : []), day].join(' '),
    questionnaire: inLanguage(questionnaire.title, language),
    institution: institution?.name ?? null,
    responses: isShown ? statistics.responses : null,
    questions: isShown ? questions.map(withoutFew) : [],
    days: isShown ? statistics.days : [],
    benchmark: benchmark && !benchmark.hidden ? comparedIn(benchmark, questions) : null,
  };
}

/** What came before the report is in it. */
async function countAll(ctx: Context, questionnaireId: string): Promise<void> {
  while (await transaction(ctx, (tx) => countQuestionnaire(tx, questionnaireId))) {
    // A part at a time: no transaction is long.
  }
}

/** The benchmark with the rows of what the report shows. */
function comparedIn(benchmark: InstitutionBenchmark, questions: readonly QuestionStatistics[]): InstitutionBenchmark {
  const shown = new Map(
    questions.map(({ key, options, items }) => [key, new Set([...options, ...items].map((part) => part.key))]),
  );
  const compared = benchmark.questions.map((question) => ({
    ...question,
    rows: question.rows.filter(({ key }) => question.kind === 'NUMBER' || shown.get(question.key)?.has(key)),
  }));
  return { ...benchmark, questions: compared };
}

function withoutFew(question: QuestionStatistics): QuestionStatistics {
  const { answered } = question;
  if (question.hidden || (answered ?? 0) >= FEWEST || answered === 0)
    return { ...question, items: question.items.map(itemWithoutFew) };
  const nothing = { answered: null, missing: null, notAsked: null, options: [], items: [], number: null };
  return { ...question, ...nothing, hidden: true };
}

function itemWithoutFew(item: QuestionStatistics['items'][number]): QuestionStatistics['items'][number] {
  if (item.hidden || (item.answered ?? 0) >= FEWEST || item.answered === 0) return item;
  const nothing = { answered: null, mean: null, median: null, deviation: null, low: null, high: null };
  return { ...item, ...nothing, distribution: [], hidden: true };
}
