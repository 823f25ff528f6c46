import { Arg, Args, Ctx, Field, InputType, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access } from '../../platform/graphql/access.ts';
import { commit } from '../../platform/graphql/commit.ts';
import {
  connectionOf,
  IdsFilter,
  listArgs,
  type PageArgs,
  payloadOf,
} from '../../platform/graphql/connection-types.ts';
import { Reference, Text, Texts } from '../../platform/graphql/inputs.ts';
import { read } from '../../platform/read/ask.ts';
import { InstitutionError } from './institution.resolver.ts';
import { InstitutionRuleKind, InstitutionSector, InstitutionType } from './institution.ts';
import { InstitutionProposal, ProposalStatus } from './institution-proposal.ts';
import {
  acceptInstitutionProposal,
  proposeInstitutions,
  rejectInstitutionProposal,
} from './institution-proposal.write.ts';
import { institutionProposals } from './institutions.read.ts';

const MOST_DOMAINS = 20;

@InputType({ description: 'Which proposals.' })
class InstitutionProposalFilter extends IdsFilter {
  @Field(() => ProposalStatus, { nullable: true, description: 'Only those of which this became.' })
  status?: ProposalStatus | null;
}
const InstitutionProposalListArgs = listArgs('InstitutionProposal', {
  filter: InstitutionProposalFilter,
  orderFields: { CREATED_AT: 'By the time they were made.', CONFIDENCE: 'By how sure the AI says it is.' },
});
const InstitutionProposalConnection = connectionOf('InstitutionProposal', () => InstitutionProposal);

@InputType({ description: 'Domains of which an AI shall say whose they are.' })
class ProposeInstitutionsInput {
  @Texts({ description: 'The domains, at most 20. Nothing else is sent.', max: 253, most: MOST_DOMAINS })
  domains!: string[];
}

@InputType({ description: 'What a person confirms of a proposal: an institution that is known, or one to enter.' })
class AcceptInstitutionProposalInput {
  @Reference({ description: 'The proposal.' }) id!: string;
  @Reference({
    description: 'The institution, where it is known already; the other details are ignored then.',
    optional: true,
  })
  institutionId?: string | null;
  @Text({ description: 'Name of the institution to enter.', max: 200, optional: true }) name?: string | null;
  @Field(() => InstitutionType, { nullable: true, description: 'What it is.' }) type?: InstitutionType | null;
  @Field(() => InstitutionSector, { nullable: true, description: 'What it works in.' })
  sector?: InstitutionSector | null;
  @Field(() => InstitutionRuleKind, {
    defaultValue: InstitutionRuleKind.DOMAIN,
    description: 'Whether the rule speaks of the domain alone, or of those below it too.',
  })
  kind!: InstitutionRuleKind;
}

@InputType({ description: 'The proposal to reject.' })
class RejectInstitutionProposalInput {
  @Reference({ description: 'The proposal.' }) id!: string;
}

const ProposeInstitutionsPayload = payloadOf(
  'ProposeInstitutions',
  { domains: { type: () => [String], description: 'Those of the domains that have a proposal now.' } },
  InstitutionError,
);
const proposal = { institutionProposal: { type: () => InstitutionProposal, description: 'The proposal.' } };
const AcceptInstitutionProposalPayload = payloadOf('AcceptInstitutionProposal', proposal, InstitutionError);
const RejectInstitutionProposalPayload = payloadOf('RejectInstitutionProposal', proposal, InstitutionError);

@Resolver()
export class InstitutionProposalResolver {
  @Query(() => InstitutionProposalConnection, { description: 'What an AI proposed of domains.' })
  @Access('institutions.read')
  institutionProposals(@Args(() => InstitutionProposalListArgs) args: PageArgs) {
    return read.connection(institutionProposals, args);
  }

  @Mutation(() => ProposeInstitutionsPayload, {
    description:
      'Has an AI say whose these domains are, at most 20 times in 10 minutes. It changes nothing before a person confirms it; domains with a proposal are not asked about again unless it was rejected.',
  })
  @Access('institutions.manage')
  async proposeInstitutions(
    @Arg('input', () => ProposeInstitutionsInput, { description: 'The domains.' }) input: ProposeInstitutionsInput,
    @Ctx() ctx: Context,
  ) {
    return { domains: await proposeInstitutions(ctx, input), errors: [] };
  }

  @Mutation(() => AcceptInstitutionProposalPayload, {
    description: 'Confirms a proposal, as it is or changed; responses of the domain are classified again.',
  })
  @Access('institutions.manage')
  acceptInstitutionProposal(
    @Arg('input', () => AcceptInstitutionProposalInput, { description: 'What is confirmed.' })
    input: AcceptInstitutionProposalInput,
    @Ctx() ctx: Context,
  ) {
    const { institutionId = null, name = null, type = null, sector = null, ...rest } = input;
    return commit(ctx, 'institutionProposal', (tx) =>
      acceptInstitutionProposal(tx, { ...rest, institutionId, name, type, sector }),
    );
  }

  @Mutation(() => RejectInstitutionProposalPayload, { description: 'Rejects a proposal.' })
  @Access('institutions.manage')
  rejectInstitutionProposal(
    @Arg('input', () => RejectInstitutionProposalInput, { description: 'Which one.' })
    input: RejectInstitutionProposalInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'institutionProposal', (tx) => rejectInstitutionProposal(tx, input));
  }
}
