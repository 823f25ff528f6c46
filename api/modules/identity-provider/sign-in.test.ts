import * as oidc from 'openid-client';
import { expect } from 'vitest';
import { serve } from '../../serve.ts';
import { application, Browser, CALLBACK, makeClient, request, SIGNED_OUT, uidOf } from '../../test/oidc-browser.ts';
import { freePort } from '../../test/program.ts';
import { test, type World } from '../../test/world.ts';
import { createUser, Role } from '../accounts/index.ts';

const password = 'un mot de passe de test';
let people = 0;

/** A browser in which somebody is signed in at Passerelle. */
async function person(world: World, { verified = true, fullName = 'Maïté Réel' } = {}) {
  const email = `personne-${++people}@example.org`;
  const user = await world.write((tx) =>
    createUser(tx, { email, fullName, roles: [Role.TRAINEE, Role.CANDIDATE], password }),
  );
  await world.rows('update "user" set email_verified_at = $2 where id = $1', [user.id, verified ? new Date() : null]);
  const browser = new Browser(world.url);
  await browser.signIn(email, password);
  return { browser, email, id: user.id };
}

async function signedIn(world: World, options: Parameters<typeof makeClient>[1] = {}, scope?: string) {
  const client = await makeClient(world, options);
  const configuration = await application(world.url, client);
  const someone = await person(world);
  const { url, checks } = await request(configuration, scope ? { scope } : {});
  const answer = await someone.browser.authorize(url);
  const tokens = await oidc.authorizationCodeGrant(configuration, answer, checks);
  return { client, configuration, ...someone, tokens, answer, checks };
}

const refused = (error: string) => expect.objectContaining({ error });

test('a public application signs in by code with PKCE and learns what it asked for', async ({ world }) => {
  const client = await makeClient(world, { confidential: false, scopes: ['openid', 'profile', 'email', 'roles'] });
  const configuration = await application(world.url, { ...client, secret: null });
  const { browser, email, id } = await person(world);
  const { url, checks } = await request(configuration, { scope: 'openid profile email roles' });

  const answer = await browser.authorize(url);
  const tokens = await oidc.authorizationCodeGrant(configuration, answer, checks);

  expect(tokens.claims()).toMatchObject({ iss: `${world.url}/oidc`, sub: id, aud: client.id });
  expect(await oidc.fetchUserInfo(configuration, tokens.access_token, id)).toEqual({
    sub: id,
    name: 'Maïté Réel',
    given_name: 'Maïté',
    family_name: 'Réel',
    locale: 'fr',
    email,
    email_verified: true,
    roles: ['TRAINEE', 'CANDIDATE'],
  });
  expect(tokens.refresh_token).toBeUndefined();
});

test('a client with a secret signs in without PKCE where it is set so, as Moodle does', async ({ world }) => {
  const client = await makeClient(world, { pkceRequired: false, trusted: true });
  const { browser, email, id } = await person(world);
  for (const authentication of [oidc.ClientSecretPost(client.secret), oidc.ClientSecretBasic(client.secret)]) {
    const moodle = await application(world.url, client, authentication);
    const url = oidc.buildAuthorizationUrl(moodle, {
      redirect_uri: CALLBACK,
      scope: 'openid profile email',
      state: 's',
    });

    const answer = await browser.authorize(url);
    const tokens = await oidc.authorizationCodeGrant(moodle, answer, { expectedState: 's' });

    expect(await oidc.fetchUserInfo(moodle, tokens.access_token, id)).toMatchObject({ sub: id, email });
  }
});

test('only what an application asks for and the person agreed to is told', async ({ world }) => {
  const { tokens, configuration, id } = await signedIn(world, {}, 'openid');
  expect(await oidc.fetchUserInfo(configuration, tokens.access_token, id)).toEqual({ sub: id });
});

