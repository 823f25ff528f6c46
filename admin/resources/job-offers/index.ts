import type { JobOfferFullFragment } from '../../gql/graphql.ts';
import { pagesWith, type Resource } from '../resource.ts';

const data = async () => (await import('./data.ts')).data;

export const jobOffers: Resource = {
  name: 'jobOffers',
  pages: pagesWith(data, {
    list: () => import('./List.tsx'),
    show: () => import('./Show.tsx'),
    create: () => import('./Create.tsx'),
    edit: () => import('./Edit.tsx'),
  }),
  data,
  access: { read: ['jobOffers.read'], create: ['jobOffers.manage'], edit: ['jobOffers.manage'] },
  title: (offer: JobOfferFullFragment) => offer.title,
};
