// Who sees which accounts and keys, and the statements that recognise a caller.

import type { Database } from '../../platform/database/orm.ts';
import { permissionsOfRoles } from '../../platform/permissions.ts';
import { words } from '../../platform/read/filters.ts';
import { isUuid, type Row, readable, readableAs, type ViewerRights } from '../../platform/read/readable.ts';
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
import { type Permission, Viewer } from '../../platform/viewer.ts';
import { ApiKey } from './api-key.ts';
import { Invitation } from './invitation.ts';
import { Passkey } from './passkey.ts';
import { RoleSetting } from './role-setting.ts';
import { Session } from './session.ts';
import { hashToken, isApiKey } from './token.ts';
import { Role, User } from './user.ts';

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
});

export const passkeys = readable(Passkey, {
  resource: 'passkeys',
  visible: (viewer, row) => (viewer.may('account.use') ? sql`${row.user} = ${viewerId}` : nothing),
  orders: { CREATED_AT: (row) => row.createdAt },
  defaultOrder: { field: 'CREATED_AT', direction: 'ASC' },
});

export const roleSettings = readable(RoleSetting, {
  resource: 'roles',
  visible: (viewer) => (viewer.may('roles.manage') ? everything : nothing),
});

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

/** What a session or key proves, and until when that holds by itself. */
export interface Proof {
  readonly viewer: Viewer;
  /** In milliseconds since 1970. */
  readonly validUntil: number;
}

interface Credential {
  id: string;
  userId: string;
  roles: Role[];
  scopes: Permission[] | null;
  /** In milliseconds since 1970; null for keys. */
  provenAt: number | null;
  impersonatorId: string | null;
  validUntil: number;
}

const milliseconds = (time: string): string => `(extract(epoch from ${time}) * 1000)::float8`;

const OF_SESSION = `${milliseconds('s.proven_at')} as "provenAt", s.impersonator_id as "impersonatorId"`;
const OF_KEY = 'null::float8 as "provenAt", null::uuid as "impersonatorId"';

const OPEN = `s.revoked_at is null and s.expires_at > $2 and s.last_seen_at + s.idle_hours * interval '1 hour' > $2`;

// That it was seen is noted with the same statement, once a minute at most.
const SESSION_OF_TOKEN = `
  with seen as (
    update session s set last_seen_at = $2
    where s.access_hash = $1 and s.last_seen_at <= $2::timestamptz - interval '1 minute' and s.access_expires_at > $2 and ${OPEN}
  )
  select s.id, u.id as "userId", u.roles, null as scopes, ${OF_SESSION}, ${milliseconds('least(s.access_expires_at, s.expires_at)')} as "validUntil"
  from session s join "user" u on u.id = s.user_id
  where s.access_hash = $1 and s.access_expires_at > $2 and ${OPEN} and u.active`;

// Noting the use to the minute keeps a busy key from writing on every call; then it is asked for and noted again.
const KEY_OF_TOKEN = `
  with used as (
    update api_key set last_used_at = $2
    where hash = $1 and (last_used_at is null or last_used_at <= $2::timestamptz - interval '1 minute')
    returning last_used_at
  )
  select k.id, u.id as "userId", u.roles, k.scopes, ${OF_KEY},
    ${milliseconds("least(k.expires_at, coalesce((select last_used_at from used), k.last_used_at) + interval '1 minute')")} as "validUntil"
  from api_key k join "user" u on u.id = k.owner_id
  where k.hash = $1 and k.expires_at > $2 and k.revoked_at is null and u.active`;

const CREDENTIALS_NOW = `
  select s.id, u.id as "userId", u.roles, null as scopes, ${OF_SESSION},
    ${milliseconds("least(s.expires_at, s.last_seen_at + s.idle_hours * interval '1 hour')")} as "validUntil"
  from session s join "user" u on u.id = s.user_id
  where s.id = any($1::uuid[]) and ${OPEN} and u.active
  union all
  select k.id, u.id, u.roles, k.scopes, ${OF_KEY}, ${milliseconds('k.expires_at')} from api_key k join "user" u on u.id = k.owner_id
  where k.id = any($1::uuid[]) and k.expires_at > $2 and k.revoked_at is null and u.active`;

function toProof({ id, userId, roles, scopes, provenAt, impersonatorId, validUntil }: Credential): Proof {
  const owned = permissionsOfRoles(roles);
  if (!scopes) {
    const proof = { provenAt: provenAt === null ? null : new Date(provenAt), impersonatorId };
    return { viewer: new Viewer('USER', userId, id, roles, owned, proof), validUntil };
  }
  // A key never exceeds the person who made it.
  const carried = new Set(scopes.filter((scope) => owned.has(scope)));
  return { viewer: new Viewer('KEY', userId, id, [], carried), validUntil };
}

/** What this access token or partner key proves; null for nothing. Notes a key's use. */
export async function proofOfToken(database: Database, token: string, now: Date): Promise<Proof | null> {
  const text = isApiKey(token) ? KEY_OF_TOKEN : SESSION_OF_TOKEN;
  const { rows } = await database.pool.query<Credential>(text, [hashToken(token), now]);
  return rows[0] ? toProof(rows[0]) : null;
}

/** What these sessions and keys prove now; missing when they have ended. */
export async function proofsOf(
  database: Database,
  credentialIds: readonly string[],
  now: Date,
): Promise<readonly Proof[]> {
  const { rows } = await database.pool.query<Credential>(CREDENTIALS_NOW, [credentialIds, now]);
  return rows.map(toProof);
}
