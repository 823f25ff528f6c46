import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as oidc from 'openid-client';
import { expect } from 'vitest';
import { serve } from '../../serve.ts';
import { application, Browser, CALLBACK, makeClient, request } from '../../test/oidc-browser.ts';
import { freePort } from '../../test/program.ts';
import { type Client, hasAnswered, socketClient, test, type World } from '../../test/world.ts';
import { createUser, Role } from '../accounts/index.ts';
import { forgetEndedRecords } from './identity-provider.jobs.ts';
import { KEYS_SECRET, rotateKeys } from './signing-keys.ts';

const ROW = 'id name kind confidential trusted pkceRequired refreshTokens redirectUris scopes enabled version';
const change = (name: string) =>
  `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { oauthClient { ${ROW} } errors { code path } } }`;

const tokenOf = async (world: World, client: { id: string; secret: string }, scope?: string) =>
  oidc.clientCredentialsGrant(await application(world.url, client), scope ? { scope } : {});

const ask = (world: World, bearer: string, query = '{ submissions(first: 1) { nodes { id } } }') =>
  fetch(`${world.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
    body: JSON.stringify({ query }),
  });

const program = { kind: 'PROGRAM', scopes: ['submissions.read', 'jobOffers.read'] } as const;

/** An administrator of their own, whose account the test may change. */
async function owner(world: World, name: string): Promise<Client> {
  return world.as('ADMIN', name);
}

async function programOf(administrator: Client, input: object = program): Promise<{ id: string; secret: string }> {
  const { createOAuthClient } = await administrator.run(
    'mutation ($input: CreateOAuthClientInput!) { createOAuthClient(input: $input) { oauthClient { id } secret errors { code } } }',
    { input: { name: 'Un programme', ...input } },
  );
  return { id: createOAuthClient.oauthClient.id, secret: createOAuthClient.secret };
}

test('a program gets a token for ten minutes and calls the API with it, as far as its scopes reach', async ({
  world,
}) => {
  const client = await makeClient(world, { ...program, scopes: [...program.scopes] });
  const given = await tokenOf(world, client);
  expect(given).toMatchObject({ token_type: 'bearer', expires_in: 600, scope: 'submissions.read jobOffers.read' });
  expect(given.access_token).toMatch(/^pct_[\w-]{43}$/);

  expect(await (await ask(world, given.access_token)).json()).toMatchObject({ data: { submissions: { nodes: [] } } });
  const other = (await (await ask(world, given.access_token, '{ users(first: 1) { nodes { id } } }')).json()) as never;
  expect(other).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });

  const narrow = await tokenOf(world, client, 'jobOffers.read');
  expect(narrow.scope).toBe('jobOffers.read');
  const refused = (await (await ask(world, narrow.access_token)).json()) as never;
  expect(refused).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  for (const scope of ['trainings.manage', 'users.manage', 'openid', 'nothing.known'])
    expect([scope, await tokenOf(world, client, scope).catch(({ error }) => error)]).toEqual([scope, 'invalid_scope']);
  const [{ last_used_at: used }] = await world.rows('select last_used_at from oauth_client where id = $1', [client.id]);
  expect(used).not.toBeNull();
});

test('a token ends when its time is over, when it is given back, and when its client may less', async ({ world }) => {
  const administrator = await owner(world, 'Alix');
  const client = await programOf(administrator);
  const configuration = await application(world.url, client);

  const returned = await tokenOf(world, client);
  expect((await ask(world, returned.access_token)).status).toBe(200);
  await oidc.tokenRevocation(configuration, returned.access_token);
  expect((await ask(world, returned.access_token)).status).toBe(401);

  const old = await tokenOf(world, client);
  await world.rows("update oidc_record set expires_at = now() - interval '1 second' where model = 'ClientCredentials'");
  expect((await ask(world, old.access_token)).status).toBe(401);

  const current = await tokenOf(world, client);
  expect((await ask(world, current.access_token)).status).toBe(200);
  await administrator.run(change('updateOAuthClient'), { input: { id: client.id, scopes: ['jobOffers.read'] } });
  const answer = (await (await ask(world, current.access_token)).json()) as never;
  expect(answer).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
});

test('switching a client off, deleting it or closing its owner’s account ends its tokens at once', async ({
  world,
}) => {
  const administrator = await world.as('ADMIN');
  const ends: Record<string, (id: string, ownerId: string) => Promise<unknown>> = {
    off: (id) => administrator.run(change('updateOAuthClient'), { input: { id, enabled: false } }),
    deleted: (id) =>
      administrator.run(
        'mutation ($input: DeleteOAuthClientInput!) { deleteOAuthClient(input: $input) { deletedId errors { code } } }',
        { input: { id } },
      ),
    'owner closed': (_, id) =>
      administrator.run('mutation ($input: UpdateUserInput!) { updateUser(input: $input) { errors { code } } }', {
        input: { id, active: false },
      }),
  };
  for (const [name, end] of Object.entries(ends)) {
    const person = await owner(world, name);
    const client = await programOf(person);
    const given = await tokenOf(world, client);
    expect([name, (await ask(world, given.access_token)).status]).toEqual([name, 200]);
    const socket = socketClient(world.url, given.access_token);
    const heard = socket.iterate({ query: 'subscription { resourceChanged(resources: ["jobOffers"]) { ids } }' });
    const next = heard.next().catch(() => ({ done: true }));
    await hasAnswered(socket);

    await end(client.id, String(person.userId));

    expect([name, (await ask(world, given.access_token)).status]).toEqual([name, 401]);
    expect([name, (await next).done]).toEqual([name, true]);
    void socket.dispose();
    if (name !== 'owner closed')
      await expect(tokenOf(world, client)).rejects.toMatchObject({ error: 'invalid_client' });
  }
});

test('a program never may more than its owner', async ({ world }) => {
  const person = await owner(world, 'Camille');
  const client = await programOf(person);
  const given = await tokenOf(world, client);
  await world.rows(`update "user" set roles = '{CANDIDATE}' where id = $1`, [person.userId]);
  const answer = (await (await ask(world, given.access_token)).json()) as never;
  expect(answer).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
});

test('nobody but its owner gets a secret of a program, or lets it do more; anybody who manages clients switches it off', async ({
  world,
}) => {
  const client = await programOf(await owner(world, 'Camille'));
  const other = await owner(world, 'Quelqu’un');
  const rotate = 'mutation ($id: ID!) { rotateOAuthClientSecret(input: { id: $id }) { secret errors { code path } } }';
  const notYours = [{ code: 'NOT_YOURS', path: ['id'] }];
  const before = await world.rows('select hash from oauth_client_secret where client_id = $1', [client.id]);
  expect((await other.run(rotate, client)).rotateOAuthClientSecret).toEqual({ secret: null, errors: notYours });
  expect(await world.rows('select hash from oauth_client_secret where client_id = $1', [client.id])).toEqual(before);
  const update = async (input: object) =>
    (await other.run(change('updateOAuthClient'), { input: { id: client.id, ...input } })).updateOAuthClient.errors;
  expect(await update({ scopes: [...program.scopes, 'candidates.readAll'] })).toEqual(notYours);
  expect(await update({ scopes: ['jobOffers.read'], enabled: false })).toEqual([]);
  expect(await update({ enabled: true })).toEqual(notYours);
  expect(await world.rows('select scopes, enabled from oauth_client where id = $1', [client.id])).toEqual([
    { scopes: ['jobOffers.read'], enabled: false },
  ]);
});

test('a new secret is shown once; the one before works until it is time', async ({ world }) => {
  const administrator = await world.as('ADMIN');
  const client = await makeClient(world, { ...program, scopes: [...program.scopes] });
  const rotate = async (input: object) =>
    (
      await administrator.run(
        `mutation ($input: RotateOAuthClientSecretInput!) { rotateOAuthClientSecret(input: $input) {
          oauthClient { secrets { ending expiresAt } } secret errors { code } } }`,
        { input: { id: client.id, ...input } },
      )
    ).rotateOAuthClientSecret;

  const first = await rotate({});
  expect(first.oauthClient.secrets).toEqual([
    { ending: first.secret.slice(-4), expiresAt: null },
    { ending: client.secret.slice(-4), expiresAt: expect.stringMatching(/Z$/) },
  ]);
  await tokenOf(world, client);
  await tokenOf(world, { ...client, secret: first.secret });

  const second = await rotate({ previousHours: 0 });
  await expect(tokenOf(world, client)).rejects.toMatchObject({ error: 'invalid_client' });
  await expect(tokenOf(world, { ...client, secret: first.secret })).rejects.toMatchObject({ error: 'invalid_client' });
  await tokenOf(world, { ...client, secret: second.secret });

  const open = await makeClient(world, { confidential: false });
  const nothing = await administrator.run(
    'mutation ($input: RotateOAuthClientSecretInput!) { rotateOAuthClientSecret(input: $input) { secret errors { code path } } }',
    { input: { id: open.id } },
  );
  expect(nothing.rotateOAuthClientSecret).toEqual({ secret: null, errors: [{ code: 'NO_SECRET', path: ['id'] }] });
});

test('a client that could be turned against people is not made, and nothing is written', async ({ world }) => {
  const administrator = await world.as('ADMIN');
  const before = await world.rows('select id from oauth_client');
  const create = async (input: object) =>
    (
      await administrator.run(
        'mutation ($input: CreateOAuthClientInput!) { createOAuthClient(input: $input) { secret errors { code path } } }',
        { input: { name: 'Mauvais', kind: 'SIGN_IN', redirectUris: [CALLBACK], ...input } },
      )
    ).createOAuthClient;

  for (const address of [
    'http://application.example/callback',
    'https://user:password@application.example/',
    'https://application.example/#fragment',
    'https://*.example/callback',
    'javascript:alert(1)',
    'https:application.example\\@evil.example',
    '/callback',
  ])
    expect([address, await create({ redirectUris: [address] })]).toEqual([
      address,
      { secret: null, errors: [{ code: 'REDIRECT_URI_REFUSED', path: ['redirectUris'] }] },
    ]);
  for (const [input, code, field] of [
    [{ redirectUris: [] }, 'REQUIRED', 'redirectUris'],
    [{ postLogoutRedirectUris: ['data:text/html,x'] }, 'REDIRECT_URI_REFUSED', 'postLogoutRedirectUris'],
    [{ backchannelLogoutUri: 'http://application.example/out' }, 'BACK_CHANNEL_REFUSED', 'backchannelLogoutUri'],
    [{ backchannelLogoutUri: 'https://u:p@application.example/' }, 'BACK_CHANNEL_REFUSED', 'backchannelLogoutUri'],
    [{ backchannelLogoutUri: 'https://169.254.169.254/out' }, 'BACK_CHANNEL_REFUSED', 'backchannelLogoutUri'],
    [{ backchannelLogoutUri: 'https://[::ffff:127.0.0.1]/' }, 'BACK_CHANNEL_REFUSED', 'backchannelLogoutUri'],
    [
      { kind: 'PROGRAM', redirectUris: [], scopes: ['jobOffers.read'], backchannelLogoutUri: 'https://a.example/' },
      'BACK_CHANNEL_REFUSED',
      'backchannelLogoutUri',
    ],
    [{ scopes: ['openid', 'submissions.read'] }, 'UNKNOWN_SCOPE', 'scopes'],
    [{ kind: 'PROGRAM', scopes: ['openid'] }, 'UNKNOWN_SCOPE', 'scopes'],
    [{ kind: 'PROGRAM', scopes: ['users.manage'] }, 'UNKNOWN_SCOPE', 'scopes'],
    [{ kind: 'PROGRAM' }, 'REQUIRED', 'scopes'],
    [{ confidential: false, pkceRequired: false }, 'PKCE_NEEDED', 'pkceRequired'],
  ] as const)
    expect(await create(input)).toEqual({ secret: null, errors: [{ code, path: [field] }] });
  expect(await world.rows('select id from oauth_client')).toEqual(before);
});

test('only who may, and has just shown who they are, makes and changes clients', async ({ world }) => {
  const client = await makeClient(world);
  const mutations: [string, object][] = [
    ['createOAuthClient', { name: 'x', kind: 'PROGRAM', scopes: ['jobOffers.read'] }],
    ['updateOAuthClient', { id: client.id, redirectUris: ['https://evil.example'] }],
    ['rotateOAuthClientSecret', { id: client.id }],
    ['deleteOAuthClient', { id: client.id }],
  ];
  const before = await world.rows('select * from oauth_client order by id');
  const trainer = await world.as('TRAINER');
  const late = await world.as('ADMIN', 'Longtemps');
  await world.rows("update session set proven_at = now() - interval '11 minutes' where user_id = $1", [late.userId]);
  for (const [name, input] of mutations) {
    const text = `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { errors { code } } }`;
    const codes = [];
    for (const caller of [world.anonymous(), trainer, late])
      codes.push((await caller.ask(text, { input })).errors?.[0]?.extensions.code);
    expect([name, ...codes]).toEqual([name, 'UNAUTHENTICATED', 'FORBIDDEN', 'STEP_UP_REQUIRED']);
  }
  for (const query of ['{ oauthClients { nodes { id } } }', `{ oauthClient(id: "${client.id}") { id } }`])
    expect((await trainer.ask(query)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect(await world.rows('select * from oauth_client order by id')).toEqual(before);
});

test('the list finds clients by name and kind', async ({ world }) => {
  const administrator = await world.as('ADMIN');
  await makeClient(world, { name: 'Moodle des apprentis' });
  const list = async (filter: object) =>
    (
      await administrator.run(
        'query ($filter: OAuthClientFilter) { oauthClients(filter: $filter) { nodes { name owner { fullName } secrets { ending } } } }',
        { filter },
      )
    ).oauthClients.nodes;
  expect(await list({ search: 'moodle apprenti', kind: 'SIGN_IN', enabled: true })).toEqual([
    {
      name: 'Moodle des apprentis',
      owner: { fullName: 'ADMIN' },
      secrets: [{ ending: expect.stringMatching(/^.{4}$/) }],
    },
  ]);
  expect(await list({ search: 'moodle apprenti', kind: 'PROGRAM' })).toEqual([]);
});

// Keys of 3,072 bits take their time on a busy machine.
test('new keys sign after they were published, and what old ones signed is still believed', async ({ world }) => {
  const client = await makeClient(world, { trusted: true });
  const email = 'cle@example.org';
  const password = 'un mot de passe de test';
  const user = await world.write((tx) =>
    createUser(tx, { email, fullName: 'Clé Neuve', roles: [Role.TRAINEE], password }),
  );
  await world.rows('update "user" set email_verified_at = now() where id = $1', [user.id]);
  /** An identity token of a process that started just now, and the keys that it publishes. */
  const fresh = async () => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const server = await serve({ ...world.config, port, publicUrl: url, allowedOrigins: [url] });
    const browser = new Browser(url);
    await browser.signIn(email, password);
    const configuration = await application(url, client);
    const { url: address, checks } = await request(configuration);
    const tokens = await oidc.authorizationCodeGrant(configuration, await browser.authorize(address), checks);
    const { keys } = (await (await fetch(`${url}/oidc/jwks`)).json()) as { keys: { kid: string; d?: string }[] };
    const verified = await jwtVerify(String(tokens.id_token), createRemoteJWKSet(new URL(`${url}/oidc/jwks`)));
    await server.close();
    return {
      signedBy: verified.protectedHeader.kid,
      published: keys.map(({ kid }) => kid),
      private: keys.some(({ d }) => d),
    };
  };

  await world.rows('delete from secret where name = $1', [KEYS_SECRET]);
  const before = await fresh();
  const next = await world.write((tx) => rotateKeys(tx, false));
  const during = await fresh();
  const safe = await world.write((tx) => rotateKeys(tx, true));
  const after = await fresh();

  expect(before).toEqual({ signedBy: expect.any(String), published: [before.signedBy], private: false });
  expect(during).toEqual({ signedBy: before.signedBy, published: [before.signedBy, next], private: false });
  expect(after).toEqual({ signedBy: safe, published: [safe], private: false });
});

test('every night what has ended is forgotten, and nothing else', async ({ world }) => {
  const client = await makeClient(world, { ...program, scopes: [...program.scopes] });
  await tokenOf(world, client);
  await world.rows("update oidc_record set expires_at = now() - interval '1 second'");
  const kept = await tokenOf(world, client);
  await world.write((tx) => forgetEndedRecords.run(tx, {} as never));
  expect(await world.rows('select model from oidc_record')).toEqual([{ model: 'ClientCredentials' }]);
  expect((await ask(world, kept.access_token)).status).toBe(200);
});
