import type { MailSuppressionRowFragment } from '../../gql/graphql.ts';
import { pagesWith, type Resource } from '../resource.ts';

const data = async () => (await import('./data.ts')).data;

export const mailSuppressions: Resource = {
  name: 'mailSuppressions',
  pages: pagesWith(data, { list: () => import('./List.tsx'), create: () => import('./Create.tsx') }),
  data,
  access: { read: ['mail.manage'], create: ['mail.manage'] },
  title: (suppression: MailSuppressionRowFragment) => suppression.address,
};
