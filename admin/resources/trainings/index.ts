import type { TrainingFullFragment } from '../../gql/graphql.ts';
import { pagesWith, type Resource } from '../resource.ts';

const data = async () => (await import('./data.ts')).data;

export const trainings: Resource = {
  name: 'trainings',
  pages: pagesWith(data, {
    list: () => import('./List.tsx'),
    show: () => import('./Show.tsx'),
    create: () => import('./Create.tsx'),
    edit: () => import('./Edit.tsx'),
  }),
  data,
  access: { read: [], create: ['trainings.manage'], edit: ['trainings.manage'] },
  title: (training: TrainingFullFragment) => training.title,
};
