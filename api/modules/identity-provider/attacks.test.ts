import { SignJWT } from 'jose';
import * as oidc from 'openid-client';
import { expect } from 'vitest';
import { application, Browser, CALLBACK, makeClient, request, uidOf } from '../../test/oidc-browser.ts';
import { test, type World } from '../../test/world.ts';
import { createUser, Role } from '../accounts/index.ts';

const password = 'un mot de passe de test';
let people = 0;

async function person(world: World): Promise<Browser> {
  const email = `cible-${++people}@example.org`;
  const user = await world.write((tx) =>
    createUser(tx, { email, fullName: 'Une Personne', roles: [Role.TRAINEE], password }),
  );
  await world.rows('update "user" set email_verified_at = now() where id = $1', [user.id]);
  const browser = new Browser(world.url);
  await browser.signIn(email, password);
  return browser;
}

/** A confidential client without PKCE, and a code of its. */
async function codeOf(world: World, options: Parameters<typeof makeClient>[1] = {}) {
  const client = await makeClient(world, { pkceRequired: false, trusted: true, ...options });
  const configuration = await application(world.url, client);
  const browser = await person(world);
  const address = oidc.buildAuthorizationUrl(configuration, { redirect_uri: CALLBACK, scope: 'openid', state: 's' });
  const answer = await browser.authorize(address);
  return { client, configuration, browser, code: answer.searchParams.get('code') as string };
}

const token = (world: World, values: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${world.url}/oidc/token`, { method: 'POST', headers, body: new URLSearchParams(values) });

const basic = (id: string, secret: string) => ({
  authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
});

async function refusal(response: Response): Promise<[number, string]> {
  return [response.status, ((await response.json()) as { error: string }).error];
}

test('nobody is sent to an address that is not the client’s, letter by letter', async ({ world }) => {
  const client = await makeClient(world, { redirectUris: [CALLBACK, 'http://localhost:8080/callback'] });
  const configuration = await application(world.url, client);
  const browser = await person(world);
  for (const redirect_uri of [
    'https://evil.example/callback',
    `${CALLBACK}/`,
    `${CALLBACK}?next=https://evil.example`,
    `${CALLBACK}/../evil`,
    `${CALLBACK}%2f..`,
    'https://application.example.evil.example/callback',
    'https://application.example@evil.example/callback',
    'http://application.example/callback',
    'http://localhost:9090/callback',
    'HTTPS://application.example/callback',
  ]) {
    const response = await browser.open((await request(configuration, { redirect_uri })).url);
    expect([redirect_uri, response.status, response.location]).toEqual([redirect_uri, 400, null]);
    expect(await response.text()).toContain('invalid_redirect_uri');
  }
});

test('without PKCE, or with the plain one, nothing begins where PKCE is required', async ({ world }) => {
  for (const confidential of [true, false]) {
    const client = await makeClient(world, { confidential });
    const configuration = await application(world.url, client);
    const browser = await person(world);
    const challenge = oidc.randomPKCECodeVerifier();
    for (const parameters of [
      {},
      { code_challenge: challenge },
      { code_challenge: challenge, code_challenge_method: 'plain' },
    ] as Record<string, string>[]) {
      const address = oidc.buildAuthorizationUrl(configuration, {
        redirect_uri: CALLBACK,
        scope: 'openid',
        ...parameters,
      });
      const { location } = await browser.open(address);
      expect(location?.searchParams.get('error')).toBe('invalid_request');
      expect(location?.searchParams.get('code')).toBeNull();
    }
  }
});

test('a code is worth nothing without the verifier of whoever asked, or with another one', async ({ world }) => {
  const client = await makeClient(world, { confidential: false, trusted: true });
  const configuration = await application(world.url, { ...client, secret: null });
  const browser = await person(world);
  for (const verifier of [{}, { code_verifier: oidc.randomPKCECodeVerifier() }] as Record<string, string>[]) {
    const answer = await browser.authorize((await request(configuration)).url);
    const code = answer.searchParams.get('code') as string;
    const values = { grant_type: 'authorization_code', redirect_uri: CALLBACK, client_id: client.id, code };
    expect(await refusal(await token(world, { ...values, ...verifier }))).toEqual([400, 'invalid_grant']);
  }
});

