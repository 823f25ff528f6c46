import { pagesWith, type Resource } from '../resource.ts';

const data = async () => (await import('./data.ts')).data;

export const retentionItems: Resource = {
  name: 'retentionItems',
  pages: pagesWith(data, { list: () => import('./List.tsx') }),
  data,
  access: { read: ['privacy.manage'] },
};
