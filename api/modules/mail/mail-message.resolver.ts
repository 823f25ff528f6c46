import { Arg, Args, Field, ID, InputType, Query, Resolver } from 'type-graphql';
import { Access } from '../../platform/graphql/access.ts';
import { connectionOf, IdsFilter, listArgs, type PageArgs } from '../../platform/graphql/connection-types.ts';
import { DateTimeRange, Text } from '../../platform/graphql/inputs.ts';
import { read } from '../../platform/read/ask.ts';
import { mailMessages } from './mail.read.ts';
import { MailMessage, MailStatus } from './mail-message.ts';

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

@Resolver()
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
}
