// Values for arguments and variables: most of them such that something is found, some hostile, some impossible.

import {
  astFromValue,
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  print,
} from 'graphql';
import type { Random } from '../../demo/random.ts';
import { hostileTexts, oddTexts } from './texts.ts';

/** What a value is for. */
export interface Purpose {
  /** Name of the argument or of the field of a filter. */
  readonly name: string;
  /** The type of the rows asked for. */
  readonly rows: string;
  /** The order that a cursor must be of. */
  readonly order?: string;
  /** Only what the API accepts. */
  readonly tame: boolean;
  /** Below a root field: a value that is refused when it reaches PostgreSQL may never do so, where no row leads to it. */
  readonly nested: boolean;
}

const TABLES: Readonly<Record<string, string>> = {
  Person: 'user',
  traineeId: 'user',
  skillId: 'skill',
  trainingId: 'training',
  candidateId: 'candidate',
  jobOfferId: 'job_offer',
  organisationId: 'organisation',
  sessionId: 'training_session',
  questionnaireId: 'questionnaire',
  institutionId: 'institution',
};
const WORDS = ['soudeur', 'elan', 'Élan', 'btp naval', 'pole', 'a', 'e', 'œuvre', 'ADMIN', '1', 'person'];

/** What the database holds that a client could know. */
export class Known {
  private readonly cursors = new Map<string, string[]>();

  constructor(
    readonly ids: Readonly<Record<string, readonly string[]>>,
    readonly slugs: readonly string[],
  ) {}

  /** Remembers the cursors of an answer. */
  learn(answer: string): void {
    for (const [, cursor = ''] of answer.matchAll(/"(Wy[A-Za-z0-9+/]{10,}={0,2})"/g)) {
      const [, order] = /^\["(\w+)"/.exec(Buffer.from(cursor, 'base64').toString()) ?? [];
      if (!order) continue;
      const known = this.cursors.get(order) ?? [];
      known.push(cursor);
      this.cursors.set(order, known.slice(-50));
    }
  }

  cursorsOf(order: string): readonly string[] {
    return this.cursors.get(order) ?? [];
  }
}

export class Values {
  constructor(
    private readonly random: Random,
    private readonly known: Known,
  ) {}

  /** A value of this type as JSON; null or undefined where the type allows them. */
  of(type: GraphQLInputType, purpose: Purpose): unknown {
    const { random } = this;
    const nullable = getNullableType(type);
    if (!isNonNullType(type) && random.chance(0.08)) return null;
    // A single value in the place of a list is a list of it.
    if (isListType(nullable) && random.chance(0.1)) return this.of(nullable.ofType as GraphQLInputType, purpose);
    if (isListType(nullable))
      return Array.from({ length: random.whole(0, 4) }, () => this.of(nullable.ofType as GraphQLInputType, purpose));
    if (isEnumType(nullable)) return random.pick(nullable.getValues()).name;
    if (isInputObjectType(nullable)) {
      const fields = Object.values(nullable.getFields());
      const chosen = fields.filter(
        (field) => isNonNullType(field.type) || random.chance(fields.length > 3 ? 0.2 : 0.6),
      );
      return Object.fromEntries(chosen.map(({ name, type: below }) => [name, this.of(below, { ...purpose, name })]));
    }
    switch ((nullable as { name: string }).name) {
      case 'Int':
        return this.whole(purpose);
      case 'Boolean':
        return random.chance(0.5);
      case 'Date':
        return random.pick(['2026-05-11', '2027-01-12', '0001-01-01', '9999-12-31', '2028-02-29']);
      case 'DateTime':
        return random.pick([
          '2026-02-02T01:00:00Z',
          '2026-03-01T00:00:00.007+04:00',
          '0001-01-01T00:00:00Z',
          '9999-12-31T23:59Z',
        ]);
      case 'Decimal':
        return random.pick(['0', '1500', '1500.5', '-1.00', '9999999999.99', '0000000031.0']);
      default:
        return this.text(purpose);
    }
  }

  private whole({ name, tame }: Purpose): number {
    const { random } = this;
    if (name === 'first')
      return random.chance(tame ? 0 : 0.02)
        ? random.pick([0, -1, 101])
        : random.weighted([
            [random.whole(1, 4), 8],
            [10, 1],
          ]);
    if (name === 'offset')
      return random.chance(tame ? 0 : 0.02) ? random.pick([-1, 1_000_001]) : random.pick([0, 1, 2, 5, 1_000_000]);
    return random.pick([0, 1, 2, 3, 35, 400, -1, 2_147_483_647]);
  }

  private text({ name, rows, order, tame, nested }: Purpose): string {
    const { random, known } = this;
    if (name === 'after') {
      if (!tame && random.chance(0.08))
        return random.pick([...hostileTexts, ...(nested ? [] : [this.forgedCursor(order)])]);
      const cursors = known.cursorsOf(order ?? '');
      return cursors.length > 0 ? random.pick(cursors) : '';
    }
    if (random.chance(0.12))
      return tame ? random.pick(oddTexts.filter((text) => text !== '')) : random.pick(hostileTexts);
    if (name === 'communeCode') return random.pick(['97101', '97120', '97130', '97199']);
    if (name === 'slug') return random.pick(known.slugs);
    if (name === 'search') return random.pick(WORDS);
    const ids = known.ids[TABLES[name] ?? TABLES[rows] ?? tableOf(rows)] ?? [];
    if (ids.length === 0) return 'none';
    const id = random.pick(ids);
    return random.chance(0.05) ? id.toUpperCase() : id;
  }

  private forgedCursor(order: string | undefined): string {
    const value = this.random.pick([null, ...oddTexts]);
    const id = this.random.pick([...oddTexts, '00000000-0000-0000-0000-000000000000']);
    return Buffer.from(JSON.stringify([order, value, id])).toString('base64');
  }
}

const tableOf = (type: string): string => type.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();

/** The value as it stands in a document; half pairs of surrogates have no place there. */
export function written(type: GraphQLInputType, value: unknown): string {
  const node = astFromValue(wellFormed(value), type);
  if (!node) throw new Error('Not a value');
  return print(node);
}

function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map(wellFormed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, wellFormed(entry)]));
}
