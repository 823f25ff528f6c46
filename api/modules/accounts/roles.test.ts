import { expect } from 'vitest';
import { type Answer, Client, SOON, soon, test } from '../../test/world.ts';
import { proofOfToken } from './credentials.read.ts';
import { secondFactorRequired } from './role-setting.write.ts';
import { Role } from './user.ts';

const UpdateSetting =
  'mutation ($input: UpdateRoleSettingInput!) { updateRoleSetting(input: $input) { role { role secondFactorRequired version } errors { code path } } }';

test('a second factor is required of whoever has one of the roles that ask for it', async ({ world }) => {
  const admin = await world.as('ADMIN', 'Ada');
  const input = { role: 'TRAINER', secondFactorRequired: true, version: 1 };
  expect((await admin.run(UpdateSetting, { input })).updateRoleSetting).toEqual({
    role: { role: 'TRAINER', secondFactorRequired: true, version: 2 },
    errors: [],
  });
  expect((await admin.run(UpdateSetting, { input })).updateRoleSetting).toEqual({
    role: null,
    errors: [{ code: 'CONFLICT', path: ['version'] }],
  });
  const ctx = world.house.context();
  expect(await secondFactorRequired(ctx, [Role.TRAINEE, Role.TRAINER])).toBe(true);
  expect(await secondFactorRequired(ctx, [Role.TRAINEE, Role.ADMIN])).toBe(false);
  await admin.run(UpdateSetting, { input: { role: 'TRAINER', secondFactorRequired: false } });
  expect(await world.write((tx) => secondFactorRequired(tx, [Role.TRAINER]))).toBe(false);
});

const Roles =
  '{ roles { role personCount permissions { permission granted grantedByDefault viewerCanChange } } viewer { permissions } }';
const Decide =
  'mutation ($input: SetRolePermissionInput!) { setRolePermission(input: $input) { role { role } errors { code path } } }';
const Reset = 'mutation ($input: ResetRoleInput!) { resetRole(input: $input) { errors { code path } } }';
const Update =
  'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { user { roles } errors { code path } } }';

const stateOf = async (client: Client, role: string, permission: string): Promise<Answer> => {
  const { roles } = await client.run(Roles);
  return roles
    .find((one: Answer) => one.role === role)
    .permissions.find((one: Answer) => one.permission === permission);
};

const decide = async (client: Client, role: string, permission: string, granted: boolean): Promise<Answer> =>
  (await client.run(Decide, { input: { role, permission, granted } })).setRolePermission.errors;

test('a permission given to a role holds from the next call, in another process within a second, and ends the same way', async ({
  world,
}) => {
  const admin = await world.as('ADMIN', 'Ada');
  const trainee = await world.as('TRAINEE', 'Tina');
  const elsewhere = new Client(await world.anotherServer(), trainee.token, trainee.userId);
  const codeOf = async (client: Client) => (await client.ask('{ users { totalCount } }')).errors?.[0]?.extensions.code;
  expect([await codeOf(trainee), await codeOf(elsewhere)]).toEqual(['FORBIDDEN', 'FORBIDDEN']);

  expect(await decide(admin, 'TRAINEE', 'users.manage', true)).toEqual([]);
  expect(await codeOf(trainee)).toBeUndefined();
  await expect.poll(() => codeOf(elsewhere), { timeout: SOON, interval: 10 }).toBeUndefined();
  expect(await stateOf(admin, 'TRAINEE', 'users.manage')).toEqual({
    permission: 'users.manage',
    granted: true,
    grantedByDefault: false,
    viewerCanChange: true,
  });

  expect((await admin.run(Reset, { input: { role: 'TRAINEE' } })).resetRole.errors).toEqual([]);
  expect(await codeOf(trainee)).toBe('FORBIDDEN');
  await expect.poll(() => codeOf(elsewhere), { timeout: SOON, interval: 10 }).toBe('FORBIDDEN');
  expect(await world.rows('select * from role_permission')).toEqual([]);
});

