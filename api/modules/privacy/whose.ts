// Whom a request is about, as the declarations find their rows.

import type { WriteContext } from '../../platform/context.ts';
import type { Person } from '../../platform/personal-data/find.ts';
import { Problem } from '../../platform/problem.ts';
import { User } from '../accounts/index.ts';

export interface Whom {
  readonly userId?: string | null;
  readonly email?: string | null;
}

const normalised = (email: string): string => email.trim().toLowerCase();

/**
 * Whose an account is: its rows, and those that name its address only, where the address is known to be the person's.
 * Anyone can register with the address of somebody else.
 */
export async function personOfAccount(tx: WriteContext, userId: string): Promise<Person> {
  const user = await tx.em.findOne(User, { id: userId });
  if (!user) throw new Problem('NOT_FOUND', ['userId']);
  return { accountId: user.id, addresses: user.emailVerifiedAt ? [normalised(user.email)] : [] };
}

/** What hangs on an address, with the account that has it. */
export async function personOfAddress(tx: WriteContext, email: string): Promise<Person> {
  const address = normalised(email);
  const user = await tx.em.findOne(User, { email: address });
  return { accountId: user?.id ?? null, addresses: [address] };
}

/** Throws WHOM unless exactly one of the two is named, NOT_FOUND for an unknown account. */
export async function personOf(tx: WriteContext, { userId, email }: Whom): Promise<Person> {
  if (userId && email) throw new Problem('WHOM');
  if (userId) return personOfAccount(tx, userId);
  if (email) return personOfAddress(tx, email);
  throw new Problem('WHOM');
}
