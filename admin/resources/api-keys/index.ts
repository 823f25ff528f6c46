import type { ApiKeyRowFragment } from '../../gql/graphql.ts';
import { pagesWith, type Resource } from '../resource.ts';

const data = async () => (await import('./data.ts')).data;

export const apiKeys: Resource = {
  name: 'apiKeys',
  pages: pagesWith(data, {
    list: () => import('./List.tsx'),
    show: () => import('./Show.tsx'),
    create: () => import('./Create.tsx'),
    edit: () => import('./Edit.tsx'),
  }),
  data,
  access: { read: ['apiKeys.manage'], create: ['apiKeys.manage'], edit: ['apiKeys.manage'] },
  title: (key: ApiKeyRowFragment) => key.name,
};
