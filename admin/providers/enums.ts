// The values of the API's enums in the order people should read them; i18n files must label every one of them.
import type {
  AlertChannelKind,
  AlertSeverity,
  AlertStep,
  ApplicationStatus,
  AuditFault,
  AuditVerificationStatus,
  CandidateStatus,
  CandidateTrainingStatus,
  ContractType,
  DataRequestKind,
  DataRequestStatus,
  DeliveryFault,
  DeliveryStatus,
  EnrolmentStatus,
  ExportStatus,
  FailedJobStatus,
  FileRefusal,
  FileStatus,
  InvitationStatus,
  JobOfferStatus,
  Language,
  MailAttemptOutcome,
  MailBatchStatus,
  MailPauseReason,
  MailReason,
  MailReportKind,
  MailStatus,
  MailSuppressionReason,
  MatchFactorName,
  Modality,
  NotificationChannel,
  OAuthClientKind,
  OrganisationKind,
  QuestionKind,
  QuestionnaireInvitationStatus,
  QuestionnaireStatus,
  RespondentOptionStatus,
  RetentionStatus,
  Role,
  SecondFactor,
  SessionStatus,
  SubmissionOddity,
  SubmissionSource,
  TrainingStatus,
  WebhookDisabledBecause,
} from '../gql/graphql.ts';

export interface EnumValues {
  OAuthClientKind: OAuthClientKind;
  DataRequestKind: DataRequestKind;
  DataRequestStatus: DataRequestStatus;
  RetentionStatus: RetentionStatus;
  AlertChannelKind: AlertChannelKind;
  AlertSeverity: AlertSeverity;
  AlertStep: AlertStep;
  ApplicationStatus: ApplicationStatus;
  AuditFault: AuditFault;
  AuditVerificationStatus: AuditVerificationStatus;
  CandidateStatus: CandidateStatus;
  CandidateTrainingStatus: CandidateTrainingStatus;
  ContractType: ContractType;
  DeliveryFault: DeliveryFault;
  DeliveryStatus: DeliveryStatus;
  EnrolmentStatus: EnrolmentStatus;
  InvitationStatus: InvitationStatus;
  ExportStatus: ExportStatus;
  FailedJobStatus: FailedJobStatus;
  FileRefusal: FileRefusal;
  FileStatus: FileStatus;
  JobOfferStatus: JobOfferStatus;
  Language: Language;
  MailAttemptOutcome: MailAttemptOutcome;
  MailReason: MailReason;
  MailReportKind: MailReportKind;
  MailBatchStatus: MailBatchStatus;
  MailPauseReason: MailPauseReason;
  MailStatus: MailStatus;
  MailSuppressionReason: MailSuppressionReason;
  MatchFactorName: MatchFactorName;
  Modality: Modality;
  NotificationChannel: NotificationChannel;
  OrganisationKind: OrganisationKind;
  QuestionKind: QuestionKind;
  QuestionnaireInvitationStatus: QuestionnaireInvitationStatus;
  RespondentOptionStatus: RespondentOptionStatus;
  QuestionnaireStatus: QuestionnaireStatus;
  Role: Role;
  SecondFactor: SecondFactor;
  SessionStatus: SessionStatus;
  SubmissionOddity: SubmissionOddity;
  SubmissionSource: SubmissionSource;
  TrainingStatus: TrainingStatus;
  WebhookDisabledBecause: WebhookDisabledBecause;
}

export type EnumName = keyof EnumValues;
export type EnumLabels = { [Name in EnumName]: Record<EnumValues[Name], string> };

