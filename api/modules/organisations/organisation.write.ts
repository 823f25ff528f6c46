// Owns organisations and who works for them. Never touches their job offers.

import type { WriteContext } from '../../platform/context.ts';
import { Problem } from '../../platform/problem.ts';
import { applyChanges, expectVersion, take } from '../../platform/write.ts';
import { User } from '../accounts/index.ts';
import { Commune } from './commune.ts';
import { Organisation, type OrganisationKind, OrganisationMember } from './organisation.ts';
import {
  OrganisationCreated,
  OrganisationMemberAdded,
  OrganisationMemberRemoved,
  OrganisationUpdated,
} from './organisations.events.ts';

/** What can be said of an organisation. Omitted = unchanged (or empty when made), null = cleared. */
export interface OrganisationDetails {
  name?: string | null;
  kind?: OrganisationKind | null;
  siren?: string | null;
  sector?: string | null;
  emailDomain?: string | null;
  website?: string | null;
  email?: string | null;
  phone?: string | null;
  address?: string | null;
  communeCode?: string | null;
  description?: string | null;
}

const OPTIONAL = ['siren', 'sector', 'emailDomain', 'website', 'email', 'phone', 'address', 'description'] as const;

/** Enters an organisation. Throws TAKEN for a SIREN that another has, NOT_FOUND for an unknown commune. */
export async function createOrganisation(
  tx: WriteContext,
  input: OrganisationDetails & { name: string; kind: OrganisationKind },
): Promise<Organisation> {
  const organisation = tx.em.create(Organisation, {
    name: input.name,
    kind: input.kind,
    ...Object.fromEntries(OPTIONAL.map((field) => [field, input[field] ?? null])),
    commune: await communeOf(tx, input.communeCode),
    createdAt: tx.now,
    updatedAt: tx.now,
  });
  tx.em.persist(organisation);
  tx.record(OrganisationCreated, { organisationId: organisation.id });
  return organisation;
}

export async function updateOrganisation(
  tx: WriteContext,
  input: OrganisationDetails & { id: string; version?: number | null },
): Promise<Organisation> {
  const organisation = await take(tx, Organisation, input.id);
  expectVersion(organisation, input.version);
  applyChanges<Organisation, 'name' | 'kind' | (typeof OPTIONAL)[number]>(organisation, input, {
    required: ['name', 'kind'],
    optional: OPTIONAL,
  });
  if (input.communeCode !== undefined) organisation.commune = await communeOf(tx, input.communeCode);
  organisation.updatedAt = tx.now;
  tx.record(OrganisationUpdated, { organisationId: organisation.id });
  return organisation;
}

/** The commune of this INSEE code; null for none. Throws NOT_FOUND at `path`. */
export async function communeOf(
  tx: WriteContext,
  code: string | null | undefined,
  path: readonly string[] = ['communeCode'],
): Promise<Commune | null> {
  if (code === null || code === undefined) return null;
  const commune = await tx.em.findOne(Commune, { code });
  if (!commune) throw new Problem('NOT_FOUND', path);
  return commune;
}

/** Makes a person work for an organisation. Throws TAKEN when they already do. */
export async function addOrganisationMember(
  tx: WriteContext,
  input: { organisationId: string; userId: string },
): Promise<OrganisationMember> {
  const organisation = await take(tx, Organisation, input.organisationId, ['organisationId']);
  const user = await take(tx, User, input.userId, ['userId']);
  const known = await tx.em.findOne(OrganisationMember, { organisation, user });
  if (known) throw new Problem('TAKEN', ['userId']);
  const member = tx.em.create(OrganisationMember, { organisation, user, createdAt: tx.now });
  tx.em.persist(member);
  tx.record(OrganisationMemberAdded, { organisationId: organisation.id, userId: user.id });
  return member;
}

/** Ends a membership and gives the organisation. */
export async function removeOrganisationMember(tx: WriteContext, input: { id: string }): Promise<Organisation> {
  const member = await take(tx, OrganisationMember, input.id);
  const organisation = await tx.em.findOneOrFail(Organisation, { id: member.organisation.id });
  tx.em.remove(member);
  tx.record(OrganisationMemberRemoved, { organisationId: organisation.id, userId: member.user.id });
  return organisation;
}
