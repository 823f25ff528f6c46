import { lazy } from 'react';
import { AuditVerificationsDocument } from '../../gql/graphql.ts';
import type { Resource } from '../resource.ts';

export const auditVerifications: Resource = {
  name: 'auditVerifications',
  pages: { list: lazy(() => import('./List.tsx')) },
  data: { list: AuditVerificationsDocument },
  access: { read: ['audit.read'] },
};
