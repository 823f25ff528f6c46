// What is known of domains beside whose they are: those of personal providers, and those that are written wrong.

import { defineEntity, p } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';

const PersonalProviderTable = defineEntity({
  name: 'PersonalProvider',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    domain: p.string().length(253).unique(),
    createdAt: p.datetime(3),
  },
});

@ObjectType({
  description: 'A domain where anybody has their address: it tells nothing of where they work.',
})
export class PersonalProvider extends PersonalProviderTable.class {
  @Field(() => ID, { description: 'Identifies the provider.' }) declare id: string;
  @Field(() => String, { description: 'The domain, in small letters.' }) declare domain: string;
  @Field(() => DateTimeScalar, { description: 'When it was entered.' }) declare createdAt: Date;
}
PersonalProviderTable.setClass(PersonalProvider);

const DomainAliasTable = defineEntity({
  name: 'DomainAlias',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    domain: p.string().length(253).unique(),
    correctDomain: p.string().length(253).nullable(),
    createdAt: p.datetime(3),
  },
});

@ObjectType({ description: 'What somebody said of a domain that looks mistyped.' })
export class DomainAlias extends DomainAliasTable.class {
  @Field(() => ID, { description: 'Identifies the remark.' }) declare id: string;
  @Field(() => String, { description: 'The domain as it is written, in small letters.' }) declare domain: string;
  @Field(() => String, {
    nullable: true,
    description: 'The domain that is meant by it; null when it is right as it is written.',
  })
  declare correctDomain: string | null;
  @Field(() => DateTimeScalar, { description: 'When it was said.' }) declare createdAt: Date;
}
DomainAliasTable.setClass(DomainAlias);
