// Owns invitations: accounts that wait for their person to choose a password. Never sends: the mail module hears the events.

import { LockMode } from '@mikro-orm/core';
import type { Context, WriteContext } from '../../platform/context.ts';
import { Problem, Refusal } from '../../platform/problem.ts';
import { guarded, networkOf, type ThrottleRule } from '../../platform/throttle.ts';
import { expectUnique, take, transaction } from '../../platform/write.ts';
import {
  EmailVerified,
  InvitationAccepted,
  InvitationHandedOver,
  InvitationRenewed,
  InvitationWithdrawn,
  UserInvited,
} from './accounts.events.ts';
import { Invitation } from './invitation.ts';
import { hashPassword } from './password.ts';
import { expectGoodPassword } from './password-rules.ts';
import { expectWithinReach } from './reach.ts';
import { hashToken, newToken } from './token.ts';
import { normaliseEmail, User } from './user.ts';
import { type AccountDetails, newAccount } from './user.write.ts';

export const INVITATION_TOKENS: ThrottleRule = { name: 'invitation address', attempts: 20, minutes: 15 };

/** Makes an account without a password, closed until its person accepts. Throws EXCEEDS_YOURSELF, and TAKEN when the address has one. */
export async function inviteUser(tx: WriteContext, input: AccountDetails): Promise<User> {
  await expectWithinReach(tx, input.roles);
  const invitation = newInvitation(tx, input);
  tx.record(UserInvited, step(invitation));
  return invitation.user as User;
}

/**
 * The same without a mail, for an installation that has none yet: gives the token of the link, and another one to whoever has
 * not accepted so far. Whoever runs the installation answers for the address.
 */
export async function inviteByHand(tx: WriteContext, input: AccountDetails): Promise<string> {
  const email = normaliseEmail(input.email);
  const open = await tx.em.findOne(
    Invitation,
    { user: { email }, acceptedAt: null },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  const invitation = open ?? newInvitation(tx, input);
  invitation.renew(tx.now);
  const token = newToken();
  invitation.tokenHash = hashToken(token);
  tx.record(InvitationHandedOver, step(invitation));
  return token;
}

function newInvitation(tx: WriteContext, input: AccountDetails): Invitation {
  const user = newAccount(tx, { ...input, active: false, passwordHash: null });
  const invitation = tx.em.create(Invitation, {
    user,
    tokenHash: null,
    sentAt: tx.now,
    expiresAt: tx.now,
    acceptedAt: null,
  });
  invitation.renew(tx.now);
  tx.em.persist(invitation);
  return invitation;
}

/** Sends an invitation again. Throws ALREADY_ACCEPTED. */
export async function sendInvitation(tx: WriteContext, input: { id: string }): Promise<Invitation> {
  const invitation = await take(tx, Invitation, input.id);
  invitation.renew(tx.now);
  tx.record(InvitationRenewed, step(invitation));
  return invitation;
}

/**
 * Sends an invitation to another address, which the account has from now on. Throws ALREADY_ACCEPTED, also once somebody has
 * come in some other way: nobody else may give them another address; EXCEEDS_YOURSELF; TAKEN when an account has it.
 */
export async function readdressInvitation(tx: WriteContext, input: { id: string; email: string }): Promise<Invitation> {
  const invitation = await take(tx, Invitation, input.id);
  const user = await tx.em.findOneOrFail(User, invitation.user.id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  await expectWithinReach(tx, user.roles, new Refusal('EXCEEDS_YOURSELF', ['id']));
  if (user.passwordHash !== null || user.emailVerifiedAt) throw new Problem('ALREADY_ACCEPTED', ['id']);
  invitation.renew(tx.now);
  user.email = normaliseEmail(input.email);
  await expectUnique(tx, new Problem('TAKEN', ['email']));
  tx.record(InvitationRenewed, step(invitation));
  return invitation;
}

/** Makes an invitation impossible to accept. Throws ALREADY_ACCEPTED. */
export async function withdrawInvitation(tx: WriteContext, input: { id: string }): Promise<Invitation> {
  const invitation = await take(tx, Invitation, input.id);
  invitation.withdraw(tx.now);
  tx.record(InvitationWithdrawn, step(invitation));
  return invitation;
}

const step = ({ id, user, sentAt }: Invitation) => ({
  invitationId: id,
  userId: user.id,
  sentAt: sentAt.toISOString(),
});

/**
 * A token for the mail of this invitation and the person it goes to; null when that mail has become pointless: the
 * invitation was accepted, withdrawn or sent again since.
 */
export async function invitationToMail(
  tx: WriteContext,
  { invitationId, sentAt }: { invitationId: string; sentAt: string },
): Promise<{ token: string; user: User; expiresAt: Date } | null> {
  const invitation = await tx.em.findOne(
    Invitation,
    { id: invitationId },
    { populate: ['user'], lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  const current = invitation?.sentAt.toISOString() === sentAt && !invitation.acceptedAt;
  if (!current || invitation.expiresAt <= tx.now) return null;
  const token = newToken();
  invitation.tokenHash = hashToken(token);
  return { token, user: invitation.user as User, expiresAt: invitation.expiresAt };
}

/**
 * Opens the account with this password; its address is verified by the way. Throws INVALID_TOKEN, EXPIRED, what is wrong
 * with the password, and TOO_MANY_ATTEMPTS after 20 wrong links from a network within 15 minutes.
 */
export function acceptInvitation(ctx: Context, input: { token: string; password: string }): Promise<User> {
  const attempt = () =>
    transaction(ctx, async (tx) => {
      const invitation = await expectInvitationLink(tx, input.token, LockMode.PESSIMISTIC_WRITE);
      invitation.accept(tx.now);
      const user = await tx.em.findOneOrFail(User, invitation.user.id, { lockMode: LockMode.PESSIMISTIC_WRITE });
      await expectGoodPassword(tx, input.password, user);
      user.passwordHash = await hashPassword(input.password);
      user.active = true;
      user.emailVerifiedAt = tx.now;
      tx.record(InvitationAccepted, step(invitation));
      tx.record(EmailVerified, { userId: user.id });
      return user;
    });
  return guarded(ctx, [[INVITATION_TOKENS, networkOf(ctx.address)]], ['INVALID_TOKEN', 'EXPIRED'], attempt);
}

/** The invitation that this link can accept. Throws INVALID_TOKEN, EXPIRED. */
export async function expectInvitationLink(
  tx: WriteContext,
  token: string,
  lockMode: LockMode = LockMode.NONE,
): Promise<Invitation> {
  const invitation = await tx.em.findOne(Invitation, { tokenHash: hashToken(token) }, { lockMode });
  if (!invitation) throw new Problem('INVALID_TOKEN', ['token']);
  invitation.expectGood(tx.now);
  return invitation;
}
