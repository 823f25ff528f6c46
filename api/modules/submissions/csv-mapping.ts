// What the columns of a file mean for a questionnaire: proposed from their names, decided by a person, and applied to every
// row. Pure functions.

import { folded, knownOption, YES } from './cap-answers.ts';
import type { Localized, OptionDraft, QuestionDraft } from './draft.rules.ts';
import { isRecord, type Json } from './json-value.ts';

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
  [
    'EXTERNAL_ID',
    ['id', 'identifiant', 'response id', 'submission id', 'id de la réponse', 'id réponse', 'numéro', 'n°', 'n° obs'],
  ],
  [
    'SUBMITTED_AT',
    [
      'date',
      'created_at',
      'submitted_at',
      'submitted at',
      'horodateur',
      'timestamp',
      'envoyé le',
      'date de soumission',
      'date submitted',
      'submitdate',
      'heure de fin',
      'completion time',
      'date de saisie',
    ],
  ],
  [
    'EMAIL',
    [
      'email',
      'e-mail',
      'adresse e-mail',
      'adresse mail',
      'courriel',
      'mail',
      'email address',
      'e-mail address',
      'adresse de messagerie',
      'adresse électronique',
      "nom d'utilisateur",
    ],
  ],
  ['LANGUAGE', ['language', 'langue', 'langue de départ', 'start language', 'startlanguage']],
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
            `${name}[${own}]`,
            `${name} : ${own}`,
          ])
            learn(joined, { target: 'ANSWER', questionKey, part: part.key });
  }
  for (const [target, names] of NAMES) for (const name of names) learn(name, plain(target));
  const given = new Set<string>();
  return header.map((name) => {
    const meaning = known.get(folded(name));
    const named = meaning && JSON.stringify([meaning.target, meaning.questionKey, meaning.part]);
    if (!named || given.has(named)) return plain('KEEP');
    given.add(named);
    return meaning;
  });
}

/** A row as an object of answers, as backups hold them. What two columns say of one thing is kept from both. */
export function rowOf(
  cells: readonly string[],
  header: readonly string[],
  meanings: readonly ColumnMeaning[],
  questions: ReadonlyMap<string, QuestionDraft>,
): Json {
  // Without a prototype: a column may have any name.
  const data = Object.create(null) as Json;
  const row: Json = { data };
  for (const [index, cell] of cells.entries()) {
    const meaning = meanings[index] ?? plain('KEEP');
    if (meaning.target === 'IGNORE' || cell.trim() === '') continue;
    if (!takeCell(row, data, meaning, cell, questions))
      data[freeName(data, questions, header[index] || `column ${index + 1}`)] = cell;
  }
  return row;
}

/** False where the cell has no place, or another one has it. */
function takeCell(
  row: Json,
  data: Json,
  { target, questionKey, part }: ColumnMeaning,
  cell: string,
  questions: ReadonlyMap<string, QuestionDraft>,
): boolean {
  const put = (into: Json, name: string, value: unknown): boolean => {
    const isFree = !Object.hasOwn(into, name);
    if (isFree) into[name] = value;
    return isFree;
  };
  switch (target) {
    case 'EXTERNAL_ID':
      return put(row, 'id', cell.trim());
    case 'SUBMITTED_AT':
      return put(row, 'created_at', cell.trim());
    case 'EMAIL':
      return put(data, 'email', cell);
    case 'LANGUAGE':
      return put(row, 'language', cell.trim().slice(0, 2).toUpperCase());
    case 'ANSWER': {
      const question = questions.get(questionKey ?? '');
      return question !== undefined && takeAnswer(data, question, part, cell, put);
    }
    default:
      return false;
  }
}

function takeAnswer(
  data: Json,
  question: QuestionDraft,
  part: string | null,
  cell: string,
  put: (into: Json, name: string, value: unknown) => boolean,
): boolean {
  const { key, kind } = question;
  if (kind === 'RATING' || kind === 'RANKING') {
    const only = kind === 'RATING' && question.items.length === 1 ? question.items[0]?.key : null;
    const item = part ?? only;
    if (item) {
      data[key] ??= Object.create(null);
      return isRecord(data[key]) && put(data[key], item, cell.trim());
    }
    const places = several(question, cell).map((option, place) => [option, place + 1]);
    return put(data, key, kind === 'RANKING' ? Object.fromEntries(places) : cell);
  }
  if (kind !== 'MULTIPLE_CHOICE') return put(data, key, kind === 'SINGLE_CHOICE' ? keyOf(question, cell) : cell);
  const chosen = Array.isArray(data[key]) ? (data[key] as string[]) : [];
  if (part === null) data[key] = [...chosen, ...several(question, cell)];
  else if (YES.has(folded(cell)) || keyOf(question, cell) === part) data[key] = [...chosen, part];
  else if (!NO.has(folded(cell))) {
    data[key] = [...chosen, part];
    const other = data[`${key}Other`];
    data[`${key}Other`] = typeof other === 'string' ? `${other}; ${cell}` : cell;
  }
  return true;
}

/** A name that no other answer and no question has: what is kept under it answers none. */
function freeName(data: Json, questions: ReadonlyMap<string, QuestionDraft>, name: string): string {
  const isTaken = (own: string): boolean =>
    Object.hasOwn(data, own) || own === 'email' || questions.has(own) || questions.has(own.replace(/Other$/, ''));
  for (let copy = 1; ; copy += 1) {
    const own = copy === 1 ? name : `${name} (${copy})`;
    if (!isTaken(own)) return own;
  }
}

const NO = new Set(['', '0', 'non', 'no', 'n', 'false', 'faux']);

/** Several values in one cell. */
const SEPARATORS = /[;|\n]/;

/** The options of a cell that holds several, or one whose own wording has a separator in it. */
function several(question: QuestionDraft, cell: string): string[] {
  const whole = keyOf(question, cell);
  if (whole !== cell.trim()) return [whole];
  const parts = partsIn(cell, SEPARATORS);
  return (parts.length > 1 ? null : betweenCommas(question, cell)) ?? parts.map((part) => keyOf(question, part));
}

const partsIn = (cell: string, separator: RegExp): string[] =>
  cell
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** More than that is a text. */
const MOST_WORDS = 60;

/**
 * Options that commas separate, some of which may have commas in them; what is left at the end is what "other" stands
 * for. Null for anything else: a sentence with a comma is one answer.
 */
function betweenCommas(question: QuestionDraft, cell: string): string[] | null {
  const words = partsIn(cell, /,/);
  if (words.length > MOST_WORDS) return null;
  const found: string[] = [];
  let from = 0;
  while (from < words.length) {
    const lengths = Array.from({ length: words.length - from }, (_, index) => words.length - index);
    const end = lengths.find((to) => knownOption(question.options, words.slice(from, to).join(', ')));
    if (end === undefined) break;
    found.push(keyOf(question, words.slice(from, end).join(', ')));
    from = end;
  }
  if (found.length === 0) return null;
  if (from === words.length) return found;
  return question.allowsOther ? [...found, words.slice(from).join(', ')] : null;
}

/** The key of the option that the text names by its key or its wording; the text itself where there is none. */
const keyOf = ({ options }: QuestionDraft, text: string): string =>
  knownOption(options, text.trim())?.key ?? text.trim();
