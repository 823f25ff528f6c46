// What attackers send, at both doors of a server as in production: refused, and nothing is left by it.
//   SHOW_TIMES=1 prints how long each refusal took.

import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import WebSocket from 'ws';
import { flushDenials, recordDenial } from '../platform/denials.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ world, close } = await openWorld({ environment: 'production', introspection: false }));
  await world.as('ADMIN');
});
afterAll(() => close());

interface Refusal {
  readonly status: number;
  readonly body: string;
}

const PREFLIGHTED = { 'content-type': 'application/json', 'apollo-require-preflight': '1' };

async function send(path: string, init: RequestInit): Promise<Refusal> {
  const response = await fetch(`${world.url}${path}`, init);
  return { status: response.status, body: await response.text() };
}

const post = (body: unknown, headers: Record<string, string> = PREFLIGHTED): Promise<Refusal> =>
  send('/graphql', { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) });

/** What the socket says to this operation: its first message that is no acknowledgement, or the code of its closing. */
async function overSocket(query: string): Promise<string> {
  const socket = new WebSocket(`${world.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const said = new Promise<string>((done) => {
    socket.on('message', (data) => {
      const message = JSON.parse(String(data));
      if (message.type === 'connection_ack')
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
      else done(JSON.stringify(message));
    });
    socket.on('close', (code) => done(`closed with ${code}`));
  });
  await once(socket, 'open');
  socket.send('{"type":"connection_init"}');
  const answer = await said;
  socket.terminate();
  return answer;
}

async function timed<T>(what: string, act: () => Promise<T>): Promise<T> {
  const since = performance.now();
  const result = await act();
  if (process.env.SHOW_TIMES) process.stdout.write(`${what}: ${(performance.now() - since).toFixed(0)} ms\n`);
  return result;
}

const numbered = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');

const chain = `${numbered(22, (level) => `fragment f${level} on Organisation { ...f${level + 1} ...f${level + 1} }`)} fragment f22 on Organisation { id }`;
const signIns = numbered(
  500,
  (index) => `a${index}: signIn(input: { email: "admin@example.org", password: "guess ${index}" }) { accessToken }`,
);
const deep = `${'organisations { nodes { members { nodes { organisation { '.repeat(3)}id${' }'.repeat(15)}`;
const wide = numbered(100, () => 'organisations(first: 100) { nodes { members(first: 100) { nodes { id } } } }');

for (const [what, query, overHttp] of [
  ['a chain of 22 doubling fragments', `{ organisation(id: "x") { ...f0 } } ${chain}`, 'GRAPHQL_VALIDATION_FAILED'],
  ['500 sign-ins by aliases', `mutation { ${signIns} }`, 'GRAPHQL_(PARSE|VALIDATION)_FAILED'],
  ['introspection', getIntrospectionQuery(), 'GRAPHQL_VALIDATION_FAILED'],
  ['introspection of one type', '{ __type(name: "User") { fields { name } } }', 'GRAPHQL_VALIDATION_FAILED'],
  [
    'circular fragments',
    '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }',
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['a fragment of itself', '{ ...a } fragment a on Query { ...a }', 'GRAPHQL_VALIDATION_FAILED'],
  ['50 directives', `{ __typename ${numbered(50, () => '@include(if: true)')} }`, 'GRAPHQL_VALIDATION_FAILED'],
  ['15 levels', `{ ${deep} }`, 'GRAPHQL_VALIDATION_FAILED'],
  ['a hundred wide lists', `{ ${wide} }`, 'GRAPHQL_(PARSE|VALIDATION)_FAILED'],
  ['4,000 tokens', `{ ${numbered(4_000, () => '__typename')} }`, 'GRAPHQL_PARSE_FAILED'],
  ['unclosed braces', '{'.repeat(50_000), 'GRAPHQL_PARSE_FAILED'],
] as const) {
  test(`${what}: refused over HTTP and over WebSocket`, async () => {
    const answer = await timed(`${what}, HTTP`, () => post({ query }));
    expect(answer.body).toMatch(new RegExp(`"code":"${overHttp}"`));
    expect(answer.body).not.toContain('"data":{');
    const said = await timed(`${what}, WebSocket`, () => overSocket(query));
    expect(said).toMatch(new RegExp(`"type":"error".*"code":"${overHttp}"`));
  });
}

test('a misspelt field is refused without telling how it is spelt, and no fault tells of the inside', async () => {
  const { body } = await post({ query: '{ organisatons { nodes { id } } }' });
  expect(body).not.toMatch(/Did you mean|stacktrace|node_modules|\.ts:/);
  expect(body).toContain('GRAPHQL_VALIDATION_FAILED');
});

test('queries and mutations do not run over the socket, whoever asks', async () => {
  const { rows } = await world.house.database.pool.query('select count(*) from session');
  const guess = 'mutation { signIn(input: { email: "admin@example.org", password: "guess" }) { accessToken } }';
  expect(await timed('a mutation, WebSocket', () => overSocket(guess))).toContain('BAD_REQUEST');
  expect((await world.house.database.pool.query('select count(*) from session')).rows).toEqual(rows);
});

test('another origin gets no socket and no permission to read', async () => {
  const socket = new WebSocket(`${world.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
    origin: 'https://evil.example',
  });
  const [error] = await timed('a foreign origin, WebSocket', () => once(socket, 'error'));
  expect(String(error)).toContain('403');
  const response = await fetch(`${world.url}/graphql`, {
    method: 'POST',
    headers: { ...PREFLIGHTED, origin: 'https://evil.example' },
    body: '{"query":"{ __typename }"}',
  });
  expect(response.headers.get('access-control-allow-origin')).toBeNull();
});

