// What can be odd in a questionnaire backup, and how it is said in French and English. Every finding is also flagged on
// its submission, unless it concerns the file as a whole. Never decides what is odd.
import type { SubmissionOddity } from './draft.rules.ts';

type Sentence = { fr: string; en: string };

const fileFindings = {
  TOTAL_DISAGREES: {
    fr: 'total annoncé par le fichier, différent de ce qu’il contient : {value}',
    en: 'total that the file states, other than what it contains: {value}',
  },
  UNKNOWN_FILE_FIELD: { fr: 'partie inconnue du fichier, non reprise', en: 'unknown part of the file, not taken over' },
  KNOWN_DIFFERS: {
    fr: 'réponse déjà enregistrée, avec d’autres réponses que dans le fichier ; elle reste comme elle est',
    en: 'submission already here, with other answers than in the file; it stays as it is',
  },
  SAME_ANSWERS: {
    fr: 'mêmes réponses, mot pour mot, qu’une réponse précédente : peut-être envoyée deux fois, gardée : {value}',
    en: 'the same answers, word for word, as an earlier submission: perhaps sent twice, kept: {value}',
  },
  MARKED_DELETED: {
    fr: 'réponse que l’ancien système disait supprimée ou archivée, reprise et comptée : {value}',
    en: 'submission that the former system had as deleted or archived, taken over and counted: {value}',
  },
  LOOKS_LIKE_TEST: {
    fr: 'réponse qui ressemble à un essai, reprise et comptée',
    en: 'submission that looks like a test, taken over and counted',
  },
  GARBLED: {
    fr: 'texte aux accents abîmés (« Ã© » pour « é »), gardé tel quel',
    en: 'text with broken accents ("Ã©" for "é"), kept as it is',
  },
  HTML_ENTITIES: {
    fr: 'texte où des signes sont écrits comme dans une page (« &amp; » pour « & »), gardé tel quel',
    en: 'text in which signs are written as in a page ("&amp;" for "&"), kept as it is',
  },
  NO_ANSWER_WORD: {
    fr: 'réponse qui dit qu’il n’y en a pas, gardée et comptée comme elle est écrite : {value}',
    en: 'answer that says there is none, kept and counted as it is written: {value}',
  },
  SIZE_DISAGREES: {
    fr: 'longueur annoncée des réponses, différente de ce que le fichier contient : {value}',
    en: 'stated length of the answers, other than what the file contains: {value}',
  },
  REPEATED_KEY: {
    fr: 'clé écrite deux fois dans une même réponse : la dernière valeur compte',
    en: 'key written twice in one submission: the last value counts',
  },
  DATE_WORDS: {
    fr: 'date écrite en toutes lettres, lue en temps universel sauf fuseau indiqué : {value}',
    en: 'date written in words, read as UTC unless it names a zone: {value}',
  },
  FOUND_ELSEWHERE: {
    fr: 'les réponses ont été trouvées ailleurs que sous « submissions »',
    en: 'the submissions were found elsewhere than under "submissions"',
  },
  MISSING_TABLE: {
    fr: 'table annoncée, absente du fichier : {value}',
    en: 'stated table, missing from the file: {value}',
  },
  OTHER_KIND: {
    fr: 'sauvegarde d’une autre sorte que celles que nous connaissons : {value}',
    en: 'backup of another kind than those we know: {value}',
  },
  DATE_NUMBER: {
    fr: 'date écrite comme un nombre, lue depuis 1970 en temps universel : {value}',
    en: 'date written as a number, read as the time since 1970, UTC: {value}',
  },
  DATE_SERIAL: {
    fr: 'date écrite comme le nombre de jours d’un tableur, lue ainsi : {value}',
    en: 'date written as the days that a spreadsheet counts, and read so: {value}',
  },
  DATE_AMERICAN: {
    fr: 'date écrite mois/jour/année, comme toutes celles de cette colonne, et lue ainsi : {value}',
    en: 'date written month/day/year, as all those of this column are, and read so: {value}',
  },
  DATE_IMPLAUSIBLE: {
    fr: 'date invraisemblable (avant 2000, ou plus tard que le fichier), gardée telle quelle : {value}',
    en: 'date that can hardly be right (before 2000, or later than the file), kept as it is: {value}',
  },
  DATE_FRENCH: {
    fr: 'date écrite jour/mois/année, lue en temps universel : {value}',
    en: 'date written day/month/year, read as UTC: {value}',
  },
  DATE_DAY: {
    fr: 'date sans heure, comptée à minuit en temps universel et gardée comme texte : {value}',
    en: 'date without a time, counted at midnight UTC and kept as text: {value}',
  },
  NOT_UTF8: {
    fr: 'le fichier n’est pas en UTF-8 ; il a été lu comme Windows-1252',
    en: 'the file is not in UTF-8; it was read as Windows-1252',
  },
  UTF_16: { fr: 'le fichier est en UTF-16 ; il a été lu ainsi', en: 'the file is in UTF-16, and was read so' },
  EMPTY_LINES: {
    fr: 'des lignes du tableau sont vides : elles ne comptent pas comme réponses',
    en: 'lines of the table are empty: they do not count as submissions',
  },
  QUESTIONNAIRE_KEPT: {
    fr: 'le questionnaire est resté : quelque chose d’autre s’y rapporte',
    en: 'the questionnaire stayed: something else refers to it',
  },
  IGNORED_COLUMN: { fr: 'colonne laissée de côté', en: 'column left aside' },
  UNREADABLE_ROLE: { fr: 'fonction ajoutée illisible : {value}', en: 'unreadable added role: {value}' },
  UNKNOWN_ROLE_FIELD: {
    fr: 'colonne inconnue des fonctions ajoutées, non reprise : {value}',
    en: 'unknown column of the added roles, not taken over: {value}',
  },
  UNREADABLE_ROLE_DATE: {
    fr: 'date illisible d’une fonction ajoutée : {value}',
    en: 'unreadable date of an added role: {value}',
  },
  REPEATED_ROLE: { fr: 'fonction ajoutée déjà connue : {value}', en: 'added role already known: {value}' },
} satisfies Record<string, Sentence>;

