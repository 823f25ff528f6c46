// Domains of respondents of which nobody has said whose they are, as a view of the database counts them.

import { defineEntity, p } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { InstitutionProposal } from '../institutions/index.ts';

const UnknownDomainTable = defineEntity({
  name: 'UnknownDomain',
  tableName: 'unknown_domain',
  view: true,
  // The migration made it; nothing is made from here.
  expression: 'select * from unknown_domain',
  properties: {
    id: p.text().primary(),
    domain: p.text(),
    responseCount: p.integer(),
    lastResponseAt: p.datetime(3),
    decided: p.boolean(),
  },
});

@ObjectType({
  description: 'A domain of respondents that no rule gives to an institution, and that is no personal provider.',
})
export class UnknownDomain extends UnknownDomainTable.class {
  @Field(() => ID, { description: 'The domain itself.' }) declare id: string;
  @Field(() => String, { description: 'The domain, in small letters; where a typing error is known, the right one.' })
  declare domain: string;
  @Field(() => Int, { description: 'How many responses have it.' }) declare responseCount: number;
  @Field(() => DateTimeScalar, { description: 'When the last of them was given.' }) declare lastResponseAt: Date;
  @Field(() => String, {
    nullable: true,
    description:
      'A known or far more frequent domain that differs by a letter or two, e.g. "fase.ch" for "fase.cj"; null when there is none, or somebody said that the domain is right.',
  })
  declare likelyDomain?: string | null;
  @Field(() => InstitutionProposal, { nullable: true, description: 'What an AI proposed, if it was asked.' })
  declare proposal?: InstitutionProposal | null;
}
UnknownDomainTable.setClass(UnknownDomain);
