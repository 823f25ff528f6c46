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

export const TYPE_LABELS: Readonly<Record<string, Localized>> = {
  COMPANY: { fr: 'Entreprise', en: 'Company' },
  PUBLIC_INSTITUTION: { fr: 'Organisme public', en: 'Public institution' },
  SCHOOL: { fr: 'École ou centre de formation', en: 'School or training centre' },
  ASSOCIATION: { fr: 'Association ou fondation', en: 'Association or foundation' },
  OTHER: { fr: 'Autre', en: 'Other' },
};

export const SECTOR_LABELS: Readonly<Record<string, Localized>> = {
  HEALTH: { fr: 'Santé', en: 'Health' },
  SOCIAL: { fr: 'Travail social', en: 'Social work' },
  EDUCATION: { fr: 'Éducation et formation', en: 'Education and training' },
  EMPLOYMENT: { fr: 'Emploi et insertion', en: 'Employment and integration' },
  ADMINISTRATION: { fr: 'Administration', en: 'Administration' },
  JUSTICE: { fr: 'Justice et protection de la jeunesse', en: 'Justice and protection of the young' },
  INDUSTRY: { fr: 'Industrie, bâtiment et agriculture', en: 'Industry, building and agriculture' },
  SERVICES: { fr: 'Commerce et services', en: 'Trade and services' },
  OTHER: { fr: 'Autre', en: 'Other' },
};

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
