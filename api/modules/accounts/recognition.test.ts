import { expect } from 'vitest';
import { allStatementsOf, Client, SOON, test, type World } from '../../test/world.ts';
import { Recognition } from './recognition.ts';
import { updateUser } from './user.write.ts';

const Roles = '{ viewer { user { roles } } }';
const SignIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken refreshToken errors { code } } }';
const Refresh =
  'mutation ($t: String!) { refreshSession(input: { refreshToken: $t }) { accessToken errors { code } } }';
const Update = 'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { errors { code } } }';
const Revoke = 'mutation ($id: ID!) { revokeApiKey(input: { id: $id }) { errors { code } } }';

interface Caller {
  token: string;
  /** Of a session. */
  refreshToken?: string;
  /** Of a key. */
  keyId?: string;
  /** The person, or who made the key. */
  userId: string;
  query: string;
}

let people = 0;

/** A session of a new person. */
async function someone(world: World): Promise<Caller> {
  const { userId } = await world.as('TRAINER', `Personne ${++people}`);
  const email = `personne-${people}.trainer@example.org`;
  const { signIn } = await world.anonymous().run(SignIn, { input: { email, password: 'un mot de passe de test' } });
  const { accessToken: token, refreshToken } = signIn;
  return { token, refreshToken, userId: userId as string, query: Roles };
}

/** A key of a new administrator. */
async function partner(world: World): Promise<Caller> {
  const owner = await world.as('ADMIN', `Partenaire ${++people}`);
  const { createApiKey } = await owner.run(
    'mutation { createApiKey(input: { name: "Clé", scopes: ["submissions.read"] }) { apiKey { id } secret } }',
  );
  const query = '{ submissions { totalCount } }';
  return { token: createApiKey.secret, keyId: createApiKey.apiKey.id, userId: owner.userId as string, query };
}

const statusOf = async (url: string, { token, query }: Caller): Promise<string> => {
  const { status, data, errors } = await new Client(url, token, null).ask(query);
  return errors?.[0]?.extensions.code ?? `${status} ${data?.viewer?.user.roles ?? ''}`.trim();
};

/** Whether the server recognises the caller without asking the database. */
const isBelieved = async (url: string, caller: Caller): Promise<boolean> => {
  const { statements } = await allStatementsOf(() => statusOf(url, caller));
  return statements.length === 1;
};

const update = async (world: World, input: object): Promise<void> => {
  const admin = await world.as('ADMIN', 'Ada');
  expect((await admin.run(Update, { input })).updateUser.errors).toEqual([]);
};

const endings: readonly {
  how: string;
  who: (world: World) => Promise<Caller>;
  act: (world: World, caller: Caller) => Promise<unknown>;
  next: string;
}[] = [
  {
    how: 'signing out',
    who: someone,
    act: (world, { token }) => new Client(world.url, token, null).run('mutation { signOut { signedOut } }'),
    next: 'UNAUTHENTICATED',
  },
  {
    how: 'renewing the session, for the old token',
    who: someone,
    act: (world, { refreshToken }) => world.anonymous().run(Refresh, { t: refreshToken }),
    next: 'UNAUTHENTICATED',
  },
  {
    how: 'a refresh token used twice, for the new token',
    who: async (world) => {
      const old = await someone(world);
      const { refreshSession } = await world.anonymous().run(Refresh, { t: old.refreshToken });
      return { ...old, token: refreshSession.accessToken };
    },
    act: (world, { refreshToken }) => world.anonymous().run(Refresh, { t: refreshToken }),
    next: 'UNAUTHENTICATED',
  },
  {
    how: 'another role',
    who: someone,
    act: (world, { userId: id }) => update(world, { id, roles: ['RECRUITER'] }),
    next: '200 RECRUITER',
  },
  {
    how: 'closing the account',
    who: someone,
    act: (world, { userId: id }) => update(world, { id, active: false }),
    next: 'UNAUTHENTICATED',
  },
  {
    how: 'revoking the key',
    who: partner,
    act: async (world, { keyId: id }) => (await world.as('ADMIN', 'Ada')).run(Revoke, { id }),
    next: 'UNAUTHENTICATED',
  },
  {
    how: 'another role of who made the key',
    who: partner,
    act: (world, { userId: id }) => update(world, { id, roles: ['CANDIDATE'] }),
    next: 'FORBIDDEN',
  },
  {
    how: 'closing the account of who made the key',
    who: partner,
    act: (world, { userId: id }) => update(world, { id, active: false }),
    next: 'UNAUTHENTICATED',
  },
];