test('the person is asked once per application, may say no, and is asked again for more', async ({ world }) => {
  const client = await makeClient(world, { name: 'Moodle du centre' });
  const configuration = await application(world.url, client);
  const { browser, email, id } = await person(world);

  const first = uidOf((await browser.open((await request(configuration, { scope: 'openid' })).url)).location) as string;
  expect(await browser.at(first, 'step')).toEqual({
    status: 200,
    step: 'CONSENT',
    application: 'Moodle du centre',
    email,
    scopes: ['openid'],
  });
  expect(await browser.at(first, 'continue')).toEqual({ status: 409, error: 'CONSENT' });
  expect(await world.rows('select * from oauth_consent where user_id = $1', [id])).toEqual([]);
  const no = await browser.open((await browser.at(first, 'refuse')).location);
  expect(no.location?.searchParams.get('error')).toBe('access_denied');

  await browser.authorize((await request(configuration, { scope: 'openid' })).url);
  const again = uidOf((await browser.open((await request(configuration, { scope: 'openid' })).url)).location) as string;
  expect(await browser.at(again, 'step')).toMatchObject({ step: 'READY' });
  const more = uidOf((await browser.open((await request(configuration)).url)).location) as string;
  expect(await browser.at(more, 'step')).toMatchObject({ step: 'CONSENT', scopes: ['openid', 'profile', 'email'] });
});

test('whoever is not signed in at Passerelle is sent to its page, which nobody can send elsewhere', async ({
  world,
}) => {
  const configuration = await application(world.url, await makeClient(world));
  const stranger = new Browser(world.url);
  const { url } = await request(configuration, { return_to: 'https://evil.example', next: '//evil.example' });

  const { location } = await stranger.open(url);
  expect(location?.href).toMatch(new RegExp(`^${world.url}/#/connect/[\\w-]{43}$`));
  const uid = uidOf(location) as string;
  expect(await stranger.at(uid, 'step')).toMatchObject({ step: 'SIGN_IN', email: null });
  expect(await stranger.at(uid, 'continue', { agreed: true })).toEqual({ status: 409, error: 'SIGN_IN' });

  for (const other of ['..%2F..%2Fevil', '%2F%2Fevil.example', 'a'.repeat(100), 'https:evil.example'])
    expect((await stranger.fetch(`/oidc/interaction/${other}`)).status).toBe(404);
});

test('an address that is not confirmed is refused until it is', async ({ world }) => {
  const configuration = await application(world.url, await makeClient(world));
  const { browser, id } = await person(world, { verified: false });
  const uid = uidOf((await browser.open((await request(configuration)).url)).location) as string;
  expect(await browser.at(uid, 'continue', { agreed: true })).toEqual({ status: 409, error: 'CONFIRM_ADDRESS' });
  expect(await world.rows('select * from oidc_record where user_id = $1', [id])).toEqual([]);

  await world.rows('update "user" set email_verified_at = now() where id = $1', [id]);
  expect(await browser.at(uid, 'step')).toMatchObject({ step: 'CONSENT' });
});

test('a suspended account gets in nowhere, and is out at once where it was in', async ({ world }) => {
  const { configuration, tokens, browser, id } = await signedIn(world, { refreshTokens: true });
  const administrator = await world.as('ADMIN');
  await administrator.run('mutation ($input: UpdateUserInput!) { updateUser(input: $input) { errors { code } } }', {
    input: { id, active: false },
  });

  await expect(oidc.fetchUserInfo(configuration, tokens.access_token, id)).rejects.toMatchObject({ status: 401 });
  await expect(oidc.refreshTokenGrant(configuration, tokens.refresh_token as string)).rejects.toEqual(
    refused('invalid_grant'),
  );
  const uid = uidOf((await browser.open((await request(configuration)).url)).location) as string;
  expect(await browser.at(uid, 'continue', { agreed: true })).toEqual({ status: 409, error: 'SIGN_IN' });
});

test('signing out at Passerelle ends what applications were given', async ({ world }) => {
  const { configuration, tokens, browser, id } = await signedIn(world, { refreshTokens: true });
  await oidc.fetchUserInfo(configuration, tokens.access_token, id);

  await browser.mutate('mutation { signOut { signedOut } }');

  await expect(oidc.fetchUserInfo(configuration, tokens.access_token, id)).rejects.toMatchObject({ status: 401 });
  await expect(oidc.refreshTokenGrant(configuration, tokens.refresh_token as string)).rejects.toEqual(
    refused('invalid_grant'),
  );
  const { url } = await request(configuration, { prompt: 'none' });
  expect((await browser.open(url)).location?.searchParams.get('error')).toBe('login_required');
});

test('a session that was revoked elsewhere ends what it had given', async ({ world }) => {
  const { configuration, tokens, id } = await signedIn(world);
  await world.rows('update session set revoked_at = now() where user_id = $1', [id]);
  await expect(oidc.fetchUserInfo(configuration, tokens.access_token, id)).rejects.toMatchObject({ status: 401 });
});

