import type { Sentence } from '../../platform/i18n.ts';

export const RESPONSE_EXPORT_PROBLEMS = {
  NOT_FOUND: {
    fr: 'Ce questionnaire ou cet établissement n’existe pas.',
    en: 'There is no such questionnaire or institution.',
  },
  TOO_FEW: {
    fr: 'Il y a moins de {fewest} réponses\u202f: trop peu pour qu’elles soient anonymes.',
    en: 'There are fewer than {fewest} responses: too few to be anonymous.',
  },
} as const;

/** The names of the sheets of a workbook, and of a file. */
export const NAMES = {
  responses: { fr: 'Réponses', en: 'Responses' },
  questions: { fr: 'Questions', en: 'Questions' },
  statistics: { fr: 'Statistiques', en: 'Statistics' },
  anonymous: { fr: 'anonymes', en: 'anonymous' },
} as const satisfies Record<string, Sentence>;

/** What stands in the columns that every questionnaire has; their keys are the headings for programs. */
export const FIXED = {
  response_id: { fr: 'Identifiant', en: 'Identifier' },
  submitted_at: { fr: 'Reçue le', en: 'Received' },
  month: { fr: 'Mois', en: 'Month' },
  version: { fr: 'Version', en: 'Version' },
  language: { fr: 'Langue', en: 'Language' },
  source: { fr: 'Origine', en: 'Source' },
  external_id: { fr: 'Identifiant d’origine', en: 'Original identifier' },
  oddities: { fr: 'Particularités', en: 'Oddities' },
  email: { fr: 'Adresse électronique', en: 'E-mail address' },
  institution: { fr: 'Établissement', en: 'Institution' },
  institution_type: { fr: 'Type d’établissement', en: 'Type of institution' },
  sector: { fr: 'Secteur', en: 'Sector' },
  other_answers: { fr: 'Autres réponses', en: 'Other answers' },
} as const satisfies Record<string, Sentence>;
export type FixedColumn = keyof typeof FIXED;

/** The columns of the sheet that explains the others. */
export const CODEBOOK = {
  column: { fr: 'Colonne', en: 'Column' },
  heading: { fr: 'Titre', en: 'Heading' },
  key: { fr: 'Clé', en: 'Key' },
  section: { fr: 'Partie', en: 'Section' },
  question: { fr: 'Question', en: 'Question' },
  part: { fr: 'Choix ou ligne', en: 'Option or item' },
  kind: { fr: 'Type', en: 'Kind' },
  values: { fr: 'Valeurs', en: 'Values' },
  versions: { fr: 'Versions', en: 'Versions' },
} as const satisfies Record<string, Sentence>;

export const KINDS = {
  SINGLE_CHOICE: { fr: 'Choix unique', en: 'Single choice' },
  MULTIPLE_CHOICE: { fr: 'Choix multiple', en: 'Multiple choice' },
  RATING: { fr: 'Notes', en: 'Rating' },
  RANKING: { fr: 'Classement', en: 'Ranking' },
  NUMBER: { fr: 'Nombre', en: 'Number' },
  DATE: { fr: 'Date', en: 'Date' },
  TEXT: { fr: 'Texte', en: 'Text' },
  LONG_TEXT: { fr: 'Texte long', en: 'Long text' },
  EMAIL: { fr: 'Adresse électronique', en: 'E-mail address' },
  CONSENT: { fr: 'Accord', en: 'Consent' },
} as const satisfies Record<string, Sentence>;

export const VALUES = {
  CHOSEN: {
    fr: '1\u00a0: choisi\u202f; 0\u00a0: non choisi\u202f; vide\u00a0: sans réponse',
    en: '1: chosen; 0: not chosen; empty: no answer',
  },
  PLACE: { fr: 'Place, à partir de 1', en: 'Place, from 1' },
  AGREED: { fr: '1\u00a0: d’accord', en: '1: agreed' },
  WRITTEN: {
    fr: 'Texte à côté de «\u00a0autre\u00a0», ou avant un regroupement',
    en: 'Text beside “other”, or before a merge',
  },
} as const satisfies Record<string, Sentence>;

/** Words of a notice to whoever reads a table of statistics or a report. */
export const FEW_ANSWERS: Sentence = {
  fr: 'Moins de cinq réponses\u202f: non montrées, pour que personne ne soit reconnu.',
  en: 'Fewer than five answers: not shown, so that nobody can be recognised.',
};
