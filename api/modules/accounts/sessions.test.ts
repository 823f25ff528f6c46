import { expect } from 'vitest';
import { allStatementsOf, Client, SOON, soon, statementsOf, test, type World } from '../../test/world.ts';
import { Recognition } from './recognition.ts';
import { refreshSession } from './session.write.ts';
import { updateUser } from './user.write.ts';

const SignIn = `mutation ($email: String!, $password: String!) {
  signIn(input: { email: $email, password: $password }) { accessToken refreshToken errors { code } } }`;
const Refresh =
  'mutation ($t: String!) { refreshSession(input: { refreshToken: $t }) { accessToken errors { code } } }';
const Sessions = `query ($userId: ID) { sessions(userId: $userId) {
  totalCount nodes { id browser system country address current impersonated createdAt lastSeenAt expiresAt revokedAt } } }`;
const Revoke =
  'mutation ($id: ID!) { revokeSession(input: { id: $id }) { session { id revokedAt } errors { code path } } }';
const RevokeAll =
  'mutation ($userId: ID) { revokeAllSessions(input: { userId: $userId }) { count errors { code path } } }';
/** Nothing is told here: it only ends. */
const News = 'subscription { notificationReceived { id } }';
const password = 'un mot de passe de test';

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';

/** Another session of a person, opened with this browser. */
async function anotherSession(world: World, email: string, userAgent?: string): Promise<Client & { refresh: string }> {
  const headers: Record<string, string> = userAgent ? { 'user-agent': userAgent } : {};
  const { data } = await world.anonymous().ask(SignIn, { email, password }, headers);
  const { accessToken, refreshToken } = data.signIn;
  return Object.assign(new Client(world.url, accessToken, null), { refresh: refreshToken as string });
}

const statusOf = async (client: Client) => (await client.ask('{ viewer { user { id } } }')).status;
const idOf = async (client: Client): Promise<string> =>
  (await client.run(Sessions)).sessions.nodes.find(({ current }: { current: boolean }) => current).id;

test('people see their own open sessions, with device, times and the one that asks, in one statement', async ({
  world,
}) => {
  const person = await world.as('TRAINEE', 'Liste');
  await world.as('TRAINEE', 'Autre');
  const other = await anotherSession(world, 'liste.trainee@example.org', FIREFOX);
  const { result, statements } = await statementsOf(() => other.run(Sessions));
  expect(statements).toHaveLength(1);
  expect(result.sessions.totalCount).toBe(2);
  expect(result.sessions.nodes).toContainEqual({
    id: expect.any(String),
    browser: 'Firefox',
    system: 'Windows',
    country: null,
    address: '127.0.0.1',
    current: true,
    impersonated: false,
    createdAt: expect.any(String),
    lastSeenAt: expect.any(String),
    expiresAt: expect.any(String),
    revokedAt: null,
  });
  const [mine] = result.sessions.nodes.filter(({ current }: { current: boolean }) => current);
  expect(Date.parse(mine.expiresAt) - Date.parse(mine.createdAt)).toBe(30 * 86_400_000);
  expect(
    (await person.run(Sessions)).sessions.nodes.filter(({ current }: { current: boolean }) => current),
  ).toHaveLength(1);
});

test('whose session it is decides who sees and ends it; to others it is missing, and nothing happens', async ({
  world,
}) => {
  const owner = await world.as('TRAINEE', 'Propre');
  const stranger = await world.as('TRAINER', 'Curieux');
  const admin = await world.as('ADMIN', 'Ada');
  const id = await idOf(owner);
  expect((await stranger.run(Sessions, { userId: owner.userId })).sessions).toEqual({ totalCount: 0, nodes: [] });
  expect((await stranger.run(Revoke, { id })).revokeSession).toEqual({
    session: null,
    errors: [{ code: 'NOT_FOUND', path: ['id'] }],
  });
  expect((await stranger.run(RevokeAll, { userId: owner.userId })).revokeAllSessions).toEqual({
    count: null,
    errors: [{ code: 'NOT_FOUND', path: ['userId'] }],
  });
  expect(await statusOf(owner)).toBe(200);
  expect(await world.rows('select revoked_at from session where id = $1', [id])).toEqual([{ revoked_at: null }]);

  expect((await admin.run(Sessions, { userId: owner.userId })).sessions.nodes).toMatchObject([{ id, current: false }]);
  expect((await admin.run(Revoke, { id })).revokeSession).toEqual({
    session: { id, revokedAt: expect.any(String) },
    errors: [],
  });
  expect(await statusOf(owner)).toBe(401);
  expect((await admin.run(Sessions, { userId: owner.userId })).sessions.totalCount).toBe(0);
  expect((await admin.run(Sessions, { userId: 'nobody' })).sessions.totalCount).toBe(0);
});

