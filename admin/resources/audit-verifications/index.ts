import { pagesWith, type Resource } from '../resource.ts';

const data = async () => (await import('./data.ts')).data;

export const auditVerifications: Resource = {
  name: 'auditVerifications',
  pages: pagesWith(data, { list: () => import('./List.tsx') }),
  data,
  access: { read: ['audit.read'] },
};
