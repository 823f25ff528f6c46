import { describe, expect, test } from 'vitest';
import { plainQuestion, type SectionDraft } from '../../../api/modules/submissions/draft.rules.ts';
import {
  dropped,
  moved,
  outlineOf,
  questionsOf,
  withCopy,
  without,
  withQuestion,
  withQuestionChanged,
  withSectionAfter,
  withSettings,
} from './changes.ts';
import { emptyDefinition } from './definition.ts';
import { type Draft, definitionOf, edited, newOption, withKind } from './parts.ts';

const text = (fr: string) => ({ fr, en: null });
const question = (key: string) => ({ ...plainQuestion, key, kind: 'TEXT' as const, label: text(key) });
const section = (key: string, ...keys: string[]): SectionDraft => ({
  key,
  title: text(key),
  description: null,
  shownWhen: null,
  questions: keys.map(question),
});
const draftOf = (...sections: SectionDraft[]): Draft => edited({ ...emptyDefinition, sections });
/** e.g. "one: a b, two: c" */
const told = (draft: Draft): string =>
  draft.sections.map(({ key, questions }) => [`${key}:`, ...questions.map((one) => one.key)].join(' ')).join(', ');
const idOf = (draft: Draft, key: string): string => {
  const parts = [...draft.sections, ...questionsOf(draft)];
  return parts.find((part) => part.key === key)?.id ?? '';
};

const simple = draftOf(section('one', 'a', 'b'), section('two', 'c'), section('three'));

describe('moving', () => {
  test.each([
    ['b', -1, 'one: b a, two: c, three:'],
    ['b', 1, 'one: a, two: b c, three:'],
    ['c', 1, 'one: a b, two:, three: c'],
    ['a', -1, 'one: a b, two: c, three:'],
    ['two', -1, 'two: c, one: a b, three:'],
    ['three', 1, 'one: a b, two: c, three:'],
  ] as const)('%s by %d gives %s', (key, by, expected) => {
    expect(told(moved(simple, idOf(simple, key), by))).toBe(expected);
  });

  test.each([
    ['a', 'b', 'one: b a, two: c, three:'],
    ['a', 'two', 'one: b, two: a c, three:'],
    ['a', 'c', 'one: b, two: c a, three:'],
    ['c', 'a', 'one: c a b, two:, three:'],
    ['c', 'two', 'one: a b c, two:, three:'],
    ['c', 'one', 'one: c a b, two:, three:'],
    ['c', 'three', 'one: a b, two:, three: c'],
    ['one', 'three', 'two: c, three:, one: a b'],
    ['three', 'one', 'three:, one: a b, two: c'],
    ['one', 'c', 'two: c, one: a b, three:'],
  ])('%s dropped on %s gives %s', (key, over, expected) => {
    expect(told(dropped(simple, idOf(simple, key), idOf(simple, over)))).toBe(expected);
  });
});

test('new parts come where they are asked for, with keys of their own that follow their labels', () => {
  const added = withQuestion(simple, idOf(simple, 'one'), 'SINGLE_CHOICE');
  const between = withSectionAfter(added.draft, added.id);
  const labelled = withQuestionChanged(between.draft, added.id, { label: text('Être & avoir ?') });

  expect(told(added.draft)).toBe('one: a b question, two: c, three:');
  expect(told(between.draft)).toBe('one: a b question, section:, two: c, three:');
  expect(told(labelled)).toBe('one: a b etre-avoir, section:, two: c, three:');
  expect(told(withQuestionChanged(labelled, added.id, { label: text('A') }))).toBe(
    'one: a b a-2, section:, two: c, three:',
  );
  expect(outlineOf(without(labelled, added.id))).not.toContain(added.id);
});

test('conditions follow the keys of the questions and options they speak of', () => {
  const { draft, id } = withQuestion(simple, idOf(simple, 'one'), 'SINGLE_CHOICE');
  const options = [newOption('option', 'Oui'), newOption('option', 'Non')];
  const asked = withQuestionChanged(draft, id, { label: text('Déjà venu ?'), options });
  const when = { questionKey: 'deja-venu', operator: 'IS' as const, optionKey: 'oui', item: null, number: null };
  const conditional = withQuestionChanged(asked, idOf(asked, 'c'), {
    shownWhen: { match: 'ALL', conditions: [when] },
  });
  const changed = withQuestionChanged(conditional, id, {
    label: text('Êtes-vous déjà venu ?'),
    options: options.with(0, { ...(options[0] as (typeof options)[0]), label: text('Oui, souvent') }),
  });

  const [condition] = questionsOf(changed).find(({ key }) => key === 'c')?.shownWhen?.conditions ?? [];
  expect(condition).toEqual({ ...when, questionKey: 'etes-vous-deja-venu', optionKey: 'oui-souvent' });
});

test('a key that was written stays, whatever becomes of the label', () => {
  const id = idOf(simple, 'a');
  const renamed = withQuestionChanged(withQuestionChanged(simple, id, { label: text('Autre chose') }), id, {
    key: 'mine',
  });
  expect(told(withQuestionChanged(renamed, id, { label: text('Encore autre chose') }))).toBe(
    'one: mine b, two: c, three:',
  );
});

test('a copied section asks its questions under new keys, and its conditions speak of the copies', () => {
  const when = { questionKey: 'a', operator: 'ANSWERED' as const, optionKey: null, item: null, number: null };
  const conditional = withQuestionChanged(simple, idOf(simple, 'b'), {
    shownWhen: { match: 'ALL', conditions: [when] },
  });
  const copy = withCopy(conditional, idOf(conditional, 'one'))?.draft as Draft;

  expect(told(copy)).toBe('one: a b, one-2: a-2 b-2, two: c, three:');
  expect(questionsOf(copy).map(({ shownWhen }) => shownWhen?.conditions[0]?.questionKey)).toEqual([
    undefined,
    'a',
    undefined,
    'a-2',
    undefined,
  ]);
  expect(new Set(outlineOf(copy)).size).toBe(9);
});

test('another kind of question keeps what both have and drops the rest', () => {
  const { draft, id } = withQuestion(simple, idOf(simple, 'one'), 'SINGLE_CHOICE');
  const choice = questionsOf(draft).find((one) => one.id === id);
  if (!choice) throw new Error('The question was not added');
  const rating = withKind(choice, 'RATING');

  expect(rating).toMatchObject({ kind: 'RATING', options: [], minimum: 1, maximum: 7 });
  expect(rating.items).toEqual(choice.options);
  expect(withKind(rating, 'TEXT')).toMatchObject({
    kind: 'TEXT',
    options: [],
    items: [],
    minimum: null,
    maximum: null,
  });
  expect(withKind(withKind(rating, 'MULTIPLE_CHOICE'), 'MULTIPLE_CHOICE').options).toEqual(choice.options);
});

test('the address follows the title until somebody writes it', () => {
  const start = edited(emptyDefinition, true);
  const titled = withSettings(start, { title: text('Enquête à chaud') });
  const addressed = withSettings(titled, { slug: 'enquete' });

  expect([titled.slug, addressed.slug]).toEqual(['enquete-a-chaud', 'enquete']);
  expect(withSettings(addressed, { title: text('Autre') }).slug).toBe('enquete');
});

test('what is edited comes out as it went in', () => {
  const definition = { ...emptyDefinition, sections: [section('one', 'a', 'b')] };
  expect(definitionOf(edited(definition))).toEqual(definition);
});
