import { setTimeout as wait } from 'node:timers/promises';
import { buildSchema, parse } from 'graphql';
import { expect } from 'vitest';
import WebSocket from 'ws';
import { type Client, socketClient, test } from '../../test/world.ts';
import { weightOf } from './limits.ts';

async function refusedOverHttp(client: Client, query: string): Promise<string> {
  const { data, errors } = await client.ask(query);
  expect(data ?? null).toBeNull();
  return errors?.[0]?.extensions.code ?? '';
}

/** The code of the first error that the socket answers. */
async function refusedOverSocket(url: string, query: string): Promise<string> {
  const socket = socketClient(url, null);
  try {
    const iterator = socket.iterate({ query });
    const outcome = await Promise.race([iterator.next(), wait(5_000, null)]);
    throw new Error(`was not refused: ${JSON.stringify(outcome)}`);
  } catch (reason) {
    if (!Array.isArray(reason)) throw reason;
    return reason[0].extensions.code;
  } finally {
    await socket.dispose();
  }
}

const aliases = Array.from({ length: 11 }, (_, index) => `a${index}: __typename`).join(' ');
const tooDeep =
  '{ organisations { nodes { members { nodes { organisation { members { nodes { organisation { members { nodes { id } } } } } } } } } } }';
const tooDear =
  '{ organisations(first: 100) { nodes { members(first: 100) { nodes { organisation { members(first: 100) { nodes { id } } } } } } } }';

for (const [what, query] of [
  ['eleven aliases', `{ ${aliases} }`],
  ['an alias of 64 letters', `{ ${'a'.repeat(64)}: __typename }`],
  ['nine levels', tooDeep],
  ['a million possible rows', tooDear],
  [
    'a million possible rows by the default of a variable',
    tooDear.replace('{', 'query ($most: Int! = 100) {').replaceAll('first: 100', 'first: $most'),
  ],
  [
    'six directives',
    '{ __typename @include(if: true) @include(if: true) @include(if: true) @include(if: true) @include(if: true) @include(if: true) }',
  ],
  ['more than a thousand tokens', `{ ${'__typename '.repeat(1_001)} }`],
  ['an unknown field', '{ nothing }'],
] as const) {
  test(`${what} are refused over HTTP and over WebSocket alike`, async ({ world }) => {
    const overHttp = await refusedOverHttp(world.anonymous(), query);
    expect(overHttp).toMatch(/^GRAPHQL_(VALIDATION|PARSE)_FAILED$/);
    expect(await refusedOverSocket(world.url, query)).toBe(overHttp);
  });
}

// Followed to its end each way, such a chain would take days: that the test ends says that it is not followed.
test('a chain of 36 doubling fragments is refused on both without following it', async ({ world }) => {
  for (const [index, body] of [
    (next: string) => `provider { ...${next} } provider { ...${next} }`,
    (next: string) => `...${next} ... { ...${next} }`,
  ].entries()) {
    const fragments = Array.from(
      { length: 36 },
      (_, level) => `fragment f${level} on Organisation { ${body(`f${level + 1}`)} }`,
    );
    const chain = `${fragments.join('\n')} fragment f36 on Organisation { __typename }`;
    expect(await refusedOverHttp(world.anonymous(), `{ organisation(id: "${index}") { ...f0 } } ${chain}`)).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    );
    expect(await refusedOverSocket(world.url, `subscription { organisation { ...f0 } } ${chain}`)).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    );
  }
});

test('fragments that form a cycle are refused', async ({ world }) => {
  const query = '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }';
  expect(await refusedOverHttp(world.anonymous(), query)).toBe('GRAPHQL_VALIDATION_FAILED');
  expect(await refusedOverSocket(world.url, query)).toBe('GRAPHQL_VALIDATION_FAILED');
});

test('only subscriptions run over WebSocket', async ({ world }) => {
  expect(await refusedOverSocket(world.url, '{ communes { name } }')).toBe('BAD_REQUEST');
});

test('what requires a sign-in is refused over WebSocket too', async ({ world }) => {
  expect(await refusedOverSocket(world.url, 'subscription { resourceChanged { ids } }')).toBe('UNAUTHENTICATED');
});

test('of a size that is no number nothing is kept, however long it is, and it makes nothing lighter', () => {
  const schema = buildSchema(
    'type Query { rows(first: Int): RowConnection } type RowConnection { nodes: [Row] } type Row { id: ID }',
  );
  const document = parse('query ($most: Int = 90) { rows(first: $most) { nodes { id } } }');
  const kept = new Set([{}, ...'abc'].map((most) => weightOf(schema, document, { most })));
  kept.add(weightOf(schema, document, {}));
  expect([...kept]).toMatchObject([{ nodes: 90 }]);
});

test('an administrator may ask for more than the others, and the answer says what it cost', async ({ world }) => {
  const list =
    'organisations(first: 100) { nodes { commune { code } members(first: 10) { nodes { person { id } } } } }';
  const query = `{ ${Array.from({ length: 8 }, (_, index) => `a${index}: ${list}`).join(' ')} }`;
  expect(await refusedOverHttp(await world.as('TRAINEE'), query)).toBe('GRAPHQL_VALIDATION_FAILED');
  const answer = await (await world.as('ADMIN')).ask(query);
  expect(answer.errors).toBeUndefined();
  expect((answer as unknown as { extensions: { cost: number } }).extensions.cost).toBeGreaterThan(1_000);
});

test('a page of another origin cannot open a socket, and a forged form cannot change anything', async ({ world }) => {
  const refused = new Promise<number>((done, failed) => {
    const socket = new WebSocket(`${world.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      origin: 'https://evil.example',
    });
    socket.on('unexpected-response', (_request, response) => done(response.statusCode ?? 0));
    socket.on('open', () => failed(new Error('was opened')));
    socket.on('error', () => undefined);
  });
  expect(await refused).toBe(403);
  const form = await fetch(`${world.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: JSON.stringify({ query: 'mutation { signOut { signedOut } }' }),
  });
  expect(form.status).toBeGreaterThanOrEqual(400);
});

test('an operation sent in a batch, a body that is no JSON and one over 100 KB are refused with a reason', async ({
  world,
}) => {
  const post = async (body: string) => {
    const response = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    return { status: response.status, ...((await response.json()) as object) };
  };
  expect(await post('[{"query":"{__typename}"},{"query":"{__typename}"}]')).toMatchObject({
    status: 400,
    errors: [{ extensions: { code: 'BAD_REQUEST' } }],
  });
  expect(await post('{"query":')).toMatchObject({ status: 400, errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  expect(await post(JSON.stringify({ query: '{__typename}', variables: { x: 'x'.repeat(110_000) } }))).toMatchObject({
    status: 413,
    errors: [{}],
  });
});
