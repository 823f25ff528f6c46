// What people do beyond editing: publish, move, confirm, revoke. One provider method per mutation; each gives the
// changed record or throws with the message the API wrote for the reader.
import {
  AcceptInstitutionProposalDocument,
  AcknowledgeAlertDocument,
  AddCandidatesToMailBatchDocument,
  type AddCandidatesToMailBatchInput,
  AddInstitutionRuleDocument,
  type AddInstitutionRuleInput,
  AddMailRecipientDocument,
  type AddMailRecipientInput,
  AddOrganisationMemberDocument,
  AddPersonalProviderDocument,
  AddRespondentsToMailBatchDocument,
  type AddRespondentsToMailBatchInput,
  AddTraineesToMailBatchDocument,
  type AddTraineesToMailBatchInput,
  AddUsersToMailBatchDocument,
  type AddUsersToMailBatchInput,
  type ApplicationStatus,
  ApplySubmissionImportDocument,
  ApplyToJobOfferDocument,
  ApproveErasureDocument,
  ArchiveCandidateDocument,
  ArchiveTrainingDocument,
  AttachCandidateCvDocument,
  CancelEnrolmentDocument,
  CancelMailBatchDocument,
  CloseJobOfferDocument,
  CloseQuestionnaireDocument,
  CompleteEnrolmentDocument,
  ConfirmEnrolmentDocument,
  CopyQuestionnaireDocument,
  type CopyQuestionnaireInput,
  CreateEnrolmentDocument,
  CreateInstitutionDocument,
  CreateSubmissionImportDocument,
  type CreateSubmissionImportInput,
  DecideDomainSpellingDocument,
  DeleteAlertChannelDocument,
  DeleteDictationDocument,
  DeleteInstitutionDocument,
  DeleteMailBatchDocument,
  DeleteMailTemplateDocument,
  DeleteOAuthClientDocument,
  DeleteReportDocument,
  DeleteWebhookEndpointDocument,
  DiscardFailedJobsDocument,
  ForgetDomainSpellingDocument,
  type ImportColumnInput,
  type MailPreviewInput,
  MapSubmissionImportDocument,
  MarkConversationReadDocument,
  MoveApplicationDocument,
  PauseMailBatchDocument,
  ProposeInstitutionsDocument,
  PublishCandidateDocument,
  PublishJobOfferDocument,
  PublishQuestionnaireDocument,
  PublishTrainingDocument,
  PublishTrainingSessionDocument,
  RefuseErasureDocument,
  RejectInstitutionProposalDocument,
  RemoveCandidateCvDocument,
  RemoveInstitutionRuleDocument,
  RemoveMailRecipientsDocument,
  RemoveMailSuppressionDocument,
  RemoveOrganisationMemberDocument,
  RemovePersonalProviderDocument,
  ReplayWebhookDeliveriesDocument,
  type ReplayWebhookDeliveriesInput,
  ReplayWebhookDeliveryDocument,
  ResendMailDocument,
  ResetSecondFactorsDocument,
  RestoreMailTemplateDocument,
  ResumeMailBatchDocument,
  RetryFailedJobsDocument,
  RevokeApiKeyDocument,
  RotateApiKeyDocument,
  RotateOAuthClientSecretDocument,
  RotateWebhookSecretDocument,
  ScheduleMailBatchDocument,
  SendInvitationDocument,
  SendMailBatchDocument,
  SendMessageDocument,
  SendReportDocument,
  SendTestMailDocument,
  SendTestWebhookDocument,
  SendVerificationMailDocument,
  StartAuditVerificationDocument,
  StartConversationDocument,
  TestAlertChannelDocument,
  type TypedDocumentString,
  UndoSubmissionImportDocument,
  UnscheduleMailBatchDocument,
  WithdrawApplicationDocument,
  WithdrawInvitationDocument,
  WithdrawOAuthConsentDocument,
} from '../gql/graphql.ts';
import type { Row } from '../resources/resource.ts';
import type { Decided } from '../resources/unknown-domains/DecideDialog.tsx';
import { request } from './graphql.ts';
import { type Payload, recordOf } from './payload.ts';

async function run<Input>(document: TypedDocumentString<unknown, { input: Input }>, input: Input): Promise<Row> {
  const data = (await request(document, { input })) as Record<string, Payload>;
  return recordOf(Object.values(data)[0] as Payload);
}

interface Bulk {
  results?: readonly { errors: readonly { message: string }[] }[] | null;
}

/** Says what the API says of the first row that could not be done; the others are done. */
function expectEach({ results }: Bulk): void {
  const [refused] = (results ?? []).flatMap(({ errors }) => errors);
  if (refused) throw new Error(refused.message);
}

