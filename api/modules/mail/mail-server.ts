import { defineEntity, OptionalProps, p } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';

export const MAIL_SERVER = 'smtp';

const MailServerTable = defineEntity({
  name: 'MailServer',
  properties: {
    id: p.string().length(20).primary(),
    // As the job process was last started; null without a server.
    host: p.string().length(255).nullable(),
    failures: p.integer().default(0).hidden(),
    failingSince: p.datetime(3).nullable().hidden(),
    unreachableSince: p.datetime(3).nullable(),
    lastError: p.text().nullable(),
    // While it fails: when it is tried next, by one process.
    probeAt: p.datetime(3).hidden(),
    nextSlotAt: p.datetime(6).hidden(),
  },
});

@ObjectType({ description: 'The server that mails are handed to, as the processes that send found it.' })
export class MailServer extends MailServerTable.class {
  [OptionalProps]?: 'failures';

  @Field(() => ID, { description: 'Always the same: there is one.' }) declare id: string;
  @Field(() => String, { nullable: true, description: 'Its name and port; null when none is configured.' })
  declare host: string | null;
  @Field(() => Boolean, { description: 'Whether there is one: without it, mails are kept and not sent.' })
  declare configured?: boolean;
  @Field(() => Boolean, { description: 'Whether it takes mails, as far as is known; false when none is configured.' })
  declare reachable?: boolean;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when it cannot be reached; null when it can.' })
  declare unreachableSince: Date | null;
  @Field(() => String, { nullable: true, description: 'What went wrong with it last; null while it takes mails.' })
  declare lastError: string | null;
}
MailServerTable.setClass(MailServer);
