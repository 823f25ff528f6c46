import type { MailTemplateRowFragment } from '../../gql/graphql.ts';
import { localized } from '../../i18n/localized.ts';
import { pagesWith, type Resource } from '../resource.ts';

const data = async () => (await import('./data.ts')).data;

export const mailTemplates: Resource = {
  name: 'mailTemplates',
  pages: pagesWith(data, {
    list: () => import('./List.tsx'),
    create: () => import('./Create.tsx'),
    edit: () => import('./Edit.tsx'),
  }),
  data,
  access: { read: ['mail.manage'], create: ['mail.manage'], edit: ['mail.manage'] },
  title: (template: MailTemplateRowFragment) => (template.purpose ? localized(template.purpose) : template.name),
};
