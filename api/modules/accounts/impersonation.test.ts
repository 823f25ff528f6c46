import { expect } from 'vitest';
import { type Answer, type Client, soon, test, type World } from '../../test/world.ts';

const Start =
  'mutation ($input: StartImpersonationInput!) { startImpersonation(input: $input) { accessToken endsAt errors { code path } } }';
const End = 'mutation { endImpersonation { ended errors { code } } }';
const Me =
  '{ viewer { user { fullName } impersonator { fullName } impersonationEndsAt impersonationReason permissions } }';
const reason = 'Pour un essai, à sa demande.';

const start = async (client: Client, userId: string | null): Promise<Answer> =>
  (await client.run(Start, { input: { userId, reason } })).startImpersonation;

/** What the world holds that a refused start could have written. */
const written = (world: World) =>
  world.rows('select (select count(*) from session) as sessions, (select count(*) from outbox_event) as events');

test('an administrator acts as somebody for half an hour, with a reason, and both are known', async ({ world }) => {
  const admin = await world.as('ADMIN', 'Ada Admin');
  const person = await world.as('CANDIDATE', 'Cora Cand');
  const as = await world.actingAs(admin, person);
  const { viewer } = await as.run(Me);
  expect(viewer).toMatchObject({
    user: { fullName: 'Cora Cand' },
    impersonator: { fullName: 'Ada Admin' },
    impersonationReason: reason,
  });
  expect(viewer.permissions).not.toContain('users.manage');
  const minutes = (Date.parse(viewer.impersonationEndsAt) - Date.now()) / 60_000;
  expect(minutes).toBeGreaterThan(29);
  expect(minutes).toBeLessThanOrEqual(30);
  expect((await person.run(Me)).viewer).toMatchObject({ impersonator: null, impersonationEndsAt: null });
  const [session] = await world.rows(
    `select s.id, (select count(*)::int from refresh_token t where t.session_id = s.id) as refresh from session s
     where s.user_id = $1 and s.impersonator_id = $2`,
    [person.userId, admin.userId],
  );
  expect(session.refresh).toBe(0);

  expect((await as.run(End)).endImpersonation).toEqual({ ended: true, errors: [] });
  expect(await as.ask(Me)).toMatchObject({ status: 401 });
  expect((await admin.run(End)).endImpersonation).toEqual({ ended: false, errors: [] });
  const events = await world.rows(
    `select name, payload->>'userId' as "userId", payload->>'impersonatorId' as "impersonatorId", payload->>'reason' as reason
     from outbox_event where name like 'Impersonation%' and payload->>'sessionId' = $1 order by position`,
    [session.id],
  );
  const both = { userId: person.userId, impersonatorId: admin.userId };
  expect(events).toEqual([
    { name: 'ImpersonationStarted', ...both, reason },
    { name: 'ImpersonationEnded', ...both, reason: null },
  ]);
});

test('nobody acts as themselves, as an administrator, as somebody who may do more, or in a closed account', async ({
  world,
}) => {
  const admin = await world.as('ADMIN', 'Ada Admin');
  const trainer = await world.as('TRAINER', 'Théo');
  const closed = await world.as('TRAINEE', 'Fermée');
  await world.rows('update "user" set active = false where id = $1', [closed.userId]);
  const other = await world.as('ADMIN', 'Autre');
  await world.rows(
    `insert into role_permission (role, permission, granted) values ('TRAINER', 'users.impersonate', true), ('TRAINER', 'users.manage', true)`,
  );
  await world.write(async (tx) => tx.record({ name: 'RolePermissionsChanged' }, { role: 'TRAINER' }));
  const recruiter = await world.as('RECRUITER', 'Rita');
  const before = await written(world);
  const refused = [
    [admin, admin.userId, 'OWN_ACCOUNT'],
    [admin, other.userId, 'NOT_ALLOWED'],
    [admin, closed.userId, 'ACCOUNT_CLOSED'],
    [admin, '019b0000-0000-7000-8000-000000000000', 'NOT_FOUND'],
    [trainer, recruiter.userId, 'NOT_ALLOWED'],
    [trainer, admin.userId, 'NOT_ALLOWED'],
  ] as const;
  for (const [client, userId, code] of refused)
    expect((await start(client, userId)).errors).toEqual([{ code, path: ['userId'] }]);
  const short = await admin.run(Start, { input: { userId: recruiter.userId, reason: 'curieux' } });
  expect(short.startImpersonation.errors).toEqual([{ code: 'TOO_SHORT', path: ['reason'] }]);
  for (const client of [recruiter, world.anonymous()]) {
    const { errors } = await client.ask(Start, { input: { userId: admin.userId, reason } });
    expect(errors?.[0]?.extensions.code).toMatch(/^(FORBIDDEN|UNAUTHENTICATED)$/);
  }
  expect(await written(world)).toEqual(before);
  await world.rows('delete from role_permission');
  await world.write(async (tx) => tx.record({ name: 'RolePermissionsChanged' }, { role: 'TRAINER' }));
});

