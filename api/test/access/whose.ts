// For every root field that takes an id: whose rows it reaches. A root field that is missing here fails the test.

import type { Client } from '../world.ts';
import type { TwoOfEach } from './two-of-each.ts';

/** A row that the caller reaches through the field, and one that belongs to somebody else or is not public. */
export interface Pair {
  readonly caller: (rows: TwoOfEach) => Client;
  /** Where the field takes the id, "id" or "input.id". */
  readonly path: string;
  readonly own: (rows: TwoOfEach) => unknown;
  readonly foreign: (rows: TwoOfEach) => unknown;
  /** What else the call needs. */
  readonly given?: (rows: TwoOfEach) => Readonly<Record<string, unknown>>;
  /** The own row is passed over for a reason of the domain, or too late to test: only the foreign one is tried. */
  readonly foreignOnly?: true;
  /** A row that is not the caller's is passed over without a word. */
  readonly silent?: true;
}

type Person = 'candidate' | 'trainee' | 'recruiter' | 'trainer';
type Owned = 'organisationId' | 'candidateId' | 'jobOfferId' | 'applicationId' | 'enrolmentId' | 'conversationId';
type Account = 'notificationId' | 'pushSubscriptionId' | 'sessionId' | 'passkeyId' | 'consentId' | 'dataRequestId';
type Outside = 'oauthConsentId' | 'webhookEndpointId' | 'webhookDeliveryId';
type Private = Owned | Account | Outside | 'dictationId' | 'exportId';

/** Rows of persons: the caller's own against the same of somebody else. */
const owned = (person: Person, row: Private, path = 'id', more: Partial<Pair> = {}): Pair => ({
  caller: ({ mine }) => mine[person],
  path,
  own: ({ mine }) => mine[row],
  foreign: ({ theirs }) => theirs[row],
  ...more,
});

type Public = 'trainingId' | 'sessionId' | 'questionnaireId';

/** Rows of the house: what it shows to everybody against what it does not show yet. */
const shown = (person: Person, row: Public, path = 'id', more: Partial<Pair> = {}): Pair => ({
  caller: ({ mine }) => mine[person],
  path,
  own: (rows) => rows.shown[row],
  foreign: (rows) => rows.hidden[row],
  ...more,
});

const changed = (person: Person, row: Private, more: Partial<Pair> = {}): Pair[] => [
  owned(person, row, 'input.id', more),
];

/** What hangs on an account: the caller's own against somebody else's. */
const account = (path: string): Pair => ({
  caller: ({ mine }) => mine.candidate,
  path,
  own: ({ mine }) => mine.candidate.userId,
  foreign: ({ theirs }) => theirs.candidate.userId,
});

