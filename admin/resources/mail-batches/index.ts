import { lazy } from 'react';
import {
  CreateMailBatchDocument,
  type CreateMailBatchInput,
  MailBatchDocument,
  MailBatchesDocument,
  type MailBatchRowFragment,
  UpdateMailBatchDocument,
} from '../../gql/graphql.ts';
import { mailTextInput } from '../../mailing/mail-text-input.ts';
import type { Resource } from '../resource.ts';

const fields = ['name', 'topic', 'perMinute', 'fr', 'en'] satisfies (keyof CreateMailBatchInput)[];

export const mailBatches: Resource = {
  name: 'mailBatches',
  pages: {
    list: lazy(() => import('./List.tsx')),
    show: lazy(() => import('./Show.tsx')),
    create: lazy(() => import('./Create.tsx')),
    edit: lazy(() => import('./Edit.tsx')),
  },
  data: {
    list: MailBatchesDocument,
    one: MailBatchDocument,
    create: CreateMailBatchDocument,
    update: UpdateMailBatchDocument,
    fields,
    prepare: mailTextInput,
  },
  access: { read: ['mail.manage'], create: ['mail.manage'], edit: ['mail.manage'] },
  title: (batch: MailBatchRowFragment) => batch.name,
};