test('signing out at an application, when the person says yes, signs out of Passerelle', async ({ world }) => {
  const { configuration, tokens, browser, id } = await signedIn(world);
  const url = oidc.buildEndSessionUrl(configuration, {
    id_token_hint: tokens.id_token as string,
    post_logout_redirect_uri: SIGNED_OUT,
    state: 'bye',
  });

  const page = await browser.fetch(url);
  const html = await page.text();
  expect(page.headers.get('content-security-policy')).toContain("form-action 'self' https://application.example;");
  expect(html).toContain('<html lang="fr">');
  const [, xsrf] = /name="xsrf" value="(\w+)"/.exec(html) as unknown as [string, string];
  const confirm = (values: Record<string, string>) =>
    browser.fetch('/oidc/session/end/confirm', { method: 'POST', body: new URLSearchParams(values) });
  expect((await confirm({ xsrf: 'wrong', logout: 'yes' })).status).toBe(400);
  expect(await world.rows('select 1 from session where user_id = $1 and revoked_at is not null', [id])).toEqual([]);

  const done = await confirm({ xsrf, logout: 'yes' });

  expect(done.headers.get('location')).toBe(`${SIGNED_OUT}?state=bye`);
  expect(await world.rows('select 1 from session where user_id = $1 and revoked_at is null', [id])).toEqual([]);
  await expect(oidc.fetchUserInfo(configuration, tokens.access_token, id)).rejects.toMatchObject({ status: 401 });

  const elsewhere = new URL(url);
  elsewhere.searchParams.set('post_logout_redirect_uri', 'https://evil.example');
  expect((await browser.fetch(elsewhere)).status).toBe(400);
});

test('an application that gives its tokens back has none', async ({ world }) => {
  const { configuration, tokens, id } = await signedIn(world, { refreshTokens: true });
  await oidc.tokenRevocation(configuration, tokens.refresh_token as string);
  await expect(oidc.fetchUserInfo(configuration, tokens.access_token, id)).rejects.toMatchObject({ status: 401 });
  await expect(oidc.refreshTokenGrant(configuration, tokens.refresh_token as string)).rejects.toEqual(
    refused('invalid_grant'),
  );
});

test('a refresh token works once; used again, it ends everything that came of it', async ({ world }) => {
  const { configuration, tokens, id } = await signedIn(world, { refreshTokens: true });
  const renewed = await oidc.refreshTokenGrant(configuration, tokens.refresh_token as string);
  expect(renewed.refresh_token).not.toBe(tokens.refresh_token);

  await expect(oidc.refreshTokenGrant(configuration, tokens.refresh_token as string)).rejects.toEqual(
    refused('invalid_grant'),
  );

  await expect(oidc.refreshTokenGrant(configuration, renewed.refresh_token as string)).rejects.toEqual(
    refused('invalid_grant'),
  );
  await expect(oidc.fetchUserInfo(configuration, renewed.access_token, id)).rejects.toMatchObject({ status: 401 });
});

test('of 50 uses of one code at once exactly one succeeds, and what it gave ends', async ({ world }) => {
  const client = await makeClient(world);
  const configuration = await application(world.url, client);
  const { browser, id } = await person(world);
  const { url, checks } = await request(configuration);
  const answer = await browser.authorize(url);
  // Half of them at another process.
  const port = await freePort();
  const other = await serve({ ...world.config, port });
  let turn = 0;
  configuration[oidc.customFetch] = (address, options) => {
    const here = new URL(address);
    if (turn++ % 2) here.port = String(port);
    return fetch(here, options as RequestInit);
  };

  const uses = await Promise.allSettled(
    Array.from({ length: 50 }, () => oidc.authorizationCodeGrant(configuration, answer, checks)),
  );
  await other.close();

  const [success, ...more] = uses.filter((use) => use.status === 'fulfilled');
  expect(more).toEqual([]);
  const given = (success as PromiseFulfilledResult<oidc.TokenEndpointResponse>).value;
  await expect(oidc.fetchUserInfo(configuration, given.access_token, id)).rejects.toMatchObject({ status: 401 });
});

