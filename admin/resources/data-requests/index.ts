import type { DataRequestFullFragment } from '../../gql/graphql.ts';
import { pagesWith, type Resource } from '../resource.ts';

const data = async () => (await import('./data.ts')).data;

export const dataRequests: Resource = {
  name: 'dataRequests',
  pages: pagesWith(data, {
    list: () => import('./List.tsx'),
    show: () => import('./Show.tsx'),
    create: () => import('./Create.tsx'),
  }),
  data,
  access: { read: ['privacy.manage'], create: ['privacy.manage'] },
  title: ({ user, email, requestedAt }: DataRequestFullFragment) => user?.fullName ?? email ?? requestedAt.slice(0, 10),
};
