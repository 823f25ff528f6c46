import { globSync, readFileSync } from 'node:fs';
import polyglotI18nProvider from 'ra-i18n-polyglot';
import { expect } from 'vitest';
import { en } from '../../../admin/i18n/en.ts';
import { auditEvents as english } from '../../../admin/i18n/en-audit-events.ts';
import * as englishMore from '../../../admin/i18n/en-audit-fields.ts';
import { fr } from '../../../admin/i18n/fr.ts';
import { auditEvents as french } from '../../../admin/i18n/fr-audit-events.ts';
import * as frenchMore from '../../../admin/i18n/fr-audit-fields.ts';
import { auditWords } from '../../../admin/resources/audit-entries/words.ts';
import { test } from '../../test/world.ts';

const declared = globSync('api/**/*.ts', { exclude: ['api/**/*.test.ts', 'api/test/**'] }).flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/\bdefineEvent(?:<.*?>)?\(\s*'(\w+)'/gs)].map(([, name]) => name as string),
);

test('every event has a name in the history that people read, in both languages', () => {
  expect(declared.length).toBeGreaterThan(150);
  expect(declared.filter((name) => !(name in french))).toEqual([]);
  expect(declared.filter((name) => !(name in english))).toEqual([]);
});

const NAMES = [
  [fr, frenchMore],
  [en, englishMore],
] as const;

test('every column of an audited table has a name in that history, in both languages', async ({ world }) => {
  const columns = await world.rows(
    `select c.relname as table, a.attname as column from pg_trigger t join pg_class c on c.oid = t.tgrelid
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
       and a.atttypid <> 'tsvector'::regtype
     where t.tgname = 'audit_insert'`,
  );
  expect(columns.length).toBeGreaterThan(500);
  for (const [messages, { auditFields, auditCodes }] of NAMES) {
    const { translate } = polyglotI18nProvider(() => messages, 'any');
    const words = auditWords((key, values) => translate(key, values), {
      events: {},
      fields: auditFields,
      codes: auditCodes,
    });
    const nameless = columns.filter(({ table, column }) => words.field(table, column) === column.replaceAll('_', ' '));
    expect(nameless).toEqual([]);
  }
});
