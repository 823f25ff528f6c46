import { type GraphQLResolveInfo, OperationTypeNode } from 'graphql';
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  InputType,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
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
import { DateTimeRange, Reference, Text } from '../../platform/graphql/inputs.ts';
import { compiledField } from '../../platform/graphql/reader.ts';
import { read } from '../../platform/read/ask.ts';
import { resolvedInCode } from '../../platform/read/compile.ts';
import { isAdministrator } from '../accounts/index.ts';
import { mailMessages } from './mail.read.ts';
import { resendMail } from './mail.write.ts';
import { MailAttempt } from './mail-attempt.ts';
import { MailMessage, MailStatus } from './mail-message.ts';
import { MailReport } from './mail-report.ts';
import { mailServers } from './mail-server.read.ts';
import { MAIL_SERVER, MailServer } from './mail-server.ts';
import { MAIL_PROBLEMS } from './messages.ts';
import { type MailTexts, openTexts } from './sealed-texts.ts';
import { withoutProofsIn } from './secret-links.read.ts';

@InputType({ description: 'Which mails.' })
class MailMessageFilter extends IdsFilter {
  @Text({ description: 'Words of the subject, or of the address or name of the recipient.', max: 200, optional: true })
  search?: string | null;
  @Field(() => MailStatus, { nullable: true, description: 'Only those of which this became.' })
  status?: MailStatus | null;
  @Text({ description: 'Only those made from this template.', max: 100, optional: true }) template?: string | null;
  @Field(() => DateTimeRange, { nullable: true, description: 'Only those queued between these instants.' })
  createdAt?: DateTimeRange | null;
}
const MailMessageListArgs = listArgs('MailMessage', {
  filter: MailMessageFilter,
  orderFields: { CREATED_AT: 'By the time they were queued.', SENT_AT: 'By the time the mail server took them.' },
});
const MailMessageConnection = connectionOf('MailMessage', () => MailMessage);

@InputType({ description: 'A mail to send again.' })
class ResendMailInput {
  @Reference({ description: 'The mail.' }) id!: string;
  @Text({ description: 'The same for the same wish: it is sent again once, however often that is asked.', max: 100 })
  idempotencyKey!: string;
}

export const MailError = errorType('Mail', MAIL_PROBLEMS);
const ResendMailPayload = payloadOf(
  'ResendMail',
  { mailMessage: { type: () => MailMessage, description: 'The mail, in the queue again.' } },
  MailError,
);

@Resolver(() => MailMessage)
export class MailMessageResolver {
  @Query(() => MailMessageConnection, { description: 'The mails.' })
  @Access('mail.manage')
  mailMessages(@Args(() => MailMessageListArgs) args: PageArgs) {
    return read.connection(mailMessages, args);
  }

  @Query(() => MailMessage, { nullable: true, description: 'One mail; null when there is none.' })
  @Access('mail.manage')
  mailMessage(@Arg('id', () => ID, { description: 'The mail.' }) id: string) {
    return read.byId(mailMessages, id);
  }

  @FieldResolver(() => String, { description: 'The HTML part, a whole document.' })
  html(@Root() mail: StoredMail, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return shownTexts(ctx, mail, info).html;
  }

  @FieldResolver(() => String, { description: 'The plain text part.' })
  text(@Root() mail: StoredMail, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return shownTexts(ctx, mail, info).text;
  }

  @FieldResolver(() => [MailAttempt], { description: 'The attempts to hand it to the mail server, the first first.' })
  attempts() {
    return compiledField();
  }

  @FieldResolver(() => [MailReport], { description: 'The bounces and complaints that came, the first first.' })
  reports() {
    return compiledField();
  }

  @Query(() => MailServer, { description: 'The server that mails are handed to, and whether it takes them.' })
  @Access('mail.manage')
  mailServer() {
    return read.byId(mailServers, MAIL_SERVER);
  }

  @Mutation(() => ResendMailPayload, { description: 'Sends a mail again that was kept or that failed.' })
  @Access('mail.manage')
  resendMail(
    @Arg('input', () => ResendMailInput, { description: 'The mail.' }) input: ResendMailInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'mailMessage', (tx) => resendMail(tx, input));
  }
}

interface StoredMail {
  readonly $id: string;
  readonly $status: MailStatus;
  readonly $html: string;
  readonly $text: string;
  readonly $sealedTexts: string | null;
}
const stored = ['id', 'status', 'html', 'text', 'sealedTexts'];
resolvedInCode('MailMessage', { html: stored, text: stored });

/** While there is no mail server, administrators hand over what was written; nobody else reads what a link proves. */
function shownTexts(ctx: Context, mail: StoredMail, { operation }: GraphQLResolveInfo): MailTexts {
  const texts = { id: mail.$id, html: mail.$html, text: mail.$text, sealedTexts: mail.$sealedTexts };
  // One answer of a subscription may go to several people.
  const handsOver = isAdministrator(ctx.viewer) && operation.operation !== OperationTypeNode.SUBSCRIPTION;
  const opened = mail.$status === MailStatus.KEPT && handsOver ? openTexts(ctx.config, texts) : null;
  return opened ?? withoutProofsIn(texts);
}
