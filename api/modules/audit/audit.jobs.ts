import { job } from '../../platform/jobs/job.ts';
import { Language } from '../accounts/index.ts';
import { queueMail } from '../mail/index.ts';
import { AuditHeadKept } from './audit.events.ts';
import { auditHeadMail } from './audit.mails.ts';
import { headNow } from './chain.read.ts';
import { keepHeadOutside } from './head.ts';

/** Every night: the end of the chain goes where whoever can change the database cannot. */
export const keepAuditHead = job<object>('audit.keepHead', {
  every: { pattern: '30 3 * * *', timeZone: 'America/Guadeloupe' },
  async run(tx) {
    const head = await headNow(tx);
    if (!head) return;
    const { auditHeadAddresses } = tx.config.security;
    for (const address of auditHeadAddresses)
      await queueMail(tx, {
        key: `audit-head:${head.sequence}:${address}`,
        template: auditHeadMail,
        to: { address, name: null, language: Language.FR },
        values: { sequence: head.sequence, hash: head.hash, at: head.at, count: head.count },
      });
    tx.record(AuditHeadKept, { sequence: head.sequence, hash: head.hash });
    await keepHeadOutside(tx.config, head);
  },
});
