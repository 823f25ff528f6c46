import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { User } from './user.ts';

/** How long an access token lives. */
export const ACCESS_MINUTES = 10;

const HOUR_MS = 3_600_000;

const SessionTable = defineEntity({
  name: 'Session',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    user: () => p.manyToOne(User).index(),
    accessHash: p.string().length(64).unique().hidden(),
    accessExpiresAt: p.datetime(3),
    createdAt: p.datetime(3),
    // Noted once a minute at most, by the statement that recognises the caller.
    lastSeenAt: p.datetime(3),
    // How long it may go unused, as the setting was at its last renewal.
    idleHours: p.integer(),
    // When the person last showed who they are: dangerous actions ask for it again.
    provenAt: p.datetime(3),
    // The administrator who opened it to act as the person.
    impersonator: () => p.manyToOne(User).nullable(),
    expiresAt: p.datetime(3),
    revokedAt: p.datetime(3).nullable(),
    address: p.string().length(64).nullable(),
    userAgent: p.string().length(300).nullable(),
    // Of the last renewal, as the address is.
    browser: p.string().length(40).nullable(),
    system: p.string().length(40).nullable(),
    country: p.string().length(2).nullable(),
  },
});

@ObjectType({ description: 'One sign-in on one device.' })
export class Session extends SessionTable.class {
  @Field(() => ID, { description: 'Identifies the session.' }) declare id: string;
  @Field(() => DateTimeScalar, { description: 'When the person signed in.' }) declare createdAt: Date;
  @Field(() => DateTimeScalar, { description: 'When it was last used, to the minute.' }) declare lastSeenAt: Date;
  @Field(() => DateTimeScalar, { description: 'When it ends, however much it is used.' }) declare expiresAt: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was ended before that.' })
  declare revokedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Browser, e.g. "Firefox"; null when it does not say.' })
  declare browser: string | null;
  @Field(() => String, { nullable: true, description: 'Operating system, e.g. "Windows"; null when it is not known.' })
  declare system: string | null;
  @Field(() => String, { nullable: true, description: 'Address from which it was opened or last renewed.' })
  declare address: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Country of that address, ISO 3166-1 alpha-2; null when it is not known.',
  })
  declare country: string | null;
  @Field(() => Boolean, { description: 'Whether an administrator opened it to act as the person.' })
  declare impersonated?: boolean;
  @Field(() => Boolean, { description: 'Whether it is the session that asks.' }) declare current?: boolean;

  /** Whether its tokens still prove anything. */
  isOpen(now: Date): boolean {
    const idleUntil = this.lastSeenAt.getTime() + this.idleHours * HOUR_MS;
    return !this.revokedAt && this.expiresAt > now && idleUntil > now.getTime();
  }
}
SessionTable.setClass(Session);

/** A token that renews its session once. Seen a second time, it ends the session: somebody copied it. */
export const RefreshToken = defineEntity({
  name: 'RefreshToken',
  properties: {
    hash: p.string().length(64).primary(),
    session: () => p.manyToOne(Session).index(),
    createdAt: p.datetime(3),
    usedAt: p.datetime(3).nullable(),
  },
});
export type RefreshToken = InferEntity<typeof RefreshToken>;