let second: Promise<string> | undefined;

test('ending a session refuses its next call and closes its sockets within a second, on every server', async ({
  world,
}) => {
  second ??= world.anotherServer();
  const there = await second;
  const person = await world.as('TRAINEE', 'Fin');
  const lost = await anotherSession(world, 'fin.trainee@example.org');
  const lostThere = new Client(there, lost.token, null);
  const [here, elsewhere] = [await lost.subscribe(News), await lostThere.subscribe(News)];
  expect(await statusOf(lostThere)).toBe(200);

  await person.run(Revoke, { id: await idOf(lost) });
  const reasons = Promise.all([soon(here.ended()), soon(elsewhere.ended())]);
  expect(await statusOf(lost)).toBe(401);
  expect(await reasons).toMatchObject([{ code: 4403 }, { code: 4403 }]);
  expect(await statusOf(lostThere)).toBe(401);
  expect((await world.anonymous().run(Refresh, { t: lost.refresh })).refreshSession.errors).toEqual([
    { code: 'SESSION_ENDED' },
  ]);
  expect(await statusOf(person)).toBe(200);
});

test('ending all others leaves the one that asks; an administrator ends all of a person', async ({ world }) => {
  const person = await world.as('TRAINEE', 'Toutes');
  const others = [
    await anotherSession(world, 'toutes.trainee@example.org'),
    await anotherSession(world, 'toutes.trainee@example.org'),
  ];
  expect((await person.run(RevokeAll)).revokeAllSessions).toEqual({ count: 2, errors: [] });
  expect(await Promise.all([person, ...others].map(statusOf))).toEqual([200, 401, 401]);
  const admin = await world.as('ADMIN', 'Ada');
  expect((await admin.run(RevokeAll, { userId: person.userId })).revokeAllSessions).toEqual({ count: 1, errors: [] });
  expect(await statusOf(person)).toBe(401);
  expect(await statusOf(admin)).toBe(200);
});

test('who has not shown for ten minutes who they are ends nothing: a thief cannot lock the owner out', async ({
  world,
}) => {
  const owner = await world.as('TRAINEE', 'Vol');
  const thief = await anotherSession(world, 'vol.trainee@example.org');
  const [id, mine] = [await idOf(owner), await idOf(thief)];
  await world.rows(`update session set proven_at = now() - interval '11 minutes' where id = $1`, [mine]);
  await world.write(async (tx) => tx.record({ name: 'SessionRenewed' }, { sessionId: mine }));
  const code = async (query: string, variables: object) =>
    (await thief.ask(query, variables)).errors?.[0]?.extensions.code ?? 'done';
  await expect
    .poll(() => code(Revoke, { id: mine.replaceAll(/\w/g, '0') }), { timeout: SOON })
    .toBe('STEP_UP_REQUIRED');
  expect([await code(Revoke, { id }), await code(RevokeAll, {})]).toEqual(['STEP_UP_REQUIRED', 'STEP_UP_REQUIRED']);
  expect(await statusOf(owner)).toBe(200);
});

test('closing an account ends its sessions for good, and its sockets within a second', async ({ world }) => {
  const person = await world.as('TRAINEE', 'Ferme');
  const heard = await person.subscribe(News);
  await world.write((tx) => updateUser(tx, { id: person.userId as string, active: false }));
  expect(await soon(heard.ended())).toMatchObject({ code: 4403 });
  expect(await statusOf(person)).toBe(401);
  await world.write((tx) => updateUser(tx, { id: person.userId as string, active: true }));
  expect((await world.anonymous().run(SignIn, { email: 'ferme.trainee@example.org', password })).signIn.errors).toEqual(
    [],
  );
  expect(await statusOf(person)).toBe(401);
});

