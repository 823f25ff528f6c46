import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { newId } from '../../platform/context.ts';
import { Language, Role } from './user.ts';

export const REGISTRATION_HOURS = 24;

/**
 * Somebody asked for an account with this address, which may be anybody's: there is no account, and nothing else of
 * theirs, before whoever reads its mails chooses a name and a password.
 */
export const Registration = defineEntity({
  name: 'Registration',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    email: p.string().length(254).index(),
    role: p.enum(() => Role),
    language: p.enum(() => Language),
    // Null until the mail is written.
    tokenHash: p.string().length(64).nullable().unique(),
    createdAt: p.datetime(3),
    expiresAt: p.datetime(3),
  },
});
export type Registration = InferEntity<typeof Registration>;
