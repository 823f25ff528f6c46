import { defineEntity, p } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { User } from './user.ts';

const ApiKeyTable = defineEntity({
  name: 'ApiKey',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    name: p.string().length(100),
    prefix: p.string().length(16).unique(),
    hash: p.string().length(64).unique().hidden(),
    scopes: p.array(),
    owner: () => p.manyToOne(User).index(),
    createdAt: p.datetime(3),
    expiresAt: p.datetime(3),
    lastUsedAt: p.datetime(3).nullable(),
    revokedAt: p.datetime(3).nullable(),
  },
});

@ObjectType({ description: 'A key with which a partner application calls the API: `Authorization: Bearer KEY`.' })
export class ApiKey extends ApiKeyTable.class {
  @Field(() => ID, { description: 'Identifies the key; not the secret.' }) declare id: string;
  @Field(() => String, { description: 'What the key is for.' }) declare name: string;
  @Field(() => String, { description: 'How the secret begins, to recognise it by.' }) declare prefix: string;
  @Field(() => [String], { description: 'Permissions the key carries.' }) declare scopes: string[];
  @Field(() => DateTimeScalar, { description: 'When the key was made.' }) declare createdAt: Date;
  @Field(() => DateTimeScalar, { description: 'When it stops working, at most a year after it was made.' })
  declare expiresAt: Date;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was last used, to the minute; null before the first time.',
  })
  declare lastUsedAt: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was revoked; null while it works.' })
  declare revokedAt: Date | null;

  revoke(now: Date): void {
    this.revokedAt ??= now;
  }
}
ApiKeyTable.setClass(ApiKey);
