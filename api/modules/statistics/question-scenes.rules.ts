// The chart of a question: shares of options as bars, ratings as they spread, places of a ranking, numbers as a histogram.
import { type Bar, bars } from '../../platform/charts/bars.rules.ts';
import { columns } from '../../platform/charts/columns.rules.ts';
import { distribution } from '../../platform/charts/distribution.rules.ts';
import { intervals } from '../../platform/charts/intervals.rules.ts';
import { type ChartLocale, numberText, type Scene, shareText } from '../../platform/charts/scene.rules.ts';
import {
  type ItemCounts,
  labelOf,
  meanText,
  type OptionCounts,
  type Place,
  type QuestionCounts,
  scaleOf,
  shareAndCount,
  words,
} from './scene-words.rules.ts';

/** What the ends of the scale of a rating mean. */
export interface ScaleEnds {
  lowest?: string;
  highest?: string;
}

/** Null where nothing can be drawn: free texts, and what is hidden or not answered. */
export function questionScene(question: QuestionCounts, place: Place, ends: ScaleEnds = {}): Scene | null {
  if (question.hidden || !question.answered) return null;
  if (question.options.length > 0) return optionScene(question, place);
  if (question.kind === 'RANKING') return rankingScene(question, place);
  if (question.items.length > 0) return ratingScene(question, place, ends);
  return question.number && numberScene(question, question.number.histogram, place);
}

/** The first of the factors a question asks for, the strongest above: options by share, items by mean. */
export function factorScene(question: QuestionCounts, place: Place, most = 5): Scene | null {
  return questionScene(
    { ...question, options: strongest(question.options).slice(0, most), items: highest(question.items).slice(0, most) },
    place,
  );
}

function optionScene(question: QuestionCounts, { width, locale }: Place): Scene {
  const [first] = strongest(question.options);
  const description = first ? words[locale].most(labelOf(first.label, locale), shareText(first.share, locale)) : '';
  const ordered = question.kind === 'MULTIPLE_CHOICE' ? strongest(question.options) : question.options;
  const rows = ordered.map((option): Bar => barOf(option, labelOf(option.label, locale), locale));
  return bars(frameOf(question, description, { width, locale }), [{ rows }], 1);
}

/** The bar of an option, under a label: its own, or that of those who chose it. */
export const barOf = (option: OptionCounts, label: string, locale: ChartLocale): Bar => ({
  label,
  value: option.share,
  low: option.low,
  high: option.high,
  text: shareAndCount(option, locale),
});

function ratingScene(question: QuestionCounts, { width, locale }: Place, ends: ScaleEnds): Scene {
  const scale = scaleOf(question.items);
  const rows = question.items.map((item) => ({
    label: labelOf(item.label, locale),
    shares: item.mean === null ? [] : scale.map((value) => shareOf(item, value)),
    text: item.mean === null ? absenceOf(item, locale) : words[locale].mean(meanText(item.mean, locale)),
  }));
  const [first] = highest(question.items);
  const description = first?.mean
    ? words[locale].highest(labelOf(first.label, locale), meanText(first.mean, locale))
    : '';
  const values = scale.map((value) => numberText(value, locale));
  return distribution(frameOf(question, description, { width, locale }), [{ rows }], values, ends);
}

function rankingScene(question: QuestionCounts, { width, locale }: Place): Scene {
  const ordered = [...question.items].sort((one, other) => (one.mean ?? Infinity) - (other.mean ?? Infinity));
  const [first] = ordered;
  const description = first?.mean
    ? words[locale].first(labelOf(first.label, locale), meanText(first.mean, locale))
    : '';
  const rows = ordered.map((item) => ({
    label: labelOf(item.label, locale),
    dots: [dotOf(item, locale)],
    absent: item.mean === null ? absenceOf(item, locale) : undefined,
  }));
  return intervals(frameOf(question, description, { width, locale }), [{ rows }], axisOf(question.items, locale));
}

function numberScene(
  question: QuestionCounts,
  histogram: readonly { from: number; to: number; count: number }[],
  { width, locale }: Place,
): Scene {
  const description = words[locale].numbers(meanText(question.number?.mean ?? 0, locale));
  const all = histogram.map(({ from, to, count }) => ({
    label: words[locale].range(numberText(from, locale, 2), numberText(to, locale, 2)),
    value: count,
  }));
  return columns(frameOf(question, description, { width, locale }), all);
}

export const dotOf = ({ mean, low, high }: Pick<ItemCounts, 'mean' | 'low' | 'high'>, locale: ChartLocale) =>
  mean === null ? null : { value: mean, low, high, text: meanText(mean, locale) };

export const absenceOf = ({ hidden }: { hidden: boolean }, locale: ChartLocale): string =>
  hidden ? words[locale].hidden : words[locale].none;

/** The whole scale of the items, for their means to lie on. */
export function axisOf(items: readonly ItemCounts[], locale: ChartLocale) {
  const scale = scaleOf(items);
  const format = (value: number) => numberText(value, locale, 1);
  return { minimum: scale[0] ?? 0, maximum: scale.at(-1) ?? 1, values: scale, format };
}

function frameOf(question: QuestionCounts, description: string, { width, locale }: Place) {
  const answered = words[locale].answered(numberText(question.answered ?? 0, locale));
  const text = [answered, description].filter(Boolean).join(' ');
  return { title: labelOf(question.label, locale), description: text, width, locale };
}

const shareOf = ({ distribution: all }: ItemCounts, value: number): number =>
  all.find((one) => one.value === value)?.share ?? 0;

const strongest = (options: readonly OptionCounts[]) => [...options].sort((one, other) => other.count - one.count);

const highest = (items: readonly ItemCounts[]) =>
  [...items].sort((one, other) => (other.mean ?? -Infinity) - (one.mean ?? -Infinity));
