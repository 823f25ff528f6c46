// docs/asvs.md against itself and the house: every requirement once, and what is said to be shown by a test is.

import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';

const STANDARD = new URL('../../../shared/data/asvs-5.0.0.csv', import.meta.url);
const REQUIREMENTS = { 1: 70, 2: 183 };
const STATES = ['met', 'operator', 'not met', 'not applicable'];

interface Row {
  readonly id: string;
  readonly level: string;
  readonly state: string;
  readonly where: string;
  readonly tests: readonly string[];
}

const rows: Row[] = readFileSync('docs/asvs.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| V\d/.test(line))
  .map((line) => {
    const [id = '', level = '', state = '', where = '', tests = ''] = line
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim());
    return { id, level, state, where, tests: tests === '' ? [] : tests.split('<br>') };
  });

describe('the table of ASVS 5.0', () => {
  test('names every requirement of levels 1 and 2 once', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(
      Object.entries(Object.groupBy(rows, ({ level }) => level)).map(([level, of]) => [level, of?.length]),
    ).toEqual(Object.entries(REQUIREMENTS));
  });

  test.skipIf(!existsSync(STANDARD))('has the requirements and levels of the standard', () => {
    const standard = parse(readFileSync(STANDARD, 'utf8'), {
      columns: true,
      bom: true,
      relax_column_count: true,
    }) as Record<string, string>[];
    expect(rows.map(({ id, level }) => `${id} ${level}`).sort()).toEqual(
      standard
        .filter(({ L }) => L === '1' || L === '2')
        .map(({ req_id: id, L }) => `${id} ${L}`)
        .sort(),
    );
  });

  test('counts what it holds', () => {
    const counted = readFileSync('docs/asvs.md', 'utf8').matchAll(/^\| ([a-z ]+) \| (\d+) \|$/gm);
    expect([...counted].map(([, state, count]) => [state, Number(count)])).toEqual(
      STATES.map((state) => [state, rows.filter((row) => row.state === state).length]),
    );
  });

  test('says of each whether it is met and where, or why not', () => {
    expect(rows.filter(({ state, where }) => !STATES.includes(state) || where.length < 3)).toEqual([]);
  });

  test('names tests that exist for what is met', () => {
    const unshown = rows.flatMap(({ id, state, where, tests }) => {
      if (state !== 'met') return [];
      if (tests.length === 0) return /\.md\b/.test(where) ? [] : [`${id}: neither a test nor a document`];
      return tests.flatMap((reference) => {
        const [file = '', name = ''] = reference.split(' › ');
        if (!existsSync(file)) return [`${id}: there is no ${file}`];
        return name !== '' && readFileSync(file, 'utf8').replaceAll("\\'", "'").includes(name)
          ? []
          : [`${id}: ${file} has no test "${name}"`];
      });
    });
    expect(unshown).toEqual([]);
  });
});
