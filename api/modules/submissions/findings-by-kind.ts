// The findings of a file, each kind once for each question, for a report that is kept. How a kind is said, and what is odd at
// all, is decided elsewhere (backup-findings.ts, imported-row.ts).

import { type BackupFinding, FILE_FINDINGS, rowNames, sentences } from './backup-findings.ts';
import { isOtherKey, type SectionDraft } from './draft.rules.ts';
import { isUnderstood } from './findings.rules.ts';

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
  ...FILE_FINDINGS.filter(
    (code) =>
      !['IGNORED_COLUMN', 'UNKNOWN_ROLE_FIELD', 'EMPTY_LINES', 'SAME_ANSWERS', 'GARBLED', 'HTML_ENTITIES'].includes(
        code,
      ),
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

/** What somebody should look at comes first, and of that what concerns the whole file. */
const weightOf = ({ code, externalId }: BackupFinding): number =>
  isUnderstood(code) ? 2 : externalId === null ? 0 : 1;

/** Of these the field says nothing that the sentence does not. */
const SAYING_THEIR_FIELD = new Set<string>([
  'MISSING_ID',
  'DUPLICATE_ID',
  'MISSING_EMAIL',
  'INVALID_EMAIL',
  'DUPLICATE_EMAIL',
  'EMAIL_DOMAIN_SUSPECT',
  'KNOWN_DIFFERS',
  'SAME_ANSWERS',
  'LOOKS_LIKE_TEST',
  'SIZE_DISAGREES',
  'UNREADABLE_DATA',
  'REPLACED_CHARACTER',
  'MISSING_ROLE',
  'SKIPPED_SECTION',
]);

/** "challengesRanking.conflits" is about challengesRanking. */
const questionOf = (field: string): string => field.split('.', 1)[0] as string;
