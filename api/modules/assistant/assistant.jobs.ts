import { forgetOldCalls } from '../../platform/ai/budget.ts';
import { job } from '../../platform/jobs/job.ts';
import { Dictation } from './dictation.ts';

/** Every night: dictations whose time is over are deleted, and the log of calls that are long past. */
export const forgetDictations = job<object>('assistant.forgetDictations', {
  every: { pattern: '40 3 * * *', timeZone: 'America/Guadeloupe' },
  async run(tx) {
    await tx.em.nativeDelete(Dictation, { deleteAfter: { $lte: tx.now } });
    await forgetOldCalls(tx);
  },
});
