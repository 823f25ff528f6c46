// The applications that Passerelle signs people in to, and the programs that call its API in their own name.

import { defineEntity, OptionalProps, p } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { Person, User } from '../accounts/index.ts';

export enum OAuthClientKind {
  SIGN_IN = 'SIGN_IN',
  PROGRAM = 'PROGRAM',
}
registerEnumType(OAuthClientKind, {
  name: 'OAuthClientKind',
  description: 'What an OAuth client is for.',
  valuesConfig: {
    SIGN_IN: { description: 'An application to which people sign in with Passerelle (OpenID Connect).' },
    PROGRAM: { description: 'A program that calls the API in its own name (OAuth 2 client credentials).' },
  },
});

const OAuthClientTable = defineEntity({
  name: 'OAuthClient',
  tableName: 'oauth_client',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    name: p.string().length(100),
    kind: p.enum(() => OAuthClientKind),
    confidential: p.boolean(),
    trusted: p.boolean(),
    pkceRequired: p.boolean(),
    refreshTokens: p.boolean(),
    redirectUris: p.array(),
    postLogoutRedirectUris: p.array(),
    backchannelLogoutUri: p.string().length(500).nullable(),
    scopes: p.array(),
    owner: () => p.manyToOne(User).index(),
    enabled: p.boolean(),
    createdAt: p.datetime(3),
    updatedAt: p.datetime(3),
    lastUsedAt: p.datetime(3).nullable(),
    version: p.integer().version(),
  },
});

@ObjectType({ description: 'An application that people sign in to with Passerelle, or a program that calls the API.' })
export class OAuthClient extends OAuthClientTable.class {
  [OptionalProps]?: 'version';

  @Field(() => ID, { description: 'Identifies the client; its `client_id`.' }) declare id: string;
  @Field(() => String, { description: 'What it is called; people read it when they are asked for their consent.' })
  declare name: string;
  @Field(() => OAuthClientKind, { description: 'What it is for.' }) declare kind: OAuthClientKind;
  @Field(() => Boolean, {
    description: 'Whether it keeps a secret. An application that runs in a browser or on a telephone cannot.',
  })
  declare confidential: boolean;
  @Field(() => Boolean, { description: 'Whether it is ours: nobody is asked for their consent.' })
  declare trusted: boolean;
  @Field(() => Boolean, {
    description: 'Whether it must use PKCE (S256). Always true without a secret.',
  })
  declare pkceRequired: boolean;
  @Field(() => Boolean, { description: 'Whether it gets refresh tokens, for as long as the person stays signed in.' })
  declare refreshTokens: boolean;
  @Field(() => [String], { description: 'Where people may be sent back after they signed in; compared exactly.' })
  declare redirectUris: string[];
  @Field(() => [String], { description: 'Where people may be sent back after they signed out; compared exactly.' })
  declare postLogoutRedirectUris: string[];
  @Field(() => String, {
    nullable: true,
    description:
      'Where the application is told that somebody has signed out (OpenID Connect Back-Channel Logout); null for not at all.',
  })
  declare backchannelLogoutUri: string | null;
  @Field(() => [String], {
    description:
      'What it may ask for: of an application `openid`, `profile`, `email`, `roles`; of a program permissions.',
  })
  declare scopes: string[];
  // The type tells what everybody may know of the person.
  @Field(() => Person, { description: 'The person who made it; a program never may more than they.' })
  declare owner: User;
  @Field(() => Boolean, { description: 'Whether it works. Switched off, its tokens end at once.' })
  declare enabled: boolean;
  @Field(() => [OAuthClientSecret], { description: 'Its secrets that work, the newest first.' })
  secrets?: OAuthClientSecret[];
  @Field(() => DateTimeScalar, { description: 'When it was made.' }) declare createdAt: Date;
  @Field(() => DateTimeScalar, { description: 'When it was last changed.' }) declare updatedAt: Date;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it last got a token, to the minute; null before the first time.',
  })
  declare lastUsedAt: Date | null;
  @Field(() => Int, { description: 'Grows with every change; send it back with an update to notice a conflict.' })
  declare version: number;
}
OAuthClientTable.setClass(OAuthClient);

const OAuthClientSecretTable = defineEntity({
  name: 'OAuthClientSecret',
  tableName: 'oauth_client_secret',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    client: () => p.manyToOne(OAuthClient).deleteRule('cascade').index(),
    hash: p.string().length(64).unique().hidden(),
    ending: p.string().length(4),
    createdAt: p.datetime(3),
    // Null for the newest; an older one works a while longer, so that it can be replaced without haste.
    expiresAt: p.datetime(3).nullable(),
  },
});

@ObjectType({ description: 'A secret of a client. It is shown once, when it is made.' })
export class OAuthClientSecret extends OAuthClientSecretTable.class {
  @Field(() => ID, { description: 'Identifies the secret; not the secret itself.' }) declare id: string;
  @Field(() => String, { description: 'Its last four characters, to recognise it by.' }) declare ending: string;
  @Field(() => DateTimeScalar, { description: 'When it was made.' }) declare createdAt: Date;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it stops working, after a newer one was made; null for the newest.',
  })
  declare expiresAt: Date | null;
}
OAuthClientSecretTable.setClass(OAuthClientSecret);
