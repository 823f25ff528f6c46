import { pagesWith, type Resource } from '../resource.ts';

const data = async () => ({});

/** Its page reads and changes the roles itself: there are five, and they are no records to open. */
export const roles: Resource = {
  name: 'roles',
  pages: pagesWith(data, { list: () => import('./List.tsx') }),
  data,
  access: { read: ['roles.manage'] },
};
