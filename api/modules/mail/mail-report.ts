import { defineEntity, p } from '@mikro-orm/core';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { MailMessage } from './mail-message.ts';

export enum MailReportKind {
  HARD_BOUNCE = 'HARD_BOUNCE',
  SOFT_BOUNCE = 'SOFT_BOUNCE',
  COMPLAINT = 'COMPLAINT',
}
registerEnumType(MailReportKind, {
  name: 'MailReportKind',
  description: 'What was reported of a mail after the mail server had taken it.',
  valuesConfig: {
    HARD_BOUNCE: { description: 'It can never be delivered to this address (5.x.x).' },
    SOFT_BOUNCE: { description: 'It could not be delivered for now, and that was given up (4.x.x).' },
    COMPLAINT: { description: 'The recipient called it unwanted.' },
  },
});

const MailReportTable = defineEntity({
  name: 'MailReport',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    mailMessage: () => p.manyToOne(MailMessage).deleteRule('cascade'),
    kind: p.enum(() => MailReportKind),
    statusCode: p.string().length(20).nullable(),
    text: p.text().nullable(),
    // SHA-256 of the report: what comes twice is one report.
    digest: p.string().length(64).hidden(),
    receivedAt: p.datetime(3),
  },
  uniques: [{ properties: ['mailMessage', 'digest'] }],
});

@ObjectType({ description: 'A bounce or a complaint: what another mail server reported of a mail.' })
export class MailReport extends MailReportTable.class {
  @Field(() => ID, { description: 'Identifies the report.' }) declare id: string;
  declare mailMessage: MailMessage;
  @Field(() => MailReportKind, { description: 'What was reported.' }) declare kind: MailReportKind;
  @Field(() => String, { nullable: true, description: 'Status code of RFC 3463, e.g. "5.1.1".' })
  declare statusCode: string | null;
  @Field(() => String, { nullable: true, description: "The other server's own words." }) declare text: string | null;
  @Field(() => DateTimeScalar, { description: 'When the report came.' }) declare receivedAt: Date;
}
MailReportTable.setClass(MailReport);
