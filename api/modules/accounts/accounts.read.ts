// Who sees which accounts, keys, sessions and roles.

import type { WriteContext } from '../../platform/context.ts';
import { declaredPermissions } from '../../platform/permissions.ts';
import { words } from '../../platform/read/filters.ts';
import {
  isUuid,
  type Row,
  readable,
  readableAs,
  type ViewerRights,
  whenAllowed,
} from '../../platform/read/readable.ts';
import { rowsOf } from '../../platform/read/rows.ts';
import {
  all,
  everything,
  nothing,
  requestTime,
  type Sql,
  sql,
  viewerCredential,
  viewerId,
} from '../../platform/read/sql.ts';
import { ApiKey } from './api-key.ts';
import { Invitation } from './invitation.ts';
import { Passkey } from './passkey.ts';
import { KEPT_BY_ADMINISTRATORS } from './role-permission.ts';
import { RoleSetting } from './role-setting.ts';
import { Session } from './session.ts';
import { Role, User } from './user.ts';

/** Whether the acting person is an administrator. */
const viewerIsAdministrator = sql`exists (select 1 from "user" me where me.id = ${viewerId} and 'ADMIN' = any(me.roles))`;

/** Whether these roles together carry a permission that the viewer lacks. */
const exceeds = (viewer: ViewerRights, roles: Sql): Sql => sql`exists (
  select 1 from jsonb_to_recordset(${declarations()}::jsonb) as d(permission text, roles text[])
  cross join unnest(${roles}) as carrier
  left join role_permission x on x.role = carrier and x.permission = d.permission
  where coalesce(x.granted, carrier = any(d.roles)) and d.permission <> all(${[...viewer.permissions]}::text[]))`;

/** Whether the viewer may give these roles and touch who has them: nobody reaches beyond themselves but administrators. */
const withinReach = (viewer: ViewerRights, roles: Sql): Sql =>
  sql`(${viewerIsAdministrator} or ('ADMIN' <> all(${roles}) and not ${exceeds(viewer, roles)}))`;

export const users = readable(User, {
  resource: 'users',
  visible: (viewer, row) => (viewer.may('users.manage') ? everything : sql`${row.id} = ${viewerId}`),
  filters: {
    search: words((row) => [row.fullName, row.email]),
    role: (role: Role, row) => sql`${role} = any(${row.roles})`,
    active: (active: boolean, row) => sql`${row.active} = ${active}`,
  },
  orders: {
    FULL_NAME: (row) => row.fullName,
    EMAIL: (row) => row.email,
    CREATED_AT: (row) => row.createdAt,
    LAST_SIGN_IN_AT: (row) => row.lastSignInAt,
  },
  defaultOrder: { field: 'FULL_NAME', direction: 'ASC' },
  fields: {
    viewerCanUpdate: {
      kind: 'computed',
      value: (row, { viewer }) => whenAllowed(viewer, 'users.manage', withinReach(viewer, row.roles)),
    },
    viewerCanImpersonate: {
      kind: 'computed',
      value: (row, { viewer }) =>
        whenAllowed(
          viewer,
          'users.impersonate',
          sql`${row.active} and ${row.id} <> ${viewerId} and 'ADMIN' <> all(${row.roles}) and not ${exceeds(viewer, row.roles)}`,
        ),
    },
    invitation: {
      kind: 'one',
      target: () => invitations,
      on: (invitation, row) => sql`${invitation.user} = ${row.id}`,
    },
    secondFactors: {
      kind: 'computed',
      value: (row) => sql`array_remove(array[
        case when exists (select 1 from passkey f where f.user_id = ${row.id}) then 'PASSKEY' end,
        case when exists (select 1 from totp f where f.user_id = ${row.id} and f.confirmed_at is not null) then 'TOTP' end
      ], null)`,
    },
    recoveryCodesLeft: {
      kind: 'computed',
      value: (row) =>
        sql`(select count(*)::int from recovery_code f where f.user_id = ${row.id} and f.used_at is null)`,
    },
  },
});

export const invitations = readable(Invitation, {
  visible: (viewer) => (viewer.may('users.manage') ? everything : nothing),
  fields: {
    viewerCanSend: { kind: 'computed', value: (row) => sql`${row.acceptedAt} is null` },
    viewerCanWithdraw: {
      kind: 'computed',
      value: (row) => sql`${row.acceptedAt} is null and ${row.expiresAt} > ${requestTime}::timestamptz`,
    },
    status: {
      kind: 'computed',
      value: (row) => sql`case when ${row.acceptedAt} is not null then 'ACCEPTED'
        when ${row.expiresAt} <= ${requestTime}::timestamptz then 'EXPIRED' else 'PENDING' end`,
    },
  },
});

export const people = readableAs('Person', User, {
  visible: (viewer) => (viewer.signedIn ? everything : nothing),
  filters: { search: words((row) => [row.fullName]) },
  orders: { FULL_NAME: (row) => row.fullName },
  defaultOrder: { field: 'FULL_NAME', direction: 'ASC' },
});

