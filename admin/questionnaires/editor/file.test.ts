import { expect, test } from 'vitest';
import { placeIn, syntaxErrorIn } from './file.ts';

test('a place in a file reads as programs write it', () => {
  expect(placeIn(['sections', '0', 'questions', '1', 'label', 'fr'])).toBe('sections[0].questions[1].label.fr');
  expect(placeIn([])).toBe('');
});

test.each([
  ['{\n  "slug": "a",\n  "title": }', { line: 3, column: 12 }],
  ['{ "slug": "a"', { line: 1, column: 14 }],
  ['{\n\n', { line: 3, column: 1 }],
  ['{}', null],
])('%j stops being JSON at %o', (text, place) => {
  expect(syntaxErrorIn(text)).toEqual(place);
});
