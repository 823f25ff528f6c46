// The numbers of a question as a table, of everybody or group by group.
import { type ChartLocale, fixedText, numberText, shareText } from '../../../api/platform/charts/scene.rules.ts';
import type { QuestionCountsFragment } from '../../gql/graphql.ts';
import { localized } from '../../i18n/localized.ts';
import type { Numbers } from '../charts/NumbersTable.tsx';

export interface Wording {
  locale: ChartLocale;
  /** A text under `statistics`. */
  say: (key: string, options?: Record<string, unknown>) => string;
}

interface Interval {
  low: number | null;
  high: number | null;
}

type Part = QuestionCountsFragment['options'][number] | QuestionCountsFragment['items'][number];

const DECIMALS = 2;
const ABSENT = '—';

/** Null where a question has no numbers. */
export function numbersOf(question: QuestionCountsFragment, wording: Wording): Numbers | null {
  const { locale, say } = wording;
  const heads = (...keys: string[]) => keys.map((key) => say(`column.${key}`));
  if (question.options.length > 0)
    return {
      head: [
        ...heads('choice', 'count'),
        say('column.shareOf', { count: numberText(question.answered ?? 0, locale) }),
        say('column.interval'),
      ],
      rows: question.options.map((option) => [
        named(option, say),
        numberText(option.count, locale),
        shareText(option.share, locale),
        intervalText(option, wording, (value) => shareText(value, locale)),
      ]),
    };
  if (question.items.length > 0) return itemNumbers(question, wording);
  const { number } = question;
  if (!number) return null;
  const { mean, median, minimum, maximum, deviation } = number;
  const measures = [
    ['mean', mean, meanText],
    ['median', median, givenText],
    ['minimum', minimum, givenText],
    ['maximum', maximum, givenText],
    ['deviation', deviation, meanText],
  ] as const;
  const given = measures.flatMap(([key, value, text]) =>
    value === null ? [] : [[say(`column.${key}`), text(value, locale)]],
  );
  const interval = [say('column.interval'), intervalText(number, wording, (value) => meanText(value, locale))];
  const ranges = number.histogram.map(({ from, to, count }) => [
    say('rangeOf', { low: givenText(from, locale), high: givenText(to, locale) }),
    numberText(count, locale),
  ]);
  return { head: heads('measure', 'value'), rows: [...given, interval, ...ranges] };
}

function itemNumbers({ items, kind }: QuestionCountsFragment, wording: Wording): Numbers {
  const { locale, say } = wording;
  const scale = [...new Set(items.flatMap((item) => item.distribution.map(({ value }) => value)))];
  scale.sort((one, other) => one - other);
  const mean = kind === 'RANKING' ? 'meanPlace' : 'mean';
  const head = ['row', 'answered', mean, 'interval', 'median', 'deviation'].map((key) => say(`column.${key}`));
  return {
    head: [...head, ...scale.map((value) => numberText(value, locale))],
    rows: items.map((item) => {
      const { hidden, answered, mean, median, deviation, distribution } = item;
      if (hidden) return [named(item, say), say('hiddenCell'), ...[...head, ...scale].slice(2).map(() => ABSENT)];
      return [
        named(item, say),
        numberText(answered ?? 0, locale),
        meanText(mean, locale),
        intervalText(item, wording, (value) => meanText(value, locale)),
        givenText(median, locale),
        meanText(deviation, locale),
        ...scale.map((value) => numberText(distribution.find((one) => one.value === value)?.count ?? 0, locale)),
      ];
    }),
  };
}

interface Group {
  label: string;
  question: QuestionCountsFragment;
}

/** A column for each group; null where there are no numbers. */
export function groupNumbersOf(groups: readonly Group[], wording: Wording): Numbers | null {
  const { locale, say } = wording;
  const parts = new Map<string, Part>();
  for (const { question } of groups)
    for (const part of [...question.options, ...question.items]) if (!parts.has(part.key)) parts.set(part.key, part);
  const head = [say(parts.size > 0 ? 'column.row' : 'column.measure'), ...groups.map(({ label }) => label)];
  const cells = (cell: (question: QuestionCountsFragment) => string) =>
    groups.map(({ question }) => (question.hidden ? say('hiddenCell') : cell(question)));
  const answered = [say('column.answered'), ...cells((question) => numberText(question.answered ?? 0, locale))];
  if (parts.size > 0)
    return {
      head,
      rows: [
        answered,
        ...[...parts.values()].map((part) => [
          named(part, say),
          ...cells((question) => cellOf(question, part.key, wording)),
        ]),
      ],
    };
  if (!groups.some(({ question }) => question.number)) return null;
  return {
    head,
    rows: [answered, [say('column.mean'), ...cells(({ number }) => meanText(number?.mean ?? null, locale))]],
  };
}

/** With its interval: whether two groups differ is not seen from the numbers alone. */
function cellOf(question: QuestionCountsFragment, key: string, wording: Wording): string {
  const { locale, say } = wording;
  const option = question.options.find((one) => one.key === key);
  if (option) {
    const interval = intervalText(option, wording, (value) => shareText(value, locale));
    return say('cell', { value: shareText(option.share, locale), interval });
  }
  const item = question.items.find((one) => one.key === key);
  if (item?.hidden) return say('hiddenCell');
  if (!item || item.mean === null) return ABSENT;
  const interval = intervalText(item, wording, (value) => meanText(value, locale));
  return say('cell', { value: meanText(item.mean, locale), interval });
}

export function intervalText({ low, high }: Interval, { say }: Wording, format: (value: number) => string): string {
  return low === null || high === null ? ABSENT : say('rangeOf', { low: format(low), high: format(high) });
}

/** Of what is computed: below each other with as many decimals. */
const meanText = (value: number | null, locale: ChartLocale) =>
  value === null ? ABSENT : fixedText(value, locale, DECIMALS);

/** Of what somebody gave, or lies between two of them. */
const givenText = (value: number | null, locale: ChartLocale) =>
  value === null ? ABSENT : numberText(value, locale, DECIMALS);

const named = ({ label, added }: Part, say: Wording['say']) =>
  added ? say('addedOption', { label: localized(label) }) : localized(label);
