import type { MailMessageRowFragment } from '../../gql/graphql.ts';
import { pagesWith, type Resource } from '../resource.ts';

const data = async () => (await import('./data.ts')).data;

export const mailMessages: Resource = {
  name: 'mailMessages',
  pages: pagesWith(data, { list: () => import('./List.tsx'), show: () => import('./Show.tsx') }),
  data,
  access: { read: ['mail.manage'] },
  title: (mail: MailMessageRowFragment) => mail.subject,
};
