import { expect } from 'vitest';
import { perform } from '../../platform/jobs/perform.ts';
import { test as base, Client, openWorld, provenLongAgo, statementsOf, type World } from '../../test/world.ts';
import { endOverlapsOfKeys, warnOfExpiringKeys } from './accounts.jobs.ts';

const Create = `mutation ($input: CreateApiKeyInput!) {
  createApiKey(input: $input) {
    apiKey { id prefix scopes expiresAt requestsPerMinute allowedAddresses owner { fullName } viewerCanUpdate }
    secret errors { code path }
  }
}`;
const Rotate = `mutation ($input: RotateApiKeyInput!) {
  rotateApiKey(input: $input) {
    apiKey { prefix previousPrefix previousExpiresAt expiresAt } secret errors { code path }
  }
}`;
const Update = `mutation ($input: UpdateApiKeyInput!) {
  updateApiKey(input: $input) { apiKey { name requestsPerMinute allowedAddresses } errors { code path } }
}`;
const Revoke = 'mutation ($id: ID!) { revokeApiKey(input: { id: $id }) { apiKey { revokedAt } errors { code } } }';
const UpdateUser = 'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { errors { code } } }';
const Offers = '{ jobOffers { totalCount } }';
const Changes = 'subscription { resourceChanged(resource: "jobOffers") { ids } }';

const test = base.extend<{ admin: Client }>({
  admin: async ({ world }, use) => use(await world.as('ADMIN', 'Ada Admin')),
});

const makeKey = async (maker: Client, more: object = {}): Promise<{ id: string; secret: string; prefix: string }> => {
  const { createApiKey } = await maker.run(Create, {
    input: { name: 'Partenaire', scopes: ['jobOffers.read'], ...more },
  });
  expect(createApiKey.errors).toEqual([]);
  return { ...createApiKey.apiKey, secret: createApiKey.secret };
};
const withKey = (world: World, secret: string): Client => new Client(world.url, secret, null);
const statusOf = async (world: World, secret: string): Promise<number> =>
  (await withKey(world, secret).ask(Offers)).status;
const keyRows = (world: World) => world.rows('select * from api_key order by id');
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

test('the scopes that can be chosen are described, and are only those of whoever asks', async ({ world, admin }) => {
  const { apiKeyScopes } = await admin.run('{ apiKeyScopes { name description } }');
  expect(apiKeyScopes).toContainEqual({
    name: 'submissions.read',
    description: 'Read the answers to questionnaires.',
  });
  expect(apiKeyScopes.map(({ name }: { name: string }) => name)).not.toContain('users.manage');
  const { errors } = await (await world.as('TRAINER')).ask('{ apiKeyScopes { name } }');
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});

test('a key never carries more than its maker, lives a year at most, and says whose it is', async ({
  world,
  admin,
}) => {
  const before = await keyRows(world);
  const refused = async (input: object) =>
    (await admin.run(Create, { input: { name: 'x', scopes: ['jobOffers.read'], ...input } })).createApiKey;
  const none = { apiKey: null, secret: null };
  expect(await refused({ scopes: ['apiKeys.manage'] })).toEqual({
    ...none,
    errors: [{ code: 'UNKNOWN_SCOPE', path: ['scopes'] }],
  });
  expect(await refused({ expiresAt: inDays(366) })).toEqual({
    ...none,
    errors: [{ code: 'OUT_OF_RANGE', path: ['expiresAt'] }],
  });
  expect(await refused({ expiresAt: inDays(-1) })).toMatchObject({ errors: [{ code: 'OUT_OF_RANGE' }] });
  expect(await refused({ requestsPerMinute: 0 })).toMatchObject({
    errors: [{ code: 'OUT_OF_RANGE', path: ['requestsPerMinute'] }],
  });
  for (const range of ['somewhere', '10.0.0.0/33', '::/129', '10.0.0.1/8/8', 'fe80::1%eth0'])
    expect(await refused({ allowedAddresses: ['192.0.2.1', range] })).toMatchObject({
      errors: [{ code: 'INVALID', path: ['allowedAddresses', '1'] }],
    });
  expect(await keyRows(world)).toEqual(before);

  const { createApiKey } = await admin.run(Create, { input: { name: 'y', scopes: ['jobOffers.read'] } });
  expect(createApiKey.apiKey).toMatchObject({
    requestsPerMinute: 600,
    allowedAddresses: [],
    owner: { fullName: 'Ada Admin' },
    viewerCanUpdate: true,
  });
});