const submissionFindings: Record<SubmissionOddity, Sentence> = {
  MISSING_EMAIL: { fr: 'adresse e-mail absente', en: 'e-mail address missing' },
  INVALID_EMAIL: {
    fr: 'adresse e-mail invalide, gardée parmi les réponses comme elle est écrite : {value}',
    en: 'invalid e-mail address, kept among the answers as it is written: {value}',
  },
  DUPLICATE_EMAIL: {
    fr: 'adresse déjà utilisée par une réponse antérieure : les deux réponses sont gardées',
    en: 'address already used by an earlier answer: both are kept',
  },
  EMAIL_DOMAIN_SUSPECT: {
    fr: 'domaine sans doute mal saisi, laissé tel quel : {value}',
    en: 'domain probably mistyped, left as it is: {value}',
  },
  MISSING_ROLE: { fr: 'fonction absente', en: 'role missing' },
  RESPONDENT_ROLE: {
    fr: 'fonction ajoutée par un répondant dans l’ancien système : {value}',
    en: 'role added by a respondent in the former system: {value}',
  },
  RATING_AS_TEXT: {
    fr: 'note écrite comme texte, comptée comme nombre : {value}',
    en: 'rating written as text, counted as a number: {value}',
  },
  INVALID_RATING: {
    fr: 'note illisible ou hors de l’échelle, gardée comme texte et non comptée : {value}',
    en: 'rating that is unreadable or off the scale, kept as text and not counted: {value}',
  },
  INVALID_NUMBER: {
    fr: 'nombre illisible, gardé comme texte : {value}',
    en: 'unreadable number, kept as text: {value}',
  },
  INVALID_DAY: {
    fr: 'jour illisible, gardé comme texte : {value}',
    en: 'unreadable day, kept as text: {value}',
  },
  UNKNOWN_OPTION: {
    fr: 'choix que la question ne propose pas, gardé parmi les choix ajoutés : {value}',
    en: 'choice that the question does not offer, kept among the added options: {value}',
  },
  UNKNOWN_QUESTION: {
    fr: 'question inconnue, sa réponse est gardée comme texte : {value}',
    en: 'unknown question, its answer is kept as text: {value}',
  },
  UNEXPECTED_VALUE: {
    fr: 'réponse écrite autrement qu’attendu, comprise au mieux ou gardée comme texte : {value}',
    en: 'answer written otherwise than expected, understood as well as can be or kept as text: {value}',
  },
  EMPTY_ANSWER: {
    fr: 'réponse vide (rien, ou des espaces), non comptée',
    en: 'empty answer (nothing, or spaces), not counted',
  },
  OTHER_WITHOUT_TEXT: { fr: '« Autre » sans précision', en: '"Other" without saying which' },
  OTHER_NOT_CHOSEN: {
    fr: 'précision sans le choix « Autre », gardée comme texte : {value}',
    en: 'text for "Other" without choosing it, kept as text: {value}',
  },
  SKIPPED_SECTION: {
    fr: 'partie passée par le répondant',
    en: 'section that the respondent skipped',
  },
  REPLACED_CHARACTER: {
    fr: 'caractère impossible à enregistrer, remplacé par « � »',
    en: 'character that cannot be stored, replaced by "�"',
  },
  UNREADABLE_DATA: {
    fr: 'réponses illisibles, gardées comme texte en un seul bloc',
    en: 'unreadable answers, kept as one text',
  },
  INVALID_DATE: {
    fr: 'date absente ou illisible : celle du fichier ou de l’import en tient lieu : {value}',
    en: 'date missing or unreadable: that of the file or of the import stands in: {value}',
  },
  MISSING_ID: {
    fr: 'identifiant absent : la réponse sera reconnue à son contenu',
    en: 'identifier missing: the submission will be known by its content',
  },
  DUPLICATE_ID: {
    fr: 'identifiant déjà utilisé dans le fichier : la seconde réponse est gardée aussi, sous « …#2 »',
    en: 'identifier already used in the file: the second submission is kept too, as "…#2"',
  },
};

