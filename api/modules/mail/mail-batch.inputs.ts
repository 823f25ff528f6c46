// What clients send about batches, with its limits.

import { ArrayMaxSize, IsOptional } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { IdsFilter } from '../../platform/graphql/connection-types.ts';
import { DateTimeRange, Email, Reference, Text, Whole } from '../../platform/graphql/inputs.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { Language, Role } from '../accounts/index.ts';
import { MailBatchStatus } from './mail-batch.ts';
import { MailStatus } from './mail-message.ts';
import { MOST_VALUES } from './mail-recipients.write.ts';
import { MailTextInput } from './mail-text.ts';

const TOPIC = /^[a-z][a-z0-9-]*$/;
const RATE = {
  description: 'How many of its mails are sent in a minute, at most; 600 by default.',
  min: 1,
  max: 100_000,
};
const VERSION = 'Version the change is based on; CONFLICT when it is not the current one.';

@InputType({ description: 'Which batches.' })
export class MailBatchFilter extends IdsFilter {
  @Text({ description: 'Words of the name or the subject.', max: 200, optional: true }) search?: string | null;
  @Field(() => MailBatchStatus, { nullable: true, description: 'Only those that stand here.' })
  status?: MailBatchStatus | null;
  @Field(() => DateTimeRange, { nullable: true, description: 'Only those made between these instants.' })
  createdAt?: DateTimeRange | null;
}

@InputType({ description: 'Which recipients of a batch.' })
export class MailBatchRecipientFilter extends IdsFilter {
  @Text({ description: 'A part of the address or the name.', max: 200, optional: true }) search?: string | null;
  @Field(() => MailStatus, { nullable: true, description: 'Only those whose mail became this.' })
  status?: MailStatus | null;
}

@InputType({ description: 'A batch of mails.' })
export class CreateMailBatchInput {
  @Text({ description: 'What it is called; recipients do not see it.', max: 200 }) name!: string;
  @Text({
    description: 'What its recipients can unsubscribe from, e.g. "news", which it is by default.',
    max: 60,
    matching: TOPIC,
    optional: true,
  })
  topic?: string | null;
  @Whole({ ...RATE, optional: true }) perMinute?: number | null;
  @Field(() => MailTextInput, { description: 'The text in French.' }) fr!: MailTextInput;
  @Field(() => MailTextInput, { nullable: true, description: 'The text in English, for those who read it.' })
  en?: MailTextInput | null;
}

@InputType({ description: 'Changes of a draft. Omitted = unchanged, null = cleared.' })
export class UpdateMailBatchInput {
  @Reference({ description: 'The batch.' }) id!: string;
  @Field(() => Int, { nullable: true, description: VERSION }) version?: number | null;
  @Text({ description: 'What it is called.', max: 200, optional: true }) name?: string | null;
  @Text({ description: 'What its recipients can unsubscribe from.', max: 60, matching: TOPIC, optional: true })
  topic?: string | null;
  @Whole({ ...RATE, optional: true }) perMinute?: number | null;
  @Field(() => MailTextInput, { nullable: true, description: 'The text in French.' }) fr?: MailTextInput | null;
  @Field(() => MailTextInput, { nullable: true, description: 'The text in English.' }) en?: MailTextInput | null;
}

@InputType({ description: 'A batch to do something with.' })
export class MailBatchInput {
  @Reference({ description: 'The batch.' }) id!: string;
}

@InputType({ description: 'When a batch is to begin by itself.' })
export class ScheduleMailBatchInput {
  @Reference({ description: 'The batch.' }) id!: string;
  @Field(() => Int, { nullable: true, description: VERSION }) version?: number | null;
  @Field(() => DateTimeScalar, { description: 'When; it begins within a minute of it.' })
  scheduledAt!: Date;
}

@InputType({ description: 'A batch to send now.' })
export class SendMailBatchInput {
  @Reference({ description: 'The batch.' }) id!: string;
  @Field(() => Int, { nullable: true, description: VERSION }) version?: number | null;
  @Text({ description: 'Chosen by the sender, the same for what is meant to be one press of the button.', max: 100 })
  idempotencyKey!: string;
}

@InputType({ description: 'A value of a recipient.' })
class MailValueInput {
  @Text({ description: 'Name of the variable, e.g. "prenom".', max: 60, matching: /^[a-z][a-z0-9_]*$/ }) name!: string;
  @Text({ description: 'The value.', max: 2_000, min: 0 }) value!: string;
}

@InputType({ description: 'A recipient written by hand.' })
export class AddMailRecipientInput {
  @Reference({ description: 'The batch, a draft.' }) batchId!: string;
  @Email({ description: 'The address.' }) address!: string;
  @Text({ description: 'The name, shown with the address.', max: 200, optional: true }) name?: string | null;
  @Field(() => Language, { nullable: true, description: 'Language of the text they get; French by default.' })
  language?: Language | null;
  @Field(() => [MailValueInput], { nullable: true, description: `Their values, at most ${MOST_VALUES}.` })
  @IsOptional()
  @ArrayMaxSize(MOST_VALUES, { context: { minimum: 0, maximum: MOST_VALUES } })
  values?: MailValueInput[] | null;
}

@InputType({ description: 'People with an account who become recipients.' })
export class AddUsersToMailBatchInput {
  @Reference({ description: 'The batch, a draft.' }) batchId!: string;
  @Field(() => Role, { nullable: true, description: 'Only those with this role; everybody by default.' })
  role?: Role | null;
}

@InputType({ description: 'Recipients to take out of a batch.' })
export class RemoveMailRecipientsInput {
  @Reference({ description: 'The batch, a draft.' }) batchId!: string;
  @Reference({ description: 'The recipient; everybody by default.', optional: true }) recipientId?: string | null;
}
