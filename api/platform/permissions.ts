// Every permission of the house, by the roles and keys that carry it: what the modules declare, and where an
// installation deviates from it. Equal rights are one object, so that whoever has them shares what is kept by them.

import type { Module, PermissionDeclaration } from './module.ts';
import type { Permission } from './viewer.ts';

/** A permission that a role carries or lacks otherwise than declared: role, permission, whether it is granted. */
export type Deviation = readonly [role: string, permission: string, granted: boolean];

/** At most so many sets are kept: those of roles and keys in use. */
const MOST_KEPT = 2_000;

const declared = new Map<Permission, PermissionDeclaration>();
const byRoles = new Map<string, ReadonlySet<Permission>>();
const byNames = new Map<string, ReadonlySet<Permission>>();

export function registerPermissions(modules: readonly Module[]): void {
  byRoles.clear();
  for (const { permissions } of modules)
    for (const [name, declaration] of Object.entries(permissions ?? {})) declared.set(name as Permission, declaration);
}

export const declaredPermissions = (): ReadonlyMap<Permission, PermissionDeclaration> => declared;

/** What the roles carry together. Equal permissions give one and the same set. */
export function permissionsOfRoles(
  roles: readonly string[],
  deviations: readonly Deviation[] = [],
): ReadonlySet<Permission> {
  const key = [[...roles].sort().join(' '), ...deviations.map(String).sort()].join('\n');
  return kept(byRoles, key, () => {
    const otherwise = new Map(deviations.map(([role, permission, granted]) => [`${role} ${permission}`, granted]));
    const carried = [...declared].filter(([name, { roles: carriers }]) =>
      roles.some((role) => otherwise.get(`${role} ${name}`) ?? carriers.includes(role)),
    );
    return samePermissions(carried.map(([name]) => name));
  });
}

/** The one set of these permissions. */
export const samePermissions = (names: readonly Permission[]): ReadonlySet<Permission> =>
  kept(byNames, [...names].sort().join(' '), () => new Set(names));

function kept(
  sets: Map<string, ReadonlySet<Permission>>,
  key: string,
  make: () => ReadonlySet<Permission>,
): ReadonlySet<Permission> {
  const known = sets.get(key);
  if (known) return known;
  if (sets.size >= MOST_KEPT) sets.clear();
  const made = make();
  sets.set(key, made);
  return made;
}

/** The scopes a partner key may carry. */
export const keyScopes = (): Permission[] => describedScopes().map(({ name }) => name);

/** The scopes a partner key may carry, with what they let it do. */
export const describedScopes = (): { readonly name: Permission; readonly description: string }[] =>
  [...declared].flatMap(([name, { forKeys, description }]) => (forKeys ? { name, description } : []));