test('a subscription ends within a second when its role loses the permission, others stay open', async ({ world }) => {
  const admin = await world.as('ADMIN', 'Ada');
  const subscription =
    'subscription { submissionReceived(questionnaireId: "019b0000-0000-7000-8000-000000000000") { id } }';
  const lost = await (await world.as('TRAINER', 'Théo')).subscribe(subscription);
  const kept = await admin.subscribe(subscription);
  // Their consoles hear that they have other rights, and nobody else's does.
  const roles = 'subscription { resourceChanged(resource: "roles") { resource ids } }';
  const holder = await (await world.as('TRAINER', 'Tess')).subscribe(roles);
  const other = await (await world.as('TRAINEE', 'Tina')).subscribe(roles);
  await decide(admin, 'TRAINER', 'submissions.read', false);
  expect(await holder.next()).toEqual({ resourceChanged: { resource: 'roles', ids: ['TRAINER'] } });
  expect(await other.quietFor(50)).toBe(true);
  holder.close();
  other.close();
  const reason = await soon(lost.ended());
  expect(reason).toMatchObject({ code: 4403 });
  expect(await kept.quietFor(50)).toBe(true);
  kept.close();
  await admin.run(Reset, { input: { role: 'TRAINER' } });
});

test('people of several roles may do what one of them may, and equal rights stay one', async ({ world }) => {
  const admin = await world.as('ADMIN', 'Ada');
  const both = await world.as('TRAINER', 'Bea');
  await admin.run(Update, { input: { id: both.userId, roles: ['TRAINER', 'TRAINEE'] } });
  await decide(admin, 'TRAINER', 'conversations.use', false);
  expect((await both.run(Roles.replace(/roles \{.*\} viewer/, 'viewer'))).viewer.permissions).toContain(
    'conversations.use',
  );
  const ctx = world.house.context();
  const [one, other] = await Promise.all(
    [0, 1].map(() => proofOfToken(ctx.database, both.token as string, { now: new Date(), address: null })),
  );
  expect(one?.viewer.permissions).toBe(other?.viewer.permissions);
  await admin.run(Reset, { input: { role: 'TRAINER' } });
});

test('administrators keep what they need to give everything back, and unknown permissions are refused', async ({
  world,
}) => {
  const admin = await world.as('ADMIN', 'Ada');
  for (const permission of ['roles.manage', 'users.manage'])
    expect(await decide(admin, 'ADMIN', permission, false)).toEqual([
      { code: 'KEPT_BY_ADMINISTRATORS', path: ['permission'] },
    ]);
  expect(await stateOf(admin, 'ADMIN', 'roles.manage')).toMatchObject({ granted: true, viewerCanChange: false });
  expect(await decide(admin, 'TRAINER', 'everything.do', true)).toEqual([
    { code: 'UNKNOWN_PERMISSION', path: ['permission'] },
  ]);
  expect(await world.rows('select * from role_permission')).toEqual([]);
});

test('who manages roles without being an administrator gives and takes only what they have', async ({ world }) => {
  const admin = await world.as('ADMIN', 'Ada');
  const trainer = await world.as('TRAINER', 'Théo');
  await decide(admin, 'TRAINER', 'roles.manage', true);
  const exceeds = [{ code: 'EXCEEDS_YOURSELF', path: ['role'] }];
  expect(await decide(trainer, 'TRAINER', 'users.manage', true)).toEqual(exceeds);
  expect(await decide(trainer, 'ADMIN', 'people.read', false)).toEqual(exceeds);
  expect(await decide(trainer, 'TRAINEE', 'people.read', true)).toEqual([]);
  expect(await stateOf(trainer, 'TRAINEE', 'users.manage')).toMatchObject({ viewerCanChange: false });
  expect(await stateOf(trainer, 'TRAINEE', 'people.read')).toMatchObject({ granted: true, viewerCanChange: true });
  await decide(admin, 'TRAINEE', 'mail.manage', true);
  expect((await trainer.run(Reset, { input: { role: 'TRAINEE' } })).resetRole.errors).toEqual(exceeds);
  expect(await world.rows('select role, permission from role_permission order by 1, 2')).toEqual([
    { role: 'TRAINEE', permission: 'mail.manage' },
    { role: 'TRAINEE', permission: 'people.read' },
    { role: 'TRAINER', permission: 'roles.manage' },
  ]);
  for (const role of ['TRAINER', 'TRAINEE']) await admin.run(Reset, { input: { role } });
});