test('who makes keys must have shown a moment ago who they are; nothing is written otherwise', async ({ world }) => {
  const { id } = await makeKey(await world.as('ADMIN', 'Lucie Longtemps'));
  const late = await provenLongAgo(world, 'lucie-longtemps.admin@example.org');
  const before = await keyRows(world);
  for (const [query, input] of [
    [Create, { name: 'x', scopes: [] }],
    [Rotate, { id, overlapHours: 1 }],
    [Update, { id, name: 'x' }],
  ] as const)
    expect(await late.ask(query, { input })).toMatchObject({ errors: [{ extensions: { code: 'STEP_UP_REQUIRED' } }] });
  expect(await keyRows(world)).toEqual(before);
});

test('the old secret works until the end of the overlap and no longer, and its sockets are closed then', async ({
  world,
  admin,
}) => {
  const { id, secret: old, prefix } = await makeKey(admin);
  const { rotateApiKey } = await admin.run(Rotate, { input: { id, overlapHours: 24 } });
  expect(rotateApiKey).toMatchObject({ apiKey: { previousPrefix: prefix }, errors: [] });
  expect(rotateApiKey.secret.startsWith(rotateApiKey.apiKey.prefix)).toBe(true);
  expect(rotateApiKey.apiKey.prefix).not.toBe(prefix);
  expect([await statusOf(world, old), await statusOf(world, rotateApiKey.secret)]).toEqual([200, 200]);

  const heard = await withKey(world, old).subscribe(Changes);
  await world.rows(`update api_key set previous_expires_at = now() - interval '1 second' where id = $1`, [id]);
  await perform(world.house.context(), endOverlapsOfKeys, {});
  expect(await heard.ended()).toMatchObject({ code: 4403 });
  expect([await statusOf(world, old), await statusOf(world, rotateApiKey.secret)]).toEqual([401, 200]);
  expect(await world.rows('select previous_prefix, previous_hash from api_key where id = $1', [id])).toEqual([
    { previous_prefix: null, previous_hash: null },
  ]);
});

test('an overlap that is over ends the old secret even before anybody tidies up', async ({ world, admin }) => {
  const { id, secret: old } = await makeKey(admin);
  await admin.run(Rotate, { input: { id, overlapHours: 1 } });
  await world.rows(`update api_key set previous_expires_at = now() where id = $1`, [id]);
  expect(await statusOf(world, old)).toBe(401);
});

test('a rotation without overlap ends the old secret at once; so does a second rotation', async ({ world, admin }) => {
  const { id, secret: first } = await makeKey(admin);
  const heard = await withKey(world, first).subscribe(Changes);
  const rotate = async (overlapHours: number) =>
    (await admin.run(Rotate, { input: { id, overlapHours } })).rotateApiKey.secret as string;
  const second = await rotate(0);
  expect(await heard.ended()).toMatchObject({ code: 4403 });
  expect([await statusOf(world, first), await statusOf(world, second)]).toEqual([401, 200]);
  const third = await rotate(1);
  const fourth = await rotate(1);
  expect(await Promise.all([second, third, fourth].map((secret) => statusOf(world, secret)))).toEqual([401, 200, 200]);
  await admin.run(Revoke, { id });
  expect(await Promise.all([third, fourth].map((secret) => statusOf(world, secret)))).toEqual([401, 401]);
  expect((await admin.run(Rotate, { input: { id, overlapHours: 1 } })).rotateApiKey).toEqual({
    apiKey: null,
    secret: null,
    errors: [{ code: 'REVOKED', path: ['id'] }],
  });
});

test('nobody gets a secret that acts for somebody else', async ({ world, admin }) => {
  const { id } = await makeKey(admin);
  const other = await world.as('ADMIN', 'Basile');
  const before = await keyRows(world);
  for (const [query, input, field] of [
    [Rotate, { id, overlapHours: 1 }, 'rotateApiKey'],
    [Update, { id, requestsPerMinute: 6_000 }, 'updateApiKey'],
  ] as const)
    expect((await other.run(query, { input }))[field]).toMatchObject({ errors: [{ code: 'NOT_YOURS', path: ['id'] }] });
  expect(await keyRows(world)).toEqual(before);
  expect((await other.run('query ($id: ID!) { apiKey(id: $id) { viewerCanUpdate } }', { id })).apiKey).toEqual({
    viewerCanUpdate: false,
  });
  expect((await other.run(Revoke, { id })).revokeApiKey).toMatchObject({ errors: [] });
});

