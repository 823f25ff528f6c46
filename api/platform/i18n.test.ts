import { expect, test } from 'vitest';
import { preferredLanguage, say } from './i18n.ts';

test('a sentence takes its values and agrees with their number, as each language does', () => {
  const days = { fr: '{n} {n|jour|jours}', en: '{n} {n|day|days}' };
  expect([0, 1, 2].map((n) => say(days, 'FR', { n }))).toEqual(['0 jour', '1 jour', '2 jours']);
  expect([0, 1, 2].map((n) => say(days, 'EN', { n }))).toEqual(['0 days', '1 day', '2 days']);
});

test('French is spoken unless the browser prefers English', () => {
  expect(preferredLanguage(undefined)).toBe('FR');
  expect(preferredLanguage('en-GB,en;q=0.9,fr;q=0.8')).toBe('EN');
  expect(preferredLanguage('fr;q=0.4, en;q=0.3')).toBe('FR');
  expect(preferredLanguage('de, es')).toBe('FR');
});
