// Every mutation, tried with what nobody should send: missing, wrong, huge and hostile values in every field. The answer
// is an error that says what is wrong, or the value is stored as it was given; never a fault of ours, never half a change.

import { existsSync, readFileSync } from 'node:fs';
import {
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql';
import { expect } from 'vitest';
import { newId } from '../platform/context.ts';
import { schema } from '../schema.ts';
import { test } from './demo-world.ts';
import { quantity } from './quantity.ts';
import type { GraphqlResponse, World } from './world.ts';

const LIST_FILE = new URL('../../../shared/data/bad-input/blns.json', import.meta.url);
const OWN = [
  '\'; drop table "user"; --',
  '{{constructor}}',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  '\r\nSet-Cookie: a=b',
  '=cmd|calc',
  '𝕳𝖊𝖑𝖑𝖔 🏝️',
  '\u202e',
  ' ',
  '$1',
  '%s%n',
  '\\',
];
const listed: string[] = existsSync(LIST_FILE) ? JSON.parse(readFileSync(LIST_FILE, 'utf8')) : OWN;
const UNSTORABLE = ['a\u0000b', '\ud800', 'x'.repeat(30_000)];

const mutations = Object.values(schema().getMutationType()?.getFields() ?? {}).filter(({ args }) => args.length > 0);

/** Ids that exist, by the end of the field that refers to them. */
async function knownIds(world: World): Promise<Record<string, string>> {
  const tables: Record<string, string> = {
    organisationId: 'organisation',
    userId: 'user',
    traineeId: 'user',
    trainerId: 'user',
    trainingId: 'training',
    sessionId: 'training_session',
    candidateId: 'candidate',
    jobOfferId: 'job_offer',
    questionnaireId: 'questionnaire',
    conversationId: 'conversation',
  };
  const known: Record<string, string> = { communeCode: '97120' };
  for (const [field, table] of Object.entries(tables))
    known[field] = (await world.rows(`select id from "${table}" limit 1`))[0]?.id ?? newId();
  return known;
}

/** One value of so many is tried: all with HOSTILE_EVERY=1, as in CI. */
const EVERY = quantity('HOSTILE_EVERY', { whole: 1, part: 5 });

let made = 0;
function plausible(type: GraphQLInputType, field: string, known: Record<string, string>): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) return [plausible(bare.ofType, field, known)];
  if (isEnumType(bare)) return bare.getValues()[0]?.name;
  if (isInputObjectType(bare))
    return Object.fromEntries(
      Object.values(bare.getFields())
        .filter((entry) => isNonNullType(entry.type) && entry.defaultValue === undefined)
        .map((entry) => [entry.name, plausible(entry.type, entry.name, known)]),
    );
  const values: Record<string, unknown> = {
    Int: 1,
    Float: 1,
    Boolean: true,
    Date: '2026-12-01',
    DateTime: '2026-12-01T08:00:00Z',
    Decimal: '10.00',
    ID: known[field] ?? newId(),
  };
  const name = isScalarType(bare) ? bare.name : '';
  return values[name] ?? (/email/i.test(field) ? `personne-${++made}@example.org` : `texte-${++made}`);
}

interface Leaf {
  path: string[];
  scalar: string;
}

/** The scalar fields of an input, lists and nested inputs included. */
function leaves(type: GraphQLInputType, path: string[] = [], depth = 0): Leaf[] {
  const bare = getNullableType(type);
  if (isListType(bare)) return leaves(bare.ofType, [...path, '0'], depth);
  if (!isInputObjectType(bare)) return [{ path, scalar: isScalarType(bare) ? bare.name : 'Enum' }];
  if (depth > 3) return [];
  return Object.values(bare.getFields()).flatMap((field) => leaves(field.type, [...path, field.name], depth + 1));
}

