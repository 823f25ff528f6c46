// Whom somebody who manages accounts may touch, and which roles they may give: nobody who may do more than themselves.
// Otherwise whoever may make accounts could make themselves an administrator.

import type { WriteContext } from '../../platform/context.ts';
import { Refusal } from '../../platform/problem.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { reaches } from './accounts.read.ts';
import { Role } from './user.ts';

/** Administrators may do everything, since they decide what they may do. */
export const isAdministrator = ({ kind, roles }: Viewer): boolean => kind === 'SYSTEM' || roles.includes(Role.ADMIN);

/** Throws EXCEEDS_YOURSELF, or this problem, when somebody with these roles may do what the viewer may not. */
export async function expectWithinReach(
  tx: WriteContext,
  roles: readonly Role[],
  problem = new Refusal('EXCEEDS_YOURSELF', ['roles']),
): Promise<void> {
  if (isAdministrator(tx.viewer)) return;
  if (!(await reaches(tx, roles))) throw problem;
}
