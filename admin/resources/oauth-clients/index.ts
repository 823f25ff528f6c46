import type { OAuthClientRowFragment } from '../../gql/graphql.ts';
import { pagesWith, type Resource } from '../resource.ts';

const data = async () => (await import('./data.ts')).data;

export const oauthClients: Resource = {
  name: 'oauthClients',
  pages: pagesWith(data, {
    list: () => import('./List.tsx'),
    show: () => import('./Show.tsx'),
    create: () => import('./Create.tsx'),
    edit: () => import('./Edit.tsx'),
  }),
  data,
  access: { read: ['oauthClients.manage'], create: ['oauthClients.manage'], edit: ['oauthClients.manage'] },
  title: (client: OAuthClientRowFragment) => client.name,
};
