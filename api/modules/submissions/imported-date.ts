// When something was answered, in the forms in which databases, spreadsheets and survey tools write it. Pure.

import { isRecord, type Json } from './json-value.ts';

/**
 * How a time was written: as databases do, as a number since 1970, as the days that a spreadsheet counts, with the day or
 * the month first, in words, or without its time of day.
 */
type DateForm = 'USUAL' | 'WORDS' | 'NUMBER' | 'SERIAL' | 'FRENCH' | 'AMERICAN' | 'DAY';
export interface ReadDate {
  readonly date: Date;
  readonly form: DateForm;
}

/** What a file leaves unsaid: on whose clock its times are, and whether 2/3/2026 is in March or in February. */
export interface DateHabits {
  readonly zone: string;
  readonly monthFirst: boolean;
}
export const DATABASE_HABITS: DateHabits = { zone: 'UTC', monthFirst: false };

const DAY = /(?<year>\d{4})(?<sign>[-/.])(?<month>\d\d?)\k<sign>(?<day>\d\d?)/;
const FRENCH_DAY = /(?:\p{L}{2,8}\.?,? )?(?<first>\d\d?)(?<sign>[-/.])(?<second>\d\d?)\k<sign>(?<year>\d{4}|\d\d)/u;
const TIME =
  /(?:T|,? (?:à |- )?)(?<hour>\d\d?)[:h](?<minute>\d\d)(?::(?<seconds>\d\d)(?:[.,](?<fraction>\d{1,9}))?)?(?: ?(?<half>[AP])M)?(?: ?(?:UTC|GMT)?(?<zone>Z|[+-]\d\d?(?::?\d\d)?)| (?<universal>UTC|GMT))?/;
const whole = (day: RegExp): RegExp => new RegExp(`^${day.source}(?:${TIME.source})?$`, 'iu');
const USUAL = whole(DAY);
const FRENCH = whole(FRENCH_DAY);

/** From 2001 to 2100. */
const SECONDS = [978_307_200, 4_102_444_800] as const;
/** The days of Excel from 2000 to 2100, and which of them 1970 began with. */
const SERIALS = [36_526, 73_051] as const;
const EPOCH_SERIAL = 25_569;

/** A time with its own zone keeps it; a day alone is its first moment. */
export function readDate(value: unknown, habits: DateHabits = DATABASE_HABITS): ReadDate | null {
  if (typeof value === 'number') return sinceEpoch(value);
  if (isRecord(value)) return readDate(insideOf(value), habits);
  const text = typeof value === 'string' ? value.trim().replace(/\s+/g, ' ') : '';
  if (/^\d{9,13}(?:\.\d+)?$/.test(text)) return sinceEpoch(Number(text));
  const day = serialDay(text);
  if (day !== null) return serial(day, habits);
  const usual = USUAL.exec(text)?.groups;
  if (usual)
    return read(usual as Written, { month: usual['month'] as string, day: usual['day'] as string }, 'USUAL', habits);
  const other = FRENCH.exec(text)?.groups;
  if (!other) return readWords(text, habits);
  const [first, second] = [other['first'] as string, other['second'] as string];
  return habits.monthFirst
    ? read(other as Written, { month: first, day: second }, 'AMERICAN', habits)
    : read(other as Written, { month: second, day: first }, 'FRENCH', habits);
}

/** How MongoDB and Firestore write a time. */
function insideOf({ $date, $numberLong, _seconds, seconds, value }: Json): unknown {
  const whole = _seconds ?? seconds;
  if (typeof whole === 'number') return whole;
  return typeof $numberLong === 'string' ? Number($numberLong) : ($date ?? value ?? null);
}

const MONTHS = ['jan', 'fev', 'mar', 'avr', 'mai', 'juin', 'juil', 'aou', 'sep', 'oct', 'nov', 'dec'];
const ENGLISH_MONTHS: Readonly<Record<string, string>> = {
  feb: 'fev',
  apr: 'avr',
  may: 'mai',
  jun: 'juin',
  jul: 'juil',
  aug: 'aou',
};
const WEEKDAY = String.raw`(?:\p{L}{2,9}\.?,? )?`;
const DAY_FIRST = new RegExp(
  String.raw`^${WEEKDAY}(?<day>\d\d?)(?:er|st|nd|rd|th)? (?<month>\p{L}{3,9})\.?,? (?<year>\d{4})(?<rest>\D.*)?$`,
  'u',
);
const MONTH_FIRST = new RegExp(
  String.raw`^${WEEKDAY}(?<month>\p{L}{3,9})\.? (?<day>\d\d?),? (?<year>\d{4})(?<rest>\D.*)?$`,
  'u',
);

