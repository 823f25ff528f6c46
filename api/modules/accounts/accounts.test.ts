import { expect } from 'vitest';
import { soon, statementsOf, test } from '../../test/world.ts';
import { forgetEndedSessions } from './accounts.jobs.ts';

test('a signed-in person is the viewer, with the permissions of the role, in one statement', async ({ world }) => {
  const admin = await world.as('ADMIN', 'Ada Admin');
  const { result, statements } = await statementsOf(() =>
    admin.run('{ me: viewer { user { name: fullName roles } permissions } }'),
  );
  expect(result.me.user).toEqual({ name: 'Ada Admin', roles: ['ADMIN'] });
  expect(result.me.permissions).toContain('users.manage');
  expect(statements).toHaveLength(1);
});

test('nobody is the viewer without signing in, and the accounts stay hidden', async ({ world }) => {
  const { data, errors } = await world.anonymous().ask('{ viewer { permissions } users { totalCount } }');
  expect(data).toBeNull();
  expect(errors).toMatchObject([{ path: ['users'], extensions: { code: 'UNAUTHENTICATED' } }]);
});

test('accounts come in pages, filtered and ordered, with cursors that go on where the page ended', async ({
  world,
}) => {
  const admin = await world.as('ADMIN', 'Ada Admin');
  for (const name of ['Émile Zénon', 'Berthe Noël', 'Chloé Août']) await world.as('TRAINER', name);
  const query = `query ($after: String) {
    users(first: 2, after: $after, filter: { role: TRAINER }, orderBy: { field: FULL_NAME }) {
      totalCount edges { cursor node { fullName } } nodes { email } pageInfo { hasNextPage hasPreviousPage endCursor startCursor }
    }
  }`;
  const { users: first } = await admin.run(query);
  expect(first.totalCount).toBe(3);
  expect(first.edges.map(({ node }: { node: { fullName: string } }) => node.fullName)).toEqual([
    'Berthe Noël',
    'Chloé Août',
  ]);
  expect(first.pageInfo).toMatchObject({
    hasNextPage: true,
    hasPreviousPage: false,
    endCursor: first.edges[1].cursor,
    startCursor: first.edges[0].cursor,
  });
  const { users: second } = await admin.run(query, { after: first.pageInfo.endCursor });
  expect(second.nodes).toHaveLength(1);
  expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });

  const { users: found } = await admin.run('{ users(filter: { search: "EMILE zenon" }) { nodes { fullName } } }');
  expect(found.nodes).toEqual([{ fullName: 'Émile Zénon' }]);
});

const Refresh =
  'mutation ($t: String!) { refreshSession(input: { refreshToken: $t }) { refreshToken accessToken errors { code } } }';
const SignIn =
  'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { user { email } } accessToken refreshToken errors { code path message } } }';

test('a refresh token works once; its second use ends the session for whoever holds it', async ({ world }) => {
  await world.as('TRAINEE', 'Rita Refresh');
  const anyone = world.anonymous();
  const { signIn } = await anyone.run(SignIn, {
    input: { email: ' RITA-refresh.trainee@example.org', password: 'un mot de passe de test' },
  });
  expect(signIn.errors).toEqual([]);
  expect(signIn.viewer.user.email).toBe('rita-refresh.trainee@example.org');
  const uses = await Promise.all(Array.from({ length: 20 }, () => anyone.run(Refresh, { t: signIn.refreshToken })));
  expect(uses.filter(({ refreshSession }) => refreshSession.accessToken)).toHaveLength(1);
  const renewed = uses.find(({ refreshSession }) => refreshSession.accessToken).refreshSession;
  const after = await anyone.ask('{ viewer { user { id } } }', {}, { authorization: `Bearer ${renewed.accessToken}` });
  expect(after).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
});