test('a batch is refused, however it is sent', async () => {
  const batch = Array.from({ length: 10 }, () => ({ query: '{ __typename }' }));
  expect(await timed('a batch, HTTP', () => post(batch))).toMatchObject({ status: 400 });
  const subscription = JSON.stringify(batch.map((payload, id) => ({ id: String(id), type: 'subscribe', payload })));
  const socket = new WebSocket(`${world.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  await once(socket, 'open');
  socket.send(subscription);
  expect((await once(socket, 'close'))[0]).toBe(4400);
});

const mutation = 'mutation { signOut { signedOut } }';
test('a mutation by GET, and forms of any kind, are refused', async () => {
  const byGet = await timed('a mutation by GET', () =>
    send(`/graphql?query=${encodeURIComponent(mutation)}`, { headers: { 'apollo-require-preflight': '1' } }),
  );
  expect(byGet.status).toBe(405);
  const plainGet = await send(`/graphql?query=${encodeURIComponent('{ __typename }')}`, {});
  expect(plainGet.status).toBe(400);
  const form = new URLSearchParams({ query: mutation });
  const urlencoded = await timed('a form, urlencoded', () => send('/graphql', { method: 'POST', body: form }));
  expect(urlencoded.status).toBeGreaterThanOrEqual(400);
  const parts = new FormData();
  parts.set('operations', JSON.stringify({ query: mutation }));
  const multipart = await timed('a form, multipart', () => send('/graphql', { method: 'POST', body: parts }));
  expect(multipart.status).toBeGreaterThanOrEqual(400);
  const text = await post(JSON.stringify({ query: mutation }), { 'content-type': 'text/plain' });
  expect(text.status).toBeGreaterThanOrEqual(400);
  for (const { body } of [byGet, urlencoded, multipart, text]) expect(body).not.toContain('signedOut":');
});

test('hostile frames close the socket and nothing else', async () => {
  const open = async (): Promise<WebSocket> => {
    const socket = new WebSocket(`${world.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    socket.on('error', () => undefined);
    await once(socket, 'open');
    return socket;
  };
  const endings: number[] = [];
  for (const message of ['x'.repeat(70_000), '{', '{"type":"subscribe"}', Buffer.from([0, 1, 2])]) {
    const socket = await open();
    socket.send(message);
    endings.push((await once(socket, 'close'))[0]);
  }
  expect(endings).toEqual([1009, 4400, 4400, 4400]);
  expect((await fetch(`${world.url}/api/health`)).status).toBe(200);
});

test('whoever looks for a way around the limits stands in the audit trail, with the reason', async () => {
  const noted = async () => {
    const rows = await world.rows(`select distinct changes ->> 'field' as field, changes ->> 'code' as code, address
      from audit_change where action = 'AccessDenied' order by 1, 2`);
    return rows.map(({ field, code, address }) => `${address} ${field} ${code}`);
  };
  await post({ query: `{ ${deep} }` });
  await post({ query: `{ ${numbered(4_000, () => '__typename')} }` });
  await post({ query: '{ __schema { types { name } } }' });
  await post({ query: '{ organisatons { nodes { id } } }' });
  await post({ query: 'query ($id: ID!) { organisation(id: $id) { id } }', variables: { id: {} } });
  await overSocket('mutation { signOut { signedOut } }');
  await send('/graphql', { method: 'POST', headers: { cookie: 'a=b', origin: 'https://evil.example' } });
  for (let time = 0; time < 6; time++)
    await post({
      query: 'mutation { signIn(input: { email: "audited@example.org", password: "x" }) { errors { code } } }',
    });
  await expect
    .poll(noted)
    .toEqual([
      '127.0.0.1 /graphql BAD_REQUEST',
      '127.0.0.1 /graphql BAD_USER_INPUT',
      '127.0.0.1 /graphql FOREIGN_ORIGIN',
      '127.0.0.1 /graphql GRAPHQL_PARSE_FAILED',
      '127.0.0.1 /graphql GRAPHQL_VALIDATION_FAILED',
      '127.0.0.1 /graphql INTROSPECTION',
      '127.0.0.1 /graphql LIMIT_EXCEEDED',
      '127.0.0.1 signIn TOO_MANY_ATTEMPTS',
    ]);
});

test('a flood of refusals is few entries of the audit trail, and each of them is counted', async () => {
  const { house } = world;
  const refuse = (address: string, field: string) =>
    recordDenial({ ...house.context(), address }, { field, code: 'FORBIDDEN' });
  const entries = async (where: string) => {
    await flushDenials(house.database);
    const [row] = await world.rows(`select count(*)::int as entries, sum((changes ->> 'count')::int)::int as refusals
      from audit_change where action = 'AccessDenied' and ${where}`);
    return row;
  };
  for (let number = 0; number < 200; number++) refuse('192.0.2.1', `field${number}`);
  expect(await entries(`address = '192.0.2.1'`)).toEqual({ entries: 51, refusals: 200 });
  expect(await entries(`address = '192.0.2.1' and row_id = '…'`)).toEqual({ entries: 1, refusals: 150 });

  for (let number = 0; number < 2_000; number++) refuse(`198.51.${number >> 8}.${number % 256}`, 'users');
  expect(await entries(`row_id = 'users' and address like '198.51.%'`)).toEqual({ entries: 449, refusals: 449 });
  expect(await entries(`address is null and row_id = '…'`)).toEqual({ entries: 1, refusals: 1_551 });
});
