import { defineModule } from '../../platform/module.ts';
import { addCredentialSource, changesCredentialsOf } from '../accounts/index.ts';
import { identityProviderCommands } from './identity-provider.command.ts';
import { OAuthClientDeleted, OAuthClientUpdated, OAuthTokenRevoked } from './identity-provider.events.ts';
import { forgetEndedRecords, noticeSignOut } from './identity-provider.jobs.ts';
import {
  identityProviderPersonalData,
  identityProviderWithoutPersonalData,
} from './identity-provider.personal-data.ts';
import { PROGRAM_TOKEN_PREFIX, PROGRAM_TOKENS } from './identity-provider.read.ts';
import { interactionRoutes } from './interaction.routes.ts';
import { OAuthClientResolver } from './oauth-client.resolver.ts';
import { OAuthClient, OAuthClientSecret } from './oauth-client.ts';
import { OAuthConsentResolver } from './oauth-consent.resolver.ts';
import { OAuthConsent } from './oauth-consent.ts';
import { providerRoutes } from './provider.routes.ts';
import { ProviderRecord } from './provider-record.ts';
import { SignOutNotice } from './sign-out-notice.ts';
import { signOutNoticeService } from './sign-out-notice-sender.ts';
import { sealedSigningKeys } from './signing-keys.ts';

addCredentialSource({ prefix: PROGRAM_TOKEN_PREFIX, rows: PROGRAM_TOKENS });
// Whoever owns the client is told apart no further: what still holds is found out anew.
for (const event of [OAuthClientUpdated, OAuthClientDeleted, OAuthTokenRevoked])
  changesCredentialsOf(event, ({ ownerId }) => ownerId);

/** Passerelle as OpenID Connect provider and OAuth 2 authorization server. */
export const identityProvider = defineModule({
  name: 'identityProvider',
  entities: [OAuthClient, OAuthClientSecret, OAuthConsent, ProviderRecord, SignOutNotice],
  resolvers: [OAuthClientResolver, OAuthConsentResolver],
  jobs: [forgetEndedRecords, noticeSignOut],
  services: [signOutNoticeService],
  routes: [interactionRoutes, providerRoutes],
  sealed: [sealedSigningKeys],
  commands: identityProviderCommands,
  personalData: identityProviderPersonalData,
  withoutPersonalData: identityProviderWithoutPersonalData,
  permissions: {
    'oauthClients.manage': {
      description: 'Make and change the applications that sign people in with Passerelle, and partner programs.',
      roles: ['ADMIN'],
      forKeys: false,
    },
    'consents.own': {
      description: 'See and take back what one let other applications know.',
      roles: ['ADMIN', 'TRAINER', 'TRAINEE', 'RECRUITER', 'CANDIDATE'],
      forKeys: false,
    },
  },
});
