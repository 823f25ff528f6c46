import { expect, test } from 'vitest';
import { plainAnswer, plainQuestion, type ShownWhenDraft } from '../../../api/modules/submissions/draft.rules.ts';
import { fr } from '../i18n/fr.ts';
import { type Answers, faultsIn, numberOf, shownOf, stillOffered, toSend } from './answers.ts';
import type { Option, Question, Questionnaire } from './api.ts';
import { faultText } from './faults.ts';

const text = (fr: string) => ({ fr, en: null });
const option = (key: string): Option => ({ key, label: text(key) });
const when = (questionKey: string, optionKey: string): ShownWhenDraft => ({
  match: 'ALL',
  conditions: [{ questionKey, operator: 'IS', optionKey, item: null, number: null }],
});
const question = (key: string, kind: Question['kind'], more: Partial<Question> = {}): Question => ({
  ...plainQuestion,
  key,
  kind,
  label: text(key),
  ...more,
});

const came = question('came', 'SINGLE_CHOICE', { options: [option('Oui'), option('Non')] });
const liked = question('liked', 'MULTIPLE_CHOICE', {
  allowsOther: true,
  options: [option('talks'), option('autre')],
});
const why = question('why', 'LONG_TEXT', { shownWhen: when('liked', 'talks') });
const rated = question('rated', 'RATING', {
  required: true,
  items: [option('a'), option('b')],
  minimum: 1,
  maximum: 7,
});
const email = question('mail', 'EMAIL', { required: true });
const questionnaire: Pick<Questionnaire, 'sections'> = {
  sections: [
    { key: 'one', title: text('1'), description: null, shownWhen: null, questions: [came] },
    {
      key: 'two',
      title: text('2'),
      description: null,
      shownWhen: when('came', 'Oui'),
      questions: [liked, why],
    },
    { key: 'three', title: text('3'), description: null, shownWhen: null, questions: [rated, email] },
  ],
};
const shown = (answers: Parameters<typeof shownOf>[1]): string[] =>
  shownOf(questionnaire, answers).flatMap((section) => section.questions.map(({ key }) => key));

test('sections and questions appear when their condition holds', () => {
  expect(shown({})).toEqual(['came', 'rated', 'mail']);
  expect(shown({ came: { options: ['Oui'] } })).toEqual(['came', 'liked', 'rated', 'mail']);
  expect(shown({ came: { options: ['Oui'] }, liked: { options: ['talks'] } })).toContain('why');
  expect(shown({ came: { options: ['Non'] }, liked: { options: ['talks'] } })).not.toContain('why');
});

const faultsOf = (asked: Question, given?: Answers[string]): string[] => {
  const section = { key: 's', title: text('s'), description: null, shownWhen: null, questions: [asked] };
  return faultsIn([section], given ? { [asked.key]: given } : {}).map((fault) =>
    faultText(fault, given ? { [asked.key]: given } : {}, 'fr', fr),
  );
};

test('what is wrong is told by kind, as the server would refuse it', () => {
  expect(faultsOf(came)).toEqual([]);
  expect(faultsOf(email, { text: '  ' })).toEqual([fr.missing]);
  expect(faultsOf(email, { text: 'a@b' })).toEqual([fr.invalidEmail]);
  expect(faultsOf(email, { text: ' A.b@exemple.fr ' })).toEqual([]);
  expect(faultsOf(rated, { ratings: { a: 3 } })).toEqual([fr.missingRatings]);
  expect(faultsOf(rated, { ratings: { a: 3, b: 1 } })).toEqual([]);
  expect(faultsOf(liked, { options: ['autre'], other: ' ' })).toEqual([fr.missingOther]);
  expect(faultsOf(liked, { options: ['autre'], other: 'le lieu' })).toEqual([]);
  const consent = question('agrees', 'CONSENT', { required: true });
  expect(faultsOf(consent)).toEqual([fr.missingConsent]);
  expect(faultsOf(consent, { options: ['yes'] })).toEqual([]);
});

test('answers that were kept lose what the questionnaire offers no more', () => {
  const kept: Answers = {
    came: { options: ['Peut-être'] },
    liked: { options: ['talks', 'gone', 'autre'], other: 'Le goûter' },
    rated: { ratings: { a: 7, b: 9, gone: 3 } },
    mail: { text: 'a@example.org' },
    removed: { text: 'plus posée' },
  };
  expect(stillOffered(questionnaire, kept)).toEqual({
    came: { options: [] },
    liked: { options: ['talks', 'autre'], other: 'Le goûter' },
    rated: { ratings: { a: 7 } },
    mail: { text: 'a@example.org' },
  });
});

