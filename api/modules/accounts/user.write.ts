// Owns the accounts of people, as administrators see them. Closing one ends its sessions.

import type { WriteContext } from '../../platform/context.ts';
import { applyChanges, expectVersion, take } from '../../platform/write.ts';
import { UserCreated, UserUpdated } from './accounts.events.ts';
import { hashPassword } from './password.ts';
import { expectGoodPassword } from './password-rules.ts';
import { endSessionsOf } from './session-revocation.write.ts';
import { Language, normaliseEmail, type Role, User } from './user.ts';

export interface AccountDetails {
  email: string;
  fullName: string;
  roles: Role[];
  language?: Language | null;
}

/** Makes an account that may sign in at once. Throws TAKEN when the address has one, and what is wrong with the password. */
export async function createUser(tx: WriteContext, input: AccountDetails & { password: string }): Promise<User> {
  const { password, ...details } = input;
  await expectGoodPassword(password, details);
  const user = newAccount(tx, { ...details, active: true, passwordHash: await hashPassword(password) });
  tx.record(UserCreated, { userId: user.id });
  return user;
}

/** The row of an account, to be stored with the event that tells why it is made. */
export function newAccount(tx: WriteContext, input: AccountDetails & Pick<User, 'active' | 'passwordHash'>): User {
  const user = tx.em.create(User, {
    email: normaliseEmail(input.email),
    newEmail: null,
    fullName: input.fullName,
    roles: [...new Set(input.roles)],
    language: input.language ?? Language.FR,
    active: input.active,
    passwordHash: input.passwordHash,
    emailVerifiedAt: null,
    createdAt: tx.now,
    lastSignInAt: null,
  });
  tx.em.persist(user);
  return user;
}

export interface UserChanges {
  id: string;
  version?: number | null;
  fullName?: string | null;
  roles?: Role[] | null;
  language?: Language | null;
  active?: boolean | null;
}

export async function updateUser(tx: WriteContext, input: UserChanges): Promise<User> {
  const user = await take(tx, User, input.id);
  expectVersion(user, input.version);
  applyChanges<User, 'fullName' | 'roles' | 'language' | 'active'>(user, input, {
    required: ['fullName', 'roles', 'language', 'active'],
  });
  // Opened again, the account must not bring its old sessions back to life.
  if (!user.active) await endSessionsOf(tx, user.id);
  tx.record(UserUpdated, { userId: user.id });
  return user;
}
