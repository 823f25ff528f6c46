import { defineEvent } from '../../platform/events/event.ts';

const changes = ({ organisationId }: { organisationId: string }) => ({
  resource: 'organisations',
  ids: [organisationId],
});

export const OrganisationCreated = defineEvent<{ organisationId: string }>('OrganisationCreated', changes);
export const OrganisationUpdated = defineEvent<{ organisationId: string }>('OrganisationUpdated', changes);
export const OrganisationMemberAdded = defineEvent<{ organisationId: string; userId: string }>(
  'OrganisationMemberAdded',
  changes,
);
export const OrganisationMemberRemoved = defineEvent<{ organisationId: string; userId: string }>(
  'OrganisationMemberRemoved',
  changes,
);
