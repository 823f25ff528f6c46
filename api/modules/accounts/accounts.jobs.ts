import { LockMode } from '@mikro-orm/core';
import { job } from '../../platform/jobs/job.ts';
import { forgetOldAttempts } from '../../platform/throttle.ts';
import { ApiKeyExpiring, ApiKeyOverlapEnded, ApiKeyRevoked, UserUpdated } from './accounts.events.ts';
import { ApiKey } from './api-key.ts';
import { EmailVerification } from './email-verification.ts';
import { IdentityChallenge } from './identity-challenge.ts';
import { PasswordReset } from './password-reset.ts';
import { Registration } from './registration.ts';
import { RefreshToken, Session } from './session.ts';

/**
 * Every night: sessions that ended or were last used a month ago, with their tokens, are forgotten, so are old links,
 * challenges that have ended, and attempts that no longer count.
 */
export const forgetEndedSessions = job<object>('accounts.forgetEndedSessions', {
  every: { pattern: '30 3 * * *', timeZone: 'America/Guadeloupe' },
  async run(tx) {
    const limit = new Date(tx.now.getTime() - 30 * 86_400_000);
    const ended = {
      $or: [{ revokedAt: { $lt: limit } }, { expiresAt: { $lt: limit } }, { lastSeenAt: { $lt: limit } }],
    };
    await tx.em.nativeDelete(RefreshToken, { session: ended });
    await tx.em.nativeDelete(Session, ended);
    await tx.em.nativeDelete(EmailVerification, { expiresAt: { $lt: limit } });
    await tx.em.nativeDelete(IdentityChallenge, { expiresAt: { $lt: tx.now } });
    await tx.em.nativeDelete(PasswordReset, { expiresAt: { $lt: tx.now } });
    await tx.em.nativeDelete(Registration, { expiresAt: { $lt: tx.now } });
    await forgetOldAttempts(tx);
  },
});

const WARNED_DAYS = [7, 30];
// Somebody may rotate or revoke them meanwhile.
const LOCKED = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;

/** Every morning: who looks after keys is warned of those that end within 30 days, and again within 7. */
export const warnOfExpiringKeys = job<object>('accounts.warnOfExpiringKeys', {
  every: { pattern: '0 8 * * *', timeZone: 'America/Guadeloupe' },
  async run(tx) {
    const within = (days: number): Date => new Date(tx.now.getTime() + days * 86_400_000);
    for (const daysLeft of WARNED_DAYS) {
      const ending = await tx.em.find(ApiKey, {
        revokedAt: null,
        expiresAt: { $gt: tx.now, $lte: within(daysLeft) },
        $or: [{ warnedDays: null }, { warnedDays: { $gt: daysLeft } }],
      });
      for (const key of ending) {
        key.warnedDays = daysLeft;
        tx.record(ApiKeyExpiring, { apiKeyId: key.id, daysLeft, expiresAt: key.expiresAt.toISOString() });
      }
      await tx.em.flush();
    }
  },
});

/** Every minute: secrets whose overlap is over are forgotten, and sockets that were opened with them closed. */
export const endOverlapsOfKeys = job<object>('accounts.endOverlapsOfKeys', {
  every: { pattern: '* * * * *', timeZone: 'America/Guadeloupe' },
  async run(tx) {
    for (const key of await tx.em.find(ApiKey, { previousExpiresAt: { $lte: tx.now } }, LOCKED)) {
      key.endOverlap();
      tx.record(ApiKeyOverlapEnded, { apiKeyId: key.id });
    }
  },
});

/** The keys of a closed account stopped with it; they do not come back when it is opened again. */
export const revokeKeysOfClosedAccounts = job<{ userId: string }>('accounts.revokeKeysOfClosedAccounts', {
  on: [UserUpdated],
  async run(tx, { userId }) {
    for (const key of await tx.em.find(ApiKey, { owner: { id: userId, active: false }, revokedAt: null }, LOCKED)) {
      key.revoke(tx.now);
      tx.record(ApiKeyRevoked, { apiKeyId: key.id, because: 'ACCOUNT_CLOSED' });
    }
  },
});
