// How the values of dimensions read.

import type { Localized } from '../submissions/index.ts';

export const DIMENSION_LABELS = {
  INSTITUTION: { fr: 'Institution', en: 'Institution' },
  INSTITUTION_TYPE: { fr: 'Type d’institution', en: 'Type of institution' },
  SECTOR: { fr: 'Secteur', en: 'Sector' },
  ROLE: { fr: 'Rôle', en: 'Role' },
  REFINED_ROLE: { fr: 'Rôle selon le type d’institution', en: 'Role by type of institution' },
  MONTH: { fr: 'Mois', en: 'Month' },
  LANGUAGE: { fr: 'Langue', en: 'Language' },
} as const satisfies Record<string, Localized>;

export const LANGUAGE_LABELS: Readonly<Record<string, Localized>> = {
  FR: { fr: 'Français', en: 'French' },
  EN: { fr: 'Anglais', en: 'English' },
};

export const UNKNOWN_LABEL: Localized = { fr: 'Non renseigné', en: 'Unknown' };

const month = (locale: string) => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
const [french, english] = [month('fr'), month('en')];

/** "2026-01" as it is read. */
export function monthLabel(value: string): Localized {
  const date = new Date(`${value}-01T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return { fr: value, en: value };
  return { fr: french.format(date), en: english.format(date) };
}
