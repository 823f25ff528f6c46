import { expect, test } from 'vitest';
import { plainAnswer, plainQuestion, type ShownWhenDraft } from '../../../api/modules/submissions/draft.rules.ts';
import { missingIn, shownOf, toSend } from './answers.ts';
import type { Option, Question, Questionnaire } from './api.ts';

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
const questionnaire: Questionnaire = {
  id: 'id',
  title: text('t'),
  description: null,
  status: 'PUBLISHED',
  addedOptions: [],
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

test('what is missing is told by kind', () => {
  expect(missingIn(came, undefined)).toBeNull();
  expect(missingIn(email, { text: '  ' })).toBe('missing');
  expect(missingIn(email, { text: 'a@b' })).toBe('invalidEmail');
  expect(missingIn(email, { text: ' A.b@exemple.fr ' })).toBeNull();
  expect(missingIn(rated, { ratings: { a: 3 } })).toBe('missingRatings');
  expect(missingIn(rated, { ratings: { a: 3, b: 1 } })).toBeNull();
  expect(missingIn(liked, { options: ['autre'], other: ' ' })).toBe('missingOther');
  expect(missingIn(liked, { options: ['autre'], other: 'le lieu' })).toBeNull();
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
