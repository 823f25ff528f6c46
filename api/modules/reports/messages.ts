import type { Sentence } from '../../platform/i18n.ts';

export const RESPONSE_EXPORT_PROBLEMS = {
  NOT_FOUND: {
    fr: 'Ce questionnaire ou cette institution n’existe pas.',
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
  institution: { fr: 'Institution', en: 'Institution' },
  institution_type: { fr: 'Type d’institution', en: 'Type of institution' },
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

export const REPORT_PROBLEMS = {
  TOO_OFTEN: {
    fr: 'Un rapport part une fois par jour au plus.',
    en: 'A report is sent once a day at most.',
  },
  TOO_MANY_REQUESTS: {
    fr: 'Vous avez fait envoyer beaucoup de rapports\u202f: recommencez dans {minutes} min.',
    en: 'You have had many reports sent: try again in {minutes} min.',
  },
} as const;

/** The columns of the sheet of statistics. */
export const STATISTICS = {
  key: { fr: 'Clé', en: 'Key' },
  question: { fr: 'Question', en: 'Question' },
  kind: { fr: 'Type', en: 'Kind' },
  part: { fr: 'Choix ou ligne', en: 'Option or item' },
  value: { fr: 'Valeur', en: 'Value' },
  to: { fr: 'Jusqu’à', en: 'Up to' },
  answered: { fr: 'Ont répondu', en: 'Answered' },
  missing: { fr: 'Sans réponse', en: 'Missing' },
  notAsked: { fr: 'Non concernés', en: 'Not asked' },
  count: { fr: 'Nombre', en: 'Count' },
  share: { fr: 'Part', en: 'Share' },
  mean: { fr: 'Moyenne', en: 'Mean' },
  median: { fr: 'Médiane', en: 'Median' },
  deviation: { fr: 'Écart type', en: 'Standard deviation' },
  low: { fr: 'De (95\u00a0%)', en: 'From (95%)' },
  high: { fr: 'À (95\u00a0%)', en: 'To (95%)' },
  minimum: { fr: 'Minimum', en: 'Minimum' },
  maximum: { fr: 'Maximum', en: 'Maximum' },
  note: { fr: 'Remarque', en: 'Note' },
} as const satisfies Record<string, Sentence>;
export type StatisticsColumn = keyof typeof STATISTICS;

/** What the document of a report says. */
export const REPORT = {
  allResponses: { fr: 'Toutes les réponses', en: 'All responses' },
  made: { fr: 'Fait le {day}', en: 'Made on {day}' },
  responses: { fr: '{count} réponses', en: '{count} responses' },
  tooFew: {
    fr: 'Il y a moins de cinq réponses\u202f: trop peu pour les montrer sans que quelqu’un soit reconnu.',
    en: 'There are fewer than five responses: too few to show them without somebody being recognised.',
  },
  privacy: {
    fr: 'Ce rapport ne contient aucune réponse individuelle. Ce que moins de cinq personnes ont répondu n’est pas montré.',
    en: 'This report holds no single response. What fewer than five people answered is not shown.',
  },
  answered: {
    fr: '{answered} ont répondu, {missing} sans réponse.',
    en: '{answered} answered, {missing} did not.',
  },
  answeredOfAsked: {
    fr: '{answered} ont répondu, {missing} sans réponse, {notAsked} non concernés.',
    en: '{answered} answered, {missing} did not, {notAsked} were not asked.',
  },
  place: { fr: 'Rang moyen', en: 'Mean place' },
  nobody: { fr: 'Personne n’a répondu.', en: 'Nobody answered.' },
  texts: {
    fr: 'Question à réponse libre\u202f: les textes ne sont pas dans ce rapport.',
    en: 'A question with a free answer: the texts are not in this report.',
  },
  questions: { fr: 'Question par question', en: 'Question by question' },
  time: { fr: 'Au fil du temps', en: 'Over time' },
  benchmark: { fr: '{institution} et les autres', en: '{institution} and the others' },
  benchmarkMeaning: {
    fr: 'Réponses de l’institution ({own}) et de tous les autres ({others}), avec l’intervalle à 95\u00a0% de chaque valeur.',
    en: 'Responses of the institution ({own}) and of all others ({others}), with the 95% interval of each value.',
  },
  page: { fr: 'Page {page} sur {count}', en: 'Page {page} of {count}' },
  others: { fr: 'Autres', en: 'Others' },
  differs: { fr: 'Différence nette', en: 'Clear difference' },
  yes: { fr: 'oui', en: 'yes' },
  period: { fr: 'Période', en: 'Period' },
} as const satisfies Record<string, Sentence>;
