import { expect, test } from 'vitest';
import { placeIn } from './file.ts';

test('a place in a file reads as programs write it', () => {
  expect(placeIn(['sections', '0', 'questions', '1', 'label', 'fr'])).toBe('sections[0].questions[1].label.fr');
  expect(placeIn([])).toBe('');
});
