// What charts of statistics say in words, in both languages, and the shape of the counts they are drawn from.
import { type ChartLocale, fixedText, numberText, shareText } from '../../platform/charts/scene.rules.ts';

interface Localized {
  fr: string;
  en?: string | null;
}

export interface OptionCounts {
  key: string;
  label: Localized;
  count: number;
  share: number;
  low: number;
  high: number;
}

export interface ItemCounts {
  key: string;
  label: Localized;
  hidden: boolean;
  answered: number | null;
  mean: number | null;
  low: number | null;
  high: number | null;
  distribution: readonly { value: number; count: number; share: number }[];
}

interface NumberCounts {
  mean: number;
  low: number | null;
  high: number | null;
  histogram: readonly { from: number; to: number; count: number }[];
}

/** What charts need of the statistics of a question. */
export interface QuestionCounts {
  key: string;
  kind: string;
  label: Localized;
  topic: string | null;
  hidden: boolean;
  answered: number | null;
  options: readonly OptionCounts[];
  items: readonly ItemCounts[];
  number: NumberCounts | null;
}

/** Where a chart stands: its room and its reader. */
export interface Place {
  width: number;
  locale: ChartLocale;
}

export const words = {
  fr: {
    hidden: 'masqué : moins de cinq réponses',
    none: 'pas de réponse',
    answered: (count: string) => `${count} ont répondu.`,
    most: (label: string, share: string) => `En tête : « ${label} » (${share}).`,
    highest: (label: string, mean: string) => `Moyenne la plus haute : « ${label} » (${mean}).`,
    first: (label: string, mean: string) => `Classé en tête : « ${label} » (rang moyen ${mean}).`,
    mean: (mean: string) => `moy. ${mean}`,
    numbers: (mean: string) => `Moyenne : ${mean}.`,
    range: (from: string, to: string) => `${from} à ${to}`,
    groups: (count: string, dimension: string) => `${count} groupes comparés : ${dimension}.`,
    days: 'Réponses au fil du temps',
    total: (count: string) => `${count} réponses en tout.`,
    peak: (label: string, count: string) => `Le plus : ${label} (${count}).`,
    elsewhere: 'Toutes les autres',
    differ: (count: string) => `Écart net sur ${count} ligne(s).`,
    alike: 'Aucun écart net.',
  },
  en: {
    hidden: 'hidden: fewer than five answers',
    none: 'no answer',
    answered: (count: string) => `${count} answered.`,
    most: (label: string, share: string) => `Most chosen: “${label}” (${share}).`,
    highest: (label: string, mean: string) => `Highest mean: “${label}” (${mean}).`,
    first: (label: string, mean: string) => `Ranked first: “${label}” (mean place ${mean}).`,
    mean: (mean: string) => `mean ${mean}`,
    numbers: (mean: string) => `Mean: ${mean}.`,
    range: (from: string, to: string) => `${from} to ${to}`,
    groups: (count: string, dimension: string) => `${count} groups compared: ${dimension}.`,
    days: 'Responses over time',
    total: (count: string) => `${count} responses in all.`,
    peak: (label: string, count: string) => `Most: ${label} (${count}).`,
    elsewhere: 'All others',
    differ: (count: string) => `Clear difference in ${count} row(s).`,
    alike: 'No clear difference.',
  },
} as const;

export const labelOf = ({ fr, en }: Localized, locale: ChartLocale): string => (locale === 'en' && en) || fr;

/** A share with how many it stands for, e.g. "45 % (54)". */
export const shareAndCount = ({ share, count }: { share: number; count: number }, locale: ChartLocale): string =>
  `${shareText(share, locale)} (${numberText(count, locale)})`;

export const meanText = (mean: number, locale: ChartLocale): string => fixedText(mean, locale, 2);

/** The scale that the ratings, or places, of a question lie on. */
export function scaleOf(items: readonly ItemCounts[]): number[] {
  const values = new Set(items.flatMap(({ distribution }) => distribution.map(({ value }) => value)));
  return [...values].sort((one, other) => one - other);
}
