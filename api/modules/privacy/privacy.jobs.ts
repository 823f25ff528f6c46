import { job } from '../../platform/jobs/job.ts';
import { lockErasures, removeKeptRow } from '../../platform/personal-data/erase.ts';
import { eraseRows } from '../audit/index.ts';
import { MailMessage, MailStatus } from '../mail/index.ts';
import { DataRequest, DataRequestKind, DataRequestStatus, KeptRecord } from './data-request.ts';
import { carryOut } from './erasure.write.ts';
import { ErasureApproved, type RequestStep } from './privacy.events.ts';
import { applyRetention } from './retention.write.ts';

const GUADELOUPE = 'America/Guadeloupe';

/** What an administrator decided is done at once. */
export const carryOutErasure = job<RequestStep>('privacy.carryOut', {
  on: [ErasureApproved],
  async run(tx, { dataRequestId }) {
    await lockErasures(tx);
    const request = await tx.em.findOne(DataRequest, { id: dataRequestId, status: DataRequestStatus.WAITING });
    if (request) await carryOut(tx, request);
  },
});

/** What nobody decided about is done when its week is over; one in each round, so that each is a transaction of its own. */
export const carryOutDueErasure = job<object>('privacy.carryOutDue', {
  every: { pattern: '*/10 * * * *', timeZone: GUADELOUPE },
  async run(tx) {
    await lockErasures(tx);
    const request = await tx.em.findOne(
      DataRequest,
      { kind: DataRequestKind.ERASURE, status: DataRequestStatus.WAITING, runsAt: { $lte: tx.now } },
      { orderBy: { runsAt: 'ASC', id: 'ASC' } },
    );
    if (request) await carryOut(tx, request);
  },
});

/** At night, in rounds: asks and erases by the rules, and ends what the law no longer keeps. */
export const keepRetention = job<object>('privacy.applyRetention', {
  every: { pattern: '*/5 2-5 * * *', timeZone: GUADELOUPE },
  async run(tx) {
    await applyRetention(tx);
    const today = tx.now.toISOString().slice(0, 10);
    for (const kept of await tx.em.find(KeptRecord, { until: { $lt: today } }, { limit: 100 })) {
      await removeKeptRow(tx, kept.tableName, kept.rowId);
      tx.em.remove(kept);
    }
  },
});

const ON_THEIR_WAY = [MailStatus.QUEUED, MailStatus.HELD, MailStatus.SENDING];
const LONGEST_WAIT_DAYS = 3;

/** A certificate that was sent is the last mail with the address: it goes, too. After three days, sent or not. */
export const forgetCertificates = job<object>('privacy.forgetCertificates', {
  every: { pattern: '*/10 * * * *', timeZone: GUADELOUPE },
  async run(tx) {
    const latest = new Date(tx.now.getTime() - LONGEST_WAIT_DAYS * 86_400_000);
    const requests = await tx.em.find(DataRequest, { certificateId: { $ne: null } }, { limit: 100 });
    for (const request of requests) {
      const mail = await tx.em.findOne(MailMessage, { id: request.certificateId as string });
      if (mail && ON_THEIR_WAY.includes(mail.status) && mail.createdAt > latest) continue;
      if (mail) await eraseRows(tx, 'mail_message', [mail.id]);
      await tx.em.nativeUpdate(DataRequest, { id: request.id }, { certificateId: null });
    }
  },
});
