// Owns what is known of domains beside whose they are: personal providers and typing errors. Never touches a submission:
// those hear of it and are classified again.

import type { WriteContext } from '../../platform/context.ts';
import { Problem } from '../../platform/problem.ts';
import { expectUnique, take } from '../../platform/write.ts';
import { DomainAlias, PersonalProvider } from './email-domain.ts';
import { domainOf, InstitutionRule, InstitutionRuleKind } from './institution.ts';
import { DomainReassigned } from './institutions.events.ts';

/** Throws INVALID for what is no domain, TAKEN where it is known, DOMAIN_HAS_RULE where an institution has it. */
export async function addPersonalProvider(tx: WriteContext, input: { domain: string }): Promise<PersonalProvider> {
  const domain = domainOf(input.domain, ['domain']);
  if (await tx.em.findOne(InstitutionRule, { value: domain, kind: { $ne: InstitutionRuleKind.ADDRESS } }))
    throw new Problem('DOMAIN_HAS_RULE', ['domain'], { domain });
  const provider = tx.em.create(PersonalProvider, { domain, createdAt: tx.now });
  tx.em.persist(provider);
  await expectUnique(tx, new Problem('TAKEN', ['domain']));
  tx.record(DomainReassigned, { domain });
  return provider;
}

export async function removePersonalProvider(tx: WriteContext, { id }: { id: string }): Promise<string> {
  const provider = await take(tx, PersonalProvider, id);
  tx.em.remove(provider);
  tx.record(DomainReassigned, { domain: provider.domain });
  return id;
}

/**
 * Says which domain is meant by one that is mistyped; null says that it is right as it is written, and what was said of it
 * before is replaced. Throws INVALID for what is no domain or the same, ALIAS_CHAIN where one would lead to another.
 */
export async function decideDomainSpelling(
  tx: WriteContext,
  input: { domain: string; correctDomain: string | null },
): Promise<DomainAlias> {
  const domain = domainOf(input.domain, ['domain']);
  const correctDomain = input.correctDomain === null ? null : domainOf(input.correctDomain, ['correctDomain']);
  if (correctDomain === domain) throw new Problem('INVALID', ['correctDomain']);
  if (correctDomain !== null) await expectNoChain(tx, domain, correctDomain);
  const known = await tx.em.findOne(DomainAlias, { domain });
  const alias = known ?? tx.em.create(DomainAlias, { domain, correctDomain, createdAt: tx.now });
  alias.correctDomain = correctDomain;
  alias.createdAt = tx.now;
  tx.em.persist(alias);
  await expectUnique(tx, new Problem('CONFLICT', ['domain']));
  tx.record(DomainReassigned, { domain });
  return alias;
}

async function expectNoChain(tx: WriteContext, domain: string, correctDomain: string): Promise<void> {
  if (await tx.em.findOne(DomainAlias, { domain: correctDomain, correctDomain: { $ne: null } }))
    throw new Problem('ALIAS_CHAIN', ['correctDomain'], { domain: correctDomain });
  if (await tx.em.findOne(DomainAlias, { correctDomain: domain }))
    throw new Problem('ALIAS_CHAIN', ['domain'], { domain });
}

/** Forgets what was said of a domain. */
export async function forgetDomainSpelling(tx: WriteContext, { id }: { id: string }): Promise<string> {
  const alias = await take(tx, DomainAlias, id);
  tx.em.remove(alias);
  tx.record(DomainReassigned, { domain: alias.domain });
  return id;
}
