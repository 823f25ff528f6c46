// Owns what each role may do, as deviations from what the modules declare. Never touches accounts (user.write.ts).
// Nobody gives or takes what they do not have themselves, and administrators stay able to give everything back.

import type { WriteContext } from '../../platform/context.ts';
import { declaredPermissions } from '../../platform/permissions.ts';
import { Problem, Refusal } from '../../platform/problem.ts';
import type { Permission } from '../../platform/viewer.ts';
import { take } from '../../platform/write.ts';
import { RolePermissionsChanged } from './accounts.events.ts';
import { isAdministrator } from './reach.ts';
import { KEPT_BY_ADMINISTRATORS, RolePermission } from './role-permission.ts';
import { RoleSetting } from './role-setting.ts';
import { Role } from './user.ts';

/** Lets a role do something, or no longer. Throws UNKNOWN_PERMISSION, KEPT_BY_ADMINISTRATORS, EXCEEDS_YOURSELF. */
export async function setRolePermission(
  tx: WriteContext,
  { role, permission, granted }: { role: Role; permission: string; granted: boolean },
): Promise<RoleSetting> {
  // One change of a role after the other.
  const setting = await take(tx, RoleSetting, role, ['role']);
  const declaration = declaredPermissions().get(permission as Permission);
  if (!declaration) throw new Problem('UNKNOWN_PERMISSION', ['permission'], { permission });
  expectMayChange(tx, role, [permission]);
  if (role === Role.ADMIN && !granted && KEPT_BY_ADMINISTRATORS.includes(permission))
    throw new Problem('KEPT_BY_ADMINISTRATORS', ['permission'], { permission });
  const deviation = await tx.em.findOne(RolePermission, { role, permission });
  if (declaration.roles.includes(role) === granted) {
    if (deviation) tx.em.remove(deviation);
  } else if (deviation) deviation.granted = granted;
  else tx.em.persist(tx.em.create(RolePermission, { role, permission, granted }));
  tx.record(RolePermissionsChanged, { role, permission, granted });
  return setting;
}

/** Gives a role the permissions that the modules declare for it. Throws EXCEEDS_YOURSELF. */
export async function resetRole(tx: WriteContext, { role }: { role: Role }): Promise<RoleSetting> {
  const setting = await take(tx, RoleSetting, role, ['role']);
  const deviations = await tx.em.find(RolePermission, { role });
  expectMayChange(
    tx,
    role,
    deviations.map(({ permission }) => permission),
  );
  for (const deviation of deviations) tx.em.remove(deviation);
  tx.record(RolePermissionsChanged, { role, permission: null, granted: null });
  return setting;
}

function expectMayChange({ viewer }: WriteContext, role: Role, permissions: readonly string[]): void {
  if (isAdministrator(viewer)) return;
  if (role === Role.ADMIN || !permissions.every((permission) => viewer.may(permission as Permission)))
    throw new Refusal('EXCEEDS_YOURSELF', ['role']);
}
