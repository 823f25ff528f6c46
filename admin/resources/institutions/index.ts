import type { InstitutionFullFragment } from '../../gql/graphql.ts';
import { type Resource, surveyPagesWith } from '../resource.ts';

const data = async () => (await import('./data.ts')).data;

export const institutions: Resource = {
  name: 'institutions',
  pages: surveyPagesWith(data, {
    list: () => import('./List.tsx'),
    show: () => import('./Show.tsx'),
    create: () => import('./Create.tsx'),
    edit: () => import('./Edit.tsx'),
  }),
  data,
  access: { read: ['institutions.read'], create: ['institutions.manage'], edit: ['institutions.manage'] },
  title: (institution: InstitutionFullFragment) => institution.name,
};
