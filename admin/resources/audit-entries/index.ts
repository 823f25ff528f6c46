import { lazy } from 'react';
import { AuditEntriesDocument, AuditEntryDocument, type AuditEntryFullFragment } from '../../gql/graphql.ts';
import type { Resource } from '../resource.ts';

export const auditEntries: Resource = {
  name: 'auditEntries',
  pages: { list: lazy(() => import('./List.tsx')), show: lazy(() => import('./Show.tsx')) },
  data: { list: AuditEntriesDocument, one: AuditEntryDocument },
  access: { read: ['audit.read'] },
  title: ({ sequence }: AuditEntryFullFragment) => `#${sequence}`,
};
