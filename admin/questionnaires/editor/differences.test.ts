import { expect, test } from 'vitest';
import { plainQuestion, type QuestionDraft, type SectionDraft } from '../../../api/modules/submissions/draft.rules.ts';
import { differencesOf } from './differences.ts';

const text = (fr: string) => ({ fr, en: null });
const question = (key: string, change: Partial<QuestionDraft> = {}): QuestionDraft => ({
  ...plainQuestion,
  key,
  kind: 'TEXT',
  label: text(key),
  ...change,
});
const section = (key: string, ...questions: QuestionDraft[]): SectionDraft => ({
  key,
  title: text(key),
  description: null,
  shownWhen: null,
  questions,
});
const told = (before: SectionDraft[], after: SectionDraft[]) =>
  differencesOf(before, after).map(({ what, of, key, aspects }) => [what, of, key, ...aspects].join(' '));

const before = [section('one', question('a'), question('b'), question('c')), section('two', question('d'))];

test('nothing changed says nothing, whatever the order of the properties', () => {
  const again = JSON.parse(JSON.stringify(before)) as SectionDraft[];
  const turned = again.map(({ questions, ...rest }) => ({ questions, ...rest }));
  expect(told(before, turned)).toEqual([]);
});

test('what is added, removed, changed and moved is named once', () => {
  const after = [
    section('one', question('b', { required: true, label: text('B ?') }), question('new'), question('c')),
    section('three', question('a')),
  ];
  expect(told(before, after)).toEqual([
    'changed question b text required',
    'added question new',
    'added section three',
    'changed question a place',
    'removed section two',
    'removed question d',
  ]);
});

test('of an order that changed, only what had to move counts as moved', () => {
  const after = [section('one', question('b'), question('c'), question('a')), section('two', question('d'))];
  expect(told(before, after)).toEqual(['changed question a place']);
});
