import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access } from '../../platform/graphql/access.ts';
import { commit } from '../../platform/graphql/commit.ts';
import { payloadOf } from '../../platform/graphql/connection-types.ts';
import { Reference, Text } from '../../platform/graphql/inputs.ts';
import type { MailPlace } from '../../platform/mail/lint.ts';
import { transaction } from '../../platform/write.ts';
import { Language } from '../accounts/index.ts';
import { MailBatchError } from './mail-batch.resolver.ts';
import { MailMessage } from './mail-message.ts';
import { previewMail, sendTestMail } from './mail-preview.ts';
import { MailTextInput } from './mail-text.ts';

const MailFindingSeverity = { ERROR: 'ERROR', WARNING: 'WARNING' };
registerEnumType(MailFindingSeverity, {
  name: 'MailFindingSeverity',
  description: 'How bad a finding about the text of a mail is.',
  valuesConfig: {
    ERROR: { description: 'The text cannot be saved or sent so.' },
    WARNING: { description: 'The text can be sent; somebody may not be served well by it.' },
  },
});
const MailFindingPlace = { SUBJECT: 'SUBJECT', BODY: 'BODY', LAYOUT: 'LAYOUT' };
registerEnumType(MailFindingPlace, {
  name: 'MailFindingPlace',
  description: 'What of a mail a finding is about.',
  valuesConfig: {
    SUBJECT: { description: 'The subject.' },
    BODY: { description: 'The body.' },
    LAYOUT: { description: 'The frame of every mail.' },
  },
});

@ObjectType('MailFinding', { description: 'Something about the text of a mail that should be mended.' })
class Finding {
  @Field(() => String, { description: 'What it is, for programs.' }) code!: string;
  @Field(() => MailFindingSeverity, { description: 'How bad it is.' }) severity!: 'ERROR' | 'WARNING';
  @Field(() => Language, { description: 'In the text of which language.' }) language!: Language;
  @Field(() => MailFindingPlace, { description: 'What it is about.' }) place!: MailPlace;
  @Field(() => String, { description: 'What is wrong, in the viewer’s language.' }) message!: string;
}

@ObjectType({ description: 'A mail as somebody would get it.' })
class RenderedMail {
  @Field(() => String, { description: 'Subject.' }) subject!: string;
  @Field(() => String, { description: 'The HTML part, a whole document.' }) html!: string;
  @Field(() => String, { description: 'The plain text part.' }) text!: string;
}

@ObjectType({ description: 'A mail before it is sent, and what should be mended about it.' })
class MailPreview {
  @Field(() => RenderedMail, { nullable: true, description: 'The mail; null when it cannot be made.' })
  mail!: RenderedMail | null;
  @Field(() => [Finding], { description: 'What should be mended.' }) findings!: Finding[];
}

@InputType({ description: 'A mail to look at: of a template or a batch, with another text where one is given.' })
class MailPreviewInput {
  @Reference({ description: 'The template.', optional: true }) templateId?: string | null;
  @Reference({ description: 'The batch.', optional: true }) batchId?: string | null;
  @Field(() => MailTextInput, { nullable: true, description: 'Another text in French than the one that is kept.' })
  fr?: MailTextInput | null;
  @Field(() => MailTextInput, { nullable: true, description: 'Another text in English; null for none.' })
  en?: MailTextInput | null;
  @Field(() => Language, { description: 'Language of the reader.' }) language!: Language;
  @Reference({ description: 'A recipient of the batch, whose values are shown; examples by default.', optional: true })
  recipientId?: string | null;
  @Reference({
    description: 'A mail made from the template, whose values are shown; examples by default.',
    optional: true,
  })
  mailMessageId?: string | null;
}

@InputType({ description: 'A mail to be sent to oneself.' })
class SendTestMailInput extends MailPreviewInput {
  @Text({ description: 'Chosen by the sender, the same for what is meant to be one press of the button.', max: 100 })
  idempotencyKey!: string;
}

const SendTestMailPayload = payloadOf(
  'SendTestMail',
  { mailMessage: { type: () => MailMessage, description: 'The mail.' } },
  MailBatchError,
);

@Resolver()
export class MailPreviewResolver {
  @Query(() => MailPreview, { description: 'A mail as somebody would get it, and what should be mended about it.' })
  @Access('mail.manage')
  mailPreview(
    @Arg('input', () => MailPreviewInput, { description: 'Which mail, for whom.' }) input: MailPreviewInput,
    @Ctx() ctx: Context,
  ) {
    return transaction(ctx, (tx) => previewMail(tx, input));
  }

  @Mutation(() => SendTestMailPayload, { description: 'Sends a mail to whoever asks, as somebody else would get it.' })
  @Access('mail.manage')
  sendTestMail(
    @Arg('input', () => SendTestMailInput, { description: 'Which mail.' }) input: SendTestMailInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'mailMessage', (tx) => sendTestMail(tx, input));
  }
}
