import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isSealedAsNow, seal, unseal } from './encryption.ts';

const named = {
  dataDir: '/nowhere',
  encryptionKey: 'a key that the operator keeps elsewhere',
  formerEncryptionKeys: [],
};

test('what is sealed comes back for its purpose alone, and never looks the same twice', () => {
  const sealed = seal(named, 'totp of Ada', 'secret é');
  expect(unseal(named, 'totp of Ada', sealed)).toBe('secret é');
  expect(seal(named, 'totp of Ada', 'secret é')).not.toBe(sealed);
  expect(() => unseal(named, 'totp of Bob', sealed)).toThrow('authenticate');
  const another = { ...named, encryptionKey: 'another key altogether' };
  expect(() => unseal(another, 'totp of Ada', sealed)).toThrow('None of the encryption keys');
});

test('a changed or shortened text does not open', () => {
  const [scheme, id, text = ''] = seal(named, 'x', 'text').split('.');
  const bytes = Buffer.from(text, 'base64url');
  const open = (changed: Buffer) => unseal(named, 'x', [scheme, id, changed.toString('base64url')].join('.'));
  expect(open(bytes)).toBe('text');
  bytes[bytes.length - 1] = (bytes.at(-1) as number) ^ 1;
  expect(() => open(bytes)).toThrow('authenticate');
  expect(() => open(bytes.subarray(0, 20))).toThrow('tag');
  expect(() => unseal(named, 'x', `other.${id}.${text}`)).toThrow('None of the encryption keys');
});

test('without a key of the operator one is made in the data folder, for its owner only', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'passerelle-key-'));
  try {
    const made = { dataDir, encryptionKey: '', formerEncryptionKeys: [] };
    expect(unseal(made, 'x', seal(made, 'x', 'kept'))).toBe('kept');
    expect(statSync(join(dataDir, 'encryption.key')).mode & 0o777).toBe(0o600);
  } finally {
    rmSync(dataDir, { recursive: true });
  }
});

test('a former key opens what it sealed and seals nothing, also the one of the data folder', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'passerelle-key-'));
  try {
    const first = { dataDir, encryptionKey: '', formerEncryptionKeys: [] };
    const second = { ...first, encryptionKey: 'the second key of all' };
    const third = { dataDir, encryptionKey: 'the third key of all', formerEncryptionKeys: [second.encryptionKey] };
    const sealed = [first, second, third].map((settings) => seal(settings, 'x', 'kept'));
    for (const text of sealed) expect(unseal(third, 'x', text)).toBe('kept');
    expect(sealed.map((text) => isSealedAsNow(third, text))).toEqual([false, false, true]);
    expect(() => unseal(second, 'x', seal(third, 'x', 'kept'))).toThrow('None of the encryption keys');
  } finally {
    rmSync(dataDir, { recursive: true });
  }
});

test('what was sealed before sealed texts named their key still opens, and counts as sealed under another', () => {
  const [, , text = ''] = seal(named, 'x', 'kept').split('.');
  const renewed = { ...named, encryptionKey: 'the next key', formerEncryptionKeys: [named.encryptionKey] };
  for (const settings of [named, renewed]) expect(unseal(settings, 'x', text)).toBe('kept');
  expect(isSealedAsNow(named, text)).toBe(false);
  expect(() => unseal(named, 'y', text)).toThrow('None of the encryption keys');
});
