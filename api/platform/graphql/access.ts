// Who may use a root field: declared on each, checked before anything else, denied where nothing is declared, and
// written into the field's description.

import { GraphQLError } from 'graphql';
import { Extensions } from 'type-graphql';
import type { Permission, Viewer } from '../viewer.ts';

export type AccessRule = 'anyone' | 'signed in' | Permission;

export const anyone = 'anyone';
export const signedIn = 'signed in';

/** Declares what a root field requires: `anyone`, `signedIn` or a permission. */
export const Access = (rule: AccessRule): MethodDecorator => Extensions({ access: rule }) as MethodDecorator;

/** Throws UNAUTHENTICATED or FORBIDDEN unless the rule lets the viewer in. */
export function checkAccess(rule: AccessRule, viewer: Viewer): void {
  if (rule === anyone) return;
  if (!viewer.signedIn) throw new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } });
  if (rule !== signedIn && !viewer.may(rule))
    throw new GraphQLError('You are not allowed to do this.', { extensions: { code: 'FORBIDDEN' } });
}

export function accessSentence(rule: AccessRule): string {
  if (rule === anyone) return 'Access: anyone.';
  return rule === signedIn ? 'Access: whoever is signed in.' : `Access: permission \`${rule}\`.`;
}
