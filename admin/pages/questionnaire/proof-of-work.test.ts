import { createHash, randomBytes } from 'node:crypto';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/sha';
import { expect, test } from 'vitest';
import { solve } from './proof-of-work.ts';
import { sha256 } from './sha256.ts';

test.each([0, 1, 36, 55, 56, 63, 64, 65, 200])('the digest of %i bytes is that of everybody else', (length) => {
  const message = randomBytes(length);
  expect(Buffer.from(sha256(message)).toString('hex')).toBe(createHash('sha256').update(message).digest('hex'));
});

test('what the page solves, the server takes', async () => {
  const secret = { hmacSignatureSecret: 'secret' };
  const made = await createChallenge({ algorithm: 'SHA-256', cost: 2, counter: 300, deriveKey, ...secret });
  const proof = JSON.parse(solve(JSON.stringify(made)) ?? '');

  expect(proof.solution.counter).toBe(300);
  expect(await verifySolution({ ...proof, deriveKey, ...secret })).toMatchObject({ verified: true });
});

test('a challenge of another kind is left alone', async () => {
  const challenge = {
    parameters: { algorithm: 'ARGON2ID', nonce: '', salt: '', cost: 1, keyLength: 32, keyPrefix: '0' },
  };
  expect(solve(JSON.stringify(challenge))).toBeNull();
});
