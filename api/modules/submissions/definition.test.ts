import { describe, expect, test } from 'vitest';
import { definitionIssues } from './definition.rules.ts';
import { type ConditionDraft, type QuestionDraft, type SectionDraft, type ShownWhenDraft } from './draft.rules.ts';
import { option, question as plain, said } from './drafting.ts';

const question = (key: string, kind: QuestionDraft['kind'], more: Partial<QuestionDraft> = {}): QuestionDraft =>
  plain(key, kind, said(key, key), more);
const section = (key: string, questions: QuestionDraft[], shownWhen: ShownWhenDraft | null = null): SectionDraft => ({
  key,
  title: said(key, key),
  description: null,
  shownWhen,
  questions,
});
const options = (...keys: string[]) => keys.map((key) => option(key, key, key));
const choice = (key: string, more: Partial<QuestionDraft> = {}) =>
  question(key, 'SINGLE_CHOICE', { options: options('a', 'b', 'c'), ...more });
const several = (key: string, more: Partial<QuestionDraft> = {}) =>
  question(key, 'MULTIPLE_CHOICE', { options: options('a', 'b', 'c'), ...more });
const condition = (
  questionKey: string,
  operator: ConditionDraft['operator'],
  operand: string | number | null = null,
  item: string | null = null,
): ConditionDraft => ({
  questionKey,
  operator,
  optionKey: typeof operand === 'string' ? operand : null,
  item,
  number: typeof operand === 'number' ? operand : null,
});
const all = (...conditions: ConditionDraft[]): ShownWhenDraft => ({ match: 'ALL', conditions });
const any = (...conditions: ConditionDraft[]): ShownWhenDraft => ({ match: 'ANY', conditions });

const faultsOf = (...sections: SectionDraft[]): string[] =>
  definitionIssues(sections).map(({ code, path }) => `${code} ${path.join('.')}`);
/** What is wrong with one section of these questions, the paths from its questions on. */
const faults = (...questions: QuestionDraft[]): string[] =>
  faultsOf(section('s', questions)).map((fault) => fault.replace('sections.0.questions.', ''));
/** Whether a last question with these conditions is found unreachable. */
const isUnreachable = (before: QuestionDraft[], shownWhen: ShownWhenDraft): boolean => {
  const found = faults(...before, question('last', 'TEXT', { shownWhen }));
  expect(found.filter((fault) => fault !== `UNREACHABLE ${before.length}.shownWhen`)).toEqual([]);
  return found.length > 0;
};

describe('a condition is about an earlier question', () => {
  const asks = (key: string, about: string) => choice(key, { shownWhen: all(condition(about, 'IS', 'a')) });

  test('one that nobody asks is unknown, one that comes later is named so', () => {
    expect(faults(asks('q', 'nowhere'))).toEqual(['UNKNOWN_QUESTION 0.shownWhen.conditions.0.questionKey']);
    expect(faults(asks('q', 'later'), choice('later'))).toEqual([
      'LATER_QUESTION 0.shownWhen.conditions.0.questionKey',
    ]);
  });

  test('one that depends on what it shows goes in a circle, directly, over others, or over its section', () => {
    expect(faults(asks('self', 'self'))).toEqual(['CIRCULAR 0.shownWhen.conditions.0.questionKey']);
    expect(faults(asks('one', 'three'), asks('two', 'one'), asks('three', 'two'))).toEqual([
      'CIRCULAR 0.shownWhen.conditions.0.questionKey',
    ]);
    expect(faultsOf(section('s', [choice('own')], all(condition('own', 'IS', 'a'))))).toEqual([
      'CIRCULAR sections.0.shownWhen.conditions.0.questionKey',
    ]);
  });

  test('it compares what the question has', () => {
    const about = (of: QuestionDraft, what: ConditionDraft) =>
      faults(of, question('q', 'TEXT', { shownWhen: all(what) }));
    const marks = question('marks', 'RATING', { items: options('x'), minimum: 1, maximum: 5 });
    expect(about(choice('c'), condition('c', 'IS', 'z'))).toEqual([
      'UNKNOWN_OPTION 1.shownWhen.conditions.0.optionKey',
    ]);
    expect(about(choice('c'), condition('c', 'AT_LEAST', 1))).toEqual(['INVALID 1.shownWhen.conditions.0.operator']);
    expect(about(marks, condition('marks', 'AT_LEAST', 3))).toEqual(['UNKNOWN_OPTION 1.shownWhen.conditions.0.item']);
    expect(about(marks, condition('marks', 'AT_MOST', null, 'x'))).toEqual([
      'REQUIRED 1.shownWhen.conditions.0.number',
    ]);
    expect(about(marks, condition('marks', 'AT_LEAST', 3, 'x'))).toEqual([]);
  });
});

