// How values are shown in a mail, by their declared kind and in the language of the reader.

import { Drop } from 'liquidjs';
import type { Language } from '../i18n.ts';
import type { VariableDeclaration, Variables, VariableValues } from './variables.ts';

/** A value that a mail cannot show: no date where one is declared, or a link that leads nowhere on the web. */
export class UnfitValue extends Error {
  constructor(
    readonly value: string,
    readonly wanted: 'DATE' | 'DATE_TIME' | 'NUMBER' | 'LINK' | 'LIST' | 'TEXT',
  ) {
    super(`${JSON.stringify(value.slice(0, 100))} is no ${wanted}`);
  }
}

/** Compared in conditions by what it is, shown as people read it. */
class Shown extends Drop {
  constructor(
    private readonly compared: string,
    private readonly text: string,
    readonly isLink: boolean,
  ) {
    super();
  }

  override valueOf(): string {
    return this.compared;
  }

  override toString(): string {
    return this.text;
  }
}

/** What stands at one place of a mail. */
export interface Piece {
  readonly text: string;
  /** Whether it is an address on the web, to be shown as a link. */
  readonly isLink: boolean;
}

const LOCALES = { FR: 'fr-FR', EN: 'en-GB' } as const;
const HOUSE_TIME = 'America/Guadeloupe';

const formats = (locale: string) => ({
  day: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
  dayHere: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: HOUSE_TIME }),
  instant: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: HOUSE_TIME }),
  number: new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }),
});
const FORMATS = { FR: formats(LOCALES.FR), EN: formats(LOCALES.EN) };

/** The values as their declarations want them. Throws UnfitValue; names without a value stay without one. */
export function typedValues(values: VariableValues, variables: Variables, language: Language): VariableValues {
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, declared]) =>
      values[name] === undefined ? [] : [[name, typed(values[name], declared, language)]],
    ),
  );
}

function typed(value: unknown, declared: VariableDeclaration, language: Language): unknown {
  if (value === null) return null;
  switch (declared.kind) {
    case 'LIST': {
      if (!Array.isArray(value)) throw new UnfitValue(String(value), 'LIST');
      return value.map((record: VariableValues) => typedValues(record, declared.of, language));
    }
    case 'DATE':
    case 'DATE_TIME': {
      return instantOrDay(value, declared.kind, language);
    }
    case 'NUMBER': {
      const number = typeof value === 'number' ? value : Number(String(value).trim() || 'none');
      if (!Number.isFinite(number)) throw new UnfitValue(String(value), 'NUMBER');
      return number;
    }
    case 'LINK': {
      const url = webAddress(String(value));
      return new Shown(url, url, true);
    }
    default: {
      return String(value);
    }
  }
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function instantOrDay(value: unknown, kind: 'DATE' | 'DATE_TIME', language: Language): Shown {
  const { day, dayHere, instant } = FORMATS[language];
  const isDay = typeof value === 'string' && DAY.test(value);
  const date = value instanceof Date ? value : new Date(String(value));
  if (Number.isNaN(date.getTime()) || (isDay && kind === 'DATE_TIME')) throw new UnfitValue(String(value), kind);
  const format = kind === 'DATE_TIME' ? instant : isDay ? day : dayHere;
  const text = format.format(date);
  // The first of a month is an ordinal in French.
  return new Shown(date.toISOString(), language === 'FR' ? text.replace(/^1 /, '1er ') : text, false);
}

/** The address as browsers write it. Throws UnfitValue for anything but http and https. */
export function webAddress(text: string): string {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') throw new UnfitValue(text, 'LINK');
  return url.href;
}

// Control characters but tab and line feed, which no mail can carry and PostgreSQL partly not keep.
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** What a `{{ variable }}` shows, after its filters. */
export function shown(value: unknown, language: Language): Piece {
  if (value instanceof Shown) return { text: value.toString(), isLink: value.isLink };
  if (value === null || value === undefined) return { text: '', isLink: false };
  if (typeof value === 'number') return { text: FORMATS[language].number.format(value), isLink: false };
  if (Array.isArray(value)) return { text: value.map((one) => shown(one, language).text).join(', '), isLink: false };
  if (typeof value === 'object') throw new UnfitValue(Object.keys(value).join(', '), 'TEXT');
  const text = String(value).replaceAll(/\r\n?/g, '\n').replaceAll(CONTROL, '').toWellFormed();
  return { text, isLink: false };
}
