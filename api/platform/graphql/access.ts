// Who may use a root field: declared on each, checked before anything else, denied where nothing is declared, and
// written into the field's description.

import { GraphQLError } from 'graphql';
import { Extensions } from 'type-graphql';
import type { Permission, Viewer } from '../viewer.ts';

export type AccessRule = 'anyone' | 'signed in' | 'a person' | Permission;

export const anyone = 'anyone';
export const signedIn = 'signed in';
/** Signed in, and no key: what is a person's own affair, whatever their roles. */
export const person = 'a person';

/** How long a person who has just shown who they are may do what is dangerous. */
export const STEP_UP_MINUTES = 10;

export interface AccessOptions {
  /** That the person has shown who they are within the last ten minutes, and nobody acts for them. Keys are not asked. */
  readonly stepUp?: boolean;
  /** That nobody acts for the person: what is said in their name, what they have read, where they are reached. */
  readonly inPerson?: boolean;
}

/** Declares what a root field requires: `anyone`, `signedIn`, `person` or a permission, and how the person must be there. */
export const Access = (rule: AccessRule, { stepUp = false, inPerson = stepUp }: AccessOptions = {}): MethodDecorator =>
  Extensions({ access: rule, stepUp, inPerson }) as MethodDecorator;

/** Throws UNAUTHENTICATED or FORBIDDEN unless the rule lets the viewer in. */
export function checkAccess(rule: AccessRule, viewer: Viewer): void {
  if (isLetIn(rule, viewer)) return;
  if (!viewer.signedIn) throw new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } });
  throw new GraphQLError('You are not allowed to do this.', { extensions: { code: 'FORBIDDEN' } });
}

/** Whether the rule lets the viewer in. */
export function isLetIn(rule: AccessRule, viewer: Pick<Viewer, 'signedIn' | 'isPerson' | 'may'>): boolean {
  if (rule === anyone) return true;
  if (rule === person) return viewer.isPerson;
  return viewer.signedIn && (rule === signedIn || viewer.may(rule));
}

/** Throws FORBIDDEN for a person whom somebody else acts for. */
export function checkInPerson({ impersonatorId }: Viewer): void {
  if (impersonatorId)
    throw new GraphQLError('Only the person themselves can do this.', { extensions: { code: 'FORBIDDEN' } });
}

/** Throws STEP_UP_REQUIRED for a person who must show again who they are, FORBIDDEN for one who is acted for. */
export function checkStepUp(viewer: Viewer, now: Date): void {
  const { kind, provenAt } = viewer;
  if (kind !== 'USER') return;
  checkInPerson(viewer);
  if (!provenAt || now.getTime() - provenAt.getTime() > STEP_UP_MINUTES * 60_000)
    throw new GraphQLError('Show again who you are.', { extensions: { code: 'STEP_UP_REQUIRED' } });
}

export function accessSentence(rule: AccessRule, { stepUp, inPerson }: AccessOptions): string {
  const again = stepUp ? ` The person must have shown who they are within ${STEP_UP_MINUTES} minutes.` : '';
  const self = inPerson && !stepUp ? ' Not for somebody who acts as the person.' : '';
  return `Access: ${WHO[rule] ?? `permission \`${rule}\``}.${again}${self}`;
}

const WHO: Readonly<Partial<Record<AccessRule, string>>> = {
  [anyone]: 'anyone',
  [signedIn]: 'whoever is signed in',
  [person]: 'any person who is signed in, no key',
};
