import { lazy } from 'react';
import { InviteUserDocument, type InviteUserInput } from '../../gql/graphql.ts';
import type { Resource } from '../resource.ts';

const fields = ['email', 'fullName', 'roles', 'language', 'organisationId'] satisfies (keyof InviteUserInput)[];

/** Only their form: an invitation is shown with the account it makes. */
export const invitations: Resource = {
  name: 'invitations',
  pages: { create: lazy(() => import('./Create.tsx')) },
  data: { create: InviteUserDocument, fields },
  access: { read: ['users.manage'], create: ['users.manage'] },
};
