// Owns how people make their account by themselves. Asking does the same for every address, and an account begins only
// when its address is known to be the person's: nobody can prepare one, with a password of their own, for somebody else.
// Never sends: the mail module hears the events.

import type { Context, WriteContext } from '../../platform/context.ts';
import { Problem } from '../../platform/problem.ts';
import { expectFewAttempts, guarded, networkOf, type ThrottleRule } from '../../platform/throttle.ts';
import { transaction } from '../../platform/write.ts';
import { EmailVerified, RegistrationRequested, UserCreated } from './accounts.events.ts';
import { hashPassword } from './password.ts';
import { expectGoodPassword } from './password-rules.ts';
import { REGISTRATION_HOURS, Registration } from './registration.ts';
import { hashToken, newToken } from './token.ts';
import { Language, normaliseEmail, type Role, User } from './user.ts';
import { newAccount } from './user.write.ts';

const PER_ACCOUNT: ThrottleRule = { name: 'registration account', attempts: 5, minutes: 15, growing: true };
const PER_NETWORK: ThrottleRule = { name: 'registration network', attempts: 30, minutes: 15 };
export const REGISTRATION_TOKENS: ThrottleRule = { name: 'registration token', attempts: 20, minutes: 15 };
/** Of mails to one address within the time that their links work. */
const MOST_MAILS = 3;

const rolesOf = ({ config }: Context): readonly string[] => config.security.registrationRoles;

/** With which roles people may register. */
export const registrationRoles = (ctx: Context): Role[] => [...rolesOf(ctx)] as Role[];

/** Has a link sent to the address. Throws REGISTRATION_CLOSED, ROLE_NOT_OFFERED and TOO_MANY_ATTEMPTS. */
export async function register(
  ctx: Context,
  input: { email: string; role: Role; language?: Language | null },
): Promise<void> {
  if (rolesOf(ctx).length === 0) throw new Problem('REGISTRATION_CLOSED');
  if (!rolesOf(ctx).includes(input.role)) throw new Problem('ROLE_NOT_OFFERED', ['role']);
  const email = normaliseEmail(input.email);
  const network = networkOf(ctx.address);
  await expectFewAttempts(ctx.database, [
    [PER_ACCOUNT, `${email.slice(0, 150)} ${network}`],
    [PER_NETWORK, network],
  ]);
  await transaction(ctx, async (tx) => {
    const registration = tx.em.create(Registration, {
      email,
      role: input.role,
      language: input.language ?? Language.FR,
      tokenHash: null,
      createdAt: tx.now,
      expiresAt: new Date(tx.now.getTime() + REGISTRATION_HOURS * 3_600_000),
    });
    tx.em.persist(registration);
    tx.record(RegistrationRequested, { registrationId: registration.id });
  });
}

export interface RegistrationMail {
  readonly email: string;
  readonly language: Language;
  /** Null when the address has an account already. */
  readonly token: string | null;
  readonly user: User | null;
}

/** What is to be mailed for this request; null when the address got enough of these. */
export async function registrationToMail(
  tx: WriteContext,
  { registrationId }: { registrationId: string },
): Promise<RegistrationMail | null> {
  const registration = await tx.em.findOne(Registration, { id: registrationId, expiresAt: { $gt: tx.now } });
  if (!registration) return null;
  const { id, email, language } = registration;
  if ((await tx.em.count(Registration, { email, id: { $lt: id } })) >= MOST_MAILS) return null;
  const user = await tx.em.findOne(User, { email });
  if (user) return { email, language: user.language, token: null, user: user.active ? user : null };
  const token = newToken();
  registration.tokenHash = hashToken(token);
  return { email, language, token, user: null };
}

/**
 * Makes the account of whoever got the link; it may sign in at once. Throws INVALID_TOKEN, EXPIRED, TAKEN when the address
 * got an account meanwhile, ROLE_NOT_OFFERED, what is wrong with the password, and TOO_MANY_ATTEMPTS after 20 wrong links
 * from a network within 15 minutes.
 */
export function completeRegistration(
  ctx: Context,
  input: { token: string; fullName: string; password: string },
): Promise<User> {
  const attempt = () =>
    transaction(ctx, async (tx) => {
      const { email, role, language } = await expectRegistrationLink(tx, input.token);
      const { fullName } = input;
      await expectGoodPassword(tx, input.password, { email, fullName });
      const passwordHash = await hashPassword(input.password);
      const user = newAccount(tx, { email, fullName, roles: [role], language, active: true, passwordHash });
      user.emailVerifiedAt = tx.now;
      await tx.em.flush();
      await tx.em.nativeDelete(Registration, { email });
      tx.record(UserCreated, { userId: user.id });
      tx.record(EmailVerified, { userId: user.id });
      return user;
    });
  return guarded(ctx, [[REGISTRATION_TOKENS, networkOf(ctx.address)]], ['INVALID_TOKEN', 'EXPIRED'], attempt);
}

/** The registration that this link can complete. Throws INVALID_TOKEN, EXPIRED, ROLE_NOT_OFFERED. */
export async function expectRegistrationLink(tx: WriteContext, token: string): Promise<Registration> {
  const registration = await tx.em.findOne(Registration, { tokenHash: hashToken(token) });
  if (!registration) throw new Problem('INVALID_TOKEN', ['token']);
  if (registration.expiresAt <= tx.now) throw new Problem('EXPIRED', ['token']);
  if (!rolesOf(tx).includes(registration.role)) throw new Problem('ROLE_NOT_OFFERED');
  return registration;
}