/** The pairs of a list are asked for by `filter.ids`. */
export const PAIRS: Readonly<Record<string, readonly Pair[]>> = {
  application: [owned('candidate', 'applicationId'), owned('recruiter', 'applicationId')],
  applications: [owned('candidate', 'applicationId', 'filter.ids'), owned('recruiter', 'applicationId', 'filter.ids')],
  // Of candidates the recruiters see those who applied to them; the other is a draft.
  candidate: [owned('candidate', 'candidateId'), owned('recruiter', 'candidateId')],
  candidates: [owned('candidate', 'candidateId', 'filter.ids'), owned('recruiter', 'candidateId', 'filter.ids')],
  consent: [owned('candidate', 'consentId')],
  consents: [owned('candidate', 'consentId', 'filter.ids'), account('filter.userId')],
  conversation: [owned('candidate', 'conversationId')],
  conversations: [owned('candidate', 'conversationId', 'filter.ids')],
  dataRequest: [owned('candidate', 'dataRequestId')],
  dataRequests: [owned('candidate', 'dataRequestId', 'filter.ids'), account('filter.userId')],
  dictations: [owned('trainer', 'dictationId', 'filter.ids')],
  enrolment: [owned('trainee', 'enrolmentId')],
  enrolments: [owned('trainee', 'enrolmentId', 'filter.ids')],
  export: [owned('recruiter', 'exportId')],
  jobOffer: [owned('recruiter', 'jobOfferId')],
  jobOffers: [owned('recruiter', 'jobOfferId', 'filter.ids')],
  notifications: [owned('candidate', 'notificationId', 'filter.ids')],
  passkeys: [owned('candidate', 'passkeyId', 'filter.ids')],
  sessions: [account('userId')],
  // Candidates may write to the centre, not to each other.
  people: [
    {
      caller: ({ mine }) => mine.candidate,
      path: 'filter.ids',
      own: ({ theirs }) => theirs.trainer.userId,
      foreign: ({ theirs }) => theirs.candidate.userId,
    },
  ],
  questionnaire: [shown('candidate', 'questionnaireId')],
  questionnaires: [shown('candidate', 'questionnaireId', 'filter.ids')],
  training: [shown('candidate', 'trainingId')],
  trainings: [shown('candidate', 'trainingId', 'filter.ids')],
  trainingSession: [shown('candidate', 'sessionId')],
  trainingSessions: [shown('candidate', 'sessionId', 'filter.ids')],
  webhookDelivery: [owned('recruiter', 'webhookDeliveryId')],
  webhookDeliveries: [
    owned('recruiter', 'webhookDeliveryId', 'filter.ids'),
    owned('recruiter', 'webhookEndpointId', 'filter.endpointId'),
  ],
  webhookEndpoint: [owned('recruiter', 'webhookEndpointId')],
  webhookEndpoints: [owned('recruiter', 'webhookEndpointId', 'filter.ids')],

  applyToJobOffer: [
    owned('candidate', 'candidateId', 'input.candidateId', {
      given: ({ theirs }) => ({ 'input.jobOfferId': theirs.openOfferId }),
    }),
    // An offer that is not published is missing to candidates.
    {
      caller: ({ mine }) => mine.candidate,
      path: 'input.jobOfferId',
      own: ({ theirs }) => theirs.openOfferId,
      foreign: ({ theirs }) => theirs.jobOfferId,
      foreignOnly: true,
    },
  ],
  // What is attached must have been sent before: only then is the own one done.
  attachCandidateCv: [
    owned('candidate', 'candidateId', 'input.candidateId', {
      given: ({ mine }) => ({ 'input.uploadId': mine.uploadId }),
      foreignOnly: true,
    }),
    {
      caller: ({ mine }) => mine.candidate,
      path: 'input.uploadId',
      own: ({ mine }) => mine.uploadId,
      foreign: ({ theirs }) => theirs.uploadId,
      given: ({ mine }) => ({ 'input.candidateId': mine.candidateId }),
      foreignOnly: true,
    },
  ],
  removeCandidateCv: [owned('candidate', 'candidateId', 'input.candidateId', { foreignOnly: true })],
  updateCandidate: changed('candidate', 'candidateId'),
  publishCandidate: changed('candidate', 'candidateId'),
  archiveCandidate: changed('candidate', 'candidateId'),
  createEnrolment: [
    shown('trainee', 'sessionId', 'input.sessionId'),
    {
      caller: ({ mine }) => mine.trainee,
      path: 'input.traineeId',
      own: ({ mine }) => mine.trainee.userId,
      foreign: ({ theirs }) => theirs.trainee.userId,
      given: (rows) => ({ 'input.sessionId': rows.shown.sessionId }),
    },
  ],
  cancelEnrolment: changed('trainee', 'enrolmentId'),
  createJobOffer: [owned('recruiter', 'organisationId', 'input.organisationId')],
  updateJobOffer: [
    ...changed('recruiter', 'jobOfferId'),
    owned('recruiter', 'organisationId', 'input.organisationId', {
      given: ({ mine }) => ({ 'input.id': mine.jobOfferId }),
    }),
  ],
  publishJobOffer: changed('recruiter', 'jobOfferId'),
  closeJobOffer: changed('recruiter', 'jobOfferId'),
  moveApplication: changed('recruiter', 'applicationId', { given: () => ({ 'input.status': 'SHORTLISTED' }) }),
  withdrawApplication: changed('candidate', 'applicationId'),
  updateOrganisation: changed('recruiter', 'organisationId'),
  sendMessage: [owned('candidate', 'conversationId', 'input.conversationId')],
  markConversationRead: changed('candidate', 'conversationId'),
  startConversation: [
    {
      caller: ({ mine }) => mine.candidate,
      path: 'input.memberIds',
      own: ({ theirs }) => [theirs.trainer.userId],
      foreign: ({ theirs }) => [theirs.candidate.userId],
    },
  ],
  markNotificationsRead: [
    {
      caller: ({ mine }) => mine.candidate,
      path: 'input.ids',
      own: ({ mine }) => [mine.notificationId],
      foreign: ({ theirs }) => [theirs.notificationId],
      silent: true,
    },
  ],
  renamePasskey: changed('candidate', 'passkeyId'),
  removePasskey: changed('candidate', 'passkeyId'),
  revokeSession: changed('candidate', 'sessionId'),
  revokeAllSessions: [account('input.userId')],
  removePushSubscription: changed('candidate', 'pushSubscriptionId'),
  withdrawErasure: changed('candidate', 'dataRequestId'),
  withdrawOAuthConsent: changed('candidate', 'oauthConsentId'),
  updateWebhookEndpoint: changed('recruiter', 'webhookEndpointId'),
  rotateWebhookSecret: changed('recruiter', 'webhookEndpointId'),
  replayWebhookDelivery: changed('recruiter', 'webhookDeliveryId'),
  replayWebhookDeliveries: [owned('recruiter', 'webhookEndpointId', 'input.endpointId')],
  sendTestWebhook: changed('recruiter', 'webhookEndpointId'),
  // With the endpoint go its deliveries: after all that needs them.
  deleteWebhookEndpoint: changed('recruiter', 'webhookEndpointId'),
  improveDictation: changed('trainer', 'dictationId'),
  deleteDictation: changed('trainer', 'dictationId'),
  submitQuestionnaire: [
    shown('candidate', 'questionnaireId', 'input.questionnaireId', { given: () => ({ 'input.answers': [] }) }),
  ],
};

