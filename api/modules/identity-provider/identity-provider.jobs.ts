import { job } from '../../platform/jobs/job.ts';
import { SessionRevoked } from '../accounts/index.ts';
import { OAuthClientSecret } from './oauth-client.ts';
import { ProviderRecord } from './provider-record.ts';
import { SignOutNotice } from './sign-out-notice.ts';
import { queueNoticesOfSession } from './sign-out-notices.read.ts';

/** Every hour: codes, tokens and sessions of the provider that have ended are forgotten, so are old secrets and notices. */
export const forgetEndedRecords = job<object>('identityProvider.forgetEndedRecords', {
  every: { pattern: '45 * * * *', timeZone: 'America/Guadeloupe' },
  async run(tx) {
    await tx.em.nativeDelete(ProviderRecord, { expiresAt: { $lt: tx.now } });
    await tx.em.nativeDelete(OAuthClientSecret, { expiresAt: { $lt: tx.now } });
    const dayAgo = new Date(tx.now.getTime() - 86_400_000);
    await tx.em.nativeDelete(SignOutNotice, { endedAt: { $lt: dayAgo } });
  },
});

/** A session has ended: the applications that were signed in to in it are told. */
export const noticeSignOut = job<{ sessionId: string }>('identityProvider.noticeSignOut', {
  on: [SessionRevoked],
  run: (tx, { sessionId }) => queueNoticesOfSession(tx, sessionId),
});
