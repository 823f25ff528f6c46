// Owns the accounts of people, as administrators see them. Closing one ends its sessions.

import { FlushMode, LockMode } from '@mikro-orm/core';
import type { WriteContext } from '../../platform/context.ts';
import { Problem } from '../../platform/problem.ts';
import { applyChanges, expectVersion, take } from '../../platform/write.ts';
import { UserCreated, UserUpdated } from './accounts.events.ts';
import { hashPassword } from './password.ts';
import { expectGoodPassword } from './password-rules.ts';
import { expectWithinReach } from './reach.ts';
import { endSessionsOf } from './session-revocation.write.ts';
import { Language, normaliseEmail, Role, User } from './user.ts';

export interface AccountDetails {
  email: string;
  fullName: string;
  roles: Role[];
  language?: Language | null;
}

/**
 * Makes an account that may sign in at once, for demo data and for whoever registers: people whom an administrator wants
 * are invited, so that nobody else ever knows their password. Throws EXCEEDS_YOURSELF, TAKEN when the address has one, and what is wrong
 * with the password.
 */
export async function createUser(tx: WriteContext, input: AccountDetails & { password: string }): Promise<User> {
  const { password, ...details } = input;
  await expectWithinReach(tx, details.roles);
  await expectGoodPassword(tx, password, details);
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

/** Throws EXCEEDS_YOURSELF for somebody, or roles, that may do more than the viewer, and LAST_ADMINISTRATOR. */
export async function updateUser(tx: WriteContext, input: UserChanges): Promise<User> {
  const user = await take(tx, User, input.id);
  await expectWithinReach(tx, [...user.roles, ...(input.roles ?? [])]);
  expectVersion(user, input.version);
  const administered = administers(user);
  applyChanges<User, 'fullName' | 'roles' | 'language' | 'active'>(user, input, {
    required: ['fullName', 'roles', 'language', 'active'],
  });
  if (administered && !administers(user)) await expectAnotherAdministrator(tx, user);
  // Opened again, the account must not bring its old sessions back to life.
  if (!user.active) await endSessionsOf(tx, user.id);
  tx.record(UserUpdated, { userId: user.id });
  return user;
}

const administers = ({ active, roles }: User): boolean => active && roles.includes(Role.ADMIN);

async function expectAnotherAdministrator(tx: WriteContext, { id }: User): Promise<void> {
  if (!(await hasOtherAdministrator(tx, id))) throw new Problem('LAST_ADMINISTRATOR', ['id']);
}

/** Whether somebody runs the house without this one. Locks them all: of two who leave at once, one waits for the other. */
export async function hasOtherAdministrator(tx: WriteContext, id: string): Promise<boolean> {
  const where = { active: true, roles: { $contains: [Role.ADMIN] } };
  const remaining = await tx.em.find(User, where, {
    fields: ['id'],
    orderBy: { id: 'asc' },
    lockMode: LockMode.PESSIMISTIC_WRITE,
    flushMode: FlushMode.COMMIT,
  });
  return remaining.some((other) => other.id !== id);
}
