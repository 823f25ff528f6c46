import type { MailBatchRowFragment } from '../../gql/graphql.ts';
import { pagesWith, type Resource } from '../resource.ts';

const data = async () => (await import('./data.ts')).data;

export const mailBatches: Resource = {
  name: 'mailBatches',
  pages: pagesWith(data, {
    list: () => import('./List.tsx'),
    show: () => import('./Show.tsx'),
    create: () => import('./Create.tsx'),
    edit: () => import('./Edit.tsx'),
  }),
  data,
  access: { read: ['mail.manage'], create: ['mail.manage'], edit: ['mail.manage'] },
  title: (batch: MailBatchRowFragment) => batch.name,
};
