// Every permission of the house, by the roles and keys that carry it. Filled once from the modules.

import type { Module, PermissionDeclaration } from './module.ts';
import type { Permission } from './viewer.ts';

const declared = new Map<Permission, PermissionDeclaration>();

export function registerPermissions(modules: readonly Module[]): void {
  for (const { permissions } of modules)
    for (const [name, declaration] of Object.entries(permissions ?? {})) declared.set(name as Permission, declaration);
}

export const permissionsOfRoles = (roles: readonly string[]): ReadonlySet<Permission> =>
  new Set(
    [...declared]
      .filter(([, { roles: carriers }]) => carriers.some((role) => roles.includes(role)))
      .map(([name]) => name),
  );

/** The scopes a partner key may carry. */
export const keyScopes = (): Permission[] => [...declared].filter(([, { forKeys }]) => forKeys).map(([name]) => name);
