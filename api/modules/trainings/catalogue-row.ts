// Reads the typed values of one row of a catalogue file. What can be converted without loss is converted and reported;
// what cannot is a fault. Knows the shapes of values, never the meaning of a field.
import type { Fault, FaultCode, Oddity, OddityCode } from './catalogue-findings.ts';

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? `« ${value} »` : (JSON.stringify(value) ?? String(value));
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
};

const isScalar = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

export class CatalogueRow {
  readonly #values: ReadonlyMap<string, unknown>;
  readonly #read = new Set<string>();
  readonly #place: { row: number; slug: string | null };
  readonly #oddities: Oddity[];
  readonly #faults: Fault[];

  constructor(row: number, values: object, oddities: Oddity[], faults: Fault[]) {
    this.#values = new Map(Object.entries(values));
    const slug = this.#values.get('slug');
    this.#place = { row, slug: typeof slug === 'string' ? slug : null };
    this.#oddities = oddities;
    this.#faults = faults;
  }

  odd(code: OddityCode, field: string, value: unknown = null): void {
    this.#oddities.push({ ...this.#place, code, field, value: shown(value) });
  }

  wrong(code: FaultCode, field: string, value: unknown = null): void {
    this.#faults.push({ ...this.#place, code, field, value: shown(value) });
  }

  isFaulty(field: string): boolean {
    return this.#faults.some((fault) => fault.row === this.#place.row && fault.field === field);
  }

  /** The raw value; a missing key is reported and read as null. */
  #value(field: string): unknown {
    this.#read.add(field);
    if (this.#values.has(field)) return this.#values.get(field);
    this.odd('MISSING_FIELD', field);
    return null;
  }

  #string(field: string, value: unknown): string | null {
    if (!isScalar(value)) {
      this.wrong('WRONG_TYPE', field, value);
      return null;
    }
    if (typeof value !== 'string') this.odd('CONVERTED', field, value);
    const text = String(value);
    if (text.includes('\0') || !text.isWellFormed()) this.wrong('CONTROL_CHARACTER', field);
    return text;
  }

  text(field: string): string | null {
    const value = this.#value(field);
    if (value === null || value === '') return null;
    return this.#string(field, value);
  }

  requiredText(field: string): string {
    const text = this.text(field);
    if (text?.trim()) return text;
    if (!this.isFaulty(field)) this.wrong('REQUIRED', field);
    return '';
  }

  texts(field: string): string[] {
    const value = this.#value(field);
    if (value === null) return [];
    if (!Array.isArray(value)) {
      const text = this.#string(field, value);
      if (text === null) return [];
      if (typeof value === 'string') this.odd('CONVERTED', field, value);
      return text.trim() ? [text] : [];
    }
    return value.flatMap((item: unknown) => {
      if (item === null || (typeof item === 'string' && !item.trim())) {
        this.odd('BLANK_ITEM', field);
        return [];
      }
      return this.#string(field, item) ?? [];
    });
  }

  flag(field: string): boolean {
    const value = this.#value(field);
    if (typeof value === 'boolean') return value;
    const word = String(value).trim().toLowerCase();
    const known = ['true', 'oui', '1'].includes(word) ? true : ['false', 'non', '0'].includes(word) ? false : null;
    if (value === null) this.wrong('REQUIRED', field);
    else if (known === null) this.wrong('WRONG_TYPE', field, value);
    else this.odd('CONVERTED', field, value);
    return known ?? false;
  }

  /** A number ≥ 0 as exact decimal text with at most `decimals` places, e.g. "5550" or "5550.50". */
  decimal(field: string, decimals: number): string | null {
    const value = this.#value(field);
    if (value === null || value === '') return null;
    if (typeof value === 'string') this.odd('CONVERTED', field, value);
    const text = typeof value === 'number' || typeof value === 'string' ? normalisedNumber(String(value)) : '';
    const places = /^\d{1,12}(?:\.(\d+))?$/.exec(text);
    if (places && (places[1] ?? '').length <= decimals) return text;
    this.wrong('NOT_A_NUMBER', field, value);
    return null;
  }

  /** A day as "YYYY-MM-DD"; "DD/MM/YYYY" and a time behind the day are converted. */
  date(field: string): string | null {
    const value = this.#value(field);
    if (value === null || value === '') return null;
    const text = typeof value === 'string' ? value.trim() : '';
    const french = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text);
    const day = french ? `${french[3]}-${french[2]}-${french[1]}` : text.slice(0, 10);
    const parsed = new Date(`${day}T00:00:00Z`);
    const exists =
      /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day);
    if (!exists || (!french && text.length > 10 && !/^[T ]/.test(text.slice(10)))) {
      this.wrong('NOT_A_DATE', field, value);
      return null;
    }
    if (day !== value) this.odd('CONVERTED', field, value);
    return day;
  }

  /** Reports the keys that nobody asked for. */
  reportUnread(): void {
    for (const [field, value] of this.#values) if (!this.#read.has(field)) this.odd('UNKNOWN_FIELD', field, value);
  }
}

/** "5 550,00 " → "5550.00": spaces of any kind go, a decimal comma becomes a point. */
export const normalisedNumber = (text: string): string => text.replace(/\s/g, '').replace(',', '.');
