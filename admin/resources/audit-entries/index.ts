import type { AuditEntryFullFragment } from '../../gql/graphql.ts';
import { pagesWith, type Resource } from '../resource.ts';

const data = async () => (await import('./data.ts')).data;

export const auditEntries: Resource = {
  name: 'auditEntries',
  pages: pagesWith(data, { list: () => import('./List.tsx'), show: () => import('./Show.tsx') }),
  data,
  access: { read: ['audit.read'] },
  title: ({ sequence }: AuditEntryFullFragment) => `#${sequence}`,
};