export const sentences: ReadonlyMap<string, Sentence> = new Map(
  Object.entries({ ...fileFindings, ...submissionFindings }),
);

/** What is no oddity of a submission, but of the file or of how it is written. */
export const FILE_FINDINGS = Object.keys(fileFindings);

/** `externalId` is null for what concerns the file as a whole; `field` is the key in the file. */
export type BackupFinding = {
  code: SubmissionOddity | keyof typeof fileFindings;
  externalId: string | null;
  field: string;
  value: string;
};

/** Texts are shown in a report up to 120 characters; the submission keeps them whole. */
export function shownValue(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}

/** One line for a report, e.g. « réponse 57, email : domaine sans doute mal saisi : fase.cj → fase.ch ». */
export function describeBackupFinding(finding: BackupFinding, language: 'fr' | 'en'): string {
  const text = sentences.get(finding.code)?.[language].replace('{value}', () => finding.value) ?? finding.code;
  const row =
    finding.externalId === null ? '' : `${language === 'fr' ? 'réponse' : 'submission'} ${finding.externalId}`;
  const where = [row, finding.field].filter(Boolean).join(', ');
  return where ? `${where}${language === 'fr' ? ' :' : ':'} ${text}` : text;
}

const mostListed = 20;

/**
 * The lines of a report. What was found more than twenty times takes one line, with the first submissions it was found
 * on: « note écrite comme texte, 212 fois, sur 58 réponses : 71, 70, 69… ».
 */
export function describeBackupFindings(
  found: readonly BackupFinding[],
  language: 'fr' | 'en',
  ids: readonly string[] = [],
): string[] {
  const nameOf = rowNames(ids);
  const findings = found.map((finding) =>
    finding.externalId === null ? finding : { ...finding, externalId: nameOf(finding.externalId) },
  );
  return [...Map.groupBy(findings, ({ code }) => code)].flatMap(([code, alike]) => {
    if (alike.length <= mostListed) return alike.map((finding) => describeBackupFinding(finding, language));
    const text = sentences.get(code)?.[language].replace(/ ?: \{value\}$/, '') ?? code;
    const ids = [...new Set(alike.map(({ externalId }) => externalId))];
    const shown = ids.slice(0, mostListed).join(', ') + (ids.length > mostListed ? '…' : '');
    return language === 'fr'
      ? `${text}, ${alike.length} fois, sur ${ids.length} réponses : ${shown}`
      : `${text}, ${alike.length} times, on ${ids.length} submissions: ${shown}`;
  });
}

/** What people find a row by: its identifier or, where it has none, how many come before it. */
export function rowNames(ids: readonly string[]): (id: string) => string {
  const places = new Map(ids.flatMap((id, index) => (id.startsWith(CONTENT_ID) ? [[id, index + 1] as const] : [])));
  return (id) => (places.has(id) ? `n° ${places.get(id)}` : id);
}

/** Begins the identifier of a row without one, which the rest makes from its content. */
export const CONTENT_ID = 'content-';

const refusals = {
  NOT_JSON: {
    fr: 'Le fichier n’est pas du JSON : il ne peut pas être lu à la ligne {value}.',
    en: 'The file is not JSON: it cannot be read at line {value}.',
  },
  TRUNCATED: {
    fr: 'Le fichier s’arrête avant sa fin : il a sans doute été coupé en chemin. Rien n’en est repris.',
    en: 'The file ends before its end: it was probably cut on its way. Nothing of it is taken over.',
  },
  NO_FILE: {
    fr: 'Le fichier n’est plus là, ou il a été refusé à l’examen.',
    en: 'The file is no longer there, or was refused when it was looked at.',
  },
  NOT_CSV: {
    fr: 'Le fichier n’est pas un tableau : ses guillemets ne se ferment pas à partir de la ligne {value}.',
    en: 'The file is no table: its quotes do not close from line {value} on.',
  },
  NO_COLUMNS: {
    fr: 'La première ligne du fichier ne nomme pas de colonnes.',
    en: 'The first line of the file names no columns.',
  },
  TOO_MANY_COLUMNS: {
    fr: 'Le tableau a trop de colonnes : {value}, et non mille au plus.',
    en: 'The table has too many columns: {value}, not at most a thousand.',
  },
  NO_SUBMISSIONS: {
    fr: 'Le fichier ne contient pas de liste de réponses (« submissions »).',
    en: 'The file contains no list of submissions ("submissions").',
  },
} satisfies Record<string, Sentence>;

/** Thrown when the file is no backup at all; anything short of that is read and reported. */
export class UnreadableBackup extends Error {
  readonly code: keyof typeof refusals;
  readonly detail: string;

  constructor(code: keyof typeof refusals, detail = '') {
    super(refusals[code].fr.replace('{value}', () => detail));
    this.name = 'UnreadableBackup';
    this.code = code;
    this.detail = detail;
  }

  describe(language: 'fr' | 'en'): string {
    return refusals[this.code][language].replace('{value}', () => this.detail);
  }
}
