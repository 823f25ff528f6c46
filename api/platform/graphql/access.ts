// Who may use a root field: declared on each, checked before anything else, denied where nothing is declared, and
// written into the field's description.

import { GraphQLError } from 'graphql';
import { Extensions } from 'type-graphql';
import type { Permission, Viewer } from '../viewer.ts';

export type AccessRule = 'anyone' | 'signed in' | Permission;

export const anyone = 'anyone';
export const signedIn = 'signed in';

/** How long a person who has just shown who they are may do what is dangerous. */
export const STEP_UP_MINUTES = 10;

/**
 * Declares what a root field requires: `anyone`, `signedIn` or a permission; with `stepUp`, that the person has shown
 * who they are within the last ten minutes, and is not being acted for by somebody else. Keys are never asked.
 */
export const Access = (rule: AccessRule, { stepUp = false }: { stepUp?: boolean } = {}): MethodDecorator =>
  Extensions({ access: rule, stepUp }) as MethodDecorator;

/** Throws UNAUTHENTICATED or FORBIDDEN unless the rule lets the viewer in. */
export function checkAccess(rule: AccessRule, viewer: Viewer): void {
  if (rule === anyone) return;
  if (!viewer.signedIn) throw new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } });
  if (rule !== signedIn && !viewer.may(rule))
    throw new GraphQLError('You are not allowed to do this.', { extensions: { code: 'FORBIDDEN' } });
}

/** Throws FORBIDDEN for a person who is acted for, and STEP_UP_REQUIRED for one who must show again who they are. */
export function checkStepUp({ kind, provenAt, impersonatorId }: Viewer, now: Date): void {
  if (kind !== 'USER') return;
  if (impersonatorId)
    throw new GraphQLError('Only the person themselves can do this.', { extensions: { code: 'FORBIDDEN' } });
  if (!provenAt || now.getTime() - provenAt.getTime() > STEP_UP_MINUTES * 60_000)
    throw new GraphQLError('Show again who you are.', { extensions: { code: 'STEP_UP_REQUIRED' } });
}

export function accessSentence(rule: AccessRule, stepUp: boolean): string {
  const again = stepUp ? ` The person must have shown who they are within ${STEP_UP_MINUTES} minutes.` : '';
  if (rule === anyone) return `Access: anyone.${again}`;
  return `Access: ${rule === signedIn ? 'whoever is signed in' : `permission \`${rule}\``}.${again}`;
}