describe('what can never be shown is named, and nothing else', () => {
  test('two answers where one can be given', () => {
    const both = all(condition('c', 'IS', 'a'), condition('c', 'IS', 'b'));
    expect(isUnreachable([choice('c')], both)).toBe(true);
    expect(isUnreachable([several('c')], both)).toBe(false);
    expect(isUnreachable([several('c', { most: 1 })], both)).toBe(true);
    expect(isUnreachable([choice('c')], any(...both.conditions))).toBe(false);
  });

  test('an answer that is and is not', () => {
    expect(isUnreachable([several('c')], all(condition('c', 'IS', 'a'), condition('c', 'IS_NOT', 'a')))).toBe(true);
    expect(isUnreachable([choice('c')], all(condition('c', 'IS', 'a'), condition('c', 'IS_NOT', 'b')))).toBe(false);
    const none = all(...['a', 'b', 'c'].map((key) => condition('c', 'IS_NOT', key)));
    expect(isUnreachable([choice('c')], none)).toBe(true);
    expect(isUnreachable([several('c', { fewest: 2 })], all(...none.conditions.slice(1)))).toBe(true);
    expect(isUnreachable([several('c')], all(...none.conditions.slice(1)))).toBe(false);
    expect(isUnreachable([choice('c')], all(condition('c', 'ANSWERED'), condition('c', 'NOT_ANSWERED')))).toBe(true);
  });

  test('no answer where one is always required', () => {
    const unanswered = all(condition('c', 'NOT_ANSWERED'));
    expect(isUnreachable([choice('c', { required: true })], unanswered)).toBe(true);
    expect(isUnreachable([choice('c')], unanswered)).toBe(false);
    const hidden = choice('c', { required: true, shownWhen: all(condition('first', 'IS', 'a')) });
    expect(isUnreachable([choice('first'), hidden], unanswered)).toBe(false);
  });

  test('a number between bounds that leave none', () => {
    const number = (more: Partial<QuestionDraft> = {}) => question('n', 'NUMBER', more);
    const between = (least: number, most: number) =>
      all(condition('n', 'AT_LEAST', least), condition('n', 'AT_MOST', most));
    expect(isUnreachable([number()], between(5, 4))).toBe(true);
    expect(isUnreachable([number()], between(5, 5))).toBe(false);
    expect(isUnreachable([number()], between(4.2, 4.8))).toBe(true);
    expect(isUnreachable([number({ decimals: 1 })], between(4.2, 4.8))).toBe(false);
    expect(isUnreachable([number({ decimals: 1 })], between(0.3, 0.3))).toBe(false);
    expect(isUnreachable([number({ maximum: 10 })], all(condition('n', 'AT_LEAST', 11)))).toBe(true);
    const marks = question('m', 'RATING', { items: options('x', 'y'), minimum: 1, maximum: 5 });
    const rated = (item: string) => all(condition('m', 'AT_LEAST', 4, 'x'), condition('m', 'AT_MOST', 3, item));
    expect(isUnreachable([marks], rated('x'))).toBe(true);
    expect(isUnreachable([marks], rated('y'))).toBe(false);
  });

  test('what hangs on something that is not shown then', () => {
    const onlyA = choice('second', { shownWhen: all(condition('first', 'IS', 'a')) });
    const contrary = all(condition('first', 'IS', 'b'), condition('second', 'ANSWERED'));
    expect(isUnreachable([choice('first'), onlyA], contrary)).toBe(true);
    expect(isUnreachable([choice('first'), onlyA], all(condition('second', 'ANSWERED')))).toBe(false);
  });

  test('a section is named once for all its questions, and its conditions count for them', () => {
    const first = section('one', [choice('first'), choice('other')]);
    const torn = all(condition('first', 'IS', 'a'), condition('first', 'IS', 'b'));
    expect(faultsOf(first, section('two', [choice('x', { shownWhen: torn }), choice('y')], torn))).toEqual([
      'UNREACHABLE sections.1.shownWhen',
    ]);
    const inSection = section(
      'two',
      [choice('x', { shownWhen: all(condition('first', 'IS', 'b')) })],
      all(condition('first', 'IS', 'a')),
    );
    expect(faultsOf(first, inSection)).toEqual(['UNREACHABLE sections.1.questions.0.shownWhen']);
  });

  test('conditions too many to look through are taken to be reachable', () => {
    const wide = Array.from({ length: 30 }, (_, index) =>
      several(`q${index}`, {
        shownWhen:
          index === 0
            ? null
            : any(
                ...['a', 'b', 'c'].map((key) => condition(`q${index - 1}`, 'IS', key)),
                condition(`q${index - 1}`, 'ANSWERED'),
              ),
      }),
    );
    expect(faults(...wide)).toEqual([]);
  });
});

