import { lazy } from 'react';
import { AlertDocument, type AlertFullFragment, AlertsDocument } from '../../gql/graphql.ts';
import { localized } from '../../i18n/localized.ts';
import type { Resource } from '../resource.ts';

export const alerts: Resource = {
  name: 'alerts',
  pages: { list: lazy(() => import('./List.tsx')), show: lazy(() => import('./Show.tsx')) },
  data: { list: AlertsDocument, one: AlertDocument },
  access: { read: ['alerts.manage'] },
  title: (alert: AlertFullFragment) => localized(alert.summary),
};
