// The statements that recognise a caller: what a session, a partner key or a token of a program proves now.

import type { WriteContext } from '../../platform/context.ts';
import type { Database } from '../../platform/database/orm.ts';
import {
  type Deviation,
  declaredPermissions,
  permissionsOfRoles,
  samePermissions,
} from '../../platform/permissions.ts';
import { rowsOf } from '../../platform/read/rows.ts';
import { sql } from '../../platform/read/sql.ts';
import { type Permission, Viewer } from '../../platform/viewer.ts';
import type { KeyLimits } from './key-limits.ts';
import { hashToken, isApiKey } from './token.ts';
import { Role, User } from './user.ts';

/** What somebody with these roles may do now. */
export async function permissionsNow(tx: WriteContext, roles: readonly Role[]): Promise<ReadonlySet<Permission>> {
  const deviations = await rowsOf<{ deviation: Deviation }>(
    tx,
    sql`select json_build_array(role, permission, granted) as deviation from role_permission where role = any(${[...roles]}::text[])`,
  );
  return permissionsOfRoles(
    roles,
    deviations.map(({ deviation }) => deviation),
  );
}

/** What a session or key proves, and until when that holds by itself. */
export interface Proof {
  readonly viewer: Viewer;
  /** In milliseconds since 1970. */
  readonly validUntil: number;
  /** Of a key. */
  readonly limits?: KeyLimits;
}

interface Credential {
  id: string;
  userId: string;
  roles: Role[];
  deviations: Deviation[] | null;
  scopes: Permission[] | null;
  /** In milliseconds since 1970; null for keys. */
  provenAt: number | null;
  impersonatorId: string | null;
  impersonatorRoles: Role[] | null;
  impersonatorSessionId: string | null;
  validUntil: number;
  perMinute?: number;
  addresses?: string[];
}

const milliseconds = (time: string): string => `(extract(epoch from ${time}) * 1000)::float8`;

const deviationsOf = (roles: string): string =>
  `(select json_agg(json_build_array(d.role, d.permission, d.granted)) from role_permission d where d.role = any(${roles})) as deviations`;
const OF_SESSION = `s.id, u.id as "userId", u.roles, ${deviationsOf('u.roles || a.roles')}, null::text[] as scopes,
    ${milliseconds('s.proven_at')} as "provenAt", a.id as "impersonatorId", a.roles as "impersonatorRoles",
    s.impersonator_session_id as "impersonatorSessionId"`;
const OF_KEY = `k.id, u.id as "userId", u.roles, ${deviationsOf('u.roles')}, k.scopes,
    null::float8 as "provenAt", null::uuid as "impersonatorId", null::text[] as "impersonatorRoles", null::uuid as "impersonatorSessionId"`;

const OPEN = `s.revoked_at is null and s.expires_at > $2 and s.last_seen_at + s.idle_hours * interval '1 hour' > $2`;

// A session in which somebody acts as the person ends with their own, and with their account.
const SESSION = `session s join "user" u on u.id = s.user_id
    left join session o on o.id = s.impersonator_session_id and o.revoked_at is null and o.expires_at > $2
    left join "user" a on a.id = s.impersonator_id and a.id = o.user_id and a.active`;
const STANDS = `${OPEN} and u.active
    and (a.id is not null or (s.impersonator_id is null and s.impersonator_session_id is null))`;

// That it was seen is noted with the same statement, once a minute at most.
const SESSION_OF_TOKEN = `
  with seen as (
    update session s set last_seen_at = $2
    where s.access_hash = $1 and s.last_seen_at <= $2::timestamptz - interval '1 minute' and s.access_expires_at > $2 and ${OPEN}
  )
  select ${OF_SESSION}, ${milliseconds('least(s.access_expires_at, s.expires_at)')} as "validUntil"
  from ${SESSION}
  where s.access_hash = $1 and s.access_expires_at > $2 and ${STANDS}`;

// Noting the use to the minute keeps a busy key from writing on every call; then it is asked for and noted again.
const KEY_OF_TOKEN = `
  with found as (
    select id, expires_at from api_key where hash = $1 and expires_at > $2 and revoked_at is null
    union all
    select id, least(expires_at, previous_expires_at) from api_key
    where previous_hash = $1 and least(expires_at, previous_expires_at) > $2 and revoked_at is null
  ), used as (
    update api_key set last_used_at = $2, last_used_address = $3
    where id in (select id from found) and (last_used_at is null or last_used_at <= $2::timestamptz - interval '1 minute')
    returning last_used_at
  )
  select ${OF_KEY}, k.requests_per_minute as "perMinute", k.allowed_addresses as addresses,
    ${milliseconds("least(f.expires_at, coalesce((select last_used_at from used), k.last_used_at) + interval '1 minute')")} as "validUntil"
  from api_key k join "user" u on u.id = k.owner_id join found f on f.id = k.id
  where u.active`;