test('the use of a session is noted to the minute, by the statement that recognises it', async ({ world }) => {
  const { token, userId } = await world.as('TRAINEE', 'Note');
  const recognition = new Recognition(world.house.database);
  const use = () =>
    allStatementsOf(() => recognition.proofOfToken(token as string, { now: new Date(), address: null }));
  const seen = (text: string) => world.rows(`${text} where user_id = $1`, [userId]);
  const age = async (): Promise<number> =>
    (await seen('select extract(epoch from now() - last_seen_at)::float8 as age from session'))[0].age;

  await seen(`update session set last_seen_at = now() - interval '5 minutes'`);
  const { result, statements } = await use();
  expect(result?.viewer.userId).toBe(userId);
  expect(statements).toHaveLength(1);
  expect(await age()).toBeLessThan(60);
  await seen(`update session set last_seen_at = now() - interval '30 seconds'`);
  await use();
  expect(await age()).toBeGreaterThan(29);
});

test('a session that is not used for three days ends, and so does one after a month of use', async ({ world }) => {
  const idle = await world.as('TRAINEE', 'Oisif');
  const busy = await world.as('TRAINEE', 'Actif');
  const ids = await Promise.all([idOf(idle), idOf(busy)]);
  const forget = () =>
    world.write(async (tx) => {
      for (const sessionId of ids) tx.record({ name: 'SessionRenewed' }, { sessionId });
    });
  const { refresh } = await anotherSession(world, 'oisif.trainee@example.org');
  const heard = await idle.subscribe(News);
  await world.rows(`update session set last_seen_at = now() - interval '71 hours' where user_id = $1`, [idle.userId]);
  await forget();
  expect(await statusOf(idle)).toBe(200);
  await world.rows(`update session set last_seen_at = now() - interval '73 hours' where user_id = $1`, [idle.userId]);
  await world.rows(`update session set expires_at = now() where user_id = $1`, [busy.userId]);
  await forget();
  await expect.poll(() => statusOf(idle), { timeout: SOON }).toBe(401);
  await expect.poll(() => statusOf(busy), { timeout: SOON }).toBe(401);
  expect(await soon(heard.ended())).toMatchObject({ code: 4403 });
  const before = await world.rows('select access_hash from session order by id');
  expect((await world.anonymous().run(Refresh, { t: refresh })).refreshSession.errors).toEqual([
    { code: 'SESSION_ENDED' },
  ]);
  expect(await world.rows('select access_hash from session order by id')).toEqual(before);
});

test('of 50 uses of one refresh token at once exactly one succeeds, and its session ends', async ({ world }) => {
  await world.as('TRAINEE', 'Copie');
  const session = await anotherSession(world, 'copie.trainee@example.org');
  const uses = await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      refreshSession({ ...world.house.context(), address: `192.0.2.${index}` }, session.refresh).then(
        ({ accessToken, refreshToken }) => ({ accessToken, refreshToken }),
        ({ message }: Error) => message,
      ),
    ),
  );
  const [renewed, ...more] = uses.flatMap((use) => (typeof use === 'string' ? [] : use));
  expect(more).toEqual([]);
  expect(uses.filter((use) => use === 'SESSION_ENDED')).toHaveLength(49);
  expect(await statusOf(new Client(world.url, renewed?.accessToken ?? '', null))).toBe(401);
  expect((await world.anonymous().run(Refresh, { t: renewed?.refreshToken })).refreshSession.errors).toEqual([
    { code: 'SESSION_ENDED' },
  ]);
});

test('whoever tries refresh tokens soon gets no answer, and shuts nobody out', async ({ world }) => {
  await world.as('TRAINEE', 'Voisin');
  const { refresh } = await anotherSession(world, 'voisin.trainee@example.org');
  await world.rows('delete from rate_limit');
  const codes: string[] = [];
  for (let tries = 0; tries < 31; tries++)
    codes.push((await world.anonymous().run(Refresh, { t: `guess ${tries}` })).refreshSession.errors[0].code);
  expect(codes.slice(0, 30)).toEqual(Array(30).fill('SESSION_ENDED'));
  expect(codes.at(-1)).toBe('TOO_MANY_ATTEMPTS');
  expect((await world.anonymous().run(Refresh, { t: refresh })).refreshSession.errors).toEqual([]);
});
