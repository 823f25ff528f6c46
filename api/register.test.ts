import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { modules } from './modules.ts';
import { allPersonalData } from './platform/personal-data/declaration.ts';
import { undeclared } from './platform/personal-data/register.ts';
import { registerFile, registerText } from './register-file.ts';
import { test } from './test/world.ts';

test('the register of processing is what the modules declare (else: npm run cli -- privacy register)', () => {
  expect(readFileSync(registerFile, 'utf8')).toBe(registerText());
});

test('every table says which personal data it holds, or why it holds none', async ({ world }) => {
  const tables = await world.rows(
    `select c.relname as name from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace`,
  );
  const names: string[] = tables.map(({ name }) => name);
  expect(undeclared(names, modules)).toEqual([]);
});

test('every column that a declaration names is a column of its table', async ({ world }) => {
  const rows = await world.rows(
    `select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'`,
  );
  const columns = new Set(rows.map(({ name }) => name));
  const named = allPersonalData().flatMap(({ table, of, exported, erasure, identity, mentions = [], clock, file }) =>
    [
      ...of.map((tie) => ('row' in tie ? tie.row : 'account' in tie ? tie.account : tie.address)),
      ...exported,
      ...mentions,
      ...(erasure.kind === 'ANONYMISE' ? Object.keys(erasure.set) : []),
      ...(identity?.names?.flat() ?? []),
      ...(identity?.addresses ?? []),
      ...(identity?.phones ?? []),
      ...(clock?.since ?? []),
      ...(clock?.renewal ? [clock.renewal.address, clock.renewal.on, ...clock.renewal.name] : []),
      ...(file ? [file] : []),
    ].map((column) => `${table}.${column}`),
  );
  expect(named.filter((name) => !columns.has(name))).toEqual([]);
});
