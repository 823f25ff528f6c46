import { defineModule } from '../../platform/module.ts';
import { EmailDomainResolver } from './email-domain.resolver.ts';
import { DomainAlias, PersonalProvider } from './email-domain.ts';
import { InstitutionResolver } from './institution.resolver.ts';
import { Institution, InstitutionRule } from './institution.ts';
import { InstitutionProposalResolver } from './institution-proposal.resolver.ts';
import { InstitutionProposal } from './institution-proposal.ts';
import { institutionsPersonalData, institutionsWithoutPersonalData } from './institutions.personal-data.ts';

/** Where respondents work, as their addresses tell it. */
export const institutionsModule = defineModule({
  name: 'institutions',
  entities: [Institution, InstitutionRule, PersonalProvider, DomainAlias, InstitutionProposal],
  resolvers: [InstitutionResolver, EmailDomainResolver, InstitutionProposalResolver],
  personalData: institutionsPersonalData,
  withoutPersonalData: institutionsWithoutPersonalData,
  permissions: {
    'institutions.read': {
      description: 'Read the institutions of respondents and how their addresses tell them.',
      roles: ['ADMIN', 'TRAINER'],
      forKeys: true,
    },
    'institutions.manage': {
      description: 'Enter institutions and the rules that tell them, and decide on domains.',
      roles: ['ADMIN', 'TRAINER'],
      forKeys: false,
    },
  },
});

export { Institution, InstitutionRuleKind, InstitutionSector, InstitutionType } from './institution.ts';
export { createInstitution } from './institution.write.ts';
export { SECTOR_LABELS, TYPE_LABELS } from './institution-labels.rules.ts';
export { InstitutionProposal } from './institution-proposal.ts';
export { DomainReassigned } from './institutions.events.ts';
export { institutionProposals, institutions } from './institutions.read.ts';
