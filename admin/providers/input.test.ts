import { expect, test } from 'vitest';
import { createInput, updateInput } from './input.ts';

const data = { fields: ['title', 'individualPrice', 'objectives'], moneyFields: ['individualPrice'] };

test('a new record sends what was filled and nothing the API does not know', () => {
  const values = { title: 'Soudure', individualPrice: { amount: null }, objectives: null, version: 3, sessions: [] };

  expect(createInput(data, values)).toEqual({ title: 'Soudure' });
});

test('an update sends only what changed, null for what was cleared, and the version it rests on', () => {
  const previous = {
    id: '1',
    version: 3,
    title: 'Soudure',
    individualPrice: { amount: '10', currency: 'EUR' },
    objectives: ['a'],
  };
  const values = {
    ...previous,
    title: 'Soudure au gaz',
    individualPrice: { amount: null, currency: 'EUR' },
    objectives: ['a'],
  };

  expect(updateInput(data, previous, values)).toEqual({
    id: '1',
    version: 3,
    title: 'Soudure au gaz',
    individualPrice: null,
  });
});

test('what makes a new version is sent whole, without id or version', () => {
  const weights = { fields: ['training', 'place'], alwaysWhole: true };

  expect(updateInput(weights, { id: '1', version: 1, training: 60, place: 40 }, { training: 60, place: 40 })).toEqual({
    training: 60,
    place: 40,
  });
});
