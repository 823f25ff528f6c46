import { defineEntity, OptionalProps, p } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { Language } from '../accounts/index.ts';
import { MailBatch } from './mail-batch.ts';
import { MailMessage } from './mail-message.ts';

const MailBatchRecipientTable = defineEntity({
  name: 'MailBatchRecipient',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    batch: () => p.manyToOne(MailBatch).deleteRule('cascade'),
    // In small letters; once a batch.
    address: p.string().length(254),
    name: p.string().length(200).nullable(),
    language: p.enum(() => Language),
    values: p.json<Record<string, string>>().hidden(),
    error: p.text().nullable(),
    message: () => p.manyToOne(MailMessage).nullable().deleteRule('set null'),
  },
  uniques: [{ properties: ['batch', 'address'] }],
});

@ObjectType({ description: 'A value of a recipient, put where the text names it.' })
export class MailValue {
  @Field(() => String, { description: 'Name of the variable.' }) name!: string;
  @Field(() => String, { description: 'The value.' }) value!: string;
}

@ObjectType({ description: 'One recipient of a batch.' })
export class MailBatchRecipient extends MailBatchRecipientTable.class {
  [OptionalProps]?: 'variables' | 'error' | 'message';

  @Field(() => ID, { description: 'Identifies the recipient within the batch.' }) declare id: string;
  declare batch: MailBatch;
  @Field(() => String, { description: 'Address, in small letters.' }) declare address: string;
  @Field(() => String, { nullable: true, description: 'Name, shown with the address.' }) declare name: string | null;
  @Field(() => Language, { description: 'Language of the text they get, where there is one.' })
  declare language: Language;
  @Field(() => [MailValue], { description: 'Their values.' }) declare variables?: MailValue[];
  @Field(() => String, { nullable: true, description: 'Why no mail could be made for them; null otherwise.' })
  declare error: string | null;
  @Field(() => MailMessage, { nullable: true, description: 'Their mail; null until it is made.' })
  declare message: MailMessage | null;
}
MailBatchRecipientTable.setClass(MailBatchRecipient);
