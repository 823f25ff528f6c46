import { lazy } from 'react';
import {
  CreateMailTemplateDocument,
  type CreateMailTemplateInput,
  MailTemplateDocument,
  type MailTemplateRowFragment,
  MailTemplatesDocument,
  UpdateMailTemplateDocument,
} from '../../gql/graphql.ts';
import { localized } from '../../i18n/localized.ts';
import { mailTextInput } from '../../mailing/mail-text-input.ts';
import type { Resource } from '../resource.ts';

const fields = ['name', 'fr', 'en'] satisfies (keyof CreateMailTemplateInput)[];

export const mailTemplates: Resource = {
  name: 'mailTemplates',
  pages: {
    list: lazy(() => import('./List.tsx')),
    create: lazy(() => import('./Create.tsx')),
    edit: lazy(() => import('./Edit.tsx')),
  },
  data: {
    list: MailTemplatesDocument,
    one: MailTemplateDocument,
    create: CreateMailTemplateDocument,
    update: UpdateMailTemplateDocument,
    fields,
    prepare: mailTextInput,
  },
  access: { read: ['mail.manage'], create: ['mail.manage'], edit: ['mail.manage'] },
  title: (template: MailTemplateRowFragment) => (template.purpose ? localized(template.purpose) : template.name),
};
