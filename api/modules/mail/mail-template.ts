import { defineEntity, OptionalProps, p } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { LocalizedText } from '../../platform/graphql/localized-text.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import type { Sentence } from '../../platform/i18n.ts';
import { ownVariables } from '../../platform/mail/liquid.ts';
import { mailTemplates } from '../../platform/mail/template.ts';
import type { MailContent, Variables } from '../../platform/mail/variables.ts';
import { Person, User } from '../accounts/index.ts';
import { MailText, MailVariable } from './mail-text.ts';

const MailTemplateTable = defineEntity({
  name: 'MailTemplate',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    name: p.string().length(100).unique(),
    // A row of a mail that the program declares is kept in step with it when the program starts.
    declared: p.boolean(),
    purpose: p.json<Sentence>().nullable(),
    topic: p.string().length(60).nullable(),
    variables: p.json<MailVariable[]>(),
    fr: p.json<MailContent>(),
    en: p.json<MailContent>().nullable(),
    // Whether an administrator has written another text than the program's.
    changed: p.boolean(),
    createdAt: p.datetime(3),
    updatedAt: p.datetime(3),
    updatedBy: () => p.manyToOne(User).nullable().deleteRule('set null'),
    version: p.integer().version(),
  },
});

@ObjectType({
  description:
    'The text of a mail: of one that the program sends by itself, or one of the administrators’ own for batches.',
})
export class MailTemplate extends MailTemplateTable.class {
  [OptionalProps]?: 'version';

  @Field(() => ID, { description: 'Identifies the template.' }) declare id: string;
  @Field(() => String, { description: 'What it is called.' }) declare name: string;
  @Field(() => Boolean, { description: 'Whether the program sends it by itself; if not, it is for batches.' })
  declare declared: boolean;
  @Field(() => LocalizedText, { nullable: true, description: 'What the program sends it for; null for the others.' })
  declare purpose: Sentence | null;
  @Field(() => String, {
    nullable: true,
    description: 'What its recipients can unsubscribe from; null for what they need to know.',
  })
  declare topic: string | null;
  @Field(() => [MailVariable], { description: 'What its text may name.' }) declare variables: MailVariable[];
  @Field(() => MailText, { description: 'The text in French.' }) declare fr: MailContent;
  @Field(() => MailText, { nullable: true, description: 'The text in English; null: everybody gets the French one.' })
  declare en: MailContent | null;
  @Field(() => Boolean, { description: 'Whether an administrator has written another text than the program’s.' })
  declare changed: boolean;
  @Field(() => DateTimeScalar, { description: 'When it was made.' }) declare createdAt: Date;
  @Field(() => DateTimeScalar, { description: 'When it was last changed.' }) declare updatedAt: Date;
  @Field(() => Person, { nullable: true, description: 'Who last changed it; null for the program.' })
  declare updatedBy: User | null;
  @Field(() => Int, { description: 'Grows with every change; send it back with an update to notice a conflict.' })
  declare version: number;

  /** What its text may name: as the program declares it, or whatever the text itself names. */
  declaredVariables(): Variables {
    const definition = this.declared ? mailTemplates().get(this.name) : undefined;
    return definition?.variables ?? ownVariables(this);
  }
}
MailTemplateTable.setClass(MailTemplate);
