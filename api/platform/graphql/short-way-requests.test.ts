import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { compare, type Reply, THROUGH_APOLLO, test, unseen } from '../../test/both-ways.ts';

const Organisations =
  'query Organisations($first: Int! = 2) { organisations(first: $first) { totalCount nodes { name commune { name } } pageInfo { hasNextPage } } }';

test('a session that has expired is refused alike', async ({ house }) => {
  const { world, post } = house;
  const session = async () => {
    const email = 'candidate.candidate@example.org';
    await world.as('CANDIDATE');
    const { signIn } = await world
      .anonymous()
      .run('mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }', {
        input: { email, password: 'un mot de passe de test' },
      });
    await world.write((tx) =>
      tx.em.execute("update session set access_expires_at = now() - interval '1 second' where access_hash = ?", [
        createHash('sha256').update(signIn.accessToken).digest('hex'),
      ]),
    );
    return { authorization: `Bearer ${signIn.accessToken}` };
  };
  const request = { query: Organisations };
  await post(request);
  const again = await post(request, await session());
  const apollo = await post(unseen(request), await session());
  expect(again).toEqual(apollo);
  expect(again).toMatchObject({ way: 'Apollo', status: 401 });
});

test('a session in cookies is handed over and taken back on both ways', async ({ house }) => {
  const { world, post } = house;
  await world.as('TRAINER');
  const input = { email: 'trainer.trainer@example.org', password: 'un mot de passe de test', delivery: 'COOKIE' };
  const SignIn =
    'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { user { fullName } } accessToken errors { code } } }';
  const SignOut = 'mutation { signOut { signedOut } }';
  const cookieOf = ({ headers }: Reply) => /passerelle_access=[\w-]+/.exec(headers['set-cookie'] as string)?.[0] ?? '';
  const masked = ({ headers, ...reply }: Reply) => ({
    ...reply,
    way: '',
    headers: { ...headers, 'set-cookie': headers['set-cookie']?.replaceAll(/=[\w-]{43};/g, '=…;') },
  });
  const signedIn = [];
  const signedOut = [];
  for (const way of ['Apollo', 'short']) {
    const session = await post({ query: SignIn, variables: { input } });
    expect(session.way).toBe(way);
    expect(session.body).toContain('{"viewer":{"user":{"fullName":"TRAINER"}},"accessToken":null,"errors":[]}');
    const seen = await post({ query: '{ viewer { user { fullName } } }' }, { cookie: cookieOf(session) });
    expect(seen.body).toContain('"fullName":"TRAINER"');
    const end = await post({ query: SignOut }, { cookie: cookieOf(session) });
    expect(end.way).toBe(way);
    expect(end.body).toContain('{"signedOut":true}');
    signedIn.push(masked(session));
    signedOut.push(masked(end));
  }
  expect(signedIn[1]).toEqual(signedIn[0]);
  expect(signedIn[0]?.headers['set-cookie']).toBe(
    'passerelle_access=…; Max-Age=600; Path=/; HttpOnly; SameSite=Strict\npasserelle_refresh=…; Max-Age=2592000; Path=/; HttpOnly; SameSite=Strict',
  );
  expect(signedOut[1]).toEqual(signedOut[0]);
});

test('each operation is logged once, with its name and no data, on both ways', async ({ house }) => {
  const request = { query: 'query Logged($id: ID!) { organisation(id: $id) { name } }', variables: { id: 'secret' } };
  const line = { operation: 'Logged', kind: 'query', errors: 0, msg: 'operation' };
  for (const way of ['Apollo', 'short']) expect(await house.post(request)).toMatchObject({ way, logged: [line] });
});

// ── how a request is sent

for (const [accept, way] of [
  ['application/json', 'short'],
  ['application/json; charset=utf-8', 'short'],
  ['application/json, text/plain, */*', 'short'],
  ['*/*', 'short'],
  ['application/json, application/graphql-response+json', 'Apollo'],
  ['*/*, application/graphql-response+json', 'Apollo'],
  ['application/json-patch+json', 'Apollo'],
  ['application/json;q=0.5, application/graphql-response+json', 'Apollo'],
  ['*/*;q=0.1, application/graphql-response+json', 'Apollo'],
  ['application/graphql-response+json', 'Apollo'],
  ['application/graphql-response+json, application/json;q=0.9', 'Apollo'],
  ['application/json;q=0, */*', 'Apollo'],
  ['text/html, application/xhtml+xml', 'Apollo'],
] as const)
  test(`"accept: ${accept}" gets the type that Apollo would answer`, async ({ house }) => {
    const request = { query: '{ skills(first: 1) { totalCount } }' };
    await house.post(request);
    const again = await house.post(request, { accept });
    const apollo = await house.post(unseen(request), { accept });
    expect({ ...again, way: '' }).toEqual({ ...apollo, way: '' });
    expect(again.way).toBe(way);
  });

