// Charts that compare: the groups of a dimension in each option or item, one institution with all others.
import { type Bar, bars } from '../../platform/charts/bars.rules.ts';
import { type Dot, type IntervalRow, intervals } from '../../platform/charts/intervals.rules.ts';
import { type ChartLocale, numberText, type Scene, shareText } from '../../platform/charts/scene.rules.ts';
import { absenceOf, axisOf, barOf, dotOf } from './question-scenes.rules.ts';
import { type ItemCounts, labelOf, meanText, type Place, type QuestionCounts, words } from './scene-words.rules.ts';

export interface GroupCounts {
  label: string;
  /** What this group answered to the question. */
  question: QuestionCounts;
}

/** More than that nobody takes in at a glance; the table has them all. */
export const MOST_GROUPS = 8;

/** The largest groups, in the order they stand in. */
export function largest<Group extends GroupCounts>(groups: readonly Group[]): Group[] {
  const answered = ({ question }: GroupCounts) => question.answered ?? 0;
  const kept = new Set([...groups].sort((one, other) => answered(other) - answered(one)).slice(0, MOST_GROUPS));
  return groups.filter((group) => kept.has(group));
}

/** @param dimension what the groups are, as people read it. Null where nothing can be drawn */
export function crossScene(all: readonly GroupCounts[], dimension: string, { width, locale }: Place): Scene | null {
  const groups = largest(all.filter(({ question }) => !question.hidden && question.answered));
  const [first] = groups;
  if (!first) return null;
  const { question } = first;
  const count = numberText(groups.length, locale);
  const frame = {
    title: `${labelOf(question.label, locale)} – ${dimension}`,
    description: words[locale].groups(count, dimension),
    width,
    locale,
  };
  if (question.options.length > 0) {
    const parts = named(groups.flatMap((group) => group.question.options));
    const blocks = parts.map(({ key, label }) => ({
      heading: labelOf(label, locale),
      rows: groups.map((group): Bar => {
        const option = group.question.options.find((one) => one.key === key);
        return option
          ? barOf(option, group.label, locale)
          : { label: group.label, value: 0, text: shareText(0, locale) };
      }),
    }));
    return bars(frame, blocks, 1);
  }
  const items = groups.flatMap((group) => group.question.items);
  if (items.length > 0) {
    const blocks = named(items).map(({ key, label }) => ({
      heading: labelOf(label, locale),
      rows: groups.map((group) =>
        itemRow(
          group.label,
          group.question.items.find((one) => one.key === key),
          locale,
        ),
      ),
    }));
    return intervals(frame, blocks, axisOf(items, locale));
  }
  const numbers = groups.flatMap(({ label, question: { number } }) => (number ? [{ label, ...number }] : []));
  if (numbers.length === 0) return null;
  const rows = numbers.map((number) => ({ label: number.label, dots: [dotOf(number, locale)] }));
  return intervals(
    frame,
    [{ rows }],
    around(
      rows.flatMap(({ dots }) => dots),
      locale,
    ),
  );
}

const itemRow = (label: string, item: ItemCounts | undefined, locale: ChartLocale): IntervalRow => ({
  label,
  dots: [item ? dotOf(item, locale) : null],
  absent: item && item.mean !== null ? undefined : absenceOf({ hidden: item?.hidden ?? false }, locale),
});

/** Each part once, in the order they first stand in. */
function named<Part extends { key: string }>(parts: readonly Part[]): Part[] {
  return [...new Map(parts.toReversed().map((part) => [part.key, part])).values()].toReversed();
}

function around(dots: readonly (Dot | null)[], locale: ChartLocale) {
  const ends = dots.flatMap((dot) => (dot ? [dot.value, dot.low ?? dot.value, dot.high ?? dot.value] : []));
  const format = (value: number) => numberText(value, locale, 2);
  return { minimum: Math.min(...ends), maximum: Math.max(...ends), format };
}

interface Compared {
  value: number | null;
  low: number | null;
  high: number | null;
}

export interface ComparedQuestion {
  key: string;
  kind: string;
  label: { fr: string; en?: string | null };
  hidden: boolean;
  rows: readonly {
    key: string;
    label: { fr: string; en?: string | null };
    own: Compared;
    others: Compared;
    differs: boolean;
  }[];
}

/** What marks a row whose difference is clear, in the chart and in its table. */
export const CLEAR = '≠';

/** @param institution what the compared institution is called. Null where nothing can be drawn */
export function benchmarkScene(
  question: ComparedQuestion,
  institution: string,
  { width, locale }: Place,
): Scene | null {
  if (question.hidden || question.rows.length === 0) return null;
  const isMean = question.kind === 'RATING' || question.kind === 'RANKING' || question.kind === 'NUMBER';
  const format = (value: number) => (isMean ? meanText(value, locale) : shareText(value, locale));
  const dot = ({ value, low, high }: Compared): Dot | null =>
    value === null ? null : { value, low, high, text: format(value) };
  const rows = question.rows.map(
    ({ label, own, others, differs }): IntervalRow => ({
      label: differs ? `${CLEAR} ${labelOf(label, locale)}` : labelOf(label, locale),
      dots: [dot(own), dot(others)],
      absent: own.value === null && others.value === null ? words[locale].none : undefined,
    }),
  );
  const clear = question.rows.filter(({ differs }) => differs).length;
  const description = clear > 0 ? words[locale].differ(numberText(clear, locale)) : words[locale].alike;
  const axis = isMean
    ? around(
        rows.flatMap(({ dots }) => dots),
        locale,
      )
    : { minimum: 0, maximum: 1, format };
  const frame = { title: `${labelOf(question.label, locale)} – ${institution}`, description, width, locale };
  return intervals(frame, [{ rows }], axis, [institution, words[locale].elsewhere]);
}
