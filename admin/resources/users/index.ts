import type { UserFullFragment } from '../../gql/graphql.ts';
import { loadTexts } from '../../providers/i18n.ts';
import { pagesWith, type Resource } from '../resource.ts';

const data = async () => (await import('./data.ts')).data;

export const users: Resource = {
  name: 'users',
  pages: pagesWith(async () => (await Promise.all([data(), loadTexts('invitations')]))[0], {
    list: () => import('./List.tsx'),
    show: () => import('./Show.tsx'),
    edit: () => import('./Edit.tsx'),
  }),
  data,
  access: { read: ['users.manage'], edit: ['users.manage'] },
  title: (user: UserFullFragment) => user.fullName,
};