for (const [how, body] of [
  ['variables as text', { variables: '{"first":1}' }],
  ['variables as a list', { variables: [] }],
  ['variables as a number', { variables: 1 }],
  ['extensions as text', { extensions: 'none' }],
  ['extensions as a list', { extensions: [] }],
  ['an operation name that is no text', { operationName: 1 }],
] as const)
  test(`${how} are refused as Apollo refuses them, with variables in the document and without`, async ({ house }) => {
    for (const query of [Organisations, '{ skills(first: 1) { totalCount } }']) {
      await house.post({ query });
      const again = await house.post({ query, ...body });
      const apollo = await house.post(unseen({ query, ...body }));
      expect(again).toEqual(apollo);
      expect(again).toMatchObject({ way: 'Apollo', status: 400 });
    }
  });

for (const [how, headers, body] of [
  ['a batch', {}, (text: string) => `[${text}]`],
  ['a batch of two', {}, (text: string) => `[${text},${text}]`],
  ['a form', { 'content-type': 'text/plain' }, (text: string) => text],
  ['another kind of JSON', { 'content-type': 'application/jsonp' }, (text: string) => text],
  ['a body that is not finished', {}, (text: string) => text.slice(0, -1)],
] as const)
  test(`${how} is refused alike, whether its document is known or not`, async ({ house }) => {
    const request = { query: Organisations };
    await house.post(request);
    const again = await house.post(body(JSON.stringify(request)), headers);
    const other = await house.post(body(JSON.stringify(unseen(request))), headers);
    expect(again).toEqual(other);
    expect(again.status).toBeGreaterThanOrEqual(400);
    expect(again.body).toContain('"errors"');
  });

test('a content type with a charset is taken the short way', async ({ house }) => {
  const request = { query: Organisations };
  await compare(house, {
    how: '',
    request,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    way: 'short',
    answer: '"totalCount":3',
  });
});

// ── documents known by their hash

const persisted = (query: string, version = 1) => ({
  persistedQuery: { version, sha256Hash: createHash('sha256').update(query).digest('hex') },
});

test('a document that was persisted is answered by its hash, the short way, as its text is', async ({ house }) => {
  const query = 'query ByHash { skills(first: 3) { totalCount nodes { name } } }';
  const unknown = await house.post({ extensions: persisted(query) });
  expect(unknown).toMatchObject({ way: 'Apollo', status: 200 });
  expect(unknown.body).toContain('"code":"PERSISTED_QUERY_NOT_FOUND"');
  const registering = await house.post({ query, extensions: persisted(query) });
  const byHash = await house.post({ extensions: persisted(query) });
  const byText = await house.post({ query });
  expect([registering.way, byHash.way, byText.way]).toEqual(['Apollo', 'short', 'short']);
  expect({ ...byHash, way: '' }).toEqual({ ...registering, way: '' });
  expect(byHash).toEqual(byText);
});

test('a hash that is not that of the text, or of another version, is refused as Apollo refuses it', async ({
  house,
}) => {
  const query = 'query Versioned { skills(first: 3) { totalCount } }';
  await house.post({ query, extensions: persisted(query) });
  for (const body of [{ query, extensions: persisted(`${query} `) }, { extensions: persisted(query, 2) }]) {
    const again = await house.post(body);
    expect(again.way).toBe('Apollo');
    expect(again.body).toMatch(/^\{"errors":\[/);
    expect({ ...again, logged: [] }).toEqual({ ...(await house.post(body, THROUGH_APOLLO)), logged: [] });
  }
});

test('a request that asks for Apollo’s explanation, or comes by GET, is never answered the short way', async ({
  house,
}) => {
  const query = 'query Explained { skills(first: 2) { totalCount } }';
  await house.post({ query });
  expect((await house.post({ query }, { 'x-passerelle-explain': '1' })).way).toBe('Apollo');
  const got = await fetch(`${house.world.url}/graphql?query=${encodeURIComponent(query)}`, {
    headers: { 'apollo-require-preflight': '1' },
  });
  expect(await got.text()).toBe((await house.post({ query })).body);
});
