import { defineEntity, p } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { Person, User } from './user.ts';

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
    // The secret that is being replaced, while both work.
    previousPrefix: p.string().length(16).nullable(),
    previousHash: p.string().length(64).nullable().unique().hidden(),
    previousExpiresAt: p.datetime(3).nullable(),
    requestsPerMinute: p.integer(),
    allowedAddresses: p.array(),
    lastUsedAt: p.datetime(3).nullable(),
    lastUsedAddress: p.string().length(64).nullable(),
    // How many days before its end people were last warned of it.
    warnedDays: p.integer().nullable().hidden(),
    revokedAt: p.datetime(3).nullable(),
  },
});

@ObjectType({ description: 'A key with which a partner application calls the API: `Authorization: Bearer KEY`.' })
export class ApiKey extends ApiKeyTable.class {
  @Field(() => ID, { description: 'Identifies the key; not the secret.' }) declare id: string;
  @Field(() => String, { description: 'What the key is for.' }) declare name: string;
  @Field(() => String, { description: 'How the secret begins, to recognise it by.' }) declare prefix: string;
  @Field(() => [String], { description: 'Permissions the key carries.' }) declare scopes: string[];
  @Field(() => Person, { description: 'Whose key it is: it never exceeds this person.' }) declare owner: User;
  @Field(() => DateTimeScalar, { description: 'When the key was made.' }) declare createdAt: Date;
  @Field(() => DateTimeScalar, { description: 'When it stops working, at most a year after its secret was made.' })
  declare expiresAt: Date;
  @Field(() => String, {
    nullable: true,
    description: 'How the secret before the current one begins, while both work; null when there is none.',
  })
  declare previousPrefix: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the secret before the current one stops working.' })
  declare previousExpiresAt: Date | null;
  @Field(() => Int, {
    description: 'How many requests a minute it may make at each process of the server; more are RATE_LIMITED.',
  })
  declare requestsPerMinute: number;
  @Field(() => [String], {
    description: 'Addresses and ranges (CIDR) it may be used from; from anywhere when there are none.',
  })
  declare allowedAddresses: string[];
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was last used, to the minute; null before the first time.',
  })
  declare lastUsedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'The network address from which it was used then.' })
  declare lastUsedAddress: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was revoked; null while it works.' })
  declare revokedAt: Date | null;
  @Field(() => Boolean, {
    description: 'Whether the viewer may change it and give it a new secret: only whose it is may.',
  })
  declare viewerCanUpdate?: boolean;

  revoke(now: Date): void {
    this.revokedAt ??= now;
    this.endOverlap();
  }

  /** Takes this secret in the place of the current one, which works until `overlapEnds` where that is given. */
  rotate(next: { prefix: string; hash: string; expiresAt: Date }, overlapEnds: Date | null): void {
    this.previousPrefix = overlapEnds && this.prefix;
    this.previousHash = overlapEnds && this.hash;
    this.previousExpiresAt = overlapEnds;
    Object.assign(this, next);
    this.warnedDays = null;
  }

  endOverlap(): void {
    this.previousPrefix = null;
    this.previousHash = null;
    this.previousExpiresAt = null;
  }
}
ApiKeyTable.setClass(ApiKey);
