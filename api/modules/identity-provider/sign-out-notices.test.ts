import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import * as oidc from 'openid-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { application, Browser, makeClient, request, SIGNED_OUT } from '../../test/oidc-browser.ts';
import { type Asked, type OutsideServer, openOutside, status } from '../../test/outside.ts';
import { openWorld, SOON, type World } from '../../test/world.ts';
import { createUser, Role } from '../accounts/index.ts';
import { SignOutNoticesQueued } from './identity-provider.events.ts';

const password = 'un mot de passe de test';
const EVENT = 'http://schemas.openid.net/event/backchannel-logout';

let world: World;
let close: () => Promise<void>;
let outside: OutsideServer;
let made = 0;

beforeAll(async () => {
  outside = await openOutside();
  ({ world, close } = await openWorld({ privateWebhooks: true }));
  await world.worker();
});
afterAll(async () => {
  await close?.();
  await outside?.close();
});

/** An application that wants to be told at an address of its own, or at none. */
async function listener({ told = true } = {}) {
  const path = `/told-${++made}`;
  const client = await makeClient(world, {
    trusted: true,
    ...(told ? { backchannelLogoutUri: `${outside.url}${path}` } : {}),
  });
  return { path, client, configuration: await application(world.url, client) };
}

type Listener = Awaited<ReturnType<typeof listener>>;

async function person() {
  const email = `sortie-${++made}@example.org`;
  const { id } = await world.write((tx) =>
    createUser(tx, { email, fullName: 'Sortie', roles: [Role.TRAINEE], password }),
  );
  await world.rows('update "user" set email_verified_at = now() where id = $1', [id]);
  const browser = new Browser(world.url);
  await browser.signIn(email, password);
  return { id, email, browser };
}

async function signInAt({ configuration }: Listener, browser: Browser) {
  const { url, checks } = await request(configuration);
  return oidc.authorizationCodeGrant(configuration, await browser.authorize(url), checks);
}

const askedAt = (path: string): Asked[] => outside.asked.filter((asked) => asked.path === path);

const tokenIn = (body: Buffer): string => new URLSearchParams(body.toString()).get('logout_token') as string;

/** What the application was told, once it was, as an application checks it. */
async function toldTo({ path, client }: Listener) {
  await expect.poll(() => askedAt(path).length, { timeout: SOON }).toBeGreaterThan(0);
  const [asked] = askedAt(path) as [Asked];
  expect(asked.method).toBe('POST');
  expect(asked.headers['content-type']).toBe('application/x-www-form-urlencoded');
  const token = tokenIn(asked.body);
  const keys = createRemoteJWKSet(new URL(`${world.url}/oidc/jwks`));
  const { payload } = await jwtVerify(token, keys, {
    issuer: `${world.url}/oidc`,
    audience: client.id,
    typ: 'logout+jwt',
    algorithms: ['RS256'],
    requiredClaims: ['iat', 'exp', 'jti'],
  });
  expect(payload['events']).toEqual({ [EVENT]: {} });
  expect(payload['nonce']).toBeUndefined();
  expect(Number(payload.exp) - Number(payload.iat)).toBe(120);
  return payload;
}

const ended = (path: string) =>
  world.rows(
    `select n.status, n.attempt_count, n.fault, n.answer from sign_out_notice n join oauth_client c on c.id = n.client_id
     where c.backchannel_logout_uri = $1`,
    [`${outside.url}${path}`],
  );

/** As `ended`, and what waits for its next attempt waits no longer. */
async function hurried({ path, client }: Listener) {
  const due = "update sign_out_notice set next_attempt_at = now() where client_id = $1 and status = 'QUEUED'";
  await world.rows(due, [client.id]);
  await world.write(async (tx) => tx.record(SignOutNoticesQueued, { count: 1 }));
  return ended(path);
}

test('whoever signs out at Passerelle is signed out of every application that has an address for it', async () => {
  const [first, second, deaf] = [await listener(), await listener(), await listener({ told: false })];
  const { id, browser } = await person();
  const tokens = await signInAt(first, browser);
  await signInAt(second, browser);
  const silent = await signInAt(deaf, browser);
  expect(silent.claims()?.['sid']).toBeUndefined();

  await browser.mutate('mutation { signOut { signedOut } }');

  const told = await toldTo(first);
  expect(told).toMatchObject({ sub: id, sid: tokens.claims()?.['sid'] });
  expect((await toldTo(second)).sid).not.toBe(told.sid);
  await expect
    .poll(() => ended(first.path), { timeout: SOON })
    .toEqual([{ status: 'DELIVERED', attempt_count: 1, fault: null, answer: '200 ok' }]);
  expect(await world.rows('select 1 from sign_out_notice where client_id = $1', [deaf.client.id])).toEqual([]);
});

