// Owns what administrators decide about a role beside its permissions. Never touches those (role-permission.write.ts).

import type { Context, WriteContext } from '../../platform/context.ts';
import { Refusal } from '../../platform/problem.ts';
import { expectVersion, take } from '../../platform/write.ts';
import { RoleSettingUpdated } from './accounts.events.ts';
import { expectWithinReach } from './reach.ts';
import { RoleSetting } from './role-setting.ts';
import type { Role } from './user.ts';

/** Throws EXCEEDS_YOURSELF for a role that may do more than the viewer. */
export async function updateRoleSetting(
  tx: WriteContext,
  input: { role: Role; secondFactorRequired: boolean; version?: number | null },
): Promise<RoleSetting> {
  const setting = await take(tx, RoleSetting, input.role, ['role']);
  await expectWithinReach(tx, [input.role], new Refusal('EXCEEDS_YOURSELF', ['role']));
  expectVersion(setting, input.version);
  setting.secondFactorRequired = input.secondFactorRequired;
  tx.record(RoleSettingUpdated, { role: setting.role });
  return setting;
}

/** Whether somebody with these roles must have a second factor: when one of the roles asks for it. */
export async function secondFactorRequired(ctx: Context | WriteContext, roles: readonly Role[]): Promise<boolean> {
  const em = 'em' in ctx ? ctx.em : ctx.database.orm.em.fork();
  return (await em.count(RoleSetting, { role: { $in: [...roles] }, secondFactorRequired: true })) > 0;
}