/** The plausible input with one value of it replaced. */
function withValue(
  type: GraphQLInputType,
  path: readonly string[],
  value: unknown,
  known: Record<string, string>,
): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const bare = getNullableType(type);
  if (isListType(bare)) return [withValue(bare.ofType, rest, value, known)];
  if (!isInputObjectType(bare)) return value;
  const field = bare.getFields()[step];
  if (!field) throw new Error(`no field ${step}`);
  return { ...(plausible(bare, step, known) as object), [step]: withValue(field.type, rest, value, known) };
}

const wrongValues = (scalar: string): unknown[] => {
  if (scalar === 'String' || scalar === 'ID') return [null, 7, ['x'], { a: 1 }, '', ...UNSTORABLE];
  return [null, '', 'x', -1, 2 ** 31, 1e308, '9999999999999999999', '0000-00-00', '2026-02-31', [], {}, true, 'NaN'];
};

const fieldsOf = (payload: string): string => {
  const type = schema().getType(payload.replace(/[[\]!]/g, ''));
  return type && 'getFields' in type && 'errors' in type.getFields() ? '{ errors { message path } }' : '{ __typename }';
};

/** The mutations by which somebody proves who they are: a failure is an event, the only one that something refused leaves. */
const PROVING: ReadonlySet<string> = new Set([
  'completeSignIn',
  'confirmIdentity',
  'confirmTotp',
  'signIn',
  'signInWithPasskey',
]);

test('no mutation fails inside or leaves half a change, whatever it is given', async ({ world }) => {
  const admin = await world.as('ADMIN');
  const known = await knownIds(world);
  let last = (await world.rows('select max(position) as position from outbox_event'))[0].position;
  const eventsSince = async (): Promise<string[]> => {
    const unheard =
      'select name, position from outbox_event where relayed_at is null and position > $1 order by position';
    const rows = await world.rows(unheard, [last]);
    last = rows.at(-1)?.position ?? last;
    return rows.map(({ name }) => name);
  };
  let next = 0;
  let values = 0;
  let tried = 0;

  for (const { name, args, type } of mutations) {
    const inputType = args[0]?.type as GraphQLInputType;
    const query = `mutation ($input: ${String(inputType)}) { ${name}(input: $input) ${fieldsOf(String(type))} }`;
    for (const { path, scalar } of leaves(inputType)) {
      const hostile =
        scalar === 'String' || scalar === 'ID' ? Array.from({ length: 4 }, () => listed[next++ % listed.length]) : [];
      for (const value of [...wrongValues(scalar), ...hostile]) {
        if (values++ % EVERY > 0) continue;
        const input = withValue(inputType, path, value, known);
        const response: GraphqlResponse = await admin.ask(query, { input });
        const told = `${name} ${path.join('.')} = ${JSON.stringify(value)?.slice(0, 80)}: ${JSON.stringify(response)}`;
        tried++;
        expect(response.status, told).toBeLessThan(500);
        for (const error of response.errors ?? [])
          expect(error.extensions.code, told).not.toBe('INTERNAL_SERVER_ERROR');
        const refused = response.errors !== undefined || response.data?.[name]?.errors.length > 0;
        // Whoever cannot prove who they are is told of, alone and at most once a try.
        const events = await eventsSince();
        const failures = events.filter((event) => event === 'SignInFailed');
        if (refused) expect(events, told).toEqual(failures);
        expect(failures.length, told).toBeLessThanOrEqual(PROVING.has(name) && refused ? 1 : 0);
      }
    }
  }
  expect(tried).toBeGreaterThan(1_000);
}, 600_000);

test('hostile text that can be stored comes back exactly as it was given', async ({ world }) => {
  const admin = await world.as('ADMIN');
  for (const text of listed.filter((entry) => entry.length > 0)) {
    const { createOrganisation } = await admin.run(
      'mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { organisation { description } errors { code } } }',
      { input: { name: 'Texte hostile', kind: 'INSTITUTION', description: text } },
    );
    if (createOrganisation.errors.length > 0)
      expect(createOrganisation.errors, JSON.stringify(text)).toEqual([{ code: 'INVALID' }]);
    else expect(createOrganisation.organisation.description).toBe(text);
  }
});
