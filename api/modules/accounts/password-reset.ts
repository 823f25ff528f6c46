import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { newId } from '../../platform/context.ts';
import { User } from './user.ts';

export const RESET_MINUTES = 30;

/** Somebody asked to choose another password for an address. Only the hash of the mailed token is stored. */
export const PasswordReset = defineEntity({
  name: 'PasswordReset',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    // Null for an address without an account: asking leaves the same traces for both.
    user: () => p.manyToOne(User).nullable().index().deleteRule('cascade'),
    // Null until the mail is written.
    tokenHash: p.string().length(64).nullable().unique(),
    createdAt: p.datetime(3),
    expiresAt: p.datetime(3),
  },
});
export type PasswordReset = InferEntity<typeof PasswordReset>;
