import type { CandidateFullFragment } from '../../gql/graphql.ts';
import { pagesWith, type Resource } from '../resource.ts';

const data = async () => (await import('./data.ts')).data;

export const candidates: Resource = {
  name: 'candidates',
  pages: pagesWith(data, {
    list: () => import('./List.tsx'),
    show: () => import('./Show.tsx'),
    create: () => import('./Create.tsx'),
    edit: () => import('./Edit.tsx'),
  }),
  data,
  access: {
    read: ['candidates.read', 'candidates.readAll'],
    create: ['candidates.manage'],
    createOwn: ['candidates.create'],
    edit: ['candidates.manage'],
    own: (viewer) => viewer.candidate !== null,
  },
  title: (candidate: CandidateFullFragment) => candidate.fullName,
};
