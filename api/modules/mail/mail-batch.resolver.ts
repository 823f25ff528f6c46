import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access } from '../../platform/graphql/access.ts';
import { commit } from '../../platform/graphql/commit.ts';
import { connectionOf, listArgs, type PageArgs, payloadOf } from '../../platform/graphql/connection-types.ts';
import { errorType } from '../../platform/graphql/errors.ts';
import { compiledField } from '../../platform/graphql/reader.ts';
import { read } from '../../platform/read/ask.ts';
import {
  AddMailRecipientInput,
  AddUsersToMailBatchInput,
  CreateMailBatchInput,
  MailBatchFilter,
  MailBatchInput,
  MailBatchRecipientFilter,
  RemoveMailRecipientsInput,
  ScheduleMailBatchInput,
  SendMailBatchInput,
  UpdateMailBatchInput,
} from './mail-batch.inputs.ts';
import { MailBatch } from './mail-batch.ts';
import {
  cancelMailBatch,
  createMailBatch,
  deleteMailBatch,
  pauseMailBatch,
  resumeMailBatch,
  scheduleMailBatch,
  sendMailBatch,
  unscheduleMailBatch,
  updateMailBatch,
} from './mail-batch.write.ts';
import { MailBatchRecipient } from './mail-batch-recipient.ts';
import { mailBatches } from './mail-batches.read.ts';
import { addMailRecipient, addUsersToMailBatch, removeMailRecipients } from './mail-recipients.write.ts';
import { MAIL_BATCH_PROBLEMS } from './messages.ts';

const MailBatchListArgs = listArgs('MailBatch', {
  filter: MailBatchFilter,
  orderFields: {
    CREATED_AT: 'By the time they were made.',
    STARTED_AT: 'By the time they began.',
    NAME: 'By name.',
  },
});
const MailBatchConnection = connectionOf('MailBatch', () => MailBatch);
const MailBatchRecipientListArgs = listArgs('MailBatchRecipient', {
  filter: MailBatchRecipientFilter,
  orderFields: { ADDRESS: 'By address.' },
});
const MailBatchRecipientConnection = connectionOf('MailBatchRecipient', () => MailBatchRecipient);

export const MailBatchError = errorType('MailBatch', MAIL_BATCH_PROBLEMS);
export const mailBatchResult = { mailBatch: { type: () => MailBatch, description: 'The batch.' } };
const payload = (mutation: string) => payloadOf(mutation, mailBatchResult, MailBatchError);
const CreateMailBatchPayload = payload('CreateMailBatch');
const UpdateMailBatchPayload = payload('UpdateMailBatch');
const ScheduleMailBatchPayload = payload('ScheduleMailBatch');
const UnscheduleMailBatchPayload = payload('UnscheduleMailBatch');
const SendMailBatchPayload = payload('SendMailBatch');
const PauseMailBatchPayload = payload('PauseMailBatch');
const ResumeMailBatchPayload = payload('ResumeMailBatch');
const CancelMailBatchPayload = payload('CancelMailBatch');
const AddUsersToMailBatchPayload = payload('AddUsersToMailBatch');
const RemoveMailRecipientsPayload = payload('RemoveMailRecipients');
const DeleteMailBatchPayload = payloadOf(
  'DeleteMailBatch',
  { deletedId: { type: () => ID, description: 'The batch that was deleted.' } },
  MailBatchError,
);
const AddMailRecipientPayload = payloadOf(
  'AddMailRecipient',
  { recipient: { type: () => MailBatchRecipient, description: 'The recipient.' } },
  MailBatchError,
);

@Resolver(() => MailBatch)
export class MailBatchResolver {
  @Query(() => MailBatchConnection, { description: 'The batches of mails.' })
  @Access('mail.manage')
  mailBatches(@Args(() => MailBatchListArgs) args: PageArgs) {
    return read.connection(mailBatches, args);
  }

  @Query(() => MailBatch, { nullable: true, description: 'One batch of mails; null when there is none.' })
  @Access('mail.manage')
  mailBatch(@Arg('id', () => ID, { description: 'The batch.' }) id: string) {
    return read.byId(mailBatches, id);
  }

  @FieldResolver(() => MailBatchRecipientConnection, { description: 'Who gets it.' })
  recipients(@Args(() => MailBatchRecipientListArgs) _args: PageArgs) {
    return compiledField();
  }