test('limits are told in the words of the respondent', () => {
  const some = { options: [option('a'), option('b'), option('c')], fewest: 2, most: 2 };
  expect(faultsOf(question('r', 'RANKING', some), { options: ['a'] })).toEqual(['Choisissez-en au moins 2.']);
  expect(faultsOf(question('r', 'RANKING', some), { options: ['c', 'a'] })).toEqual([]);
  expect(faultsOf(question('m', 'MULTIPLE_CHOICE', some), { options: ['a', 'b', 'c'] })).toEqual([
    'Choisissez-en 2 au plus.',
  ]);
  const hours = question('h', 'NUMBER', { minimum: 0, maximum: 24, decimals: 1 });
  expect(faultsOf(hours, { text: '25' })).toEqual(['Entre 0 et 24.']);
  expect(faultsOf(hours, { text: '7,25' })).toEqual([fr.invalidDecimal]);
  expect(faultsOf(hours, { text: '7,5' })).toEqual([]);
  const day = question('d', 'DATE', { earliest: '2026-01-31' });
  expect(faultsOf(day, { text: '2026-01-30' })).toEqual(['Pas avant le 31 janvier 2026.']);
  expect(faultsOf(question('t', 'TEXT', { longest: 3 }), { text: 'abcd' })).toEqual([
    'Ce texte est trop long\u202f: 3 caractères au plus.',
  ]);
});

test('one question has one fault, and each keeps its own', () => {
  const section = { key: 's', title: text('s'), description: null, shownWhen: null, questions: [rated, email] };
  const faults = faultsIn([section], { rated: { ratings: { a: 9 } } });
  expect(faults.map(({ question: { key }, code }) => [key, code])).toEqual([
    ['rated', 'OUT_OF_RANGE'],
    ['mail', 'REQUIRED'],
  ]);
});

test.each([
  ['1 234,5', 1, 1234.5],
  ['\u22122', 0, -2],
  ['2.50', 2, 2.5],
  ['1,000', 0, Number.NaN],
  ['douze', 0, Number.NaN],
  ['1e3', 0, Number.NaN],
])('"%s" with %i decimals is %d', (typed, decimals, number) => {
  expect(numberOf(typed, decimals)).toBe(number);
});

test('each kind is sent as the server takes it', () => {
  const options = [option('a'), option('b')];
  const asked = [
    question('order', 'RANKING', { options }),
    question('agrees', 'CONSENT'),
    question('hours', 'NUMBER', { decimals: 1 }),
    question('since', 'DATE'),
  ];
  const given = {
    order: { options: ['b', 'a'] },
    agrees: { options: ['yes'] },
    hours: { text: '7,5' },
    since: { text: '2026-01-31' },
  };
  expect(toSend(asked, given).answers).toEqual(
    [
      { questionKey: 'order', optionKey: 'b', rating: 1 },
      { questionKey: 'order', optionKey: 'a', rating: 2 },
      { questionKey: 'agrees', optionKey: 'yes' },
      { questionKey: 'hours', number: 7.5 },
      { questionKey: 'since', day: '2026-01-31' },
    ].map((answer) => ({ ...plainAnswer, ...answer })),
  );
});

test('only shown answers are sent, the address apart, the text of "other" beside its option', () => {
  const answers = {
    came: { options: ['Oui'] },
    liked: { options: ['talks', 'autre'], other: 'le lieu' },
    why: { text: '"; DROP' },
    rated: { ratings: { a: 3 } },
    mail: { text: ' A.b@exemple.fr ' },
  };
  const questions = shownOf(questionnaire, answers).flatMap((section) => section.questions);

  expect(toSend(questions, answers)).toEqual({
    email: 'A.b@exemple.fr',
    answers: [
      { questionKey: 'came', optionKey: 'Oui' },
      { questionKey: 'liked', optionKey: 'talks' },
      { questionKey: 'liked', optionKey: 'autre', text: 'le lieu' },
      { questionKey: 'why', text: '"; DROP' },
      { questionKey: 'rated', item: 'a', rating: 3 },
    ].map((given) => ({ ...plainAnswer, ...given })),
  });
  expect(toSend([came], { ...answers, came: { options: [] } })).toEqual({ email: null, answers: [] });
});