test('wrong passwords and unknown accounts get the same answer, and soon none', async ({ world }) => {
  await world.as('TRAINEE', 'Tom Throttle');
  const attempt = (email: string) =>
    world.anonymous().run(SignIn, { input: { email, password: 'pas le bon du tout' } });
  const unknown = await attempt('nobody@example.org');
  const known = await attempt('tom-throttle.trainee@example.org');
  expect(known.signIn).toEqual(unknown.signIn);
  expect(known.signIn.errors).toEqual([
    { code: 'INVALID_CREDENTIALS', path: [], message: "L'adresse ou le mot de passe n'est pas le bon." },
  ]);
  for (let tries = 0; tries < 4; tries++) await attempt('tom-throttle.trainee@example.org');
  expect((await attempt('tom-throttle.trainee@example.org')).signIn.errors).toMatchObject([
    { code: 'TOO_MANY_ATTEMPTS' },
  ]);
});

test('signing out ends the open subscriptions of the session within a second', async ({ world }) => {
  const trainer = await world.as('TRAINER', 'Sam Socket');
  const heard = await trainer.subscribe('subscription { resourceChanged { resource ids } }');
  const { signOut } = await trainer.run('mutation { signOut { signedOut errors { code } } }');
  expect(signOut).toEqual({ signedOut: true, errors: [] });
  const reason = await soon(heard.ended());
  expect(reason).toMatchObject({ code: 4403 });
  expect(await trainer.ask('{ viewer { permissions } }')).toMatchObject({ status: 401 });
});

test('a partner key has its scopes and no more, and ends when it is revoked', async ({ world }) => {
  const admin = await world.as('ADMIN', 'Ada Admin');
  const Create =
    'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { apiKey { id prefix scopes } secret errors { code path } } }';
  const { createApiKey: refused } = await admin.run(Create, { input: { name: 'Trop', scopes: ['users.manage'] } });
  expect(refused).toEqual({ apiKey: null, secret: null, errors: [{ code: 'UNKNOWN_SCOPE', path: ['scopes'] }] });
  const { createApiKey } = await admin.run(Create, { input: { name: 'Partenaire', scopes: ['organisations.manage'] } });
  expect(createApiKey.secret.startsWith(createApiKey.apiKey.prefix)).toBe(true);
  const asKey = { authorization: `Bearer ${createApiKey.secret}` };
  const allowed = await world
    .anonymous()
    .ask(
      'mutation { createOrganisation(input: { name: "Par clé", kind: COMPANY }) { organisation { name } } }',
      {},
      asKey,
    );
  expect(allowed.data.createOrganisation.organisation).toEqual({ name: 'Par clé' });
  expect(await world.anonymous().ask('{ users { totalCount } viewer { permissions } }', {}, asKey)).toMatchObject({
    errors: [{ extensions: { code: 'FORBIDDEN' } }],
  });
  await admin.run('mutation ($id: ID!) { revokeApiKey(input: { id: $id }) { apiKey { revokedAt } } }', {
    id: createApiKey.apiKey.id,
  });
  expect(await world.anonymous().ask('{ __typename }', {}, asKey)).toMatchObject({
    status: 401,
    errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
  });
  expect(await world.rows('select 1 from api_key where hash = $1', [createApiKey.secret])).toEqual([]);
});

test('sessions that ended a month ago are forgotten with their tokens, the others stay', async ({ world }) => {
  await world.as('CANDIDATE', 'Olga Ouverte');
  await world.as('CANDIDATE', 'Fanny Finie');
  await world.rows(
    `update session set revoked_at = now() - interval '31 days' where user_id = (select id from "user" where full_name = 'Fanny Finie')`,
  );
  await world.write((tx) => forgetEndedSessions.run(tx, {} as never));
  const left = `select count(*)::int as count from session s join refresh_token t on t.session_id = s.id join "user" u on u.id = s.user_id where u.full_name = $1`;
  expect(await world.rows(left, ['Fanny Finie'])).toEqual([{ count: 0 }]);
  expect(await world.rows(left, ['Olga Ouverte'])).toEqual([{ count: 1 }]);
});
