import { Arg, Args, Ctx, Field, ID, InputType, Mutation, Query, Resolver } from 'type-graphql';
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
import { DateTimeRange, Email, Reference, Text } from '../../platform/graphql/inputs.ts';
import { read } from '../../platform/read/ask.ts';
import { MailError } from './mail-message.resolver.ts';
import { mailSuppressions } from './mail-suppression.read.ts';
import { MailSuppression, MailSuppressionReason } from './mail-suppression.ts';
import { addMailSuppression, removeMailSuppression } from './mail-suppression.write.ts';

@InputType({ description: 'Which entries of the suppression list.' })
class MailSuppressionFilter extends IdsFilter {
  @Text({ description: 'Words of the address or of the note.', max: 200, optional: true }) search?: string | null;
  @Field(() => MailSuppressionReason, { nullable: true, description: 'Only those for this reason.' })
  reason?: MailSuppressionReason | null;
  @Field(() => DateTimeRange, { nullable: true, description: 'Only those made between these instants.' })
  createdAt?: DateTimeRange | null;
}
const MailSuppressionListArgs = listArgs('MailSuppression', {
  filter: MailSuppressionFilter,
  orderFields: { CREATED_AT: 'By the time they were made.', ADDRESS: 'By address.' },
});
const MailSuppressionConnection = connectionOf('MailSuppression', () => MailSuppression);

@InputType({ description: 'An address that is not to be written to.' })
class AddMailSuppressionInput {
  @Email({ description: 'The address.' }) address!: string;
  @Text({ description: 'The only topic it is about; all of them by default.', max: 60, optional: true })
  topic?: string | null;
  @Text({ description: 'What to note about it.', max: 500, optional: true }) note?: string | null;
}

@InputType({ description: 'The entry to remove.' })
class RemoveMailSuppressionInput {
  @Reference({ description: 'The entry.' }) id!: string;
}

const AddMailSuppressionPayload = payloadOf(
  'AddMailSuppression',
  { mailSuppression: { type: () => MailSuppression, description: 'The entry.' } },
  MailError,
);
const RemoveMailSuppressionPayload = payloadOf(
  'RemoveMailSuppression',
  { removedId: { type: () => ID, description: 'The id of the entry that was removed.' } },
  MailError,
);

@Resolver()
export class MailSuppressionResolver {
  @Query(() => MailSuppressionConnection, { description: 'The addresses that are not written to, and why.' })
  @Access('mail.manage')
  mailSuppressions(@Args(() => MailSuppressionListArgs) args: PageArgs) {
    return read.connection(mailSuppressions, args);
  }

  @Mutation(() => AddMailSuppressionPayload, {
    description: 'Stops writing to an address, except what it needs to know.',
  })
  @Access('mail.manage')
  addMailSuppression(
    @Arg('input', () => AddMailSuppressionInput, { description: 'The address.' }) input: AddMailSuppressionInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'mailSuppression', (tx) => addMailSuppression(tx, input));
  }

  @Mutation(() => RemoveMailSuppressionPayload, { description: 'Lets an address be written to again.' })
  @Access('mail.manage')
  removeMailSuppression(
    @Arg('input', () => RemoveMailSuppressionInput, { description: 'The entry.' }) input: RemoveMailSuppressionInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'removedId', (tx) => removeMailSuppression(tx, input));
  }
}
