// A test that never fails proves nothing: faults planted in what the compiler reads must be found by it. Each is there
// only while the server answers, so that the reference stays right.

import pg from 'pg';
import { afterEach, expect, test } from 'vitest';
import { type AnyReadable, type AnyRow, readableOf } from '../../platform/read/readable.ts';
import { everything, type Sql, sql } from '../../platform/read/sql.ts';
import { campaign } from './campaign.ts';
import { type Laboratory, openLaboratory } from './laboratory.ts';

const SEED = 7;
const ENOUGH = 1_000;

let undo: (() => void)[] = [];
afterEach(() => {
  for (const back of undo) back();
  undo = [];
});

/** Replaces a member of an object while the server answers. */
function plant<T extends object, K extends keyof T>(
  laboratory: Laboratory,
  object: T,
  name: K,
  wrong: (right: T[K]) => T[K],
): void {
  const right = object[name];
  const twisted = wrong(right);
  Object.defineProperty(object, name, { configurable: true, get: () => (laboratory.answering ? twisted : right) });
  undo.push(() => Object.defineProperty(object, name, { configurable: true, writable: true, value: right }));
}

const named = (type: string): AnyReadable => readableOf(type) as AnyReadable;

const statements = (laboratory: Laboratory, wrong: (text: string) => string): void =>
  plant(
    laboratory,
    pg.Client.prototype,
    'query',
    (right) =>
      function (this: pg.Client, statement: unknown, ...rest: unknown[]) {
        const altered =
          typeof statement === 'string'
            ? wrong(statement)
            : statement !== null && typeof statement === 'object' && 'text' in statement
              ? Object.assign(statement, { text: wrong(String(statement.text)) })
              : statement;
        return Reflect.apply(right as never, this, [altered, ...rest]);
      } as never,
  );

type Filters = Record<string, (value: never, row: AnyRow, viewer: never) => Sql>;
type Orders = Record<string, (row: AnyRow) => Sql>;
type Computed = Record<string, { kind: 'computed'; value: (row: AnyRow, context: never) => Sql }>;

/** What is planted, what the shortest operation that shows it must hold, and the root fields that lead there. */
const FAULTS: Readonly<
  Record<string, readonly [plant: (laboratory: Laboratory) => void, shows: RegExp, roots: readonly string[]]>
> = {
  'rows that the viewer may not see are shown': [
    (laboratory) => plant(laboratory, named('Candidate').options, 'visible', () => () => everything),
    /candidate/i,
    ['candidate', 'candidates', 'applications', 'jobOffers'],
  ],
  'a condition of visibility is lost below a relation': [
    (laboratory) => plant(laboratory, named('OrganisationMember').options, 'visible', () => () => everything),
    /members/,
    ['organisation', 'organisations'],
  ],
  'a filter is passed over': [
    (laboratory) => plant(laboratory, named('JobOffer').options.filters as Filters, 'status', () => () => everything),
    /(?=.*jobOffers)(?=.*status)/s,
    ['jobOffers', 'trainings'],
  ],
  'another column orders the rows': [
    (laboratory) =>
      plant(laboratory, named('Organisation').options.orders as Orders, 'NAME', () => (row) => row.createdAt),
    /rganisations/,
    ['organisations'],
  ],
  'rows without a value come first': [
    (laboratory) => statements(laboratory, (text) => text.replaceAll('nulls last', 'nulls first')),
    /nodes|edges|pageInfo|trainings/,
    ['trainings', 'trainingSessions', 'users', 'candidates'],
  ],
  'a value is null that is none': [
    (laboratory) =>
      plant(laboratory, named('Candidate').fields as Computed, 'email', (right) => ({
        ...right,
        value: () => sql`null::text`,
      })),
    /email/,
    ['candidate', 'candidates', 'applications'],
  ],
  'a list has one row too many or too few': [
    (laboratory) =>
      plant(
        laboratory,
        named('Candidate').fields as never,
        'skills' as never,
        (right: { on: (target: AnyRow, row: AnyRow) => Sql }) =>
          ({
            ...right,
            on: (skill: AnyRow, row: AnyRow) => sql`${right.on(skill, row)} and ${skill.name} > 'b'`,
          }) as never,
      ),
    /skills/,
    ['candidate', 'candidates'],
  ],
};

for (const [index, [name, [fault, shows, roots]]] of Object.entries(FAULTS).entries())
  test(`it is found when ${name}`, async () => {
    const { laboratory, close } = await openLaboratory(SEED + index);
    try {
      fault(laboratory);
      const found = await campaign(laboratory, ENOUGH, 'seed', roots).then(String, ({ message }: Error) => message);
      expect(found).toMatch(/^The answers to .* differ/);
      expect(found).toMatch(shows);
    } finally {
      await close();
    }
  });
