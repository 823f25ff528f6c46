import { Arg, Args, Ctx, Field, ID, InputType, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access } from '../../platform/graphql/access.ts';
import { commit } from '../../platform/graphql/commit.ts';
import {
  connectionOf,
  IdsFilter,
  listArgs,
  type PageArgs,
  payloadOf,
} from '../../platform/graphql/connection-types.ts';
import { errorType } from '../../platform/graphql/errors.ts';
import { Reference, Text } from '../../platform/graphql/inputs.ts';
import { read } from '../../platform/read/ask.ts';
import { mailTemplateRows } from './mail-batches.read.ts';
import { MailTemplate } from './mail-template.ts';
import {
  createMailTemplate,
  deleteMailTemplate,
  restoreMailTemplate,
  updateMailTemplate,
} from './mail-template.write.ts';
import { MailTextInput } from './mail-text.ts';
import { MAIL_TEMPLATE_PROBLEMS } from './messages.ts';

@InputType({ description: 'Which templates.' })
class MailTemplateFilter extends IdsFilter {
  @Text({ description: 'Words of the name, the purpose or the subject.', max: 200, optional: true })
  search?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Only the program’s own mails, or only the others.' })
  declared?: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those with another text than the program’s, or only the others.',
  })
  changed?: boolean | null;
}
const MailTemplateListArgs = listArgs('MailTemplate', {
  filter: MailTemplateFilter,
  orderFields: { NAME: 'By name.', UPDATED_AT: 'By the last change.' },
});
const MailTemplateConnection = connectionOf('MailTemplate', () => MailTemplate);

@InputType({ description: 'A template for batches.' })
class CreateMailTemplateInput {
  @Text({ description: 'What it is called.', max: 100 }) name!: string;
  @Field(() => MailTextInput, { description: 'The text in French.' }) fr!: MailTextInput;
  @Field(() => MailTextInput, { nullable: true, description: 'The text in English.' }) en?: MailTextInput | null;
}

@InputType({ description: 'Changes of a template. Omitted = unchanged, null = cleared.' })
class UpdateMailTemplateInput {
  @Reference({ description: 'The template.' }) id!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'Version the change is based on; CONFLICT when it is not the current one.',
  })
  version?: number | null;
  @Text({ description: 'What it is called; fixed for the program’s own.', max: 100, optional: true }) name?:
    | string
    | null;
  @Field(() => MailTextInput, { nullable: true, description: 'The text in French.' }) fr?: MailTextInput | null;
  @Field(() => MailTextInput, {
    nullable: true,
    description: 'The text in English; the program’s own always have one.',
  })
  en?: MailTextInput | null;
}

@InputType({ description: 'A mail of the program that gets its original text again.' })
class RestoreMailTemplateInput {
  @Reference({ description: 'The template.' }) id!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'Version the change is based on; CONFLICT when it is not the current one.',
  })
  version?: number | null;
}

@InputType({ description: 'A template to delete.' })
class DeleteMailTemplateInput {
  @Reference({ description: 'The template, not one of the program’s own.' }) id!: string;
}

export const MailTemplateError = errorType('MailTemplate', MAIL_TEMPLATE_PROBLEMS);
const mailTemplate = { mailTemplate: { type: () => MailTemplate, description: 'The template.' } };
const CreateMailTemplatePayload = payloadOf('CreateMailTemplate', mailTemplate, MailTemplateError);
const UpdateMailTemplatePayload = payloadOf('UpdateMailTemplate', mailTemplate, MailTemplateError);
const RestoreMailTemplatePayload = payloadOf('RestoreMailTemplate', mailTemplate, MailTemplateError);
const DeleteMailTemplatePayload = payloadOf(
  'DeleteMailTemplate',
  { deletedId: { type: () => ID, description: 'The template that was deleted.' } },
  MailTemplateError,
);

@Resolver()
export class MailTemplateResolver {
  @Query(() => MailTemplateConnection, {
    description: 'The texts of the program’s mails, and the templates for batches.',
  })
  @Access('mail.manage')
  mailTemplates(@Args(() => MailTemplateListArgs) args: PageArgs) {
    return read.connection(mailTemplateRows, args);
  }

  @Query(() => MailTemplate, { nullable: true, description: 'One template; null when there is none.' })
  @Access('mail.manage')
  mailTemplate(@Arg('id', () => ID, { description: 'The template.' }) id: string) {
    return read.byId(mailTemplateRows, id);
  }

  @Mutation(() => CreateMailTemplatePayload, { description: 'Makes a template for batches.' })
  @Access('mail.manage')
  createMailTemplate(
    @Arg('input', () => CreateMailTemplateInput, { description: 'The template.' }) input: CreateMailTemplateInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'mailTemplate', (tx) => createMailTemplate(tx, input));
  }

  @Mutation(() => UpdateMailTemplatePayload, {
    description: 'Changes a template; mails queued before keep their text.',
  })
  @Access('mail.manage')
  updateMailTemplate(
    @Arg('input', () => UpdateMailTemplateInput, { description: 'The changes.' }) input: UpdateMailTemplateInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'mailTemplate', (tx) => updateMailTemplate(tx, input));
  }

  @Mutation(() => RestoreMailTemplatePayload, { description: 'Gives a mail of the program its original text again.' })
  @Access('mail.manage')
  restoreMailTemplate(
    @Arg('input', () => RestoreMailTemplateInput, { description: 'The template.' }) input: RestoreMailTemplateInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'mailTemplate', (tx) => restoreMailTemplate(tx, input));
  }

  @Mutation(() => DeleteMailTemplatePayload, {
    description: 'Deletes a template for batches; batches keep their text.',
  })
  @Access('mail.manage')
  deleteMailTemplate(
    @Arg('input', () => DeleteMailTemplateInput, { description: 'The template.' }) input: DeleteMailTemplateInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'deletedId', (tx) => deleteMailTemplate(tx, input));
  }
}