test('an application may ask to see the person anew, or only if nobody is disturbed', async ({ world }) => {
  const { configuration, browser, email, id } = await signedIn(world, { trusted: true });
  const silent = await request(configuration, { prompt: 'none' });
  const tokens = await oidc.authorizationCodeGrant(
    configuration,
    (await browser.open(silent.url)).location as URL,
    silent.checks,
  );
  expect(tokens.claims()?.sub).toBe(id);

  const parameters: Record<string, string>[] = [{ prompt: 'login' }, { max_age: '600' }];
  for (const asked of parameters) {
    await browser.signIn(email, password);
    await world.rows("update session set proven_at = proven_at - interval '1 hour' where user_id = $1", [id]);
    const { url, checks } = await request(configuration, asked);
    const uid = uidOf((await browser.open(url)).location) as string;
    expect(await browser.at(uid, 'continue')).toEqual({ status: 409, error: 'PROVE_AGAIN' });

    await browser.signIn(email, password);
    const { location } = await browser.open((await browser.at(uid, 'continue')).location);
    const seen = await oidc.authorizationCodeGrant(configuration, location as URL, { ...checks, maxAge: 600 });
    expect(seen.claims()?.sub).toBe(id);
  }
});

test('whoever signs in at Passerelle as somebody else is somebody else at the application', async ({ world }) => {
  const { configuration, browser } = await signedIn(world, { trusted: true });
  const other = await person(world);
  await browser.signIn(other.email, password);
  const { url, checks } = await request(configuration);
  const uid = uidOf((await browser.open(url)).location) as string;
  const resumed = await browser.open((await browser.at(uid, 'continue')).location);
  // The provider leaves the session of the person before by a form that sends itself.
  const html = await resumed.text();
  const [, xsrf] = /name="xsrf" value="([^"]+)"/.exec(html) as unknown as [string, string];
  const left = await browser.fetch('/oidc/session/end/confirm', {
    method: 'POST',
    body: new URLSearchParams({ xsrf, logout: 'yes' }),
  });
  const answer = await browser.open(left.headers.get('location') as string);
  const tokens = await oidc.authorizationCodeGrant(configuration, answer.location as URL, checks);
  expect(tokens.claims()?.sub).toBe(other.id);
});

test('an administrator who acts as a person cannot go on to an application as them', async ({ world }) => {
  const configuration = await application(world.url, await makeClient(world));
  const { browser, id } = await person(world);
  const administrator = await world.as('ADMIN');
  await world.rows(
    `update session set impersonator_id = $2, impersonator_session_id = (select id from session where user_id = $2 limit 1)
      where user_id = $1`,
    [id, administrator.userId],
  );
  const uid = uidOf((await browser.open((await request(configuration)).url)).location) as string;
  expect(await browser.at(uid, 'step')).toMatchObject({ step: 'ACTED_FOR' });
  expect(await browser.at(uid, 'continue', { agreed: true })).toEqual({ status: 409, error: 'ACTED_FOR' });
});

test('the person sees what they let applications know, and takes it back', async ({ world }) => {
  const { configuration, tokens, browser, id } = await signedIn(world, {
    name: 'Une bibliothèque',
    refreshTokens: true,
  });
  const other = await person(world);
  const mine = 'query { oauthConsents { nodes { id application scopes } } }';
  const { oauthConsents } = await browser.mutate(mine);
  expect(oauthConsents.nodes).toEqual([
    { id: expect.any(String), application: 'Une bibliothèque', scopes: ['openid', 'profile', 'email'] },
  ]);

  const withdraw = `mutation ($input: WithdrawOAuthConsentInput!) { withdrawOAuthConsent(input: $input) { deletedId errors { code path } } }`;
  const input = { id: oauthConsents.nodes[0].id };
  expect((await other.browser.mutate(withdraw, { input })).withdrawOAuthConsent).toEqual({
    deletedId: null,
    errors: [{ code: 'NOT_FOUND', path: ['id'] }],
  });
  await oidc.fetchUserInfo(configuration, tokens.access_token, id);

  expect((await browser.mutate(withdraw, { input })).withdrawOAuthConsent).toEqual({ deletedId: input.id, errors: [] });

  await expect(oidc.fetchUserInfo(configuration, tokens.access_token, id)).rejects.toMatchObject({ status: 401 });
  await expect(oidc.refreshTokenGrant(configuration, tokens.refresh_token as string)).rejects.toEqual(
    refused('invalid_grant'),
  );
  const uid = uidOf((await browser.open((await request(configuration)).url)).location) as string;
  expect(await browser.at(uid, 'step')).toMatchObject({ step: 'CONSENT' });
});
