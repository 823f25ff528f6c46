// What was answered to a questionnaire, for the API and for reports: the same plain objects. Nothing leaves from here that
// disclosure.ts did not let through.

import type { Context } from '../../platform/context.ts';
import { compare } from './benchmark.ts';
import { barsFor, type Counting, type Part, partsOf, questionStatistics } from './counts.ts';
import { type Dimension, dimensionsOf, sortedValues } from './dimensions.ts';
import { type OutlineQuestion, outlineOf } from './outline.ts';
import { countsOf, type Ground, groundOf } from './statistics.read.ts';
import {
  type DimensionOfStatistics,
  type InstitutionBenchmark,
  type QuestionnaireBreakdown,
  type QuestionnaireStatistics,
  type QuestionStatistics,
  StatisticsDimension,
} from './statistics.types.ts';
import { answeredKey, dimensionKey } from './tally.write.ts';

export interface DimensionRequest {
  dimension: StatisticsDimension;
  /** Key of the question of a single choice; only with QUESTION. */
  questionKey?: string | null;
}
export interface SliceRequest extends DimensionRequest {
  value: string;
}

/**
 * What was answered to a questionnaire, by all or by those with one value of one dimension; null when there is no such
 * questionnaire or dimension.
 */
export async function statisticsOf(
  ctx: Context,
  { questionnaireId, slice = null }: { questionnaireId: string; slice?: SliceRequest | null },
): Promise<QuestionnaireStatistics | null> {
  const view = await viewOf(ctx, questionnaireId);
  const by = slice && view?.dimension(slice);
  if (!view || (slice && !by)) return null;
  const isShown = !slice || !by || view.shown(by).includes(slice.value);
  const { all, parts, medians } = await view.count(by && slice ? { by, values: isShown ? [slice.value] : [] } : null);
  const part = slice ? parts.get(slice.value) : all;
  const counting = by && slice ? view.hiddenIn(by, slice.value) : () => false;
  const { revision, countedAt, waiting } = view.ground;
  return {
    questionnaireId: view.id,
    revision,
    countedAt,
    waiting,
    hidden: !isShown,
    responses: isShown ? (part ?? all).one('ALL') : null,
    questions: view.questions.map((question) =>
      part ? view.statistics(question, part, all, counting, slice ? null : medians) : hiddenQuestion(question),
    ),
    days: slice ? [] : [...all.of('DAY')].sort().map(([day, count]) => ({ day, count })),
    dimensions: view.dimensions.map((dimension) => valuesOf(view, dimension, all)),
  };
}

/** What each group of respondents answered; null when there is no such questionnaire or dimension. */
export async function breakdownOf(
  ctx: Context,
  request: { questionnaireId: string; by: DimensionRequest; questionKey?: string | null },
): Promise<QuestionnaireBreakdown | null> {
  const view = await viewOf(ctx, request.questionnaireId);
  const by = view?.dimension(request.by);
  if (!view || !by) return null;
  const only = request.questionKey ?? null;
  const values = view.shown(by);
  const { all, parts } = await view.count({ by, values }, only);
  const questions = view.questions.filter(({ key }) => only === null || key === only);
  const groups = valuesOf(view, by, all).values.map(({ value, label, responses }) => {
    const part = parts.get(value);
    const answers = questions.map((question) =>
      part ? view.statistics(question, part, all, view.hiddenIn(by, value)) : hiddenQuestion(question),
    );
    return { value, label, responses, hidden: responses === null, questions: answers };
  });
  const isComplete = groups.every(({ hidden, questions }) => !hidden && questions.every((one) => isWhole(one)));
  const { dimension, questionKey, label } = by;
  return {
    questionnaireId: view.id,
    dimension,
    questionKey,
    label,
    revision: view.ground.revision,
    groups,
    others: isComplete
      ? null
      : {
          responses: all.without([...parts.values()]).one('ALL'),
          questions: questions.map((question) => othersOf(view, by, question, { all, parts })),
        },
  };
}

/** One institution against the others; null when there is no such questionnaire, or no response from there. */
export async function benchmarkOf(
  ctx: Context,
  { questionnaireId, institutionId }: { questionnaireId: string; institutionId: string },
): Promise<InstitutionBenchmark | null> {
  const view = await viewOf(ctx, questionnaireId);
  const by = view?.dimension({ dimension: StatisticsDimension.INSTITUTION });
  const id = institutionId.toLowerCase();
  const institution = view?.ground.institutions.find((known) => known.id === id);
  if (!view || !by || !institution) return null;
  const hidden = !view.shown(by).includes(id);
  const { all, parts } = await view.count({ by, values: hidden ? [] : [id] });
  const own = parts.get(id);
  const others = own && all.without([own]);
  return {
    institution,
    revision: view.ground.revision,
    hidden,
    own: own?.one('ALL') ?? null,
    others: others?.one('ALL') ?? null,
    questions: compare(view.questions, {
      all,
      own,
      others,
      bars: view.bars,
      isHidden: (question, item) => view.hiddenIn(by, id)(question, item),
    }),
  };
}

