import { defineModule } from '../../platform/module.ts';
import { accountCommands } from './accounts.command.ts';
import {
  endOverlapsOfKeys,
  forgetEndedSessions,
  revokeKeysOfClosedAccounts,
  warnOfExpiringKeys,
} from './accounts.jobs.ts';
import { accountsPersonalData, accountsWithoutPersonalData } from './accounts.personal-data.ts';
import { ApiKeyResolver } from './api-key.resolver.ts';
import { ApiKey } from './api-key.ts';
import { Consent } from './consent.ts';
import { EmailVerificationResolver } from './email-verification.resolver.ts';
import { EmailVerification } from './email-verification.ts';
import { IdentityResolver } from './identity.resolver.ts';
import { IdentityChallenge } from './identity-challenge.ts';
import { ImpersonationResolver } from './impersonation.resolver.ts';
import { InvitationResolver } from './invitation.resolver.ts';
import { Invitation } from './invitation.ts';
import { MailedLinkResolver } from './mailed-link.resolver.ts';
import { Passkey } from './passkey.ts';
import { PasswordResolver } from './password.resolver.ts';
import { PasswordReset } from './password-reset.ts';
import { ProfileResolver } from './profile.resolver.ts';
import { RecoveryCode } from './recovery-code.ts';
import { RegistrationResolver } from './registration.resolver.ts';
import { Registration } from './registration.ts';
import { RoleResolver } from './role.resolver.ts';
import { RolePermission } from './role-permission.ts';
import { RoleSetting } from './role-setting.ts';
import { SecondFactorResolver } from './second-factor.resolver.ts';
import { SessionResolver } from './session.resolver.ts';
import { RefreshToken, Session } from './session.ts';
import { SessionListResolver } from './session-list.resolver.ts';
import { SignInResolver } from './sign-in.resolver.ts';
import { sealedTotp, Totp } from './totp.ts';
import { UserResolver } from './user.resolver.ts';
import { User } from './user.ts';

/** People's accounts, their sessions and partner keys. */
export const accounts = defineModule({
  name: 'accounts',
  entities: [
    User,
    Session,
    RefreshToken,
    PasswordReset,
    Registration,
    ApiKey,
    EmailVerification,
    Invitation,
    RoleSetting,
    RolePermission,
    Totp,
    RecoveryCode,
    Passkey,
    IdentityChallenge,
    Consent,
  ],
  resolvers: [
    UserResolver,
    ProfileResolver,
    PasswordResolver,
    RegistrationResolver,
    SessionListResolver,
    SessionResolver,
    SignInResolver,
    IdentityResolver,
    SecondFactorResolver,
    ApiKeyResolver,
    EmailVerificationResolver,
    InvitationResolver,
    MailedLinkResolver,
    RoleResolver,
    ImpersonationResolver,
  ],
  jobs: [forgetEndedSessions, warnOfExpiringKeys, endOverlapsOfKeys, revokeKeysOfClosedAccounts],
  sealed: [sealedTotp],
  commands: accountCommands,
  personalData: accountsPersonalData,
  withoutPersonalData: accountsWithoutPersonalData,
  permissions: {
    'users.manage': { description: 'See, make and change accounts.', roles: ['ADMIN'], forKeys: false },
    'account.use': {
      description: 'Look after one’s own account: profile, address, password, sessions.',
      roles: ['ADMIN', 'TRAINER', 'TRAINEE', 'RECRUITER', 'CANDIDATE'],
      forKeys: false,
    },
    'people.read': {
      description: 'Find any person by name.',
      roles: ['ADMIN', 'TRAINER', 'RECRUITER'],
      forKeys: false,
    },
    'users.impersonate': {
      description: 'Together with users.manage, act for half an hour as somebody who may not do more than oneself.',
      roles: ['ADMIN'],
      forKeys: false,
    },
    'roles.manage': {
      description: 'Decide what each role may do, and which needs a second factor.',
      roles: ['ADMIN'],
      forKeys: false,
    },
    'apiKeys.manage': { description: 'Make and revoke partner keys.', roles: ['ADMIN'], forKeys: false },
  },
});

export {
  ApiKeyExpiring,
  ApiKeyRevoked,
  type ConsentStep,
  ConsentWithdrawn,
  changesCredentialsOf,
  EmailChangeRequested,
  type FactorChange,
  type ImpersonationBegin,
  ImpersonationStarted,
  InvitationRenewed,
  type InvitationStep,
  type KeyExpiry,
  type KeyRevocation,
  PasswordChanged,
  PasswordResetCompleted,
  PasswordResetRequested,
  RecoveryCodeUsed,
  RegistrationRequested,
  SecondFactorAdded,
  SecondFactorRemoved,
  SecondFactorsReset,
  SessionRevoked,
  UserCreated,
  UserInvited,
  UserSignedIn,
  UserUpdated,
  VerificationMailRequested,
} from './accounts.events.ts';
export { invitations, people, reachable, viewers } from './accounts.read.ts';
export { ApiKey } from './api-key.ts';
export { authenticate, InvalidToken } from './authentication.ts';
export { Consent, consentFor, consentText } from './consent.ts';
export { recordConsent, withdrawConsent } from './consent.write.ts';
export { addCredentialSource, peopleWhoMay, proofsOf, viewerOfPerson } from './credentials.read.ts';
export { addressToConfirm } from './email-change.write.ts';
export { startEmailVerification } from './email-verification.write.ts';
export { Invitation } from './invitation.ts';
export { invitationToMail, inviteUser } from './invitation.write.ts';
export { TooManyRequests } from './key-limits.ts';
export { passwordResetToMail } from './password-reset.write.ts';
export { isAdministrator } from './reach.ts';
export { Recognition } from './recognition.ts';
export { registrationToMail } from './registration.write.ts';

export { Session } from './session.ts';
export { signOut } from './session.write.ts';

export { newSignIn, placeIn } from './sign-in-notice.read.ts';
export { AccountError, Viewer } from './user.resolver.ts';
export { Language, normaliseEmail, Person, Role, User } from './user.ts';
export {
  type AccountDetails,
  createUser,
  hasOtherAdministrator,
  newAccount,
} from './user.write.ts';
