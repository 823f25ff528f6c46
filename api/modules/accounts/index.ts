import { defineModule } from '../../platform/module.ts';
import { accountCommands } from './accounts.command.ts';
import { forgetEndedSessions } from './accounts.jobs.ts';
import { accountsPersonalData } from './accounts.personal-data.ts';
import { ApiKeyResolver } from './api-key.resolver.ts';
import { ApiKey } from './api-key.ts';
import { Consent } from './consent.ts';
import { EmailVerificationResolver } from './email-verification.resolver.ts';
import { EmailVerification } from './email-verification.ts';
import { InvitationResolver } from './invitation.resolver.ts';
import { Invitation } from './invitation.ts';
import { SessionResolver } from './session.resolver.ts';
import { RefreshToken, Session } from './session.ts';
import { UserResolver } from './user.resolver.ts';
import { User } from './user.ts';

/** People's accounts, their sessions and partner keys. */
export const accounts = defineModule({
  name: 'accounts',
  entities: [User, Session, RefreshToken, ApiKey, EmailVerification, Invitation, Consent],
  resolvers: [UserResolver, SessionResolver, ApiKeyResolver, EmailVerificationResolver, InvitationResolver],
  jobs: [forgetEndedSessions],
  commands: accountCommands,
  personalData: accountsPersonalData,
  permissions: {
    'users.manage': { description: 'See, make and change accounts.', roles: ['ADMIN'], forKeys: false },
    'people.read': {
      description: 'Find any person by name.',
      roles: ['ADMIN', 'TRAINER', 'RECRUITER'],
      forKeys: false,
    },
    'apiKeys.manage': { description: 'Make and revoke partner keys.', roles: ['ADMIN'], forKeys: false },
  },
});

export {
  type ConsentStep,
  ConsentWithdrawn,
  InvitationRenewed,
  type InvitationStep,
  UserCreated,
  UserInvited,
  UserUpdated,
  VerificationMailRequested,
} from './accounts.events.ts';
export { people, proofsOf, reachable, viewers } from './accounts.read.ts';
export { authenticate, InvalidToken } from './authentication.ts';
export { Consent, consentFor, consentText } from './consent.ts';
export { recordConsent, withdrawConsent } from './consent.write.ts';
export { startEmailVerification } from './email-verification.write.ts';
export { invitationToMail, inviteUser } from './invitation.write.ts';
export { Recognition } from './recognition.ts';
export { AccountError, Viewer } from './user.resolver.ts';
export { Language, Person, Role, User } from './user.ts';
export { type AccountDetails, createUser } from './user.write.ts';
