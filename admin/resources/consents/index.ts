import { pagesWith, type Resource } from '../resource.ts';

const data = async () => (await import('./data.ts')).data;

export const consents: Resource = {
  name: 'consents',
  pages: pagesWith(data, { list: () => import('./List.tsx') }),
  data,
  access: { read: ['privacy.manage'] },
};
