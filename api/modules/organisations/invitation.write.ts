// Owns the invitation of somebody who will work for an organisation. The account itself is the accounts' own.

import type { WriteContext } from '../../platform/context.ts';
import { type AccountDetails, inviteUser, type User } from '../accounts/index.ts';
import { addOrganisationMember } from './organisation.write.ts';

/** Invites a person, and makes them a member of the organisation if one is named. Throws TAKEN, NOT_FOUND. */
export async function invite(
  tx: WriteContext,
  { organisationId, ...details }: AccountDetails & { organisationId?: string | null },
): Promise<User> {
  const user = await inviteUser(tx, details);
  await tx.em.flush();
  if (organisationId) await addOrganisationMember(tx, { organisationId, userId: user.id });
  return user;
}
