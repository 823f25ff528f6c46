import { defineEvent } from '../../platform/events/event.ts';

export interface RequestStep {
  dataRequestId: string;
}
const changes = ({ dataRequestId }: RequestStep) => ({ resource: 'dataRequests', ids: [dataRequestId] });

export const ErasureRequested = defineEvent<RequestStep>('ErasureRequested', changes);
/** An administrator decided that it is carried out now. */
export const ErasureApproved = defineEvent<RequestStep>('ErasureApproved', changes);
export const ErasureRefused = defineEvent<RequestStep>('ErasureRefused', changes);
export const ErasureWithdrawn = defineEvent<RequestStep>('ErasureWithdrawn', changes);
export const PersonalDataErased = defineEvent<RequestStep>('PersonalDataErased', changes);
export const PersonalDataExportRequested = defineEvent<RequestStep>('PersonalDataExportRequested', changes);
export const RetentionRuleChanged = defineEvent<{ retentionRuleId: string; months: number }>(
  'RetentionRuleChanged',
  ({ retentionRuleId }) => ({ resource: 'retentionRules', ids: [retentionRuleId] }),
);
export const RetentionApplied = defineEvent<{ retentionRuleId: string; erased: number; warned: number }>(
  'RetentionApplied',
  ({ retentionRuleId }) => ({ resource: 'retentionRules', ids: [retentionRuleId] }),
);
export const RetentionRenewed = defineEvent<{ retentionItemId: string }>('RetentionRenewed', ({ retentionItemId }) => ({
  resource: 'retentionItems',
  ids: [retentionItemId],
}));
