import { expect, test } from 'vitest';
import { differenceOf, wordsOf } from './word-difference.ts';

const marked = (before: string, after: string) =>
  differenceOf(before, after)
    .map(({ kind, text }) => ({ kept: text, added: `{+${text}+}`, removed: `{-${text}-}` })[kind])
    .join('');

test('changed words are told apart from those that stay', () => {
  expect(marked('Nous cherche un soudeur.', 'Nous cherchons un soudeur.')).toBe(
    'Nous {-cherche-}{+cherchons+} un soudeur.',
  );
});

test('what was kept and removed is the old text, what was kept and added the new one, line ends included', () => {
  const before = 'Bonjour,\n\nvotre dossier  est complet.\n';
  const after = 'Bonjour {{ prenom }},\n\nvotre dossier est « complet ».';
  const parts = differenceOf(before, after);
  const without = (kind: string) => parts.filter((part) => part.kind !== kind).map(({ text }) => text);
  expect(without('added').join('')).toBe(before);
  expect(without('removed').join('')).toBe(after);
});

test('words are counted, accents and punctuation aside', () => {
  const parts = differenceOf('', 'Élan, été : deux mots !');
  expect([wordsOf(parts, 'added'), wordsOf(parts, 'removed')]).toEqual([4, 0]);
  expect(wordsOf(differenceOf('un deux', ''), 'removed')).toBe(2);
});
