// What can be odd in a questionnaire backup, and how it is said in French and English. Every finding is also flagged on
// its submission, unless it concerns the file as a whole. Never decides what is odd.
import { isOtherKey, type SectionDraft, type SubmissionOddity } from './draft.rules.ts';

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

const sentences: ReadonlyMap<string, Sentence> = new Map(Object.entries({ ...fileFindings, ...submissionFindings }));

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

export interface FindingsOfAKind {
  code: string;
  message: { fr: string; en: string };
  count: number;
  /** Of the first rows it was found in: at most a thousand. */
  rows: string[];
  /** The first different values, at most ten; none of what could say who answered. */
  values: string[];
}

const MOST_VALUES = 10;
const LONGEST_VALUE = 60;

/** Of these the values are shown: they are numbers, times, domains, choices and what the file says of itself. */
const SHOWING_THEIR_VALUES = new Set<string>([
  ...Object.keys(fileFindings).filter(
    (code) => !['IGNORED_COLUMN', 'UNKNOWN_ROLE_FIELD', 'EMPTY_LINES'].includes(code),
  ),
  'EMAIL_DOMAIN_SUSPECT',
  'RESPONDENT_ROLE',
  'INVALID_RATING',
  'INVALID_NUMBER',
  'INVALID_DAY',
  'INVALID_DATE',
  'UNKNOWN_OPTION',
]);

/** Whether a value is short, and neither an address nor a telephone number. */
const isShown = (value: string): boolean =>
  value.trim() !== '' && value.length <= LONGEST_VALUE && !value.includes('@') && !/(?:\d[ .]?){9}/.test(value);

/** A file can be odd in many ways, e.g. by thousands of unknown columns; from then on they share a line. */
const MOST_KINDS = 300;
const MOST_ROWS = 1_000;

/**
 * Collects the findings of a file, each kind once for each question, for a report that is kept: it names questions and
 * rows, and no address or name that stands in them. Its size does not grow with the file.
 */
export class FindingsByKind {
  private readonly kinds = new Map<
    string,
    { finding: BackupFinding; count: number; rows: Set<string>; values: Set<string> }
  >();

  add(finding: BackupFinding): void {
    const { code, field, externalId, value } = finding;
    const place = externalId === null ? field : questionOf(field);
    const own = `${code} ${place}`;
    const key = this.kinds.has(own) || this.kinds.size < MOST_KINDS ? own : code;
    const kind = this.kinds.get(key) ?? {
      finding: { ...finding, field: key === own ? place : '' },
      count: 0,
      rows: new Set(),
      values: new Set(),
    };
    this.kinds.set(key, kind);
    kind.count += 1;
    if (externalId !== null && kind.rows.size < MOST_ROWS) kind.rows.add(externalId);
    if (SHOWING_THEIR_VALUES.has(code) && kind.values.size < MOST_VALUES && isShown(value)) kind.values.add(value);
  }

  /** The identifiers are those of all rows, in the order of the file: a row without one goes by its place. */
  list(ids: readonly string[], labels: FieldLabels): FindingsOfAKind[] {
    const nameOf = rowNames(ids);
    const inOrder = [...this.kinds.values()].sort((one, other) => weightOf(one.finding) - weightOf(other.finding));
    return inOrder.map(({ finding: { code, field }, count, rows, values }) => {
      const said = (language: 'fr' | 'en') => {
        const text = sentences.get(code)?.[language].replace(/[ \u202f\u00a0]?: \{value\}$/, '') ?? code;
        return field === '' || SAYING_THEIR_FIELD.has(code)
          ? text
          : `${text} (${labels.get(field)?.[language] ?? field})`;
      };
      return {
        code,
        message: { fr: said('fr'), en: said('en') },
        count,
        rows: [...rows].map(nameOf),
        values: [...values],
      };
    });
  }
}

/** What the fields of a file are called where people read of them: the wording of a question, the header of a column. */
export type FieldLabels = ReadonlyMap<string, { readonly fr: string; readonly en: string | null }>;

export function labelsOf(sections: readonly SectionDraft[]): Map<string, { fr: string; en: string | null }> {
  const questions = sections.flatMap((section) => section.questions);
  return new Map(
    questions.flatMap(({ key, label, options }) => {
      const other = options.find((option) => isOtherKey(option.key));
      const said = other && {
        fr: `${label.fr} – ${other.label.fr}`,
        en: `${label.en ?? label.fr} – ${other.label.en ?? other.label.fr}`,
      };
      return [[key, label] as const, ...(said ? [[`${key}Other`, said] as const] : [])];
    }),
  );
}

/** What people find a row by: its identifier or, where it has none, how many come before it. */
function rowNames(ids: readonly string[]): (id: string) => string {
  const places = new Map(ids.flatMap((id, index) => (id.startsWith(CONTENT_ID) ? [[id, index + 1] as const] : [])));
  return (id) => (places.has(id) ? `n° ${places.get(id)}` : id);
}

/** Begins the identifier of a row without one, which the rest makes from its content. */
export const CONTENT_ID = 'content-';

/** Understood without a doubt: whoever reads the report looks at the rest first. */
const HARMLESS = new Set<string>([
  'RATING_AS_TEXT',
  'RESPONDENT_ROLE',
  'SKIPPED_SECTION',
  'EMPTY_ANSWER',
  'EMPTY_LINES',
]);

/** What concerns the whole file comes first. */
const weightOf = ({ code, externalId }: BackupFinding): number =>
  HARMLESS.has(code) ? 2 : externalId === null ? 0 : 1;

/** Of these the field says nothing that the sentence does not. */
const SAYING_THEIR_FIELD = new Set<string>([
  'MISSING_ID',
  'DUPLICATE_ID',
  'MISSING_EMAIL',
  'INVALID_EMAIL',
  'DUPLICATE_EMAIL',
  'EMAIL_DOMAIN_SUSPECT',
  'KNOWN_DIFFERS',
  'UNREADABLE_DATA',
  'REPLACED_CHARACTER',
  'MISSING_ROLE',
  'SKIPPED_SECTION',
]);

/** "challengesRanking.conflits" is about challengesRanking. */
const questionOf = (field: string): string => field.split('.', 1)[0] as string;

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
