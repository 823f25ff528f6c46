// Owns what people change about their own account by themselves. Never touches their rights, and nobody else's account.

import { LockMode } from '@mikro-orm/core';
import type { WriteContext } from '../../platform/context.ts';
import { Problem } from '../../platform/problem.ts';
import { applyChanges, expectVersion } from '../../platform/write.ts';
import { UserUpdated } from './accounts.events.ts';
import { type Language, User } from './user.ts';

/** The account of whoever acts, locked. Throws NOT_FOUND for a partner key, which carries its maker's id. */
export async function takeOwnAccount(tx: WriteContext): Promise<User> {
  const { kind, userId } = tx.viewer;
  const user =
    kind === 'USER' && userId
      ? await tx.em.findOne(User, { id: userId, active: true }, { lockMode: LockMode.PESSIMISTIC_WRITE })
      : null;
  if (!user) throw new Problem('NOT_FOUND');
  return user;
}

export interface ProfileChanges {
  version?: number | null;
  fullName?: string | null;
  language?: Language | null;
}

export async function updateProfile(tx: WriteContext, input: ProfileChanges): Promise<User> {
  const user = await takeOwnAccount(tx);
  expectVersion(user, input.version);
  applyChanges<User, 'fullName' | 'language'>(user, input, { required: ['fullName', 'language'] });
  tx.record(UserUpdated, { userId: user.id });
  return user;
}