  @Mutation(() => CreateMailBatchPayload, { description: 'Drafts a batch of mails, without recipients.' })
  @Access('mail.manage')
  createMailBatch(
    @Arg('input', () => CreateMailBatchInput, { description: 'The batch.' }) input: CreateMailBatchInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'mailBatch', (tx) => createMailBatch(tx, input));
  }

  @Mutation(() => UpdateMailBatchPayload, { description: 'Changes a draft.' })
  @Access('mail.manage')
  updateMailBatch(
    @Arg('input', () => UpdateMailBatchInput, { description: 'The changes.' }) input: UpdateMailBatchInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'mailBatch', (tx) => updateMailBatch(tx, input));
  }

  @Mutation(() => DeleteMailBatchPayload, { description: 'Deletes a draft with its recipients.' })
  @Access('mail.manage')
  deleteMailBatch(
    @Arg('input', () => MailBatchInput, { description: 'The batch.' }) input: MailBatchInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'deletedId', (tx) => deleteMailBatch(tx, input));
  }

  @Mutation(() => ScheduleMailBatchPayload, { description: 'Lets a batch begin by itself, or at another time.' })
  @Access('mail.manage')
  scheduleMailBatch(
    @Arg('input', () => ScheduleMailBatchInput, { description: 'The batch and its time.' })
    input: ScheduleMailBatchInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'mailBatch', (tx) => scheduleMailBatch(tx, input));
  }

  @Mutation(() => UnscheduleMailBatchPayload, { description: 'Makes a scheduled batch a draft again.' })
  @Access('mail.manage')
  unscheduleMailBatch(
    @Arg('input', () => MailBatchInput, { description: 'The batch.' }) input: MailBatchInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'mailBatch', (tx) => unscheduleMailBatch(tx, input));
  }

  @Mutation(() => SendMailBatchPayload, {
    description: 'Begins to send a batch, once: the same idempotency key gives the batch as it is.',
  })
  @Access('mail.manage')
  sendMailBatch(
    @Arg('input', () => SendMailBatchInput, { description: 'The batch.' }) input: SendMailBatchInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'mailBatch', (tx) => sendMailBatch(tx, input));
  }

  @Mutation(() => PauseMailBatchPayload, { description: 'Holds back what was not handed over yet.' })
  @Access('mail.manage')
  pauseMailBatch(
    @Arg('input', () => MailBatchInput, { description: 'The batch.' }) input: MailBatchInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'mailBatch', (tx) => pauseMailBatch(tx, input));
  }

  @Mutation(() => ResumeMailBatchPayload, { description: 'Goes on with a paused batch.' })
  @Access('mail.manage')
  resumeMailBatch(
    @Arg('input', () => MailBatchInput, { description: 'The batch.' }) input: MailBatchInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'mailBatch', (tx) => resumeMailBatch(tx, input));
  }

  @Mutation(() => CancelMailBatchPayload, { description: 'Sends nothing more of a batch, ever.' })
  @Access('mail.manage')
  cancelMailBatch(
    @Arg('input', () => MailBatchInput, { description: 'The batch.' }) input: MailBatchInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'mailBatch', (tx) => cancelMailBatch(tx, input));
  }

  @Mutation(() => AddMailRecipientPayload, { description: 'Adds one recipient to a draft.' })
  @Access('mail.manage')
  addMailRecipient(
    @Arg('input', () => AddMailRecipientInput, { description: 'The recipient.' }) input: AddMailRecipientInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'recipient', (tx) => addMailRecipient(tx, input));
  }

  @Mutation(() => AddUsersToMailBatchPayload, {
    description: 'Adds people with an account to a draft, each address once.',
  })
  @Access('mail.manage')
  addUsersToMailBatch(
    @Arg('input', () => AddUsersToMailBatchInput, { description: 'Which people.' }) input: AddUsersToMailBatchInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'mailBatch', (tx) => addUsersToMailBatch(tx, input));
  }

  @Mutation(() => RemoveMailRecipientsPayload, { description: 'Takes one recipient out of a draft, or everybody.' })
  @Access('mail.manage')
  removeMailRecipients(
    @Arg('input', () => RemoveMailRecipientsInput, { description: 'The recipients.' }) input: RemoveMailRecipientsInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'mailBatch', (tx) => removeMailRecipients(tx, input));
  }
}