let other: Promise<string> | undefined;

for (const { how, who, act, next } of endings)
  test(`${how} holds from the next call on, and in another process within a second`, async ({ world }) => {
    other ??= world.anotherServer();
    const there = await other;
    const caller = await who(world);
    for (const url of [world.url, there]) {
      expect(await statusOf(url, caller)).toMatch(/^200/);
      await expect.poll(() => isBelieved(url, caller)).toBe(true);
    }
    await act(world, caller);
    expect(await statusOf(world.url, caller)).toBe(next);
    await expect.poll(() => statusOf(there, caller), { timeout: SOON, interval: 10 }).toBe(next);
  });

test('what another process does is heard without loading the event', async ({ world }) => {
  const caller = await someone(world);
  await statusOf(world.url, caller);
  await world.rows('update session set revoked_at = now() where user_id = $1', [caller.userId]);
  expect(await statusOf(world.url, caller)).toMatch(/^200/);
  await world.rows(
    `insert into outbox_event (id, name, payload, occurred_at)
     values (gen_random_uuid(), 'UserUpdated', json_build_object('userId', $1::text, 'note', repeat('long', 3000)), now())`,
    [caller.userId],
  );
  await expect.poll(() => statusOf(world.url, caller), { timeout: SOON, interval: 10 }).toBe('UNAUTHENTICATED');
});