test('a key that asks too much is told when to come back, and no other key is', async ({ world, admin }) => {
  const { secret } = await makeKey(admin, { requestsPerMinute: 3 });
  const { secret: calm } = await makeKey(admin);
  const asked = async () => {
    const response = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
      body: JSON.stringify({ query: Offers }),
    });
    const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
    return [response.status, errors?.[0]?.extensions.code, response.headers.get('retry-after')];
  };
  const answers = [await asked(), await asked(), await asked(), await asked()];
  expect(answers).toEqual([
    ...Array.from({ length: 3 }, () => [200, undefined, null]),
    [429, 'RATE_LIMITED', expect.stringMatching(/^\d+$/)],
  ]);
  const elsewhere = await fetch(`${world.url}/api/mail/batches/x/recipients`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', authorization: `Bearer ${secret}` },
    body: 'email',
  });
  expect([elsewhere.status, (await elsewhere.json()) as object]).toMatchObject([
    429,
    { errors: [{ extensions: { code: 'RATE_LIMITED' } }] },
  ]);
  expect(await statusOf(world, calm)).toBe(200);
  expect(await (await withKey(world, secret).subscribe(Changes)).ended()).toMatchObject({ code: 4403 });
});

test('a key is good only from its addresses; where and when it was last used is noted without a statement more', async ({
  world,
  admin,
}) => {
  const { id, secret } = await makeKey(admin, { allowedAddresses: ['192.0.2.0/24', '2001:db8::/32'] });
  expect(await statusOf(world, secret)).toBe(401);
  expect(await (await withKey(world, secret).subscribe(Changes)).ended()).toMatchObject({ code: 4403 });
  const { updateApiKey } = await admin.run(Update, { input: { id, allowedAddresses: ['127.0.0.0/8', '::1'] } });
  expect(updateApiKey.errors).toEqual([]);
  const { result, statements } = await statementsOf(() => statusOf(world, secret));
  expect([result, statements.length]).toEqual([200, 1]);
  const { apiKeys } = await admin.run(
    'query ($id: ID!) { apiKeys(filter: { ids: [$id] }) { nodes { lastUsedAt lastUsedAddress } } }',
    { id },
  );
  expect(apiKeys.nodes).toEqual([{ lastUsedAt: expect.any(String), lastUsedAddress: '127.0.0.1' }]);
});

test('open sockets of a key end with the rights or the account of its owner', async ({ world, admin }) => {
  const Submissions = 'subscription { resourceChanged(resource: "submissions") { ids } }';
  for (const change of [{ active: false }, { roles: ['CANDIDATE'] }]) {
    const owner = await world.as('ADMIN', `Propriétaire ${Object.keys(change)[0]}`);
    const { secret } = await makeKey(owner, { scopes: ['submissions.read'] });
    const heard = await withKey(world, secret).subscribe(Submissions);
    await admin.run(UpdateUser, { input: { id: owner.userId, ...change } });
    const next = await withKey(world, secret).ask('{ submissions { totalCount } }');
    expect(next.errors?.[0]?.extensions.code).toMatch(/UNAUTHENTICATED|FORBIDDEN/);
    if ('active' in change) expect(await heard.ended()).toMatchObject({ code: 4403 });
    else expect(await heard.quietFor(200)).toBe(true);
    heard.close();
  }
});

base('people are told when a key ends soon, and when it ended with its owner’s account', async () => {
  const { world, close } = await openWorld();
  await world.worker();
  const owner = await world.as('ADMIN', 'Olga');
  const admin = await world.as('ADMIN', 'Ada');
  const { id, secret, prefix } = await makeKey(owner, { expiresAt: inDays(20) });
  const soon = () => perform(world.house.context(), warnOfExpiringKeys, {});
  await soon();
  await soon();
  const told = async () =>
    (await world.rows(
      `select u.full_name as who, n.message ->> 'en' as what from notification n join "user" u on u.id = n.user_id order by n.created_at, u.full_name`,
    )) as object[];
  const expires = (who: string, days: number) => ({
    who,
    what: `The API key “Partenaire” (${prefix}) expires within ${days} days: replace its secret.`,
  });
  await expect.poll(told).toEqual([expires('Ada', 30), expires('Olga', 30)]);
  await world.rows(`update api_key set expires_at = now() + interval '6 days' where id = $1`, [id]);
  await soon();
  await expect.poll(async () => (await told()).slice(2)).toEqual([expires('Ada', 7), expires('Olga', 7)]);

  await admin.run(UpdateUser, { input: { id: owner.userId, active: false } });
  const revoked = `The API key “Partenaire” (${prefix}) is revoked: the account of Olga is closed.`;
  await expect.poll(async () => (await told()).slice(4)).toEqual([{ who: 'Ada', what: revoked }]);
  await admin.run(UpdateUser, { input: { id: owner.userId, active: true } });
  expect(await statusOf(world, secret)).toBe(401);
  expect(
    await world.rows(`select to_address from mail_message where subject like '%revoked%' or text like '%révoquée%'`),
  ).toHaveLength(1);
  await close();
});
