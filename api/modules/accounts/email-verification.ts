import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { User } from './user.ts';

export const VERIFICATION_HOURS = 48;

/** A link that was mailed to an address, to find out whether it is the person's. Only the hash of its token is stored. */
export const EmailVerification = defineEntity({
  name: 'EmailVerification',
  properties: {
    hash: p.string().length(64).primary(),
    user: () => p.manyToOne(User).index(),
    email: p.string().length(254),
    expiresAt: p.datetime(3),
  },
});
export type EmailVerification = InferEntity<typeof EmailVerification>;
