import { defineEntity, p } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { User } from '../accounts/index.ts';
import { OAuthClient } from './oauth-client.ts';

const OAuthConsentTable = defineEntity({
  name: 'OAuthConsent',
  tableName: 'oauth_consent',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    user: () => p.manyToOne(User),
    client: () => p.manyToOne(OAuthClient).deleteRule('cascade').index(),
    scopes: p.array(),
    givenAt: p.datetime(3),
  },
  uniques: [{ properties: ['user', 'client'] }],
});

@ObjectType({
  description:
    'What a person let an application know of them. Asked once, and again when the application asks for more.',
})
export class OAuthConsent extends OAuthConsentTable.class {
  @Field(() => ID, { description: 'Identifies the consent.' }) declare id: string;
  @Field(() => String, { description: 'Name of the application.' }) application?: string;
  @Field(() => [String], { description: 'What it may know: `openid`, `profile`, `email`, `roles`.' })
  declare scopes: string[];
  @Field(() => DateTimeScalar, { description: 'When the person last agreed.' }) declare givenAt: Date;
}
OAuthConsentTable.setClass(OAuthConsent);
