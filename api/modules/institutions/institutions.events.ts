import { defineEvent } from '../../platform/events/event.ts';

const changesInstitution = ({ institutionId }: { institutionId: string }) => ({
  resource: 'institutions',
  ids: [institutionId],
});

export const InstitutionCreated = defineEvent<{ institutionId: string }>('InstitutionCreated', changesInstitution);
export const InstitutionUpdated = defineEvent<{ institutionId: string }>('InstitutionUpdated', changesInstitution);
export const InstitutionDeleted = defineEvent<{ institutionId: string }>('InstitutionDeleted', changesInstitution);

/**
 * Addresses of this domain, or of one below it, may belong to another institution than before. All such changes are heard
 * of in their order.
 */
export const DomainReassigned = defineEvent<{ domain: string | null }>('DomainReassigned', undefined, () => 'domains');

export const InstitutionProposed = defineEvent<{ proposalId: string }>('InstitutionProposed', ({ proposalId }) => ({
  resource: 'institutionProposals',
  ids: [proposalId],
}));
export const InstitutionProposalDecided = defineEvent<{ proposalId: string }>(
  'InstitutionProposalDecided',
  ({ proposalId }) => ({ resource: 'institutionProposals', ids: [proposalId] }),
);
