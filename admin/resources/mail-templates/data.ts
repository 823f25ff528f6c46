import {
  CreateMailTemplateDocument,
  type CreateMailTemplateInput,
  MailTemplateDocument,
  MailTemplatesDocument,
  UpdateMailTemplateDocument,
} from '../../gql/graphql.ts';
import { mailTextInput } from '../../mailing/mail-text-input.ts';
import type { ResourceData } from '../resource.ts';

const fields = ['name', 'fr', 'en'] satisfies (keyof CreateMailTemplateInput)[];

export const data: ResourceData = {
  list: MailTemplatesDocument,
  one: MailTemplateDocument,
  create: CreateMailTemplateDocument,
  update: UpdateMailTemplateDocument,
  fields,
  prepare: mailTextInput,
};