test('nobody is believed while the connection that listens to events is lost', async ({ world }) => {
  const caller = await someone(world);
  await statusOf(world.url, caller);
  expect(await isBelieved(world.url, caller)).toBe(true);
  await world.rows(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'passerelle events' and datname = current_database()`,
  );
  await expect.poll(() => isBelieved(world.url, caller), { timeout: SOON, interval: 10 }).toBe(false);
  expect(await isBelieved(world.url, caller)).toBe(false);
  await expect.poll(() => isBelieved(world.url, caller), { interval: 100 }).toBe(true);
  await world.rows('update session set revoked_at = now() where user_id = $1', [caller.userId]);
  await world.write(async (tx) => tx.record({ name: 'UserUpdated' }, { userId: caller.userId }));
  await expect.poll(() => statusOf(world.url, caller), { timeout: SOON, interval: 10 }).toBe('UNAUTHENTICATED');
});

/** A recognition of its own that hears of nothing but what the test tells it. */
function recognitionOf({ house }: World, mostKept?: number): Recognition {
  const recognition = new Recognition(house.database, mostKept);
  recognition.listen(true);
  return recognition;
}

const viewerOf = async (recognition: Recognition, token: string, now: Date) =>
  (await recognition.proofOfToken(token, { now, address: null }))?.viewer ?? null;

const asked = async (recognition: Recognition, token: string, now: Date): Promise<[string | null, number]> => {
  const { result, statements } = await allStatementsOf(() => viewerOf(recognition, token, now));
  return [result && result.kind, statements.length];
};
const after = (time: Date, milliseconds: number): Date => new Date(time.getTime() + milliseconds);

test('what a token proved is believed for ten seconds, and to the millisecond until it expires', async ({ world }) => {
  const recognition = recognitionOf(world);
  const { token, userId } = await someone(world);
  const now = new Date();
  expect(await asked(recognition, token, now)).toEqual(['USER', 1]);
  expect(await asked(recognition, token, after(now, 9_999))).toEqual(['USER', 0]);
  expect(await asked(recognition, token, after(now, 10_000))).toEqual(['USER', 1]);

  const [{ expires }] = await world.rows(
    'select to_json(access_expires_at) as expires from session where user_id = $1 order by created_at desc',
    [userId],
  );
  expect(await asked(recognition, token, after(new Date(expires), -2))).toEqual(['USER', 1]);
  expect(await asked(recognition, token, after(new Date(expires), -1))).toEqual(['USER', 0]);
  expect(await asked(recognition, token, new Date(expires))).toEqual([null, 1]);
  expect(await asked(recognition, 'no-token-of-anybody', now)).toEqual([null, 1]);
});

test('what a transaction of this process changed is known before it answers', async ({ world }) => {
  const recognition = recognitionOf(world);
  const { token, userId } = await someone(world);
  const now = new Date();
  expect(await asked(recognition, token, now)).toEqual(['USER', 1]);
  const ending = world
    .write((tx) => updateUser(tx, { id: userId, active: false }))
    .then(() => viewerOf(recognition, token, now));
  expect(await ending).toBe(null);
});

test('what was asked for before a change is not kept after it', async ({ world }) => {
  const recognition = recognitionOf(world);
  const { token, userId } = await someone(world);
  const now = new Date();
  const asking = viewerOf(recognition, token, now);
  recognition.heard({ name: 'UserUpdated', payload: { userId } });
  expect(await asking).toMatchObject({ userId });
  expect(await asked(recognition, token, now)).toEqual(['USER', 1]);
  expect(await asked(recognition, token, now)).toEqual(['USER', 0]);
  recognition.heard({ name: 'UserUpdated' });
  expect(await asked(recognition, token, now)).toEqual(['USER', 1]);
});

test('no more is kept than fits', async ({ world }) => {
  const recognition = recognitionOf(world, 2);
  const tokens = [await someone(world), await someone(world), await someone(world)].map(({ token }) => token);
  const [first, , third] = tokens as [string, string, string];
  const now = new Date();
  for (const token of tokens) await asked(recognition, token, now);
  expect(await asked(recognition, third, now)).toEqual(['USER', 0]);
  expect(await asked(recognition, first, now)).toEqual(['USER', 1]);
});

test('the use of a believed key is still noted to the minute', async ({ world }) => {
  const recognition = recognitionOf(world);
  const { token, keyId } = await partner(world);
  const noted = async () =>
    (await world.rows('select to_json(last_used_at) as noted from api_key where id = $1', [keyId]))[0].noted;
  const now = new Date();
  expect(await asked(recognition, token, now)).toEqual(['KEY', 1]);
  expect(await asked(recognition, token, after(now, 55_000))).toEqual(['KEY', 1]);
  expect(await asked(recognition, token, after(now, 59_999))).toEqual(['KEY', 0]);
  expect(new Date(await noted())).toEqual(now);
  expect(await asked(recognition, token, after(now, 60_000))).toEqual(['KEY', 1]);
  expect(new Date(await noted())).toEqual(after(now, 60_000));
});

test('subscribers are checked again without asking, until something changes', async ({ world }) => {
  const recognition = recognitionOf(world);
  const callers = [await someone(world), await someone(world)];
  const now = new Date();
  const viewers = await Promise.all(callers.map(({ token }) => viewerOf(recognition, token, now)));
  const [one, two] = viewers.map((viewer) => viewer as NonNullable<typeof viewer>) as [never, never];
  const check = async () => {
    const { result, statements } = await allStatementsOf(() => recognition.viewersNow([one, two, one], now));
    return [result.size, statements.length];
  };
  expect(await check()).toEqual([2, 1]);
  expect(await check()).toEqual([2, 0]);
  await world.rows('update session set revoked_at = now() where user_id = $1', [callers[0]?.userId]);
  recognition.heard({ name: 'UserUpdated', payload: { userId: callers[0]?.userId } });
  expect(await check()).toEqual([1, 1]);
});
