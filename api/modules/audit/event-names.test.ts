import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { audit as english } from '../../../admin/i18n/en-audit.ts';
import { audit as french } from '../../../admin/i18n/fr-audit.ts';

const declared = globSync('api/**/*.ts', { exclude: ['api/**/*.test.ts', 'api/test/**'] }).flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/\bdefineEvent(?:<.*?>)?\(\s*'(\w+)'/gs)].map(([, name]) => name as string),
);

test('every event has a name in the history that people read, in both languages', () => {
  expect(declared.length).toBeGreaterThan(150);
  expect(declared.filter((name) => !(name in french.actions))).toEqual([]);
  expect(declared.filter((name) => !(name in english.actions))).toEqual([]);
});
