// How the types and sectors of institutions read wherever the API writes them: statistics, exports and reports. Pure.

interface Label {
  readonly fr: string;
  readonly en: string;
}

export const TYPE_LABELS: Readonly<Record<string, Label>> = {
  COMPANY: { fr: 'Entreprise', en: 'Company' },
  PUBLIC_INSTITUTION: { fr: 'Institution publique', en: 'Public institution' },
  SCHOOL: { fr: 'École, université, centre de formation', en: 'School, university, training centre' },
  ASSOCIATION: { fr: 'Association, fondation', en: 'Association, foundation' },
  OTHER: { fr: 'Autre', en: 'Other' },
};

export const SECTOR_LABELS: Readonly<Record<string, Label>> = {
  HEALTH: { fr: 'Santé', en: 'Health' },
  SOCIAL: { fr: 'Social', en: 'Social work' },
  EDUCATION: { fr: 'Enseignement et formation', en: 'Education and training' },
  EMPLOYMENT: { fr: 'Emploi et insertion', en: 'Employment and integration' },
  ADMINISTRATION: { fr: 'Administration', en: 'Administration' },
  JUSTICE: { fr: 'Justice et protection de la jeunesse', en: 'Justice and protection of the young' },
  INDUSTRY: { fr: 'Industrie, bâtiment, agriculture', en: 'Industry, building, agriculture' },
  SERVICES: { fr: 'Commerce et services', en: 'Trade and services' },
  OTHER: { fr: 'Autre', en: 'Other' },
};
