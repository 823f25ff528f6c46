import { expect, test } from 'vitest';
import { emptyDefinition } from './definition.ts';
import { merged } from './merging.ts';

const base = { ...emptyDefinition, slug: 'a', title: { fr: 'Avant', en: null }, quota: 10 };

test('what two people changed apart from each other comes together', () => {
  const mine = { ...base, title: { fr: 'Mon titre', en: null } };
  const theirs = { ...base, quota: 500 };
  expect(merged(base, mine, theirs)).toEqual({
    definition: { ...base, title: { fr: 'Mon titre', en: null }, quota: 500 },
    both: [],
  });
});

test('what both changed is named, unless they say the same', () => {
  const mine = { ...base, title: { fr: 'Mon titre', en: null }, quota: null };
  const theirs = { ...base, title: { fr: 'Son titre', en: null }, quota: null };
  expect(merged(base, mine, theirs)).toEqual({ definition: mine, both: ['title'] });
});
