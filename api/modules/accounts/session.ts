import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { newId } from '../../platform/context.ts';
import { User } from './user.ts';

/** Minutes, days: how long tokens and sessions live. */
export const ACCESS_MINUTES = 10;
export const SESSION_DAYS = 30;

/** One sign-in on one device, proved by a short access token. Only hashes of tokens are stored. */
export const Session = defineEntity({
  name: 'Session',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    user: () => p.manyToOne(User).index(),
    accessHash: p.string().length(64).unique(),
    accessExpiresAt: p.datetime(3),
    createdAt: p.datetime(3),
    // When the person last showed who they are: dangerous actions ask for it again.
    provenAt: p.datetime(3),
    // The administrator who opened it to act as the person.
    impersonator: () => p.manyToOne(User).nullable(),
    // With which it ends.
    impersonatorSession: () => p.manyToOne(Session).nullable().deleteRule('cascade').index(),
    impersonationReason: p.string().length(500).nullable(),
    expiresAt: p.datetime(3),
    revokedAt: p.datetime(3).nullable(),
    address: p.string().length(64).nullable(),
    userAgent: p.string().length(300).nullable(),
  },
});
export type Session = InferEntity<typeof Session>;

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
