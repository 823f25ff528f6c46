import { expect, test } from 'vitest';
import { plainQuestion, type QuestionDraft, type SectionDraft } from '../submissions/index.ts';
import { FEWEST, shownTraits, withoutRareWords } from './anonymity.ts';
import { type AddedPart, answerColumns, askedQuestions } from './response-columns.ts';
import { Placing, type StoredAnswer } from './response-placing.ts';

const said = (fr: string, en: string | null = null) => ({ fr, en });
const option = (key: string) => ({ key, label: said(`Choix ${key}`, `Choice ${key}`) });
const question = (key: string, more: Partial<QuestionDraft>): QuestionDraft => ({
  ...plainQuestion,
  key,
  kind: 'TEXT',
  label: said('La question'),
  ...more,
});
const version = (number: number, ...questions: QuestionDraft[]) => ({
  number,
  sections: [
    { key: 's', title: said('Partie'), description: null, shownWhen: null, questions },
  ] satisfies SectionDraft[],
});
const added = (more: Partial<AddedPart>): AddedPart => ({
  questionKey: 'role',
  part: 'OPTION',
  key: 'added:x',
  label: 'X',
  isApproved: false,
  mergedInto: null,
  ...more,
});
const answer = (
  questionKey: string,
  more: Partial<Record<'item' | 'option' | 'text' | 'added', string>> & { rating?: number },
): StoredAnswer => [
  questionKey,
  more.item ?? null,
  more.option ?? null,
  more.rating ?? null,
  null,
  null,
  more.text ?? null,
  more.added ?? null,
];

const role = question('role', {
  kind: 'SINGLE_CHOICE',
  allowsOther: true,
  collectsOptions: true,
  options: [option('chef'), option('autre')],
});
const topics = question('topics', { kind: 'MULTIPLE_CHOICE', options: [option('a'), option('b')] });
const marks = question('marks', { kind: 'RATING', items: [option('accueil')] });

function placed(
  parts: AddedPart[],
  answers: StoredAnswer[],
  versions = [version(1, role, topics, marks)],
  { texts = true } = {},
) {
  const questions = askedQuestions(versions, parts);
  const style = { language: 'FR', wording: 'KEYS', texts } as const;
  const columns = answerColumns(questions, style);
  const { cells, rest } = new Placing(columns, questions, parts, style).place(1, answers);
  return { row: Object.fromEntries(columns.map(({ key }, at) => [key, cells[at]])), rest };
}

test('what respondents added is counted as what it was merged into, and keeps its words', () => {
  const merged = added({ key: 'added:resp rh', label: 'Resp. RH', mergedInto: 'chef' });
  expect(
    placed([merged], [answer('role', { option: 'autre', text: 'resp RH !', added: 'added:resp rh' })]).row,
  ).toMatchObject({
    role: 'chef',
    'role.:text': 'resp RH !',
  });
  // Imported answers chose it by its key.
  expect(placed([merged], [answer('role', { option: 'added:resp rh' })]).row).toMatchObject({
    role: 'chef',
    'role.:text': 'Resp. RH',
  });
  const approved = added({ isApproved: true });
  expect(placed([approved], [answer('role', { option: 'autre', text: 'x', added: 'added:x' })]).row).toMatchObject({
    role: 'added:x',
    'role.:text': 'x',
  });
  expect(placed([added({})], [answer('role', { option: 'autre', text: 'x', added: 'added:x' })]).row.role).toBe(
    'autre',
  );
});

test('options that became one are counted once, and items that respondents added have a column', () => {
  const parts = [
    added({ questionKey: 'topics', key: 'c', label: 'C', mergedInto: 'a' }),
    added({ questionKey: 'marks', part: 'ITEM', key: 'z', label: 'Z' }),
  ];
  const { row, rest } = placed(parts, [
    answer('topics', { option: 'a' }),
    answer('topics', { option: 'c' }),
    answer('marks', { item: 'z', rating: 3 }),
  ]);
  expect(row).toMatchObject({ 'topics.a': 1, 'topics.b': 0, 'topics.:text': 'C', 'marks.z': 3, 'marks.accueil': null });
  expect(rest).toEqual([]);
});

test('where free texts are left out, none stands where something else was asked', () => {
  const rows = [
    answer('role', { option: 'Chez Karim Belkacem' }),
    answer('marks', { item: 'accueil', text: 'demandez à Karim' }),
    answer('age', { text: 'l’âge de Karim' }),
  ];
  const versions = [version(1, role, topics, marks, question('age', { kind: 'NUMBER' }))];
  expect(placed([], rows, versions).row).toMatchObject({
    role: 'Chez Karim Belkacem',
    'marks.accueil': 'demandez à Karim',
    age: 'l’âge de Karim',
  });
  expect(placed([], rows, versions, { texts: false }).row).toEqual({
    role: 'Autre',
    'topics.a': null,
    'topics.b': null,
    'marks.accueil': null,
    age: null,
  });
});

test('an answer without a column is given back in words', () => {
  const { rest } = placed(
    [],
    [
      answer('unknown', { option: 'x', text: 'y' }),
      answer('marks', { item: 'gone', rating: 2 }),
      answer('topics', { option: 'never' }),
    ],
  );
  expect(rest).toEqual(['unknown: x y', 'marks.gone: 2', 'topics: never']);
});

test('a question that became one of another kind has columns of both', () => {
  const versions = [version(1, question('q', {})), version(2, question('q', { kind: 'NUMBER' }))];
  const { row } = placed([], [answer('q', { text: 'beaucoup' })], versions);
  expect(row).toEqual({ q: 'beaucoup', 'q:NUMBER': null });
});

test('headings are told apart where two questions are worded alike', () => {
  const questions = askedQuestions([version(1, question('a', {}), question('b', {}))], []);
  const titles = answerColumns(questions, { language: 'EN', wording: 'LABELS', texts: true }).map(({ title }) => title);
  expect(titles).toEqual(['La question', 'La question (b)']);
});

test('traits are shown where five share them, and those without any are five, too', () => {
  const group = (month: string, count: number) => ({ month, language: null, type: null, sector: null, count });
  const shown = (...groups: ReturnType<typeof group>[]) => groups.map(shownTraits(groups));
  expect(shown(group('2026-01', FEWEST), group('2026-02', 9))).toEqual([true, true]);
  expect(shown(group('2026-01', 2), group('2026-02', 3), group('2026-03', 9))).toEqual([false, false, true]);
  expect(shown(group('2026-01', 1), group('2026-02', 9), group('2026-03', 6))).toEqual([false, true, false]);
});

test('words of respondents leave the house where five chose them', () => {
  const written = (key: string, count: number, isAdded: boolean) => ({
    key,
    label: said(key),
    added: isAdded,
    count,
    share: null,
    low: null,
    high: null,
  });
  const item = (key: string, answered: number, isAdded: boolean) => ({ key, added: isAdded, answered });
  const { options, items } = withoutRareWords({
    options: [written('chef', 1, false), written('Chez Karim', 1, true), written('Cheffe', FEWEST, true)],
    items: [item('accueil', 1, false), item('Karim', FEWEST - 1, true), item('repas', FEWEST, true)],
  } as never);
  expect(options.map(({ key }) => key)).toEqual(['chef', 'Cheffe']);
  expect(items.map(({ key }) => key)).toEqual(['accueil', 'repas']);
});
