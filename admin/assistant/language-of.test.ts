import { expect, test } from 'vitest';
import { languageOf } from './language-of.ts';
import { sentencesOf } from './reading.ts';

test.for([
  ['Nous cherchons une soudeuse pour notre atelier.', 'EN', 'FR'],
  ['We look for a welder for our workshop.', 'FR', 'EN'],
  ['Bonjour', 'EN', 'EN'],
  ['', 'FR', 'FR'],
  ['Formation Python pour les data analysts à Jarry', 'EN', 'FR'],
] as const)('"%s" on a page in %s is %s', ([text, page, language]) => {
  expect(languageOf(text, page)).toBe(language);
});

test('a text is read in sentences, long ones in pieces, and nothing that cannot be said', () => {
  expect(sentencesOf('Bonjour. Ça va ?\n\n***\nOui !', 'fr-FR')).toEqual(['Bonjour.', 'Ça va ?', 'Oui !']);
  const long = 'mot '.repeat(200).trim();
  const pieces = sentencesOf(long, 'fr-FR');
  expect(pieces.join(' ')).toBe(long);
  expect(pieces.every((piece) => piece.length <= 250)).toBe(true);
});
