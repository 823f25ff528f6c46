// What happens to templates and batches.

import { defineEvent } from '../../platform/events/event.ts';

export interface OneMailTemplate {
  mailTemplateId: string;
}
const changesTemplate = ({ mailTemplateId }: OneMailTemplate) => ({ resource: 'mailTemplates', ids: [mailTemplateId] });

export const MailTemplateChanged = defineEvent<OneMailTemplate>('MailTemplateChanged', changesTemplate);
export const MailTemplateDeleted = defineEvent<OneMailTemplate>('MailTemplateDeleted', changesTemplate);

export interface OneMailBatch {
  mailBatchId: string;
}
const changesBatch = ({ mailBatchId }: OneMailBatch) => ({ resource: 'mailBatches', ids: [mailBatchId] });

/** Made or changed, its recipients too. */
export const MailBatchChanged = defineEvent<OneMailBatch>('MailBatchChanged', changesBatch);
export const MailBatchDeleted = defineEvent<OneMailBatch>('MailBatchDeleted', changesBatch);
export const MailBatchScheduled = defineEvent<OneMailBatch>('MailBatchScheduled', changesBatch);
/** By a person, or because its time had come; also when it goes on after a pause. */
export const MailBatchStarted = defineEvent<OneMailBatch>('MailBatchStarted', changesBatch);
/** Recipients without a mail are left: their turn is next. */
export const MailBatchTurnDue = defineEvent<OneMailBatch>('MailBatchTurnDue', changesBatch);
/** What became of some of its mails is known. */
export const MailBatchProgressed = defineEvent<OneMailBatch>('MailBatchProgressed', changesBatch);
export const MailBatchPaused = defineEvent<OneMailBatch & { reason: 'MANUAL' | 'BOUNCES' }>(
  'MailBatchPaused',
  changesBatch,
);
export const MailBatchCancelled = defineEvent<OneMailBatch>('MailBatchCancelled', changesBatch);
/** Nothing of it is left to be sent. */
export const MailBatchSent = defineEvent<OneMailBatch>('MailBatchSent', changesBatch);
