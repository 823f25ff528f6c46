import { pagesWith, type Resource } from '../resource.ts';

const data = async () => (await import('./data.ts')).data;

/** What the viewer dictated and has not been forgotten. */
export const dictations: Resource = {
  name: 'dictations',
  pages: pagesWith(data, { list: () => import('./List.tsx') }),
  data,
  access: { read: ['assistant.use'] },
};
