import { expect, test } from 'vitest';
import { extractThemes, sentencesOf } from './extract.ts';
import { phrasesIn } from './phrases.ts';

const themesOf = (texts: readonly string[], language: 'FR' | 'EN' = 'FR') =>
  extractThemes(
    texts.flatMap((text, index) => sentencesOf(text).map((sentence) => ({ response: index + 1, text: sentence }))),
    texts.length,
    language,
  );

test('a sentence that several wrote is one claim with all of them, and says by itself what the theme is', () => {
  const texts = [
    'Harcèlement en ligne.',
    'Le coût des transports décourage les plus précaires.',
    'Harcèlement en ligne !',
    'Le coût des transports décourage les plus précaires. Harcèlement en ligne.',
    'Achats en ligne.',
  ];
  expect(themesOf(texts)).toEqual([
    {
      title: 'Harcèlement en ligne',
      summary: '',
      claims: [{ text: '«\u00a0Harcèlement en ligne.\u00a0»', responses: [1, 3, 4], count: 3 }],
    },
    {
      title: 'Coût des transports',
      summary: '',
      claims: [
        {
          text: '«\u00a0Le coût des transports décourage les plus précaires.\u00a0»',
          responses: [2, 4],
          count: 2,
        },
      ],
    },
  ]);
});

test('a theme is named as most say it, whatever the ending, and its sentences stand under no other theme', () => {
  const texts = [
    'We miss the evening trains around here.',
    'There is no evening train on my way home.',
    'Evening trains, more of them, and cheaper tickets.',
    'Cheaper tickets for apprentices would help.',
    'For my family a cheaper ticket, please.',
  ];
  const themes = themesOf(texts, 'EN');
  expect(themes.map(({ title }) => title)).toEqual(['Evening trains', 'Cheaper tickets']);
  expect(themes[0]?.claims[0]).toEqual({ text: 'Speak of “Evening trains”', responses: [1, 2, 3], count: 3 });
  const quotes = themes.flatMap(({ claims }) => claims.slice(1).map(({ text }) => text));
  expect(new Set(quotes).size).toBe(quotes.length);
});

test('phrases begin and end with words that say something, and cross no comma', () => {
  expect(phrasesIn('Il n’y a pas assez d’aide pour l’emploi, trop peu.').map(({ text }) => text)).toEqual([
    'aide',
    'aide pour l’emploi',
    'emploi',
  ]);
});