type IsHidden = (questionKey: string, item?: string) => boolean;

const isWhole = ({ hidden, items }: QuestionStatistics): boolean => !hidden && !items.some((item) => item.hidden);

const hiddenQuestion = ({ key, kind, label, topic }: OutlineQuestion): QuestionStatistics => ({
  key,
  kind,
  label,
  topic,
  hidden: true,
  answered: null,
  missing: null,
  notAsked: null,
  options: [],
  items: [],
  number: null,
});

/** A question as the groups answered it that are hidden there, or hide it: what follows from everybody and the others. */
function othersOf(
  view: View,
  by: Dimension,
  question: OutlineQuestion,
  { all, parts }: { all: Part; parts: ReadonlyMap<string, Part> },
): QuestionStatistics {
  const rest = (item?: string): Part =>
    all.without([...parts].filter(([value]) => !view.hiddenIn(by, value)(question.key, item)).map(([, part]) => part));
  const whole = view.statistics(question, rest(), all, () => false);
  // An item hides groups that the question shows: it has others of its own.
  const items = whole.items.map((item) => {
    const own = view.statistics(question, rest(item.key), all, () => false);
    return own.items.find(({ key }) => key === item.key) ?? item;
  });
  return { ...whole, items };
}

function valuesOf(view: View, by: Dimension, all: Part): DimensionOfStatistics {
  const isQuestion = by.dimension === StatisticsDimension.QUESTION;
  const counts = all.of('DIMENSION', by.dimension, isQuestion ? (by.questionKey ?? '') : '');
  const shown = new Set(view.shown(by));
  return {
    dimension: by.dimension,
    questionKey: by.questionKey,
    label: by.label,
    values: sortedValues(by, counts.keys()).map((value) => ({
      value,
      label: by.labelOf(value),
      responses: shown.has(value) ? (counts.get(value) ?? 0) : null,
    })),
  };
}

/** A questionnaire as it may be seen. */
class View {
  readonly questions: readonly OutlineQuestion[];
  readonly dimensions: readonly Dimension[];
  readonly bars: ReadonlyMap<string, ReturnType<typeof barsFor>>;

  constructor(
    private readonly ctx: Context,
    readonly id: string,
    readonly ground: Ground,
  ) {
    this.questions = outlineOf(ground.versions, ground.added);
    this.dimensions = dimensionsOf(this.questions, ground.institutions);
    this.bars = new Map(
      ground.ranges.map(({ questionKey, least, greatest }) => [questionKey, barsFor(questionKey, least, greatest)]),
    );
  }

  dimension({ dimension, questionKey }: DimensionRequest): Dimension | undefined {
    const isQuestion = dimension === StatisticsDimension.QUESTION;
    return this.dimensions.find(
      (known) => known.dimension === dimension && (!isQuestion || known.questionKey === questionKey),
    );
  }

  shown({ dimension, questionKey }: Dimension): readonly string[] {
    return this.ground.disclosure?.shown[dimensionKey(dimension, questionKey)] ?? [];
  }

  /** What is hidden of a group that is shown; what nobody answered is in no list, and hidden. */
  hiddenIn({ dimension, questionKey }: Dimension, value: string): IsHidden {
    const key = dimensionKey(dimension, questionKey);
    const hidden = this.ground.disclosure?.hidden ?? {};
    return (question, item) =>
      hidden[answeredKey(question)]?.[key]?.includes(value) === true ||
      (item !== undefined && hidden[answeredKey(question, item)]?.[key]?.includes(value) === true);
  }

  async count(groups: { by: Dimension; values: readonly string[] } | null, questionKey: string | null = null) {
    const counts = await countsOf(this.ctx, {
      questionnaireId: this.id,
      parts: groups && {
        dimension: groups.by.dimension,
        questionKey: groups.by.questionKey ?? '',
        values: groups.values,
      },
      questionKey,
      histograms: [...this.bars.values()].filter((bars) => questionKey === null || bars.questionKey === questionKey),
    });
    return { ...partsOf(counts), medians: new Map(counts.medians) };
  }

  /** @param medians of everybody; null for a part */
  statistics(
    question: OutlineQuestion,
    part: Part,
    everybody: Part,
    isHidden: IsHidden,
    medians: ReadonlyMap<string, number> | null = null,
  ): QuestionStatistics {
    const counting: Counting = {
      isHidden: (item) => isHidden(question.key, item),
      everybody,
      bars: this.bars.get(question.key),
      median: medians?.get(question.key),
    };
    return questionStatistics(question, part, counting);
  }
}

async function viewOf(ctx: Context, questionnaireId: string): Promise<View | null> {
  const ground = await groundOf(ctx, questionnaireId);
  return ground && new View(ctx, questionnaireId.toLowerCase(), ground);
}