test('a session that is revoked, a suspension, another password and an erasure are told of, each once', async () => {
  const administrator = await world.as('ADMIN');
  const ways: Record<string, (someone: Awaited<ReturnType<typeof person>>) => Promise<unknown>> = {
    async revocation({ id }) {
      const run = 'mutation ($id: ID!) { revokeAllSessions(input: { userId: $id }) { errors { code } } }';
      return administrator.run(run, { id });
    },
    async suspension({ id }) {
      const run = 'mutation ($id: ID!) { updateUser(input: { id: $id, active: false }) { errors { code } } }';
      return administrator.run(run, { id });
    },
    async password({ email }) {
      const elsewhere = new Browser(world.url);
      await elsewhere.signIn(email, password);
      const run = `mutation ($old: String!) {
        changePassword(input: { currentPassword: $old, newPassword: "une tout autre phrase de passe" }) { errors { code } } }`;
      return elsewhere.mutate(run, { old: password });
    },
    async erasure({ id }) {
      const run = `mutation ($id: ID!) {
        erasePerson(input: { userId: $id, reason: "À sa demande.", idempotencyKey: $id }) { errors { code path } } }`;
      return administrator.run(run.replace('idempotencyKey: $id', 'idempotencyKey: "e"'), { id });
    },
  };
  for (const [way, end] of Object.entries(ways)) {
    const application = await listener();
    const someone = await person();
    const tokens = await signInAt(application, someone.browser);
    expect([way, JSON.stringify(await end(someone))]).toEqual([way, expect.stringContaining('"errors":[]')]);
    expect([way, await toldTo(application)]).toEqual([
      way,
      expect.objectContaining({ sub: someone.id, sid: tokens.claims()?.['sid'] }),
    ]);
    expect([
      way,
      await world.rows('select 1 from sign_out_notice where client_id = $1', [application.client.id]),
    ]).toEqual([way, [expect.anything()]]);
  }
});

test('signing out at one application is told to the others, and once though the session ends with it', async () => {
  const [here, there] = [await listener(), await listener()];
  const { browser, id } = await person();
  const tokens = await signInAt(here, browser);
  await signInAt(there, browser);
  const page = await browser.fetch(
    oidc.buildEndSessionUrl(here.configuration, {
      id_token_hint: tokens.id_token as string,
      post_logout_redirect_uri: SIGNED_OUT,
    }),
  );
  const [, xsrf] = /name="xsrf" value="(\w+)"/.exec(await page.text()) as unknown as [string, string];
  await browser.fetch('/oidc/session/end/confirm', {
    method: 'POST',
    body: new URLSearchParams({ xsrf, logout: 'yes' }),
  });

  expect((await toldTo(there)).sub).toBe(id);
  expect((await toldTo(here)).sid).toBe(tokens.claims()?.['sid']);
  await expect
    .poll(
      () =>
        world.rows(
          "select 1 from event_delivery where job = 'identityProvider.noticeSignOut' and done_at is null and failed_at is null",
        ),
      { timeout: SOON },
    )
    .toEqual([]);
  expect([await ended(here.path), await ended(there.path)]).toEqual([[expect.anything()], [expect.anything()]]);
});

test('an application that is away is told later, with another token', async () => {
  const application = await listener();
  const { browser } = await person();
  outside.answers.push(status(503, 'away'));
  await signInAt(application, browser);
  await browser.mutate('mutation { signOut { signedOut } }');
  await expect
    .poll(() => hurried(application), { timeout: 2 * SOON })
    .toEqual([{ status: 'DELIVERED', attempt_count: 2, fault: null, answer: '200 ok' }]);
  const ids = askedAt(application.path).map(({ body }) => decodeJwt(tokenIn(body)).jti);
  expect(new Set(ids).size).toBe(2);
});

test('an application that was switched off meanwhile is not told, and the audit says so', async () => {
  const application = await listener();
  const { client, path } = application;
  await world.rows('update oauth_client set enabled = false where id = $1', [client.id]);
  await world.rows(
    `insert into sign_out_notice (id, client_id, subject_id, sid, next_attempt_at, created_at)
     values (gen_random_uuid(), $1, gen_random_uuid(), 's', now(), now())`,
    [client.id],
  );
  await expect
    .poll(() => hurried(application), { timeout: 2 * SOON })
    .toMatchObject([{ status: 'FAILED', fault: 'WITHDRAWN' }]);
  expect(askedAt(path)).toEqual([]);
  expect(await world.rows("select payload from outbox_event where name = 'SignOutNoticeFailed'")).toEqual([
    { payload: { oauthClientId: client.id } },
  ]);
});

test('what Passerelle can do is in its discovery document', async () => {
  const { configuration } = await listener();
  expect(configuration.serverMetadata()).toMatchObject({
    backchannel_logout_supported: true,
    backchannel_logout_session_supported: true,
  });
});
