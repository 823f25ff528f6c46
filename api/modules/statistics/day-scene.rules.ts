// How many responses came when: by day, by week when that would be too many columns, by month when weeks would.
import { columns } from '../../platform/charts/columns.rules.ts';
import { type ChartLocale, languageOf, numberText, type Scene } from '../../platform/charts/scene.rules.ts';
import { type Place, words } from './scene-words.rules.ts';

const DAY = 86_400_000;
const MOST_COLUMNS = 62;

interface Period {
  /** The first day of the period that a day lies in. */
  startOf: (day: Date) => Date;
  next: (start: Date) => Date;
  label: Intl.DateTimeFormatOptions;
}

const plusDays = (day: Date, count: number) => new Date(day.getTime() + count * DAY);
const monthAfter = (day: Date, count: number) => new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + count, 1));

const periods: Period[] = [
  { startOf: (day) => day, next: (start) => plusDays(start, 1), label: { day: 'numeric', month: 'short' } },
  {
    // weeks begin on Monday
    startOf: (day) => plusDays(day, -((day.getUTCDay() + 6) % 7)),
    next: (start) => plusDays(start, 7),
    label: { day: 'numeric', month: 'short' },
  },
  {
    startOf: (day) => monthAfter(day, 0),
    next: (start) => monthAfter(start, 1),
    label: { month: 'short', year: 'numeric' },
  },
];

/** @param days in any order, days without responses left out. Null without any */
export function dayScene(days: readonly { day: string; count: number }[], { width, locale }: Place): Scene | null {
  const all = countsOver(days, locale);
  const [first] = all;
  if (!first) return null;
  const total = all.reduce((sum, { value }) => sum + value, 0);
  const peak = all.reduce((most, one) => (one.value > most.value ? one : most), first);
  const description = [
    words[locale].total(numberText(total, locale)),
    words[locale].peak(peak.label, numberText(peak.value, locale)),
  ].join(' ');
  return columns({ title: words[locale].days, description, width, locale }, all);
}

/** The finest periods that are few enough to be seen, those without responses too. */
export function countsOver(days: readonly { day: string; count: number }[], locale: ChartLocale) {
  const known = days.map(({ day, count }) => ({ day: new Date(`${day}T00:00:00Z`), count }));
  const times = known.map(({ day }) => day.getTime());
  if (times.length === 0) return [];
  const span = (Math.max(...times) - Math.min(...times)) / DAY + 1;
  const period = periods[span <= MOST_COLUMNS ? 0 : span <= MOST_COLUMNS * 7 ? 1 : 2] as Period;
  const counts = new Map<number, number>();
  const last = period.startOf(new Date(Math.max(...times))).getTime();
  for (let start = period.startOf(new Date(Math.min(...times))); start.getTime() <= last; start = period.next(start))
    counts.set(start.getTime(), 0);
  for (const { day, count } of known) {
    const start = period.startOf(day).getTime();
    counts.set(start, (counts.get(start) ?? 0) + count);
  }
  const names = new Intl.DateTimeFormat(languageOf(locale), { ...period.label, timeZone: 'UTC' });
  return [...counts].map(([start, value]) => ({ label: names.format(new Date(start)), value }));
}
