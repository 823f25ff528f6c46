// What the columns of a file mean for a questionnaire: proposed from their names, decided by a person, and applied to every
// row. Pure functions.

import { folded, knownOption, YES } from './cap-answers.ts';
import type { Localized, OptionDraft, QuestionDraft } from './draft.rules.ts';
import type { Json } from './json-value.ts';

export const ImportTarget = {
  IGNORE: 'IGNORE',
  EXTERNAL_ID: 'EXTERNAL_ID',
  SUBMITTED_AT: 'SUBMITTED_AT',
  EMAIL: 'EMAIL',
  LANGUAGE: 'LANGUAGE',
  ANSWER: 'ANSWER',
  KEEP: 'KEEP',
} as const;
export type ImportTarget = (typeof ImportTarget)[keyof typeof ImportTarget];

/** What a column is. `part` is the option or the rated item that it is about, where a question has a column for each. */
export interface ColumnMeaning {
  readonly target: ImportTarget;
  readonly questionKey: string | null;
  readonly part: string | null;
}

const NAMES: readonly (readonly [ImportTarget, readonly string[]])[] = [
  ['EXTERNAL_ID', ['id', 'identifiant', 'response id', 'submission id', 'numéro', 'n°']],
  ['SUBMITTED_AT', ['date', 'created_at', 'submitted_at', 'submitted at', 'horodateur', 'timestamp', 'envoyé le']],
  ['EMAIL', ['email', 'e-mail', 'adresse e-mail', 'courriel', 'mail', 'email address', 'e-mail address']],
  ['LANGUAGE', ['language', 'langue']],
];

const plain = (target: ImportTarget): ColumnMeaning => ({ target, questionKey: null, part: null });
const partsOf = ({ options, items }: QuestionDraft): OptionDraft[] => [...options, ...items];
const namesOf = ({ key, label }: { key: string; label: Localized }): string[] => [key, label.fr, label.en ?? key];

/** What each column probably is, by the keys and the wording of the questions: each once, the others are kept as they are. */
export function proposedMeanings(header: readonly string[], questions: readonly QuestionDraft[]): ColumnMeaning[] {
  const known = new Map<string, ColumnMeaning>();
  const learn = (name: string, meaning: ColumnMeaning) => {
    if (!known.has(folded(name))) known.set(folded(name), meaning);
  };
  for (const question of questions) {
    const { key: questionKey, kind } = question;
    for (const name of namesOf(question))
      learn(name, kind === 'EMAIL' ? plain('EMAIL') : { target: 'ANSWER', questionKey, part: null });
    for (const part of partsOf(question))
      for (const name of namesOf(question))
        for (const own of namesOf(part))
          for (const joined of [
            `${name}.${own}`,
            `${name} – ${own}`,
            `${name} - ${own}`,
            `${name} [${own}]`,
            `${name} : ${own}`,
          ])
            learn(joined, { target: 'ANSWER', questionKey, part: part.key });
  }
  for (const [target, names] of NAMES) for (const name of names) learn(name, plain(target));
  const given = new Set<ColumnMeaning>();
  return header.map((name) => {
    const meaning = known.get(folded(name));
    if (!meaning || given.has(meaning)) return plain('KEEP');
    given.add(meaning);
    return meaning;
  });
}

/** Several values in one cell. */
const SEPARATORS = /[;|\n]/;

