import { expect, test } from 'vitest';
import { recordOf } from './payload.ts';

const taken = { code: 'TAKEN', message: 'Ce code existe déjà.', path: ['officialCode'] };
const tooLow = { code: 'OUT_OF_RANGE', message: 'Prix trop bas.', path: ['individualPrice'] };

test('the record comes out of its payload, with a secret beside it', () => {
  const payload = { apiKey: { id: '1', name: 'Partenaire' }, secret: 'pk_1', errors: [] };

  expect(recordOf(payload)).toEqual({ id: '1', name: 'Partenaire', secret: 'pk_1' });
});

test('errors of fields the form has are shown there, those of money at the amount', () => {
  const save = () =>
    recordOf({ training: null, errors: [taken, tooLow] }, ['officialCode', 'individualPrice'], ['individualPrice']);

  expect(save).toThrow(
    expect.objectContaining({
      status: 400,
      body: { errors: { officialCode: 'Ce code existe déjà.', individualPrice: { amount: 'Prix trop bas.' } } },
    }),
  );
});

test('an error of something the form does not have is said as a message, in the words of the API', () => {
  const save = () => recordOf({ training: null, errors: [{ ...taken, path: ['slug'] }] }, ['officialCode']);

  expect(save).toThrow(expect.objectContaining({ message: 'Ce code existe déjà.', body: null }));
});

test('a version conflict has words of its own', () => {
  const conflict = { code: 'CONFLICT', message: 'version', path: ['version'] };

  expect(() => recordOf({ training: null, errors: [conflict] }, ['version'])).toThrow(
    expect.objectContaining({ message: 'errors.CONFLICT', status: 409 }),
  );
});
