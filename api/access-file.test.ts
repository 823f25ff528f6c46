import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { accessFile, accessText } from './access-file.ts';

test('the table of who may do what is what the code declares (else: npm run cli -- access)', () => {
  expect(readFileSync(accessFile, 'utf8')).toBe(accessText());
});
