import {
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { expect } from 'vitest';
import { schema as buildSchema } from '../../schema.ts';
import { readsOf, sentBy } from '../../test/sent.ts';
import { type Client, test } from '../../test/world.ts';
import { readableOf } from '../read/readable.ts';

const schema = buildSchema();
const MARK = 'Zqx';
const MARKED_ID = '01890000-0000-7000-8000-5ca1ab1ec0de';

/** Recognisable values that these types take, and how they are looked for. */
const MARKED: Readonly<Record<string, { value: unknown; trace: string }>> = {
  String: { value: `${MARK}'"\\;--$1`, trace: MARK },
  ID: { value: MARKED_ID, trace: MARKED_ID },
  DateTime: { value: '2031-07-19T03:14:15.926Z', trace: '2031-07-19' },
  Date: { value: '2031-07-19', trace: '2031-07-19' },
  Decimal: { value: '31415.92', trace: '31415' },
  Int: { value: 37, trace: '37' },
  Boolean: { value: true, trace: 'no trace' },
};
const MARKED_EMAIL = `${MARK}'$1@example.org`;
const TRACES = [MARK, MARKED_ID, '2031-07-19', '31415'];
/** Lengths of pages are written into the text. */
const SIZES = { first: 7, offset: null };

/** No compiled read, but counted as a command counts: the ORM writes values into its texts itself, escaped. */
const BY_THE_ORM: readonly string[] = ['heldData'];

function marked(type: GraphQLInputType, name: string, depth = 0): unknown {
  const given = getNullableType(type);
  if (name === 'email') return MARKED_EMAIL;
  if (isListType(given)) return [marked(given.ofType, name, depth)];
  if (isEnumType(given)) return given.getValues()[0]?.name;
  if (!isInputObjectType(given)) return MARKED[getNamedType(given).name]?.value;
  if (depth > 4) return isNonNullType(type) ? {} : null;
  return Object.fromEntries(
    Object.values(given.getFields()).map((field) => [field.name, marked(field.type, field.name, depth + 1)]),
  );
}

/** As a literal inside a document. */
function literal(value: unknown, type: GraphQLInputType): string {
  const given = getNullableType(type);
  if (value === null || value === undefined) return 'null';
  if (isListType(given)) return `[${(value as unknown[]).map((entry) => literal(entry, given.ofType)).join(', ')}]`;
  if (isEnumType(given)) return String(value);
  if (!isInputObjectType(given)) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([name, member]) => `${name}: ${literal(member, given.getFields()[name]?.type as GraphQLInputType)}`,
  );
  return `{ ${members.join(', ')} }`;
}

/** A cursor of the list's order that names marked values. */
function cursorOf(field: GraphQLField<unknown, unknown>, orderField: unknown): string {
  const connection = getNamedType(field.type);
  const row = isObjectType(connection) ? getNamedType(connection.getFields().nodes?.type)?.name : '';
  const chosen = orderField ?? readableOf(row ?? '')?.options.defaultOrder?.field;
  return Buffer.from(JSON.stringify([chosen, MARK, MARKED_ID])).toString('base64');
}

function argumentsOf(field: GraphQLField<unknown, unknown>, withCursor: boolean): Record<string, unknown> {
  const values = Object.fromEntries(field.args.map(({ name, type }) => [name, marked(type, name)]));
  if (!('first' in values)) return values;
  const { orderBy } = values as { orderBy?: { field: string } };
  const after = withCursor ? cursorOf(field, orderBy?.field) : null;
  return { ...values, ...SIZES, after };
}

/** One level of everything that needs no arguments. */
function selectionOf(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  if (!isObjectType(type)) return '';
  const { nodes } = type.getFields();
  const below = nodes ? `totalCount pageInfo { endCursor } nodes { __typename }` : '__typename';
  return `{ ${below} }`;
}

async function traced(client: Client, query: string, variables: object) {
  const { result, sent } = await sentBy(() => client.ask(query, variables));
  for (const { text, name } of sent)
    for (const trace of TRACES) expect(`${text} ${name}`, `${query} sent ${text}`).not.toContain(trace);
  return { result, values: JSON.stringify(sent.map(({ values }) => values)) };
}

const queries = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(
  ({ name, args }) => args.length > 0 && !BY_THE_ORM.includes(name),
);

test('no query puts a value of its variables or of its document into a text', async ({ world }) => {
  const admin = await world.as('ADMIN');
  const without: string[] = [];
  for (const field of queries)
    for (const withCursor of field.args.some(({ name }) => name === 'after') ? [false, true] : [false]) {
      const values = argumentsOf(field, withCursor);
      const declared = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
      const passed = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
      const literals = field.args.map(({ name, type }) => `${name}: ${literal(values[name], type)}`).join(', ');
      const selection = selectionOf(field);
      // Twice: the second time it is prepared.
      for (const [query, variables] of [
        [`query (${declared}) { ${field.name}(${passed}) ${selection} }`, values],
        [`{ ${field.name}(${literals}) ${selection} }`, {}],
      ] as const)
        for (let round = 0; round < 2; round++) {
          const { result, values: sent } = await traced(admin, query, variables);
          const refused = JSON.stringify(result.errors ?? []);
          expect(refused, query).not.toMatch(/VALIDATION|PARSE|INTERNAL/);
          if (!TRACES.some((trace) => sent.includes(trace))) without.push(`${field.name} ${refused}`);
        }
    }
  // A list without a filter holds a value only when it is asked for with a cursor; of a token only the hash is compared.
  expect([...new Set(without)].sort()).toEqual([
    'auditVerifications []',
    'exports []',
    'mailedLink []',
    'matchingWeightsVersions []',
    'oauthConsents []',
    'questionnaireInvitationState []',
    'retentionRules []',
  ]);
});

test('what a command hands over is read by a text that holds neither its values nor the id', async ({ world }) => {
  const query =
    'mutation ($input: CreateSkillInput!) { createSkill(input: $input) { skill { id name } errors { code } } }';
  const admin = await world.as('ADMIN');
  const texts = new Set<string>();
  for (const name of [`${MARK} one`, `${MARK} two`]) {
    const { result, sent } = await sentBy(() => admin.run(query, { input: { name } }));
    const [read, ...others] = readsOf(sent);
    expect(others).toEqual([]);
    expect(result.createSkill.skill.name).toBe(name);
    expect(read?.values).toEqual([result.createSkill.skill.id]);
    texts.add(read?.text as string);
  }
  expect([...texts].join()).not.toMatch(/Zqx|[0-9a-f]{8}-[0-9a-f]{4}/);
  expect(texts.size).toBe(1);
});
