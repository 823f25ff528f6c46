import { defineModule } from '../../platform/module.ts';
import { Commune } from './commune.ts';
import { InvitationResolver } from './invitation.resolver.ts';
import {
  OrganisationMemberResolver,
  OrganisationResolver,
  ViewerOrganisationResolver,
} from './organisation.resolver.ts';
import { Organisation, OrganisationMember } from './organisation.ts';
import { organisationsPersonalData, organisationsWithoutPersonalData } from './organisations.personal-data.ts';

/** Companies, institutions and training centres, where they are, and who works for them. */
export const organisationsModule = defineModule({
  name: 'organisations',
  entities: [Commune, Organisation, OrganisationMember],
  resolvers: [OrganisationResolver, OrganisationMemberResolver, ViewerOrganisationResolver, InvitationResolver],
  personalData: organisationsPersonalData,
  withoutPersonalData: organisationsWithoutPersonalData,
  permissions: {
    'organisations.manage': {
      description: 'Enter and change any organisation and its members.',
      roles: ['ADMIN'],
      forKeys: true,
    },
    'organisations.updateOwn': {
      description: 'Change the organisation one works for.',
      roles: ['ADMIN', 'RECRUITER'],
      forKeys: true,
    },
  },
});

export { Commune } from './commune.ts';
export { Organisation, OrganisationKind, OrganisationMember } from './organisation.ts';
export { addOrganisationMember, communeOf, createOrganisation } from './organisation.write.ts';
export { organisations, viewerWorksFor } from './organisations.read.ts';
