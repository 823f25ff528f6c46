// Owns institutions and the rules that tell their addresses. Never touches a submission: those hear of it and are
// classified again (submissions/classification.jobs.ts).

import { ForeignKeyConstraintViolationException } from '@mikro-orm/core';
import type { WriteContext } from '../../platform/context.ts';
import { Problem } from '../../platform/problem.ts';
import { applyChanges, expectUnique, expectVersion, take } from '../../platform/write.ts';
import { PersonalProvider } from './email-domain.ts';
import {
  Institution,
  InstitutionRule,
  InstitutionRuleKind,
  type InstitutionSector,
  type InstitutionType,
  ruleValue,
} from './institution.ts';
import { DomainReassigned, InstitutionCreated, InstitutionDeleted, InstitutionUpdated } from './institutions.events.ts';

export interface InstitutionDetails {
  name?: string | null;
  type?: InstitutionType | null;
  sector?: InstitutionSector | null;
}

export interface RuleDetails {
  kind: InstitutionRuleKind;
  value: string;
  priority: number;
}

/** Enters an institution with its first rules. Throws TAKEN for a name that another has, and what `addRule` throws. */
export async function createInstitution(
  tx: WriteContext,
  input: InstitutionDetails & { name: string; rules: readonly RuleDetails[] },
): Promise<Institution> {
  const { name, type = null, sector = null } = input;
  const institution = tx.em.create(Institution, {
    name: name.trim(),
    type,
    sector,
    createdAt: tx.now,
    updatedAt: tx.now,
  });
  if (institution.name === '') throw new Problem('REQUIRED', ['name']);
  tx.em.persist(institution);
  await expectUnique(tx, new Problem('TAKEN', ['name']));
  tx.record(InstitutionCreated, { institutionId: institution.id });
  for (const [place, rule] of input.rules.entries()) await addRule(tx, institution, rule, ['rules', String(place)]);
  return institution;
}

export async function updateInstitution(
  tx: WriteContext,
  input: InstitutionDetails & { id: string; version?: number | null },
): Promise<Institution> {
  const institution = await take(tx, Institution, input.id);
  expectVersion(institution, input.version);
  applyChanges<Institution, 'name' | 'type' | 'sector'>(institution, input, {
    required: ['name'],
    optional: ['type', 'sector'],
  });
  institution.name = institution.name.trim();
  if (institution.name === '') throw new Problem('REQUIRED', ['name']);
  institution.updatedAt = tx.now;
  await expectUnique(tx, new Problem('TAKEN', ['name']));
  tx.record(InstitutionUpdated, { institutionId: institution.id });
  return institution;
}

/** Removes an institution with its rules, and gives its id. Throws IN_USE while submissions are told to be of it. */
export async function deleteInstitution(tx: WriteContext, { id }: { id: string }): Promise<string> {
  const institution = await take(tx, Institution, id);
  tx.em.remove(institution);
  try {
    await tx.em.flush();
  } catch (error) {
    throw error instanceof ForeignKeyConstraintViolationException ? new Problem('IN_USE', ['id']) : error;
  }
  tx.record(InstitutionDeleted, { institutionId: id });
  return id;
}

/** Throws what `addRule` throws. */
export async function addInstitutionRule(
  tx: WriteContext,
  { institutionId, ...rule }: RuleDetails & { institutionId: string },
): Promise<Institution> {
  const institution = await take(tx, Institution, institutionId, ['institutionId']);
  await addRule(tx, institution, rule, []);
  tx.record(InstitutionUpdated, { institutionId });
  return institution;
}

/**
 * Throws INVALID for what is no domain or address, PERSONAL_PROVIDER for a domain where anybody has an address, TAKEN where
 * there is such a rule.
 */
export async function addRule(
  tx: WriteContext,
  institution: Institution,
  { kind, value: written, priority }: RuleDetails,
  path: readonly string[],
): Promise<void> {
  const at = [...path, 'value'];
  const value = ruleValue(kind, written, at);
  if (kind !== InstitutionRuleKind.ADDRESS && (await tx.em.findOne(PersonalProvider, { domain: value })))
    throw new Problem('PERSONAL_PROVIDER', at, { domain: value });
  tx.em.persist(tx.em.create(InstitutionRule, { institution, kind, value, priority, createdAt: tx.now }));
  await expectUnique(tx, new Problem('TAKEN', at));
  tx.record(DomainReassigned, { domain: domainOfRule(value) });
}

export async function updateInstitutionRule(
  tx: WriteContext,
  { id, priority }: { id: string; priority: number },
): Promise<Institution> {
  const rule = await take(tx, InstitutionRule, id);
  rule.priority = priority;
  return changed(tx, rule);
}

export async function removeInstitutionRule(tx: WriteContext, { id }: { id: string }): Promise<Institution> {
  const rule = await take(tx, InstitutionRule, id);
  tx.em.remove(rule);
  return changed(tx, rule);
}

async function changed(tx: WriteContext, { institution: { id }, value }: InstitutionRule): Promise<Institution> {
  tx.record(InstitutionUpdated, { institutionId: id });
  tx.record(DomainReassigned, { domain: domainOfRule(value) });
  return tx.em.findOneOrFail(Institution, { id });
}

const domainOfRule = (value: string): string => value.slice(value.lastIndexOf('@') + 1);
