// Owns the accounts of people. Never touches sessions (session.write.ts).

import type { WriteContext } from '../../platform/context.ts';
import { applyChanges, expectVersion, take } from '../../platform/write.ts';
import { UserCreated, UserUpdated } from './accounts.events.ts';
import { hashPassword } from './password.ts';
import { Language, normaliseEmail, Role, User } from './user.ts';

export interface AccountDetails {
  email: string;
  fullName: string;
  roles: Role[];
  language?: Language | null;
}

/** Makes an account that may sign in at once. Throws TAKEN when the address has one. */
export async function createUser(tx: WriteContext, input: AccountDetails & { password: string }): Promise<User> {
  const { password, ...details } = input;
  const user = newAccount(tx, { ...details, active: true, passwordHash: await hashPassword(password) });
  tx.record(UserCreated, { userId: user.id });
  return user;
}

/** The row of an account, to be stored with the event that tells why it is made. */
export function newAccount(tx: WriteContext, input: AccountDetails & Pick<User, 'active' | 'passwordHash'>): User {
  const user = tx.em.create(User, {
    email: normaliseEmail(input.email),
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
  tx.record(UserUpdated, { userId: user.id });
  return user;
}

/** The ids of those who run the house. */
export const administrators = async (tx: WriteContext): Promise<string[]> =>
  (await tx.em.find(User, { active: true, roles: { $overlap: [Role.ADMIN] } }, { fields: ['id'] })).map(({ id }) => id);
