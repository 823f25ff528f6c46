import { expect } from 'vitest';
import { test } from '../../test/world.ts';
import { secondFactorRequired } from './role-setting.write.ts';
import { Role } from './user.ts';

const Update =
  'mutation ($input: UpdateRoleSettingInput!) { updateRoleSetting(input: $input) { role { role secondFactorRequired version } errors { code path } } }';

test('a second factor is required of whoever has one of the roles that ask for it', async ({ world }) => {
  const admin = await world.as('ADMIN', 'Ada');
  const input = { role: 'TRAINER', secondFactorRequired: true, version: 1 };
  expect((await admin.run(Update, { input })).updateRoleSetting).toEqual({
    role: { role: 'TRAINER', secondFactorRequired: true, version: 2 },
    errors: [],
  });
  expect((await admin.run(Update, { input })).updateRoleSetting).toEqual({
    role: null,
    errors: [{ code: 'CONFLICT', path: ['version'] }],
  });
  const ctx = world.house.context();
  expect(await secondFactorRequired(ctx, [Role.TRAINEE, Role.TRAINER])).toBe(true);
  expect(await secondFactorRequired(ctx, [Role.TRAINEE, Role.ADMIN])).toBe(false);
  await admin.run(Update, { input: { role: 'TRAINER', secondFactorRequired: false } });
  expect(await world.write((tx) => secondFactorRequired(tx, [Role.TRAINER]))).toBe(false);
});