test('a verifier that answers no challenge is refused: somebody took the challenge away', async ({ world }) => {
  const { client, code } = await codeOf(world);
  const values = { grant_type: 'authorization_code', redirect_uri: CALLBACK, code };
  const verifier = { code_verifier: oidc.randomPKCECodeVerifier() };
  expect(await refusal(await token(world, { ...values, ...verifier }, basic(client.id, client.secret)))).toEqual([
    400,
    'invalid_grant',
  ]);
});

test('a code is good for its own client, its own address, and once', async ({ world }) => {
  const { client, code, configuration } = await codeOf(world);
  const other = await makeClient(world, { pkceRequired: false });
  const values = { grant_type: 'authorization_code', redirect_uri: CALLBACK, code };

  expect(await refusal(await token(world, values, basic(other.id, other.secret)))).toEqual([400, 'invalid_grant']);
  const elsewhere = { ...values, redirect_uri: 'https://evil.example' };
  expect(await refusal(await token(world, elsewhere, basic(client.id, client.secret)))).toEqual([400, 'invalid_grant']);

  const first = (await (await token(world, values, basic(client.id, client.secret))).json()) as {
    access_token: string;
  };
  expect(
    (await fetch(`${world.url}/oidc/userinfo`, { headers: { authorization: `Bearer ${first.access_token}` } })).status,
  ).toBe(200);
  expect(await refusal(await token(world, values, basic(client.id, client.secret)))).toEqual([400, 'invalid_grant']);
  await expect(oidc.fetchUserInfo(configuration, first.access_token, oidc.skipSubjectCheck)).rejects.toMatchObject({
    status: 401,
  });
});

test('a client proves itself in one way, and in the way it is known for', async ({ world }) => {
  const { client, code } = await codeOf(world);
  const open = await makeClient(world, { confidential: false });
  const values = { grant_type: 'authorization_code', redirect_uri: CALLBACK, code };
  const inBody = { client_id: client.id, client_secret: client.secret };

  const attempts: [Record<string, string>, Record<string, string>, [number, string]][] = [
    [{ ...values, ...inBody }, basic(client.id, client.secret), [400, 'invalid_request']],
    [{ ...values, client_id: open.id }, basic(client.id, client.secret), [400, 'invalid_request']],
    [{ ...values, client_id: client.id }, {}, [401, 'invalid_client']],
    [values, basic(client.id, 'kept as hashes'), [401, 'invalid_client']],
    [{ ...values, client_id: client.id, client_secret: `${client.secret}x` }, {}, [401, 'invalid_client']],
    [values, basic(open.id, 'anything'), [401, 'invalid_client']],
    [values, basic('00000000-0000-7000-8000-000000000000', 'x'), [401, 'invalid_client']],
    [values, basic("' or 1=1 --", 'x'), [401, 'invalid_client']],
    [values, {}, [400, 'invalid_request']],
  ];
  for (const [body, headers, expected] of attempts)
    expect(await refusal(await token(world, body, headers))).toEqual(expected);

  const assertion = await new SignJWT({ iss: client.id, sub: client.id, aud: `${world.url}/oidc` })
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime('1m')
    .setJti('1')
    .sign(new TextEncoder().encode('kept as hashes'));
  const signed = {
    ...values,
    client_assertion: assertion,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
  };
  expect((await token(world, signed)).status).toBe(400);
});

test('guessing the secret of a client is slowed down, and locks nobody out', async ({ world }) => {
  const client = await makeClient(world, { kind: 'PROGRAM', scopes: ['submissions.read'] });
  const guess = () => token(world, { grant_type: 'client_credentials' }, basic(client.id, 'wrong'));
  const answers = [];
  for (let tries = 0; tries < 21; tries++) answers.push((await guess()).status);
  expect(answers).toEqual([...Array.from({ length: 20 }, () => 401), 429]);
  expect((await token(world, { grant_type: 'client_credentials' }, basic(client.id, client.secret))).status).toBe(200);
});

test('a sign-in belongs to the browser in which it began', async ({ world }) => {
  const configuration = await application(world.url, await makeClient(world, { trusted: true }));
  const [mine, theirs] = [await person(world), await person(world)];
  const begun = uidOf((await mine.open((await request(configuration)).url)).location) as string;

  expect(await theirs.at(begun, 'step')).toEqual({ status: 200, step: 'EXPIRED' });
  expect(await theirs.at(begun, 'continue', { agreed: true })).toEqual({ status: 404, error: 'EXPIRED' });
  const own = uidOf((await theirs.open((await request(configuration)).url)).location) as string;
  expect(await theirs.at(begun, 'continue', { agreed: true })).toEqual({ status: 404, error: 'EXPIRED' });
  expect(own).not.toBe(begun);

  const { location } = await mine.at(begun, 'continue');
  expect((await theirs.fetch(location)).status).toBe(400);
});