/** "5 novembre 2025 à 08:00", or as browsers write it, "Wed Nov 05 2025 09:00:00 GMT+0100 (…)". */
function readWords(text: string, habits: DateHabits): ReadDate | null {
  const { day = '', month = '', year = '', rest = '' } = (DAY_FIRST.exec(text) ?? MONTH_FIRST.exec(text))?.groups ?? {};
  const name = month.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const number = MONTHS.findIndex((known) => (ENGLISH_MONTHS[name.slice(0, 3)] ?? name).startsWith(known)) + 1;
  if (number === 0) return null;
  const written = `${year}-${number}-${day}${rest.replace(/ at | à /, ' ').replace(/ ?\([^)]*\)$/, '')}`;
  const found = USUAL.test(written) ? readDate(written, habits) : null;
  return found && { ...found, form: found.form === 'DAY' ? 'DAY' : 'WORDS' };
}

/** Whether days are written after their months: some cannot be read otherwise, and none speaks against it. */
export function isMonthFirst(texts: readonly string[]): boolean {
  const found = texts.flatMap((text) => {
    const days = FRENCH.exec(text.trim())?.groups;
    return days ? [days] : [];
  });
  return found.some((days) => Number(days['second']) > 12) && !found.some((days) => Number(days['first']) > 12);
}

/** A day as a spreadsheet counts it; null for any other text. */
export function serialDay(text: string): number | null {
  if (!/^\d{5}(?:[.,]\d+)?$/.test(text)) return null;
  const days = Number(text.replace(',', '.'));
  return days >= SERIALS[0] && days < SERIALS[1] ? days : null;
}

/** The day that a spreadsheet counts so, e.g. "2026-01-31". */
export const dayOfSerial = (days: number): string =>
  new Date((Math.floor(days) - EPOCH_SERIAL) * 86_400_000).toISOString().slice(0, 10);

type Written = Readonly<
  Record<'year' | 'hour' | 'minute' | 'seconds' | 'fraction' | 'half' | 'zone' | 'universal', string | undefined>
>;

function read(
  { year = '', hour, minute, seconds = '0', fraction = '', half, zone, universal }: Written,
  { month, day }: { month: string; day: string },
  form: DateForm,
  habits: DateHabits,
): ReadDate | null {
  const written = Number(hour ?? 0);
  if (half && (written < 1 || written > 12)) return null;
  const hours = half ? (written % 12) + (half.toUpperCase() === 'P' ? 12 : 0) : written;
  const milliseconds = Number(fraction.padEnd(3, '0').slice(0, 3));
  const fields = [year.length === 2 ? 2000 + Number(year) : Number(year), Number(month), Number(day)] as const;
  const clock = [hours, Number(minute ?? 0), Number(seconds), milliseconds] as const;
  const there = utcOf(fields, clock);
  if (there === null) return null;
  const offset = zone ? minutesOf(zone) : universal ? 0 : offsetOf(there, habits.zone);
  return { date: new Date(there - offset * 60_000), form: hour === undefined ? 'DAY' : form };
}

type Fields = readonly [year: number, month: number, day: number];
type Clock = readonly [hours: number, minutes: number, seconds: number, milliseconds: number];

/** The instant at which a clock in UTC shows this; null where none ever does. */
function utcOf([year, month, day]: Fields, [hours, minutes, seconds, milliseconds]: Clock): number | null {
  if (hours > 23 || minutes > 59 || seconds > 59 || year < 1) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.getTime() + ((hours * 60 + minutes) * 60 + seconds) * 1_000 + milliseconds;
}

/** Minutes of "+02:00", "-0430", "+1" or "Z". */
function minutesOf(zone: string): number {
  const [, sign, hours, minutes = '0'] = /^([+-])(\d\d?)(?::?(\d\d))?$/.exec(zone) ?? [];
  return sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** Asked for every row: a zone's clock is looked at once for each hour that is written. */
const offsets = new Map<string, number>();
const MOST_OFFSETS = 50_000;

/** How many minutes the zone is ahead when its clocks show what UTC's would show at that instant. */
function offsetOf(there: number, zone: string): number {
  if (zone === 'UTC') return 0;
  const key = `${zone} ${Math.floor(there / 3_600_000)}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const shown = Temporal.Instant.fromEpochMilliseconds(there).toZonedDateTimeISO('UTC').toPlainDateTime();
  const minutes = shown.toZonedDateTime(zone).offsetNanoseconds / 60_000_000_000;
  if (offsets.size >= MOST_OFFSETS) offsets.clear();
  offsets.set(key, minutes);
  return minutes;
}

function serial(days: number, { zone }: DateHabits): ReadDate {
  // Spreadsheets count fractions of days: what they mean is a second.
  const there = Math.round((days - EPOCH_SERIAL) * 86_400) * 1_000;
  return { date: new Date(there - offsetOf(there, zone) * 60_000), form: 'SERIAL' };
}

/** Seconds or milliseconds: nobody answered before 2001. */
function sinceEpoch(value: number): ReadDate | null {
  const [least, most] = SECONDS;
  const seconds = value >= least * 1_000 ? value / 1_000 : value;
  return seconds >= least && seconds <= most ? { date: new Date(Math.round(seconds * 1_000)), form: 'NUMBER' } : null;
}
