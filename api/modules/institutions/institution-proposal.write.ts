// Owns what an AI proposes and what a person decides of it. Nothing but domains goes out, never while a transaction waits,
// and nothing is classified by a proposal that nobody confirmed.

import { ai, estimatedTokens } from '../../platform/ai/ai.ts';
import type { Context, WriteContext } from '../../platform/context.ts';
import { Problem, Refusal } from '../../platform/problem.ts';
import { countAttempt } from '../../platform/throttle.ts';
import { refer, take, transaction } from '../../platform/write.ts';
import {
  domainOf,
  Institution,
  type InstitutionRuleKind,
  type InstitutionSector,
  type InstitutionType,
} from './institution.ts';
import { addRule, createInstitution } from './institution.write.ts';
import { InstitutionProposal, ProposalStatus } from './institution-proposal.ts';
import { InstitutionProposalDecided, InstitutionProposed, InstitutionUpdated } from './institutions.events.ts';
import { PROMPT_VERSION, type Proposed, proposalSystem, readProposals } from './proposal-prompt.ts';

/** Of one person. */
const THROTTLE = { name: 'institution proposals', attempts: 20, minutes: 10 } as const;
/** What a domain takes in the answer. */
const TOKENS_PER_DOMAIN = 200;
/** Models that think before they answer do so out of the same purse. */
const THINKING_TOKENS = 2_000;

/**
 * Has an AI say whose these domains are, and gives those that have a proposal now. Domains that have one already cost no
 * call, unless it was rejected. Throws INVALID, TOO_MANY_REQUESTS, AI_UNREADABLE and the problems of the AI door.
 */
export async function proposeInstitutions(ctx: Context, input: { domains: readonly string[] }): Promise<string[]> {
  const wanted = [...new Set(input.domains.map((domain) => domainOf(domain, ['domains'])))];
  const known = await transaction(ctx, (tx) =>
    tx.em.find(InstitutionProposal, { domain: { $in: wanted }, status: { $ne: ProposalStatus.REJECTED } }),
  );
  const asked = new Set(wanted.filter((domain) => known.every((proposal) => proposal.domain !== domain)));
  const proposed = asked.size > 0 ? await ask(ctx, asked) : [];
  await transaction(ctx, (tx) => keep(tx, proposed));
  return [...known, ...proposed].map(({ domain }) => domain).sort();
}

async function ask(ctx: Context, domains: ReadonlySet<string>): Promise<Proposed[]> {
  const minutes = await countAttempt(ctx.database, THROTTLE, ctx.viewer.userId ?? ctx.viewer.kind);
  if (minutes !== null) throw new Refusal('TOO_MANY_REQUESTS', [], { minutes });
  const prompt = [...domains].join('\n');
  const { text } = await ai.write(ctx, {
    purpose: 'institutions.propose',
    promptVersion: PROMPT_VERSION,
    system: proposalSystem(ctx.language),
    prompt,
    mostTokens: 2 * estimatedTokens(prompt) + TOKENS_PER_DOMAIN * domains.size + THINKING_TOKENS,
  });
  const proposed = readProposals(text, domains);
  if (!proposed) throw new Problem('AI_UNREADABLE');
  return proposed;
}

async function keep(tx: WriteContext, proposed: readonly Proposed[]): Promise<void> {
  for (const { domain, ...content } of proposed) {
    const before = await tx.em.findOne(InstitutionProposal, { domain });
    const said = {
      ...content,
      model: tx.config.ai.model,
      promptVersion: PROMPT_VERSION,
      status: ProposalStatus.PENDING,
      institution: null,
      createdAt: tx.now,
      decidedAt: null,
    };
    const proposal = before ? tx.em.assign(before, said) : tx.em.create(InstitutionProposal, { domain, ...said });
    tx.em.persist(proposal);
    tx.record(InstitutionProposed, { proposalId: proposal.id });
  }
}

/** What a person confirms: an institution that is known, or one to enter. */
export interface Confirmation {
  id: string;
  institutionId: string | null;
  name: string | null;
  type: InstitutionType | null;
  sector: InstitutionSector | null;
  kind: InstitutionRuleKind;
}

/** Makes the confirmed institution and its rule. Throws ALREADY_DECIDED, REQUIRED, and what entering them throws. */
export async function acceptInstitutionProposal(tx: WriteContext, input: Confirmation): Promise<InstitutionProposal> {
  const proposal = await take(tx, InstitutionProposal, input.id);
  const institution = await confirmed(tx, input);
  proposal.accept(institution, tx.now);
  await addRule(tx, institution, { kind: input.kind, value: proposal.domain, priority: 0 }, []);
  tx.record(InstitutionProposalDecided, { proposalId: proposal.id });
  return proposal;
}

async function confirmed(tx: WriteContext, { institutionId, name, type, sector }: Confirmation): Promise<Institution> {
  if (institutionId !== null) {
    const institution = await refer(tx, Institution, institutionId, ['institutionId']);
    tx.record(InstitutionUpdated, { institutionId });
    return institution;
  }
  if (name === null) throw new Problem('REQUIRED', ['name']);
  return createInstitution(tx, { name, type, sector, rules: [] });
}

export async function rejectInstitutionProposal(
  tx: WriteContext,
  { id }: { id: string },
): Promise<InstitutionProposal> {
  const proposal = await take(tx, InstitutionProposal, id);
  proposal.reject(tx.now);
  tx.record(InstitutionProposalDecided, { proposalId: id });
  return proposal;
}
