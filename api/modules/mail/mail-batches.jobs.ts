import { job } from '../../platform/jobs/job.ts';
import type { Running } from '../../platform/lifecycle.ts';
import type { ServiceStart } from '../../platform/service.ts';
import { transaction } from '../../platform/write.ts';
import { MailQueued } from './mail.events.ts';
import { MailBatch, MailBatchStatus } from './mail-batch.ts';
import { batchesOf } from './mail-batch-queue.read.ts';
import { judge, startScheduled, takeTurn } from './mail-batch-turns.ts';
import { MailBatchStarted, MailBatchTurnDue, type OneMailBatch } from './mail-batches.events.ts';

/** The mails of a batch are made turn by turn, so that no transaction is long. */
export const makeMailsOfBatch = job<OneMailBatch>('mail.makeMailsOfBatch', {
  on: [MailBatchStarted, MailBatchTurnDue],
  run: (tx, { mailBatchId }) => takeTurn(tx, mailBatchId),
});

/** A mail that was being handed over when its batch was cancelled may come back to the queue for so long. */
const LONGEST_RETRY_MS = 10 * 86_400_000;

/** Every minute: what is due begins, and what runs is judged, whatever was missed meanwhile. */
export const tendBatches = job<object>('mail.tendBatches', {
  every: { pattern: '* * * * *', timeZone: 'America/Guadeloupe' },
  async run(tx) {
    await startScheduled(tx);
    const running = await tx.em.find(
      MailBatch,
      {
        $or: [
          { status: { $in: [MailBatchStatus.SENDING, MailBatchStatus.PAUSED] } },
          { status: MailBatchStatus.CANCELLED, endedAt: { $gt: new Date(tx.now.getTime() - LONGEST_RETRY_MS) } },
        ],
      },
      { orderBy: { id: 'asc' } },
    );
    for (const batch of running) {
      await judge(tx, batch.id);
      if (batch.status === MailBatchStatus.SENDING) tx.record(MailBatchTurnDue, { mailBatchId: batch.id });
    }
  },
});

const TOGETHER_MS = 1_000;

/** Judges a batch soon after something became of its mails, and tells the console how far it has come, once a second. */
export function watchBatches({ context, hear, log }: ServiceStart): Running {
  const mails = new Set<string>();
  let working: Promise<void> = Promise.resolve();
  hear(({ name, payload }) => {
    if (name === MailQueued.name) return;
    const { mailMessageId, mailMessageIds = [] } = payload as { mailMessageId?: string; mailMessageIds?: string[] };
    for (const id of mailMessageId ? [mailMessageId] : mailMessageIds) mails.add(id);
  });
  const judgeThem = async (): Promise<void> => {
    const heard = [...mails];
    mails.clear();
    if (heard.length === 0) return;
    const batches = await transaction(context(), (tx) => batchesOf(tx, heard));
    for (const id of batches) await transaction(context(), (tx) => judge(tx, id));
  };
  const timer = setInterval(() => {
    // What fails here is done by the job that looks every minute.
    working = working.then(judgeThem).catch((error) => log.warn({ err: error }, 'batches of mails were not judged'));
  }, TOGETHER_MS);
  return {
    async close() {
      clearInterval(timer);
      await working;
    },
  };
}
