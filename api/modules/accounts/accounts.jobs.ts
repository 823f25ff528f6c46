import { job } from '../../platform/jobs/job.ts';
import { forgetOldAttempts } from '../../platform/throttle.ts';
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