const enums = {
  OAuthClientKind: ['SIGN_IN', 'PROGRAM'],
  AlertChannelKind: ['MAIL', 'SLACK', 'TEAMS', 'WEBHOOK'],
  AlertSeverity: ['INFO', 'WARNING', 'CRITICAL'],
  AlertStep: ['OPENED', 'REPEATED', 'RECOVERED', 'TEST'],
  ApplicationStatus: ['RECEIVED', 'SHORTLISTED', 'INTERVIEW', 'OFFERED', 'HIRED', 'REJECTED', 'WITHDRAWN'],
  AuditFault: [
    'ENTRY_CHANGED',
    'DETAIL_CHANGED',
    'DETAIL_MISSING',
    'ENTRY_MISSING',
    'ENTRY_INSERTED',
    'END_MISSING',
    'HEAD_DIFFERS',
    'LINK_BROKEN',
  ],
  AuditVerificationStatus: ['RUNNING', 'INTACT', 'BROKEN'],
  CandidateStatus: ['DRAFT', 'PUBLISHED', 'ARCHIVED'],
  CandidateTrainingStatus: ['IN_PROGRESS', 'COMPLETED'],
  ContractType: [
    'PERMANENT',
    'FIXED_TERM',
    'TEMPORARY',
    'APPRENTICESHIP',
    'PROFESSIONALISATION',
    'INTERNSHIP',
    'SELF_EMPLOYED',
  ],
  DeliveryFault: ['ADDRESS_REFUSED', 'UNREACHABLE', 'TIMEOUT', 'ANSWER', 'WITHDRAWN'],
  DeliveryStatus: ['QUEUED', 'SENDING', 'DELIVERED', 'FAILED'],
  EnrolmentStatus: ['PENDING', 'CONFIRMED', 'COMPLETED', 'CANCELLED'],
  InvitationStatus: ['PENDING', 'ACCEPTED', 'EXPIRED'],
  ExportStatus: ['QUEUED', 'RUNNING', 'DONE', 'FAILED'],
  FailedJobStatus: ['FAILED', 'RETRIED', 'DISCARDED'],
  FileRefusal: ['WRONG_TYPE', 'ACTIVE_CONTENT', 'UNREADABLE', 'VIRUS'],
  FileStatus: ['QUARANTINED', 'CLEAN', 'REFUSED'],
  JobOfferStatus: ['DRAFT', 'PUBLISHED', 'CLOSED', 'EXPIRED'],
  Language: ['FR', 'EN'],
  MailAttemptOutcome: ['SENT', 'DEFERRED', 'REFUSED', 'UNREACHABLE', 'INTERRUPTED', 'UNKNOWN'],
  MailReason: [
    'REFUSED',
    'RETRIES_EXHAUSTED',
    'SERVER_UNREACHABLE',
    'INVALID_ADDRESS',
    'NO_SERVER',
    'HARD_BOUNCE',
    'SOFT_BOUNCE',
    'COMPLAINT',
    'UNSUBSCRIBED',
    'MANUAL',
  ],
  MailReportKind: ['HARD_BOUNCE', 'SOFT_BOUNCE', 'COMPLAINT'],
  MailBatchStatus: ['DRAFT', 'SCHEDULED', 'SENDING', 'PAUSED', 'SENT', 'CANCELLED'],
  MailPauseReason: ['MANUAL', 'BOUNCES'],
  MailStatus: [
    'QUEUED',
    'SENDING',
    'SENT',
    'BOUNCED',
    'COMPLAINED',
    'FAILED',
    'SUPPRESSED',
    'KEPT',
    'HELD',
    'CANCELLED',
  ],
  MailSuppressionReason: ['HARD_BOUNCE', 'COMPLAINT', 'UNSUBSCRIBED', 'MANUAL'],
  MatchFactorName: ['TRAINING', 'PLACE', 'EXPERIENCE', 'AVAILABILITY', 'SKILLS'],
  Modality: ['ON_SITE', 'REMOTE', 'BLENDED'],
  NotificationChannel: ['CONSOLE', 'MAIL', 'PUSH'],
  OrganisationKind: ['COMPANY', 'INSTITUTION', 'TRAINING_CENTRE'],
  QuestionKind: [
    'SINGLE_CHOICE',
    'MULTIPLE_CHOICE',
    'RATING',
    'RANKING',
    'NUMBER',
    'DATE',
    'TEXT',
    'LONG_TEXT',
    'EMAIL',
    'CONSENT',
  ],
  QuestionnaireInvitationStatus: ['QUEUED', 'SENT', 'ANSWERED'],
  RespondentOptionStatus: ['PENDING', 'APPROVED', 'MERGED', 'REJECTED'],
  QuestionnaireStatus: ['DRAFT', 'PUBLISHED', 'CLOSED'],
  Role: ['ADMIN', 'TRAINER', 'TRAINEE', 'RECRUITER', 'CANDIDATE'],
  SecondFactor: ['PASSKEY', 'TOTP'],
  SessionStatus: ['PLANNED', 'OPEN', 'COMPLETED', 'CANCELLED'],
  SubmissionOddity: [
    'MISSING_EMAIL',
    'INVALID_EMAIL',
    'DUPLICATE_EMAIL',
    'EMAIL_DOMAIN_SUSPECT',
    'MISSING_ROLE',
    'RESPONDENT_ROLE',
    'RATING_AS_TEXT',
    'INVALID_RATING',
    'UNKNOWN_OPTION',
    'UNKNOWN_QUESTION',
    'SKIPPED_SECTION',
    'UNEXPECTED_VALUE',
    'OTHER_WITHOUT_TEXT',
    'OTHER_NOT_CHOSEN',
    'EMPTY_ANSWER',
    'REPLACED_CHARACTER',
    'UNREADABLE_DATA',
    'INVALID_DATE',
    'MISSING_ID',
    'DUPLICATE_ID',
  ],
  SubmissionSource: ['PUBLIC', 'IMPORT'],
  WebhookDisabledBecause: ['GONE', 'FAILING'],
  TrainingStatus: ['DRAFT', 'PUBLISHED', 'ARCHIVED'],
  DataRequestKind: ['ERASURE', 'EXPORT'],
  DataRequestStatus: ['WAITING', 'DONE', 'WITHDRAWN', 'REFUSED'],
  RetentionStatus: ['WARNED', 'DUE', 'RENEWED', 'ERASED'],
} satisfies { [Name in EnumName]: EnumValues[Name][] };

/** Choices of a select input; react-admin translates the names. */
export function choicesOf(name: EnumName): { id: string; name: string }[] {
  return enums[name].map((value) => ({ id: value, name: `enums.${name}.${value}` }));
}