test('who acts as somebody says nothing in their name, reads nothing for them, and reaches nothing dangerous', async ({
  world,
}) => {
  const admin = await world.as('ADMIN', 'Ada Admin');
  const person = await world.as('TRAINER', 'Tina');
  const as = await world.actingAs(admin, person);
  const forbidden = [
    `mutation { sendMessage(input: { conversationId: "${person.userId}", body: "Bonjour", clientId: "a" }) { errors { code } } }`,
    `mutation { startConversation(input: { memberIds: ["${admin.userId}"] }) { errors { code } } }`,
    'mutation { markNotificationsRead(input: { until: "2030-01-01T00:00:00Z" }) { errors { code } } }',
    'mutation { updateNotificationPreference(input: { kind: "accounts.opened", channel: MAIL, enabled: false }) { errors { code } } }',
    `mutation { startImpersonation(input: { userId: "${admin.userId}", reason: "${reason}" }) { errors { code } } }`,
  ];
  const before = await written(world);
  for (const query of forbidden) expect((await as.ask(query)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect(await written(world)).toEqual(before);
  expect((await as.run('{ notifications { totalCount } }')).notifications.totalCount).toBe(0);
});

/** A fresh administrator with a session of their own, and somebody they act as. */
async function pair(world: World, name: string): Promise<{ admin: Client; as: Client }> {
  const admin = await world.as('ADMIN', name);
  return { admin, as: await world.actingAs(admin, await world.as('TRAINEE', `Personne de ${name}`)) };
}

const endings: Readonly<Record<string, (world: World, admin: Client) => Promise<unknown>>> = {
  'signs out': (_, admin) => admin.run('mutation { signOut { signedOut } }'),
  'loses the role': async (world, admin) =>
    (await world.as('ADMIN', 'Ada Admin')).run(
      'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { errors { code } } }',
      { input: { id: admin.userId, roles: ['TRAINER'] } },
    ),
  'is closed': async (world, admin) =>
    (await world.as('ADMIN', 'Ada Admin')).run(
      'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { errors { code } } }',
      { input: { id: admin.userId, active: false } },
    ),
};

for (const [how, act] of Object.entries(endings))
  test(`acting as somebody ends within a second when the administrator ${how}, sockets too`, async ({ world }) => {
    const { admin, as } = await pair(world, `Qui ${how}`);
    const heard = await as.subscribe('subscription { resourceChanged { resource } }');
    expect((await as.run(Me)).viewer.impersonator).not.toBeNull();
    await act(world, admin);
    expect(await as.ask(Me)).toMatchObject({ status: 401 });
    const reason = await soon(heard.ended());
    expect(reason).toMatchObject({ code: 4403 });
  });

test('signing out while acting as somebody ends the own session too', async ({ world }) => {
  const { admin, as } = await pair(world, 'Sortie');
  expect((await as.run('mutation { signOut { signedOut } }')).signOut.signedOut).toBe(true);
  expect(await as.ask(Me)).toMatchObject({ status: 401 });
  expect(await admin.ask(Me)).toMatchObject({ status: 401 });
});

test('in the console the access cookie changes hands and the own refresh cookie brings the administrator back', async ({
  world,
}) => {
  const person = await world.as('CANDIDATE', 'Cora Cand');
  await world.as('ADMIN', 'Kiki');
  const browser = new Map<string, string>();
  const post = async (query: string, variables: object = {}): Promise<Answer> => {
    const response = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'apollo-require-preflight': '1',
        cookie: [...browser].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      body: JSON.stringify({ query, variables }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) browser.set(name, value);
      else browser.delete(name);
    }
    return ((await response.json()) as Answer).data;
  };
  await post('mutation ($input: SignInInput!) { signIn(input: $input) { errors { code } } }', {
    input: { email: 'kiki.admin@example.org', password: 'un mot de passe de test', delivery: 'COOKIE' },
  });
  const own = browser.get('passerelle_refresh');
  const { startImpersonation } = await post(Start, { input: { userId: person.userId, reason, delivery: 'COOKIE' } });
  expect(startImpersonation).toMatchObject({ accessToken: null, errors: [] });
  expect(browser.get('passerelle_refresh')).toBe(own);
  expect((await post(Me)).viewer).toMatchObject({
    user: { fullName: 'Cora Cand' },
    impersonator: { fullName: 'Kiki' },
  });
  await post(End);
  expect(browser.has('passerelle_access')).toBe(false);
  await post('mutation { refreshSession { errors { code } } }');
  expect((await post(Me)).viewer).toMatchObject({ user: { fullName: 'Kiki' }, impersonator: null });
});