test('an answer to another request, or to another browser’s, is not taken', async ({ world }) => {
  const client = await makeClient(world, { trusted: true });
  const configuration = await application(world.url, client);
  const [first, second] = [await request(configuration), await request(configuration)];
  const answer = await (await person(world)).authorize(first.url);
  await expect(oidc.authorizationCodeGrant(configuration, answer, second.checks)).rejects.toMatchObject({
    cause: { message: expect.stringContaining('state') },
  });
});

test('only our own page may go on with a sign-in', async ({ world }) => {
  const configuration = await application(world.url, await makeClient(world, { trusted: true }));
  const browser = await person(world);
  const uid = uidOf((await browser.open((await request(configuration)).url)).location) as string;
  const post = (headers: Record<string, string>, body = '{"agreed":true}') =>
    browser.fetch(`/oidc/interaction/${uid}/continue`, { method: 'POST', headers, body });

  expect((await post({ 'content-type': 'application/json', origin: 'https://evil.example' })).status).toBe(403);
  expect((await post({ 'content-type': 'application/json' })).status).toBe(403);
  expect((await post({ 'content-type': 'text/plain', origin: 'null' })).status).toBe(403);
  expect(
    (await post({ 'content-type': 'application/x-www-form-urlencoded', origin: world.url }, 'agreed=true')).status,
  ).toBe(415);
  expect(
    await world.rows(
      "select 1 from outbox_event where name = 'SignedInToApplication' and payload ->> 'oauthClientId' = $1",
      [configuration.clientMetadata().client_id],
    ),
  ).toEqual([]);
});

test('a token for one thing opens no other', async ({ world }) => {
  const { client, code, configuration, browser } = await codeOf(world, { refreshTokens: true });
  const program = await makeClient(world, { kind: 'PROGRAM', scopes: ['submissions.read'] });
  const values = { grant_type: 'authorization_code', redirect_uri: CALLBACK, code };
  const given = (await (
    await token(world, values, basic(client.id, client.secret))
  ).json()) as oidc.TokenEndpointResponse;
  const own = await oidc.clientCredentialsGrant(await application(world.url, program));

  const api = (bearer: string) =>
    fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
      body: JSON.stringify({ query: '{ viewer { user { id } } }' }),
    });
  for (const bearer of [given.access_token, given.refresh_token, given.id_token] as string[])
    expect((await api(bearer)).status).toBe(401);
  for (const bearer of [own.access_token, given.refresh_token, given.id_token] as string[])
    expect((await fetch(`${world.url}/oidc/userinfo`, { headers: { authorization: `Bearer ${bearer}` } })).status).toBe(
      401,
    );
  expect((await fetch(`${world.url}/oidc/userinfo?access_token=${given.access_token}`)).status).toBe(400);

  const refresh = { grant_type: 'refresh_token', refresh_token: given.refresh_token as string };
  expect((await token(world, refresh, basic(program.id, program.secret))).status).toBe(400);
  const revoke = { method: 'POST', headers: basic(program.id, program.secret) };
  await fetch(`${world.url}/oidc/token/revocation`, {
    ...revoke,
    body: new URLSearchParams({ token: given.access_token }),
  });
  await oidc.fetchUserInfo(configuration, given.access_token, oidc.skipSubjectCheck);

  // The session of the provider is no session of Passerelle.
  const response = await browser.fetch('/oidc/userinfo');
  expect(response.status).toBe(401);
});

