import { lazy } from 'react';
import { MailMessageDocument, type MailMessageRowFragment, MailMessagesDocument } from '../../gql/graphql.ts';
import type { Resource } from '../resource.ts';

export const mailMessages: Resource = {
  name: 'mailMessages',
  pages: { list: lazy(() => import('./List.tsx')), show: lazy(() => import('./Show.tsx')) },
  data: { list: MailMessagesDocument, one: MailMessageDocument },
  access: { read: ['mail.manage'] },
  title: (mail: MailMessageRowFragment) => mail.subject,
};
