import {
  AddMailSuppressionDocument,
  type AddMailSuppressionInput,
  MailSuppressionsDocument,
} from '../../gql/graphql.ts';
import type { ResourceData } from '../resource.ts';

const fields = ['address', 'topic', 'note'] satisfies (keyof AddMailSuppressionInput)[];

export const data: ResourceData = { list: MailSuppressionsDocument, create: AddMailSuppressionDocument, fields };
