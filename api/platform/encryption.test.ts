import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { seal, unseal } from './encryption.ts';

const named = { dataDir: '/nowhere', encryptionKey: 'a key that the operator keeps elsewhere' };

test('what is sealed comes back for its purpose alone, and never looks the same twice', () => {
  const sealed = seal(named, 'totp of Ada', 'secret é');
  expect(unseal(named, 'totp of Ada', sealed)).toBe('secret é');
  expect(seal(named, 'totp of Ada', 'secret é')).not.toBe(sealed);
  expect(() => unseal(named, 'totp of Bob', sealed)).toThrow('authenticate');
  expect(() => unseal({ ...named, encryptionKey: 'another key altogether' }, 'totp of Ada', sealed)).toThrow(
    'authenticate',
  );
});

test('a changed or shortened text does not open', () => {
  const bytes = Buffer.from(seal(named, 'x', 'text'), 'base64url');
  bytes[bytes.length - 1] = (bytes.at(-1) as number) ^ 1;
  expect(() => unseal(named, 'x', bytes.toString('base64url'))).toThrow('authenticate');
  expect(() => unseal(named, 'x', bytes.subarray(0, 20).toString('base64url'))).toThrow('tag');
});

test('without a key of the operator one is made in the data folder, for its owner only', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'passerelle-key-'));
  try {
    const made = { dataDir, encryptionKey: '' };
    expect(unseal(made, 'x', seal(made, 'x', 'kept'))).toBe('kept');
    expect(statSync(join(dataDir, 'encryption.key')).mode & 0o777).toBe(0o600);
  } finally {
    rmSync(dataDir, { recursive: true });
  }
});
