import { defineModule } from '../../platform/module.ts';
import { DomainAlias, PersonalProvider } from './email-domain.ts';
import { Institution, InstitutionRule } from './institution.ts';
import { InstitutionProposal } from './institution-proposal.ts';

/** Where respondents work, as their addresses tell it. */
export const institutionsModule = defineModule({
  name: 'institutions',
  entities: [Institution, InstitutionRule, PersonalProvider, DomainAlias, InstitutionProposal],
  resolvers: [],
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

export { Institution, InstitutionSector, InstitutionType } from './institution.ts';
export { institutions } from './institutions.read.ts';