describe('the limits of a question are those of its kind', () => {
  test('a limit that its kind does not have is refused where it stands', () => {
    const limits = {
      decimals: 1,
      earliest: '2026-01-01',
      fewest: 1,
      longest: 10,
      maximumLabel: said('x', 'x'),
      unit: said('x', 'x'),
      collectsOptions: true,
      topic: 'ROLE',
    } as const;
    expect(faults(question('q', 'CONSENT', limits))).toEqual([
      'INVALID 0.maximumLabel',
      'INVALID 0.decimals',
      'INVALID 0.unit',
      'INVALID 0.earliest',
      'INVALID 0.fewest',
      'INVALID 0.longest',
      'INVALID 0.collectsOptions',
      'INVALID 0.topic',
    ]);
    expect(faults(choice('q', { longest: 10 }))).toEqual(['INVALID 0.longest']);
    const withOther = { options: options('a', 'autre'), allowsOther: true };
    expect(faults(choice('q', { ...withOther, longest: 10, collectsOptions: true, topic: 'ROLE' }))).toEqual([]);
  });

  test('the greatest is not below the smallest, and nobody chooses more than there is', () => {
    expect(faults(question('q', 'NUMBER', { minimum: 5, maximum: 4 }))).toEqual(['WRONG_ORDER 0.maximum']);
    expect(faults(question('q', 'DATE', { earliest: '2026-02-01', latest: '2026-01-31' }))).toEqual([
      'WRONG_ORDER 0.latest',
    ]);
    expect(faults(question('q', 'DATE', { earliest: '2026-02-30' }))).toEqual(['INVALID 0.earliest']);
    expect(faults(several('q', { fewest: 3, most: 2 }))).toEqual(['WRONG_ORDER 0.most']);
    expect(faults(several('q', { fewest: 4, most: 5 }))).toEqual(['OUT_OF_RANGE 0.fewest', 'OUT_OF_RANGE 0.most']);
    expect(faults(question('q', 'RANKING', { options: options('a', 'b'), fewest: 1, most: 2 }))).toEqual([]);
    expect(faults(question('q', 'NUMBER', { minimum: -1.5, maximum: 2.5, decimals: 1 }))).toEqual([]);
  });

  test('one question asks for the role', () => {
    expect(faults(choice('one', { topic: 'ROLE' }), choice('two', { topic: 'ROLE' }))).toEqual(['SECOND_ROLE 1.topic']);
  });
});
