import {
  CreateMailBatchDocument,
  type CreateMailBatchInput,
  MailBatchDocument,
  MailBatchesDocument,
  UpdateMailBatchDocument,
} from '../../gql/graphql.ts';
import { mailTextInput } from '../../mailing/mail-text-input.ts';
import type { ResourceData } from '../resource.ts';

const fields = ['name', 'topic', 'perMinute', 'fr', 'en'] satisfies (keyof CreateMailBatchInput)[];

export const data: ResourceData = {
  list: MailBatchesDocument,
  one: MailBatchDocument,
  create: CreateMailBatchDocument,
  update: UpdateMailBatchDocument,
  fields,
  prepare: mailTextInput,
};
