import type { AlertFullFragment } from '../../gql/graphql.ts';
import { localized } from '../../i18n/localized.ts';
import { pagesWith, type Resource } from '../resource.ts';

const data = async () => (await import('./data.ts')).data;

export const alerts: Resource = {
  name: 'alerts',
  pages: pagesWith(data, { list: () => import('./List.tsx'), show: () => import('./Show.tsx') }),
  data,
  access: { read: ['alerts.manage'] },
  title: (alert: AlertFullFragment) => localized(alert.summary),
};
