import { lazy } from 'react';
import type { Resource } from '../resource.ts';

/** Its page reads and changes the roles itself: there are five, and they are no records to open. */
export const roles: Resource = {
  name: 'roles',
  pages: { list: lazy(() => import('./List.tsx')) },
  data: {},
  access: { read: ['roles.manage'] },
};
