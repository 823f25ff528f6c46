import type { OrganisationFullFragment } from '../../gql/graphql.ts';
import { pagesWith, type Resource } from '../resource.ts';

const data = async () => (await import('./data.ts')).data;

export const organisations: Resource = {
  name: 'organisations',
  pages: pagesWith(data, {
    list: () => import('./List.tsx'),
    show: () => import('./Show.tsx'),
    create: () => import('./Create.tsx'),
    edit: () => import('./Edit.tsx'),
  }),
  data,
  access: {
    read: [],
    create: ['organisations.manage'],
    edit: ['organisations.manage'],
    own: (viewer) => viewer.organisation !== null,
  },
  title: (organisation: OrganisationFullFragment) => organisation.name,
};
