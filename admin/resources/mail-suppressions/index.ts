import { lazy } from 'react';
import {
  AddMailSuppressionDocument,
  type AddMailSuppressionInput,
  type MailSuppressionRowFragment,
  MailSuppressionsDocument,
} from '../../gql/graphql.ts';
import type { Resource } from '../resource.ts';

const fields = ['address', 'topic', 'note'] satisfies (keyof AddMailSuppressionInput)[];

export const mailSuppressions: Resource = {
  name: 'mailSuppressions',
  pages: { list: lazy(() => import('./List.tsx')), create: lazy(() => import('./Create.tsx')) },
  data: { list: MailSuppressionsDocument, create: AddMailSuppressionDocument, fields },
  access: { read: ['mail.manage'], create: ['mail.manage'] },
  title: (suppression: MailSuppressionRowFragment) => suppression.address,
};