/** Whoever is signed in: the acting person's own account, and what hangs on it. */
export const viewers = readableAs('Viewer', User, {
  visible: (_, row) => sql`${row.id} = ${viewerId}`,
  fields: {
    user: { kind: 'one', target: () => users, on: (user, row) => sql`${user.id} = ${row.id}` },
    impersonator: {
      kind: 'one',
      target: () => people,
      on: (person) => sql`${person.id} = (select s.impersonator_id from session s where s.id = ${viewerCredential})`,
    },
    impersonationEndsAt: {
      kind: 'computed',
      value: () =>
        sql`(select s.expires_at from session s where s.id = ${viewerCredential} and s.impersonator_id is not null)`,
    },
    impersonationReason: {
      kind: 'computed',
      value: () => sql`(select s.impersonation_reason from session s where s.id = ${viewerCredential})`,
    },
    secondFactorMissing: {
      kind: 'computed',
      value: (
        row,
      ) => sql`(exists (select 1 from role_setting r where r.second_factor_required and r.role = any(${row.roles}))
        and not exists (select 1 from passkey f where f.user_id = ${row.id})
        and not exists (select 1 from totp f where f.user_id = ${row.id} and f.confirmed_at is not null))`,
    },
    permissions: { kind: 'computed', value: (_, { viewer }) => sql`${[...viewer.permissions].sort()}::text[]` },
  },
});

/** Whether the viewer may write to this person: everyone with `people.read`, else only the staff of the centre. */
export const reachable = (viewer: ViewerRights, row: Row<User>): Sql =>
  viewer.may('people.read')
    ? sql`${row.active}`
    : sql`${row.active} and ${row.roles} && ${[Role.ADMIN, Role.TRAINER]}::text[]`;

export const apiKeys = readable(ApiKey, {
  resource: 'apiKeys',
  visible: (viewer) => (viewer.may('apiKeys.manage') ? everything : nothing),
  filters: { search: words((row) => [row.name, row.prefix]) },
  orders: { NAME: (row) => row.name, CREATED_AT: (row) => row.createdAt, EXPIRES_AT: (row) => row.expiresAt },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  fields: {
    viewerCanUpdate: {
      kind: 'computed',
      value: (row) => sql`${row.owner} = ${viewerId} and ${row.revokedAt} is null`,
    },
  },
});

/** What the modules declare, for a statement to join with the deviations. */
const declarations = (): string =>
  JSON.stringify(
    [...declaredPermissions()].map(([permission, { description, roles }]) => ({ permission, description, roles })),
  );
export const passkeys = readable(Passkey, {
  resource: 'passkeys',
  visible: (viewer, row) => (viewer.may('account.use') ? sql`${row.user} = ${viewerId}` : nothing),
  orders: { CREATED_AT: (row) => row.createdAt },
  defaultOrder: { field: 'CREATED_AT', direction: 'ASC' },
});

export const roleSettings = readable(RoleSetting, {
  resource: 'roles',
  // Whoever has a role may know that it changed (`resourceChanged`); only `roles.manage` asks what it is.
  visible: (viewer, row) =>
    viewer.may('roles.manage')
      ? everything
      : viewer.isPerson
        ? sql`exists (select 1 from "user" me where me.id = ${viewerId} and ${row.role} = any(me.roles))`
        : nothing,
  fields: {
    personCount: {
      kind: 'computed',
      value: (row) => sql`(select count(*)::int from "user" u where u.active and ${row.role} = any(u.roles))`,
    },
    permissions: {
      kind: 'computed',
      value: (row, { viewer }) => sql`(
        select jsonb_agg(jsonb_build_object(
          'permission', d.permission, 'description', d.description,
          'granted', coalesce(r.granted, ${row.role} = any(d.roles)), 'grantedByDefault', ${row.role} = any(d.roles),
          'viewerCanChange', case
            when ${row.role} = 'ADMIN' then ${viewerIsAdministrator} and d.permission <> all(${[...KEPT_BY_ADMINISTRATORS]}::text[])
            else d.permission = any(${[...viewer.permissions]}::text[]) or ${viewerIsAdministrator} end
        ) order by d.permission)
        from jsonb_to_recordset(${declarations()}::jsonb) as d(permission text, description text, roles text[])
        left join role_permission r on r.role = ${row.role} and r.permission = d.permission)`,
    },
  },
});

/** Whether the viewer may give these roles. */
export async function reaches(tx: WriteContext, roles: readonly Role[]): Promise<boolean> {
  const [answer] = await rowsOf<{ reached: boolean }>(
    tx,
    sql`select ${withinReach(tx.viewer, sql`${[...roles]}::text[]`)} as reached`,
  );
  return answer?.reached === true;
}

export const sessions = readable(Session, {
  // A partner key carries its maker's id, and nothing of their account.
  visible: (viewer, row) =>
    viewer.may('users.manage') ? everything : viewer.may('account.use') ? sql`${row.user} = ${viewerId}` : nothing,
  orders: { LAST_SEEN_AT: (row) => row.lastSeenAt, CREATED_AT: (row) => row.createdAt },
  defaultOrder: { field: 'LAST_SEEN_AT', direction: 'DESC' },
  fields: {
    current: { kind: 'computed', value: (row) => sql`coalesce(${row.id} = ${viewerCredential}, false)` },
    impersonated: { kind: 'computed', value: (row) => sql`${row.impersonator} is not null` },
  },
});

/** The sessions of a person, or of the viewer, whose tokens still prove something. */
export const openSessionsOf = (userId: string | null | undefined, row: Row<Session>): Sql =>
  all([
    userId == null ? sql`${row.user} = ${viewerId}` : isUuid(userId) ? sql`${row.user} = ${userId}` : nothing,
    sql`${row.revokedAt} is null and ${row.expiresAt} > ${requestTime}::timestamptz
      and ${row.lastSeenAt} + ${row.idleHours} * interval '1 hour' > ${requestTime}::timestamptz`,
  ]);
