// Dates, money, numbers and enum labels in the reader's language; dates in the organisation's time zone.
// Gives a dash for what is absent, never an empty cell.
import { useMemo } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import type { EnumName, EnumValues } from '../providers/enums.ts';

const TIME_ZONE = 'America/Guadeloupe';
const ABSENT = '—';

export interface Money {
  amount: string;
  currency: string;
}

export interface Format {
  text(value: string | null | undefined): string;
  number(value: number | null | undefined): string;
  date(value: string | null | undefined): string;
  dateTime(value: string | null | undefined): string;
  /** To the second, where order matters. */
  instant(value: string | null | undefined): string;
  money(value: Money | null | undefined): string;
  percent(part: number, whole: number): string;
  yesNo(value: boolean): string;
  label<Name extends EnumName>(name: Name, value: EnumValues[Name] | null | undefined): string;
}

export function useFormat(): Format {
  const locale = useLocale() === 'en' ? 'en-GB' : 'fr-FR';
  const translate = useTranslate();
  return useMemo(() => {
    const numbers = new Intl.NumberFormat(locale);
    const shares = new Intl.NumberFormat(locale, { style: 'percent' });
    const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
    const times = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: TIME_ZONE });
    const instants = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium', timeZone: TIME_ZONE });
    return {
      text: (value) => value || ABSENT,
      number: (value) => (value === null || value === undefined ? ABSENT : numbers.format(value)),
      date: (value) => (value ? days.format(new Date(`${value}T00:00:00Z`)) : ABSENT),
      dateTime: (value) => (value ? times.format(new Date(value)) : ABSENT),
      instant: (value) => (value ? instants.format(new Date(value)) : ABSENT),
      money: (value) => (value ? moneyText(locale, value) : ABSENT),
      percent: (part, whole) => shares.format(whole > 0 ? part / whole : 0),
      yesNo: (value) => translate(value ? 'ra.boolean.true' : 'ra.boolean.false'),
      label: (name, value) => (value ? translate(`enums.${name}.${value}`) : ABSENT),
    };
  }, [locale, translate]);
}

function moneyText(locale: string, { amount, currency }: Money): string {
  const whole = Number.isInteger(Number(amount));
  const fraction = whole ? { maximumFractionDigits: 0 } : {};
  return new Intl.NumberFormat(locale, { style: 'currency', currency, ...fraction }).format(Number(amount));
}
