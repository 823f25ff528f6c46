import { pagesWith, type Resource } from '../resource.ts';

const data = async () => (await import('./data.ts')).data;

/** Only their form: an invitation is shown with the account it makes. */
export const invitations: Resource = {
  name: 'invitations',
  pages: pagesWith(data, { create: () => import('./Create.tsx') }),
  data,
  access: { read: ['users.manage'], create: ['users.manage'] },
};