test('what is not offered does not exist', async ({ world }) => {
  const configuration = await application(world.url, await makeClient(world, { trusted: true }));
  const browser = await person(world);
  for (const response_type of ['token', 'id_token', 'code id_token', 'none']) {
    const { location } = await browser.open((await request(configuration, { response_type })).url);
    const told = new URLSearchParams(location?.hash.slice(1) || location?.search);
    expect(told.get('error')).toMatch(/^(unsupported_response_type|invalid_request)$/);
    expect([told.get('code'), told.get('access_token'), told.get('id_token')]).toEqual([null, null, null]);
  }
  for (const [parameters, error] of [
    [{ response_mode: 'form_post' }, 'invalid_request'],
    [{ scope: 'openid roles' }, 'invalid_scope'],
    [{ scope: 'openid submissions.read' }, 'invalid_scope'],
    [{ request: 'e30.e30.' }, 'request_not_supported'],
    [{ request_uri: 'https://evil.example/request' }, 'request_uri_not_supported'],
  ] as [Record<string, string>, string][]) {
    const response = await browser.open((await request(configuration, parameters)).url);
    expect([error, response.location?.searchParams.get('error') ?? (await response.text())]).toEqual([
      error,
      expect.stringContaining(error),
    ]);
  }
  for (const path of [
    'reg',
    'device/auth',
    'token/introspection',
    'request',
    'backchannel',
    'interaction/x',
    '..%2fgraphql',
  ])
    expect((await fetch(`${world.url}/oidc/${path}`, { method: 'POST', body: new URLSearchParams() })).status).toBe(
      404,
    );
  for (const grant_type of ['password', 'urn:ietf:params:oauth:grant-type:jwt-bearer', 'implicit']) {
    const client = await makeClient(world);
    expect((await token(world, { grant_type }, basic(client.id, client.secret))).status).toBe(400);
  }
});

test('what a request says of its own address is not believed', async ({ world }) => {
  const response = await fetch(`${world.url}/oidc/.well-known/openid-configuration`, {
    headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'gopher', forwarded: 'host=evil.example' },
  });
  const document = (await response.json()) as Record<string, unknown>;
  expect(JSON.stringify(document)).not.toContain('evil');
  expect(document).toMatchObject({
    issuer: `${world.url}/oidc`,
    token_endpoint: `${world.url}/oidc/token`,
    code_challenge_methods_supported: ['S256'],
    response_types_supported: ['code'],
    id_token_signing_alg_values_supported: ['RS256'],
  });
});

test('the table of tokens holds none that could be presented', async ({ world }) => {
  const { client, code, browser } = await codeOf(world, { refreshTokens: true });
  const values = { grant_type: 'authorization_code', redirect_uri: CALLBACK, code };
  const given = (await (await token(world, values, basic(client.id, client.secret))).json()) as Record<string, string>;
  const begun = await browser.open((await request(await application(world.url, client))).url);
  expect(uidOf(begun.location)).not.toBeNull();

  const dump = JSON.stringify(await world.rows('select * from oidc_record'));
  for (const secret of [code, given['access_token'], given['refresh_token'], client.secret]) {
    expect(secret).toMatch(/.{20}/);
    expect(dump).not.toContain(secret);
  }
  expect(JSON.stringify(await world.rows('select * from oauth_client_secret'))).not.toContain(client.secret);
  const [keys] = await world.rows("select value from secret where name = 'identity-provider.keys'");
  expect(keys.value).not.toContain('"d"');
});

test('pages of the provider run no script of anybody else and stand in no frame', async ({ world }) => {
  const response = await fetch(`${world.url}/oidc/auth?client_id=%3Cscript%3Ealert(1)%3C/script%3E`, {
    headers: { accept: 'text/html', 'accept-language': 'en' },
  });
  const html = await response.text();
  expect(response.status).toBe(400);
  expect(html).toContain('<html lang="en">');
  expect(html).not.toContain('<script');
  expect(response.headers.get('content-security-policy')).toContain("script-src 'self';");
  expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('cache-control')).toBe('no-store');
});

test('whoever asks to be signed out and is nobody fills no disk: few rows from a network, and none for long', async ({
  world,
}) => {
  const signOut = () => fetch(`${world.url}/oidc/session/end`);
  const left = (): Promise<{ hours: number }[]> =>
    world.rows(`select extract(epoch from expires_at - now())::float8 / 3600 as hours from oidc_record
      where model = 'Session' and user_id is null`);
  await world.rows(`delete from oidc_record where user_id is null`);
  expect((await signOut()).status).toBe(200);
  expect(await left()).toEqual([{ hours: expect.closeTo(0.5, 1) }]);
  // As if there had been as many as a class needs.
  await world.rows(`update rate_limit set points = 600 where key like 'oidc address:%'`);
  expect((await signOut()).status).toBe(429);
  expect(await left()).toHaveLength(1);
  expect((await fetch(`${world.url}/oidc/jwks`)).status).toBe(200);
  await world.rows(`delete from rate_limit where key like 'oidc address:%'`);
});