const CREDENTIALS_NOW = `
  select ${OF_SESSION}, ${milliseconds("least(s.expires_at, s.last_seen_at + s.idle_hours * interval '1 hour')")} as "validUntil"
  from ${SESSION}
  where s.id = any($1::uuid[]) and ${STANDS}
  union all
  select ${OF_KEY}, ${milliseconds('k.expires_at')} from api_key k join "user" u on u.id = k.owner_id
  where k.id = any($1::uuid[]) and k.expires_at > $2 and k.revoked_at is null and u.active`;

/** Credentials that a later module keeps: they carry scopes of their owner, as keys do. */
export interface CredentialSource {
  /** How its tokens begin. */
  readonly prefix: string;
  /** A query of those that work but for their end: id, hash, owner_id, scopes, expires_at. */
  readonly rows: string;
}

const sources: CredentialSource[] = [];

export function addCredentialSource(source: CredentialSource): void {
  sources.push(source);
}

const credentialOf = ({ rows }: CredentialSource, which: string): string => `
  select ${OF_KEY}, ${milliseconds('k.expires_at')} as "validUntil"
  from (${rows}) k join "user" u on u.id = k.owner_id
  where ${which} and k.expires_at > $2 and u.active`;

/** The statement that finds the credential of a token, by its hash and the time. */
function statementFor(token: string): string {
  const source = sources.find(({ prefix }) => token.startsWith(prefix));
  if (source) return credentialOf(source, 'k.hash = $1');
  return isApiKey(token) ? KEY_OF_TOKEN : SESSION_OF_TOKEN;
}

function toProof(credential: Credential): Proof | null {
  const { id, userId, roles, scopes, provenAt, validUntil } = credential;
  const deviations = credential.deviations ?? [];
  const owned = permissionsOfRoles(roles, deviations);
  if (scopes) {
    // A key never exceeds the person who made it, nor what keys may carry today.
    const carried = samePermissions(
      scopes.filter((scope) => owned.has(scope) && declaredPermissions().get(scope)?.forKeys),
    );
    const { perMinute, addresses } = credential;
    const limits = perMinute && addresses && { perMinute, addresses };
    return { viewer: new Viewer('KEY', userId, id, [], carried), validUntil, ...(limits ? { limits } : {}) };
  }
  const { impersonatorId, impersonatorRoles, impersonatorSessionId } = credential;
  if (impersonatorRoles && !mayActAs(permissionsOfRoles(impersonatorRoles, deviations), roles, owned)) return null;
  const proof = { provenAt: provenAt === null ? null : new Date(provenAt), impersonatorId, impersonatorSessionId };
  return { viewer: new Viewer('USER', userId, id, roles, owned, proof), validUntil };
}

/** Whether somebody with these permissions may act as a person with those roles and permissions. */
export const mayActAs = (
  permissions: ReadonlySet<Permission>,
  roles: readonly Role[],
  theirs: ReadonlySet<Permission>,
): boolean =>
  permissions.has('users.impersonate') &&
  !roles.includes(Role.ADMIN) &&
  [...theirs].every((permission) => permissions.has(permission));

/** The ids of those who carry a permission as things are now. */
export async function peopleWhoMay(tx: WriteContext, permission: Permission): Promise<string[]> {
  const declared = declaredPermissions().get(permission)?.roles ?? [];
  const people = await rowsOf<{ id: string }>(
    tx,
    sql`select u.id from "user" u where u.active and exists (
      select 1 from unnest(u.roles) as carrier
      left join role_permission d on d.role = carrier and d.permission = ${permission}
      where coalesce(d.granted, carrier = any(${[...declared]}::text[]))) order by u.id`,
  );
  return people.map(({ id }) => id);
}

/** What this access token or partner key proves; null for nothing. Notes a key's use. */
export async function proofOfToken(
  database: Database,
  token: string,
  { now, address }: { now: Date; address: string | null },
): Promise<Proof | null> {
  const values = [hashToken(token), now, ...(isApiKey(token) ? [address] : [])];
  const { rows } = await database.pool.query<Credential>(statementFor(token), values);
  return rows[0] ? toProof(rows[0]) : null;
}

/** The person as they may act now, for what is done in their name while they are away; null once the account is closed. */
export async function viewerOfPerson(tx: WriteContext, userId: string): Promise<Viewer | null> {
  const user = await tx.em.findOne(User, { id: userId, active: true }, { fields: ['roles'] });
  return user && new Viewer('USER', user.id, null, user.roles, await permissionsNow(tx, user.roles));
}

/** What these sessions and keys prove now; missing when they have ended. */
export async function proofsOf(
  database: Database,
  credentialIds: readonly string[],
  now: Date,
): Promise<readonly Proof[]> {
  const statement = [CREDENTIALS_NOW, ...sources.map((source) => credentialOf(source, 'k.id = any($1::uuid[])'))];
  const { rows } = await database.pool.query<Credential>(statement.join(' union all '), [credentialIds, now]);
  return rows.flatMap((row) => toProof(row) ?? []);
}
