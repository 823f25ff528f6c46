import type { AlertChannelFullFragment } from '../../gql/graphql.ts';
import { pagesWith, type Resource } from '../resource.ts';

const data = async () => (await import('./data.ts')).data;

export const alertChannels: Resource = {
  name: 'alertChannels',
  pages: pagesWith(data, {
    list: () => import('./List.tsx'),
    show: () => import('./Show.tsx'),
    create: () => import('./Create.tsx'),
    edit: () => import('./Edit.tsx'),
  }),
  data,
  access: { read: ['alerts.manage'], create: ['alerts.manage'], edit: ['alerts.manage'] },
  title: (channel: AlertChannelFullFragment) => channel.name,
};