export const actions = {
  restoreMailTemplate: (id: string) => run(RestoreMailTemplateDocument, { id }),
  deleteMailTemplate: (id: string) => run(DeleteMailTemplateDocument, { id }),
  sendTestMail: (input: MailPreviewInput, idempotencyKey: string) =>
    run(SendTestMailDocument, { ...input, idempotencyKey }),
  sendMailBatch: (id: string, idempotencyKey: string, version: number) =>
    run(SendMailBatchDocument, { id, idempotencyKey, version }),
  scheduleMailBatch: (id: string, scheduledAt: string) => run(ScheduleMailBatchDocument, { id, scheduledAt }),
  unscheduleMailBatch: (id: string) => run(UnscheduleMailBatchDocument, { id }),
  pauseMailBatch: (id: string) => run(PauseMailBatchDocument, { id }),
  resumeMailBatch: (id: string) => run(ResumeMailBatchDocument, { id }),
  cancelMailBatch: (id: string) => run(CancelMailBatchDocument, { id }),
  deleteMailBatch: (id: string) => run(DeleteMailBatchDocument, { id }),
  addMailRecipient: (input: AddMailRecipientInput) => run(AddMailRecipientDocument, input),
  addUsersToMailBatch: (input: AddUsersToMailBatchInput) => run(AddUsersToMailBatchDocument, input),
  addCandidatesToMailBatch: (input: AddCandidatesToMailBatchInput) => run(AddCandidatesToMailBatchDocument, input),
  addTraineesToMailBatch: (input: AddTraineesToMailBatchInput) => run(AddTraineesToMailBatchDocument, input),
  addRespondentsToMailBatch: (input: AddRespondentsToMailBatchInput) => run(AddRespondentsToMailBatchDocument, input),
  removeMailRecipients: (batchId: string, recipientId: string) =>
    run(RemoveMailRecipientsDocument, { batchId, recipientId }),
  publishTraining: (id: string) => run(PublishTrainingDocument, { id }),
  archiveTraining: (id: string) => run(ArchiveTrainingDocument, { id }),
  publishTrainingSession: (id: string) => run(PublishTrainingSessionDocument, { id }),
  takeSeat: (sessionId: string) => run(CreateEnrolmentDocument, { sessionId }),
  confirmEnrolment: (id: string) => run(ConfirmEnrolmentDocument, { id }),
  cancelEnrolment: (id: string) => run(CancelEnrolmentDocument, { id }),
  completeEnrolment: (id: string) => run(CompleteEnrolmentDocument, { id }),
  publishCandidate: (id: string) => run(PublishCandidateDocument, { id }),
  attachCandidateCv: (candidateId: string, uploadId: string) =>
    run(AttachCandidateCvDocument, { candidateId, uploadId }),
  removeCandidateCv: (candidateId: string) => run(RemoveCandidateCvDocument, { candidateId }),
  archiveCandidate: (id: string) => run(ArchiveCandidateDocument, { id }),
  publishJobOffer: (id: string) => run(PublishJobOfferDocument, { id }),
  closeJobOffer: (id: string) => run(CloseJobOfferDocument, { id }),
  applyToJobOffer: (jobOfferId: string, message: string | null, idempotencyKey: string) =>
    run(ApplyToJobOfferDocument, { jobOfferId, message, idempotencyKey }),
  moveApplication: (id: string, status: ApplicationStatus, version: number) =>
    run(MoveApplicationDocument, { id, status, version }),
  withdrawApplication: (id: string) => run(WithdrawApplicationDocument, { id }),
  publishQuestionnaire: (id: string) => run(PublishQuestionnaireDocument, { id }),
  createSubmissionImport: (input: CreateSubmissionImportInput) => run(CreateSubmissionImportDocument, input),
  mapSubmissionImport: (id: string, columns: ImportColumnInput[]) => run(MapSubmissionImportDocument, { id, columns }),
  applySubmissionImport: (id: string) => run(ApplySubmissionImportDocument, { id }),
  undoSubmissionImport: (id: string, withQuestionnaire = false) =>
    run(UndoSubmissionImportDocument, { id, withQuestionnaire }),
  copyQuestionnaire: (input: CopyQuestionnaireInput) => run(CopyQuestionnaireDocument, input),
  closeQuestionnaire: (id: string) => run(CloseQuestionnaireDocument, { id }),
  resetSecondFactors: (userId: string) => run(ResetSecondFactorsDocument, { userId }),
  sendInvitation: (id: string) => run(SendInvitationDocument, { id }),
  withdrawInvitation: (id: string) => run(WithdrawInvitationDocument, { id }),
  sendVerificationMail: async () => recordOf((await request(SendVerificationMailDocument, {})).sendVerificationMail),
  resendMail: (id: string, idempotencyKey: string) => run(ResendMailDocument, { id, idempotencyKey }),
  removeMailSuppression: (id: string) => run(RemoveMailSuppressionDocument, { id }),
  revokeApiKey: (id: string) => run(RevokeApiKeyDocument, { id }),
  rotateApiKey: (id: string, overlapHours: number) => run(RotateApiKeyDocument, { id, overlapHours }),
  rotateWebhookSecret: (id: string) => run(RotateWebhookSecretDocument, { id }),
  deleteWebhookEndpoint: (id: string) => run(DeleteWebhookEndpointDocument, { id }),
  sendTestWebhook: (id: string) => run(SendTestWebhookDocument, { id, idempotencyKey: crypto.randomUUID() }),
  replayWebhookDelivery: (id: string) => run(ReplayWebhookDeliveryDocument, { id }),
  replayWebhookDeliveries: (input: ReplayWebhookDeliveriesInput) => run(ReplayWebhookDeliveriesDocument, input),
  retryFailedJobs: async (ids: string[]) =>
    expectEach((await request(RetryFailedJobsDocument, { input: { ids } })).retryFailedJobs),
  discardFailedJobs: async (ids: string[]) =>
    expectEach((await request(DiscardFailedJobsDocument, { input: { ids } })).discardFailedJobs),
  deleteInstitution: (id: string) => run(DeleteInstitutionDocument, { id }),
  addInstitutionRule: (input: AddInstitutionRuleInput) => run(AddInstitutionRuleDocument, input),
  removeInstitutionRule: (id: string) => run(RemoveInstitutionRuleDocument, { id }),
  nameInstitution: (domain: string, { institutionId, kind, ...details }: Decided) =>
    institutionId
      ? run(AddInstitutionRuleDocument, { institutionId, kind, value: domain })
      : run(CreateInstitutionDocument, { ...details, name: details.name ?? '', rules: [{ kind, value: domain }] }),
  proposeInstitutions: (domains: string[]) => run(ProposeInstitutionsDocument, { domains }),
  acceptInstitutionProposal: (id: string, decided: Decided) =>
    run(AcceptInstitutionProposalDocument, { id, ...decided }),
  rejectInstitutionProposal: (id: string) => run(RejectInstitutionProposalDocument, { id }),
  addPersonalProvider: (domain: string) => run(AddPersonalProviderDocument, { domain }),
  removePersonalProvider: (id: string) => run(RemovePersonalProviderDocument, { id }),
  decideDomainSpelling: (domain: string, correctDomain: string | null) =>
    run(DecideDomainSpellingDocument, { domain, correctDomain }),
  forgetDomainSpelling: (id: string) => run(ForgetDomainSpellingDocument, { id }),
  addOrganisationMember: (organisationId: string, userId: string) =>
    run(AddOrganisationMemberDocument, { organisationId, userId }),
  removeOrganisationMember: (id: string) => run(RemoveOrganisationMemberDocument, { id }),
  acknowledgeAlert: (id: string) => run(AcknowledgeAlertDocument, { id }),
  deleteOAuthClient: (id: string) => run(DeleteOAuthClientDocument, { id }),
  withdrawOAuthConsent: (id: string) => run(WithdrawOAuthConsentDocument, { id }),
  rotateOAuthClientSecret: (id: string) => run(RotateOAuthClientSecretDocument, { id }),
  startAuditVerification: async () =>
    recordOf((await request(StartAuditVerificationDocument, {})).startAuditVerification),
  sendReport: (id: string) => run(SendReportDocument, { id, idempotencyKey: crypto.randomUUID() }),
  deleteReport: (id: string) => run(DeleteReportDocument, { id }),
  deleteAlertChannel: (id: string) => run(DeleteAlertChannelDocument, { id }),
  testAlertChannel: (id: string) => run(TestAlertChannelDocument, { id, idempotencyKey: crypto.randomUUID() }),
  startConversation: (memberIds: string[], subject: string | null, message: string) =>
    run(StartConversationDocument, { memberIds, subject, message }),
  sendMessage: (conversationId: string, body: string, clientId: string) =>
    run(SendMessageDocument, { conversationId, body, clientId }),
  approveErasure: (id: string) => run(ApproveErasureDocument, { id }),
  refuseErasure: (id: string, reason: string) => run(RefuseErasureDocument, { id, reason }),
  deleteDictation: (id: string) => run(DeleteDictationDocument, { id }),
  markConversationRead: (id: string, seq: number) => run(MarkConversationReadDocument, { id, seq }),
};
