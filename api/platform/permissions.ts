// Every permission of the house, by the roles and keys that carry it. Filled once from the modules.

import type { Module, PermissionDeclaration } from './module.ts';
import type { Permission } from './viewer.ts';

const declared = new Map<Permission, PermissionDeclaration>();
const byRoles = new Map<string, ReadonlySet<Permission>>();

export function registerPermissions(modules: readonly Module[]): void {
  byRoles.clear();
  for (const { permissions } of modules)
    for (const [name, declaration] of Object.entries(permissions ?? {})) declared.set(name as Permission, declaration);
}

/** Equal roles give one and the same set. */
export function permissionsOfRoles(roles: readonly string[]): ReadonlySet<Permission> {
  const key = [...roles].sort().join(' ');
  const known = byRoles.get(key);
  if (known) return known;
  const carried = [...declared].filter(([, { roles: carriers }]) => carriers.some((role) => roles.includes(role)));
  const permissions = new Set(carried.map(([name]) => name));
  byRoles.set(key, permissions);
  return permissions;
}

/** The scopes a partner key may carry. */
export const keyScopes = (): Permission[] => describedScopes().map(({ name }) => name);

/** The scopes a partner key may carry, with what they let it do. */
export const describedScopes = (): { readonly name: Permission; readonly description: string }[] =>
  [...declared].flatMap(([name, { forKeys, description }]) => (forKeys ? { name, description } : []));
