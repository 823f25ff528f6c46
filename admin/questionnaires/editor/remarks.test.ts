import { expect, test } from 'vitest';
import { withQuestion, withQuestionChanged, withSection, withSectionAfter, withSettings } from './changes.ts';
import { emptyDefinition } from './definition.ts';
import { type Draft, edited, newOption } from './parts.ts';
import { placeOf, remarksOf, SETTINGS } from './remarks.ts';

const told = (draft: Draft) => remarksOf(draft).map(({ level, code, part, field }) => [level, code, part, field]);

const start = edited(emptyDefinition, true);
const titled = withSettings(start, { title: { fr: 'Enquête', en: 'Survey' } });
const inSection = withSectionAfter(titled, SETTINGS);
const sectioned = withSection(inSection.draft, inSection.id, { title: { fr: 'Vous', en: 'You' } });
const asked = withQuestion(sectioned, inSection.id, 'SINGLE_CHOICE');
const whole = withQuestionChanged(asked.draft, asked.id, {
  label: { fr: 'Venez-vous ?', en: 'Will you come?' },
  options: [
    { ...newOption('option'), label: { fr: 'Oui', en: 'Yes' } },
    { ...newOption('option'), label: { fr: 'Non', en: 'No' } },
  ],
});

test('a new questionnaire lacks its title, its address and its sections', () => {
  expect(told(start)).toEqual([
    ['error', 'REQUIRED', SETTINGS, 'slug'],
    ['error', 'REQUIRED', SETTINGS, 'title.fr'],
    ['warning', 'NO_SECTION', SETTINGS, ''],
  ]);
});

test('a whole questionnaire gives no remark', () => {
  expect(told(whole)).toEqual([]);
});

test('texts without English are named where others have it, and once where none has', () => {
  const half = withQuestionChanged(whole, asked.id, { help: { fr: 'Une seule réponse', en: null } });
  const onlyFrench = edited({ ...emptyDefinition, slug: 'a', title: { fr: 'Enquête', en: null } });

  expect(told(half)).toEqual([['warning', 'UNTRANSLATED', asked.id, 'help.en']]);
  expect(told(onlyFrench)).toEqual([
    ['warning', 'NO_SECTION', SETTINGS, ''],
    ['warning', 'ONLY_FRENCH', SETTINGS, 'title.en'],
  ]);
});

test('what the rules of the API say stands at the field of the part it is about', () => {
  const condition = { questionKey: 'gone', operator: 'IS' as const, optionKey: 'oui', item: null, number: null };
  const broken = withQuestionChanged(whole, asked.id, { shownWhen: { match: 'ALL', conditions: [condition] } });

  expect(told(broken)).toContainEqual(['error', 'UNKNOWN_QUESTION', asked.id, 'shownWhen.conditions.0.questionKey']);
});

test('paths of the API lead to parts and fields', () => {
  expect(placeOf(whole, ['sections', '0', 'questions', '0', 'label', 'fr'])).toEqual({
    part: asked.id,
    field: 'label.fr',
  });
  expect(placeOf(whole, ['sections', '0', 'title'])).toEqual({ part: inSection.id, field: 'title' });
  expect(placeOf(whole, ['slug'])).toEqual({ part: SETTINGS, field: 'slug' });
});