/** A row as an object of answers, as backups hold them. */
export function rowOf(
  cells: readonly string[],
  header: readonly string[],
  meanings: readonly ColumnMeaning[],
  questions: ReadonlyMap<string, QuestionDraft>,
): Json {
  const data: Json = {};
  const row: Json = { data };
  for (const [index, cell] of cells.entries()) {
    const { target, questionKey, part } = meanings[index] ?? plain('KEEP');
    if (target === 'KEEP' && cell.trim() !== '') data[freeName(data, header[index] || `column ${index + 1}`)] = cell;
    if (target === 'EXTERNAL_ID' && cell.trim() !== '') row.id = cell.trim();
    if (target === 'SUBMITTED_AT') row.created_at = inUtc(cell.trim());
    if (target === 'EMAIL') data.email = cell;
    if (target === 'LANGUAGE') row.language = cell.trim().slice(0, 2).toUpperCase();
    const question = target === 'ANSWER' ? questions.get(questionKey ?? '') : undefined;
    if (question && cell.trim() !== '') take(data, question, part, cell);
  }
  return row;
}

function take(data: Json, question: QuestionDraft, part: string | null, cell: string): void {
  const { key, kind } = question;
  const inner = (data[key] ?? {}) as Json;
  if (kind === 'RATING' || kind === 'RANKING') {
    if (part !== null) data[key] = { ...inner, [part]: cell.trim() };
    else if (kind === 'RANKING')
      data[key] = Object.fromEntries(several(question, cell).map((option, place) => [option, place + 1]));
    else data[key] = question.items.length === 1 ? { [question.items[0]?.key ?? '']: cell.trim() } : cell;
  } else if (kind === 'MULTIPLE_CHOICE') {
    const chosen = Array.isArray(data[key]) ? (data[key] as string[]) : [];
    if (part === null) data[key] = [...chosen, ...several(question, cell)];
    else if (YES.has(folded(cell)) || nameIs(question, part, cell)) data[key] = [...chosen, part];
    else if (!NO.has(folded(cell))) {
      data[key] = [...chosen, part];
      const other = data[`${key}Other`];
      data[`${key}Other`] = typeof other === 'string' ? `${other}; ${cell}` : cell;
    }
  } else data[key] = kind === 'SINGLE_CHOICE' ? keyOf(question, cell) : cell;
}

const HOUSE_TIME = 'America/Guadeloupe';

/** Spreadsheets write times as they are on the clock of the house, e.g. "31/01/2026 14:05"; what is none stays. */
function inUtc(text: string): string {
  const form = /^(?:(\d{4})-(\d\d)-(\d\d)|(\d\d?)\/(\d\d?)\/(\d{4}))(?:[ T](\d\d?):(\d\d)(?::(\d\d))?)?$/;
  const parts = form.exec(text);
  if (!parts) return text;
  const [iso = '', isoMonth, isoDay, day, month, year, hour, minute, second] = parts.slice(1);
  try {
    return Temporal.PlainDateTime.from(
      {
        year: Number(iso || year),
        month: Number(isoMonth ?? month),
        day: Number(isoDay ?? day),
        hour: Number(hour ?? 0),
        minute: Number(minute ?? 0),
        second: Number(second ?? 0),
      },
      { overflow: 'reject' },
    )
      .toZonedDateTime(HOUSE_TIME)
      .toInstant()
      .toString();
  } catch {
    return text;
  }
}

/** A name that no other answer has: the keys of the questions are among them. */
function freeName(data: Json, name: string): string {
  for (let copy = 1; ; copy += 1) {
    const own = copy === 1 ? name : `${name} (${copy})`;
    if (!Object.hasOwn(data, own) && own !== 'email') return own;
  }
}

const NO = new Set(['', '0', 'non', 'no', 'false', 'faux']);

const nameIs = (question: QuestionDraft, part: string, cell: string): boolean => keyOf(question, cell) === part;

/** The options of a cell that holds several, or one whose own wording has a separator in it. */
const several = (question: QuestionDraft, cell: string): string[] => {
  const whole = keyOf(question, cell);
  if (whole !== cell.trim()) return [whole];
  return cell
    .split(SEPARATORS)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => keyOf(question, part));
};

/** The key of the option that the text names by its key or its wording; the text itself where there is none. */
const keyOf = ({ options }: QuestionDraft, text: string): string =>
  knownOption(options, text.trim())?.key ?? text.trim();