test('who manages accounts without being an administrator makes nobody who may do more, and touches nobody who may', async ({
  world,
}) => {
  const admin = await world.as('ADMIN', 'Ada');
  const trainer = await world.as('TRAINER', 'Théo');
  const candidate = await world.as('CANDIDATE', 'Cora');
  await decide(admin, 'TRAINER', 'users.manage', true);
  const exceeds = [{ code: 'EXCEEDS_YOURSELF', path: ['roles'] }];
  const before = await world.rows('select id, roles, active, version from "user" order by id');
  const person = { email: 'neu@example.org', fullName: 'Neu' };
  const Invite = 'mutation ($input: InviteUserInput!) { inviteUser(input: $input) { errors { code path } } }';
  for (const role of ['ADMIN', 'RECRUITER'])
    expect((await trainer.run(Invite, { input: { ...person, roles: [role] } })).inviteUser.errors).toEqual(exceeds);
  for (const input of [
    { id: trainer.userId, roles: ['TRAINER', 'ADMIN'] },
    { id: admin.userId, active: false },
    { id: candidate.userId, roles: ['CANDIDATE'], active: false },
  ])
    expect((await trainer.run(Update, { input })).updateUser.errors).toEqual(exceeds);
  expect(await world.rows('select id, roles, active, version from "user" order by id')).toEqual(before);
  await decide(admin, 'TRAINER', 'roles.manage', true);
  const setting = { role: 'ADMIN', secondFactorRequired: true };
  expect((await trainer.run(UpdateSetting, { input: setting })).updateRoleSetting.errors).toEqual([
    { code: 'EXCEEDS_YOURSELF', path: ['role'] },
  ]);
  expect(await world.rows(`select version from role_setting where role = 'ADMIN'`)).toEqual([{ version: 1 }]);
  const own = { id: trainer.userId, fullName: 'Théo Neuf' };
  expect((await trainer.run(Update, { input: own })).updateUser.errors).toEqual([]);
  await admin.run(Reset, { input: { role: 'TRAINER' } });
});

test('roles and accounts change only for who has just shown who they are', async ({ world }) => {
  const admin = await world.as('ADMIN', 'Late');
  await world.rows(`update session set proven_at = now() - interval '11 minutes' where user_id = $1`, [admin.userId]);
  await world.write(async (tx) => tx.record({ name: 'UserUpdated' }, { userId: admin.userId as string }));
  const asked = [
    admin.ask(Decide, { input: { role: 'TRAINEE', permission: 'users.manage', granted: true } }),
    admin.ask(Reset, { input: { role: 'TRAINEE' } }),
    admin.ask(Update, { input: { id: admin.userId, roles: ['ADMIN'] } }),
    admin.ask('mutation { updateRoleSetting(input: { role: ADMIN, secondFactorRequired: true }) { errors { code } } }'),
  ];
  for (const { errors } of await Promise.all(asked))
    expect(errors).toMatchObject([{ extensions: { code: 'STEP_UP_REQUIRED' } }]);
});

test('the last administrator stays, also when the last two leave at once', async ({ world }) => {
  const [ada, bob] = [await world.as('ADMIN', 'Ada'), await world.as('ADMIN', 'Bob')];
  await world.rows(`update "user" set active = false where 'ADMIN' = any(roles) and id <> all($1)`, [
    [ada.userId, bob.userId],
  ]);
  const answers = await Promise.all([
    ada.run(Update, { input: { id: ada.userId, active: false } }),
    bob.run(Update, { input: { id: bob.userId, roles: ['TRAINEE'] } }),
  ]);
  expect(answers.flatMap(({ updateUser }) => updateUser.errors)).toEqual([
    { code: 'LAST_ADMINISTRATOR', path: ['id'] },
  ]);
  expect(await world.rows(`select 1 as one from "user" where active and 'ADMIN' = any(roles)`)).toEqual([{ one: 1 }]);
});
