import { job } from '../../platform/jobs/job.ts';
import { OAuthClientSecret } from './oauth-client.ts';
import { ProviderRecord } from './provider-record.ts';

/** Every hour: codes, tokens and sessions of the provider that have ended are forgotten, so are old secrets. */
export const forgetEndedRecords = job<object>('identityProvider.forgetEndedRecords', {
  every: { pattern: '45 * * * *', timeZone: 'America/Guadeloupe' },
  async run(tx) {
    await tx.em.nativeDelete(ProviderRecord, { expiresAt: { $lt: tx.now } });
    await tx.em.nativeDelete(OAuthClientSecret, { expiresAt: { $lt: tx.now } });
  },
});
