// When something was answered, in the forms in which databases and spreadsheets write it. Pure.

/** How a time was written: as databases do, as a number since 1970, in the French order, or without its time of day. */
type DateForm = 'USUAL' | 'NUMBER' | 'FRENCH' | 'DAY';
export interface ReadDate {
  readonly date: Date;
  readonly form: DateForm;
}

const USUAL = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?) ?(Z|UTC|[+-]\d{2}(?::?\d{2})?)?)?$/i;
const FRENCH = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:,? (?:à )?(\d{1,2})[:h](\d{2})(?::(\d{2}))?)?$/;
/** From 2001 to 2100. */
const SECONDS = [978_307_200, 4_102_444_800] as const;

/** "YYYY-MM-DD HH:MM:SS" is UTC; a time with its own zone keeps it; a day alone is its first moment. */
export function readDate(value: unknown): ReadDate | null {
  if (typeof value === 'number') return sinceEpoch(value);
  const text = typeof value === 'string' ? value.trim() : '';
  if (/^\d{9,13}(?:\.\d+)?$/.test(text)) return sinceEpoch(Number(text));
  const usual = USUAL.exec(text);
  if (usual) {
    const [, day = '', time, zone = 'Z'] = usual;
    const date = moment(day, time?.replace(',', '.') ?? '00:00', zoneOf(zone));
    return date && { date, form: time === undefined ? 'DAY' : 'USUAL' };
  }
  const french = FRENCH.exec(text);
  if (!french) return null;
  const [day = '', month = '', year = '', hour, minute = '00', second = '00'] = french.slice(1);
  const date = moment(
    `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    `${(hour ?? '0').padStart(2, '0')}:${minute}:${second}`,
    'Z',
  );
  return date && { date, form: hour === undefined ? 'DAY' : 'FRENCH' };
}

const zoneOf = (zone: string): string =>
  /^(?:Z|UTC)$/i.test(zone) ? 'Z' : zone.length === 3 ? `${zone}:00` : zone.replace(/(\d{2}):?(\d{2})$/, '$1:$2');

/** Null for a day or a time that does not exist. */
function moment(day: string, time: string, zone: string): Date | null {
  const midnight = new Date(`${day}T00:00:00Z`);
  const date = new Date(`${day}T${time.replace(/(\.\d{3})\d+/, '$1')}${zone}`);
  if (Number.isNaN(midnight.getTime()) || Number.isNaN(date.getTime())) return null;
  return midnight.toISOString().startsWith(day) ? date : null;
}

/** Seconds or milliseconds: nobody answered before 2001. */
function sinceEpoch(value: number): ReadDate | null {
  const [least, most] = SECONDS;
  const seconds = value >= least * 1_000 ? value / 1_000 : value;
  return seconds >= least && seconds <= most ? { date: new Date(Math.round(seconds * 1_000)), form: 'NUMBER' } : null;
}
