import { pagesWith, type Resource } from '../resource.ts';

const data = async () => (await import('./data.ts')).data;

export const matchingWeights: Resource = {
  name: 'matchingWeights',
  pages: pagesWith(data, { list: () => import('./List.tsx'), edit: () => import('./Edit.tsx') }),
  data,
  access: { read: ['matching.manage'], edit: ['matching.manage'] },
};