/** Whoever may call these reaches every row they name (those of communes and skills are public): only one that does not exist is missing. */
export const EVERY_ROW: readonly string[] = `
  alert alertChannel alertChannels alertDeliveries alerts acknowledgeAlert deleteAlertChannel testAlertChannel
  updateAlertChannel apiKey apiKeys updateApiKey rotateApiKey revokeApiKey auditEntries auditEntry auditVerification
  approveErasure refuseErasure erasePerson exportPersonalData heldData retentionItems retentionRule updateRetentionRule
  oauthClient oauthClients updateOAuthClient rotateOAuthClientSecret deleteOAuthClient failedJob failedJobs retryFailedJobs discardFailedJobs mailBatch
  mailBatches mailMessage mailMessages mailPreview mailSuppressions mailTemplate mailTemplates
  addCandidatesToMailBatch addMailRecipient addRespondentsToMailBatch addTraineesToMailBatch addUsersToMailBatch
  cancelMailBatch deleteMailBatch deleteMailTemplate pauseMailBatch removeMailRecipients removeMailSuppression
  resendMail restoreMailTemplate resumeMailBatch scheduleMailBatch sendMailBatch sendTestMail unscheduleMailBatch
  updateMailBatch updateMailTemplate organisation organisations skills addOrganisationMember removeOrganisationMember
  submission submissions submissionImport submissionImports createSubmissionImport mapSubmissionImport
  synthesis syntheses makeSynthesis updateSynthesis approveSynthesis deleteSynthesis
  applySubmissionImport undoSubmissionImport user users updateUser inviteUser sendInvitation readdressInvitation withdrawInvitation startImpersonation
  resetSecondFactors archiveTraining publishTraining updateTraining createTraining createTrainingSession
  publishTrainingSession updateTrainingSession confirmEnrolment completeEnrolment closeQuestionnaire copyQuestionnaire
  exportResponses report reports createReport updateReport deleteReport sendReport
  institution institutions institutionProposals personalProviders domainAliases unknownDomains updateInstitution
  deleteInstitution addInstitutionRule updateInstitutionRule removeInstitutionRule acceptInstitutionProposal
  rejectInstitutionProposal removePersonalProvider forgetDomainSpelling
  publishQuestionnaire updateQuestionnaire questionnaireInvitations inviteRespondents remindInvited
  removeQuestionnaireInvitation approveRespondentOption mergeRespondentOptions rejectRespondentOptions
  reopenRespondentOptions createCandidate createOrganisation questionnaireStatistics questionnaireBreakdown
  institutionBenchmark
`
  .trim()
  .split(/\s+/);

/** Lists as files: each gives the rows of its list, read as the caller. */
export const EXPORTS = {
  exportCandidates: 'candidates',
  exportJobOffers: 'jobOffers',
  exportTrainings: 'trainings',
} as const;

/** Files of rows that whoever may ask for them sees all of. */
export const EXPORTS_OF_EVERY_ROW: readonly string[] = ['exportAudit'];
