/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What a person confirms of a proposal: an institution that is known, or one to enter. */
export type AcceptInstitutionProposalInput = {
  /** The proposal. */
  id: string;
  /** The institution, where it is known already; the other details are ignored then. */
  institutionId?: string | null | undefined;
  /** Whether the rule speaks of the domain alone, or of those below it too. */
  kind?: InstitutionRuleKind;
  /** Name of the institution to enter. */
  name?: string | null | undefined;
  /** What it works in. */
  sector?: InstitutionSector | null | undefined;
  /** What it is. */
  type?: InstitutionType | null | undefined;
};

/** Why a change was refused (Account). */
export type AccountErrorCode =
  /** Someone else has changed this item in the meantime: reload it, then try again. */
  | 'CONFLICT'
  /** You can neither give nor take more rights than you have. */
  | 'EXCEEDS_YOURSELF'
  /** This value is not valid. */
  | 'INVALID'
  /** At least one administrator who may sign in must remain. */
  | 'LAST_ADMINISTRATOR'
  /** This password is made of your name, your address or “passerelle”: it would be guessed at once. */
  | 'MADE_OF_NAME'
  /** This item does not exist or is not available to you. */
  | 'NOT_FOUND'
  /** This value must be between {minimum} and {maximum}. */
  | 'OUT_OF_RANGE'
  /** This field is required. */
  | 'REQUIRED'
  /** This value is already used. */
  | 'TAKEN'
  /** This password is too common: it would be guessed at once. Choose another one, for example several unrelated words. */
  | 'TOO_COMMON'
  /** This text is too long ({maximum} characters at most). */
  | 'TOO_LONG'
  /** There are too many items ({maximum} at most). */
  | 'TOO_MANY'
  /** Too many attempts: try again in {minutes} min. */
  | 'TOO_MANY_ATTEMPTS'
  /** This text is too short ({minimum} characters at least). */
  | 'TOO_SHORT';

/** The alert of which the viewer takes note. */
export type AcknowledgeAlertInput = {
  /** The alert. */
  id: string;
};

/** Candidates who become recipients; archived ones and those without an address do not. */
export type AddCandidatesToMailBatchInput = {
  /** The batch, a draft. */
  batchId: string;
  /** Which candidates; all of them by default. */
  filter?: CandidateFilter | null | undefined;
};

/** A further rule of an institution. */
export type AddInstitutionRuleInput = {
  /** The institution. */
  institutionId: string;
  /** Which addresses it speaks of. */
  kind: InstitutionRuleKind;
  /** A rule of higher priority goes before every other that fits; 0 when not given. */
  priority?: number | null | undefined;
  /** The domain or the address. */
  value: string;
};

/** A recipient written by hand. */
export type AddMailRecipientInput = {
  /** The address. */
  address: string;
  /** The batch, a draft. */
  batchId: string;
  /** Language of the text they get; French by default. */
  language?: Language | null | undefined;
  /** The name, shown with the address. */
  name?: string | null | undefined;
  /** Their values, at most 50. */
  values?: Array<MailValueInput> | null | undefined;
};

/** An address that is not to be written to. */
export type AddMailSuppressionInput = {
  /** The address. */
  address: string;
  /** What to note about it. */
  note?: string | null | undefined;
  /** The only topic it is about; all of them by default. */
  topic?: string | null | undefined;
};

/** A person who will work for an organisation. */
export type AddOrganisationMemberInput = {
  /** The organisation. */
  organisationId: string;
  /** The person. */
  userId: string;
};

/** A domain where anybody may have an address. */
export type AddPersonalProviderInput = {
  /** The domain. */
  domain: string;
};

/** Respondents of a questionnaire who become recipients; those without an address do not. */
export type AddRespondentsToMailBatchInput = {
  /** The batch, a draft. */
  batchId: string;
  /** The questionnaire. */
  questionnaireId: string;
};

/** Trainees of a session who become recipients; those who gave up do not. */
export type AddTraineesToMailBatchInput = {
  /** The batch, a draft. */
  batchId: string;
  /** The session. */
  trainingSessionId: string;
};

/** People with an account who become recipients. */
export type AddUsersToMailBatchInput = {
  /** The batch, a draft. */
  batchId: string;
  /** Only those with this role; everybody by default. */
  role?: Role | null | undefined;
};

/** Why a change was refused (AlertChannel). */
export type AlertChannelErrorCode =
  /** Someone else has changed this item in the meantime: reload it, then try again. */
  | 'CONFLICT'
  /** This value is not valid. */
  | 'INVALID'
  /** This item does not exist or is not available to you. */
  | 'NOT_FOUND'
  /** This value must be between {minimum} and {maximum}. */
  | 'OUT_OF_RANGE'
  /** This field is required. */
  | 'REQUIRED'
  /** This value is already used. */
  | 'TAKEN'
  /** This text is too long ({maximum} characters at most). */
  | 'TOO_LONG'
  /** There are too many items ({maximum} at most). */
  | 'TOO_MANY'
  /** This text is too short ({minimum} characters at least). */
  | 'TOO_SHORT';

/** Which channels. */
export type AlertChannelFilter = {
  /** Only those to which alerts are (or are not) sent. */
  enabled?: boolean | null | undefined;
  /** Only the rows with these ids, 100 at most; unknown ids are passed over. */
  ids?: Array<string> | null | undefined;
  /** Only those of this kind. */
  kind?: AlertChannelKind | null | undefined;
};

/** What takes the alerts. */
export type AlertChannelKind =
  /** An e-mail address. */
  | 'MAIL'
  /** An incoming webhook of Slack, or of what understands its messages. */
  | 'SLACK'
  /** A workflow of Microsoft Teams that takes webhooks: an Adaptive Card. */
  | 'TEAMS'
  /** A program of one’s own: JSON, signed as Standard Webhooks says. */
  | 'WEBHOOK';

/** An order of a list of AlertChannel; equal rows are ordered by id. */
export type AlertChannelOrder = {
  /** In which direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field: AlertChannelOrderField;
};

/** What a list of AlertChannel can be ordered by. */
export type AlertChannelOrderField =
  /** By the time they were made. */
  | 'CREATED_AT'
  /** By name. */
  | 'NAME';

/** Which deliveries. */
export type AlertDeliveryFilter = {
  /** Only those of this alert. */
  alertId?: string | null | undefined;
  /** Only those to this channel. */
  channelId?: string | null | undefined;
  /** Only the rows with these ids, 100 at most; unknown ids are passed over. */
  ids?: Array<string> | null | undefined;
  /** Only those of which this became. */
  status?: DeliveryStatus | null | undefined;
};

/** An order of a list of AlertDelivery; equal rows are ordered by id. */
export type AlertDeliveryOrder = {
  /** In which direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field: AlertDeliveryOrderField;
};

/** What a list of AlertDelivery can be ordered by. */
export type AlertDeliveryOrderField =
  /** By the time they were made. */
  | 'CREATED_AT';

/** Why a change was refused (Alert). */
export type AlertErrorCode =
  /** Someone else has changed this item in the meantime: reload it, then try again. */
  | 'CONFLICT'
  /** This value is not valid. */
  | 'INVALID'
  /** This item does not exist or is not available to you. */
  | 'NOT_FOUND'
  /** This value must be between {minimum} and {maximum}. */
  | 'OUT_OF_RANGE'
  /** This field is required. */
  | 'REQUIRED'
  /** This value is already used. */
  | 'TAKEN'
  /** This text is too long ({maximum} characters at most). */
  | 'TOO_LONG'
  /** There are too many items ({maximum} at most). */
  | 'TOO_MANY'
  /** This text is too short ({minimum} characters at least). */
  | 'TOO_SHORT';

/** Which alerts. */
export type AlertFilter = {
  /** Only the rows with these ids, 100 at most; unknown ids are passed over. */
  ids?: Array<string> | null | undefined;
  /** Only those that go on (or are over). */
  open?: boolean | null | undefined;
  /** Only those first noticed between these instants. */
  openedAt?: DateTimeRange | null | undefined;
  /** Only those so grave. */
  severity?: AlertSeverity | null | undefined;
};

/** An order of a list of Alert; equal rows are ordered by id. */
export type AlertOrder = {
  /** In which direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field: AlertOrderField;
};

/** What a list of Alert can be ordered by. */
export type AlertOrderField =
  /** By the time they were last noticed. */
  | 'LAST_SEEN_AT'
  /** By the time they were first noticed. */
  | 'OPENED_AT'
  /** By the time they were over; those that go on count as the latest. */
  | 'RECOVERED_AT';

/** How grave an alert is, the least grave first. */
export type AlertSeverity =
  /** People are kept from their work. */
  | 'CRITICAL'
  /** Good to know. */
  | 'INFO'
  /** Something does not work; it can wait until tomorrow. */
  | 'WARNING';

/** What a delivery tells. */
export type AlertStep =
  /** Something goes wrong. */
  | 'OPENED'
  /** It is over. */
  | 'RECOVERED'
  /** It still does, or got graver. */
  | 'REPEATED'
  /** Nothing happened: somebody tries the channel. */
  | 'TEST';

/** Why a change was refused (ApiKey). */
export type ApiKeyErrorCode =
  /** Someone else has changed this item in the meantime: reload it, then try again. */
  | 'CONFLICT'
  /** You do not have the permission "{scope}" yourself: a key never exceeds its owner. */
  | 'FORBIDDEN_SCOPE'
  /** This value is not valid. */
  | 'INVALID'
  /** This item does not exist or is not available to you. */
  | 'NOT_FOUND'
  /** This key acts for somebody else: revoke it, or ask them to do this. */
  | 'NOT_YOURS'
  /** This value must be between {minimum} and {maximum}. */
  | 'OUT_OF_RANGE'
  /** This field is required. */
  | 'REQUIRED'
  /** This key is revoked: make another one. */
  | 'REVOKED'
  /** This value is already used. */
  | 'TAKEN'
  /** This text is too long ({maximum} characters at most). */
  | 'TOO_LONG'
  /** There are too many items ({maximum} at most). */
  | 'TOO_MANY'
  /** This text is too short ({minimum} characters at least). */
  | 'TOO_SHORT'
  /** The permission "{scope}" cannot be given to a key. */
  | 'UNKNOWN_SCOPE';

/** Which keys. */
export type ApiKeyFilter = {
  /** Only the rows with these ids, 100 at most; unknown ids are passed over. */
  ids?: Array<string> | null | undefined;
  /** Words of the name or the prefix. */
  search?: string | null | undefined;
};

/** An order of a list of ApiKey; equal rows are ordered by id. */
export type ApiKeyOrder = {
  /** In which direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field: ApiKeyOrderField;
};

/** What a list of ApiKey can be ordered by. */
export type ApiKeyOrderField =
  /** By the time it was made. */
  | 'CREATED_AT'
  /** By the time it stops working. */
  | 'EXPIRES_AT'
  /** By name. */
  | 'NAME';

/** Which applications. */
export type ApplicationFilter = {
  /** Only applications of this candidate. */
  candidateId?: string | null | undefined;
  /** Only applications made between these instants. */
  createdAt?: DateTimeRange | null | undefined;
  /** Only the rows with these ids, 100 at most; unknown ids are passed over. */
  ids?: Array<string> | null | undefined;
  /** Only applications to this offer. */
  jobOfferId?: string | null | undefined;
  /** Only applications to this organisation. */
  organisationId?: string | null | undefined;
  /** Words of the candidate or of the offer. */
  search?: string | null | undefined;
  /** Only applications in one of these states. */
  status?: Array<ApplicationStatus> | null | undefined;
};

/** An order of a list of Application; equal rows are ordered by id. */
export type ApplicationOrder = {
  /** In which direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field: ApplicationOrderField;
};

/** What a list of Application can be ordered by. */
export type ApplicationOrderField =
  /** By the time they were made. */
  | 'CREATED_AT'
  /** By state, in the order of the pipeline. */
  | 'STATUS'
  /** By the last move. */
  | 'STATUS_CHANGED_AT';

/** Where an application stands. */
export type ApplicationStatus =
  /** The candidate has the position. Final. */
  | 'HIRED'
  /** The candidate meets the organisation. */
  | 'INTERVIEW'
  /** The position is offered to the candidate. */
  | 'OFFERED'
  /** The organisation has it. */
  | 'RECEIVED'
  /** The organisation has declined. Final. */
  | 'REJECTED'
  /** Kept for a closer look. */
  | 'SHORTLISTED'
  /** The candidate has taken it back. Final. */
  | 'WITHDRAWN';

/** The import whose submissions are taken over. */
export type ApplySubmissionImportInput = {
  /** The import. */
  id: string;
};

/** A new application. */
export type ApplyToJobOfferInput = {
  /** Who applies: the viewer’s own profile unless said; another one for whoever manages candidates. */
  candidateId?: string | null | undefined;
  /** Chosen by the sender, once for what is meant to be sent once: sent again, the answer is the first application of the candidate. */
  idempotencyKey?: string | null | undefined;
  /** The offer. */
  jobOfferId: string;
  /** A word to the organisation. */
  message?: string | null | undefined;
};

/** The request to carry out now. */
export type ApproveErasureInput = {
  /** The request. */
  id: string;
};

/** An option to offer. */
export type ApproveRespondentOptionInput = {
  /** The option. */
  id: string;
  /** How it shall read; as the first respondent wrote it by default. */
  label?: LocalizedTextInput | null | undefined;
};

/** The synthesis to answer for. */
export type ApproveSynthesisInput = {
  /** The synthesis. */
  id: string;
};

/** The candidate to archive. */
export type ArchiveCandidateInput = {
  /** The candidate. */
  id: string;
};

/** The training to archive. */
export type ArchiveTrainingInput = {
  /** The training. */
  id: string;
};

/** What kind of text it is. */
export type AssistContext =
  /** The summary of a candidate. */
  | 'CANDIDATE'
  /** The description of a job offer. */
  | 'JOB_OFFER'
  /** A mail to one person or to several. */
  | 'MAIL'
  /** Some other professional text. */
  | 'OTHER'
  /** The introduction of a questionnaire. */
  | 'QUESTIONNAIRE';

/** What the assistant does with a text. */
export type AssistTask =
  /** Says the same in another tone. */
  | 'CHANGE_TONE'
  /** Corrects spelling, grammar and typography, and nothing else. */
  | 'CORRECT'
  /** Makes it a third shorter. */
  | 'SHORTEN'
  /** Translates it. */
  | 'TRANSLATE'
  /** Writes it from a few words, or goes on from what there is. */
  | 'WRITE';

/** A text and what to do with it. */
export type AssistTextInput = {
  /** What kind of text it is. */
  context?: AssistContext;
  /** What to write, in a few words; needed to write. */
  instructions?: string | null | undefined;
  /** The language the text is in, or shall be written in. */
  language: Language;
  /** Names that the text may hold. The AI gets a placeholder instead, as for e-mail addresses, telephone numbers, IBAN and social security numbers. */
  names?: Array<string> | null | undefined;
  /** The language wished for; needed to translate. */
  targetLanguage?: Language | null | undefined;
  /** What to do. */
  task: AssistTask;
  /** The text; needed unless one is written anew. */
  text?: string | null | undefined;
  /** The tone wished for; needed to change it. */
  tone?: AssistTone | null | undefined;
};

/** The tone of a text. */
export type AssistTone =
  /** Encouraging. */
  | 'ENCOURAGING'
  /** Formal and courteous. */
  | 'FORMAL'
  /** Short sentences and everyday words. */
  | 'SIMPLE'
  /** Warm and friendly. */
  | 'WARM';

/** What may be wrong with a proposed text. */
export type AssistWarningCode =
  /** It ends before it is finished. */
  | 'CUT'
  /** It names something that was not in the text. */
  | 'INVENTED'
  /** Something that should have stayed as it was is missing. */
  | 'LOST';

/** Why a change was refused (Assistant). */
export type AssistantErrorCode =
  /** The AI has worked enough for today: the budget of the day is used up. It is renewed at midnight in Guadeloupe. */
  | 'AI_BUDGET_USED'
  /** The AI provider is too busy. Try again in a moment. */
  | 'AI_BUSY'
  /** The AI could not answer. Administrators can read the reason in the log of the server. */
  | 'AI_FAILED'
  /** No AI provider is configured. */
  | 'AI_NOT_CONFIGURED'
  /** The AI refused to work on this content. */
  | 'AI_REFUSED'
  /** The AI did not answer within {seconds} s. Try again, with a shorter text if need be. */
  | 'AI_TIMED_OUT'
  /** Someone else has changed this item in the meantime: reload it, then try again. */
  | 'CONFLICT'
  /** This value is not valid. */
  | 'INVALID'
  /** This item does not exist or is not available to you. */
  | 'NOT_FOUND'
  /** This value must be between {minimum} and {maximum}. */
  | 'OUT_OF_RANGE'
  /** This field is required. */
  | 'REQUIRED'
  /** This value is already used. */
  | 'TAKEN'
  /** This text is too long ({maximum} characters at most). */
  | 'TOO_LONG'
  /** There are too many items ({maximum} at most). */
  | 'TOO_MANY'
  /** You have asked the assistant a lot: try again in {minutes} min. */
  | 'TOO_MANY_REQUESTS'
  /** This text is too short ({minimum} characters at least). */
  | 'TOO_SHORT';

/** The CV of a candidate. */
export type AttachCandidateCvInput = {
  /** The candidate. */
  candidateId: string;
  /** The upload, made for CANDIDATE_CV by the same person, whose bytes were taken. */
  uploadId: string;
};

/** Which entries of the audit trail. */
export type AuditEntryFilter = {
  /** Only this, e.g. "UserSignedIn" or "ROW_DELETED". */
  action?: string | null | undefined;
  /** Only what this person did. */
  actorId?: string | null | undefined;
  /** Only what came from this network address. */
  address?: string | null | undefined;
  /** Only what happened between these instants. */
  at?: DateTimeRange | null | undefined;
  /** Only changes of this table, e.g. "training". */
  entity?: string | null | undefined;
  /** Only the rows with these ids, 100 at most; unknown ids are passed over. */
  ids?: Array<string> | null | undefined;
  /** Only what this administrator did as somebody else. */
  impersonatorId?: string | null | undefined;
  /** Only what happened to this row. */
  rowId?: string | null | undefined;
};

/** An order of a list of AuditEntry; equal rows are ordered by id. */
export type AuditEntryOrder = {
  /** In which direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field: AuditEntryOrderField;
};

/** What a list of AuditEntry can be ordered by. */
export type AuditEntryOrderField =
  /** By their place in the chain. */
  | 'SEQUENCE';

/** Why a change was refused (Audit). */
export type AuditErrorCode =
  /** Someone else has changed this item in the meantime: reload it, then try again. */
  | 'CONFLICT'
  /** This value is not valid. */
  | 'INVALID'
  /** This item does not exist or is not available to you. */
  | 'NOT_FOUND'
  /** This value must be between {minimum} and {maximum}. */
  | 'OUT_OF_RANGE'
  /** This field is required. */
  | 'REQUIRED'
  /** This value is already used. */
  | 'TAKEN'
  /** This text is too long ({maximum} characters at most). */
  | 'TOO_LONG'
  /** There are too many items ({maximum} at most). */
  | 'TOO_MANY'
  /** You have asked for too many exports: try again in {minutes} {minutes|minute|minutes}. */
  | 'TOO_MANY_REQUESTS'
  /** This text is too short ({minimum} characters at least). */
  | 'TOO_SHORT';

/** What is wrong with a row of the audit trail. */
export type AuditFault =
  /** Its values were changed. */
  | 'DETAIL_CHANGED'
  /** Its values are missing, and no redaction names it. */
  | 'DETAIL_MISSING'
  /** It and those after it are missing: a head kept outside knows of them. */
  | 'END_MISSING'
  /** It was changed. */
  | 'ENTRY_CHANGED'
  /** It was put in beside another one. */
  | 'ENTRY_INSERTED'
  /** It is missing. */
  | 'ENTRY_MISSING'
  /** It is another one than a head kept outside says. */
  | 'HEAD_DIFFERS'
  /** It does not follow from the one before it: one of the two was made anew. */
  | 'LINK_BROKEN';

/** An order of a list of AuditVerification; equal rows are ordered by id. */
export type AuditVerificationOrder = {
  /** In which direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field: AuditVerificationOrderField;
};

/** What a list of AuditVerification can be ordered by. */
export type AuditVerificationOrderField =
  /** By the time they were asked for. */
  | 'STARTED_AT';

/** What a verification found. */
export type AuditVerificationStatus =
  /** A row is not as it was written. */
  | 'BROKEN'
  /** Every row is as it was written. */
  | 'INTACT'
  /** It waits or goes on. */
  | 'RUNNING';

/** The enrolment to cancel. */
export type CancelEnrolmentInput = {
  /** The enrolment. */
  id: string;
};

/** Why a change was refused (Candidate). */
export type CandidateErrorCode =
  /** This profile is already archived. */
  | 'ALREADY_ARCHIVED'
  /** You already have a profile: change it instead. */
  | 'ALREADY_HAS_PROFILE'
  /** This profile is already published. */
  | 'ALREADY_PUBLISHED'
  /** Someone else has changed this item in the meantime: reload it, then try again. */
  | 'CONFLICT'
  /** This value is not valid. */
  | 'INVALID'
  /** This item does not exist or is not available to you. */
  | 'NOT_FOUND'
  /** This value must be between {minimum} and {maximum}. */
  | 'OUT_OF_RANGE'
  /** This field is required. */
  | 'REQUIRED'
  /** This value is already used. */
  | 'TAKEN'
  /** This text is too long ({maximum} characters at most). */
  | 'TOO_LONG'
  /** There are too many items ({maximum} at most). */
  | 'TOO_MANY'
  /** This text is too short ({minimum} characters at least). */
  | 'TOO_SHORT';

/** Which candidates. */
export type CandidateFilter = {
  /** Only candidates who could work on this day; those who did not say when are left out. */
  availableBy?: string | null | undefined;
  /** Only candidates who live in this commune (INSEE code). */
  communeCode?: string | null | undefined;
  /** Only the rows with these ids, 100 at most; unknown ids are passed over. */
  ids?: Array<string> | null | undefined;
  /** Only candidates with at least so many years of experience. */
  minimumExperienceYears?: number | null | undefined;
  /** Words of the name or the headline. */
  search?: string | null | undefined;
  /** Only candidates with this skill. */
  skillId?: string | null | undefined;
  /** Only candidates in this state. */
  status?: CandidateStatus | null | undefined;
  /** Only candidates who follow or have completed this training. */
  trainingId?: string | null | undefined;
  /** Only candidates who wish this contract. */
  wishedContract?: ContractType | null | undefined;
};

/** An order of a list of Candidate; equal rows are ordered by id. */
export type CandidateOrder = {
  /** In which direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field: CandidateOrderField;
};

/** What a list of Candidate can be ordered by. */
export type CandidateOrderField =
  /** By the first day they could work. */
  | 'AVAILABLE_FROM'
  /** By the time they were entered. */
  | 'CREATED_AT'
  /** By years of experience. */
  | 'EXPERIENCE'
  /** By family name. */
  | 'LAST_NAME'
  /** By the last change. */
  | 'UPDATED_AT';

/** Who sees a candidate. */
export type CandidateStatus =
  /** As a draft; the person no longer looks for work and cannot apply. */
  | 'ARCHIVED'
  /** The person, the training centre, and employers the person applied to. */
  | 'DRAFT'
  /** Every recruiter, too. */
  | 'PUBLISHED';

/** A training that a candidate follows or has completed. */
export type CandidateTrainingInput = {
  /** Day of completion; only for a completed training. */
  completedOn?: string | null | undefined;
  /** How far the candidate is. */
  status: CandidateTrainingStatus;
  /** The training. */
  trainingId: string;
};

/** How far a candidate is with a training. */
export type CandidateTrainingStatus =
  /** The candidate has completed it. */
  | 'COMPLETED'
  /** The candidate follows it. */
  | 'IN_PROGRESS';

/** The address that the viewer wants to sign in with. */
export type ChangeEmailInput = {
  /** The address; the one until now ends what was asked for before. */
  email: string;
};

/** Another password for the viewer's account. */
export type ChangePasswordInput = {
  /** The password until now. */
  currentPassword: string;
  /** The new password: 8 to 128 characters, neither a common password nor made of the name or address. */
  newPassword: string;
};

/** What contradicts a claim. */
export type ClaimFinding =
  /** It states another number of responses than it rests on. */
  | 'COUNT_DIFFERS'
  /** It rests on no response at all. */
  | 'NO_RESPONSE'
  /** It cites a response that was not among the texts. */
  | 'UNKNOWN_RESPONSE'
  /** It cites a response that speaks of nothing of the kind. */
  | 'UNSUPPORTED_RESPONSE';

/** The job offer to close. */
export type CloseJobOfferInput = {
  /** The offer. */
  id: string;
};

/** The questionnaire to close. */
export type CloseQuestionnaireInput = {
  /** The questionnaire. */
  id: string;
};

/** The enrolment to complete. */
export type CompleteEnrolmentInput = {
  /** The enrolment. */
  id: string;
};

/** The factor that was begun: a first code of the app, or a new passkey. */
export type CompleteRequiredFactorInput = {
  /** What `signIn` answered with. */
  challenge: string;
  /** Code that the app shows. */
  code?: string | null | undefined;
  /** How the tokens are handed over. */
  delivery?: TokenDelivery;
  /** The passkey. */
  passkey?: NewPasskeyInput | null | undefined;
};

/** The second step of signing in: a code, a recovery code or a passkey. */
export type CompleteSignInInput = {
  /** What `signIn` answered with. */
  challenge: string;
  /** Code of the authenticator app, six digits. */
  code?: string | null | undefined;
  /** How the tokens are handed over. */
  delivery?: TokenDelivery;
  /** What a passkey answered. */
  passkey?: PasskeyAssertionInput | null | undefined;
  /** One of the recovery codes. */
  recoveryCode?: string | null | undefined;
};

/** How many of several conditions must hold. */
export type ConditionMatch =
  /** All of them. */
  | 'ALL'
  /** One of them is enough. */
  | 'ANY';

/** What must be so of an earlier answer. A question that is not shown counts as unanswered. */
export type ConditionOperator =
  /** It was answered. */
  | 'ANSWERED'
  /** The number, or the rating of the item, is at least so great. */
  | 'AT_LEAST'
  /** The number, or the rating of the item, is at most so great. */
  | 'AT_MOST'
  /** The option is among its answers. */
  | 'IS'
  /** It was answered, and the option is not among its answers. */
  | 'IS_NOT'
  /** It was not answered. */
  | 'NOT_ANSWERED';

/** The enrolment to confirm. */
export type ConfirmEnrolmentInput = {
  /** The enrolment. */
  id: string;
};

/** What signing in takes: the password, with a second factor where the person has one, or a passkey that recognised them. */
export type ConfirmIdentityInput = {
  /** Code of the authenticator app, six digits. */
  code?: string | null | undefined;
  /** How the tokens are handed over. */
  delivery?: TokenDelivery;
  /** What a passkey answered. */
  passkey?: PasskeyAssertionInput | null | undefined;
  /** Password of the account. */
  password?: string | null | undefined;
  /** One of the recovery codes. */
  recoveryCode?: string | null | undefined;
};

/** A first code of the app. */
export type ConfirmTotpInput = {
  /** Code that the app shows, six digits. */
  code: string;
};

/** Why a change was refused (Consent). */
export type ConsentErrorCode =
  /** Someone else has changed this item in the meantime: reload it, then try again. */
  | 'CONFLICT'
  /** This value is not valid. */
  | 'INVALID'
  /** This item does not exist or is not available to you. */
  | 'NOT_FOUND'
  /** This value must be between {minimum} and {maximum}. */
  | 'OUT_OF_RANGE'
  /** This field is required. */
  | 'REQUIRED'
  /** This value is already used. */
  | 'TAKEN'
  /** This text is too long ({maximum} characters at most). */
  | 'TOO_LONG'
  /** There are too many items ({maximum} at most). */
  | 'TOO_MANY'
  /** This text is too short ({minimum} characters at least). */
  | 'TOO_SHORT';

/** Which consents. */
export type ConsentFilter = {
  /** Only those of this address. */
  email?: string | null | undefined;
  /** Only the rows with these ids, 100 at most; unknown ids are passed over. */
  ids?: Array<string> | null | undefined;
  /** Only those for this purpose. */
  purpose?: string | null | undefined;
  /** Only those of this account. */
  userId?: string | null | undefined;
};

/** An order of a list of Consent; equal rows are ordered by id. */
export type ConsentOrder = {
  /** In which direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field: ConsentOrderField;
};

/** What a list of Consent can be ordered by. */
export type ConsentOrderField =
  /** By the time they were given or taken back. */
  | 'AT';

/** A kind of employment, as French labour law knows it. */
export type ContractType =
  /** Work and school by turns, initial training (contrat d’apprentissage). */
  | 'APPRENTICESHIP'
  /** Until a day or an event (CDD). */
  | 'FIXED_TERM'
  /** Part of one’s studies (stage). */
  | 'INTERNSHIP'
  /** Without an end (CDI). */
  | 'PERMANENT'
  /** Work and training by turns (contrat de professionnalisation). */
  | 'PROFESSIONALISATION'
  /** On one’s own account (indépendant). */
  | 'SELF_EMPLOYED'
  /** Through an agency (intérim). */
  | 'TEMPORARY';

/** Why a change was refused (Conversation). */
export type ConversationErrorCode =
  /** Someone else has changed this item in the meantime: reload it, then try again. */
  | 'CONFLICT'
  /** This value is not valid. */
  | 'INVALID'
  /** This item does not exist or is not available to you. */
  | 'NOT_FOUND'
  /** This value must be between {minimum} and {maximum}. */
  | 'OUT_OF_RANGE'
  /** This field is required. */
  | 'REQUIRED'
  /** This value is already used. */
  | 'TAKEN'
  /** This text is too long ({maximum} characters at most). */
  | 'TOO_LONG'
  /** There are too many items ({maximum} at most). */
  | 'TOO_MANY'
  /** This text is too short ({minimum} characters at least). */
  | 'TOO_SHORT';

/** Which conversations. */
export type ConversationFilter = {
  /** Only the rows with these ids, 100 at most; unknown ids are passed over. */
  ids?: Array<string> | null | undefined;
  /** Words of the subject or of the names of its members. */
  search?: string | null | undefined;
  /** Only those with (or without) messages the viewer has not read. */
  unread?: boolean | null | undefined;
};

/** The questionnaire to copy. */
export type CopyQuestionnaireInput = {
  /** The questionnaire. */
  id: string;
  /** Its name in the address of its public page: small letters, digits and hyphens. */
  slug: string;
  /** What the copy is called; the title of the original, as that of a copy, by default. */
  title?: LocalizedTextInput | null | undefined;
};

/** A new channel for alerts. */
export type CreateAlertChannelInput = {
  /** Whether alerts are sent; yes by default. */
  enabled?: boolean | null | undefined;
  /** What takes the alerts. */
  kind: AlertChannelKind;
  /** Language in which it is written to; French by default. */
  language?: Language | null | undefined;
  /** Only alerts at least so grave are sent. */
  minimumSeverity: AlertSeverity;
  /** What it is called here. */
  name: string;
  /** Where it leads: an e-mail address, or the https address of the webhook. */
  target: string;
};

/** A new partner key. */
export type CreateApiKeyInput = {
  /** Addresses and ranges (CIDR, such as "192.0.2.0/24") it may be used from; from anywhere when there are none. */
  allowedAddresses?: Array<string> | null | undefined;
  /** When it stops working; a year from now at the latest, and by default. */
  expiresAt?: string | null | undefined;
  /** What the key is for. */
  name: string;
  /** How many requests a minute it may make at each process of the server; 600 by default. */
  requestsPerMinute?: number | null | undefined;
  /** Permissions the key carries; never more than those of the person who makes it. */
  scopes: Array<string>;
};

/** A new candidate. */
export type CreateCandidateInput = {
  /** First day they could work. */
  availableFrom?: string | null | undefined;
  /** Commune where the candidate lives (INSEE code). */
  communeCode?: string | null | undefined;
  /** Address to write to. */
  email?: string | null | undefined;
  /** Experience in full years, 0 to 60; 0 unless said. */
  experienceYears?: number | null | undefined;
  /** Given name. */
  firstName: string;
  /** The candidate in one line. */
  headline: string;
  /** Family name. */
  lastName: string;
  /** How far they would work from there, 0 to 500 kilometres; 20 unless said. */
  mobilityKm?: number | null | undefined;
  /** Telephone number. */
  phone?: string | null | undefined;
  /** Their skills, all of them: the list replaces the former; 50 at most. */
  skillIds?: Array<string> | null | undefined;
  /** The candidate in their own words. */
  summary?: string | null | undefined;
  /** Their trainings, all of them: the list replaces the former, of those the viewer may see; 50 at most. */
  trainings?: Array<CandidateTrainingInput> | null | undefined;
  /** Contract they wish; null for any. */
  wishedContract?: ContractType | null | undefined;
};

/** A seat to take in a session. */
export type CreateEnrolmentInput = {
  /** The session; it must be open. */
  sessionId: string;
  /** Who takes part; oneself by default, and always unless one manages enrolments. */
  traineeId?: string | null | undefined;
};

/** A new institution. */
export type CreateInstitutionInput = {
  /** Usual name; no other institution has it. */
  name: string;
  /** Which addresses are its own, at most 20. */
  rules?: Array<InstitutionRuleInput>;
  /** What it works in; unknown when not given. */
  sector?: InstitutionSector | null | undefined;
  /** What it is; unknown when not given. */
  type?: InstitutionType | null | undefined;
};

/** A new job offer. */
export type CreateJobOfferInput = {
  /** Commune of the work (INSEE code). */
  communeCode?: string | null | undefined;
  /** The contract. */
  contract: ContractType;
  /** What there is to do, and what is expected. */
  description: string;
  /** Experience asked for, in full years, 0 to 60; 0 unless said. */
  experienceYears?: number | null | undefined;
  /** Highest salary, gross, per month of full-time work; not below the lowest, in the same currency. */
  maximumSalary?: MoneyInput | null | undefined;
  /** Lowest salary, gross, per month of full-time work. */
  minimumSalary?: MoneyInput | null | undefined;
  /** Who employs: an organisation the viewer works for, or any for administrators. */
  organisationId: string;
  /** Occupation in the ROME directory: a letter A to N and four digits. */
  romeCode?: string | null | undefined;
  /** Skills asked for, all of them: the list replaces the former; 50 at most. */
  skillIds?: Array<string> | null | undefined;
  /** First day of work. */
  startsOn?: string | null | undefined;
  /** The position. */
  title: string;
  /** Trainings that lead to it, all of them: the list replaces the former, of those the viewer may see; 50 at most. */
  trainingIds?: Array<string> | null | undefined;
  /** Last day (in Guadeloupe) on which one can apply. */
  validThrough?: string | null | undefined;
};

/** A batch of mails. */
export type CreateMailBatchInput = {
  /** The text in English, for those who read it. */
  en?: MailTextInput | null | undefined;
  /** The text in French. */
  fr: MailTextInput;
  /** What it is called; recipients do not see it. */
  name: string;
  /** How many of its mails are sent in a minute, at most; 600 by default. */
  perMinute?: number | null | undefined;
  /** What its recipients can unsubscribe from, e.g. "news", which it is by default. */
  topic?: string | null | undefined;
};

/** A template for batches. */
export type CreateMailTemplateInput = {
  /** The text in English. */
  en?: MailTextInput | null | undefined;
  /** The text in French. */
  fr: MailTextInput;
  /** What it is called. */
  name: string;
};

/** A new client. It acts with the rights of the person who makes it at most. */
export type CreateOAuthClientInput = {
  /** Where the application is told that somebody has signed out: a public https address that takes logout tokens. Null for none. */
  backchannelLogoutUri?: string | null | undefined;
  /** Whether it keeps a secret; yes by default, and always for a program. */
  confidential?: boolean | null | undefined;
  /** Whether it works. */
  enabled?: boolean | null | undefined;
  /** What it is for. */
  kind: OAuthClientKind;
  /** What it is called; people read it. */
  name: string;
  /** Whether it must use PKCE. Only what cannot, and keeps a secret, goes without (Moodle). */
  pkceRequired?: boolean | null | undefined;
  /** Addresses to which people may be sent back after signing out. */
  postLogoutRedirectUris?: Array<string> | null | undefined;
  /** Addresses to which people may be sent back after signing in: https, or http on this machine. */
  redirectUris?: Array<string> | null | undefined;
  /** Whether it gets refresh tokens. */
  refreshTokens?: boolean | null | undefined;
  /** What it may ask for. Of an application `openid`, `profile`, `email`, `roles`; of a program permissions. */
  scopes?: Array<string> | null | undefined;
  /** Whether it is ours, so that nobody is asked for their consent. */
  trusted?: boolean | null | undefined;
};

/** A new organisation. */
export type CreateOrganisationInput = {
  /** Street and number. */
  address?: string | null | undefined;
  /** INSEE code of the commune. */
  communeCode?: string | null | undefined;
  /** What it does. */
  description?: string | null | undefined;
  /** Address it is written to. */
  email?: string | null | undefined;
  /** Domain of its e-mail addresses. */
  emailDomain?: string | null | undefined;
  /** What it is. */
  kind: OrganisationKind;
  /** Usual name. */
  name: string;
  /** Telephone number. */
  phone?: string | null | undefined;
  /** Sector of activity. */
  sector?: string | null | undefined;
  /** SIREN, nine digits. */
  siren?: string | null | undefined;
  /** Address of its website, http or https. */
  website?: string | null | undefined;
};

/** A new questionnaire. It is a draft until it is published. */
export type CreateQuestionnaireInput = {
  /** When it closes by itself, in the future. */
  closesAt?: string | null | undefined;
  /** What introduces it. */
  description?: DraftTextInput | null | undefined;
  /** How many submissions it takes at most. */
  quota?: number | null | undefined;
  /** After how many months each submission is erased, where this is sooner than for all questionnaires. */
  retentionMonths?: number | null | undefined;
  /** What it asks, in its order, at most 50 sections. They may still be faulty: only publishing asks for sound ones. */
  sections: Array<QuestionnaireSectionInput>;
  /** Its name in the address of its public page: small letters, digits and hyphens. */
  slug: string;
  /** What respondents are told once they have answered. */
  thanks?: DraftTextInput | null | undefined;
  /** What it is called. */
  title: LocalizedTextInput;
};

/** A new report. */
export type CreateReportInput = {
  /** Whether it is sent by the clock. Yes by default. */
  enabled?: boolean | null | undefined;
  /** The files it consists of, at least one. Both by default. */
  formats?: Array<ReportFormat> | null | undefined;
  /** Only what was answered from this institution, and how it compares; null for all responses. */
  institutionId?: string | null | undefined;
  /** Language it is written in. French by default. */
  language?: Language | null | undefined;
  /** The questionnaire it is about. */
  questionnaireId: string;
  /** Addresses of those who get it, 1 to 50. */
  recipients: Array<string>;
  /** When it is sent, at most once a day: a cron pattern of five fields, e.g. "0 8 * * 1". */
  schedule: string;
  /** Time zone of the pattern, e.g. "America/Guadeloupe". */
  timeZone: string;
};

/** A new skill. */
export type CreateSkillInput = {
  /** Its name; spaces around and between words are trimmed. */
  name: string;
};

/** A file to take answers over from. */
export type CreateSubmissionImportInput = {
  /** Chosen by the caller, e.g. a UUID: asking again with it gives the same import. */
  idempotencyKey: string;
  /** Where the submissions go; a backup says so itself, unless another is named. */
  questionnaireId?: string | null | undefined;
  /** The upload, made for SUBMISSION_FILE by the same person, whose bytes were taken. */
  uploadId: string;
};

/** A new training. It is a draft until it is published. */
export type CreateTrainingInput = {
  /** How long one waits before it begins, in words. */
  accessDelay?: string | null | undefined;
  /** What is done for people with disabilities. */
  accessibility?: string | null | undefined;
  /** How what was learnt is assessed. */
  assessmentMethods?: string | null | undefined;
  /** Who certifies. */
  certifier?: string | null | undefined;
  /** Whether it leads to a certification; no unless said otherwise. */
  certifying?: boolean | null | undefined;
  /** Blocks of competences of the certification. */
  competenceBlocks?: Array<string> | null | undefined;
  /** Length in days of attendance. */
  durationDays?: number | null | undefined;
  /** Teaching time in hours. */
  durationHours: number;
  /** Trainings that can follow it. */
  furtherStudies?: string | null | undefined;
  /** Price per person in a group, tax included. */
  groupPrice?: MoneyInput | null | undefined;
  /** Price for one person, tax included. */
  individualPrice?: MoneyInput | null | undefined;
  /** Where it takes place. */
  modality: Modality;
  /** How it takes place, in words. */
  modalityDetails?: string | null | undefined;
  /** What one can do after it, in the order of the programme. */
  objectives?: Array<string> | null | undefined;
  /** Code under which the programme is declared; one training a code. */
  officialCode: string;
  /** Occupations it leads to. */
  outcomes?: string | null | undefined;
  /** What one needs before it. */
  prerequisites?: string | null | undefined;
  /** Organisation that gives it. */
  providerId?: string | null | undefined;
  /** Day on which the certification was registered. */
  registeredOn?: string | null | undefined;
  /** Code in the national register of certifications. */
  rncpCode?: string | null | undefined;
  /** Name in addresses: lower-case letters, digits and hyphens; made from the title when a new training has none. */
  slug?: string | null | undefined;
  /** How it is taught. */
  teachingMethods?: string | null | undefined;
  /** Title in the catalogue. */
  title: string;
};

/** A new session. Only staff see it until it is published. */
export type CreateTrainingSessionInput = {
  /** Street and number, or room. */
  address?: string | null | undefined;
  /** Number of seats. */
  capacity: number;
  /** INSEE code of the commune where it takes place. */
  communeCode?: string | null | undefined;
  /** Last day, not before the first. */
  endsOn: string;
  /** First day. */
  startsOn: string;
  /** The person who teaches. */
  trainerId?: string | null | undefined;
  /** The training. */
  trainingId: string;
};

/** A file somebody wants to send. */
export type CreateUploadInput = {
  /** Its name, as it is shown later. */
  name: string;
  /** What it is for; only some purposes take uploads. */
  purpose: FilePurpose;
  /** Its size in bytes, to be told early that it is too large. */
  size?: number | null | undefined;
  /** Its media type, to be told early that it is not taken; its content decides. */
  type?: string | null | undefined;
};

/** A new endpoint. */
export type CreateWebhookEndpointInput = {
  /** Whether events are sent; yes by default. */
  enabled?: boolean | null | undefined;
  /** Names of types of event, of `webhookEventTypes`. */
  eventTypes: Array<string>;
  /** What it is called here. */
  name: string;
  /** The https address to which events are posted. */
  url: string;
};

/** Why a change was refused (DataRequest). */
export type DataRequestErrorCode =
  /** An erasure is already asked for. */
  | 'ALREADY_REQUESTED'
  /** Someone else has changed this item in the meantime: reload it, then try again. */
  | 'CONFLICT'
  /** This value is not valid. */
  | 'INVALID'
  /** This is the last active administrator: give that role to somebody else first. */
  | 'LAST_ADMINISTRATOR'
  /** This item does not exist or is not available to you. */
  | 'NOT_FOUND'
  /** This request was already dealt with or withdrawn. */
  | 'NOT_WAITING'
  /** The period must be between {least} and {most} months. */
  | 'OUT_OF_BOUNDS'
  /** This value must be between {minimum} and {maximum}. */
  | 'OUT_OF_RANGE'
  /** This field is required. */
  | 'REQUIRED'
  /** This value is already used. */
  | 'TAKEN'
  /** This text is too long ({maximum} characters at most). */
  | 'TOO_LONG'
  /** There are too many items ({maximum} at most). */
  | 'TOO_MANY'
  /** Too many requests: try again in {minutes} min. */
  | 'TOO_MANY_REQUESTS'
  /** This text is too short ({minimum} characters at least). */
  | 'TOO_SHORT'
  /** Name either an account or an e-mail address. */
  | 'WHOM';

/** Which requests. */
export type DataRequestFilter = {
  /** Only the rows with these ids, 100 at most; unknown ids are passed over. */
  ids?: Array<string> | null | undefined;
  /** Only those that ask for this. */
  kind?: DataRequestKind | null | undefined;
  /** Only those asked between these instants. */
  requestedAt?: DateTimeRange | null | undefined;
  /** Only those of which this became. */
  status?: DataRequestStatus | null | undefined;
  /** Only those about this person. */
  userId?: string | null | undefined;
};

/** What is asked about personal data. */
export type DataRequestKind =
  /** That it be erased (article 17). */
  | 'ERASURE'
  /** A copy of all that is held (GDPR, articles 15 and 20). */
  | 'EXPORT';

/** An order of a list of DataRequest; equal rows are ordered by id. */
export type DataRequestOrder = {
  /** In which direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field: DataRequestOrderField;
};

/** What a list of DataRequest can be ordered by. */
export type DataRequestOrderField =
  /** By the last day for an answer. */
  | 'DUE_ON'
  /** By the time they were asked. */
  | 'REQUESTED_AT';

/** What became of a request about personal data. */
export type DataRequestStatus =
  /** It was carried out. */
  | 'DONE'
  /** An administrator refused it, with a reason. */
  | 'REFUSED'
  /** Nothing has been done yet; it can be withdrawn. */
  | 'WAITING'
  /** The person changed their mind. */
  | 'WITHDRAWN';

/** Days from one to another, both included; an end left out is open. */
export type DateRange = {
  /** The first day. */
  from?: string | null | undefined;
  /** The last day. */
  to?: string | null | undefined;
};

/** Instants from one to another, both included; an end left out is open. */
export type DateTimeRange = {
  /** The first instant. */
  from?: string | null | undefined;
  /** The last instant. */
  to?: string | null | undefined;
};

/** What is said of the spelling of a domain. */
export type DecideDomainSpellingInput = {
  /** The domain that is meant; null when it is right as it is written, and is not suggested again. */
  correctDomain?: string | null | undefined;
  /** The domain as it is written. */
  domain: string;
};

/** The channel to delete. */
export type DeleteAlertChannelInput = {
  /** The channel. */
  id: string;
};

/** The institution to remove. */
export type DeleteInstitutionInput = {
  /** The institution. */
  id: string;
};

/** A template to delete. */
export type DeleteMailTemplateInput = {
  /** The template, not one of the program’s own. */
  id: string;
};

/** The client to delete. */
export type DeleteOAuthClientInput = {
  /** The client. */
  id: string;
};

/** The report to delete. */
export type DeleteReportInput = {
  /** The report. */
  id: string;
};

/** The synthesis to forget. */
export type DeleteSynthesisInput = {
  /** The synthesis. */
  id: string;
};

/** The endpoint to delete. */
export type DeleteWebhookEndpointInput = {
  /** The endpoint. */
  id: string;
};

/** Why an attempt to deliver had no good end. */
export type DeliveryFault =
  /** The address lies inside the own network, or is no https address. */
  | 'ADDRESS_REFUSED'
  /** The service answered that it does not take it. */
  | 'ANSWER'
  /** No answer came in time. */
  | 'TIMEOUT'
  /** There is nobody at the address, or the connection broke. */
  | 'UNREACHABLE'
  /** It was not to be sent any more: switched off, or no longer for those eyes. */
  | 'WITHDRAWN';

/** What became of a delivery. */
export type DeliveryStatus =
  /** The service has taken it. */
  | 'DELIVERED'
  /** The service refused it for good, or for too long. */
  | 'FAILED'
  /** It waits for its turn, or for the next attempt. */
  | 'QUEUED'
  /** It is being handed over. */
  | 'SENDING';

/** Which dictations. */
export type DictationFilter = {
  /** Only the rows with these ids, 100 at most; unknown ids are passed over. */
  ids?: Array<string> | null | undefined;
};

/** A dictation. */
export type DictationInput = {
  /** The dictation. */
  id: string;
};

/** An order of a list of Dictation; equal rows are ordered by id. */
export type DictationOrder = {
  /** In which direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field: DictationOrderField;
};

/** What a list of Dictation can be ordered by. */
export type DictationOrderField =
  /** By the time they were dictated. */
  | 'CREATED_AT';

/** The failed jobs to be discarded. */
export type DiscardFailedJobsInput = {
  /** The failed jobs, at most 100. */
  ids: Array<string>;
};

/** Which decisions on spellings. */
export type DomainAliasFilter = {
  /** Only the rows with these ids, 100 at most; unknown ids are passed over. */
  ids?: Array<string> | null | undefined;
  /** Part of one of the two domains. */
  search?: string | null | undefined;
};

/** An order of a list of DomainAlias; equal rows are ordered by id. */
export type DomainAliasOrder = {
  /** In which direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field: DomainAliasOrderField;
};

/** What a list of DomainAlias can be ordered by. */
export type DomainAliasOrderField =
  /** By the time it was said. */
  | 'CREATED_AT'
  /** By domain. */
  | 'DOMAIN';

/** A text that may still be unfinished, as long as nobody is asked it. */
export type DraftTextInput = {
  /** In English, at most 2000 characters. */
  en?: string | null | undefined;
  /** In French, at most 2000 characters; empty while nobody wrote it. */
  fr: string;
};

/** Why a change was refused (EmailVerification). */
export type EmailVerificationErrorCode =
  /** Your address is already confirmed. */
  | 'ALREADY_VERIFIED'
  /** Someone else has changed this item in the meantime: reload it, then try again. */
  | 'CONFLICT'
  /** This link has expired: sign in to ask for another one. */
  | 'EXPIRED'
  /** This value is not valid. */
  | 'INVALID'
  /** This link is not valid: it may be incomplete. */
  | 'INVALID_TOKEN'
  /** This item does not exist or is not available to you. */
  | 'NOT_FOUND'
  /** This value must be between {minimum} and {maximum}. */
  | 'OUT_OF_RANGE'
  /** This field is required. */
  | 'REQUIRED'
  /** This value is already used. */
  | 'TAKEN'
  /** This text is too long ({maximum} characters at most). */
  | 'TOO_LONG'
  /** There are too many items ({maximum} at most). */
  | 'TOO_MANY'
  /** Too many attempts: try again in {minutes} min. */
  | 'TOO_MANY_ATTEMPTS'
  /** This text is too short ({minimum} characters at least). */
  | 'TOO_SHORT';

/** Why a change was refused (Enrolment). */
export type EnrolmentErrorCode =
  /** This person is already enrolled in this session. */
  | 'ALREADY_ENROLLED'
  /** Someone else has changed this item in the meantime: reload it, then try again. */
  | 'CONFLICT'
  /** This value is not valid. */
  | 'INVALID'
  /** This item does not exist or is not available to you. */
  | 'NOT_FOUND'
  /** This value must be between {minimum} and {maximum}. */
  | 'OUT_OF_RANGE'
  /** This field is required. */
  | 'REQUIRED'
  /** There is no seat left in this session. */
  | 'SESSION_FULL'
  /** This session is not open for enrolment. */
  | 'SESSION_NOT_OPEN'
  /** This value is already used. */
  | 'TAKEN'
  /** This text is too long ({maximum} characters at most). */
  | 'TOO_LONG'
  /** There are too many items ({maximum} at most). */
  | 'TOO_MANY'
  /** This text is too short ({minimum} characters at least). */
  | 'TOO_SHORT'
  /** The enrolment cannot move to this state. */
  | 'TRANSITION_NOT_ALLOWED';

/** Which enrolments. */
export type EnrolmentFilter = {
  /** Only the rows with these ids, 100 at most; unknown ids are passed over. */
  ids?: Array<string> | null | undefined;
  /** Only enrolments in this session. */
  sessionId?: string | null | undefined;
  /** Only enrolments that stand there. */
  status?: EnrolmentStatus | null | undefined;
  /** Only enrolments of this person. */
  traineeId?: string | null | undefined;
};

/** An order of a list of Enrolment; equal rows are ordered by id. */
export type EnrolmentOrder = {
  /** In which direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field: EnrolmentOrderField;
};

/** What a list of Enrolment can be ordered by. */
export type EnrolmentOrderField =
  /** By the time the seat was asked for. */
  | 'CREATED_AT';

/** Where an enrolment stands. */
export type EnrolmentStatus =
  /** Given up; its seat is free again. */
  | 'CANCELLED'
  /** The trainee has followed the session. */
  | 'COMPLETED'
  /** Confirmed by the centre. */
  | 'CONFIRMED'
  /** Asked for; holds a seat. */
  | 'PENDING';

/** Whom to erase: an account or an address. */
export type ErasePersonInput = {
  /** The address of somebody, with or without an account. */
  email?: string | null | undefined;
  /** Chosen by the caller: the same key erases once. */
  idempotencyKey: string;
  /** Why it is asked for. */
  reason: string;
  /** The account. */
  userId?: string | null | undefined;
};

/** What of the audit trail to export. */
export type ExportAuditInput = {
  /** Which entries; all when left out. */
  filter?: AuditEntryFilter | null | undefined;
};

/** Which rows `exportCandidates` gives. */
export type ExportCandidatesInput = {
  /** Which rows; all that the viewer sees by default. */
  filter?: CandidateFilter | null | undefined;
};

/** Why a change was refused (Export). */
export type ExportErrorCode =
  /** Someone else has changed this item in the meantime: reload it, then try again. */
  | 'CONFLICT'
  /** This value is not valid. */
  | 'INVALID'
  /** This item does not exist or is not available to you. */
  | 'NOT_FOUND'
  /** This value must be between {minimum} and {maximum}. */
  | 'OUT_OF_RANGE'
  /** This field is required. */
  | 'REQUIRED'
  /** This value is already used. */
  | 'TAKEN'
  /** This text is too long ({maximum} characters at most). */
  | 'TOO_LONG'
  /** There are too many items ({maximum} at most). */
  | 'TOO_MANY'
  /** You have asked for too many exports: try again in {minutes} {minutes|minute|minutes}. */
  | 'TOO_MANY_REQUESTS'
  /** This text is too short ({minimum} characters at least). */
  | 'TOO_SHORT';

/** Why an export gave no file. */
export type ExportFailure =
  /** Something went wrong on our side. */
  | 'FAILED'
  /** When its turn came, the session had ended or the right was gone. */
  | 'NOT_ALLOWED'
  /** The disk was full. */
  | 'NO_ROOM';

/** Which rows `exportJobOffers` gives. */
export type ExportJobOffersInput = {
  /** Which rows; all that the viewer sees by default. */
  filter?: JobOfferFilter | null | undefined;
};

/** The person asks for a copy of all that is held about them. */
export type ExportMyDataInput = {
  /** Chosen by the caller: the same key exports once. */
  idempotencyKey: string;
};

/** Whose data to export: an account or an address. */
export type ExportPersonalDataInput = {
  /** The address of somebody, with or without an account. */
  email?: string | null | undefined;
  /** Chosen by the caller: the same key exports once. */
  idempotencyKey: string;
  /** Why it is asked for. */
  reason: string;
  /** The account. */
  userId?: string | null | undefined;
};

/** Why a change was refused (ExportResponses). */
export type ExportResponsesErrorCode =
  /** Someone else has changed this item in the meantime: reload it, then try again. */
  | 'CONFLICT'
  /** This value is not valid. */
  | 'INVALID'
  /** There is no such questionnaire or institution. */
  | 'NOT_FOUND'
  /** This value must be between {minimum} and {maximum}. */
  | 'OUT_OF_RANGE'
  /** This field is required. */
  | 'REQUIRED'
  /** This value is already used. */
  | 'TAKEN'
  /** There are fewer than {fewest} responses: too few to be anonymous. */
  | 'TOO_FEW'
  /** This text is too long ({maximum} characters at most). */
  | 'TOO_LONG'
  /** There are too many items ({maximum} at most). */
  | 'TOO_MANY'
  /** You have asked for too many exports: try again in {minutes} {minutes|minute|minutes}. */
  | 'TOO_MANY_REQUESTS'
  /** This text is too short ({minimum} characters at least). */
  | 'TOO_SHORT';

/** Which responses `exportResponses` gives, and how. */
export type ExportResponsesInput = {
  /** Without addresses, identifiers, institutions, times and the order of the responses; the month, language, type of institution and sector only where five responses share them. */
  anonymous?: boolean;
  /** What they are exported as. */
  format: ResponseFormat;
  /** Only the responses from this institution. */
  institutionId?: string | null | undefined;
  /** The questionnaire. */
  questionnaireId: string;
  /** Whether an anonymous table holds what people wrote freely, which may name somebody. */
  texts?: boolean;
  /** How headings and options are written. */
  wording?: ResponseWording;
};

/** How far an export is. */
export type ExportStatus =
  /** Its file can be downloaded until it expires. */
  | 'DONE'
  /** There will be no file. */
  | 'FAILED'
  /** It waits for its turn. */
  | 'QUEUED'
  /** It is being made. */
  | 'RUNNING';

/** Which rows `exportTrainings` gives. */
export type ExportTrainingsInput = {
  /** Which rows; all that the viewer sees by default. */
  filter?: TrainingFilter | null | undefined;
};

/** Why a change was refused (FailedJob). */
export type FailedJobErrorCode =
  /** Someone else has changed this item in the meantime: reload it, then try again. */
  | 'CONFLICT'
  /** This value is not valid. */
  | 'INVALID'
  /** This job was retried or discarded before. */
  | 'NOT_FAILED'
  /** This item does not exist or is not available to you. */
  | 'NOT_FOUND'
  /** This value must be between {minimum} and {maximum}. */
  | 'OUT_OF_RANGE'
  /** This field is required. */
  | 'REQUIRED'
  /** This value is already used. */
  | 'TAKEN'
  /** This text is too long ({maximum} characters at most). */
  | 'TOO_LONG'
  /** There are too many items ({maximum} at most). */
  | 'TOO_MANY'
  /** This text is too short ({minimum} characters at least). */
  | 'TOO_SHORT';

/** Which failed jobs. */
export type FailedJobFilter = {
  /** Only the rows with these ids, 100 at most; unknown ids are passed over. */
  ids?: Array<string> | null | undefined;
  /** Only failures of the job of this name. */
  job?: string | null | undefined;
  /** Only those of which this became. */
  status?: FailedJobStatus | null | undefined;
};

/** An order of a list of FailedJob; equal rows are ordered by id. */
export type FailedJobOrder = {
  /** In which direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field: FailedJobOrderField;
};

/** What a list of FailedJob can be ordered by. */
export type FailedJobOrderField =
  /** By the time they failed. */
  | 'FAILED_AT'
  /** By the name of the job. */
  | 'JOB';

/** What became of a job that had failed. */
export type FailedJobStatus =
  /** Somebody decided that it need not run any more. */
  | 'DISCARDED'
  /** Nobody has looked after it yet. */
  | 'FAILED'
  /** Somebody had it run again. When it fails again, that is another failed job. */
  | 'RETRIED';

/** What a file is for. */
export type FilePurpose =
  /** The CV of a candidate. */
  | 'CANDIDATE_CV'
  /** What an export gave. */
  | 'EXPORT'
  /** What an export gave that only who has just shown who they are may have. */
  | 'PROTECTED_EXPORT'
  /** A report on a questionnaire, as it was sent. */
  | 'REPORT'
  /** A file of answers to take over. */
  | 'SUBMISSION_FILE';

/** Why a file was refused. */
export type FileRefusal =
  /** It holds a program or another file, or begins something when it is opened. */
  | 'ACTIVE_CONTENT'
  /** It is damaged, protected by a password, or too large when unpacked. */
  | 'UNREADABLE'
  /** The virus scanner knows what is in it. */
  | 'VIRUS'
  /** Its content is of none of the types that are taken. */
  | 'WRONG_TYPE';

/** Whether a file can be read. */
export type FileStatus =
  /** It can be read. */
  | 'CLEAN'
  /** Nobody can read it: it has not been scanned yet. */
  | 'QUARANTINED'
  /** Nobody can read it: something was found in it, and its content was deleted. */
  | 'REFUSED';

/** The decision to forget. */
export type ForgetDomainSpellingInput = {
  /** The decision. */
  id: string;
};

/** Why a change was refused (Impersonation). */
export type ImpersonationErrorCode =
  /** This account is closed. */
  | 'ACCOUNT_CLOSED'
  /** Someone else has changed this item in the meantime: reload it, then try again. */
  | 'CONFLICT'
  /** This value is not valid. */
  | 'INVALID'
  /** You cannot act as an administrator, nor as somebody who has more rights than you. */
  | 'NOT_ALLOWED'
  /** This item does not exist or is not available to you. */
  | 'NOT_FOUND'
  /** This value must be between {minimum} and {maximum}. */
  | 'OUT_OF_RANGE'
  /** This is your own account. */
  | 'OWN_ACCOUNT'
  /** This field is required. */
  | 'REQUIRED'
  /** This value is already used. */
  | 'TAKEN'
  /** This text is too long ({maximum} characters at most). */
  | 'TOO_LONG'
  /** There are too many items ({maximum} at most). */
  | 'TOO_MANY'
  /** This text is too short ({minimum} characters at least). */
  | 'TOO_SHORT';

/** What a column is. */
export type ImportColumnInput = {
  /** Key of the option or item that it is about, if it is about one. */
  part?: string | null | undefined;
  /** Key of the question, with ANSWER. */
  questionKey?: string | null | undefined;
  /** What it is. */
  target: ImportTarget;
};

/** What a column of a table is. */
export type ImportTarget =
  /** The answer to a question, or to one option or item of it. */
  | 'ANSWER'
  /** The respondent's address. */
  | 'EMAIL'
  /** What identifies a row in the system that it comes from. */
  | 'EXTERNAL_ID'
  /** Nothing: it is left aside, and the report says so. */
  | 'IGNORE'
  /** An answer to no question of ours: kept as text under the name of the column. */
  | 'KEEP'
  /** FR or EN. */
  | 'LANGUAGE'
  /** When the answers were given. */
  | 'SUBMITTED_AT';

/** Why a change was refused (Institution). */
export type InstitutionErrorCode =
  /** The AI has worked enough for today: the budget of the day is used up. It is renewed at midnight in Guadeloupe. */
  | 'AI_BUDGET_USED'
  /** The AI provider is too busy. Try again in a moment. */
  | 'AI_BUSY'
  /** The AI could not answer. Administrators can read the reason in the log of the server. */
  | 'AI_FAILED'
  /** No AI provider is configured. */
  | 'AI_NOT_CONFIGURED'
  /** The AI refused to work on this content. */
  | 'AI_REFUSED'
  /** The AI did not answer within {seconds} s. Try again, with a shorter text if need be. */
  | 'AI_TIMED_OUT'
  /** The AI proposed nothing usable. Try again. */
  | 'AI_UNREADABLE'
  /** "{domain}" is itself marked as a typing error, or as what another one means. */
  | 'ALIAS_CHAIN'
  /** Somebody has already decided on this proposal. */
  | 'ALREADY_DECIDED'
  /** Someone else has changed this item in the meantime: reload it, then try again. */
  | 'CONFLICT'
  /** A rule gives "{domain}" to an institution already: remove it first. */
  | 'DOMAIN_HAS_RULE'
  /** This value is not valid. */
  | 'INVALID'
  /** There are responses of this institution: remove its rules first. */
  | 'IN_USE'
  /** This item does not exist or is not available to you. */
  | 'NOT_FOUND'
  /** This value must be between {minimum} and {maximum}. */
  | 'OUT_OF_RANGE'
  /** Anybody may have an address at "{domain}": only a single address tells where somebody works. */
  | 'PERSONAL_PROVIDER'
  /** This field is required. */
  | 'REQUIRED'
  /** This value is already used. */
  | 'TAKEN'
  /** This text is too long ({maximum} characters at most). */
  | 'TOO_LONG'
  /** There are too many items ({maximum} at most). */
  | 'TOO_MANY'
  /** You have asked the AI a lot: try again in {minutes} min. */
  | 'TOO_MANY_REQUESTS'
  /** This text is too short ({minimum} characters at least). */
  | 'TOO_SHORT';

/** Which institutions. */
export type InstitutionFilter = {
  /** Only the rows with these ids, 100 at most; unknown ids are passed over. */
  ids?: Array<string> | null | undefined;
  /** Words of the name. */
  search?: string | null | undefined;
  /** Only those of this sector. */
  sector?: InstitutionSector | null | undefined;
  /** Only those of this type. */
  type?: InstitutionType | null | undefined;
};

/** An order of a list of Institution; equal rows are ordered by id. */
export type InstitutionOrder = {
  /** In which direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field: InstitutionOrderField;
};

/** What a list of Institution can be ordered by. */
export type InstitutionOrderField =
  /** By the time it was entered. */
  | 'CREATED_AT'
  /** By name. */
  | 'NAME';

/** Which addresses are of an institution. */
export type InstitutionRuleInput = {
  /** Which addresses it speaks of. */
  kind: InstitutionRuleKind;
  /** A rule of higher priority goes before every other that fits; 0 when not given. */
  priority?: number | null | undefined;
  /** The domain or the address. */
  value: string;
};

/** Which addresses a rule speaks of. */
export type InstitutionRuleKind =
  /** One address, also one of a personal provider. */
  | 'ADDRESS'
  /** The addresses of exactly this domain. */
  | 'DOMAIN'
  /** The addresses of this domain and of every domain below it. */
  | 'SUBDOMAINS';

/** What an institution works in. */
export type InstitutionSector =
  /** Administration. */
  | 'ADMINISTRATION'
  /** Education and training. */
  | 'EDUCATION'
  /** Employment and integration. */
  | 'EMPLOYMENT'
  /** Care and prevention. */
  | 'HEALTH'
  /** Industry, building and agriculture. */
  | 'INDUSTRY'
  /** Justice and protection of the young. */
  | 'JUSTICE'
  /** Something else. */
  | 'OTHER'
  /** Trade and services. */
  | 'SERVICES'
  /** Social work. */
  | 'SOCIAL';

/** What an institution is. */
export type InstitutionType =
  /** An association or a foundation. */
  | 'ASSOCIATION'
  /** A company. */
  | 'COMPANY'
  /** Something else. */
  | 'OTHER'
  /** A public body: an administration, a hospital, a service of the State. */
  | 'PUBLIC_INSTITUTION'
  /** A school, a university or a training centre. */
  | 'SCHOOL';

/** Why a change was refused (Invitation). */
export type InvitationErrorCode =
  /** This invitation was already accepted. */
  | 'ALREADY_ACCEPTED'
  /** Too many sign-ins at once: try again in a moment. */
  | 'BUSY'
  /** Someone else has changed this item in the meantime: reload it, then try again. */
  | 'CONFLICT'
  /** You can neither give nor take more rights than you have. */
  | 'EXCEEDS_YOURSELF'
  /** This invitation has expired: ask whoever invited you to send it again. */
  | 'EXPIRED'
  /** This value is not valid. */
  | 'INVALID'
  /** This invitation is no longer valid: it was accepted, withdrawn or replaced by a later one. */
  | 'INVALID_TOKEN'
  /** This password is made of your name, your address or “passerelle”: it would be guessed at once. */
  | 'MADE_OF_NAME'
  /** This item does not exist or is not available to you. */
  | 'NOT_FOUND'
  /** This value must be between {minimum} and {maximum}. */
  | 'OUT_OF_RANGE'
  /** This field is required. */
  | 'REQUIRED'
  /** An account has this address already. */
  | 'TAKEN'
  /** This password is too common: it would be guessed at once. Choose another one, for example several unrelated words. */
  | 'TOO_COMMON'
  /** This text is too long ({maximum} characters at most). */
  | 'TOO_LONG'
  /** There are too many items ({maximum} at most). */
  | 'TOO_MANY'
  /** Too many attempts: try again in {minutes} min. */
  | 'TOO_MANY_ATTEMPTS'
  /** This text is too short ({minimum} characters at least). */
  | 'TOO_SHORT';

/** Where an invitation stands. */
export type InvitationStatus =
  /** The person has accepted it and chosen a password. */
  | 'ACCEPTED'
  /** It can no longer be accepted, unless it is sent again. */
  | 'EXPIRED'
  /** It was mailed, and can be accepted. */
  | 'PENDING';

/** People to invite. */
export type InviteRespondentsInput = {
  /** Whether nobody shall learn which answers are whose. */
  anonymous: boolean;
  /** Chosen by the sender: sent again, nobody is invited twice. */
  idempotencyKey: string;
  /** Addresses, or a CSV whose heading names the columns: e-mail, and perhaps name and language. */
  list: string;
  /** The questionnaire, published. */
  questionnaireId: string;
};

/** A person to invite. */
export type InviteUserInput = {
  /** Address of the person, to which the invitation goes. */
  email: string;
  /** Given and family name. */
  fullName: string;
  /** Language of the person; French unless said otherwise. */
  language?: Language | null | undefined;
  /** Organisation the person will work for. */
  organisationId?: string | null | undefined;
  /** What the person will be here. */
  roles: Array<Role>;
};

/** An island of Guadeloupe. Grande-Terre and Basse-Terre are joined by road, the others need a ferry. */
export type Island =
  /** Basse-Terre, the western wing. */
  | 'BASSE_TERRE'
  /** Grande-Terre, the eastern wing. */
  | 'GRANDE_TERRE'
  /** La Désirade, by ferry. */
  | 'LA_DESIRADE'
  /** Terre-de-Haut and Terre-de-Bas, by ferry. */
  | 'LES_SAINTES'
  /** Marie-Galante, by ferry. */
  | 'MARIE_GALANTE';

/** Why a change was refused (JobOffer). */
export type JobOfferErrorCode =
  /** There already is an application to this offer. */
  | 'ALREADY_APPLIED'
  /** This offer is already published. */
  | 'ALREADY_PUBLISHED'
  /** Someone else has changed this item in the meantime: reload it, then try again. */
  | 'CONFLICT'
  /** This value is not valid. */
  | 'INVALID'
  /** This item does not exist or is not available to you. */
  | 'NOT_FOUND'
  /** This offer is not open to applications. */
  | 'OFFER_NOT_OPEN'
  /** This value must be between {minimum} and {maximum}. */
  | 'OUT_OF_RANGE'
  /** This profile is archived: publish it before applying. */
  | 'PROFILE_ARCHIVED'
  /** Make your candidate profile first. */
  | 'PROFILE_MISSING'
  /** This field is required. */
  | 'REQUIRED'
  /** The highest salary is below the lowest. */
  | 'SALARY_RANGE'
  /** This value is already used. */
  | 'TAKEN'
  /** This text is too long ({maximum} characters at most). */
  | 'TOO_LONG'
  /** There are too many items ({maximum} at most). */
  | 'TOO_MANY'
  /** This text is too short ({minimum} characters at least). */
  | 'TOO_SHORT'
  /** The application cannot go from its current state to this one. */
  | 'TRANSITION_NOT_ALLOWED'
  /** The last day to apply has passed: put it off first. */
  | 'VALIDITY_OVER';

/** Which job offers. */
export type JobOfferFilter = {
  /** Only offers in this commune (INSEE code). */
  communeCode?: string | null | undefined;
  /** Only offers with this contract. */
  contract?: ContractType | null | undefined;
  /** Only the rows with these ids, 100 at most; unknown ids are passed over. */
  ids?: Array<string> | null | undefined;
  /** Only offers that pay up to this much or more, gross per month; those that do not say are left out. */
  minimumSalary?: string | null | undefined;
  /** Only offers of this organisation. */
  organisationId?: string | null | undefined;
  /** Only offers published between these instants. */
  publishedAt?: DateTimeRange | null | undefined;
  /** Words of the title or the description. */
  search?: string | null | undefined;
  /** Only offers that ask for this skill. */
  skillId?: string | null | undefined;
  /** Only offers in this state. */
  status?: JobOfferStatus | null | undefined;
};

/** An order of a list of JobOffer; equal rows are ordered by id. */
export type JobOfferOrder = {
  /** In which direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field: JobOfferOrderField;
};

/** What a list of JobOffer can be ordered by. */
export type JobOfferOrderField =
  /** By the time they were made. */
  | 'CREATED_AT'
  /** By the last publication. */
  | 'PUBLISHED_AT'
  /** By the lowest salary. */
  | 'SALARY'
  /** By the first day of work. */
  | 'STARTS_ON'
  /** By title. */
  | 'TITLE';

/** Where a job offer stands. */
export type JobOfferStatus =
  /** Closed by its organisation; those who applied still see it. */
  | 'CLOSED'
  /** Being written; its organisation and the training centre see it. */
  | 'DRAFT'
  /** Closed because its last day has passed; those who applied still see it. */
  | 'EXPIRED'
  /** Open to applications, for anyone to see. */
  | 'PUBLISHED';

/** A language of the platform. */
export type Language =
  /** English. */
  | 'EN'
  /** French, the default. */
  | 'FR';

/** A text in the languages of the platform. */
export type LocalizedTextInput = {
  /** In English, at most 2000 characters. */
  en?: string | null | undefined;
  /** In French, at most 2000 characters. */
  fr: string;
};

/** How an attempt to hand over a mail ended. */
export type MailAttemptOutcome =
  /** The mail server refused it for now (4xx). */
  | 'DEFERRED'
  /** This program ended before the mail was handed over. */
  | 'INTERRUPTED'
  /** The mail server refused it for good (5xx). */
  | 'REFUSED'
  /** The mail server took the mail. */
  | 'SENT'
  /** The mail was handed over and no answer came: the server may have taken it. It is sent again, under the same Message-ID. */
  | 'UNKNOWN'
  /** The connection was lost or silent before the mail was handed over. */
  | 'UNREACHABLE';

/** Why a change was refused (MailBatch). */
export type MailBatchErrorCode =
  /** This address is a recipient already. */
  | 'ALREADY_RECIPIENT'
  /** This batch has already begun. */
  | 'ALREADY_SENT'
  /** The message is empty. */
  | 'BODY_EMPTY'
  /** Someone else has changed this item in the meantime: reload it, then try again. */
  | 'CONFLICT'
  /** The contrast of {text} on {background} is {contrast}: it must be 4.5 at least. */
  | 'CONTRAST'
  /** This batch has ended. */
  | 'ENDED'
  /** The message cannot be made with the examples: {detail}. */
  | 'EXAMPLE_UNFIT'
  /** The heading “{text}” skips a level. */
  | 'HEADING_ORDER'
  /** The address of an image is neither http nor https: {detail}. */
  | 'IMAGE_ADDRESS'
  /** An image has no alternative text: {detail}. */
  | 'IMAGE_WITHOUT_TEXT'
  /** This value is not valid. */
  | 'INVALID'
  /** The link “{text}” does not lead to an http, https, mailto or tel address. */
  | 'LINK_ADDRESS'
  /** The text of the link “{text}” does not say where it leads. */
  | 'LINK_TEXT_VAGUE'
  /** “{name}” proves something for whoever receives it: it can only be the whole address of a link, [text]({{ {name} }}). */
  | 'LINK_USED_OTHERWISE'
  /** A link has no text. */
  | 'LINK_WITHOUT_TEXT'
  /** The batch has begun or is scheduled: it can no longer be changed. */
  | 'NOT_DRAFT'
  /** This item does not exist or is not available to you. */
  | 'NOT_FOUND'
  /** This batch is not paused. */
  | 'NOT_PAUSED'
  /** This batch is not scheduled. */
  | 'NOT_SCHEDULED'
  /** This batch is not being sent. */
  | 'NOT_SENDING'
  /** There is no recipient. */
  | 'NO_RECIPIENTS'
  /** This value must be between {minimum} and {maximum}. */
  | 'OUT_OF_RANGE'
  /** HTML is not accepted, it would be shown as it is: {detail}. */
  | 'RAW_HTML'
  /** This field is required. */
  | 'REQUIRED'
  /** This time has passed. */
  | 'SCHEDULE_PAST'
  /** The subject is empty. */
  | 'SUBJECT_EMPTY'
  /** Some mail programs will cut the subject ({length} characters, {maximum} advised). */
  | 'SUBJECT_LONG'
  /** The subject is too long ({length} characters, {maximum} at most). */
  | 'SUBJECT_TOO_LONG'
  /** Variables or conditions are badly written: {detail}. */
  | 'SYNTAX'
  /** This value is already used. */
  | 'TAKEN'
  /** This text is too long ({maximum} characters at most). */
  | 'TOO_LONG'
  /** There are too many items ({maximum} at most). */
  | 'TOO_MANY'
  /** A batch has {maximum} recipients at most. */
  | 'TOO_MANY_RECIPIENTS'
  /** This text is too short ({minimum} characters at least). */
  | 'TOO_SHORT'
  /** There is no variable “{name}”. Possible variables: {known}. */
  | 'UNKNOWN_VARIABLE'
  /** The variable “{name}” is missing for {count} {count|recipient|recipients}, for example {example}. */
  | 'VALUES_MISSING'
  /** A value cannot be shown: {detail}. */
  | 'VALUE_UNFIT';

/** Which batches. */
export type MailBatchFilter = {
  /** Only those made between these instants. */
  createdAt?: DateTimeRange | null | undefined;
  /** Only the rows with these ids, 100 at most; unknown ids are passed over. */
  ids?: Array<string> | null | undefined;
  /** Words of the name or the subject. */
  search?: string | null | undefined;
  /** Only those that stand here. */
  status?: MailBatchStatus | null | undefined;
};

/** A batch to do something with. */
export type MailBatchInput = {
  /** The batch. */
  id: string;
};

/** An order of a list of MailBatch; equal rows are ordered by id. */
export type MailBatchOrder = {
  /** In which direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field: MailBatchOrderField;
};

/** What a list of MailBatch can be ordered by. */
export type MailBatchOrderField =
  /** By the time they were made. */
  | 'CREATED_AT'
  /** By name. */
  | 'NAME'
  /** By the time they began. */
  | 'STARTED_AT';

/** Which recipients of a batch. */
export type MailBatchRecipientFilter = {
  /** Only the rows with these ids, 100 at most; unknown ids are passed over. */
  ids?: Array<string> | null | undefined;
  /** A part of the address or the name. */
  search?: string | null | undefined;
  /** Only those whose mail became this. */
  status?: MailStatus | null | undefined;
};

/** Where a batch stands. */
export type MailBatchStatus =
  /** What was not sent will not be. */
  | 'CANCELLED'
  /** Being written. */
  | 'DRAFT'
  /** Nothing more of it is sent until it is resumed. */
  | 'PAUSED'
  /** It begins by itself at its time. */
  | 'SCHEDULED'
  /** Its mails are on their way. */
  | 'SENDING'
  /** Nothing of it is left to be sent. */
  | 'SENT';

/** Why a change was refused (Mail). */
export type MailErrorCode =
  /** Someone else has changed this item in the meantime: reload it, then try again. */
  | 'CONFLICT'
  /** This value is not valid. */
  | 'INVALID'
  /** This item does not exist or is not available to you. */
  | 'NOT_FOUND'
  /** Only a mail that was kept or that failed can be sent again. */
  | 'NOT_RESENDABLE'
  /** This value must be between {minimum} and {maximum}. */
  | 'OUT_OF_RANGE'
  /** This field is required. */
  | 'REQUIRED'
  /** This value is already used. */
  | 'TAKEN'
  /** This text is too long ({maximum} characters at most). */
  | 'TOO_LONG'
  /** There are too many items ({maximum} at most). */
  | 'TOO_MANY'
  /** This text is too short ({minimum} characters at least). */
  | 'TOO_SHORT';

/** What of a mail a finding is about. */
export type MailFindingPlace =
  /** The body. */
  | 'BODY'
  /** The frame of every mail. */
  | 'LAYOUT'
  /** The subject. */
  | 'SUBJECT';

/** How bad a finding about the text of a mail is. */
export type MailFindingSeverity =
  /** The text cannot be saved or sent so. */
  | 'ERROR'
  /** The text can be sent; somebody may not be served well by it. */
  | 'WARNING';

/** Which mails. */
export type MailMessageFilter = {
  /** Only those queued between these instants. */
  createdAt?: DateTimeRange | null | undefined;
  /** Only the rows with these ids, 100 at most; unknown ids are passed over. */
  ids?: Array<string> | null | undefined;
  /** Words of the subject, or of the address or name of the recipient. */
  search?: string | null | undefined;
  /** Only those of which this became. */
  status?: MailStatus | null | undefined;
  /** Only those made from this template. */
  template?: string | null | undefined;
};

/** An order of a list of MailMessage; equal rows are ordered by id. */
export type MailMessageOrder = {
  /** In which direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field: MailMessageOrderField;
};

/** What a list of MailMessage can be ordered by. */
export type MailMessageOrderField =
  /** By the time they were queued. */
  | 'CREATED_AT'
  /** By the time the mail server took them. */
  | 'SENT_AT';

/** Why a batch is paused. */
export type MailPauseReason =
  /** More than 5 % of its mails were bounced or refused. */
  | 'BOUNCES'
  /** A person paused it. */
  | 'MANUAL';

/** A mail to look at: of a template or a batch, with another text where one is given. */
export type MailPreviewInput = {
  /** The batch. */
  batchId?: string | null | undefined;
  /** Another text in English; null for none. */
  en?: MailTextInput | null | undefined;
  /** Another text in French than the one that is kept. */
  fr?: MailTextInput | null | undefined;
  /** Language of the reader. */
  language: Language;
  /** A mail made from the template, whose values are shown; examples by default. */
  mailMessageId?: string | null | undefined;
  /** A recipient of the batch, whose values are shown; examples by default. */
  recipientId?: string | null | undefined;
  /** The template. */
  templateId?: string | null | undefined;
};

/** Why a mail did not reach its recipient, or was not wanted. */
export type MailReason =
  /** The recipient called a mail unwanted. */
  | 'COMPLAINT'
  /** The address does not exist or takes no mails. */
  | 'HARD_BOUNCE'
  /** The address is none. */
  | 'INVALID_ADDRESS'
  /** An administrator put the address on the suppression list. */
  | 'MANUAL'
  /** No mail server is configured. */
  | 'NO_SERVER'
  /** The mail server refused it for good. */
  | 'REFUSED'
  /** The mail server refused it for now, for as long as it was tried. */
  | 'RETRIES_EXHAUSTED'
  /** The mail server could not be reached for as long as it was tried. */
  | 'SERVER_UNREACHABLE'
  /** Another server could not deliver it for now, and gave up. */
  | 'SOFT_BOUNCE'
  /** The recipient has unsubscribed. */
  | 'UNSUBSCRIBED';

/** What was reported of a mail after the mail server had taken it. */
export type MailReportKind =
  /** The recipient called it unwanted. */
  | 'COMPLAINT'
  /** It can never be delivered to this address (5.x.x). */
  | 'HARD_BOUNCE'
  /** It could not be delivered for now, and that was given up (4.x.x). */
  | 'SOFT_BOUNCE';

/** What became of a mail. */
export type MailStatus =
  /** The mail server took it, and it could not be delivered. */
  | 'BOUNCED'
  /** It was not sent: it was cancelled. */
  | 'CANCELLED'
  /** The recipient called it unwanted. */
  | 'COMPLAINED'
  /** The mail server refused it for good, or for too long. */
  | 'FAILED'
  /** Its batch is paused. */
  | 'HELD'
  /** It was not sent: no mail server is configured. */
  | 'KEPT'
  /** It waits for its turn, or for the next attempt. */
  | 'QUEUED'
  /** It is being handed to the mail server. */
  | 'SENDING'
  /** The mail server has taken it. */
  | 'SENT'
  /** It was not sent: the address is on the suppression list. */
  | 'SUPPRESSED';

/** Which entries of the suppression list. */
export type MailSuppressionFilter = {
  /** Only those made between these instants. */
  createdAt?: DateTimeRange | null | undefined;
  /** Only the rows with these ids, 100 at most; unknown ids are passed over. */
  ids?: Array<string> | null | undefined;
  /** Only those for this reason. */
  reason?: MailSuppressionReason | null | undefined;
  /** Words of the address or of the note. */
  search?: string | null | undefined;
};

/** An order of a list of MailSuppression; equal rows are ordered by id. */
export type MailSuppressionOrder = {
  /** In which direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field: MailSuppressionOrderField;
};

/** What a list of MailSuppression can be ordered by. */
export type MailSuppressionOrderField =
  /** By address. */
  | 'ADDRESS'
  /** By the time they were made. */
  | 'CREATED_AT';

/** Why an address is not written to. */
export type MailSuppressionReason =
  /** Its owner called a mail unwanted. */
  | 'COMPLAINT'
  /** Mails to it cannot be delivered: no mail at all is sent to it. */
  | 'HARD_BOUNCE'
  /** An administrator entered it. */
  | 'MANUAL'
  /** Its owner unsubscribed. */
  | 'UNSUBSCRIBED';

/** Why a change was refused (MailTemplate). */
export type MailTemplateErrorCode =
  /** The message is empty. */
  | 'BODY_EMPTY'
  /** Someone else has changed this item in the meantime: reload it, then try again. */
  | 'CONFLICT'
  /** The contrast of {text} on {background} is {contrast}: it must be 4.5 at least. */
  | 'CONTRAST'
  /** This mail is part of the program: only its text can be changed. */
  | 'DECLARED'
  /** The message cannot be made with the examples: {detail}. */
  | 'EXAMPLE_UNFIT'
  /** The heading “{text}” skips a level. */
  | 'HEADING_ORDER'
  /** The address of an image is neither http nor https: {detail}. */
  | 'IMAGE_ADDRESS'
  /** An image has no alternative text: {detail}. */
  | 'IMAGE_WITHOUT_TEXT'
  /** This value is not valid. */
  | 'INVALID'
  /** The link “{text}” does not lead to an http, https, mailto or tel address. */
  | 'LINK_ADDRESS'
  /** The text of the link “{text}” does not say where it leads. */
  | 'LINK_TEXT_VAGUE'
  /** “{name}” proves something for whoever receives it: it can only be the whole address of a link, [text]({{ {name} }}). */
  | 'LINK_USED_OTHERWISE'
  /** A link has no text. */
  | 'LINK_WITHOUT_TEXT'
  /** This template has no original text. */
  | 'NOT_DECLARED'
  /** This item does not exist or is not available to you. */
  | 'NOT_FOUND'
  /** This value must be between {minimum} and {maximum}. */
  | 'OUT_OF_RANGE'
  /** HTML is not accepted, it would be shown as it is: {detail}. */
  | 'RAW_HTML'
  /** This field is required. */
  | 'REQUIRED'
  /** This name looks like those of the program’s own mails: choose another. */
  | 'RESERVED_NAME'
  /** The subject is empty. */
  | 'SUBJECT_EMPTY'
  /** Some mail programs will cut the subject ({length} characters, {maximum} advised). */
  | 'SUBJECT_LONG'
  /** The subject is too long ({length} characters, {maximum} at most). */
  | 'SUBJECT_TOO_LONG'
  /** Variables or conditions are badly written: {detail}. */
  | 'SYNTAX'
  /** This value is already used. */
  | 'TAKEN'
  /** This text is too long ({maximum} characters at most). */
  | 'TOO_LONG'
  /** There are too many items ({maximum} at most). */
  | 'TOO_MANY'
  /** This text is too short ({minimum} characters at least). */
  | 'TOO_SHORT'
  /** There is no variable “{name}”. Possible variables: {known}. */
  | 'UNKNOWN_VARIABLE'
  /** A value cannot be shown: {detail}. */
  | 'VALUE_UNFIT';

/** Which templates. */
export type MailTemplateFilter = {
  /** Only those with another text than the program’s, or only the others. */
  changed?: boolean | null | undefined;
  /** Only the program’s own mails, or only the others. */
  declared?: boolean | null | undefined;
  /** Only the rows with these ids, 100 at most; unknown ids are passed over. */
  ids?: Array<string> | null | undefined;
  /** Words of the name, the purpose or the subject. */
  search?: string | null | undefined;
};

/** An order of a list of MailTemplate; equal rows are ordered by id. */
export type MailTemplateOrder = {
  /** In which direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field: MailTemplateOrderField;
};

/** What a list of MailTemplate can be ordered by. */
export type MailTemplateOrderField =
  /** By name. */
  | 'NAME'
  /** By the last change. */
  | 'UPDATED_AT';

/** The text of a mail in one language, with `{{ variables }}`, conditions and loops (Liquid). */
export type MailTextInput = {
  /** The body in Markdown, at most 20000 characters. */
  body: string;
  /** The subject, one line of at most 300 characters. */
  subject: string;
};

/** A value of a recipient. */
export type MailValueInput = {
  /** Name of the variable, e.g. "prenom". */
  name: string;
  /** The value. */
  value: string;
};

/** How a variable of a mail is shown. */
export type MailVariableKind =
  /** As a day in the language of the reader. */
  | 'DATE'
  /** As a day and a time of Guadeloupe in the language of the reader. */
  | 'DATE_TIME'
  /** As a link. */
  | 'LINK'
  /** A list of records, to go through in a loop. */
  | 'LIST'
  /** As a number in the language of the reader. */
  | 'NUMBER'
  /** As it is. */
  | 'TEXT';

/** What to make a synthesis of. */
export type MakeSynthesisInput = {
  /** In which language; French by default. */
  language?: Language | null | undefined;
  /** How; with the AI where one is configured, by default. */
  method?: SynthesisMethod | null | undefined;
  /** Keys of the questions whose texts are read; all that take texts by default. */
  questionKeys?: Array<string> | null | undefined;
  /** The questionnaire. */
  questionnaireId: string;
};

/** What the columns of a table are. */
export type MapSubmissionImportInput = {
  /** Every column, in the order of the file. */
  columns: Array<ImportColumnInput>;
  /** The import. */
  id: string;
};

/** What the viewer has read. */
export type MarkConversationReadInput = {
  /** The conversation. */
  id: string;
  /** Number of the last message read; all messages when omitted. Never goes back. */
  seq?: number | null | undefined;
};

/** What the viewer has read: these notifications, or all until an instant. */
export type MarkNotificationsReadInput = {
  /** The notifications, at most 100. */
  ids?: Array<string> | null | undefined;
  /** All that happened until then. */
  until?: string | null | undefined;
};

/** What a match is judged by. */
export type MatchFactorName =
  /** When the candidate is available, against the start of the job. */
  | 'AVAILABILITY'
  /** Years of experience, against those the offer asks for. */
  | 'EXPERIENCE'
  /** Distance between the communes, against how far the candidate travels; ferries count against it. */
  | 'PLACE'
  /** Skills that the offer asks for and the candidate has. */
  | 'SKILLS'
  /** Trainings that the offer wishes, followed or completed by the candidate. */
  | 'TRAINING';

/** Why a change was refused (Matching). */
export type MatchingErrorCode =
  /** Someone else has changed this item in the meantime: reload it, then try again. */
  | 'CONFLICT'
  /** This value is not valid. */
  | 'INVALID'
  /** This item does not exist or is not available to you. */
  | 'NOT_FOUND'
  /** This value must be between {minimum} and {maximum}. */
  | 'OUT_OF_RANGE'
  /** This field is required. */
  | 'REQUIRED'
  /** The weights must add up to 100; they add up to {sum}. */
  | 'SUM_NOT_100'
  /** This value is already used. */
  | 'TAKEN'
  /** This text is too long ({maximum} characters at most). */
  | 'TOO_LONG'
  /** There are too many items ({maximum} at most). */
  | 'TOO_MANY'
  /** This text is too short ({minimum} characters at least). */
  | 'TOO_SHORT';

/** Options that mean another. */
export type MergeRespondentOptionsInput = {
  /** The options, of one question. */
  ids: Array<string>;
  /** Key of the option of the question, or of an approved one, that they mean. */
  intoKey: string;
};

/** Where a training takes place. */
export type Modality =
  /** Partly in a room, partly at a distance. */
  | 'BLENDED'
  /** In a room. */
  | 'ON_SITE'
  /** At a distance. */
  | 'REMOTE';

/** An amount of money. */
export type MoneyInput = {
  /** The amount, 0 or more, in units of the currency. */
  amount: string;
  /** ISO 4217 code. */
  currency?: string;
};

/** Where an application goes. */
export type MoveApplicationInput = {
  /** The application. */
  id: string;
  /** Its next state, one of its `nextStatuses` other than WITHDRAWN. */
  status: ApplicationStatus;
  /** Version the move is based on; CONFLICT when it is not the current one. */
  version?: number | null | undefined;
};

/** A new passkey and what its person calls it. */
export type NewPasskeyInput = {
  /** The passkey. */
  credential: PasskeyAttestationInput;
  /** What its person calls it. */
  name: string;
};

/** A way on which notifications reach a person. */
export type NotificationChannel =
  /** In the console, at once. */
  | 'CONSOLE'
  /** By e-mail. */
  | 'MAIL'
  /** By the browsers that the person has registered, even while the console is closed. */
  | 'PUSH';

/** Why a change was refused (Notification). */
export type NotificationErrorCode =
  /** Someone else has changed this item in the meantime: reload it, then try again. */
  | 'CONFLICT'
  /** This value is not valid. */
  | 'INVALID'
  /** This item does not exist or is not available to you. */
  | 'NOT_FOUND'
  /** This value must be between {minimum} and {maximum}. */
  | 'OUT_OF_RANGE'
  /** This field is required. */
  | 'REQUIRED'
  /** This value is already used. */
  | 'TAKEN'
  /** This text is too long ({maximum} characters at most). */
  | 'TOO_LONG'
  /** There are too many items ({maximum} at most). */
  | 'TOO_MANY'
  /** This text is too short ({minimum} characters at least). */
  | 'TOO_SHORT';

/** Which notifications. */
export type NotificationFilter = {
  /** Only the rows with these ids, 100 at most; unknown ids are passed over. */
  ids?: Array<string> | null | undefined;
  /** Only those of this kind. */
  kind?: string | null | undefined;
  /** Only those the viewer has not read (or has read). */
  unread?: boolean | null | undefined;
};

/** Why a change was refused (OAuthClient). */
export type OAuthClientErrorCode =
  /** The address for sign-out notices is a public https address without a password, and that of an application to sign in to. */
  | 'BACK_CHANNEL_REFUSED'
  /** Someone else has changed this item in the meantime: reload it, then try again. */
  | 'CONFLICT'
  /** This value is not valid. */
  | 'INVALID'
  /** This item does not exist or is not available to you. */
  | 'NOT_FOUND'
  /** A program acts for the person who made it: only they give it another secret or other scopes, or enable it. Anyone who manages clients can disable or delete it. */
  | 'NOT_YOURS'
  /** This client has no secret. */
  | 'NO_SECRET'
  /** This value must be between {minimum} and {maximum}. */
  | 'OUT_OF_RANGE'
  /** Without a secret, the client must use PKCE. */
  | 'PKCE_NEEDED'
  /** A return address begins with https:// (or http://localhost to try things out) and has neither # nor credentials. */
  | 'REDIRECT_URI_REFUSED'
  /** This field is required. */
  | 'REQUIRED'
  /** This value is already used. */
  | 'TAKEN'
  /** This text is too long ({maximum} characters at most). */
  | 'TOO_LONG'
  /** There are too many items ({maximum} at most). */
  | 'TOO_MANY'
  /** This text is too short ({minimum} characters at least). */
  | 'TOO_SHORT'
  /** The scope “{scope}” does not exist for clients of this kind. */
  | 'UNKNOWN_SCOPE';

/** Which clients. */
export type OAuthClientFilter = {
  /** Only those that work (or do not). */
  enabled?: boolean | null | undefined;
  /** Only the rows with these ids, 100 at most; unknown ids are passed over. */
  ids?: Array<string> | null | undefined;
  /** Only those of this kind. */
  kind?: OAuthClientKind | null | undefined;
  /** Words of the name. */
  search?: string | null | undefined;
};

/** What an OAuth client is for. */
export type OAuthClientKind =
  /** A program that calls the API in its own name (OAuth 2 client credentials). */
  | 'PROGRAM'
  /** An application to which people sign in with Passerelle (OpenID Connect). */
  | 'SIGN_IN';

/** An order of a list of OAuthClient; equal rows are ordered by id. */
export type OAuthClientOrder = {
  /** In which direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field: OAuthClientOrderField;
};

/** What a list of OAuthClient can be ordered by. */
export type OAuthClientOrderField =
  /** By the time they were made. */
  | 'CREATED_AT'
  /** By name. */
  | 'NAME';

/** Why a change was refused (OAuthConsent). */
export type OAuthConsentErrorCode =
  /** Someone else has changed this item in the meantime: reload it, then try again. */
  | 'CONFLICT'
  /** This value is not valid. */
  | 'INVALID'
  /** This item does not exist or is not available to you. */
  | 'NOT_FOUND'
  /** This value must be between {minimum} and {maximum}. */
  | 'OUT_OF_RANGE'
  /** This field is required. */
  | 'REQUIRED'
  /** This value is already used. */
  | 'TAKEN'
  /** This text is too long ({maximum} characters at most). */
  | 'TOO_LONG'
  /** There are too many items ({maximum} at most). */
  | 'TOO_MANY'
  /** This text is too short ({minimum} characters at least). */
  | 'TOO_SHORT';

/** Direction of an order. Rows without a value come last in both. */
export type OrderDirection =
  /** Smallest, earliest or A first. */
  | 'ASC'
  /** Greatest, latest or Z first. */
  | 'DESC';

/** Why a change was refused (Organisation). */
export type OrganisationErrorCode =
  /** Someone else has changed this item in the meantime: reload it, then try again. */
  | 'CONFLICT'
  /** This value is not valid. */
  | 'INVALID'
  /** This item does not exist or is not available to you. */
  | 'NOT_FOUND'
  /** This value must be between {minimum} and {maximum}. */
  | 'OUT_OF_RANGE'
  /** This field is required. */
  | 'REQUIRED'
  /** This value is already used. */
  | 'TAKEN'
  /** This text is too long ({maximum} characters at most). */
  | 'TOO_LONG'
  /** There are too many items ({maximum} at most). */
  | 'TOO_MANY'
  /** This text is too short ({minimum} characters at least). */
  | 'TOO_SHORT';

/** Which organisations. */
export type OrganisationFilter = {
  /** Only organisations in this commune (INSEE code). */
  communeCode?: string | null | undefined;
  /** Only the rows with these ids, 100 at most; unknown ids are passed over. */
  ids?: Array<string> | null | undefined;
  /** Only organisations of this kind. */
  kind?: OrganisationKind | null | undefined;
  /** Words of the name, the sector or the SIREN. */
  search?: string | null | undefined;
};

/** What an organisation is. */
export type OrganisationKind =
  /** Employs people and publishes job offers. */
  | 'COMPANY'
  /** A public body, an association, a school. */
  | 'INSTITUTION'
  /** Gives trainings. */
  | 'TRAINING_CENTRE';

/** An order of a list of Organisation; equal rows are ordered by id. */
export type OrganisationOrder = {
  /** In which direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field: OrganisationOrderField;
};

/** What a list of Organisation can be ordered by. */
export type OrganisationOrderField =
  /** By the time it was entered. */
  | 'CREATED_AT'
  /** By name. */
  | 'NAME';

/** What a passkey answered: an `AuthenticationResponseJSON`. */
export type PasskeyAssertionInput = {
  /** `authenticatorData`. */
  authenticatorData: string;
  /** `clientDataJSON`. */
  clientData: string;
  /** The passkey. */
  credentialId: string;
  /** `signature`. */
  signature: string;
  /** `userHandle`, if it gives one. */
  userHandle?: string | null | undefined;
};

/** A new passkey as the browser made it: a `RegistrationResponseJSON`. */
export type PasskeyAttestationInput = {
  /** `attestationObject`. */
  attestationObject: string;
  /** `clientDataJSON`. */
  clientData: string;
  /** The passkey. */
  credentialId: string;
  /** How the authenticator is reached, such as `internal` or `usb`. */
  transports: Array<string>;
};

/** Which passkeys. */
export type PasskeyFilter = {
  /** Only the rows with these ids, 100 at most; unknown ids are passed over. */
  ids?: Array<string> | null | undefined;
};

/** An order of a list of Passkey; equal rows are ordered by id. */
export type PasskeyOrder = {
  /** In which direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field: PasskeyOrderField;
};

/** What a list of Passkey can be ordered by. */
export type PasskeyOrderField =
  /** By the time it was added. */
  | 'CREATED_AT';

/** Why a change was refused (Password). */
export type PasswordErrorCode =
  /** Too many sign-ins at once: try again in a moment. */
  | 'BUSY'
  /** Someone else has changed this item in the meantime: reload it, then try again. */
  | 'CONFLICT'
  /** This link has expired: ask for another one. */
  | 'EXPIRED'
  /** This value is not valid. */
  | 'INVALID'
  /** This link is no longer valid: it was used already, or it is incomplete. Ask for another one. */
  | 'INVALID_TOKEN'
  /** This password is made of your name, your address or “passerelle”: it would be guessed at once. */
  | 'MADE_OF_NAME'
  /** This item does not exist or is not available to you. */
  | 'NOT_FOUND'
  /** Your account has no password: sign out, then choose one with “Forgotten password”. */
  | 'NO_PASSWORD'
  /** This value must be between {minimum} and {maximum}. */
  | 'OUT_OF_RANGE'
  /** This field is required. */
  | 'REQUIRED'
  /** This value is already used. */
  | 'TAKEN'
  /** This password is too common: it would be guessed at once. Choose another one, for example several unrelated words. */
  | 'TOO_COMMON'
  /** This text is too long ({maximum} characters at most). */
  | 'TOO_LONG'
  /** There are too many items ({maximum} at most). */
  | 'TOO_MANY'
  /** Too many attempts: try again in {minutes} min. */
  | 'TOO_MANY_ATTEMPTS'
  /** This text is too short ({minimum} characters at least). */
  | 'TOO_SHORT'
  /** This is your password already: choose another one. */
  | 'UNCHANGED'
  /** This is not your current password. */
  | 'WRONG_PASSWORD';

/** Which people. */
export type PersonFilter = {
  /** Only the rows with these ids, 100 at most; unknown ids are passed over. */
  ids?: Array<string> | null | undefined;
  /** Words of the name. */
  search?: string | null | undefined;
};

/** An order of a list of Person; equal rows are ordered by id. */
export type PersonOrder = {
  /** In which direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field: PersonOrderField;
};

/** What a list of Person can be ordered by. */
export type PersonOrderField =
  /** By name. */
  | 'FULL_NAME';

/** Which personal providers. */
export type PersonalProviderFilter = {
  /** Only the rows with these ids, 100 at most; unknown ids are passed over. */
  ids?: Array<string> | null | undefined;
  /** Part of the domain. */
  search?: string | null | undefined;
};

/** An order of a list of PersonalProvider; equal rows are ordered by id. */
export type PersonalProviderOrder = {
  /** In which direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field: PersonalProviderOrderField;
};

/** What a list of PersonalProvider can be ordered by. */
export type PersonalProviderOrderField =
  /** By the time it was entered. */
  | 'CREATED_AT'
  /** By domain. */
  | 'DOMAIN';

/** What became of a proposal. */
export type ProposalStatus =
  /** Somebody confirmed it, as it was or changed. */
  | 'ACCEPTED'
  /** It waits for somebody to look at it. */
  | 'PENDING'
  /** Somebody rejected it. */
  | 'REJECTED';

/** Domains of which an AI shall say whose they are. */
export type ProposeInstitutionsInput = {
  /** The domains, at most 20. Nothing else is sent. */
  domains: Array<string>;
};

/** The candidate to publish. */
export type PublishCandidateInput = {
  /** The candidate. */
  id: string;
};

/** The job offer to publish. */
export type PublishJobOfferInput = {
  /** The offer. */
  id: string;
};

/** The questionnaire to publish. */
export type PublishQuestionnaireInput = {
  /** The questionnaire. */
  id: string;
};

/** The training to publish. */
export type PublishTrainingInput = {
  /** The training. */
  id: string;
};

/** The session to publish. */
export type PublishTrainingSessionInput = {
  /** The session. */
  id: string;
};

/** A condition on an earlier answer. */
export type QuestionConditionInput = {
  /** Key of the rated item; null for a number. */
  item?: string | null | undefined;
  /** The bound of AT_LEAST and AT_MOST. */
  number?: number | null | undefined;
  /** What must be so of its answer. */
  operator: ConditionOperator;
  /** Key of the option that IS and IS_NOT speak of. */
  optionKey?: string | null | undefined;
  /** Key of an earlier question. */
  questionKey: string;
};

/** A question. */
export type QuestionInput = {
  /** Whether the option "autre" or "other" asks the respondent to say which; false by default. */
  allowsOther?: boolean | null | undefined;
  /** Whether what respondents write beside "other" is proposed as an option; false by default. */
  collectsOptions?: boolean | null | undefined;
  /** How many decimals a number may have, at most 6; none by default. */
  decimals?: number | null | undefined;
  /** First day that a date may be. */
  earliest?: string | null | undefined;
  /** How many options it takes at least, when it is answered. */
  fewest?: number | null | undefined;
  /** What helps to answer it. */
  help?: DraftTextInput | null | undefined;
  /** The rows of a rating, at most 200. */
  items?: Array<QuestionOptionInput> | null | undefined;
  /** Identifies it within its questionnaire. */
  key: string;
  /** What kind of answer it takes. */
  kind: QuestionKind;
  /** The question as it is put. */
  label: DraftTextInput;
  /** Last day that a date may be. */
  latest?: string | null | undefined;
  /** Most characters of a text, 1 to 10000, which it is by default. */
  longest?: number | null | undefined;
  /** Greatest value of a number, or of a rating: a whole one up to 100. */
  maximum?: number | null | undefined;
  /** What the greatest value of a rating means. */
  maximumLabel?: DraftTextInput | null | undefined;
  /** Smallest value of a number, or of a rating: a whole one from 0. */
  minimum?: number | null | undefined;
  /** What the smallest value of a rating means. */
  minimumLabel?: DraftTextInput | null | undefined;
  /** How many options it takes at most. */
  most?: number | null | undefined;
  /** The options of a choice, at most 200. */
  options?: Array<QuestionOptionInput> | null | undefined;
  /** Whether it must be answered when it is shown; false by default. */
  required?: boolean | null | undefined;
  /** Shown only under these conditions. */
  shownWhen?: ShownWhenInput | null | undefined;
  /** What it is about, for the statistics. */
  topic?: QuestionTopic | null | undefined;
  /** Unit of a number. */
  unit?: DraftTextInput | null | undefined;
};

/** What kind of answer a question takes. */
export type QuestionKind =
  /** A box to tick under a text that is agreed to. */
  | 'CONSENT'
  /** A day of the calendar. */
  | 'DATE'
  /** The respondent's e-mail address. */
  | 'EMAIL'
  /** A text of any number of lines. */
  | 'LONG_TEXT'
  /** Several of the options. */
  | 'MULTIPLE_CHOICE'
  /** A number. */
  | 'NUMBER'
  /** The options in an order, the first being the most important. */
  | 'RANKING'
  /** A whole number for each of the items. */
  | 'RATING'
  /** One of the options. */
  | 'SINGLE_CHOICE'
  /** A text of one line. */
  | 'TEXT';

/** An option of a choice, or an item of a rating. */
export type QuestionOptionInput = {
  /** Identifies it within its question. */
  key: string;
  /** How it reads. */
  label: DraftTextInput;
};

/** What part of a question it is. */
export type QuestionPart =
  /** A row of a rating. */
  | 'ITEM'
  /** An option of a choice. */
  | 'OPTION';

/** What a question is about, where statistics make more of it than of any other. */
export type QuestionTopic =
  /** What favours dropping out. */
  | 'ADVERSE_FACTORS'
  /** What favours staying. */
  | 'FAVOURABLE_FACTORS'
  /** The respondent's role; a single choice. */
  | 'ROLE'
  /** How satisfied the respondent is. */
  | 'SATISFACTION';

/** Why a change was refused (Questionnaire). */
export type QuestionnaireErrorCode =
  /** The questionnaire is already published, and nothing has changed since. */
  | 'ALREADY_PUBLISHED'
  /** This condition goes in a circle: the question "{key}" itself depends on what it shows. */
  | 'CIRCULAR'
  /** Someone else has changed this item in the meantime: reload it, then try again. */
  | 'CONFLICT'
  /** The questionnaire has no question yet. */
  | 'EMPTY'
  /** This value is not valid. */
  | 'INVALID'
  /** The question "{key}" comes later: a condition is about a question that comes before. */
  | 'LATER_QUESTION'
  /** This item does not exist or is not available to you. */
  | 'NOT_FOUND'
  /** The questionnaire is not published. */
  | 'NOT_OPEN'
  /** The option with the key "other", for the respondent to say which, is missing. */
  | 'OTHER_MISSING'
  /** This value must be between {minimum} and {maximum}. */
  | 'OUT_OF_RANGE'
  /** This date has already passed. */
  | 'PAST'
  /** This field is required. */
  | 'REQUIRED'
  /** Another question already asks for the role. */
  | 'SECOND_ROLE'
  /** This value is already used. */
  | 'TAKEN'
  /** This text is too long ({maximum} characters at most). */
  | 'TOO_LONG'
  /** There are too many items ({maximum} at most). */
  | 'TOO_MANY'
  /** This text is too short ({minimum} characters at least). */
  | 'TOO_SHORT'
  /** The question of the condition has no option "{key}". */
  | 'UNKNOWN_OPTION'
  /** No question has the key "{key}". */
  | 'UNKNOWN_QUESTION'
  /** These conditions can never hold: nothing will be shown. */
  | 'UNREACHABLE'
  /** The greatest value is below the smallest. */
  | 'WRONG_ORDER';

/** Which questionnaires. */
export type QuestionnaireFilter = {
  /** Only the rows with these ids, 100 at most; unknown ids are passed over. */
  ids?: Array<string> | null | undefined;
  /** Words of the title or the slug. */
  search?: string | null | undefined;
  /** Only questionnaires that stand there. */
  status?: QuestionnaireStatus | null | undefined;
};

/** Why a change was refused (QuestionnaireInvitation). */
export type QuestionnaireInvitationErrorCode =
  /** Someone else has changed this item in the meantime: reload it, then try again. */
  | 'CONFLICT'
  /** The file is empty. */
  | 'EMPTY'
  /** This value is not valid. */
  | 'INVALID'
  /** This item does not exist or is not available to you. */
  | 'NOT_FOUND'
  /** The questionnaire is not published. */
  | 'NOT_OPEN'
  /** No column of addresses: name one “e-mail”. Columns read: {columns}. */
  | 'NO_ADDRESS_COLUMN'
  /** This value must be between {minimum} and {maximum}. */
  | 'OUT_OF_RANGE'
  /** This field is required. */
  | 'REQUIRED'
  /** Two columns are named “{column}”. */
  | 'SAME_COLUMN_TWICE'
  /** This value is already used. */
  | 'TAKEN'
  /** The file is larger than 5 MB. */
  | 'TOO_LARGE'
  /** This text is too long ({maximum} characters at most). */
  | 'TOO_LONG'
  /** There are too many items ({maximum} at most). */
  | 'TOO_MANY'
  /** There are more than {maximum} columns. */
  | 'TOO_MANY_COLUMNS'
  /** This text is too short ({minimum} characters at least). */
  | 'TOO_SHORT'
  /** Line {line}: this is no readable CSV. */
  | 'UNREADABLE';

/** Which invitations. */
export type QuestionnaireInvitationFilter = {
  /** Only the rows with these ids, 100 at most; unknown ids are passed over. */
  ids?: Array<string> | null | undefined;
  /** Only those to this questionnaire. */
  questionnaireId?: string | null | undefined;
  /** Only those whom a reminder would reach now, or would not: mailed, not lately nor too often, not answered. */
  remindable?: boolean | null | undefined;
  /** Words of the address or the name. */
  search?: string | null | undefined;
  /** Only those that stand there. */
  status?: QuestionnaireInvitationStatus | null | undefined;
};

/** An order of a list of QuestionnaireInvitation; equal rows are ordered by id. */
export type QuestionnaireInvitationOrder = {
  /** In which direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field: QuestionnaireInvitationOrderField;
};

/** What a list of QuestionnaireInvitation can be ordered by. */
export type QuestionnaireInvitationOrderField =
  /** By the time they were made. */
  | 'CREATED_AT'
  /** By address. */
  | 'EMAIL';

/** Where an invitation to answer stands. */
export type QuestionnaireInvitationStatus =
  /** The person has answered; the link works no more. */
  | 'ANSWERED'
  /** Its mail, the first or a reminder, is about to be made. */
  | 'QUEUED'
  /** It was mailed, and waits for the answers. */
  | 'SENT';

/** An order of a list of Questionnaire; equal rows are ordered by id. */
export type QuestionnaireOrder = {
  /** In which direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field: QuestionnaireOrderField;
};

/** What a list of Questionnaire can be ordered by. */
export type QuestionnaireOrderField =
  /** By the time it was made. */
  | 'CREATED_AT'
  /** By its name in the address. */
  | 'SLUG'
  /** By the time it was last changed. */
  | 'UPDATED_AT';

/** A part of a questionnaire. */
export type QuestionnaireSectionInput = {
  /** What introduces it. */
  description?: DraftTextInput | null | undefined;
  /** Identifies it within its questionnaire. */
  key: string;
  /** Its questions, in their order, at most 100. */
  questions: Array<QuestionInput>;
  /** Shown only under these conditions, with all its questions. */
  shownWhen?: ShownWhenInput | null | undefined;
  /** Its heading. */
  title: DraftTextInput;
};

/** Where a questionnaire stands. */
export type QuestionnaireStatus =
  /** Can be seen and takes no answers. */
  | 'CLOSED'
  /** Being written; hidden from the public. */
  | 'DRAFT'
  /** Takes answers from anyone who has its address. */
  | 'PUBLISHED';

/** A questionnaire to begin with. */
export type QuestionnaireTemplateKey =
  /** What professionals see of the young people they support into and through training. */
  | 'CAP'
  /** What has become of it some months after a training (Qualiopi). */
  | 'SATISFACTION_COLD'
  /** How satisfied trainees are at the end of a training (Qualiopi). */
  | 'SATISFACTION_HOT';

/** The invitation to send to another address. */
export type ReaddressInvitationInput = {
  /** The address that it goes to, and with which the person will sign in. */
  email: string;
  /** The invitation. */
  id: string;
};

/** The request to refuse. */
export type RefuseErasureInput = {
  /** The request. */
  id: string;
  /** Why; the person is told. */
  reason: string;
};

/** A browser that gets notifications: what its `PushSubscription` says (W3C Push API). */
export type RegisterPushSubscriptionInput = {
  /** Its authentication secret, base64url. */
  auth: string;
  /** Address at its push service, https. */
  endpoint: string;
  /** Its public key, base64url. */
  p256dh: string;
};

/** The proposal to reject. */
export type RejectInstitutionProposalInput = {
  /** The proposal. */
  id: string;
};

/** Options to offer to nobody. */
export type RejectRespondentOptionsInput = {
  /** The options, of one questionnaire. */
  ids: Array<string>;
};

/** A questionnaire to remind of. */
export type RemindInvitedInput = {
  /** Chosen by the sender: sent again, nobody is reminded twice. */
  idempotencyKey: string;
  /** The questionnaire, published. */
  questionnaireId: string;
};

/** The candidate whose CV is deleted. */
export type RemoveCandidateCvInput = {
  /** The candidate. */
  candidateId: string;
};

/** The rule to remove. */
export type RemoveInstitutionRuleInput = {
  /** The rule. */
  id: string;
};

/** Recipients to take out of a batch. */
export type RemoveMailRecipientsInput = {
  /** The batch, a draft. */
  batchId: string;
  /** The recipient; everybody by default. */
  recipientId?: string | null | undefined;
};

/** The entry to remove. */
export type RemoveMailSuppressionInput = {
  /** The entry. */
  id: string;
};

/** The membership to end. */
export type RemoveOrganisationMemberInput = {
  /** The membership. */
  id: string;
};

/** The passkey to remove. */
export type RemovePasskeyInput = {
  /** The passkey. */
  id: string;
};

/** The personal provider to remove from the list. */
export type RemovePersonalProviderInput = {
  /** The personal provider. */
  id: string;
};

/** The browser that gets no more notifications, by its id or its endpoint. */
export type RemovePushSubscriptionInput = {
  /** Its address at its push service. */
  endpoint?: string | null | undefined;
  /** The subscription. */
  id?: string | null | undefined;
};

/** The invitation to remove. */
export type RemoveQuestionnaireInvitationInput = {
  /** The invitation. */
  id: string;
};

/** Another name for a passkey. */
export type RenamePasskeyInput = {
  /** The passkey. */
  id: string;
  /** What its person calls it. */
  name: string;
};

/** Options of which nothing shall be decided yet. */
export type ReopenRespondentOptionsInput = {
  /** The options, of one questionnaire. */
  ids: Array<string>;
};

/** What to send again to an endpoint. */
export type ReplayWebhookDeliveriesInput = {
  /** The endpoint. */
  endpointId: string;
  /** From this instant. */
  from: string;
  /** Whether only what the endpoint has not taken; yes by default. */
  onlyFailed?: boolean | null | undefined;
  /** To this one. */
  to: string;
};

/** A delivery to send again. */
export type ReplayWebhookDeliveryInput = {
  /** The delivery. */
  id: string;
};

/** Why a change was refused (Report). */
export type ReportErrorCode =
  /** Someone else has changed this item in the meantime: reload it, then try again. */
  | 'CONFLICT'
  /** This value is not valid. */
  | 'INVALID'
  /** This item does not exist or is not available to you. */
  | 'NOT_FOUND'
  /** This value must be between {minimum} and {maximum}. */
  | 'OUT_OF_RANGE'
  /** This field is required. */
  | 'REQUIRED'
  /** This value is already used. */
  | 'TAKEN'
  /** This text is too long ({maximum} characters at most). */
  | 'TOO_LONG'
  /** There are too many items ({maximum} at most). */
  | 'TOO_MANY'
  /** You have had many reports sent: try again in {minutes} min. */
  | 'TOO_MANY_REQUESTS'
  /** A report is sent once a day at most. */
  | 'TOO_OFTEN'
  /** This text is too short ({minimum} characters at least). */
  | 'TOO_SHORT';

/** Which reports. */
export type ReportFilter = {
  /** Only those that are (or are not) sent by the clock. */
  enabled?: boolean | null | undefined;
  /** Only the rows with these ids, 100 at most; unknown ids are passed over. */
  ids?: Array<string> | null | undefined;
  /** Only those on this questionnaire. */
  questionnaireId?: string | null | undefined;
};

/** A file of a report. */
export type ReportFormat =
  /** An accessible document with charts and tables. */
  | 'PDF'
  /** A workbook with the numbers. */
  | 'XLSX';

/** An order of a list of Report; equal rows are ordered by id. */
export type ReportOrder = {
  /** In which direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field: ReportOrderField;
};

/** What a list of Report can be ordered by. */
export type ReportOrderField =
  /** By the time they were made. */
  | 'CREATED_AT';

/** What became of a report. */
export type ReportRunStatus =
  /** It could not be made; nobody got it. */
  | 'FAILED'
  /** It waits to be made. */
  | 'QUEUED'
  /** It was made, and its mails are on their way. */
  | 'SENT';

/** The person asks for their own erasure. */
export type RequestErasureInput = {
  /** Chosen by the caller: the same key asks once. */
  idempotencyKey: string;
  /** Why, if the person wants to say so. */
  reason?: string | null | undefined;
};

/** A mail to send again. */
export type ResendMailInput = {
  /** The mail. */
  id: string;
  /** The same for the same wish: it is sent again once, however often that is asked. */
  idempotencyKey: string;
};

/** The role whose permissions become those declared. */
export type ResetRoleInput = {
  /** The role. */
  role: Role;
};

/** Whose factors are taken away. */
export type ResetSecondFactorsInput = {
  /** The person. */
  userId: string;
};

/** Why a change was refused (RespondentOption). */
export type RespondentOptionErrorCode =
  /** Someone else has changed this item in the meantime: reload it, then try again. */
  | 'CONFLICT'
  /** This value is not valid. */
  | 'INVALID'
  /** This item does not exist or is not available to you. */
  | 'NOT_FOUND'
  /** The question offers no options any more, or it is a row of a rating: nothing can be added to it. */
  | 'NOT_OFFERABLE'
  /** This value must be between {minimum} and {maximum}. */
  | 'OUT_OF_RANGE'
  /** This field is required. */
  | 'REQUIRED'
  /** These proposals belong to several questions. */
  | 'SEVERAL_QUESTIONS'
  /** This value is already used. */
  | 'TAKEN'
  /** This text is too long ({maximum} characters at most). */
  | 'TOO_LONG'
  /** There are too many items ({maximum} at most). */
  | 'TOO_MANY'
  /** This text is too short ({minimum} characters at least). */
  | 'TOO_SHORT'
  /** The question has no option "{key}" to merge with. */
  | 'UNKNOWN_TARGET';

/** What became of an option that a respondent added. */
export type RespondentOptionStatus =
  /** Is offered to the next respondents. */
  | 'APPROVED'
  /** Means the same as another option, and is counted as that. */
  | 'MERGED'
  /** Waits for somebody to look at it. */
  | 'PENDING'
  /** Is not offered; the answers keep it. */
  | 'REJECTED';

/** What responses are exported as. */
export type ResponseFormat =
  /** A table with semicolons, decimals as the language of the request writes them. */
  | 'CSV'
  /** A workbook with the responses, what the columns mean, and the statistics. */
  | 'XLSX';

/** How headings and options are written. */
export type ResponseWording =
  /** As the keys of its definition, the same in every language and version. */
  | 'KEYS'
  /** As the questionnaire words them, in the language of the request. */
  | 'LABELS';

/** A mail of the program that gets its original text again. */
export type RestoreMailTemplateInput = {
  /** The template. */
  id: string;
  /** Version the change is based on; CONFLICT when it is not the current one. */
  version?: number | null | undefined;
};

/** Which of what is ending. */
export type RetentionItemFilter = {
  /** Only the rows with these ids, 100 at most; unknown ids are passed over. */
  ids?: Array<string> | null | undefined;
  /** Only what follows this rule. */
  ruleId?: string | null | undefined;
  /** Only what was kept or erased, or only what is still to come. */
  settled?: boolean | null | undefined;
  /** Only what this becomes of. */
  status?: RetentionStatus | null | undefined;
};

/** An order of a list of RetentionItem; equal rows are ordered by id. */
export type RetentionItemOrder = {
  /** In which direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field: RetentionItemOrderField;
};

/** What a list of RetentionItem can be ordered by. */
export type RetentionItemOrderField =
  /** By the day of the erasure. */
  | 'DUE_ON';

/** Why a change was refused (RetentionRule). */
export type RetentionRuleErrorCode =
  /** An erasure is already asked for. */
  | 'ALREADY_REQUESTED'
  /** Someone else has changed this item in the meantime: reload it, then try again. */
  | 'CONFLICT'
  /** This value is not valid. */
  | 'INVALID'
  /** This is the last active administrator: give that role to somebody else first. */
  | 'LAST_ADMINISTRATOR'
  /** This item does not exist or is not available to you. */
  | 'NOT_FOUND'
  /** This request was already dealt with or withdrawn. */
  | 'NOT_WAITING'
  /** The period must be between {least} and {most} months. */
  | 'OUT_OF_BOUNDS'
  /** This value must be between {minimum} and {maximum}. */
  | 'OUT_OF_RANGE'
  /** This field is required. */
  | 'REQUIRED'
  /** This value is already used. */
  | 'TAKEN'
  /** This text is too long ({maximum} characters at most). */
  | 'TOO_LONG'
  /** There are too many items ({maximum} at most). */
  | 'TOO_MANY'
  /** Too many requests: try again in {minutes} min. */
  | 'TOO_MANY_REQUESTS'
  /** This text is too short ({minimum} characters at least). */
  | 'TOO_SHORT'
  /** Name either an account or an e-mail address. */
  | 'WHOM';

/** An order of a list of RetentionRule; equal rows are ordered by id. */
export type RetentionRuleOrder = {
  /** In which direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field: RetentionRuleOrderField;
};

/** What a list of RetentionRule can be ordered by. */
export type RetentionRuleOrderField =
  /** By what they are about. */
  | 'ID';

/** What becomes of something whose time is ending. */
export type RetentionStatus =
  /** It will be erased; nobody could be asked. */
  | 'DUE'
  /** It was erased. */
  | 'ERASED'
  /** It is kept: the person said so, or there was contact since. */
  | 'RENEWED'
  /** The person was asked by mail whether it may be kept. */
  | 'WARNED';

/** The failed jobs to be retried. */
export type RetryFailedJobsInput = {
  /** The failed jobs, at most 100. */
  ids: Array<string>;
};

/** Whose sessions to end. */
export type RevokeAllSessionsInput = {
  /** All those of this person, for administrators; without it, those of the viewer but the one that asks. */
  userId?: string | null | undefined;
};

/** The key to revoke. */
export type RevokeApiKeyInput = {
  /** The key. */
  id: string;
};

/** The session to end. */
export type RevokeSessionInput = {
  /** The session. */
  id: string;
};

/** What a person is here; each role carries permissions. */
export type Role =
  /** Runs the training centre and the platform. */
  | 'ADMIN'
  /** Looks for work. */
  | 'CANDIDATE'
  /** Publishes job offers for an organisation and meets candidates. */
  | 'RECRUITER'
  /** Follows trainings. */
  | 'TRAINEE'
  /** Gives trainings and follows their trainees. */
  | 'TRAINER';

/** Why a change was refused (Role). */
export type RoleErrorCode =
  /** Someone else has changed this item in the meantime: reload it, then try again. */
  | 'CONFLICT'
  /** You can neither give nor take more rights than you have. */
  | 'EXCEEDS_YOURSELF'
  /** This value is not valid. */
  | 'INVALID'
  /** Administrators keep the permission "{permission}": without it, nobody could give it back. */
  | 'KEPT_BY_ADMINISTRATORS'
  /** This item does not exist or is not available to you. */
  | 'NOT_FOUND'
  /** This value must be between {minimum} and {maximum}. */
  | 'OUT_OF_RANGE'
  /** This field is required. */
  | 'REQUIRED'
  /** This value is already used. */
  | 'TAKEN'
  /** This text is too long ({maximum} characters at most). */
  | 'TOO_LONG'
  /** There are too many items ({maximum} at most). */
  | 'TOO_MANY'
  /** This text is too short ({minimum} characters at least). */
  | 'TOO_SHORT'
  /** There is no permission "{permission}". */
  | 'UNKNOWN_PERMISSION';

/** A new secret for a key. */
export type RotateApiKeyInput = {
  /** When the new secret stops working; a year from now at the latest, and by default. */
  expiresAt?: string | null | undefined;
  /** The key. */
  id: string;
  /** For how many hours the secret it has now works beside the new one, a week at most; 0 ends it at once. */
  overlapHours: number;
};

/** The client whose secret is replaced. */
export type RotateOAuthClientSecretInput = {
  /** The client. */
  id: string;
  /** For how many hours the secrets before go on working; none when they are known to somebody else. */
  previousHours?: number | null | undefined;
};

/** The endpoint that gets a new secret. */
export type RotateWebhookSecretInput = {
  /** The endpoint. */
  id: string;
};

/** When a batch is to begin by itself. */
export type ScheduleMailBatchInput = {
  /** The batch. */
  id: string;
  /** When; it begins within a minute of it. */
  scheduledAt: string;
  /** Version the change is based on; CONFLICT when it is not the current one. */
  version?: number | null | undefined;
};

/** What a person can show beside their password. */
export type SecondFactor =
  /** A passkey on a device or in a password manager (WebAuthn). */
  | 'PASSKEY'
  /** The code of an authenticator app, another one every 30 seconds (RFC 6238). */
  | 'TOTP';

/** Why a change was refused (SecondFactor). */
export type SecondFactorErrorCode =
  /** An app is set up already: remove it first. */
  | 'ALREADY_ADDED'
  /** It took too long, or was done already: begin again. */
  | 'CHALLENGE_ENDED'
  /** Someone else has changed this item in the meantime: reload it, then try again. */
  | 'CONFLICT'
  /** Your role requires a second factor: add another one before you remove this one. */
  | 'FACTOR_REQUIRED'
  /** This value is not valid. */
  | 'INVALID'
  /** This code is wrong, or was already used. */
  | 'INVALID_CODE'
  /** This passkey was not recognised. */
  | 'INVALID_PASSKEY'
  /** This item does not exist or is not available to you. */
  | 'NOT_FOUND'
  /** There is no second factor. */
  | 'NO_FACTOR'
  /** This value must be between {minimum} and {maximum}. */
  | 'OUT_OF_RANGE'
  /** This field is required. */
  | 'REQUIRED'
  /** This value is already used. */
  | 'TAKEN'
  /** This text is too long ({maximum} characters at most). */
  | 'TOO_LONG'
  /** There are too many items ({maximum} at most). */
  | 'TOO_MANY'
  /** Too many attempts: try again in {minutes} min. */
  | 'TOO_MANY_ATTEMPTS'
  /** This text is too short ({minimum} characters at least). */
  | 'TOO_SHORT';

/** The invitation to send again. */
export type SendInvitationInput = {
  /** The invitation. */
  id: string;
};

/** A batch to send now. */
export type SendMailBatchInput = {
  /** The batch. */
  id: string;
  /** Chosen by the sender, the same for what is meant to be one press of the button. */
  idempotencyKey: string;
  /** Version the change is based on; CONFLICT when it is not the current one. */
  version?: number | null | undefined;
};

/** A message to send. */
export type SendMessageInput = {
  /** What it says, as plain text. */
  body: string;
  /** Chosen by the sender, e.g. a UUID: sending it again gives the message that was sent. */
  clientId: string;
  /** Where to send it. */
  conversationId: string;
};

/** The report to make and send now. */
export type SendReportInput = {
  /** The report. */
  id: string;
  /** Chosen by the caller, e.g. a UUID: asking again with it gives the run that was begun. */
  idempotencyKey: string;
};

/** A mail to be sent to oneself. */
export type SendTestMailInput = {
  /** The batch. */
  batchId?: string | null | undefined;
  /** Another text in English; null for none. */
  en?: MailTextInput | null | undefined;
  /** Another text in French than the one that is kept. */
  fr?: MailTextInput | null | undefined;
  /** Chosen by the sender, the same for what is meant to be one press of the button. */
  idempotencyKey: string;
  /** Language of the reader. */
  language: Language;
  /** A mail made from the template, whose values are shown; examples by default. */
  mailMessageId?: string | null | undefined;
  /** A recipient of the batch, whose values are shown; examples by default. */
  recipientId?: string | null | undefined;
  /** The template. */
  templateId?: string | null | undefined;
};

/** The endpoint to try. */
export type SendTestWebhookInput = {
  /** The endpoint. */
  id: string;
  /** Chosen by the caller, e.g. a UUID: asking again with it gives the test that was sent. */
  idempotencyKey?: string | null | undefined;
};

/** Where a session of a training stands. */
export type SessionStatus =
  /** Does not take place. */
  | 'CANCELLED'
  /** Has taken place. */
  | 'COMPLETED'
  /** Announced; one can enrol. */
  | 'OPEN'
  /** In preparation; only staff see it. */
  | 'PLANNED';

/** What a role may do, or may not. */
export type SetRolePermissionInput = {
  /** Whether the role carries it from now on. */
  granted: boolean;
  /** The permission, as `roles` names it. */
  permission: string;
  /** The role. */
  role: Role;
};

/** When something is shown. */
export type ShownWhenInput = {
  /** The conditions, one to ten. */
  conditions: Array<QuestionConditionInput>;
  /** How many of the conditions must hold; all by default. */
  match?: ConditionMatch | null | undefined;
};

/** Why a change was refused (SignIn). */
export type SignInErrorCode =
  /** An app is set up already: remove it first. */
  | 'ALREADY_ADDED'
  /** Too many sign-ins at once: try again in a moment. */
  | 'BUSY'
  /** It took too long, or was done already: begin again. */
  | 'CHALLENGE_ENDED'
  /** Someone else has changed this item in the meantime: reload it, then try again. */
  | 'CONFLICT'
  /** This value is not valid. */
  | 'INVALID'
  /** This code is wrong, or was already used. */
  | 'INVALID_CODE'
  /** The address or the password is wrong. */
  | 'INVALID_CREDENTIALS'
  /** This passkey was not recognised. */
  | 'INVALID_PASSKEY'
  /** This item does not exist or is not available to you. */
  | 'NOT_FOUND'
  /** There is no second factor. */
  | 'NO_FACTOR'
  /** This value must be between {minimum} and {maximum}. */
  | 'OUT_OF_RANGE'
  /** This field is required. */
  | 'REQUIRED'
  /** Give your second factor too. */
  | 'SECOND_FACTOR_NEEDED'
  /** Your session has ended: sign in again. */
  | 'SESSION_ENDED'
  /** This value is already used. */
  | 'TAKEN'
  /** This text is too long ({maximum} characters at most). */
  | 'TOO_LONG'
  /** There are too many items ({maximum} at most). */
  | 'TOO_MANY'
  /** Too many attempts: try again in {minutes} min. */
  | 'TOO_MANY_ATTEMPTS'
  /** This text is too short ({minimum} characters at least). */
  | 'TOO_SHORT';

/** Who signs in. */
export type SignInInput = {
  /** How the tokens are handed over. */
  delivery?: TokenDelivery;
  /** Address of the account. */
  email: string;
  /** Its password. */
  password: string;
};

/** A sign-in by passkey alone. */
export type SignInWithPasskeyInput = {
  /** How the tokens are handed over. */
  delivery?: TokenDelivery;
  /** What the passkey answered. */
  passkey: PasskeyAssertionInput;
};

/** Which skills. */
export type SkillFilter = {
  /** Only the rows with these ids, 100 at most; unknown ids are passed over. */
  ids?: Array<string> | null | undefined;
  /** Words of the name. */
  search?: string | null | undefined;
};

/** An order of a list of Skill; equal rows are ordered by id. */
export type SkillOrder = {
  /** In which direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field: SkillOrderField;
};

/** What a list of Skill can be ordered by. */
export type SkillOrderField =
  /** By name. */
  | 'NAME';

/** A new conversation. */
export type StartConversationInput = {
  /** The other people, 1 to 50, among those that `people` shows; the viewer is a member anyway. */
  memberIds: Array<string>;
  /** The first message. */
  message?: string | null | undefined;
  /** What it is about. */
  subject?: string | null | undefined;
};

/** Whom to act as, and why. */
export type StartImpersonationInput = {
  /** How the token is handed over. */
  delivery?: TokenDelivery;
  /** Why; the person reads it. 10 to 500 characters. */
  reason: string;
  /** The person. */
  userId: string;
};

/** The factor to begin with. */
export type StartRequiredFactorInput = {
  /** What `signIn` answered with. */
  challenge: string;
  /** Which kind. */
  method: SecondFactor;
};

/** By what responses are told apart. */
export type StatisticsDimension =
  /** By institution. */
  | 'INSTITUTION'
  /** By type of institution. */
  | 'INSTITUTION_TYPE'
  /** By the language in which the questions were read. */
  | 'LANGUAGE'
  /** By the month of Guadeloupe in which the answers were given. */
  | 'MONTH'
  /** By the answer to a question of a single choice. */
  | 'QUESTION'
  /** By role and type of institution together, e.g. manager in a company. */
  | 'REFINED_ROLE'
  /** By the respondent's role: the single choice whose topic is ROLE. */
  | 'ROLE'
  /** By sector of the institution. */
  | 'SECTOR';

/** By what responses are told apart. */
export type StatisticsDimensionInput = {
  /** By what. */
  dimension: StatisticsDimension;
  /** Key of the question of a single choice; only with QUESTION. */
  questionKey?: string | null | undefined;
};

/** A part of the responses: those with one value of one dimension. */
export type StatisticsSliceInput = {
  /** By what. */
  dimension: StatisticsDimension;
  /** Key of the question of a single choice; only with QUESTION. */
  questionKey?: string | null | undefined;
  /** The value, as the dimensions of the statistics name it. */
  value: string;
};

/** Which submissions. */
export type SubmissionFilter = {
  /** Only those whose institution is known, or only those whose institution is not. */
  hasInstitution?: boolean | null | undefined;
  /** Only the rows with these ids, 100 at most; unknown ids are passed over. */
  ids?: Array<string> | null | undefined;
  /** Only those of this institution. */
  institutionId?: string | null | undefined;
  /** Only those with this oddity. */
  oddity?: SubmissionOddity | null | undefined;
  /** Only those of this questionnaire. */
  questionnaireId?: string | null | undefined;
  /** Words of the e-mail address, or of one of the texts. */
  search?: string | null | undefined;
  /** Only those given between these instants. */
  submittedAt?: DateTimeRange | null | undefined;
  /** Only those that have a text in answer to this question. */
  written?: WrittenAnswerFilter | null | undefined;
};

/** Why a change was refused (SubmissionImport). */
export type SubmissionImportErrorCode =
  /** Someone else has changed this item in the meantime: reload it, then try again. */
  | 'CONFLICT'
  /** This value is not valid. */
  | 'INVALID'
  /** This item does not exist or is not available to you. */
  | 'NOT_FOUND'
  /** This questionnaire was never published. */
  | 'NOT_OPEN'
  /** The import does not stand there: reload the page to see where it does. */
  | 'NOT_READY'
  /** This value must be between {minimum} and {maximum}. */
  | 'OUT_OF_RANGE'
  /** This field is required. */
  | 'REQUIRED'
  /** This value is already used. */
  | 'TAKEN'
  /** This text is too long ({maximum} characters at most). */
  | 'TOO_LONG'
  /** There are too many items ({maximum} at most). */
  | 'TOO_MANY'
  /** This text is too short ({minimum} characters at least). */
  | 'TOO_SHORT';

/** Which imports. */
export type SubmissionImportFilter = {
  /** Only the rows with these ids, 100 at most; unknown ids are passed over. */
  ids?: Array<string> | null | undefined;
  /** Only those into this questionnaire. */
  questionnaireId?: string | null | undefined;
  /** Only those that stand there. */
  status?: SubmissionImportStatus | null | undefined;
};

/** What kind of file answers come from. */
export type SubmissionImportFormat =
  /** The backup of the CAP questionnaire, JSON. */
  | 'CAP_BACKUP'
  /** A table with a header. */
  | 'CSV';

/** An order of a list of SubmissionImport; equal rows are ordered by id. */
export type SubmissionImportOrder = {
  /** In which direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field: SubmissionImportOrderField;
};

/** What a list of SubmissionImport can be ordered by. */
export type SubmissionImportOrderField =
  /** By the time they were asked for. */
  | 'CREATED_AT';

/** Where an import stands. */
export type SubmissionImportStatus =
  /** Its submissions are being taken over. */
  | 'APPLYING'
  /** The file was read: what would happen is said, nothing has. */
  | 'CHECKED'
  /** The file is being read; nothing is taken over. */
  | 'CHECKING'
  /** Its submissions were taken over. */
  | 'DONE'
  /** It could not be read or taken over; nothing was. */
  | 'FAILED'
  /** Its submissions are being taken away again. */
  | 'UNDOING'
  /** Nothing is left of what it brought. */
  | 'UNDONE';

/** What is odd about a submission. Nothing odd is dropped or corrected. */
export type SubmissionOddity =
  /** An earlier submission has the same address. */
  | 'DUPLICATE_EMAIL'
  /** Its identifier was taken by another submission of the same file. */
  | 'DUPLICATE_ID'
  /** The domain of its address is probably mistyped. */
  | 'EMAIL_DOMAIN_SUSPECT'
  /** An answer is empty. */
  | 'EMPTY_ANSWER'
  /** Its date cannot be read; the date of the backup stands in. */
  | 'INVALID_DATE'
  /** A day cannot be read; it is kept as a text. */
  | 'INVALID_DAY'
  /** Its e-mail address cannot be right; it is kept as an answer. */
  | 'INVALID_EMAIL'
  /** A number cannot be read; it is kept as a text. */
  | 'INVALID_NUMBER'
  /** A rating cannot be read; it is kept as a text. */
  | 'INVALID_RATING'
  /** It has no e-mail address. */
  | 'MISSING_EMAIL'
  /** It had no identifier; its content gave it one. */
  | 'MISSING_ID'
  /** It does not say the respondent's role. */
  | 'MISSING_ROLE'
  /** It says which "other" without choosing it. */
  | 'OTHER_NOT_CHOSEN'
  /** It chooses "other" without saying which. */
  | 'OTHER_WITHOUT_TEXT'
  /** A rating was written as a text; it is stored as a number. */
  | 'RATING_AS_TEXT'
  /** A character that cannot be stored was replaced. */
  | 'REPLACED_CHARACTER'
  /** Its role was added by a respondent. */
  | 'RESPONDENT_ROLE'
  /** The respondent passed a section over. */
  | 'SKIPPED_SECTION'
  /** An answer has an unexpected form; it is kept as far as it can be understood. */
  | 'UNEXPECTED_VALUE'
  /** It chooses an option that the questionnaire did not offer. */
  | 'UNKNOWN_OPTION'
  /** It answers a question that the questionnaire does not ask. */
  | 'UNKNOWN_QUESTION'
  /** Its answers cannot be read; they are kept as one text. */
  | 'UNREADABLE_DATA';

/** An order of a list of Submission; equal rows are ordered by id. */
export type SubmissionOrder = {
  /** In which direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field: SubmissionOrderField;
};

/** What a list of Submission can be ordered by. */
export type SubmissionOrderField =
  /** By the time the answers were given. */
  | 'SUBMITTED_AT';

/** How a submission came here. */
export type SubmissionSource =
  /** Taken over from another system's backup. */
  | 'IMPORT'
  /** Sent through the public page or the API. */
  | 'PUBLIC';

/** A claim in other words. */
export type SynthesisClaimInput = {
  /** Its place in its theme, from 0. */
  place: number;
  /** What it says. */
  text: string;
};

/** Why a change was refused (Synthesis). */
export type SynthesisErrorCode =
  /** The AI has worked enough for today: the budget of the day is used up. It is renewed at midnight in Guadeloupe. */
  | 'AI_BUDGET_USED'
  /** The AI provider is too busy. Try again in a moment. */
  | 'AI_BUSY'
  /** The AI could not answer. Administrators can read the reason in the log of the server. */
  | 'AI_FAILED'
  /** No AI provider is configured. */
  | 'AI_NOT_CONFIGURED'
  /** The AI refused to work on this content. */
  | 'AI_REFUSED'
  /** The AI did not answer within {seconds} s. Try again, with a shorter text if need be. */
  | 'AI_TIMED_OUT'
  /** The AI did not answer in the form it was asked for. Try again, or choose the local method. */
  | 'AI_UNREADABLE'
  /** This synthesis is already approved. */
  | 'ALREADY_APPROVED'
  /** Someone else has changed this item in the meantime: reload it, then try again. */
  | 'CONFLICT'
  /** This value is not valid. */
  | 'INVALID'
  /** This item does not exist or is not available to you. */
  | 'NOT_FOUND'
  /** Nobody has answered these questions with a text yet. */
  | 'NO_TEXTS'
  /** This value must be between {minimum} and {maximum}. */
  | 'OUT_OF_RANGE'
  /** This field is required. */
  | 'REQUIRED'
  /** This value is already used. */
  | 'TAKEN'
  /** This text is too long ({maximum} characters at most). */
  | 'TOO_LONG'
  /** There are too many items ({maximum} at most). */
  | 'TOO_MANY'
  /** You have asked for many syntheses: try again in {minutes} min. */
  | 'TOO_MANY_REQUESTS'
  /** This text is too short ({minimum} characters at least). */
  | 'TOO_SHORT';

/** How a synthesis is made. */
export type SynthesisMethod =
  /** Written by the AI that the operator chose; addresses and names stay here. */
  | 'AI'
  /** Made here, of sentences that respondents wrote, found by the words they share. */
  | 'EXTRACTIVE';

/** Whether somebody answers for a synthesis. */
export type SynthesisStatus =
  /** Somebody has read and approved it. */
  | 'APPROVED'
  /** Nobody has approved it as it stands. */
  | 'DRAFT';

/** A theme in other words. Claims that are not named are left out. */
export type SynthesisThemeInput = {
  /** Its claims, at most 50. */
  claims: Array<SynthesisClaimInput>;
  /** Its place in the synthesis, from 0. */
  place: number;
  /** What is said of it. */
  summary: string;
  /** Its name. */
  title: string;
};

/** The channel to try. */
export type TestAlertChannelInput = {
  /** The channel. */
  id: string;
  /** Chosen by the caller, e.g. a UUID: asking again with it gives the test that was sent. */
  idempotencyKey?: string | null | undefined;
};

/** How a session proves itself. */
export type TokenDelivery =
  /** In the answer, for programs that send `Authorization: Bearer`. */
  | 'BODY'
  /** In httpOnly cookies, for pages of ours in a browser; the tokens are not in the answer. */
  | 'COOKIE';

/** Why a change was refused (Training). */
export type TrainingErrorCode =
  /** This training is already archived. */
  | 'ALREADY_ARCHIVED'
  /** This training is already published. */
  | 'ALREADY_PUBLISHED'
  /** Someone else has changed this item in the meantime: reload it, then try again. */
  | 'CONFLICT'
  /** This value is not valid. */
  | 'INVALID'
  /** This item does not exist or is not available to you. */
  | 'NOT_FOUND'
  /** This value must be between {minimum} and {maximum}. */
  | 'OUT_OF_RANGE'
  /** The catalogue needs a price, for one person or for groups. */
  | 'PRICE_MISSING'
  /** This field is required. */
  | 'REQUIRED'
  /** This value is already used. */
  | 'TAKEN'
  /** This text is too long ({maximum} characters at most). */
  | 'TOO_LONG'
  /** There are too many items ({maximum} at most). */
  | 'TOO_MANY'
  /** This text is too short ({minimum} characters at least). */
  | 'TOO_SHORT';

/** Which trainings. */
export type TrainingFilter = {
  /** Only trainings that lead (or do not lead) to a certification. */
  certifying?: boolean | null | undefined;
  /** Only the rows with these ids, 100 at most; unknown ids are passed over. */
  ids?: Array<string> | null | undefined;
  /** Only trainings of at most so many hours. */
  maximumDurationHours?: number | null | undefined;
  /** Only trainings whose price for one person is at most this. */
  maximumPrice?: string | null | undefined;
  /** Only trainings that take place so. */
  modality?: Modality | null | undefined;
  /** Words of the title, the official code or the RNCP code. */
  search?: string | null | undefined;
  /** Only trainings with a session that begins on one of these days and is not cancelled. */
  startsOn?: DateRange | null | undefined;
  /** Only trainings that stand there. */
  status?: TrainingStatus | null | undefined;
};

/** An order of a list of Training; equal rows are ordered by id. */
export type TrainingOrder = {
  /** In which direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field: TrainingOrderField;
};

/** What a list of Training can be ordered by. */
export type TrainingOrderField =
  /** By the time it was made. */
  | 'CREATED_AT'
  /** By teaching time. */
  | 'DURATION'
  /** By the price for one person. */
  | 'PRICE'
  /** By the time it entered the catalogue. */
  | 'PUBLISHED_AT'
  /** By title. */
  | 'TITLE';

/** Why a change was refused (TrainingSession). */
export type TrainingSessionErrorCode =
  /** This session is already announced. */
  | 'ALREADY_PUBLISHED'
  /** Someone else has changed this item in the meantime: reload it, then try again. */
  | 'CONFLICT'
  /** This value is not valid. */
  | 'INVALID'
  /** This item does not exist or is not available to you. */
  | 'NOT_FOUND'
  /** This value must be between {minimum} and {maximum}. */
  | 'OUT_OF_RANGE'
  /** This field is required. */
  | 'REQUIRED'
  /** This value is already used. */
  | 'TAKEN'
  /** This text is too long ({maximum} characters at most). */
  | 'TOO_LONG'
  /** There are too many items ({maximum} at most). */
  | 'TOO_MANY'
  /** This text is too short ({minimum} characters at least). */
  | 'TOO_SHORT';

/** Which sessions. */
export type TrainingSessionFilter = {
  /** Only sessions in this commune (INSEE code). */
  communeCode?: string | null | undefined;
  /** Only the rows with these ids, 100 at most; unknown ids are passed over. */
  ids?: Array<string> | null | undefined;
  /** Only sessions that begin on one of these days. */
  startsOn?: DateRange | null | undefined;
  /** Only sessions that stand there. */
  status?: SessionStatus | null | undefined;
  /** Only sessions of this training. */
  trainingId?: string | null | undefined;
};

/** An order of a list of TrainingSession; equal rows are ordered by id. */
export type TrainingSessionOrder = {
  /** In which direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field: TrainingSessionOrderField;
};

/** What a list of TrainingSession can be ordered by. */
export type TrainingSessionOrderField =
  /** By the first day. */
  | 'STARTS_ON';

/** Where a training stands. */
export type TrainingStatus =
  /** No longer offered; staff and those who followed it see it. */
  | 'ARCHIVED'
  /** Being written; only staff see it. */
  | 'DRAFT'
  /** In the catalogue, for anyone. */
  | 'PUBLISHED';

/** The import whose submissions are taken away again. */
export type UndoSubmissionImportInput = {
  /** The import. */
  id: string;
  /** Whether the questionnaire goes too: only one that the import made, and that nothing else refers to. */
  withQuestionnaire?: boolean | null | undefined;
};

/** Which unknown domains. */
export type UnknownDomainFilter = {
  /** Only the rows with these ids, 100 at most; unknown ids are passed over. */
  ids?: Array<string> | null | undefined;
  /** Part of the domain. */
  search?: string | null | undefined;
};

/** An order of a list of UnknownDomain; equal rows are ordered by id. */
export type UnknownDomainOrder = {
  /** In which direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field: UnknownDomainOrderField;
};

/** What a list of UnknownDomain can be ordered by. */
export type UnknownDomainOrderField =
  /** By domain. */
  | 'DOMAIN'
  /** By the time of the last response. */
  | 'LAST_RESPONSE_AT'
  /** By the number of responses. */
  | 'RESPONSE_COUNT';

/** Changes to a channel. Omitted fields stay as they are. */
export type UpdateAlertChannelInput = {
  /** Whether alerts are sent. */
  enabled?: boolean | null | undefined;
  /** The channel. */
  id: string;
  /** Language in which it is written to. */
  language?: Language | null | undefined;
  /** Only alerts at least so grave are sent. */
  minimumSeverity?: AlertSeverity | null | undefined;
  /** What it is called here. */
  name?: string | null | undefined;
  /** Where it leads: an e-mail address, or the https address of the webhook. */
  target?: string | null | undefined;
  /** Version the change is based on; CONFLICT when it is not the current one. */
  version?: number | null | undefined;
};

/** Changes to a key. Omitted fields stay as they are. */
export type UpdateApiKeyInput = {
  /** Addresses and ranges (CIDR, such as "192.0.2.0/24") it may be used from; from anywhere when there are none. */
  allowedAddresses?: Array<string> | null | undefined;
  /** The key. */
  id: string;
  /** What the key is for. */
  name?: string | null | undefined;
  /** How many requests a minute it may make at each process of the server; 600 by default. */
  requestsPerMinute?: number | null | undefined;
};

/** Changes to a candidate. Omitted fields stay as they are, null clears. */
export type UpdateCandidateInput = {
  /** First day they could work. */
  availableFrom?: string | null | undefined;
  /** Commune where the candidate lives (INSEE code). */
  communeCode?: string | null | undefined;
  /** Address to write to. */
  email?: string | null | undefined;
  /** Experience in full years, 0 to 60; 0 unless said. */
  experienceYears?: number | null | undefined;
  /** Given name. */
  firstName?: string | null | undefined;
  /** The candidate in one line. */
  headline?: string | null | undefined;
  /** The candidate. */
  id: string;
  /** Family name. */
  lastName?: string | null | undefined;
  /** How far they would work from there, 0 to 500 kilometres; 20 unless said. */
  mobilityKm?: number | null | undefined;
  /** Telephone number. */
  phone?: string | null | undefined;
  /** Their skills, all of them: the list replaces the former; 50 at most. */
  skillIds?: Array<string> | null | undefined;
  /** The candidate in their own words. */
  summary?: string | null | undefined;
  /** Their trainings, all of them: the list replaces the former, of those the viewer may see; 50 at most. */
  trainings?: Array<CandidateTrainingInput> | null | undefined;
  /** Version the change is based on; CONFLICT when it is not the current one. */
  version?: number | null | undefined;
  /** Contract they wish; null for any. */
  wishedContract?: ContractType | null | undefined;
};

/** Changes to an institution. Omitted fields stay as they are, null clears. */
export type UpdateInstitutionInput = {
  /** The institution. */
  id: string;
  /** Usual name. */
  name?: string | null | undefined;
  /** What it works in. */
  sector?: InstitutionSector | null | undefined;
  /** What it is. */
  type?: InstitutionType | null | undefined;
  /** Version the change is based on; CONFLICT when it is not the current one. */
  version?: number | null | undefined;
};

/** Another priority of a rule. */
export type UpdateInstitutionRuleInput = {
  /** The rule. */
  id: string;
  /** The priority. */
  priority: number;
};

/** Changes to a job offer. Omitted fields stay as they are, null clears. */
export type UpdateJobOfferInput = {
  /** Commune of the work (INSEE code). */
  communeCode?: string | null | undefined;
  /** The contract. */
  contract?: ContractType | null | undefined;
  /** What there is to do, and what is expected. */
  description?: string | null | undefined;
  /** Experience asked for, in full years, 0 to 60; 0 unless said. */
  experienceYears?: number | null | undefined;
  /** The offer. */
  id: string;
  /** Highest salary, gross, per month of full-time work; not below the lowest, in the same currency. */
  maximumSalary?: MoneyInput | null | undefined;
  /** Lowest salary, gross, per month of full-time work. */
  minimumSalary?: MoneyInput | null | undefined;
  /** Who employs: an organisation the viewer works for, or any for administrators. */
  organisationId?: string | null | undefined;
  /** Occupation in the ROME directory: a letter A to N and four digits. */
  romeCode?: string | null | undefined;
  /** Skills asked for, all of them: the list replaces the former; 50 at most. */
  skillIds?: Array<string> | null | undefined;
  /** First day of work. */
  startsOn?: string | null | undefined;
  /** The position. */
  title?: string | null | undefined;
  /** Trainings that lead to it, all of them: the list replaces the former, of those the viewer may see; 50 at most. */
  trainingIds?: Array<string> | null | undefined;
  /** Last day (in Guadeloupe) on which one can apply. */
  validThrough?: string | null | undefined;
  /** Version the change is based on; CONFLICT when it is not the current one. */
  version?: number | null | undefined;
};

/** Changes of a draft. Omitted = unchanged, null = cleared. */
export type UpdateMailBatchInput = {
  /** The text in English. */
  en?: MailTextInput | null | undefined;
  /** The text in French. */
  fr?: MailTextInput | null | undefined;
  /** The batch. */
  id: string;
  /** What it is called. */
  name?: string | null | undefined;
  /** How many of its mails are sent in a minute, at most; 600 by default. */
  perMinute?: number | null | undefined;
  /** What its recipients can unsubscribe from. */
  topic?: string | null | undefined;
  /** Version the change is based on; CONFLICT when it is not the current one. */
  version?: number | null | undefined;
};

/** Changes of a template. Omitted = unchanged, null = cleared. */
export type UpdateMailTemplateInput = {
  /** The text in English; the program’s own always have one. */
  en?: MailTextInput | null | undefined;
  /** The text in French. */
  fr?: MailTextInput | null | undefined;
  /** The template. */
  id: string;
  /** What it is called; fixed for the program’s own. */
  name?: string | null | undefined;
  /** Version the change is based on; CONFLICT when it is not the current one. */
  version?: number | null | undefined;
};

/** New weights; together 100. */
export type UpdateMatchingWeightsInput = {
  /** Points for availability, 0 to 100. */
  availability: number;
  /** Points for experience, 0 to 100. */
  experience: number;
  /** Points for the place, 0 to 100. */
  place: number;
  /** Points for skills, 0 to 100. */
  skills: number;
  /** Points for trainings, 0 to 100. */
  training: number;
};

/** Whether notifications of a kind are wanted on a way. */
export type UpdateNotificationPreferenceInput = {
  /** The way. */
  channel: NotificationChannel;
  /** Whether they are wanted; null goes back to the default. */
  enabled?: boolean | null | undefined;
  /** Name of the kind. */
  kind: string;
};

/** Changes to a client. Omitted fields stay as they are. */
export type UpdateOAuthClientInput = {
  /** Where the application is told that somebody has signed out: a public https address that takes logout tokens. Null for none. */
  backchannelLogoutUri?: string | null | undefined;
  /** Whether it works. */
  enabled?: boolean | null | undefined;
  /** The client. */
  id: string;
  /** What it is called; people read it. */
  name?: string | null | undefined;
  /** Whether it must use PKCE. Only what cannot, and keeps a secret, goes without (Moodle). */
  pkceRequired?: boolean | null | undefined;
  /** Addresses to which people may be sent back after signing out. */
  postLogoutRedirectUris?: Array<string> | null | undefined;
  /** Addresses to which people may be sent back after signing in: https, or http on this machine. */
  redirectUris?: Array<string> | null | undefined;
  /** Whether it gets refresh tokens. */
  refreshTokens?: boolean | null | undefined;
  /** What it may ask for. Of an application `openid`, `profile`, `email`, `roles`; of a program permissions. */
  scopes?: Array<string> | null | undefined;
  /** Whether it is ours, so that nobody is asked for their consent. */
  trusted?: boolean | null | undefined;
  /** Version the change is based on; CONFLICT when it is not the current one. */
  version?: number | null | undefined;
};

/** Changes to an organisation. Omitted fields stay as they are, null clears. */
export type UpdateOrganisationInput = {
  /** Street and number. */
  address?: string | null | undefined;
  /** INSEE code of the commune. */
  communeCode?: string | null | undefined;
  /** What it does. */
  description?: string | null | undefined;
  /** Address it is written to. */
  email?: string | null | undefined;
  /** Domain of its e-mail addresses. */
  emailDomain?: string | null | undefined;
  /** The organisation. */
  id: string;
  /** What it is. */
  kind?: OrganisationKind | null | undefined;
  /** Usual name. */
  name?: string | null | undefined;
  /** Telephone number. */
  phone?: string | null | undefined;
  /** Sector of activity. */
  sector?: string | null | undefined;
  /** SIREN, nine digits. */
  siren?: string | null | undefined;
  /** Version the change is based on; CONFLICT when it is not the current one. */
  version?: number | null | undefined;
  /** Address of its website, http or https. */
  website?: string | null | undefined;
};

/** Changes to the viewer's own account. Omitted fields stay as they are. */
export type UpdateProfileInput = {
  /** Given and family name. */
  fullName?: string | null | undefined;
  /** Language of the person. */
  language?: Language | null | undefined;
  /** Version the change is based on; CONFLICT when it is not the current one. */
  version?: number | null | undefined;
};

/** Changes to a questionnaire. Omitted fields stay as they are, null clears. */
export type UpdateQuestionnaireInput = {
  /** When it closes by itself, in the future. */
  closesAt?: string | null | undefined;
  /** What introduces it. */
  description?: DraftTextInput | null | undefined;
  /** The questionnaire. */
  id: string;
  /** How many submissions it takes at most. */
  quota?: number | null | undefined;
  /** After how many months each submission is erased, where this is sooner than for all questionnaires. */
  retentionMonths?: number | null | undefined;
  /** What it asks, in its order, at most 50 sections. They may still be faulty: only publishing asks for sound ones. Once it was published, they are what its next version asks. */
  sections?: Array<QuestionnaireSectionInput> | null | undefined;
  /** Its name in the address of its public page: small letters, digits and hyphens. */
  slug?: string | null | undefined;
  /** What respondents are told once they have answered. */
  thanks?: DraftTextInput | null | undefined;
  /** What it is called. */
  title?: LocalizedTextInput | null | undefined;
  /** Version the change is based on; CONFLICT when it is not the current one. */
  version?: number | null | undefined;
};

/** Changes to a report. Omitted fields stay as they are. */
export type UpdateReportInput = {
  /** Whether it is sent by the clock. */
  enabled?: boolean | null | undefined;
  /** The files it consists of, at least one. */
  formats?: Array<ReportFormat> | null | undefined;
  /** The report. */
  id: string;
  /** Only what was answered from this institution, and how it compares; null for all responses. */
  institutionId?: string | null | undefined;
  /** Language it is written in. */
  language?: Language | null | undefined;
  /** Addresses of those who get it, 1 to 50. */
  recipients?: Array<string> | null | undefined;
  /** When it is sent, at most once a day: a cron pattern of five fields, e.g. "0 8 * * 1". */
  schedule?: string | null | undefined;
  /** Time zone of the pattern, e.g. "America/Guadeloupe". */
  timeZone?: string | null | undefined;
  /** Version the change is based on; CONFLICT when it is not the current one. */
  version?: number | null | undefined;
};

/** How long something is held from now on. */
export type UpdateRetentionRuleInput = {
  /** The rule. */
  id: string;
  /** How many months, within the bounds of the rule. */
  months: number;
  /** Version the change is based on; CONFLICT when it is not the current one. */
  version?: number | null | undefined;
};

/** What is decided about a role. */
export type UpdateRoleSettingInput = {
  /** The role. */
  role: Role;
  /** Whether people with this role must sign in with a second factor. */
  secondFactorRequired: boolean;
  /** Version the change is based on; CONFLICT when it is not the current one. */
  version?: number | null | undefined;
};

/** A synthesis in other words. Themes that are not named are left out; what is cited stays. */
export type UpdateSynthesisInput = {
  /** The synthesis. */
  id: string;
  /** Its themes, in their order, at most 50. */
  themes: Array<SynthesisThemeInput>;
  /** Version the change is based on; CONFLICT when it is not the current one. */
  version?: number | null | undefined;
};

/** Changes to a training. Omitted fields stay as they are, null clears. */
export type UpdateTrainingInput = {
  /** How long one waits before it begins, in words. */
  accessDelay?: string | null | undefined;
  /** What is done for people with disabilities. */
  accessibility?: string | null | undefined;
  /** How what was learnt is assessed. */
  assessmentMethods?: string | null | undefined;
  /** Who certifies. */
  certifier?: string | null | undefined;
  /** Whether it leads to a certification; no unless said otherwise. */
  certifying?: boolean | null | undefined;
  /** Blocks of competences of the certification. */
  competenceBlocks?: Array<string> | null | undefined;
  /** Length in days of attendance. */
  durationDays?: number | null | undefined;
  /** Teaching time in hours. */
  durationHours?: number | null | undefined;
  /** Trainings that can follow it. */
  furtherStudies?: string | null | undefined;
  /** Price per person in a group, tax included. */
  groupPrice?: MoneyInput | null | undefined;
  /** The training. */
  id: string;
  /** Price for one person, tax included. */
  individualPrice?: MoneyInput | null | undefined;
  /** Where it takes place. */
  modality?: Modality | null | undefined;
  /** How it takes place, in words. */
  modalityDetails?: string | null | undefined;
  /** What one can do after it, in the order of the programme. */
  objectives?: Array<string> | null | undefined;
  /** Code under which the programme is declared; one training a code. */
  officialCode?: string | null | undefined;
  /** Occupations it leads to. */
  outcomes?: string | null | undefined;
  /** What one needs before it. */
  prerequisites?: string | null | undefined;
  /** Organisation that gives it. */
  providerId?: string | null | undefined;
  /** Day on which the certification was registered. */
  registeredOn?: string | null | undefined;
  /** Code in the national register of certifications. */
  rncpCode?: string | null | undefined;
  /** Name in addresses: lower-case letters, digits and hyphens; made from the title when a new training has none. */
  slug?: string | null | undefined;
  /** How it is taught. */
  teachingMethods?: string | null | undefined;
  /** Title in the catalogue. */
  title?: string | null | undefined;
  /** Version the change is based on; CONFLICT when it is not the current one. */
  version?: number | null | undefined;
};

/** Changes to a session. Omitted fields stay as they are, null clears. */
export type UpdateTrainingSessionInput = {
  /** Street and number, or room. */
  address?: string | null | undefined;
  /** Number of seats, no fewer than are taken. */
  capacity?: number | null | undefined;
  /** INSEE code of the commune where it takes place. */
  communeCode?: string | null | undefined;
  /** Last day, not before the first. */
  endsOn?: string | null | undefined;
  /** The session. */
  id: string;
  /** First day. */
  startsOn?: string | null | undefined;
  /** The person who teaches. */
  trainerId?: string | null | undefined;
  /** The training. */
  trainingId?: string | null | undefined;
  /** Version the change is based on; CONFLICT when it is not the current one. */
  version?: number | null | undefined;
};

/** Changes to an account. Omitted fields stay as they are. */
export type UpdateUserInput = {
  /** Whether the person may sign in; sessions of a closed account end at once. */
  active?: boolean | null | undefined;
  /** Given and family name. */
  fullName?: string | null | undefined;
  /** The account. */
  id: string;
  /** Language of the person. */
  language?: Language | null | undefined;
  /** What the person is here. */
  roles?: Array<Role> | null | undefined;
  /** Version the change is based on; CONFLICT when it is not the current one. */
  version?: number | null | undefined;
};

/** Changes to an endpoint. Omitted fields stay as they are. */
export type UpdateWebhookEndpointInput = {
  /** Whether events are sent; switching it on again forgets what went wrong. */
  enabled?: boolean | null | undefined;
  /** Names of types of event, of `webhookEventTypes`. */
  eventTypes?: Array<string> | null | undefined;
  /** The endpoint. */
  id: string;
  /** What it is called here. */
  name?: string | null | undefined;
  /** The https address to which events are posted. */
  url?: string | null | undefined;
  /** Version the change is based on; CONFLICT when it is not the current one. */
  version?: number | null | undefined;
};

/** Why a change was refused (Upload). */
export type UploadErrorCode =
  /** Someone else has changed this item in the meantime: reload it, then try again. */
  | 'CONFLICT'
  /** This value is not valid. */
  | 'INVALID'
  /** This item does not exist or is not available to you. */
  | 'NOT_FOUND'
  /** This value must be between {minimum} and {maximum}. */
  | 'OUT_OF_RANGE'
  /** This field is required. */
  | 'REQUIRED'
  /** This value is already used. */
  | 'TAKEN'
  /** This file is too large: {megabytes} MB at most. */
  | 'TOO_LARGE'
  /** This text is too long ({maximum} characters at most). */
  | 'TOO_LONG'
  /** There are too many items ({maximum} at most). */
  | 'TOO_MANY'
  /** You have sent too many files: try again in {minutes} {minutes|minute|minutes}. */
  | 'TOO_MANY_UPLOADS'
  /** This text is too short ({minimum} characters at least). */
  | 'TOO_SHORT'
  /** This type of file is not taken. These are: {types}. */
  | 'WRONG_TYPE';

/** Which accounts. */
export type UserFilter = {
  /** Only accounts that may (or may not) sign in. */
  active?: boolean | null | undefined;
  /** Only the rows with these ids, 100 at most; unknown ids are passed over. */
  ids?: Array<string> | null | undefined;
  /** Only accounts with this role. */
  role?: Role | null | undefined;
  /** Words of the name or address. */
  search?: string | null | undefined;
};

/** An order of a list of User; equal rows are ordered by id. */
export type UserOrder = {
  /** In which direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field: UserOrderField;
};

/** What a list of User can be ordered by. */
export type UserOrderField =
  /** By the time the account was made. */
  | 'CREATED_AT'
  /** By address. */
  | 'EMAIL'
  /** By name. */
  | 'FULL_NAME'
  /** By the last sign-in. */
  | 'LAST_SIGN_IN_AT';

/** Whether the authenticator recognises its person, by PIN, finger or face. */
export type UserVerification =
  /** Where it can. */
  | 'PREFERRED'
  /** Always: the passkey stands for the password too. */
  | 'REQUIRED';

/** Why a change was refused (WebhookDelivery). */
export type WebhookDeliveryErrorCode =
  /** It takes a public https address without a password. */
  | 'ADDRESS_REFUSED'
  /** Someone else has changed this item in the meantime: reload it, then try again. */
  | 'CONFLICT'
  /** This value is not valid. */
  | 'INVALID'
  /** This item does not exist or is not available to you. */
  | 'NOT_FOUND'
  /** This webhook belongs to somebody else. */
  | 'NOT_YOURS'
  /** This value must be between {minimum} and {maximum}. */
  | 'OUT_OF_RANGE'
  /** This field is required. */
  | 'REQUIRED'
  /** This value is already used. */
  | 'TAKEN'
  /** This text is too long ({maximum} characters at most). */
  | 'TOO_LONG'
  /** There are too many items ({maximum} at most). */
  | 'TOO_MANY'
  /** You have {maximum} webhooks already: delete one. */
  | 'TOO_MANY_ENDPOINTS'
  /** Too many tests: try again in {minutes} min. */
  | 'TOO_MANY_TESTS'
  /** This text is too short ({minimum} characters at least). */
  | 'TOO_SHORT'
  /** There is no event “{type}”, or it is not available to you. */
  | 'UNKNOWN_EVENT_TYPE';

/** Which deliveries. */
export type WebhookDeliveryFilter = {
  /** Only those made between these instants. */
  createdAt?: DateTimeRange | null | undefined;
  /** Only those to this endpoint. */
  endpointId?: string | null | undefined;
  /** Only those of this type of event. */
  eventType?: string | null | undefined;
  /** Only the rows with these ids, 100 at most; unknown ids are passed over. */
  ids?: Array<string> | null | undefined;
  /** Only those of which this became. */
  status?: DeliveryStatus | null | undefined;
};

/** An order of a list of WebhookDelivery; equal rows are ordered by id. */
export type WebhookDeliveryOrder = {
  /** In which direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field: WebhookDeliveryOrderField;
};

/** What a list of WebhookDelivery can be ordered by. */
export type WebhookDeliveryOrderField =
  /** By the time they were made. */
  | 'CREATED_AT';

/** Why the house itself switched an endpoint off. */
export type WebhookDisabledBecause =
  /** It took nothing for five days. */
  | 'FAILING'
  /** It answered 410: it wants nothing more. */
  | 'GONE';

/** Why a change was refused (WebhookEndpoint). */
export type WebhookEndpointErrorCode =
  /** It takes a public https address without a password. */
  | 'ADDRESS_REFUSED'
  /** Someone else has changed this item in the meantime: reload it, then try again. */
  | 'CONFLICT'
  /** This value is not valid. */
  | 'INVALID'
  /** This item does not exist or is not available to you. */
  | 'NOT_FOUND'
  /** This webhook belongs to somebody else. */
  | 'NOT_YOURS'
  /** This value must be between {minimum} and {maximum}. */
  | 'OUT_OF_RANGE'
  /** This field is required. */
  | 'REQUIRED'
  /** This value is already used. */
  | 'TAKEN'
  /** This text is too long ({maximum} characters at most). */
  | 'TOO_LONG'
  /** There are too many items ({maximum} at most). */
  | 'TOO_MANY'
  /** You have {maximum} webhooks already: delete one. */
  | 'TOO_MANY_ENDPOINTS'
  /** Too many tests: try again in {minutes} min. */
  | 'TOO_MANY_TESTS'
  /** This text is too short ({minimum} characters at least). */
  | 'TOO_SHORT'
  /** There is no event “{type}”, or it is not available to you. */
  | 'UNKNOWN_EVENT_TYPE';

/** Which endpoints. */
export type WebhookEndpointFilter = {
  /** Only those to which events are (or are not) sent. */
  enabled?: boolean | null | undefined;
  /** Only the rows with these ids, 100 at most; unknown ids are passed over. */
  ids?: Array<string> | null | undefined;
};

/** An order of a list of WebhookEndpoint; equal rows are ordered by id. */
export type WebhookEndpointOrder = {
  /** In which direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field: WebhookEndpointOrderField;
};

/** What a list of WebhookEndpoint can be ordered by. */
export type WebhookEndpointOrderField =
  /** By the time they were made. */
  | 'CREATED_AT'
  /** By name. */
  | 'NAME';

/** The application to take back. */
export type WithdrawApplicationInput = {
  /** The application. */
  id: string;
};

/** The consent to take back. */
export type WithdrawConsentInput = {
  /** What it was for, e.g. "candidates.publication". */
  purpose: string;
};

/** The request to withdraw. */
export type WithdrawErasureInput = {
  /** The request. */
  id: string;
};

/** The invitation to withdraw. */
export type WithdrawInvitationInput = {
  /** The invitation. */
  id: string;
};

/** The consent to withdraw. */
export type WithdrawOAuthConsentInput = {
  /** The consent. */
  id: string;
};

/** What somebody wrote in answer to a question. */
export type WrittenAnswerFilter = {
  /** Key of the question. */
  questionKey: string;
  /** Words of the text; any text by default. */
  search?: string | null | undefined;
};

export type UpdateProfileMutationVariables = Exact<{
  input: UpdateProfileInput;
}>;


export type UpdateProfileMutation = { updateProfile: { user: { id: string, fullName: string, language: Language, version: number } | null, errors: Array<{ code: AccountErrorCode, message: string, path: Array<string> }> } };

export type RegistrationQueryVariables = Exact<{ [key: string]: never; }>;


export type RegistrationQuery = { registration: { roles: Array<Role> } };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { changePassword: { user: { id: string } | null, errors: Array<{ code: PasswordErrorCode, message: string, path: Array<string> }> } };

export type ChangeEmailMutationVariables = Exact<{
  input: ChangeEmailInput;
}>;


export type ChangeEmailMutation = { changeEmail: { user: { id: string, newEmail: string | null } | null, errors: Array<{ code: AccountErrorCode, message: string, path: Array<string> }> } };

export type SessionsQueryVariables = Exact<{
  userId?: string | null | undefined;
  first?: number | null | undefined;
  offset?: number | null | undefined;
}>;


export type SessionsQuery = { sessions: { totalCount: number, nodes: Array<{ id: string, browser: string | null, system: string | null, country: string | null, address: string | null, createdAt: string, lastSeenAt: string, current: boolean, impersonated: boolean }> } };

export type SessionRowFragment = { id: string, browser: string | null, system: string | null, country: string | null, address: string | null, createdAt: string, lastSeenAt: string, current: boolean, impersonated: boolean };

export type RevokeSessionMutationVariables = Exact<{
  input: RevokeSessionInput;
}>;


export type RevokeSessionMutation = { revokeSession: { session: { id: string } | null, errors: Array<{ code: AccountErrorCode, message: string, path: Array<string> }> } };

export type RevokeAllSessionsMutationVariables = Exact<{
  input: RevokeAllSessionsInput;
}>;


export type RevokeAllSessionsMutation = { revokeAllSessions: { count: number | null, errors: Array<{ code: AccountErrorCode, message: string, path: Array<string> }> } };

export type AlertsQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  filter?: AlertFilter | null | undefined;
  orderBy?: AlertOrder | null | undefined;
}>;


export type AlertsQuery = { alerts: { totalCount: number, nodes: Array<{ id: string, severity: AlertSeverity, count: number, openedAt: string, lastSeenAt: string, recoveredAt: string | null, acknowledgedAt: string | null, summary: { fr: string, en: string | null } }> } };

export type AlertRowFragment = { id: string, severity: AlertSeverity, count: number, openedAt: string, lastSeenAt: string, recoveredAt: string | null, acknowledgedAt: string | null, summary: { fr: string, en: string | null } };

export type AlertQueryVariables = Exact<{
  id: string;
}>;


export type AlertQuery = { alert: { key: string, detail: string | null, link: string | null, id: string, severity: AlertSeverity, count: number, openedAt: string, lastSeenAt: string, recoveredAt: string | null, acknowledgedAt: string | null, acknowledgedBy: { id: string, fullName: string } | null, summary: { fr: string, en: string | null } } | null };

export type AlertFullFragment = { key: string, detail: string | null, link: string | null, id: string, severity: AlertSeverity, count: number, openedAt: string, lastSeenAt: string, recoveredAt: string | null, acknowledgedAt: string | null, acknowledgedBy: { id: string, fullName: string } | null, summary: { fr: string, en: string | null } };

export type AcknowledgeAlertMutationVariables = Exact<{
  input: AcknowledgeAlertInput;
}>;


export type AcknowledgeAlertMutation = { acknowledgeAlert: { alert: { key: string, detail: string | null, link: string | null, id: string, severity: AlertSeverity, count: number, openedAt: string, lastSeenAt: string, recoveredAt: string | null, acknowledgedAt: string | null, acknowledgedBy: { id: string, fullName: string } | null, summary: { fr: string, en: string | null } } | null, errors: Array<{ code: AlertErrorCode, message: string, path: Array<string> }> } };

export type AlertDeliveriesQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  filter?: AlertDeliveryFilter | null | undefined;
  orderBy?: AlertDeliveryOrder | null | undefined;
}>;


export type AlertDeliveriesQuery = { alertDeliveries: { totalCount: number, nodes: Array<{ id: string, step: AlertStep, status: DeliveryStatus, attemptCount: number, nextAttemptAt: string | null, fault: DeliveryFault | null, answer: string | null, createdAt: string, endedAt: string | null, channel: { id: string, name: string }, alert: { id: string, summary: { fr: string, en: string | null } } | null }> } };

export type AlertDeliveryRowFragment = { id: string, step: AlertStep, status: DeliveryStatus, attemptCount: number, nextAttemptAt: string | null, fault: DeliveryFault | null, answer: string | null, createdAt: string, endedAt: string | null, channel: { id: string, name: string }, alert: { id: string, summary: { fr: string, en: string | null } } | null };

export type AlertChannelsQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  filter?: AlertChannelFilter | null | undefined;
  orderBy?: AlertChannelOrder | null | undefined;
}>;


export type AlertChannelsQuery = { alertChannels: { totalCount: number, nodes: Array<{ id: string, name: string, kind: AlertChannelKind, targetShown: string, language: Language, minimumSeverity: AlertSeverity, enabled: boolean, lastDeliveredAt: string | null, lastFault: DeliveryFault | null, lastAnswer: string | null, createdAt: string, updatedAt: string, version: number }> } };

export type AlertChannelFullFragment = { id: string, name: string, kind: AlertChannelKind, targetShown: string, language: Language, minimumSeverity: AlertSeverity, enabled: boolean, lastDeliveredAt: string | null, lastFault: DeliveryFault | null, lastAnswer: string | null, createdAt: string, updatedAt: string, version: number };

export type AlertChannelQueryVariables = Exact<{
  id: string;
}>;


export type AlertChannelQuery = { alertChannel: { id: string, name: string, kind: AlertChannelKind, targetShown: string, language: Language, minimumSeverity: AlertSeverity, enabled: boolean, lastDeliveredAt: string | null, lastFault: DeliveryFault | null, lastAnswer: string | null, createdAt: string, updatedAt: string, version: number } | null };

export type CreateAlertChannelMutationVariables = Exact<{
  input: CreateAlertChannelInput;
}>;


export type CreateAlertChannelMutation = { createAlertChannel: { secret: string | null, alertChannel: { id: string, name: string, kind: AlertChannelKind, targetShown: string, language: Language, minimumSeverity: AlertSeverity, enabled: boolean, lastDeliveredAt: string | null, lastFault: DeliveryFault | null, lastAnswer: string | null, createdAt: string, updatedAt: string, version: number } | null, errors: Array<{ code: AlertChannelErrorCode, message: string, path: Array<string> }> } };

export type UpdateAlertChannelMutationVariables = Exact<{
  input: UpdateAlertChannelInput;
}>;


export type UpdateAlertChannelMutation = { updateAlertChannel: { alertChannel: { id: string, name: string, kind: AlertChannelKind, targetShown: string, language: Language, minimumSeverity: AlertSeverity, enabled: boolean, lastDeliveredAt: string | null, lastFault: DeliveryFault | null, lastAnswer: string | null, createdAt: string, updatedAt: string, version: number } | null, errors: Array<{ code: AlertChannelErrorCode, message: string, path: Array<string> }> } };

export type DeleteAlertChannelMutationVariables = Exact<{
  input: DeleteAlertChannelInput;
}>;


export type DeleteAlertChannelMutation = { deleteAlertChannel: { deletedId: string | null, errors: Array<{ code: AlertChannelErrorCode, message: string, path: Array<string> }> } };

export type TestAlertChannelMutationVariables = Exact<{
  input: TestAlertChannelInput;
}>;


export type TestAlertChannelMutation = { testAlertChannel: { alertDelivery: { id: string, step: AlertStep, status: DeliveryStatus, attemptCount: number, nextAttemptAt: string | null, fault: DeliveryFault | null, answer: string | null, createdAt: string, endedAt: string | null, channel: { id: string, name: string }, alert: { id: string, summary: { fr: string, en: string | null } } | null } | null, errors: Array<{ code: AlertChannelErrorCode, message: string, path: Array<string> }> } };

export type ApiKeysQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  filter?: ApiKeyFilter | null | undefined;
  orderBy?: ApiKeyOrder | null | undefined;
}>;


export type ApiKeysQuery = { apiKeys: { totalCount: number, nodes: Array<{ id: string, name: string, prefix: string, scopes: Array<string>, createdAt: string, expiresAt: string, previousPrefix: string | null, previousExpiresAt: string | null, lastUsedAt: string | null, lastUsedAddress: string | null, revokedAt: string | null, owner: { id: string, fullName: string } }> } };

export type ApiKeyRowFragment = { id: string, name: string, prefix: string, scopes: Array<string>, createdAt: string, expiresAt: string, previousPrefix: string | null, previousExpiresAt: string | null, lastUsedAt: string | null, lastUsedAddress: string | null, revokedAt: string | null, owner: { id: string, fullName: string } };

export type ApiKeyQueryVariables = Exact<{
  id: string;
}>;


export type ApiKeyQuery = { apiKey: { requestsPerMinute: number, allowedAddresses: Array<string>, viewerCanUpdate: boolean, id: string, name: string, prefix: string, scopes: Array<string>, createdAt: string, expiresAt: string, previousPrefix: string | null, previousExpiresAt: string | null, lastUsedAt: string | null, lastUsedAddress: string | null, revokedAt: string | null, owner: { id: string, fullName: string } } | null };

export type ApiKeyFullFragment = { requestsPerMinute: number, allowedAddresses: Array<string>, viewerCanUpdate: boolean, id: string, name: string, prefix: string, scopes: Array<string>, createdAt: string, expiresAt: string, previousPrefix: string | null, previousExpiresAt: string | null, lastUsedAt: string | null, lastUsedAddress: string | null, revokedAt: string | null, owner: { id: string, fullName: string } };

export type ApiKeyScopesQueryVariables = Exact<{ [key: string]: never; }>;


export type ApiKeyScopesQuery = { apiKeyScopes: Array<{ name: string, description: string }> };

export type CreateApiKeyMutationVariables = Exact<{
  input: CreateApiKeyInput;
}>;


export type CreateApiKeyMutation = { createApiKey: { secret: string | null, apiKey: { requestsPerMinute: number, allowedAddresses: Array<string>, viewerCanUpdate: boolean, id: string, name: string, prefix: string, scopes: Array<string>, createdAt: string, expiresAt: string, previousPrefix: string | null, previousExpiresAt: string | null, lastUsedAt: string | null, lastUsedAddress: string | null, revokedAt: string | null, owner: { id: string, fullName: string } } | null, errors: Array<{ code: ApiKeyErrorCode, message: string, path: Array<string> }> } };

export type UpdateApiKeyMutationVariables = Exact<{
  input: UpdateApiKeyInput;
}>;


export type UpdateApiKeyMutation = { updateApiKey: { apiKey: { requestsPerMinute: number, allowedAddresses: Array<string>, viewerCanUpdate: boolean, id: string, name: string, prefix: string, scopes: Array<string>, createdAt: string, expiresAt: string, previousPrefix: string | null, previousExpiresAt: string | null, lastUsedAt: string | null, lastUsedAddress: string | null, revokedAt: string | null, owner: { id: string, fullName: string } } | null, errors: Array<{ code: ApiKeyErrorCode, message: string, path: Array<string> }> } };

export type RotateApiKeyMutationVariables = Exact<{
  input: RotateApiKeyInput;
}>;


export type RotateApiKeyMutation = { rotateApiKey: { secret: string | null, apiKey: { requestsPerMinute: number, allowedAddresses: Array<string>, viewerCanUpdate: boolean, id: string, name: string, prefix: string, scopes: Array<string>, createdAt: string, expiresAt: string, previousPrefix: string | null, previousExpiresAt: string | null, lastUsedAt: string | null, lastUsedAddress: string | null, revokedAt: string | null, owner: { id: string, fullName: string } } | null, errors: Array<{ code: ApiKeyErrorCode, message: string, path: Array<string> }> } };

export type RevokeApiKeyMutationVariables = Exact<{
  input: RevokeApiKeyInput;
}>;


export type RevokeApiKeyMutation = { revokeApiKey: { apiKey: { id: string, revokedAt: string | null } | null, errors: Array<{ code: ApiKeyErrorCode, message: string, path: Array<string> }> } };

export type ApplicationsQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  filter?: ApplicationFilter | null | undefined;
  orderBy?: ApplicationOrder | null | undefined;
}>;


export type ApplicationsQuery = { applications: { totalCount: number, nodes: Array<{ id: string, status: ApplicationStatus, createdAt: string, statusChangedAt: string, candidate: { id: string, fullName: string }, jobOffer: { id: string, title: string, organisation: { id: string, name: string } } }> } };

export type ApplicationRowFragment = { id: string, status: ApplicationStatus, createdAt: string, statusChangedAt: string, candidate: { id: string, fullName: string }, jobOffer: { id: string, title: string, organisation: { id: string, name: string } } };

export type ApplicationQueryVariables = Exact<{
  id: string;
}>;


export type ApplicationQuery = { application: { id: string, status: ApplicationStatus, message: string | null, createdAt: string, statusChangedAt: string, version: number, nextStatuses: Array<ApplicationStatus>, viewerCanWithdraw: boolean, candidate: { id: string, fullName: string, headline: string }, jobOffer: { id: string, title: string, organisation: { id: string, name: string } } } | null };

export type ApplicationFullFragment = { id: string, status: ApplicationStatus, message: string | null, createdAt: string, statusChangedAt: string, version: number, nextStatuses: Array<ApplicationStatus>, viewerCanWithdraw: boolean, candidate: { id: string, fullName: string, headline: string }, jobOffer: { id: string, title: string, organisation: { id: string, name: string } } };

export type MoveApplicationMutationVariables = Exact<{
  input: MoveApplicationInput;
}>;


export type MoveApplicationMutation = { moveApplication: { application: { id: string, status: ApplicationStatus } | null, errors: Array<{ code: JobOfferErrorCode, message: string, path: Array<string> }> } };

export type WithdrawApplicationMutationVariables = Exact<{
  input: WithdrawApplicationInput;
}>;


export type WithdrawApplicationMutation = { withdrawApplication: { application: { id: string, status: ApplicationStatus } | null, errors: Array<{ code: JobOfferErrorCode, message: string, path: Array<string> }> } };

export type AssistantQueryVariables = Exact<{ [key: string]: never; }>;


export type AssistantQuery = { assistant: { writing: boolean, transcription: boolean, tokensLeftToday: number } };

export type AssistTextMutationVariables = Exact<{
  input: AssistTextInput;
}>;


export type AssistTextMutation = { assistText: { text: string | null, warnings: Array<{ code: AssistWarningCode, message: string, text: string | null }> | null, errors: Array<{ code: AssistantErrorCode, message: string, path: Array<string> }> } };

export type DictationsQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  filter?: DictationFilter | null | undefined;
  orderBy?: DictationOrder | null | undefined;
}>;


export type DictationsQuery = { dictations: { totalCount: number, nodes: Array<{ id: string, rawText: string, improvedText: string | null, language: Language, createdAt: string, deleteAfter: string }> } };

export type DictationRowFragment = { id: string, rawText: string, improvedText: string | null, language: Language, createdAt: string, deleteAfter: string };

export type ImproveDictationMutationVariables = Exact<{
  input: DictationInput;
}>;


export type ImproveDictationMutation = { improveDictation: { dictation: { id: string, rawText: string, improvedText: string | null, language: Language, createdAt: string, deleteAfter: string } | null, warnings: Array<{ code: AssistWarningCode, message: string, text: string | null }> | null, errors: Array<{ code: AssistantErrorCode, message: string, path: Array<string> }> } };

export type DeleteDictationMutationVariables = Exact<{
  input: DictationInput;
}>;


export type DeleteDictationMutation = { deleteDictation: { deletedId: string | null, errors: Array<{ code: AssistantErrorCode, message: string, path: Array<string> }> } };

export type AuditEntriesQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  filter?: AuditEntryFilter | null | undefined;
  orderBy?: AuditEntryOrder | null | undefined;
}>;


export type AuditEntriesQuery = { auditEntries: { pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean }, nodes: Array<{ id: string, sequence: number, at: string, action: string, entity: string | null, rowId: string | null, origin: string | null, address: string | null, actorId: string | null, actor: { id: string, fullName: string } | null, impersonator: { id: string, fullName: string } | null }> } };

export type AuditEntryRowFragment = { id: string, sequence: number, at: string, action: string, entity: string | null, rowId: string | null, origin: string | null, address: string | null, actorId: string | null, actor: { id: string, fullName: string } | null, impersonator: { id: string, fullName: string } | null };

export type AuditHistoryQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  filter?: AuditEntryFilter | null | undefined;
  orderBy?: AuditEntryOrder | null | undefined;
}>;


export type AuditHistoryQuery = { auditEntries: { pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean }, nodes: Array<{ impersonatorId: string | null, credentialId: string | null, userAgent: string | null, requestId: string | null, redacted: boolean, hash: string, previousHash: string, id: string, sequence: number, at: string, action: string, entity: string | null, rowId: string | null, origin: string | null, address: string | null, actorId: string | null, changes: Array<{ field: string, before: string | null, after: string | null, kept: boolean }>, actor: { id: string, fullName: string } | null, impersonator: { id: string, fullName: string } | null }> } };

export type AuditEntryQueryVariables = Exact<{
  id: string;
}>;


export type AuditEntryQuery = { auditEntry: { impersonatorId: string | null, credentialId: string | null, userAgent: string | null, requestId: string | null, redacted: boolean, hash: string, previousHash: string, id: string, sequence: number, at: string, action: string, entity: string | null, rowId: string | null, origin: string | null, address: string | null, actorId: string | null, changes: Array<{ field: string, before: string | null, after: string | null, kept: boolean }>, actor: { id: string, fullName: string } | null, impersonator: { id: string, fullName: string } | null } | null };

export type AuditEntryFullFragment = { impersonatorId: string | null, credentialId: string | null, userAgent: string | null, requestId: string | null, redacted: boolean, hash: string, previousHash: string, id: string, sequence: number, at: string, action: string, entity: string | null, rowId: string | null, origin: string | null, address: string | null, actorId: string | null, changes: Array<{ field: string, before: string | null, after: string | null, kept: boolean }>, actor: { id: string, fullName: string } | null, impersonator: { id: string, fullName: string } | null };

export type AuditVerificationsQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  orderBy?: AuditVerificationOrder | null | undefined;
}>;


export type AuditVerificationsQuery = { auditVerifications: { totalCount: number, nodes: Array<{ id: string, status: AuditVerificationStatus, checked: number, brokenSequence: number | null, fault: AuditFault | null, headsCompared: number, startedAt: string, endedAt: string | null, startedBy: { id: string, fullName: string } | null }> } };

export type AuditVerificationFullFragment = { id: string, status: AuditVerificationStatus, checked: number, brokenSequence: number | null, fault: AuditFault | null, headsCompared: number, startedAt: string, endedAt: string | null, startedBy: { id: string, fullName: string } | null };

export type StartAuditVerificationMutationVariables = Exact<{ [key: string]: never; }>;


export type StartAuditVerificationMutation = { startAuditVerification: { auditVerification: { id: string, status: AuditVerificationStatus, checked: number, brokenSequence: number | null, fault: AuditFault | null, headsCompared: number, startedAt: string, endedAt: string | null, startedBy: { id: string, fullName: string } | null } | null, errors: Array<{ code: AuditErrorCode, message: string, path: Array<string> }> } };

export type ExportAuditMutationVariables = Exact<{
  input: ExportAuditInput;
}>;


export type ExportAuditMutation = { exportAudit: { export: { id: string, status: ExportStatus } | null, errors: Array<{ code: AuditErrorCode, message: string, path: Array<string> }> } };

export type CandidatesQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  filter?: CandidateFilter | null | undefined;
  orderBy?: CandidateOrder | null | undefined;
}>;


export type CandidatesQuery = { candidates: { totalCount: number, nodes: Array<{ id: string, fullName: string, headline: string, status: CandidateStatus, wishedContract: ContractType | null, experienceYears: number, availableFrom: string | null, commune: { code: string, name: string } | null }> } };

export type CandidateRowFragment = { id: string, fullName: string, headline: string, status: CandidateStatus, wishedContract: ContractType | null, experienceYears: number, availableFrom: string | null, commune: { code: string, name: string } | null };

export type CandidateQueryVariables = Exact<{
  id: string;
}>;


export type CandidateQuery = { candidate: { id: string, firstName: string, lastName: string, fullName: string, email: string | null, phone: string | null, headline: string, summary: string | null, status: CandidateStatus, mobilityKm: number, availableFrom: string | null, wishedContract: ContractType | null, experienceYears: number, lastContactOn: string | null, createdAt: string, updatedAt: string, version: number, viewerCanUpdate: boolean, viewerCanPublish: boolean, viewerCanArchive: boolean, commune: { code: string, name: string } | null, skills: Array<{ id: string, name: string }>, trainings: Array<{ status: CandidateTrainingStatus, completedOn: string | null, training: { id: string, title: string } }>, cv: { id: string, name: string, mediaType: string, size: number, status: FileStatus, scanned: boolean, reason: FileRefusal | null, createdAt: string } | null, user: { id: string, fullName: string } | null } | null };

export type CandidateFullFragment = { id: string, firstName: string, lastName: string, fullName: string, email: string | null, phone: string | null, headline: string, summary: string | null, status: CandidateStatus, mobilityKm: number, availableFrom: string | null, wishedContract: ContractType | null, experienceYears: number, lastContactOn: string | null, createdAt: string, updatedAt: string, version: number, viewerCanUpdate: boolean, viewerCanPublish: boolean, viewerCanArchive: boolean, commune: { code: string, name: string } | null, skills: Array<{ id: string, name: string }>, trainings: Array<{ status: CandidateTrainingStatus, completedOn: string | null, training: { id: string, title: string } }>, cv: { id: string, name: string, mediaType: string, size: number, status: FileStatus, scanned: boolean, reason: FileRefusal | null, createdAt: string } | null, user: { id: string, fullName: string } | null };

export type CreateCandidateMutationVariables = Exact<{
  input: CreateCandidateInput;
}>;


export type CreateCandidateMutation = { createCandidate: { candidate: { id: string, firstName: string, lastName: string, fullName: string, email: string | null, phone: string | null, headline: string, summary: string | null, status: CandidateStatus, mobilityKm: number, availableFrom: string | null, wishedContract: ContractType | null, experienceYears: number, lastContactOn: string | null, createdAt: string, updatedAt: string, version: number, viewerCanUpdate: boolean, viewerCanPublish: boolean, viewerCanArchive: boolean, commune: { code: string, name: string } | null, skills: Array<{ id: string, name: string }>, trainings: Array<{ status: CandidateTrainingStatus, completedOn: string | null, training: { id: string, title: string } }>, cv: { id: string, name: string, mediaType: string, size: number, status: FileStatus, scanned: boolean, reason: FileRefusal | null, createdAt: string } | null, user: { id: string, fullName: string } | null } | null, errors: Array<{ code: CandidateErrorCode, message: string, path: Array<string> }> } };

export type UpdateCandidateMutationVariables = Exact<{
  input: UpdateCandidateInput;
}>;


export type UpdateCandidateMutation = { updateCandidate: { candidate: { id: string, firstName: string, lastName: string, fullName: string, email: string | null, phone: string | null, headline: string, summary: string | null, status: CandidateStatus, mobilityKm: number, availableFrom: string | null, wishedContract: ContractType | null, experienceYears: number, lastContactOn: string | null, createdAt: string, updatedAt: string, version: number, viewerCanUpdate: boolean, viewerCanPublish: boolean, viewerCanArchive: boolean, commune: { code: string, name: string } | null, skills: Array<{ id: string, name: string }>, trainings: Array<{ status: CandidateTrainingStatus, completedOn: string | null, training: { id: string, title: string } }>, cv: { id: string, name: string, mediaType: string, size: number, status: FileStatus, scanned: boolean, reason: FileRefusal | null, createdAt: string } | null, user: { id: string, fullName: string } | null } | null, errors: Array<{ code: CandidateErrorCode, message: string, path: Array<string> }> } };

export type PublishCandidateMutationVariables = Exact<{
  input: PublishCandidateInput;
}>;


export type PublishCandidateMutation = { publishCandidate: { candidate: { id: string, status: CandidateStatus } | null, errors: Array<{ code: CandidateErrorCode, message: string, path: Array<string> }> } };

export type ArchiveCandidateMutationVariables = Exact<{
  input: ArchiveCandidateInput;
}>;


export type ArchiveCandidateMutation = { archiveCandidate: { candidate: { id: string, status: CandidateStatus } | null, errors: Array<{ code: CandidateErrorCode, message: string, path: Array<string> }> } };

export type CandidateMatchesQueryVariables = Exact<{
  id: string;
  first: number;
  language: Language;
}>;


export type CandidateMatchesQuery = { candidate: { id: string, matches: Array<{ score: number, weightsVersion: number, jobOffer: { id: string, title: string, organisation: { id: string, name: string } }, factors: Array<{ name: MatchFactorName, points: number, maximum: number, explanation: string }> }> } | null };

export type ConversationsQueryVariables = Exact<{
  first?: number | null | undefined;
  filter?: ConversationFilter | null | undefined;
}>;


export type ConversationsQuery = { conversations: { totalCount: number, nodes: Array<{ id: string, subject: string | null, lastMessageAt: string | null, unreadCount: number, members: Array<{ person: { id: string, fullName: string } }>, lastMessage: { id: string, body: string, author: { id: string, fullName: string } } | null }> } };

export type ConversationQueryVariables = Exact<{
  id: string;
}>;


export type ConversationQuery = { conversation: { id: string, subject: string | null, unreadCount: number, members: Array<{ lastReadSeq: number, person: { id: string, fullName: string } }> } | null };

export type MessagesQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type MessagesQuery = { conversation: { id: string, messages: { nodes: Array<{ id: string, seq: number, body: string, createdAt: string, author: { id: string, fullName: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type MessageRowFragment = { id: string, seq: number, body: string, createdAt: string, author: { id: string, fullName: string } };

export type StartConversationMutationVariables = Exact<{
  input: StartConversationInput;
}>;


export type StartConversationMutation = { startConversation: { conversation: { id: string } | null, errors: Array<{ code: ConversationErrorCode, message: string, path: Array<string> }> } };

export type SendMessageMutationVariables = Exact<{
  input: SendMessageInput;
}>;


export type SendMessageMutation = { sendMessage: { message: { id: string, seq: number, body: string, createdAt: string, author: { id: string, fullName: string } } | null, errors: Array<{ code: ConversationErrorCode, message: string, path: Array<string> }> } };

export type MarkConversationReadMutationVariables = Exact<{
  input: MarkConversationReadInput;
}>;


export type MarkConversationReadMutation = { markConversationRead: { conversation: { id: string, unreadCount: number } | null, errors: Array<{ code: ConversationErrorCode, message: string, path: Array<string> }> } };

export type MessageReceivedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type MessageReceivedSubscription = { messageReceived: { id: string, seq: number, body: string, createdAt: string, conversation: { id: string }, author: { id: string, fullName: string } } };

export type DashboardQueryVariables = Exact<{
  jobOffers: boolean;
  applications: boolean;
  candidates: boolean;
}>;


export type DashboardQuery = { trainings: { totalCount: number }, jobOffers?: { totalCount: number }, applications?: { totalCount: number }, candidates?: { totalCount: number }, viewer: { unreadCount: number } | null };

export type EnrolmentsQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  filter?: EnrolmentFilter | null | undefined;
  orderBy?: EnrolmentOrder | null | undefined;
}>;


export type EnrolmentsQuery = { enrolments: { totalCount: number, nodes: Array<{ id: string, status: EnrolmentStatus, createdAt: string, trainee: { id: string, fullName: string }, session: { id: string, startsOn: string, training: { id: string, title: string } } }> } };

export type EnrolmentRowFragment = { id: string, status: EnrolmentStatus, createdAt: string, trainee: { id: string, fullName: string }, session: { id: string, startsOn: string, training: { id: string, title: string } } };

export type EnrolmentQueryVariables = Exact<{
  id: string;
}>;


export type EnrolmentQuery = { enrolment: { id: string, status: EnrolmentStatus, createdAt: string, viewerCanConfirm: boolean, viewerCanComplete: boolean, viewerCanCancel: boolean, trainee: { id: string, fullName: string }, session: { id: string, startsOn: string, endsOn: string, training: { id: string, title: string } } } | null };

export type EnrolmentFullFragment = { id: string, status: EnrolmentStatus, createdAt: string, viewerCanConfirm: boolean, viewerCanComplete: boolean, viewerCanCancel: boolean, trainee: { id: string, fullName: string }, session: { id: string, startsOn: string, endsOn: string, training: { id: string, title: string } } };

export type CreateEnrolmentMutationVariables = Exact<{
  input: CreateEnrolmentInput;
}>;


export type CreateEnrolmentMutation = { createEnrolment: { enrolment: { id: string, status: EnrolmentStatus, createdAt: string, viewerCanConfirm: boolean, viewerCanComplete: boolean, viewerCanCancel: boolean, trainee: { id: string, fullName: string }, session: { id: string, startsOn: string, endsOn: string, training: { id: string, title: string } } } | null, errors: Array<{ code: EnrolmentErrorCode, message: string, path: Array<string> }> } };

export type ConfirmEnrolmentMutationVariables = Exact<{
  input: ConfirmEnrolmentInput;
}>;


export type ConfirmEnrolmentMutation = { confirmEnrolment: { enrolment: { id: string, status: EnrolmentStatus } | null, errors: Array<{ code: EnrolmentErrorCode, message: string, path: Array<string> }> } };

export type CancelEnrolmentMutationVariables = Exact<{
  input: CancelEnrolmentInput;
}>;


export type CancelEnrolmentMutation = { cancelEnrolment: { enrolment: { id: string, status: EnrolmentStatus } | null, errors: Array<{ code: EnrolmentErrorCode, message: string, path: Array<string> }> } };

export type CompleteEnrolmentMutationVariables = Exact<{
  input: CompleteEnrolmentInput;
}>;


export type CompleteEnrolmentMutation = { completeEnrolment: { enrolment: { id: string, status: EnrolmentStatus } | null, errors: Array<{ code: EnrolmentErrorCode, message: string, path: Array<string> }> } };

export type FailedJobsQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  filter?: FailedJobFilter | null | undefined;
  orderBy?: FailedJobOrder | null | undefined;
}>;


export type FailedJobsQuery = { failedJobs: { totalCount: number, nodes: Array<{ id: string, job: string, payload: string, error: string, attempts: number, status: FailedJobStatus, failedAt: string }> } };

export type FailedJobRowFragment = { id: string, job: string, payload: string, error: string, attempts: number, status: FailedJobStatus, failedAt: string };

export type JobQueuesQueryVariables = Exact<{ [key: string]: never; }>;


export type JobQueuesQuery = { jobQueues: Array<{ name: string, waiting: number, active: number, delayed: number, failed: number }> };

export type RetryFailedJobsMutationVariables = Exact<{
  input: RetryFailedJobsInput;
}>;


export type RetryFailedJobsMutation = { retryFailedJobs: { results: Array<{ id: string, errors: Array<{ message: string }> }> | null, errors: Array<{ code: FailedJobErrorCode, message: string, path: Array<string> }> } };

export type DiscardFailedJobsMutationVariables = Exact<{
  input: DiscardFailedJobsInput;
}>;


export type DiscardFailedJobsMutation = { discardFailedJobs: { results: Array<{ id: string, errors: Array<{ message: string }> }> | null, errors: Array<{ code: FailedJobErrorCode, message: string, path: Array<string> }> } };

export type CreateUploadMutationVariables = Exact<{
  input: CreateUploadInput;
}>;


export type CreateUploadMutation = { createUpload: { upload: { id: string, url: string, maximumBytes: number, types: Array<string> } | null, errors: Array<{ code: UploadErrorCode, message: string, path: Array<string> }> } };

export type FileStateFragment = { id: string, name: string, mediaType: string, size: number, status: FileStatus, scanned: boolean, reason: FileRefusal | null, createdAt: string };

export type AttachCandidateCvMutationVariables = Exact<{
  input: AttachCandidateCvInput;
}>;


export type AttachCandidateCvMutation = { attachCandidateCv: { candidate: { id: string, cv: { id: string, name: string, mediaType: string, size: number, status: FileStatus, scanned: boolean, reason: FileRefusal | null, createdAt: string } | null } | null, errors: Array<{ code: CandidateErrorCode, message: string, path: Array<string> }> } };

export type RemoveCandidateCvMutationVariables = Exact<{
  input: RemoveCandidateCvInput;
}>;


export type RemoveCandidateCvMutation = { removeCandidateCv: { candidate: { id: string } | null, errors: Array<{ code: CandidateErrorCode, message: string, path: Array<string> }> } };

export type CandidateCvLinkQueryVariables = Exact<{
  id: string;
}>;


export type CandidateCvLinkQuery = { candidate: { id: string, cv: { id: string, downloadUrl: string | null } | null } | null };

export type ExportQueryVariables = Exact<{
  id: string;
}>;


export type ExportQuery = { export: { id: string, status: ExportStatus, error: ExportFailure | null, file: { id: string, name: string } | null } | null };

export type ExportLinkQueryVariables = Exact<{
  id: string;
}>;


export type ExportLinkQuery = { export: { id: string, file: { id: string, downloadUrl: string | null } | null } | null };

export type ExportCandidatesMutationVariables = Exact<{
  input: ExportCandidatesInput;
}>;


export type ExportCandidatesMutation = { exportCandidates: { export: { id: string } | null, errors: Array<{ code: ExportErrorCode, message: string, path: Array<string> }> } };

export type ExportTrainingsMutationVariables = Exact<{
  input: ExportTrainingsInput;
}>;


export type ExportTrainingsMutation = { exportTrainings: { export: { id: string } | null, errors: Array<{ code: ExportErrorCode, message: string, path: Array<string> }> } };

export type ExportJobOffersMutationVariables = Exact<{
  input: ExportJobOffersInput;
}>;


export type ExportJobOffersMutation = { exportJobOffers: { export: { id: string } | null, errors: Array<{ code: ExportErrorCode, message: string, path: Array<string> }> } };

export type InstitutionsQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  filter?: InstitutionFilter | null | undefined;
  orderBy?: InstitutionOrder | null | undefined;
}>;


export type InstitutionsQuery = { institutions: { totalCount: number, nodes: Array<{ id: string, name: string, type: InstitutionType | null, sector: InstitutionSector | null, responseCount: number, createdAt: string }> } };

export type InstitutionRowFragment = { id: string, name: string, type: InstitutionType | null, sector: InstitutionSector | null, responseCount: number, createdAt: string };

export type InstitutionQueryVariables = Exact<{
  id: string;
}>;


export type InstitutionQuery = { institution: { updatedAt: string, version: number, id: string, name: string, type: InstitutionType | null, sector: InstitutionSector | null, responseCount: number, createdAt: string, rules: Array<{ id: string, kind: InstitutionRuleKind, value: string, priority: number, createdAt: string }> } | null };

export type InstitutionFullFragment = { updatedAt: string, version: number, id: string, name: string, type: InstitutionType | null, sector: InstitutionSector | null, responseCount: number, createdAt: string, rules: Array<{ id: string, kind: InstitutionRuleKind, value: string, priority: number, createdAt: string }> };

export type CreateInstitutionMutationVariables = Exact<{
  input: CreateInstitutionInput;
}>;


export type CreateInstitutionMutation = { createInstitution: { institution: { updatedAt: string, version: number, id: string, name: string, type: InstitutionType | null, sector: InstitutionSector | null, responseCount: number, createdAt: string, rules: Array<{ id: string, kind: InstitutionRuleKind, value: string, priority: number, createdAt: string }> } | null, errors: Array<{ code: InstitutionErrorCode, message: string, path: Array<string> }> } };

export type UpdateInstitutionMutationVariables = Exact<{
  input: UpdateInstitutionInput;
}>;


export type UpdateInstitutionMutation = { updateInstitution: { institution: { updatedAt: string, version: number, id: string, name: string, type: InstitutionType | null, sector: InstitutionSector | null, responseCount: number, createdAt: string, rules: Array<{ id: string, kind: InstitutionRuleKind, value: string, priority: number, createdAt: string }> } | null, errors: Array<{ code: InstitutionErrorCode, message: string, path: Array<string> }> } };

export type DeleteInstitutionMutationVariables = Exact<{
  input: DeleteInstitutionInput;
}>;


export type DeleteInstitutionMutation = { deleteInstitution: { deletedId: string | null, errors: Array<{ code: InstitutionErrorCode, message: string, path: Array<string> }> } };

export type AddInstitutionRuleMutationVariables = Exact<{
  input: AddInstitutionRuleInput;
}>;


export type AddInstitutionRuleMutation = { addInstitutionRule: { institution: { updatedAt: string, version: number, id: string, name: string, type: InstitutionType | null, sector: InstitutionSector | null, responseCount: number, createdAt: string, rules: Array<{ id: string, kind: InstitutionRuleKind, value: string, priority: number, createdAt: string }> } | null, errors: Array<{ code: InstitutionErrorCode, message: string, path: Array<string> }> } };

export type UpdateInstitutionRuleMutationVariables = Exact<{
  input: UpdateInstitutionRuleInput;
}>;


export type UpdateInstitutionRuleMutation = { updateInstitutionRule: { institution: { updatedAt: string, version: number, id: string, name: string, type: InstitutionType | null, sector: InstitutionSector | null, responseCount: number, createdAt: string, rules: Array<{ id: string, kind: InstitutionRuleKind, value: string, priority: number, createdAt: string }> } | null, errors: Array<{ code: InstitutionErrorCode, message: string, path: Array<string> }> } };

export type RemoveInstitutionRuleMutationVariables = Exact<{
  input: RemoveInstitutionRuleInput;
}>;


export type RemoveInstitutionRuleMutation = { removeInstitutionRule: { institution: { updatedAt: string, version: number, id: string, name: string, type: InstitutionType | null, sector: InstitutionSector | null, responseCount: number, createdAt: string, rules: Array<{ id: string, kind: InstitutionRuleKind, value: string, priority: number, createdAt: string }> } | null, errors: Array<{ code: InstitutionErrorCode, message: string, path: Array<string> }> } };

export type UnknownDomainsQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  filter?: UnknownDomainFilter | null | undefined;
  orderBy?: UnknownDomainOrder | null | undefined;
}>;


export type UnknownDomainsQuery = { unknownDomains: { totalCount: number, nodes: Array<{ id: string, domain: string, responseCount: number, lastResponseAt: string, likelyDomain: string | null, proposal: { id: string, name: string, type: InstitutionType | null, sector: InstitutionSector | null, confidence: number, reason: string, model: string, status: ProposalStatus } | null }> } };

export type UnknownDomainRowFragment = { id: string, domain: string, responseCount: number, lastResponseAt: string, likelyDomain: string | null, proposal: { id: string, name: string, type: InstitutionType | null, sector: InstitutionSector | null, confidence: number, reason: string, model: string, status: ProposalStatus } | null };

export type ProposeInstitutionsMutationVariables = Exact<{
  input: ProposeInstitutionsInput;
}>;


export type ProposeInstitutionsMutation = { proposeInstitutions: { domains: Array<string> | null, errors: Array<{ code: InstitutionErrorCode, message: string, path: Array<string> }> } };

export type AcceptInstitutionProposalMutationVariables = Exact<{
  input: AcceptInstitutionProposalInput;
}>;


export type AcceptInstitutionProposalMutation = { acceptInstitutionProposal: { institutionProposal: { id: string, status: ProposalStatus } | null, errors: Array<{ code: InstitutionErrorCode, message: string, path: Array<string> }> } };

export type RejectInstitutionProposalMutationVariables = Exact<{
  input: RejectInstitutionProposalInput;
}>;


export type RejectInstitutionProposalMutation = { rejectInstitutionProposal: { institutionProposal: { id: string, status: ProposalStatus } | null, errors: Array<{ code: InstitutionErrorCode, message: string, path: Array<string> }> } };

export type PersonalProvidersQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  filter?: PersonalProviderFilter | null | undefined;
  orderBy?: PersonalProviderOrder | null | undefined;
}>;


export type PersonalProvidersQuery = { personalProviders: { totalCount: number, nodes: Array<{ id: string, domain: string, createdAt: string }> } };

export type PersonalProviderRowFragment = { id: string, domain: string, createdAt: string };

export type AddPersonalProviderMutationVariables = Exact<{
  input: AddPersonalProviderInput;
}>;


export type AddPersonalProviderMutation = { addPersonalProvider: { personalProvider: { id: string, domain: string, createdAt: string } | null, errors: Array<{ code: InstitutionErrorCode, message: string, path: Array<string> }> } };

export type RemovePersonalProviderMutationVariables = Exact<{
  input: RemovePersonalProviderInput;
}>;


export type RemovePersonalProviderMutation = { removePersonalProvider: { deletedId: string | null, errors: Array<{ code: InstitutionErrorCode, message: string, path: Array<string> }> } };

export type DomainAliasesQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  filter?: DomainAliasFilter | null | undefined;
  orderBy?: DomainAliasOrder | null | undefined;
}>;


export type DomainAliasesQuery = { domainAliases: { totalCount: number, nodes: Array<{ id: string, domain: string, correctDomain: string | null, createdAt: string }> } };

export type DomainAliasRowFragment = { id: string, domain: string, correctDomain: string | null, createdAt: string };

export type DecideDomainSpellingMutationVariables = Exact<{
  input: DecideDomainSpellingInput;
}>;


export type DecideDomainSpellingMutation = { decideDomainSpelling: { domainAlias: { id: string, domain: string, correctDomain: string | null, createdAt: string } | null, errors: Array<{ code: InstitutionErrorCode, message: string, path: Array<string> }> } };

export type ForgetDomainSpellingMutationVariables = Exact<{
  input: ForgetDomainSpellingInput;
}>;


export type ForgetDomainSpellingMutation = { forgetDomainSpelling: { deletedId: string | null, errors: Array<{ code: InstitutionErrorCode, message: string, path: Array<string> }> } };

export type InvitationFullFragment = { id: string, status: InvitationStatus, sentAt: string, expiresAt: string, acceptedAt: string | null, mailReason: MailReason | null, viewerCanSend: boolean, viewerCanWithdraw: boolean };

export type InviteUserMutationVariables = Exact<{
  input: InviteUserInput;
}>;


export type InviteUserMutation = { inviteUser: { user: { id: string, fullName: string, email: string } | null, errors: Array<{ code: AccountErrorCode, message: string, path: Array<string> }> } };

export type SendInvitationMutationVariables = Exact<{
  input: SendInvitationInput;
}>;


export type SendInvitationMutation = { sendInvitation: { invitation: { id: string, status: InvitationStatus, sentAt: string, expiresAt: string, acceptedAt: string | null, mailReason: MailReason | null, viewerCanSend: boolean, viewerCanWithdraw: boolean } | null, errors: Array<{ code: InvitationErrorCode, message: string, path: Array<string> }> } };

export type ReaddressInvitationMutationVariables = Exact<{
  input: ReaddressInvitationInput;
}>;


export type ReaddressInvitationMutation = { readdressInvitation: { invitation: { id: string, status: InvitationStatus, sentAt: string, expiresAt: string, acceptedAt: string | null, mailReason: MailReason | null, viewerCanSend: boolean, viewerCanWithdraw: boolean } | null, errors: Array<{ code: InvitationErrorCode, message: string, path: Array<string> }> } };

export type WithdrawInvitationMutationVariables = Exact<{
  input: WithdrawInvitationInput;
}>;


export type WithdrawInvitationMutation = { withdrawInvitation: { invitation: { id: string, status: InvitationStatus, sentAt: string, expiresAt: string, acceptedAt: string | null, mailReason: MailReason | null, viewerCanSend: boolean, viewerCanWithdraw: boolean } | null, errors: Array<{ code: InvitationErrorCode, message: string, path: Array<string> }> } };

export type SendVerificationMailMutationVariables = Exact<{ [key: string]: never; }>;


export type SendVerificationMailMutation = { sendVerificationMail: { user: { id: string } | null, errors: Array<{ code: EmailVerificationErrorCode, message: string, path: Array<string> }> } };

export type JobOffersQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  filter?: JobOfferFilter | null | undefined;
  orderBy?: JobOfferOrder | null | undefined;
}>;


export type JobOffersQuery = { jobOffers: { totalCount: number, nodes: Array<{ id: string, title: string, status: JobOfferStatus, contract: ContractType, publishedAt: string | null, applicationCount: number, organisation: { id: string, name: string }, commune: { code: string, name: string } | null, minimumSalary: { amount: string, currency: string } | null, maximumSalary: { amount: string, currency: string } | null }> } };

export type JobOfferRowFragment = { id: string, title: string, status: JobOfferStatus, contract: ContractType, publishedAt: string | null, applicationCount: number, organisation: { id: string, name: string }, commune: { code: string, name: string } | null, minimumSalary: { amount: string, currency: string } | null, maximumSalary: { amount: string, currency: string } | null };

export type JobOfferQueryVariables = Exact<{
  id: string;
}>;


export type JobOfferQuery = { jobOffer: { id: string, title: string, description: string, status: JobOfferStatus, contract: ContractType, romeCode: string | null, experienceYears: number, startsOn: string | null, validThrough: string | null, publishedAt: string | null, createdAt: string, updatedAt: string, version: number, applicationCount: number, viewerCanUpdate: boolean, viewerCanPublish: boolean, viewerCanApply: boolean, viewerCanClose: boolean, organisation: { id: string, name: string }, commune: { code: string, name: string } | null, minimumSalary: { amount: string, currency: string } | null, maximumSalary: { amount: string, currency: string } | null, skills: Array<{ id: string, name: string }>, trainings: Array<{ id: string, title: string }> } | null };

export type JobOfferFullFragment = { id: string, title: string, description: string, status: JobOfferStatus, contract: ContractType, romeCode: string | null, experienceYears: number, startsOn: string | null, validThrough: string | null, publishedAt: string | null, createdAt: string, updatedAt: string, version: number, applicationCount: number, viewerCanUpdate: boolean, viewerCanPublish: boolean, viewerCanApply: boolean, viewerCanClose: boolean, organisation: { id: string, name: string }, commune: { code: string, name: string } | null, minimumSalary: { amount: string, currency: string } | null, maximumSalary: { amount: string, currency: string } | null, skills: Array<{ id: string, name: string }>, trainings: Array<{ id: string, title: string }> };

export type CreateJobOfferMutationVariables = Exact<{
  input: CreateJobOfferInput;
}>;


export type CreateJobOfferMutation = { createJobOffer: { jobOffer: { id: string, title: string, description: string, status: JobOfferStatus, contract: ContractType, romeCode: string | null, experienceYears: number, startsOn: string | null, validThrough: string | null, publishedAt: string | null, createdAt: string, updatedAt: string, version: number, applicationCount: number, viewerCanUpdate: boolean, viewerCanPublish: boolean, viewerCanApply: boolean, viewerCanClose: boolean, organisation: { id: string, name: string }, commune: { code: string, name: string } | null, minimumSalary: { amount: string, currency: string } | null, maximumSalary: { amount: string, currency: string } | null, skills: Array<{ id: string, name: string }>, trainings: Array<{ id: string, title: string }> } | null, errors: Array<{ code: JobOfferErrorCode, message: string, path: Array<string> }> } };

export type UpdateJobOfferMutationVariables = Exact<{
  input: UpdateJobOfferInput;
}>;


export type UpdateJobOfferMutation = { updateJobOffer: { jobOffer: { id: string, title: string, description: string, status: JobOfferStatus, contract: ContractType, romeCode: string | null, experienceYears: number, startsOn: string | null, validThrough: string | null, publishedAt: string | null, createdAt: string, updatedAt: string, version: number, applicationCount: number, viewerCanUpdate: boolean, viewerCanPublish: boolean, viewerCanApply: boolean, viewerCanClose: boolean, organisation: { id: string, name: string }, commune: { code: string, name: string } | null, minimumSalary: { amount: string, currency: string } | null, maximumSalary: { amount: string, currency: string } | null, skills: Array<{ id: string, name: string }>, trainings: Array<{ id: string, title: string }> } | null, errors: Array<{ code: JobOfferErrorCode, message: string, path: Array<string> }> } };

export type PublishJobOfferMutationVariables = Exact<{
  input: PublishJobOfferInput;
}>;


export type PublishJobOfferMutation = { publishJobOffer: { jobOffer: { id: string, status: JobOfferStatus } | null, errors: Array<{ code: JobOfferErrorCode, message: string, path: Array<string> }> } };

export type CloseJobOfferMutationVariables = Exact<{
  input: CloseJobOfferInput;
}>;


export type CloseJobOfferMutation = { closeJobOffer: { jobOffer: { id: string, status: JobOfferStatus } | null, errors: Array<{ code: JobOfferErrorCode, message: string, path: Array<string> }> } };

export type JobOfferMatchesQueryVariables = Exact<{
  id: string;
  first: number;
  language: Language;
}>;


export type JobOfferMatchesQuery = { jobOffer: { id: string, matches: Array<{ score: number, weightsVersion: number, candidate: { id: string, fullName: string, headline: string }, factors: Array<{ name: MatchFactorName, points: number, maximum: number, explanation: string }> }> } | null };

export type ApplyToJobOfferMutationVariables = Exact<{
  input: ApplyToJobOfferInput;
}>;


export type ApplyToJobOfferMutation = { applyToJobOffer: { application: { id: string } | null, errors: Array<{ code: JobOfferErrorCode, message: string, path: Array<string> }> } };

export type MailBatchesQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  filter?: MailBatchFilter | null | undefined;
  orderBy?: MailBatchOrder | null | undefined;
}>;


export type MailBatchesQuery = { mailBatches: { totalCount: number, nodes: Array<{ id: string, name: string, status: MailBatchStatus, recipientCount: number, createdAt: string, startedAt: string | null, progress: { recipients: number, queued: number, sent: number, delivered: number, bounced: number, complained: number, failed: number, suppressed: number, cancelled: number, kept: number, unsubscribed: number } }> } };

export type MailBatchRowFragment = { id: string, name: string, status: MailBatchStatus, recipientCount: number, createdAt: string, startedAt: string | null, progress: { recipients: number, queued: number, sent: number, delivered: number, bounced: number, complained: number, failed: number, suppressed: number, cancelled: number, kept: number, unsubscribed: number } };

export type MailBatchCountsFragment = { recipients: number, queued: number, sent: number, delivered: number, bounced: number, complained: number, failed: number, suppressed: number, cancelled: number, kept: number, unsubscribed: number };

export type MailBatchQueryVariables = Exact<{
  id: string;
}>;


export type MailBatchQuery = { mailBatch: { topic: string, perMinute: number, pauseReason: MailPauseReason | null, scheduledAt: string | null, endedAt: string | null, updatedAt: string, version: number, variables: Array<string>, viewerCanUpdate: boolean, id: string, name: string, status: MailBatchStatus, recipientCount: number, createdAt: string, startedAt: string | null, fr: { subject: string, body: string }, en: { subject: string, body: string } | null, createdBy: { id: string, fullName: string } | null, progress: { recipients: number, queued: number, sent: number, delivered: number, bounced: number, complained: number, failed: number, suppressed: number, cancelled: number, kept: number, unsubscribed: number } } | null };

export type MailBatchFullFragment = { topic: string, perMinute: number, pauseReason: MailPauseReason | null, scheduledAt: string | null, endedAt: string | null, updatedAt: string, version: number, variables: Array<string>, viewerCanUpdate: boolean, id: string, name: string, status: MailBatchStatus, recipientCount: number, createdAt: string, startedAt: string | null, fr: { subject: string, body: string }, en: { subject: string, body: string } | null, createdBy: { id: string, fullName: string } | null, progress: { recipients: number, queued: number, sent: number, delivered: number, bounced: number, complained: number, failed: number, suppressed: number, cancelled: number, kept: number, unsubscribed: number } };

export type MailBatchRecipientsQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  offset?: number | null | undefined;
  filter?: MailBatchRecipientFilter | null | undefined;
}>;


export type MailBatchRecipientsQuery = { mailBatch: { id: string, recipients: { totalCount: number, nodes: Array<{ id: string, address: string, name: string | null, language: Language, error: string | null, variables: Array<{ name: string, value: string }>, message: { id: string, status: MailStatus, smtpCode: number | null, smtpText: string | null } | null }> } } | null };

export type MailBatchRecipientRowFragment = { id: string, address: string, name: string | null, language: Language, error: string | null, variables: Array<{ name: string, value: string }>, message: { id: string, status: MailStatus, smtpCode: number | null, smtpText: string | null } | null };

export type MailStatisticsQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type MailStatisticsQuery = { mailStatistics: Array<{ day: string, sent: number, delivered: number, bounced: number, complained: number, unsubscribed: number, failed: number }> };

export type AddMailRecipientMutationVariables = Exact<{
  input: AddMailRecipientInput;
}>;


export type AddMailRecipientMutation = { addMailRecipient: { recipient: { id: string } | null, errors: Array<{ code: MailBatchErrorCode, message: string, path: Array<string> }> } };

export type CreateMailBatchMutationVariables = Exact<{
  input: CreateMailBatchInput;
}>;


export type CreateMailBatchMutation = { createMailBatch: { mailBatch: { topic: string, perMinute: number, pauseReason: MailPauseReason | null, scheduledAt: string | null, endedAt: string | null, updatedAt: string, version: number, variables: Array<string>, viewerCanUpdate: boolean, id: string, name: string, status: MailBatchStatus, recipientCount: number, createdAt: string, startedAt: string | null, fr: { subject: string, body: string }, en: { subject: string, body: string } | null, createdBy: { id: string, fullName: string } | null, progress: { recipients: number, queued: number, sent: number, delivered: number, bounced: number, complained: number, failed: number, suppressed: number, cancelled: number, kept: number, unsubscribed: number } } | null, errors: Array<{ code: MailBatchErrorCode, message: string, path: Array<string> }> } };

export type UpdateMailBatchMutationVariables = Exact<{
  input: UpdateMailBatchInput;
}>;


export type UpdateMailBatchMutation = { updateMailBatch: { mailBatch: { topic: string, perMinute: number, pauseReason: MailPauseReason | null, scheduledAt: string | null, endedAt: string | null, updatedAt: string, version: number, variables: Array<string>, viewerCanUpdate: boolean, id: string, name: string, status: MailBatchStatus, recipientCount: number, createdAt: string, startedAt: string | null, fr: { subject: string, body: string }, en: { subject: string, body: string } | null, createdBy: { id: string, fullName: string } | null, progress: { recipients: number, queued: number, sent: number, delivered: number, bounced: number, complained: number, failed: number, suppressed: number, cancelled: number, kept: number, unsubscribed: number } } | null, errors: Array<{ code: MailBatchErrorCode, message: string, path: Array<string> }> } };

export type SendMailBatchMutationVariables = Exact<{
  input: SendMailBatchInput;
}>;


export type SendMailBatchMutation = { sendMailBatch: { mailBatch: { id: string, status: MailBatchStatus } | null, errors: Array<{ code: MailBatchErrorCode, message: string, path: Array<string> }> } };

export type ScheduleMailBatchMutationVariables = Exact<{
  input: ScheduleMailBatchInput;
}>;


export type ScheduleMailBatchMutation = { scheduleMailBatch: { mailBatch: { id: string, status: MailBatchStatus } | null, errors: Array<{ code: MailBatchErrorCode, message: string, path: Array<string> }> } };

export type UnscheduleMailBatchMutationVariables = Exact<{
  input: MailBatchInput;
}>;


export type UnscheduleMailBatchMutation = { unscheduleMailBatch: { mailBatch: { id: string, status: MailBatchStatus } | null, errors: Array<{ code: MailBatchErrorCode, message: string, path: Array<string> }> } };

export type PauseMailBatchMutationVariables = Exact<{
  input: MailBatchInput;
}>;


export type PauseMailBatchMutation = { pauseMailBatch: { mailBatch: { id: string, status: MailBatchStatus } | null, errors: Array<{ code: MailBatchErrorCode, message: string, path: Array<string> }> } };

export type ResumeMailBatchMutationVariables = Exact<{
  input: MailBatchInput;
}>;


export type ResumeMailBatchMutation = { resumeMailBatch: { mailBatch: { id: string, status: MailBatchStatus } | null, errors: Array<{ code: MailBatchErrorCode, message: string, path: Array<string> }> } };

export type CancelMailBatchMutationVariables = Exact<{
  input: MailBatchInput;
}>;


export type CancelMailBatchMutation = { cancelMailBatch: { mailBatch: { id: string, status: MailBatchStatus } | null, errors: Array<{ code: MailBatchErrorCode, message: string, path: Array<string> }> } };

export type AddUsersToMailBatchMutationVariables = Exact<{
  input: AddUsersToMailBatchInput;
}>;


export type AddUsersToMailBatchMutation = { addUsersToMailBatch: { mailBatch: { id: string, recipientCount: number } | null, errors: Array<{ code: MailBatchErrorCode, message: string, path: Array<string> }> } };

export type AddCandidatesToMailBatchMutationVariables = Exact<{
  input: AddCandidatesToMailBatchInput;
}>;


export type AddCandidatesToMailBatchMutation = { addCandidatesToMailBatch: { mailBatch: { id: string, recipientCount: number } | null, errors: Array<{ code: MailBatchErrorCode, message: string, path: Array<string> }> } };

export type AddTraineesToMailBatchMutationVariables = Exact<{
  input: AddTraineesToMailBatchInput;
}>;


export type AddTraineesToMailBatchMutation = { addTraineesToMailBatch: { mailBatch: { id: string, recipientCount: number } | null, errors: Array<{ code: MailBatchErrorCode, message: string, path: Array<string> }> } };

export type AddRespondentsToMailBatchMutationVariables = Exact<{
  input: AddRespondentsToMailBatchInput;
}>;


export type AddRespondentsToMailBatchMutation = { addRespondentsToMailBatch: { mailBatch: { id: string, recipientCount: number } | null, errors: Array<{ code: MailBatchErrorCode, message: string, path: Array<string> }> } };

export type RemoveMailRecipientsMutationVariables = Exact<{
  input: RemoveMailRecipientsInput;
}>;


export type RemoveMailRecipientsMutation = { removeMailRecipients: { mailBatch: { id: string, recipientCount: number } | null, errors: Array<{ code: MailBatchErrorCode, message: string, path: Array<string> }> } };

export type DeleteMailBatchMutationVariables = Exact<{
  input: MailBatchInput;
}>;


export type DeleteMailBatchMutation = { deleteMailBatch: { deletedId: string | null, errors: Array<{ code: MailBatchErrorCode, message: string, path: Array<string> }> } };

export type MailMessagesQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  filter?: MailMessageFilter | null | undefined;
  orderBy?: MailMessageOrder | null | undefined;
}>;


export type MailMessagesQuery = { mailMessages: { totalCount: number, nodes: Array<{ id: string, subject: string, toAddress: string, toName: string | null, status: MailStatus, reason: MailReason | null, createdAt: string, sentAt: string | null }> } };

export type MailMessageQueryVariables = Exact<{
  id: string;
}>;


export type MailMessageQuery = { mailMessage: { template: string | null, topic: string | null, language: Language, html: string, text: string, messageId: string, attemptCount: number, nextAttemptAt: string | null, endedAt: string | null, smtpCode: number | null, smtpText: string | null, viewerCanResend: boolean, id: string, subject: string, toAddress: string, toName: string | null, status: MailStatus, reason: MailReason | null, createdAt: string, sentAt: string | null, attempts: Array<{ id: string, startedAt: string, handedOverAt: string | null, endedAt: string | null, outcome: MailAttemptOutcome | null, smtpCode: number | null, smtpText: string | null }>, reports: Array<{ id: string, kind: MailReportKind, statusCode: string | null, text: string | null, receivedAt: string }> } | null };

export type MailMessageRowFragment = { id: string, subject: string, toAddress: string, toName: string | null, status: MailStatus, reason: MailReason | null, createdAt: string, sentAt: string | null };

export type MailMessageFullFragment = { template: string | null, topic: string | null, language: Language, html: string, text: string, messageId: string, attemptCount: number, nextAttemptAt: string | null, endedAt: string | null, smtpCode: number | null, smtpText: string | null, viewerCanResend: boolean, id: string, subject: string, toAddress: string, toName: string | null, status: MailStatus, reason: MailReason | null, createdAt: string, sentAt: string | null, attempts: Array<{ id: string, startedAt: string, handedOverAt: string | null, endedAt: string | null, outcome: MailAttemptOutcome | null, smtpCode: number | null, smtpText: string | null }>, reports: Array<{ id: string, kind: MailReportKind, statusCode: string | null, text: string | null, receivedAt: string }> };

export type MailServerQueryVariables = Exact<{ [key: string]: never; }>;


export type MailServerQuery = { mailServer: { id: string, host: string | null, configured: boolean, reachable: boolean, unreachableSince: string | null, lastError: string | null } };

export type ResendMailMutationVariables = Exact<{
  input: ResendMailInput;
}>;


export type ResendMailMutation = { resendMail: { mailMessage: { id: string, status: MailStatus } | null, errors: Array<{ code: MailErrorCode, message: string, path: Array<string> }> } };

export type MailSuppressionsQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  filter?: MailSuppressionFilter | null | undefined;
  orderBy?: MailSuppressionOrder | null | undefined;
}>;


export type MailSuppressionsQuery = { mailSuppressions: { totalCount: number, nodes: Array<{ id: string, address: string, topic: string | null, reason: MailSuppressionReason, note: string | null, createdAt: string, mailMessage: { id: string, subject: string } | null }> } };

export type MailSuppressionRowFragment = { id: string, address: string, topic: string | null, reason: MailSuppressionReason, note: string | null, createdAt: string, mailMessage: { id: string, subject: string } | null };

export type AddMailSuppressionMutationVariables = Exact<{
  input: AddMailSuppressionInput;
}>;


export type AddMailSuppressionMutation = { addMailSuppression: { mailSuppression: { id: string, address: string, topic: string | null, reason: MailSuppressionReason, note: string | null, createdAt: string, mailMessage: { id: string, subject: string } | null } | null, errors: Array<{ code: MailErrorCode, message: string, path: Array<string> }> } };

export type RemoveMailSuppressionMutationVariables = Exact<{
  input: RemoveMailSuppressionInput;
}>;


export type RemoveMailSuppressionMutation = { removeMailSuppression: { removedId: string | null, errors: Array<{ code: MailErrorCode, message: string, path: Array<string> }> } };

export type MailTemplatesQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  filter?: MailTemplateFilter | null | undefined;
  orderBy?: MailTemplateOrder | null | undefined;
}>;


export type MailTemplatesQuery = { mailTemplates: { totalCount: number, nodes: Array<{ id: string, name: string, declared: boolean, changed: boolean, updatedAt: string, purpose: { fr: string, en: string | null } | null, fr: { subject: string, body: string }, en: { subject: string, body: string } | null }> } };

export type MailTemplateRowFragment = { id: string, name: string, declared: boolean, changed: boolean, updatedAt: string, purpose: { fr: string, en: string | null } | null, fr: { subject: string, body: string }, en: { subject: string, body: string } | null };

export type MailTemplateQueryVariables = Exact<{
  id: string;
}>;


export type MailTemplateQuery = { mailTemplate: { topic: string | null, version: number, id: string, name: string, declared: boolean, changed: boolean, updatedAt: string, variables: Array<{ name: string, kind: MailVariableKind, meaning: { fr: string, en: string | null } }>, updatedBy: { id: string, fullName: string } | null, purpose: { fr: string, en: string | null } | null, fr: { subject: string, body: string }, en: { subject: string, body: string } | null } | null };

export type MailTemplateFullFragment = { topic: string | null, version: number, id: string, name: string, declared: boolean, changed: boolean, updatedAt: string, variables: Array<{ name: string, kind: MailVariableKind, meaning: { fr: string, en: string | null } }>, updatedBy: { id: string, fullName: string } | null, purpose: { fr: string, en: string | null } | null, fr: { subject: string, body: string }, en: { subject: string, body: string } | null };

export type CreateMailTemplateMutationVariables = Exact<{
  input: CreateMailTemplateInput;
}>;


export type CreateMailTemplateMutation = { createMailTemplate: { mailTemplate: { topic: string | null, version: number, id: string, name: string, declared: boolean, changed: boolean, updatedAt: string, variables: Array<{ name: string, kind: MailVariableKind, meaning: { fr: string, en: string | null } }>, updatedBy: { id: string, fullName: string } | null, purpose: { fr: string, en: string | null } | null, fr: { subject: string, body: string }, en: { subject: string, body: string } | null } | null, errors: Array<{ code: MailTemplateErrorCode, message: string, path: Array<string> }> } };

export type UpdateMailTemplateMutationVariables = Exact<{
  input: UpdateMailTemplateInput;
}>;


export type UpdateMailTemplateMutation = { updateMailTemplate: { mailTemplate: { topic: string | null, version: number, id: string, name: string, declared: boolean, changed: boolean, updatedAt: string, variables: Array<{ name: string, kind: MailVariableKind, meaning: { fr: string, en: string | null } }>, updatedBy: { id: string, fullName: string } | null, purpose: { fr: string, en: string | null } | null, fr: { subject: string, body: string }, en: { subject: string, body: string } | null } | null, errors: Array<{ code: MailTemplateErrorCode, message: string, path: Array<string> }> } };

export type RestoreMailTemplateMutationVariables = Exact<{
  input: RestoreMailTemplateInput;
}>;


export type RestoreMailTemplateMutation = { restoreMailTemplate: { mailTemplate: { topic: string | null, version: number, id: string, name: string, declared: boolean, changed: boolean, updatedAt: string, variables: Array<{ name: string, kind: MailVariableKind, meaning: { fr: string, en: string | null } }>, updatedBy: { id: string, fullName: string } | null, purpose: { fr: string, en: string | null } | null, fr: { subject: string, body: string }, en: { subject: string, body: string } | null } | null, errors: Array<{ code: MailTemplateErrorCode, message: string, path: Array<string> }> } };

export type DeleteMailTemplateMutationVariables = Exact<{
  input: DeleteMailTemplateInput;
}>;


export type DeleteMailTemplateMutation = { deleteMailTemplate: { deletedId: string | null, errors: Array<{ code: MailTemplateErrorCode, message: string, path: Array<string> }> } };

export type MailPreviewQueryVariables = Exact<{
  input: MailPreviewInput;
}>;


export type MailPreviewQuery = { mailPreview: { mail: { subject: string, html: string, text: string } | null, findings: Array<{ code: string, severity: MailFindingSeverity, language: Language, place: MailFindingPlace, message: string }> } };

export type SendTestMailMutationVariables = Exact<{
  input: SendTestMailInput;
}>;


export type SendTestMailMutation = { sendTestMail: { mailMessage: { id: string, toAddress: string } | null, errors: Array<{ code: MailBatchErrorCode, message: string, path: Array<string> }> } };

export type MatchingWeightsVersionsQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
}>;


export type MatchingWeightsVersionsQuery = { matchingWeightsVersions: { totalCount: number, nodes: Array<{ id: string, version: number, training: number, place: number, experience: number, availability: number, skills: number, active: boolean, createdAt: string }> } };

export type ActiveMatchingWeightsQueryVariables = Exact<{ [key: string]: never; }>;


export type ActiveMatchingWeightsQuery = { matchingWeights: { id: string, version: number, training: number, place: number, experience: number, availability: number, skills: number, active: boolean, createdAt: string } };

export type MatchingWeightsFullFragment = { id: string, version: number, training: number, place: number, experience: number, availability: number, skills: number, active: boolean, createdAt: string };

export type UpdateMatchingWeightsMutationVariables = Exact<{
  input: UpdateMatchingWeightsInput;
}>;


export type UpdateMatchingWeightsMutation = { updateMatchingWeights: { matchingWeights: { id: string, version: number, training: number, place: number, experience: number, availability: number, skills: number, active: boolean, createdAt: string } | null, errors: Array<{ code: MatchingErrorCode, message: string, path: Array<string> }> } };

export type NotificationRowFragment = { id: string, kind: string, link: string | null, createdAt: string, readAt: string | null, message: { fr: string, en: string | null } };

export type NotificationNewsQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type NotificationNewsQuery = { viewer: { unreadNotificationCount: number } | null, notifications: { nodes: Array<{ id: string, kind: string, link: string | null, createdAt: string, readAt: string | null, message: { fr: string, en: string | null } }> } };

export type NotificationsQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  filter?: NotificationFilter | null | undefined;
}>;


export type NotificationsQuery = { notifications: { totalCount: number, nodes: Array<{ id: string, kind: string, link: string | null, createdAt: string, readAt: string | null, message: { fr: string, en: string | null } }> } };

export type NotificationSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type NotificationSettingsQuery = { viewer: { pushKey: string | null, notificationPreferences: Array<{ kind: string, channel: NotificationChannel, enabled: boolean, isDefault: boolean, purpose: { fr: string, en: string | null } }>, pushSubscriptions: Array<{ id: string, userAgent: string | null, createdAt: string, lastDeliveredAt: string | null, lastFault: DeliveryFault | null }> } | null };

export type MarkNotificationsReadMutationVariables = Exact<{
  input: MarkNotificationsReadInput;
}>;


export type MarkNotificationsReadMutation = { markNotificationsRead: { viewer: { unreadNotificationCount: number } | null, errors: Array<{ code: NotificationErrorCode, message: string, path: Array<string> }> } };

export type UpdateNotificationPreferenceMutationVariables = Exact<{
  input: UpdateNotificationPreferenceInput;
}>;


export type UpdateNotificationPreferenceMutation = { updateNotificationPreference: { viewer: { notificationPreferences: Array<{ kind: string, channel: NotificationChannel, enabled: boolean, isDefault: boolean }> } | null, errors: Array<{ code: NotificationErrorCode, message: string, path: Array<string> }> } };

export type RegisterPushSubscriptionMutationVariables = Exact<{
  input: RegisterPushSubscriptionInput;
}>;


export type RegisterPushSubscriptionMutation = { registerPushSubscription: { pushSubscription: { id: string } | null, errors: Array<{ code: NotificationErrorCode, message: string, path: Array<string> }> } };

export type RemovePushSubscriptionMutationVariables = Exact<{
  input: RemovePushSubscriptionInput;
}>;


export type RemovePushSubscriptionMutation = { removePushSubscription: { viewer: { pushSubscriptions: Array<{ id: string }> } | null, errors: Array<{ code: NotificationErrorCode, message: string, path: Array<string> }> } };

export type OAuthClientsQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  filter?: OAuthClientFilter | null | undefined;
  orderBy?: OAuthClientOrder | null | undefined;
}>;


export type OAuthClientsQuery = { oauthClients: { totalCount: number, nodes: Array<{ id: string, name: string, kind: OAuthClientKind, enabled: boolean, scopes: Array<string>, createdAt: string, lastUsedAt: string | null }> } };

export type OAuthClientRowFragment = { id: string, name: string, kind: OAuthClientKind, enabled: boolean, scopes: Array<string>, createdAt: string, lastUsedAt: string | null };

export type OAuthClientQueryVariables = Exact<{
  id: string;
}>;


export type OAuthClientQuery = { oauthClient: { confidential: boolean, trusted: boolean, pkceRequired: boolean, refreshTokens: boolean, redirectUris: Array<string>, postLogoutRedirectUris: Array<string>, backchannelLogoutUri: string | null, updatedAt: string, version: number, id: string, name: string, kind: OAuthClientKind, enabled: boolean, scopes: Array<string>, createdAt: string, lastUsedAt: string | null, owner: { id: string, fullName: string }, secrets: Array<{ id: string, ending: string, createdAt: string, expiresAt: string | null }> } | null };

export type OAuthClientFullFragment = { confidential: boolean, trusted: boolean, pkceRequired: boolean, refreshTokens: boolean, redirectUris: Array<string>, postLogoutRedirectUris: Array<string>, backchannelLogoutUri: string | null, updatedAt: string, version: number, id: string, name: string, kind: OAuthClientKind, enabled: boolean, scopes: Array<string>, createdAt: string, lastUsedAt: string | null, owner: { id: string, fullName: string }, secrets: Array<{ id: string, ending: string, createdAt: string, expiresAt: string | null }> };

export type CreateOAuthClientMutationVariables = Exact<{
  input: CreateOAuthClientInput;
}>;


export type CreateOAuthClientMutation = { createOAuthClient: { secret: string | null, oauthClient: { confidential: boolean, trusted: boolean, pkceRequired: boolean, refreshTokens: boolean, redirectUris: Array<string>, postLogoutRedirectUris: Array<string>, backchannelLogoutUri: string | null, updatedAt: string, version: number, id: string, name: string, kind: OAuthClientKind, enabled: boolean, scopes: Array<string>, createdAt: string, lastUsedAt: string | null, owner: { id: string, fullName: string }, secrets: Array<{ id: string, ending: string, createdAt: string, expiresAt: string | null }> } | null, errors: Array<{ code: OAuthClientErrorCode, message: string, path: Array<string> }> } };

export type UpdateOAuthClientMutationVariables = Exact<{
  input: UpdateOAuthClientInput;
}>;


export type UpdateOAuthClientMutation = { updateOAuthClient: { oauthClient: { confidential: boolean, trusted: boolean, pkceRequired: boolean, refreshTokens: boolean, redirectUris: Array<string>, postLogoutRedirectUris: Array<string>, backchannelLogoutUri: string | null, updatedAt: string, version: number, id: string, name: string, kind: OAuthClientKind, enabled: boolean, scopes: Array<string>, createdAt: string, lastUsedAt: string | null, owner: { id: string, fullName: string }, secrets: Array<{ id: string, ending: string, createdAt: string, expiresAt: string | null }> } | null, errors: Array<{ code: OAuthClientErrorCode, message: string, path: Array<string> }> } };

export type RotateOAuthClientSecretMutationVariables = Exact<{
  input: RotateOAuthClientSecretInput;
}>;


export type RotateOAuthClientSecretMutation = { rotateOAuthClientSecret: { secret: string | null, oauthClient: { confidential: boolean, trusted: boolean, pkceRequired: boolean, refreshTokens: boolean, redirectUris: Array<string>, postLogoutRedirectUris: Array<string>, backchannelLogoutUri: string | null, updatedAt: string, version: number, id: string, name: string, kind: OAuthClientKind, enabled: boolean, scopes: Array<string>, createdAt: string, lastUsedAt: string | null, owner: { id: string, fullName: string }, secrets: Array<{ id: string, ending: string, createdAt: string, expiresAt: string | null }> } | null, errors: Array<{ code: OAuthClientErrorCode, message: string, path: Array<string> }> } };

export type DeleteOAuthClientMutationVariables = Exact<{
  input: DeleteOAuthClientInput;
}>;


export type DeleteOAuthClientMutation = { deleteOAuthClient: { deletedId: string | null, errors: Array<{ code: OAuthClientErrorCode, message: string, path: Array<string> }> } };

export type OAuthConsentsQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
}>;


export type OAuthConsentsQuery = { oauthConsents: { totalCount: number, nodes: Array<{ id: string, application: string, scopes: Array<string>, givenAt: string }> } };

export type WithdrawOAuthConsentMutationVariables = Exact<{
  input: WithdrawOAuthConsentInput;
}>;


export type WithdrawOAuthConsentMutation = { withdrawOAuthConsent: { deletedId: string | null, errors: Array<{ code: OAuthConsentErrorCode, message: string, path: Array<string> }> } };

export type OrganisationsQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  filter?: OrganisationFilter | null | undefined;
  orderBy?: OrganisationOrder | null | undefined;
}>;


export type OrganisationsQuery = { organisations: { totalCount: number, nodes: Array<{ id: string, name: string, kind: OrganisationKind, sector: string | null, createdAt: string, commune: { code: string, name: string } | null }> } };

export type OrganisationRowFragment = { id: string, name: string, kind: OrganisationKind, sector: string | null, createdAt: string, commune: { code: string, name: string } | null };

export type OrganisationQueryVariables = Exact<{
  id: string;
}>;


export type OrganisationQuery = { organisation: { id: string, name: string, kind: OrganisationKind, siren: string | null, sector: string | null, emailDomain: string | null, website: string | null, email: string | null, phone: string | null, address: string | null, description: string | null, createdAt: string, updatedAt: string, version: number, viewerCanUpdate: boolean, viewerCanManageMembers: boolean, commune: { code: string, name: string } | null } | null };

export type OrganisationFullFragment = { id: string, name: string, kind: OrganisationKind, siren: string | null, sector: string | null, emailDomain: string | null, website: string | null, email: string | null, phone: string | null, address: string | null, description: string | null, createdAt: string, updatedAt: string, version: number, viewerCanUpdate: boolean, viewerCanManageMembers: boolean, commune: { code: string, name: string } | null };

export type CreateOrganisationMutationVariables = Exact<{
  input: CreateOrganisationInput;
}>;


export type CreateOrganisationMutation = { createOrganisation: { organisation: { id: string, name: string, kind: OrganisationKind, siren: string | null, sector: string | null, emailDomain: string | null, website: string | null, email: string | null, phone: string | null, address: string | null, description: string | null, createdAt: string, updatedAt: string, version: number, viewerCanUpdate: boolean, viewerCanManageMembers: boolean, commune: { code: string, name: string } | null } | null, errors: Array<{ code: OrganisationErrorCode, message: string, path: Array<string> }> } };

export type UpdateOrganisationMutationVariables = Exact<{
  input: UpdateOrganisationInput;
}>;


export type UpdateOrganisationMutation = { updateOrganisation: { organisation: { id: string, name: string, kind: OrganisationKind, siren: string | null, sector: string | null, emailDomain: string | null, website: string | null, email: string | null, phone: string | null, address: string | null, description: string | null, createdAt: string, updatedAt: string, version: number, viewerCanUpdate: boolean, viewerCanManageMembers: boolean, commune: { code: string, name: string } | null } | null, errors: Array<{ code: OrganisationErrorCode, message: string, path: Array<string> }> } };

export type OrganisationMembersQueryVariables = Exact<{
  id: string;
}>;


export type OrganisationMembersQuery = { organisation: { id: string, members: { nodes: Array<{ id: string, person: { id: string, fullName: string } }> } } | null };

export type AddOrganisationMemberMutationVariables = Exact<{
  input: AddOrganisationMemberInput;
}>;


export type AddOrganisationMemberMutation = { addOrganisationMember: { organisationMember: { id: string } | null, errors: Array<{ code: OrganisationErrorCode, message: string, path: Array<string> }> } };

export type RemoveOrganisationMemberMutationVariables = Exact<{
  input: RemoveOrganisationMemberInput;
}>;


export type RemoveOrganisationMemberMutation = { removeOrganisationMember: { errors: Array<{ code: OrganisationErrorCode, message: string, path: Array<string> }> } };

export type CommunesQueryVariables = Exact<{ [key: string]: never; }>;


export type CommunesQuery = { communes: Array<{ code: string, name: string, postalCodes: Array<string>, island: Island }> };

export type DataRequestsQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  filter?: DataRequestFilter | null | undefined;
  orderBy?: DataRequestOrder | null | undefined;
}>;


export type DataRequestsQuery = { dataRequests: { totalCount: number, nodes: Array<{ id: string, kind: DataRequestKind, status: DataRequestStatus, email: string | null, byThemselves: boolean, reason: string | null, requestedAt: string, dueOn: string, runsAt: string | null, endedAt: string | null, user: { id: string, fullName: string } | null, requestedBy: { id: string, fullName: string } | null, decidedBy: { id: string, fullName: string } | null, erased: Array<{ table: string, deleted: number, anonymised: number, kept: number, redacted: number }> }> } };

export type DataRequestQueryVariables = Exact<{
  id: string;
}>;


export type DataRequestQuery = { dataRequest: { id: string, kind: DataRequestKind, status: DataRequestStatus, email: string | null, byThemselves: boolean, reason: string | null, requestedAt: string, dueOn: string, runsAt: string | null, endedAt: string | null, user: { id: string, fullName: string } | null, requestedBy: { id: string, fullName: string } | null, decidedBy: { id: string, fullName: string } | null, erased: Array<{ table: string, deleted: number, anonymised: number, kept: number, redacted: number }> } | null };

export type DataRequestFullFragment = { id: string, kind: DataRequestKind, status: DataRequestStatus, email: string | null, byThemselves: boolean, reason: string | null, requestedAt: string, dueOn: string, runsAt: string | null, endedAt: string | null, user: { id: string, fullName: string } | null, requestedBy: { id: string, fullName: string } | null, decidedBy: { id: string, fullName: string } | null, erased: Array<{ table: string, deleted: number, anonymised: number, kept: number, redacted: number }> };

export type HeldDataQueryVariables = Exact<{
  userId?: string | null | undefined;
  email?: string | null | undefined;
}>;


export type HeldDataQuery = { heldData: Array<{ table: string, count: number, what: { fr: string, en: string | null }, retention: { fr: string, en: string | null } }> };

export type ApproveErasureMutationVariables = Exact<{
  input: ApproveErasureInput;
}>;


export type ApproveErasureMutation = { approveErasure: { dataRequest: { id: string, kind: DataRequestKind, status: DataRequestStatus, email: string | null, byThemselves: boolean, reason: string | null, requestedAt: string, dueOn: string, runsAt: string | null, endedAt: string | null, user: { id: string, fullName: string } | null, requestedBy: { id: string, fullName: string } | null, decidedBy: { id: string, fullName: string } | null, erased: Array<{ table: string, deleted: number, anonymised: number, kept: number, redacted: number }> } | null, errors: Array<{ code: DataRequestErrorCode, message: string, path: Array<string> }> } };

export type RefuseErasureMutationVariables = Exact<{
  input: RefuseErasureInput;
}>;


export type RefuseErasureMutation = { refuseErasure: { dataRequest: { id: string, kind: DataRequestKind, status: DataRequestStatus, email: string | null, byThemselves: boolean, reason: string | null, requestedAt: string, dueOn: string, runsAt: string | null, endedAt: string | null, user: { id: string, fullName: string } | null, requestedBy: { id: string, fullName: string } | null, decidedBy: { id: string, fullName: string } | null, erased: Array<{ table: string, deleted: number, anonymised: number, kept: number, redacted: number }> } | null, errors: Array<{ code: DataRequestErrorCode, message: string, path: Array<string> }> } };

export type ErasePersonMutationVariables = Exact<{
  input: ErasePersonInput;
}>;


export type ErasePersonMutation = { erasePerson: { dataRequest: { id: string, kind: DataRequestKind, status: DataRequestStatus, email: string | null, byThemselves: boolean, reason: string | null, requestedAt: string, dueOn: string, runsAt: string | null, endedAt: string | null, user: { id: string, fullName: string } | null, requestedBy: { id: string, fullName: string } | null, decidedBy: { id: string, fullName: string } | null, erased: Array<{ table: string, deleted: number, anonymised: number, kept: number, redacted: number }> } | null, errors: Array<{ code: DataRequestErrorCode, message: string, path: Array<string> }> } };

export type ExportPersonalDataMutationVariables = Exact<{
  input: ExportPersonalDataInput;
}>;


export type ExportPersonalDataMutation = { exportPersonalData: { export: { id: string } | null, errors: Array<{ code: DataRequestErrorCode, message: string, path: Array<string> }> } };

export type PersonalDataExportQueryVariables = Exact<{
  id: string;
}>;


export type PersonalDataExportQuery = { export: { id: string, status: ExportStatus, file: { id: string, name: string, downloadUrl: string | null } | null } | null };

export type RetentionRulesQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  orderBy?: RetentionRuleOrder | null | undefined;
}>;


export type RetentionRulesQuery = { retentionRules: { totalCount: number, nodes: Array<{ id: string, months: number, leastMonths: number, mostMonths: number, warnWeeks: number | null, source: string, changed: boolean, lastRunAt: string | null, erasedCount: number, version: number }> } };

export type RetentionRuleQueryVariables = Exact<{
  id: string;
}>;


export type RetentionRuleQuery = { retentionRule: { id: string, months: number, leastMonths: number, mostMonths: number, warnWeeks: number | null, source: string, changed: boolean, lastRunAt: string | null, erasedCount: number, version: number } | null };

export type RetentionRuleFullFragment = { id: string, months: number, leastMonths: number, mostMonths: number, warnWeeks: number | null, source: string, changed: boolean, lastRunAt: string | null, erasedCount: number, version: number };

export type UpdateRetentionRuleMutationVariables = Exact<{
  input: UpdateRetentionRuleInput;
}>;


export type UpdateRetentionRuleMutation = { updateRetentionRule: { retentionRule: { id: string, months: number, leastMonths: number, mostMonths: number, warnWeeks: number | null, source: string, changed: boolean, lastRunAt: string | null, erasedCount: number, version: number } | null, errors: Array<{ code: RetentionRuleErrorCode, message: string, path: Array<string> }> } };

export type RetentionItemsQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  filter?: RetentionItemFilter | null | undefined;
  orderBy?: RetentionItemOrder | null | undefined;
}>;


export type RetentionItemsQuery = { retentionItems: { totalCount: number, nodes: Array<{ id: string, rowId: string, status: RetentionStatus, dueOn: string, warnedAt: string | null, settledAt: string | null, rule: { id: string } }> } };

export type ConsentsQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  filter?: ConsentFilter | null | undefined;
  orderBy?: ConsentOrder | null | undefined;
}>;


export type ConsentsQuery = { consents: { totalCount: number, nodes: Array<{ id: string, purpose: string, given: boolean, textVersion: string, email: string | null, form: string, address: string | null, at: string, text: { fr: string, en: string | null }, user: { id: string, fullName: string } | null }> } };

export type ConsentRowFragment = { id: string, purpose: string, given: boolean, textVersion: string, email: string | null, form: string, address: string | null, at: string, text: { fr: string, en: string | null }, user: { id: string, fullName: string } | null };

export type MyDataQueryVariables = Exact<{
  id: string;
}>;


export type MyDataQuery = { dataRequests: { nodes: Array<{ id: string, runsAt: string | null }> }, consents: { nodes: Array<{ id: string, purpose: string, given: boolean, textVersion: string, email: string | null, form: string, address: string | null, at: string, text: { fr: string, en: string | null }, user: { id: string, fullName: string } | null }> } };

export type ExportMyDataMutationVariables = Exact<{
  input: ExportMyDataInput;
}>;


export type ExportMyDataMutation = { exportMyData: { export: { id: string } | null, errors: Array<{ code: DataRequestErrorCode, message: string, path: Array<string> }> } };

export type RequestErasureMutationVariables = Exact<{
  input: RequestErasureInput;
}>;


export type RequestErasureMutation = { requestErasure: { dataRequest: { id: string, runsAt: string | null } | null, errors: Array<{ code: DataRequestErrorCode, message: string, path: Array<string> }> } };

export type WithdrawErasureMutationVariables = Exact<{
  input: WithdrawErasureInput;
}>;


export type WithdrawErasureMutation = { withdrawErasure: { dataRequest: { id: string, status: DataRequestStatus } | null, errors: Array<{ code: DataRequestErrorCode, message: string, path: Array<string> }> } };

export type WithdrawConsentMutationVariables = Exact<{
  input: WithdrawConsentInput;
}>;


export type WithdrawConsentMutation = { withdrawConsent: { consent: { id: string, given: boolean } | null, errors: Array<{ code: ConsentErrorCode, message: string, path: Array<string> }> } };

export type QuestionnairesQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  filter?: QuestionnaireFilter | null | undefined;
  orderBy?: QuestionnaireOrder | null | undefined;
}>;


export type QuestionnairesQuery = { questionnaires: { totalCount: number, nodes: Array<{ id: string, slug: string, status: QuestionnaireStatus, submissionCount: number, publishedAt: string | null, createdAt: string, title: { fr: string, en: string | null } }> } };

export type QuestionnaireRowFragment = { id: string, slug: string, status: QuestionnaireStatus, submissionCount: number, publishedAt: string | null, createdAt: string, title: { fr: string, en: string | null } };

export type QuestionnaireQueryVariables = Exact<{
  id: string;
}>;


export type QuestionnaireQuery = { questionnaire: { id: string, slug: string, closesAt: string | null, quota: number | null, quotaReached: boolean, retentionMonths: number | null, status: QuestionnaireStatus, submissionCount: number, publishedAt: string | null, createdAt: string, updatedAt: string, version: number, viewerCanUpdate: boolean, viewerCanPublish: boolean, viewerCanClose: boolean, title: { fr: string, en: string | null }, description: { fr: string, en: string | null } | null, thanks: { fr: string, en: string | null } | null, sections: Array<{ key: string, title: { fr: string, en: string | null }, description: { fr: string, en: string | null } | null, shownWhen: { match: ConditionMatch, conditions: Array<{ questionKey: string, operator: ConditionOperator, optionKey: string | null, item: string | null, number: number | null }> } | null, questions: Array<{ key: string, kind: QuestionKind, required: boolean, allowsOther: boolean, minimum: number | null, maximum: number | null, decimals: number | null, earliest: string | null, latest: string | null, fewest: number | null, most: number | null, longest: number | null, collectsOptions: boolean, topic: QuestionTopic | null, label: { fr: string, en: string | null }, help: { fr: string, en: string | null } | null, minimumLabel: { fr: string, en: string | null } | null, maximumLabel: { fr: string, en: string | null } | null, unit: { fr: string, en: string | null } | null, shownWhen: { match: ConditionMatch, conditions: Array<{ questionKey: string, operator: ConditionOperator, optionKey: string | null, item: string | null, number: number | null }> } | null, options: Array<{ key: string, label: { fr: string, en: string | null } }>, items: Array<{ key: string, label: { fr: string, en: string | null } }> }> }>, draftSections: Array<{ key: string, title: { fr: string, en: string | null }, description: { fr: string, en: string | null } | null, shownWhen: { match: ConditionMatch, conditions: Array<{ questionKey: string, operator: ConditionOperator, optionKey: string | null, item: string | null, number: number | null }> } | null, questions: Array<{ key: string, kind: QuestionKind, required: boolean, allowsOther: boolean, minimum: number | null, maximum: number | null, decimals: number | null, earliest: string | null, latest: string | null, fewest: number | null, most: number | null, longest: number | null, collectsOptions: boolean, topic: QuestionTopic | null, label: { fr: string, en: string | null }, help: { fr: string, en: string | null } | null, minimumLabel: { fr: string, en: string | null } | null, maximumLabel: { fr: string, en: string | null } | null, unit: { fr: string, en: string | null } | null, shownWhen: { match: ConditionMatch, conditions: Array<{ questionKey: string, operator: ConditionOperator, optionKey: string | null, item: string | null, number: number | null }> } | null, options: Array<{ key: string, label: { fr: string, en: string | null } }>, items: Array<{ key: string, label: { fr: string, en: string | null } }> }> }> | null, respondentOptions: Array<{ questionKey: string, part: QuestionPart, key: string, label: string, status: RespondentOptionStatus }> } | null };

export type SectionsFragment = { key: string, title: { fr: string, en: string | null }, description: { fr: string, en: string | null } | null, shownWhen: { match: ConditionMatch, conditions: Array<{ questionKey: string, operator: ConditionOperator, optionKey: string | null, item: string | null, number: number | null }> } | null, questions: Array<{ key: string, kind: QuestionKind, required: boolean, allowsOther: boolean, minimum: number | null, maximum: number | null, decimals: number | null, earliest: string | null, latest: string | null, fewest: number | null, most: number | null, longest: number | null, collectsOptions: boolean, topic: QuestionTopic | null, label: { fr: string, en: string | null }, help: { fr: string, en: string | null } | null, minimumLabel: { fr: string, en: string | null } | null, maximumLabel: { fr: string, en: string | null } | null, unit: { fr: string, en: string | null } | null, shownWhen: { match: ConditionMatch, conditions: Array<{ questionKey: string, operator: ConditionOperator, optionKey: string | null, item: string | null, number: number | null }> } | null, options: Array<{ key: string, label: { fr: string, en: string | null } }>, items: Array<{ key: string, label: { fr: string, en: string | null } }> }> };

export type ConditionsFragment = { match: ConditionMatch, conditions: Array<{ questionKey: string, operator: ConditionOperator, optionKey: string | null, item: string | null, number: number | null }> };

export type QuestionnaireFullFragment = { id: string, slug: string, closesAt: string | null, quota: number | null, quotaReached: boolean, retentionMonths: number | null, status: QuestionnaireStatus, submissionCount: number, publishedAt: string | null, createdAt: string, updatedAt: string, version: number, viewerCanUpdate: boolean, viewerCanPublish: boolean, viewerCanClose: boolean, title: { fr: string, en: string | null }, description: { fr: string, en: string | null } | null, thanks: { fr: string, en: string | null } | null, sections: Array<{ key: string, title: { fr: string, en: string | null }, description: { fr: string, en: string | null } | null, shownWhen: { match: ConditionMatch, conditions: Array<{ questionKey: string, operator: ConditionOperator, optionKey: string | null, item: string | null, number: number | null }> } | null, questions: Array<{ key: string, kind: QuestionKind, required: boolean, allowsOther: boolean, minimum: number | null, maximum: number | null, decimals: number | null, earliest: string | null, latest: string | null, fewest: number | null, most: number | null, longest: number | null, collectsOptions: boolean, topic: QuestionTopic | null, label: { fr: string, en: string | null }, help: { fr: string, en: string | null } | null, minimumLabel: { fr: string, en: string | null } | null, maximumLabel: { fr: string, en: string | null } | null, unit: { fr: string, en: string | null } | null, shownWhen: { match: ConditionMatch, conditions: Array<{ questionKey: string, operator: ConditionOperator, optionKey: string | null, item: string | null, number: number | null }> } | null, options: Array<{ key: string, label: { fr: string, en: string | null } }>, items: Array<{ key: string, label: { fr: string, en: string | null } }> }> }>, draftSections: Array<{ key: string, title: { fr: string, en: string | null }, description: { fr: string, en: string | null } | null, shownWhen: { match: ConditionMatch, conditions: Array<{ questionKey: string, operator: ConditionOperator, optionKey: string | null, item: string | null, number: number | null }> } | null, questions: Array<{ key: string, kind: QuestionKind, required: boolean, allowsOther: boolean, minimum: number | null, maximum: number | null, decimals: number | null, earliest: string | null, latest: string | null, fewest: number | null, most: number | null, longest: number | null, collectsOptions: boolean, topic: QuestionTopic | null, label: { fr: string, en: string | null }, help: { fr: string, en: string | null } | null, minimumLabel: { fr: string, en: string | null } | null, maximumLabel: { fr: string, en: string | null } | null, unit: { fr: string, en: string | null } | null, shownWhen: { match: ConditionMatch, conditions: Array<{ questionKey: string, operator: ConditionOperator, optionKey: string | null, item: string | null, number: number | null }> } | null, options: Array<{ key: string, label: { fr: string, en: string | null } }>, items: Array<{ key: string, label: { fr: string, en: string | null } }> }> }> | null, respondentOptions: Array<{ questionKey: string, part: QuestionPart, key: string, label: string, status: RespondentOptionStatus }> };

export type CreateQuestionnaireMutationVariables = Exact<{
  input: CreateQuestionnaireInput;
}>;


export type CreateQuestionnaireMutation = { createQuestionnaire: { questionnaire: { id: string, slug: string, closesAt: string | null, quota: number | null, quotaReached: boolean, retentionMonths: number | null, status: QuestionnaireStatus, submissionCount: number, publishedAt: string | null, createdAt: string, updatedAt: string, version: number, viewerCanUpdate: boolean, viewerCanPublish: boolean, viewerCanClose: boolean, title: { fr: string, en: string | null }, description: { fr: string, en: string | null } | null, thanks: { fr: string, en: string | null } | null, sections: Array<{ key: string, title: { fr: string, en: string | null }, description: { fr: string, en: string | null } | null, shownWhen: { match: ConditionMatch, conditions: Array<{ questionKey: string, operator: ConditionOperator, optionKey: string | null, item: string | null, number: number | null }> } | null, questions: Array<{ key: string, kind: QuestionKind, required: boolean, allowsOther: boolean, minimum: number | null, maximum: number | null, decimals: number | null, earliest: string | null, latest: string | null, fewest: number | null, most: number | null, longest: number | null, collectsOptions: boolean, topic: QuestionTopic | null, label: { fr: string, en: string | null }, help: { fr: string, en: string | null } | null, minimumLabel: { fr: string, en: string | null } | null, maximumLabel: { fr: string, en: string | null } | null, unit: { fr: string, en: string | null } | null, shownWhen: { match: ConditionMatch, conditions: Array<{ questionKey: string, operator: ConditionOperator, optionKey: string | null, item: string | null, number: number | null }> } | null, options: Array<{ key: string, label: { fr: string, en: string | null } }>, items: Array<{ key: string, label: { fr: string, en: string | null } }> }> }>, draftSections: Array<{ key: string, title: { fr: string, en: string | null }, description: { fr: string, en: string | null } | null, shownWhen: { match: ConditionMatch, conditions: Array<{ questionKey: string, operator: ConditionOperator, optionKey: string | null, item: string | null, number: number | null }> } | null, questions: Array<{ key: string, kind: QuestionKind, required: boolean, allowsOther: boolean, minimum: number | null, maximum: number | null, decimals: number | null, earliest: string | null, latest: string | null, fewest: number | null, most: number | null, longest: number | null, collectsOptions: boolean, topic: QuestionTopic | null, label: { fr: string, en: string | null }, help: { fr: string, en: string | null } | null, minimumLabel: { fr: string, en: string | null } | null, maximumLabel: { fr: string, en: string | null } | null, unit: { fr: string, en: string | null } | null, shownWhen: { match: ConditionMatch, conditions: Array<{ questionKey: string, operator: ConditionOperator, optionKey: string | null, item: string | null, number: number | null }> } | null, options: Array<{ key: string, label: { fr: string, en: string | null } }>, items: Array<{ key: string, label: { fr: string, en: string | null } }> }> }> | null, respondentOptions: Array<{ questionKey: string, part: QuestionPart, key: string, label: string, status: RespondentOptionStatus }> } | null, errors: Array<{ code: QuestionnaireErrorCode, message: string, path: Array<string> }> } };

export type UpdateQuestionnaireMutationVariables = Exact<{
  input: UpdateQuestionnaireInput;
}>;


export type UpdateQuestionnaireMutation = { updateQuestionnaire: { questionnaire: { id: string, slug: string, closesAt: string | null, quota: number | null, quotaReached: boolean, retentionMonths: number | null, status: QuestionnaireStatus, submissionCount: number, publishedAt: string | null, createdAt: string, updatedAt: string, version: number, viewerCanUpdate: boolean, viewerCanPublish: boolean, viewerCanClose: boolean, title: { fr: string, en: string | null }, description: { fr: string, en: string | null } | null, thanks: { fr: string, en: string | null } | null, sections: Array<{ key: string, title: { fr: string, en: string | null }, description: { fr: string, en: string | null } | null, shownWhen: { match: ConditionMatch, conditions: Array<{ questionKey: string, operator: ConditionOperator, optionKey: string | null, item: string | null, number: number | null }> } | null, questions: Array<{ key: string, kind: QuestionKind, required: boolean, allowsOther: boolean, minimum: number | null, maximum: number | null, decimals: number | null, earliest: string | null, latest: string | null, fewest: number | null, most: number | null, longest: number | null, collectsOptions: boolean, topic: QuestionTopic | null, label: { fr: string, en: string | null }, help: { fr: string, en: string | null } | null, minimumLabel: { fr: string, en: string | null } | null, maximumLabel: { fr: string, en: string | null } | null, unit: { fr: string, en: string | null } | null, shownWhen: { match: ConditionMatch, conditions: Array<{ questionKey: string, operator: ConditionOperator, optionKey: string | null, item: string | null, number: number | null }> } | null, options: Array<{ key: string, label: { fr: string, en: string | null } }>, items: Array<{ key: string, label: { fr: string, en: string | null } }> }> }>, draftSections: Array<{ key: string, title: { fr: string, en: string | null }, description: { fr: string, en: string | null } | null, shownWhen: { match: ConditionMatch, conditions: Array<{ questionKey: string, operator: ConditionOperator, optionKey: string | null, item: string | null, number: number | null }> } | null, questions: Array<{ key: string, kind: QuestionKind, required: boolean, allowsOther: boolean, minimum: number | null, maximum: number | null, decimals: number | null, earliest: string | null, latest: string | null, fewest: number | null, most: number | null, longest: number | null, collectsOptions: boolean, topic: QuestionTopic | null, label: { fr: string, en: string | null }, help: { fr: string, en: string | null } | null, minimumLabel: { fr: string, en: string | null } | null, maximumLabel: { fr: string, en: string | null } | null, unit: { fr: string, en: string | null } | null, shownWhen: { match: ConditionMatch, conditions: Array<{ questionKey: string, operator: ConditionOperator, optionKey: string | null, item: string | null, number: number | null }> } | null, options: Array<{ key: string, label: { fr: string, en: string | null } }>, items: Array<{ key: string, label: { fr: string, en: string | null } }> }> }> | null, respondentOptions: Array<{ questionKey: string, part: QuestionPart, key: string, label: string, status: RespondentOptionStatus }> } | null, errors: Array<{ code: QuestionnaireErrorCode, message: string, path: Array<string> }> } };

export type PublishQuestionnaireMutationVariables = Exact<{
  input: PublishQuestionnaireInput;
}>;


export type PublishQuestionnaireMutation = { publishQuestionnaire: { questionnaire: { id: string, status: QuestionnaireStatus } | null, errors: Array<{ code: QuestionnaireErrorCode, message: string, path: Array<string> }> } };

export type CloseQuestionnaireMutationVariables = Exact<{
  input: CloseQuestionnaireInput;
}>;


export type CloseQuestionnaireMutation = { closeQuestionnaire: { questionnaire: { id: string, status: QuestionnaireStatus } | null, errors: Array<{ code: QuestionnaireErrorCode, message: string, path: Array<string> }> } };

export type CopyQuestionnaireMutationVariables = Exact<{
  input: CopyQuestionnaireInput;
}>;


export type CopyQuestionnaireMutation = { copyQuestionnaire: { questionnaire: { id: string } | null, errors: Array<{ code: QuestionnaireErrorCode, message: string, path: Array<string> }> } };

export type QuestionnaireTemplatesQueryVariables = Exact<{ [key: string]: never; }>;


export type QuestionnaireTemplatesQuery = { questionnaireTemplates: Array<{ key: QuestionnaireTemplateKey, title: { fr: string, en: string | null }, description: { fr: string, en: string | null } | null, thanks: { fr: string, en: string | null } | null, sections: Array<{ key: string, title: { fr: string, en: string | null }, description: { fr: string, en: string | null } | null, shownWhen: { match: ConditionMatch, conditions: Array<{ questionKey: string, operator: ConditionOperator, optionKey: string | null, item: string | null, number: number | null }> } | null, questions: Array<{ key: string, kind: QuestionKind, required: boolean, allowsOther: boolean, minimum: number | null, maximum: number | null, decimals: number | null, earliest: string | null, latest: string | null, fewest: number | null, most: number | null, longest: number | null, collectsOptions: boolean, topic: QuestionTopic | null, label: { fr: string, en: string | null }, help: { fr: string, en: string | null } | null, minimumLabel: { fr: string, en: string | null } | null, maximumLabel: { fr: string, en: string | null } | null, unit: { fr: string, en: string | null } | null, shownWhen: { match: ConditionMatch, conditions: Array<{ questionKey: string, operator: ConditionOperator, optionKey: string | null, item: string | null, number: number | null }> } | null, options: Array<{ key: string, label: { fr: string, en: string | null } }>, items: Array<{ key: string, label: { fr: string, en: string | null } }> }> }> }> };

export type QuestionnaireVersionsQueryVariables = Exact<{
  id: string;
}>;


export type QuestionnaireVersionsQuery = { questionnaire: { id: string, versions: Array<{ id: string, number: number, publishedAt: string, sections: Array<{ key: string, title: { fr: string, en: string | null }, description: { fr: string, en: string | null } | null, shownWhen: { match: ConditionMatch, conditions: Array<{ questionKey: string, operator: ConditionOperator, optionKey: string | null, item: string | null, number: number | null }> } | null, questions: Array<{ key: string, kind: QuestionKind, required: boolean, allowsOther: boolean, minimum: number | null, maximum: number | null, decimals: number | null, earliest: string | null, latest: string | null, fewest: number | null, most: number | null, longest: number | null, collectsOptions: boolean, topic: QuestionTopic | null, label: { fr: string, en: string | null }, help: { fr: string, en: string | null } | null, minimumLabel: { fr: string, en: string | null } | null, maximumLabel: { fr: string, en: string | null } | null, unit: { fr: string, en: string | null } | null, shownWhen: { match: ConditionMatch, conditions: Array<{ questionKey: string, operator: ConditionOperator, optionKey: string | null, item: string | null, number: number | null }> } | null, options: Array<{ key: string, label: { fr: string, en: string | null } }>, items: Array<{ key: string, label: { fr: string, en: string | null } }> }> }> }> } | null };

export type ReportsQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  filter?: ReportFilter | null | undefined;
  orderBy?: ReportOrder | null | undefined;
}>;


export type ReportsQuery = { reports: { totalCount: number, nodes: Array<{ id: string, language: Language, schedule: string, timeZone: string, formats: Array<ReportFormat>, recipients: Array<string>, enabled: boolean, nextRunAt: string | null, questionnaire: { id: string, title: { fr: string, en: string | null } }, institution: { id: string, name: string } | null, lastRun: { id: string, status: ReportRunStatus, byHand: boolean, responses: number | null, mailCount: number, sentCount: number, failedCount: number, keptCount: number, undelivered: Array<string>, createdAt: string, endedAt: string | null } | null }> } };

export type ReportRowFragment = { id: string, language: Language, schedule: string, timeZone: string, formats: Array<ReportFormat>, recipients: Array<string>, enabled: boolean, nextRunAt: string | null, questionnaire: { id: string, title: { fr: string, en: string | null } }, institution: { id: string, name: string } | null, lastRun: { id: string, status: ReportRunStatus, byHand: boolean, responses: number | null, mailCount: number, sentCount: number, failedCount: number, keptCount: number, undelivered: Array<string>, createdAt: string, endedAt: string | null } | null };

export type ReportRunRowFragment = { id: string, status: ReportRunStatus, byHand: boolean, responses: number | null, mailCount: number, sentCount: number, failedCount: number, keptCount: number, undelivered: Array<string>, createdAt: string, endedAt: string | null };

export type ReportQueryVariables = Exact<{
  id: string;
}>;


export type ReportQuery = { report: { createdAt: string, updatedAt: string, version: number, id: string, language: Language, schedule: string, timeZone: string, formats: Array<ReportFormat>, recipients: Array<string>, enabled: boolean, nextRunAt: string | null, runs: { nodes: Array<{ id: string, status: ReportRunStatus, byHand: boolean, responses: number | null, mailCount: number, sentCount: number, failedCount: number, keptCount: number, undelivered: Array<string>, createdAt: string, endedAt: string | null, pdf: { id: string, name: string, size: number } | null, workbook: { id: string, name: string, size: number } | null }> }, questionnaire: { id: string, title: { fr: string, en: string | null } }, institution: { id: string, name: string } | null, lastRun: { id: string, status: ReportRunStatus, byHand: boolean, responses: number | null, mailCount: number, sentCount: number, failedCount: number, keptCount: number, undelivered: Array<string>, createdAt: string, endedAt: string | null } | null } | null };

export type ReportFullFragment = { createdAt: string, updatedAt: string, version: number, id: string, language: Language, schedule: string, timeZone: string, formats: Array<ReportFormat>, recipients: Array<string>, enabled: boolean, nextRunAt: string | null, runs: { nodes: Array<{ id: string, status: ReportRunStatus, byHand: boolean, responses: number | null, mailCount: number, sentCount: number, failedCount: number, keptCount: number, undelivered: Array<string>, createdAt: string, endedAt: string | null, pdf: { id: string, name: string, size: number } | null, workbook: { id: string, name: string, size: number } | null }> }, questionnaire: { id: string, title: { fr: string, en: string | null } }, institution: { id: string, name: string } | null, lastRun: { id: string, status: ReportRunStatus, byHand: boolean, responses: number | null, mailCount: number, sentCount: number, failedCount: number, keptCount: number, undelivered: Array<string>, createdAt: string, endedAt: string | null } | null };

export type ReportFileFragment = { id: string, name: string, size: number };

export type CreateReportMutationVariables = Exact<{
  input: CreateReportInput;
}>;


export type CreateReportMutation = { createReport: { report: { createdAt: string, updatedAt: string, version: number, id: string, language: Language, schedule: string, timeZone: string, formats: Array<ReportFormat>, recipients: Array<string>, enabled: boolean, nextRunAt: string | null, runs: { nodes: Array<{ id: string, status: ReportRunStatus, byHand: boolean, responses: number | null, mailCount: number, sentCount: number, failedCount: number, keptCount: number, undelivered: Array<string>, createdAt: string, endedAt: string | null, pdf: { id: string, name: string, size: number } | null, workbook: { id: string, name: string, size: number } | null }> }, questionnaire: { id: string, title: { fr: string, en: string | null } }, institution: { id: string, name: string } | null, lastRun: { id: string, status: ReportRunStatus, byHand: boolean, responses: number | null, mailCount: number, sentCount: number, failedCount: number, keptCount: number, undelivered: Array<string>, createdAt: string, endedAt: string | null } | null } | null, errors: Array<{ code: ReportErrorCode, message: string, path: Array<string> }> } };

export type UpdateReportMutationVariables = Exact<{
  input: UpdateReportInput;
}>;


export type UpdateReportMutation = { updateReport: { report: { createdAt: string, updatedAt: string, version: number, id: string, language: Language, schedule: string, timeZone: string, formats: Array<ReportFormat>, recipients: Array<string>, enabled: boolean, nextRunAt: string | null, runs: { nodes: Array<{ id: string, status: ReportRunStatus, byHand: boolean, responses: number | null, mailCount: number, sentCount: number, failedCount: number, keptCount: number, undelivered: Array<string>, createdAt: string, endedAt: string | null, pdf: { id: string, name: string, size: number } | null, workbook: { id: string, name: string, size: number } | null }> }, questionnaire: { id: string, title: { fr: string, en: string | null } }, institution: { id: string, name: string } | null, lastRun: { id: string, status: ReportRunStatus, byHand: boolean, responses: number | null, mailCount: number, sentCount: number, failedCount: number, keptCount: number, undelivered: Array<string>, createdAt: string, endedAt: string | null } | null } | null, errors: Array<{ code: ReportErrorCode, message: string, path: Array<string> }> } };

export type DeleteReportMutationVariables = Exact<{
  input: DeleteReportInput;
}>;


export type DeleteReportMutation = { deleteReport: { deletedId: string | null, errors: Array<{ code: ReportErrorCode, message: string, path: Array<string> }> } };

export type SendReportMutationVariables = Exact<{
  input: SendReportInput;
}>;


export type SendReportMutation = { sendReport: { reportRun: { id: string, status: ReportRunStatus } | null, errors: Array<{ code: ReportErrorCode, message: string, path: Array<string> }> } };

export type ExportResponsesMutationVariables = Exact<{
  input: ExportResponsesInput;
}>;


export type ExportResponsesMutation = { exportResponses: { export: { id: string } | null, errors: Array<{ code: ExportResponsesErrorCode, message: string, path: Array<string> }> } };

export type ReportFileLinksQueryVariables = Exact<{
  id: string;
}>;


export type ReportFileLinksQuery = { report: { runs: { nodes: Array<{ pdf: { id: string, downloadUrl: string | null } | null, workbook: { id: string, downloadUrl: string | null } | null }> } } | null };

export type RespondentOptionsQueryVariables = Exact<{
  id: string;
}>;


export type RespondentOptionsQuery = { questionnaire: { id: string, viewerCanUpdate: boolean, sections: Array<{ key: string, questions: Array<{ key: string, label: { fr: string, en: string | null }, options: Array<{ key: string, label: { fr: string, en: string | null } }>, items: Array<{ key: string, label: { fr: string, en: string | null } }> }> }>, addedOptions: Array<{ questionKey: string, key: string, label: { fr: string, en: string | null } }>, respondentOptions: Array<{ id: string, questionKey: string, part: QuestionPart, key: string, label: string, status: RespondentOptionStatus, mergedInto: string | null, answerCount: number }> } | null };

export type ApproveRespondentOptionMutationVariables = Exact<{
  input: ApproveRespondentOptionInput;
}>;


export type ApproveRespondentOptionMutation = { approveRespondentOption: { respondentOption: { id: string } | null, errors: Array<{ code: RespondentOptionErrorCode, message: string, path: Array<string> }> } };

export type MergeRespondentOptionsMutationVariables = Exact<{
  input: MergeRespondentOptionsInput;
}>;


export type MergeRespondentOptionsMutation = { mergeRespondentOptions: { respondentOptions: Array<{ id: string }> | null, errors: Array<{ code: RespondentOptionErrorCode, message: string, path: Array<string> }> } };

export type RejectRespondentOptionsMutationVariables = Exact<{
  input: RejectRespondentOptionsInput;
}>;


export type RejectRespondentOptionsMutation = { rejectRespondentOptions: { respondentOptions: Array<{ id: string }> | null, errors: Array<{ code: RespondentOptionErrorCode, message: string, path: Array<string> }> } };

export type ReopenRespondentOptionsMutationVariables = Exact<{
  input: ReopenRespondentOptionsInput;
}>;


export type ReopenRespondentOptionsMutation = { reopenRespondentOptions: { respondentOptions: Array<{ id: string }> | null, errors: Array<{ code: RespondentOptionErrorCode, message: string, path: Array<string> }> } };

export type QuestionnaireInvitationCountsQueryVariables = Exact<{
  id: string;
}>;


export type QuestionnaireInvitationCountsQuery = { all: { totalCount: number }, QUEUED: { totalCount: number }, SENT: { totalCount: number }, ANSWERED: { totalCount: number }, remindable: { totalCount: number } };

export type QuestionnaireInvitationsQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  filter?: QuestionnaireInvitationFilter | null | undefined;
  orderBy?: QuestionnaireInvitationOrder | null | undefined;
}>;


export type QuestionnaireInvitationsQuery = { questionnaireInvitations: { totalCount: number, nodes: Array<{ id: string, email: string, name: string | null, anonymous: boolean, status: QuestionnaireInvitationStatus, mailCount: number, mailedAt: string | null, createdAt: string }> } };

export type QuestionnaireInvitationRowFragment = { id: string, email: string, name: string | null, anonymous: boolean, status: QuestionnaireInvitationStatus, mailCount: number, mailedAt: string | null, createdAt: string };

export type InviteRespondentsMutationVariables = Exact<{
  input: InviteRespondentsInput;
}>;


export type InviteRespondentsMutation = { inviteRespondents: { invited: number | null, uninvited: Array<{ line: number, message: string }> | null, errors: Array<{ code: QuestionnaireInvitationErrorCode, message: string, path: Array<string> }> } };

export type RemindInvitedMutationVariables = Exact<{
  input: RemindInvitedInput;
}>;


export type RemindInvitedMutation = { remindInvited: { reminded: number | null, errors: Array<{ code: QuestionnaireInvitationErrorCode, message: string, path: Array<string> }> } };

export type RemoveQuestionnaireInvitationMutationVariables = Exact<{
  input: RemoveQuestionnaireInvitationInput;
}>;


export type RemoveQuestionnaireInvitationMutation = { removeQuestionnaireInvitation: { removedId: string | null, errors: Array<{ code: QuestionnaireInvitationErrorCode, message: string, path: Array<string> }> } };

export type RolesQueryVariables = Exact<{ [key: string]: never; }>;


export type RolesQuery = { roles: Array<{ role: Role, secondFactorRequired: boolean, version: number, personCount: number, permissions: Array<{ permission: string, description: string, granted: boolean, grantedByDefault: boolean, viewerCanChange: boolean }> }> };

export type RoleFullFragment = { role: Role, secondFactorRequired: boolean, version: number, personCount: number, permissions: Array<{ permission: string, description: string, granted: boolean, grantedByDefault: boolean, viewerCanChange: boolean }> };

export type SetRolePermissionMutationVariables = Exact<{
  input: SetRolePermissionInput;
}>;


export type SetRolePermissionMutation = { setRolePermission: { role: { role: Role, secondFactorRequired: boolean, version: number, personCount: number, permissions: Array<{ permission: string, description: string, granted: boolean, grantedByDefault: boolean, viewerCanChange: boolean }> } | null, errors: Array<{ code: RoleErrorCode, message: string, path: Array<string> }> } };

export type ResetRoleMutationVariables = Exact<{
  input: ResetRoleInput;
}>;


export type ResetRoleMutation = { resetRole: { role: { role: Role, secondFactorRequired: boolean, version: number, personCount: number, permissions: Array<{ permission: string, description: string, granted: boolean, grantedByDefault: boolean, viewerCanChange: boolean }> } | null, errors: Array<{ code: RoleErrorCode, message: string, path: Array<string> }> } };

export type UpdateRoleSettingMutationVariables = Exact<{
  input: UpdateRoleSettingInput;
}>;


export type UpdateRoleSettingMutation = { updateRoleSetting: { role: { role: Role, secondFactorRequired: boolean, version: number, personCount: number, permissions: Array<{ permission: string, description: string, granted: boolean, grantedByDefault: boolean, viewerCanChange: boolean }> } | null, errors: Array<{ code: RoleErrorCode, message: string, path: Array<string> }> } };

export type StartImpersonationMutationVariables = Exact<{
  input: StartImpersonationInput;
}>;


export type StartImpersonationMutation = { startImpersonation: { endsAt: string | null, errors: Array<{ code: ImpersonationErrorCode, message: string, path: Array<string> }> } };

export type EndImpersonationMutationVariables = Exact<{ [key: string]: never; }>;


export type EndImpersonationMutation = { endImpersonation: { ended: boolean, errors: Array<{ code: ImpersonationErrorCode, message: string, path: Array<string> }> } };

export type SecondFactorsQueryVariables = Exact<{ [key: string]: never; }>;


export type SecondFactorsQuery = { viewer: { user: { id: string, email: string, secondFactors: Array<SecondFactor>, recoveryCodesLeft: number } } | null };

export type PasskeysQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  filter?: PasskeyFilter | null | undefined;
  orderBy?: PasskeyOrder | null | undefined;
}>;


export type PasskeysQuery = { passkeys: { totalCount: number, nodes: Array<{ id: string, name: string, synced: boolean, createdAt: string, lastUsedAt: string | null }> } };

export type StartTotpMutationVariables = Exact<{ [key: string]: never; }>;


export type StartTotpMutation = { startTotp: { totp: { secret: string, uri: string } | null, errors: Array<{ code: SecondFactorErrorCode, message: string, path: Array<string> }> } };

export type ConfirmTotpMutationVariables = Exact<{
  input: ConfirmTotpInput;
}>;


export type ConfirmTotpMutation = { confirmTotp: { recoveryCodes: Array<string> | null, errors: Array<{ code: SecondFactorErrorCode, message: string, path: Array<string> }> } };

export type RemoveTotpMutationVariables = Exact<{ [key: string]: never; }>;


export type RemoveTotpMutation = { removeTotp: { user: { id: string } | null, errors: Array<{ code: SecondFactorErrorCode, message: string, path: Array<string> }> } };

export type RenewRecoveryCodesMutationVariables = Exact<{ [key: string]: never; }>;


export type RenewRecoveryCodesMutation = { renewRecoveryCodes: { recoveryCodes: Array<string> | null, errors: Array<{ code: SecondFactorErrorCode, message: string, path: Array<string> }> } };

export type StartPasskeyMutationVariables = Exact<{ [key: string]: never; }>;


export type StartPasskeyMutation = { startPasskey: { creation: { challenge: string, rpId: string, rpName: string, userHandle: string, userName: string, displayName: string, algorithms: Array<number>, excludedCredentials: Array<string> } | null, errors: Array<{ code: SecondFactorErrorCode, message: string, path: Array<string> }> } };

export type AddPasskeyMutationVariables = Exact<{
  input: NewPasskeyInput;
}>;


export type AddPasskeyMutation = { addPasskey: { recoveryCodes: Array<string> | null, passkey: { id: string } | null, errors: Array<{ code: SecondFactorErrorCode, message: string, path: Array<string> }> } };

export type RenamePasskeyMutationVariables = Exact<{
  input: RenamePasskeyInput;
}>;


export type RenamePasskeyMutation = { renamePasskey: { passkey: { id: string } | null, errors: Array<{ code: SecondFactorErrorCode, message: string, path: Array<string> }> } };

export type RemovePasskeyMutationVariables = Exact<{
  input: RemovePasskeyInput;
}>;


export type RemovePasskeyMutation = { removePasskey: { passkeyId: string | null, errors: Array<{ code: SecondFactorErrorCode, message: string, path: Array<string> }> } };

export type ResetSecondFactorsMutationVariables = Exact<{
  input: ResetSecondFactorsInput;
}>;


export type ResetSecondFactorsMutation = { resetSecondFactors: { user: { id: string, fullName: string, email: string, roles: Array<Role>, language: Language, active: boolean, createdAt: string, lastSignInAt: string | null, emailVerifiedAt: string | null, secondFactors: Array<SecondFactor>, recoveryCodesLeft: number, version: number, viewerCanUpdate: boolean, viewerCanImpersonate: boolean, invitation: { id: string, status: InvitationStatus, sentAt: string, expiresAt: string, acceptedAt: string | null, mailReason: MailReason | null, viewerCanSend: boolean, viewerCanWithdraw: boolean } | null } | null, errors: Array<{ code: SecondFactorErrorCode, message: string, path: Array<string> }> } };

export type StartPasskeyConfirmationMutationVariables = Exact<{ [key: string]: never; }>;


export type StartPasskeyConfirmationMutation = { startPasskeyConfirmation: { request: { challenge: string, rpId: string, credentials: Array<string>, userVerification: UserVerification } | null, errors: Array<{ code: SignInErrorCode, message: string, path: Array<string> }> } };

export type ConfirmIdentityMutationVariables = Exact<{
  input: ConfirmIdentityInput;
}>;


export type ConfirmIdentityMutation = { confirmIdentity: { accessExpiresAt: string | null, errors: Array<{ code: SignInErrorCode, message: string, path: Array<string> }> } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { permissions: Array<string>, impersonationEndsAt: string | null, impersonationReason: string | null, secondFactorMissing: boolean, unreadCount: number, user: { id: string, fullName: string, email: string, roles: Array<Role>, language: Language, emailVerifiedAt: string | null, newEmail: string | null }, impersonator: { fullName: string } | null, organisation: { id: string, name: string } | null, candidate: { id: string } | null } | null };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { accessExpiresAt: string | null, secondFactor: { challenge: string, mustBeAdded: boolean, methods: Array<SecondFactor>, passkeyRequest: { challenge: string, rpId: string, credentials: Array<string>, userVerification: UserVerification } | null } | null, errors: Array<{ code: SignInErrorCode, message: string, path: Array<string> }> } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: { signedOut: boolean, errors: Array<{ code: SignInErrorCode, message: string, path: Array<string> }> } };

export type RefreshSessionMutationVariables = Exact<{ [key: string]: never; }>;


export type RefreshSessionMutation = { refreshSession: { accessExpiresAt: string | null, errors: Array<{ code: SignInErrorCode, message: string, path: Array<string> }> } };

export type ResourceChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type ResourceChangedSubscription = { resourceChanged: { resource: string, ids: Array<string> } };

export type PasskeyQuestionFragment = { challenge: string, rpId: string, credentials: Array<string>, userVerification: UserVerification };

export type PasskeyWishFragment = { challenge: string, rpId: string, rpName: string, userHandle: string, userName: string, displayName: string, algorithms: Array<number>, excludedCredentials: Array<string> };

export type CompleteSignInMutationVariables = Exact<{
  input: CompleteSignInInput;
}>;


export type CompleteSignInMutation = { completeSignIn: { accessExpiresAt: string | null, errors: Array<{ code: SignInErrorCode, message: string, path: Array<string> }> } };

export type StartRequiredFactorMutationVariables = Exact<{
  input: StartRequiredFactorInput;
}>;


export type StartRequiredFactorMutation = { startRequiredFactor: { totp: { secret: string, uri: string } | null, passkey: { challenge: string, rpId: string, rpName: string, userHandle: string, userName: string, displayName: string, algorithms: Array<number>, excludedCredentials: Array<string> } | null, errors: Array<{ code: SignInErrorCode, message: string, path: Array<string> }> } };

export type CompleteRequiredFactorMutationVariables = Exact<{
  input: CompleteRequiredFactorInput;
}>;


export type CompleteRequiredFactorMutation = { completeRequiredFactor: { accessExpiresAt: string | null, recoveryCodes: Array<string> | null, errors: Array<{ code: SignInErrorCode, message: string, path: Array<string> }> } };

export type StartPasskeySignInMutationVariables = Exact<{ [key: string]: never; }>;


export type StartPasskeySignInMutation = { startPasskeySignIn: { request: { challenge: string, rpId: string, credentials: Array<string>, userVerification: UserVerification } | null, errors: Array<{ code: SignInErrorCode, message: string, path: Array<string> }> } };

export type SignInWithPasskeyMutationVariables = Exact<{
  input: SignInWithPasskeyInput;
}>;


export type SignInWithPasskeyMutation = { signInWithPasskey: { accessExpiresAt: string | null, errors: Array<{ code: SignInErrorCode, message: string, path: Array<string> }> } };

export type SkillsQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  filter?: SkillFilter | null | undefined;
  orderBy?: SkillOrder | null | undefined;
}>;


export type SkillsQuery = { skills: { totalCount: number, nodes: Array<{ id: string, name: string }> } };

export type SkillRowFragment = { id: string, name: string };

export type CreateSkillMutationVariables = Exact<{
  input: CreateSkillInput;
}>;


export type CreateSkillMutation = { createSkill: { skill: { id: string, name: string } | null, errors: Array<{ code: CandidateErrorCode, message: string, path: Array<string> }> } };

export type QuestionnaireStatisticsQueryVariables = Exact<{
  id: string;
  slice?: StatisticsSliceInput | null | undefined;
}>;


export type QuestionnaireStatisticsQuery = { questionnaireStatistics: { questionnaireId: string, revision: number, countedAt: string | null, waiting: number, hidden: boolean, responses: number | null, questions: Array<{ key: string, kind: QuestionKind, topic: QuestionTopic | null, hidden: boolean, answered: number | null, missing: number | null, notAsked: number | null, label: { fr: string, en: string | null }, options: Array<{ key: string, count: number, share: number, low: number, high: number, added: boolean, label: { fr: string, en: string | null } }>, items: Array<{ key: string, added: boolean, hidden: boolean, answered: number | null, mean: number | null, median: number | null, deviation: number | null, low: number | null, high: number | null, label: { fr: string, en: string | null }, distribution: Array<{ value: number, count: number, share: number }> }>, number: { mean: number, deviation: number | null, low: number | null, high: number | null, median: number | null, minimum: number | null, maximum: number | null, histogram: Array<{ from: number, to: number, count: number }> } | null }>, days: Array<{ day: string, count: number }>, dimensions: Array<{ dimension: StatisticsDimension, questionKey: string | null, label: { fr: string, en: string | null }, values: Array<{ value: string, responses: number | null, label: { fr: string, en: string | null } }> }> } | null };

export type StatisticsChangedSubscriptionVariables = Exact<{
  questionnaireId: string;
}>;


export type StatisticsChangedSubscription = { statisticsChanged: { questionnaireId: string, revision: number, countedAt: string | null, waiting: number, hidden: boolean, responses: number | null, questions: Array<{ key: string, kind: QuestionKind, topic: QuestionTopic | null, hidden: boolean, answered: number | null, missing: number | null, notAsked: number | null, label: { fr: string, en: string | null }, options: Array<{ key: string, count: number, share: number, low: number, high: number, added: boolean, label: { fr: string, en: string | null } }>, items: Array<{ key: string, added: boolean, hidden: boolean, answered: number | null, mean: number | null, median: number | null, deviation: number | null, low: number | null, high: number | null, label: { fr: string, en: string | null }, distribution: Array<{ value: number, count: number, share: number }> }>, number: { mean: number, deviation: number | null, low: number | null, high: number | null, median: number | null, minimum: number | null, maximum: number | null, histogram: Array<{ from: number, to: number, count: number }> } | null }>, days: Array<{ day: string, count: number }>, dimensions: Array<{ dimension: StatisticsDimension, questionKey: string | null, label: { fr: string, en: string | null }, values: Array<{ value: string, responses: number | null, label: { fr: string, en: string | null } }> }> } };

export type StatisticsFullFragment = { questionnaireId: string, revision: number, countedAt: string | null, waiting: number, hidden: boolean, responses: number | null, questions: Array<{ key: string, kind: QuestionKind, topic: QuestionTopic | null, hidden: boolean, answered: number | null, missing: number | null, notAsked: number | null, label: { fr: string, en: string | null }, options: Array<{ key: string, count: number, share: number, low: number, high: number, added: boolean, label: { fr: string, en: string | null } }>, items: Array<{ key: string, added: boolean, hidden: boolean, answered: number | null, mean: number | null, median: number | null, deviation: number | null, low: number | null, high: number | null, label: { fr: string, en: string | null }, distribution: Array<{ value: number, count: number, share: number }> }>, number: { mean: number, deviation: number | null, low: number | null, high: number | null, median: number | null, minimum: number | null, maximum: number | null, histogram: Array<{ from: number, to: number, count: number }> } | null }>, days: Array<{ day: string, count: number }>, dimensions: Array<{ dimension: StatisticsDimension, questionKey: string | null, label: { fr: string, en: string | null }, values: Array<{ value: string, responses: number | null, label: { fr: string, en: string | null } }> }> };

export type QuestionCountsFragment = { key: string, kind: QuestionKind, topic: QuestionTopic | null, hidden: boolean, answered: number | null, missing: number | null, notAsked: number | null, label: { fr: string, en: string | null }, options: Array<{ key: string, count: number, share: number, low: number, high: number, added: boolean, label: { fr: string, en: string | null } }>, items: Array<{ key: string, added: boolean, hidden: boolean, answered: number | null, mean: number | null, median: number | null, deviation: number | null, low: number | null, high: number | null, label: { fr: string, en: string | null }, distribution: Array<{ value: number, count: number, share: number }> }>, number: { mean: number, deviation: number | null, low: number | null, high: number | null, median: number | null, minimum: number | null, maximum: number | null, histogram: Array<{ from: number, to: number, count: number }> } | null };

export type QuestionnaireBreakdownQueryVariables = Exact<{
  id: string;
  by: StatisticsDimensionInput;
}>;


export type QuestionnaireBreakdownQuery = { questionnaireBreakdown: { revision: number, label: { fr: string, en: string | null }, groups: Array<{ value: string, responses: number | null, hidden: boolean, label: { fr: string, en: string | null }, questions: Array<{ key: string, kind: QuestionKind, topic: QuestionTopic | null, hidden: boolean, answered: number | null, missing: number | null, notAsked: number | null, label: { fr: string, en: string | null }, options: Array<{ key: string, count: number, share: number, low: number, high: number, added: boolean, label: { fr: string, en: string | null } }>, items: Array<{ key: string, added: boolean, hidden: boolean, answered: number | null, mean: number | null, median: number | null, deviation: number | null, low: number | null, high: number | null, label: { fr: string, en: string | null }, distribution: Array<{ value: number, count: number, share: number }> }>, number: { mean: number, deviation: number | null, low: number | null, high: number | null, median: number | null, minimum: number | null, maximum: number | null, histogram: Array<{ from: number, to: number, count: number }> } | null }> }>, others: { responses: number, questions: Array<{ key: string, kind: QuestionKind, topic: QuestionTopic | null, hidden: boolean, answered: number | null, missing: number | null, notAsked: number | null, label: { fr: string, en: string | null }, options: Array<{ key: string, count: number, share: number, low: number, high: number, added: boolean, label: { fr: string, en: string | null } }>, items: Array<{ key: string, added: boolean, hidden: boolean, answered: number | null, mean: number | null, median: number | null, deviation: number | null, low: number | null, high: number | null, label: { fr: string, en: string | null }, distribution: Array<{ value: number, count: number, share: number }> }>, number: { mean: number, deviation: number | null, low: number | null, high: number | null, median: number | null, minimum: number | null, maximum: number | null, histogram: Array<{ from: number, to: number, count: number }> } | null }> } | null } | null };

export type InstitutionBenchmarkQueryVariables = Exact<{
  id: string;
  institutionId: string;
}>;


export type InstitutionBenchmarkQuery = { institutionBenchmark: { revision: number, hidden: boolean, own: number | null, others: number | null, institution: { id: string, name: string }, questions: Array<{ key: string, kind: QuestionKind, hidden: boolean, label: { fr: string, en: string | null }, rows: Array<{ key: string, differs: boolean, label: { fr: string, en: string | null }, own: { value: number | null, low: number | null, high: number | null, answered: number }, others: { value: number | null, low: number | null, high: number | null, answered: number } }> }> } | null };

export type BenchmarkChoicesQueryVariables = Exact<{
  id: string;
}>;


export type BenchmarkChoicesQuery = { questionnaireStatistics: { dimensions: Array<{ dimension: StatisticsDimension, values: Array<{ value: string, responses: number | null, label: { fr: string, en: string | null } }> }> } | null };

export type ComparedFragment = { value: number | null, low: number | null, high: number | null, answered: number };

export type SubmissionImportsQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  filter?: SubmissionImportFilter | null | undefined;
  orderBy?: SubmissionImportOrder | null | undefined;
}>;


export type SubmissionImportsQuery = { submissionImports: { totalCount: number, nodes: Array<{ id: string, fileName: string, format: SubmissionImportFormat, status: SubmissionImportStatus, readCount: number | null, newCount: number | null, createdAt: string, questionnaire: { id: string, title: { fr: string, en: string | null } } | null }> } };

export type SubmissionImportRowFragment = { id: string, fileName: string, format: SubmissionImportFormat, status: SubmissionImportStatus, readCount: number | null, newCount: number | null, createdAt: string, questionnaire: { id: string, title: { fr: string, en: string | null } } | null };

export type SubmissionImportQueryVariables = Exact<{
  id: string;
}>;


export type SubmissionImportQuery = { submissionImport: { id: string, fileName: string, format: SubmissionImportFormat, status: SubmissionImportStatus, readCount: number | null, newCount: number | null, doneCount: number, createdAt: string, endedAt: string | null, viewerCanApply: boolean, viewerCanUndo: boolean, viewerCanUndoWithQuestionnaire: boolean, error: { fr: string, en: string | null } | null, questionnaire: { id: string, title: { fr: string, en: string | null }, sections: Array<{ key: string, questions: Array<{ key: string, kind: QuestionKind, label: { fr: string, en: string | null }, options: Array<{ key: string, label: { fr: string, en: string | null } }>, items: Array<{ key: string, label: { fr: string, en: string | null } }> }> }> } | null, columns: Array<{ name: string, samples: Array<string>, target: ImportTarget, questionKey: string | null, part: string | null }>, findings: Array<{ code: string, count: number, rows: Array<string>, values: Array<string>, message: { fr: string, en: string | null } }> } | null };

export type SubmissionImportFullFragment = { id: string, fileName: string, format: SubmissionImportFormat, status: SubmissionImportStatus, readCount: number | null, newCount: number | null, doneCount: number, createdAt: string, endedAt: string | null, viewerCanApply: boolean, viewerCanUndo: boolean, viewerCanUndoWithQuestionnaire: boolean, error: { fr: string, en: string | null } | null, questionnaire: { id: string, title: { fr: string, en: string | null }, sections: Array<{ key: string, questions: Array<{ key: string, kind: QuestionKind, label: { fr: string, en: string | null }, options: Array<{ key: string, label: { fr: string, en: string | null } }>, items: Array<{ key: string, label: { fr: string, en: string | null } }> }> }> } | null, columns: Array<{ name: string, samples: Array<string>, target: ImportTarget, questionKey: string | null, part: string | null }>, findings: Array<{ code: string, count: number, rows: Array<string>, values: Array<string>, message: { fr: string, en: string | null } }> };

export type CreateSubmissionImportMutationVariables = Exact<{
  input: CreateSubmissionImportInput;
}>;


export type CreateSubmissionImportMutation = { createSubmissionImport: { submissionImport: { id: string } | null, errors: Array<{ code: SubmissionImportErrorCode, message: string, path: Array<string> }> } };

export type MapSubmissionImportMutationVariables = Exact<{
  input: MapSubmissionImportInput;
}>;


export type MapSubmissionImportMutation = { mapSubmissionImport: { submissionImport: { id: string, status: SubmissionImportStatus } | null, errors: Array<{ code: SubmissionImportErrorCode, message: string, path: Array<string> }> } };

export type ApplySubmissionImportMutationVariables = Exact<{
  input: ApplySubmissionImportInput;
}>;


export type ApplySubmissionImportMutation = { applySubmissionImport: { submissionImport: { id: string, status: SubmissionImportStatus } | null, errors: Array<{ code: SubmissionImportErrorCode, message: string, path: Array<string> }> } };

export type UndoSubmissionImportMutationVariables = Exact<{
  input: UndoSubmissionImportInput;
}>;


export type UndoSubmissionImportMutation = { undoSubmissionImport: { submissionImport: { id: string, status: SubmissionImportStatus } | null, errors: Array<{ code: SubmissionImportErrorCode, message: string, path: Array<string> }> } };

export type SubmissionsQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  filter?: SubmissionFilter | null | undefined;
  orderBy?: SubmissionOrder | null | undefined;
}>;


export type SubmissionsQuery = { submissions: { totalCount: number, nodes: Array<{ id: string, email: string | null, submittedAt: string, source: SubmissionSource, oddities: Array<SubmissionOddity>, institution: { id: string, name: string } | null, questionnaire: { id: string, title: { fr: string, en: string | null } } }> } };

export type SubmissionRowFragment = { id: string, email: string | null, submittedAt: string, source: SubmissionSource, oddities: Array<SubmissionOddity>, institution: { id: string, name: string } | null, questionnaire: { id: string, title: { fr: string, en: string | null } } };

export type WrittenAnswersQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  filter?: SubmissionFilter | null | undefined;
}>;


export type WrittenAnswersQuery = { submissions: { totalCount: number, nodes: Array<{ id: string, submittedAt: string, institution: { id: string, name: string } | null, answers: Array<{ questionKey: string, text: string | null }> }> } };

export type SubmissionQueryVariables = Exact<{
  id: string;
}>;


export type SubmissionQuery = { submission: { id: string, email: string | null, submittedAt: string, language: Language | null, source: SubmissionSource, externalId: string | null, oddities: Array<SubmissionOddity>, institution: { id: string, name: string } | null, answers: Array<{ questionKey: string, item: string | null, optionKey: string | null, rating: number | null, number: number | null, day: string | null, text: string | null }>, questionnaire: { id: string, slug: string, title: { fr: string, en: string | null }, sections: Array<{ key: string, title: { fr: string, en: string | null }, questions: Array<{ key: string, kind: QuestionKind, label: { fr: string, en: string | null }, options: Array<{ key: string, label: { fr: string, en: string | null } }>, items: Array<{ key: string, label: { fr: string, en: string | null } }> }> }> } } | null };

export type SubmissionFullFragment = { id: string, email: string | null, submittedAt: string, language: Language | null, source: SubmissionSource, externalId: string | null, oddities: Array<SubmissionOddity>, institution: { id: string, name: string } | null, answers: Array<{ questionKey: string, item: string | null, optionKey: string | null, rating: number | null, number: number | null, day: string | null, text: string | null }>, questionnaire: { id: string, slug: string, title: { fr: string, en: string | null }, sections: Array<{ key: string, title: { fr: string, en: string | null }, questions: Array<{ key: string, kind: QuestionKind, label: { fr: string, en: string | null }, options: Array<{ key: string, label: { fr: string, en: string | null } }>, items: Array<{ key: string, label: { fr: string, en: string | null } }> }> }> } };

export type QuestionnaireSynthesesQueryVariables = Exact<{
  id: string;
}>;


export type QuestionnaireSynthesesQuery = { syntheses: { nodes: Array<{ id: string, method: SynthesisMethod, status: SynthesisStatus, language: Language, provider: string | null, model: string | null, promptVersion: string, textCount: number, readCount: number, createdAt: string, editedAt: string | null, approvedAt: string | null, approverName: string | null, version: number, viewerCanApprove: boolean, themes: Array<{ title: string, summary: string, count: number, share: number, claims: Array<{ text: string, statedCount: number | null, count: number, findings: Array<ClaimFinding>, citations: Array<{ number: number, submissionId: string | null, supported: boolean | null }> }> }> }> }, assistant: { writing: boolean } };

export type SynthesisFullFragment = { id: string, method: SynthesisMethod, status: SynthesisStatus, language: Language, provider: string | null, model: string | null, promptVersion: string, textCount: number, readCount: number, createdAt: string, editedAt: string | null, approvedAt: string | null, approverName: string | null, version: number, viewerCanApprove: boolean, themes: Array<{ title: string, summary: string, count: number, share: number, claims: Array<{ text: string, statedCount: number | null, count: number, findings: Array<ClaimFinding>, citations: Array<{ number: number, submissionId: string | null, supported: boolean | null }> }> }> };

export type MakeSynthesisMutationVariables = Exact<{
  input: MakeSynthesisInput;
}>;


export type MakeSynthesisMutation = { makeSynthesis: { synthesis: { id: string } | null, errors: Array<{ code: SynthesisErrorCode, message: string, path: Array<string> }> } };

export type UpdateSynthesisMutationVariables = Exact<{
  input: UpdateSynthesisInput;
}>;


export type UpdateSynthesisMutation = { updateSynthesis: { synthesis: { id: string } | null, errors: Array<{ code: SynthesisErrorCode, message: string, path: Array<string> }> } };

export type ApproveSynthesisMutationVariables = Exact<{
  input: ApproveSynthesisInput;
}>;


export type ApproveSynthesisMutation = { approveSynthesis: { synthesis: { id: string } | null, errors: Array<{ code: SynthesisErrorCode, message: string, path: Array<string> }> } };

export type DeleteSynthesisMutationVariables = Exact<{
  input: DeleteSynthesisInput;
}>;


export type DeleteSynthesisMutation = { deleteSynthesis: { synthesisId: string | null, errors: Array<{ code: SynthesisErrorCode, message: string, path: Array<string> }> } };

export type TrainingSessionsQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  filter?: TrainingSessionFilter | null | undefined;
  orderBy?: TrainingSessionOrder | null | undefined;
}>;


export type TrainingSessionsQuery = { trainingSessions: { totalCount: number, nodes: Array<{ id: string, startsOn: string, endsOn: string, capacity: number, seatsLeft: number, status: SessionStatus, training: { id: string, title: string }, commune: { code: string, name: string } | null }> } };

export type TrainingSessionRowFragment = { id: string, startsOn: string, endsOn: string, capacity: number, seatsLeft: number, status: SessionStatus, training: { id: string, title: string }, commune: { code: string, name: string } | null };

export type TrainingSessionQueryVariables = Exact<{
  id: string;
}>;


export type TrainingSessionQuery = { trainingSession: { id: string, startsOn: string, endsOn: string, capacity: number, seatsLeft: number, enrolmentCount: number, status: SessionStatus, address: string | null, version: number, viewerCanUpdate: boolean, viewerCanPublish: boolean, training: { id: string, title: string }, commune: { code: string, name: string } | null, trainer: { id: string, fullName: string } | null } | null };

export type TrainingSessionFullFragment = { id: string, startsOn: string, endsOn: string, capacity: number, seatsLeft: number, enrolmentCount: number, status: SessionStatus, address: string | null, version: number, viewerCanUpdate: boolean, viewerCanPublish: boolean, training: { id: string, title: string }, commune: { code: string, name: string } | null, trainer: { id: string, fullName: string } | null };

export type CreateTrainingSessionMutationVariables = Exact<{
  input: CreateTrainingSessionInput;
}>;


export type CreateTrainingSessionMutation = { createTrainingSession: { trainingSession: { id: string, startsOn: string, endsOn: string, capacity: number, seatsLeft: number, enrolmentCount: number, status: SessionStatus, address: string | null, version: number, viewerCanUpdate: boolean, viewerCanPublish: boolean, training: { id: string, title: string }, commune: { code: string, name: string } | null, trainer: { id: string, fullName: string } | null } | null, errors: Array<{ code: TrainingSessionErrorCode, message: string, path: Array<string> }> } };

export type UpdateTrainingSessionMutationVariables = Exact<{
  input: UpdateTrainingSessionInput;
}>;


export type UpdateTrainingSessionMutation = { updateTrainingSession: { trainingSession: { id: string, startsOn: string, endsOn: string, capacity: number, seatsLeft: number, enrolmentCount: number, status: SessionStatus, address: string | null, version: number, viewerCanUpdate: boolean, viewerCanPublish: boolean, training: { id: string, title: string }, commune: { code: string, name: string } | null, trainer: { id: string, fullName: string } | null } | null, errors: Array<{ code: TrainingSessionErrorCode, message: string, path: Array<string> }> } };

export type PublishTrainingSessionMutationVariables = Exact<{
  input: PublishTrainingSessionInput;
}>;


export type PublishTrainingSessionMutation = { publishTrainingSession: { trainingSession: { id: string, status: SessionStatus } | null, errors: Array<{ code: TrainingSessionErrorCode, message: string, path: Array<string> }> } };

export type TrainingsQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  filter?: TrainingFilter | null | undefined;
  orderBy?: TrainingOrder | null | undefined;
}>;


export type TrainingsQuery = { trainings: { totalCount: number, nodes: Array<{ id: string, title: string, officialCode: string, status: TrainingStatus, modality: Modality, durationHours: number, certifying: boolean, publishedAt: string | null, individualPrice: { amount: string, currency: string } | null }> } };

export type TrainingRowFragment = { id: string, title: string, officialCode: string, status: TrainingStatus, modality: Modality, durationHours: number, certifying: boolean, publishedAt: string | null, individualPrice: { amount: string, currency: string } | null };

export type TrainingQueryVariables = Exact<{
  id: string;
}>;


export type TrainingQuery = { training: { id: string, slug: string, officialCode: string, title: string, status: TrainingStatus, certifying: boolean, rncpCode: string | null, certifier: string | null, registeredOn: string | null, objectives: Array<string>, prerequisites: string | null, durationHours: number, durationDays: number | null, modality: Modality, modalityDetails: string | null, accessDelay: string | null, teachingMethods: string | null, assessmentMethods: string | null, accessibility: string | null, outcomes: string | null, furtherStudies: string | null, competenceBlocks: Array<string>, publishedAt: string | null, createdAt: string, updatedAt: string, version: number, viewerCanPublish: boolean, viewerCanUpdate: boolean, viewerCanArchive: boolean, individualPrice: { amount: string, currency: string } | null, groupPrice: { amount: string, currency: string } | null, provider: { id: string, name: string } | null } | null };

export type TrainingFullFragment = { id: string, slug: string, officialCode: string, title: string, status: TrainingStatus, certifying: boolean, rncpCode: string | null, certifier: string | null, registeredOn: string | null, objectives: Array<string>, prerequisites: string | null, durationHours: number, durationDays: number | null, modality: Modality, modalityDetails: string | null, accessDelay: string | null, teachingMethods: string | null, assessmentMethods: string | null, accessibility: string | null, outcomes: string | null, furtherStudies: string | null, competenceBlocks: Array<string>, publishedAt: string | null, createdAt: string, updatedAt: string, version: number, viewerCanPublish: boolean, viewerCanUpdate: boolean, viewerCanArchive: boolean, individualPrice: { amount: string, currency: string } | null, groupPrice: { amount: string, currency: string } | null, provider: { id: string, name: string } | null };

export type CreateTrainingMutationVariables = Exact<{
  input: CreateTrainingInput;
}>;


export type CreateTrainingMutation = { createTraining: { training: { id: string, slug: string, officialCode: string, title: string, status: TrainingStatus, certifying: boolean, rncpCode: string | null, certifier: string | null, registeredOn: string | null, objectives: Array<string>, prerequisites: string | null, durationHours: number, durationDays: number | null, modality: Modality, modalityDetails: string | null, accessDelay: string | null, teachingMethods: string | null, assessmentMethods: string | null, accessibility: string | null, outcomes: string | null, furtherStudies: string | null, competenceBlocks: Array<string>, publishedAt: string | null, createdAt: string, updatedAt: string, version: number, viewerCanPublish: boolean, viewerCanUpdate: boolean, viewerCanArchive: boolean, individualPrice: { amount: string, currency: string } | null, groupPrice: { amount: string, currency: string } | null, provider: { id: string, name: string } | null } | null, errors: Array<{ code: TrainingErrorCode, message: string, path: Array<string> }> } };

export type UpdateTrainingMutationVariables = Exact<{
  input: UpdateTrainingInput;
}>;


export type UpdateTrainingMutation = { updateTraining: { training: { id: string, slug: string, officialCode: string, title: string, status: TrainingStatus, certifying: boolean, rncpCode: string | null, certifier: string | null, registeredOn: string | null, objectives: Array<string>, prerequisites: string | null, durationHours: number, durationDays: number | null, modality: Modality, modalityDetails: string | null, accessDelay: string | null, teachingMethods: string | null, assessmentMethods: string | null, accessibility: string | null, outcomes: string | null, furtherStudies: string | null, competenceBlocks: Array<string>, publishedAt: string | null, createdAt: string, updatedAt: string, version: number, viewerCanPublish: boolean, viewerCanUpdate: boolean, viewerCanArchive: boolean, individualPrice: { amount: string, currency: string } | null, groupPrice: { amount: string, currency: string } | null, provider: { id: string, name: string } | null } | null, errors: Array<{ code: TrainingErrorCode, message: string, path: Array<string> }> } };

export type PublishTrainingMutationVariables = Exact<{
  input: PublishTrainingInput;
}>;


export type PublishTrainingMutation = { publishTraining: { training: { id: string, status: TrainingStatus } | null, errors: Array<{ code: TrainingErrorCode, message: string, path: Array<string> }> } };

export type ArchiveTrainingMutationVariables = Exact<{
  input: ArchiveTrainingInput;
}>;


export type ArchiveTrainingMutation = { archiveTraining: { training: { id: string, status: TrainingStatus } | null, errors: Array<{ code: TrainingErrorCode, message: string, path: Array<string> }> } };

export type UsersQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  filter?: UserFilter | null | undefined;
  orderBy?: UserOrder | null | undefined;
}>;


export type UsersQuery = { users: { totalCount: number, nodes: Array<{ id: string, fullName: string, email: string, roles: Array<Role>, active: boolean, lastSignInAt: string | null, invitation: { status: InvitationStatus, mailReason: MailReason | null } | null }> } };

export type UserRowFragment = { id: string, fullName: string, email: string, roles: Array<Role>, active: boolean, lastSignInAt: string | null, invitation: { status: InvitationStatus, mailReason: MailReason | null } | null };

export type UserQueryVariables = Exact<{
  id: string;
}>;


export type UserQuery = { user: { id: string, fullName: string, email: string, roles: Array<Role>, language: Language, active: boolean, createdAt: string, lastSignInAt: string | null, emailVerifiedAt: string | null, secondFactors: Array<SecondFactor>, recoveryCodesLeft: number, version: number, viewerCanUpdate: boolean, viewerCanImpersonate: boolean, invitation: { id: string, status: InvitationStatus, sentAt: string, expiresAt: string, acceptedAt: string | null, mailReason: MailReason | null, viewerCanSend: boolean, viewerCanWithdraw: boolean } | null } | null };

export type UserFullFragment = { id: string, fullName: string, email: string, roles: Array<Role>, language: Language, active: boolean, createdAt: string, lastSignInAt: string | null, emailVerifiedAt: string | null, secondFactors: Array<SecondFactor>, recoveryCodesLeft: number, version: number, viewerCanUpdate: boolean, viewerCanImpersonate: boolean, invitation: { id: string, status: InvitationStatus, sentAt: string, expiresAt: string, acceptedAt: string | null, mailReason: MailReason | null, viewerCanSend: boolean, viewerCanWithdraw: boolean } | null };

export type UpdateUserMutationVariables = Exact<{
  input: UpdateUserInput;
}>;


export type UpdateUserMutation = { updateUser: { user: { id: string, fullName: string, email: string, roles: Array<Role>, language: Language, active: boolean, createdAt: string, lastSignInAt: string | null, emailVerifiedAt: string | null, secondFactors: Array<SecondFactor>, recoveryCodesLeft: number, version: number, viewerCanUpdate: boolean, viewerCanImpersonate: boolean, invitation: { id: string, status: InvitationStatus, sentAt: string, expiresAt: string, acceptedAt: string | null, mailReason: MailReason | null, viewerCanSend: boolean, viewerCanWithdraw: boolean } | null } | null, errors: Array<{ code: AccountErrorCode, message: string, path: Array<string> }> } };

export type PeopleQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  filter?: PersonFilter | null | undefined;
  orderBy?: PersonOrder | null | undefined;
}>;


export type PeopleQuery = { people: { totalCount: number, nodes: Array<{ id: string, fullName: string }> } };

export type PersonRowFragment = { id: string, fullName: string };

export type WebhookEndpointsQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  filter?: WebhookEndpointFilter | null | undefined;
  orderBy?: WebhookEndpointOrder | null | undefined;
}>;


export type WebhookEndpointsQuery = { webhookEndpoints: { totalCount: number, nodes: Array<{ id: string, name: string, url: string, eventTypes: Array<string>, enabled: boolean, disabledBecause: WebhookDisabledBecause | null, previousSecretUntil: string | null, failingSince: string | null, lastDeliveredAt: string | null, lastFault: DeliveryFault | null, lastAnswer: string | null, createdAt: string, updatedAt: string, version: number, viewerCanUpdate: boolean, owner: { id: string, fullName: string } }> } };

export type WebhookEndpointFullFragment = { id: string, name: string, url: string, eventTypes: Array<string>, enabled: boolean, disabledBecause: WebhookDisabledBecause | null, previousSecretUntil: string | null, failingSince: string | null, lastDeliveredAt: string | null, lastFault: DeliveryFault | null, lastAnswer: string | null, createdAt: string, updatedAt: string, version: number, viewerCanUpdate: boolean, owner: { id: string, fullName: string } };

export type WebhookEndpointQueryVariables = Exact<{
  id: string;
}>;


export type WebhookEndpointQuery = { webhookEndpoint: { id: string, name: string, url: string, eventTypes: Array<string>, enabled: boolean, disabledBecause: WebhookDisabledBecause | null, previousSecretUntil: string | null, failingSince: string | null, lastDeliveredAt: string | null, lastFault: DeliveryFault | null, lastAnswer: string | null, createdAt: string, updatedAt: string, version: number, viewerCanUpdate: boolean, owner: { id: string, fullName: string } } | null };

export type WebhookEventTypesQueryVariables = Exact<{ [key: string]: never; }>;


export type WebhookEventTypesQuery = { webhookEventTypes: Array<{ name: string, permission: string, sample: string, purpose: { fr: string, en: string | null }, fields: Array<{ name: string, meaning: { fr: string, en: string | null } }> }> };

export type WebhookDeliveriesQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  filter?: WebhookDeliveryFilter | null | undefined;
  orderBy?: WebhookDeliveryOrder | null | undefined;
}>;


export type WebhookDeliveriesQuery = { webhookDeliveries: { totalCount: number, nodes: Array<{ id: string, eventType: string, data: string, occurredAt: string, status: DeliveryStatus, attemptCount: number, nextAttemptAt: string | null, fault: DeliveryFault | null, answer: string | null, createdAt: string, endedAt: string | null }> } };

export type WebhookDeliveryRowFragment = { id: string, eventType: string, data: string, occurredAt: string, status: DeliveryStatus, attemptCount: number, nextAttemptAt: string | null, fault: DeliveryFault | null, answer: string | null, createdAt: string, endedAt: string | null };

export type CreateWebhookEndpointMutationVariables = Exact<{
  input: CreateWebhookEndpointInput;
}>;


export type CreateWebhookEndpointMutation = { createWebhookEndpoint: { secret: string | null, webhookEndpoint: { id: string, name: string, url: string, eventTypes: Array<string>, enabled: boolean, disabledBecause: WebhookDisabledBecause | null, previousSecretUntil: string | null, failingSince: string | null, lastDeliveredAt: string | null, lastFault: DeliveryFault | null, lastAnswer: string | null, createdAt: string, updatedAt: string, version: number, viewerCanUpdate: boolean, owner: { id: string, fullName: string } } | null, errors: Array<{ code: WebhookEndpointErrorCode, message: string, path: Array<string> }> } };

export type UpdateWebhookEndpointMutationVariables = Exact<{
  input: UpdateWebhookEndpointInput;
}>;


export type UpdateWebhookEndpointMutation = { updateWebhookEndpoint: { webhookEndpoint: { id: string, name: string, url: string, eventTypes: Array<string>, enabled: boolean, disabledBecause: WebhookDisabledBecause | null, previousSecretUntil: string | null, failingSince: string | null, lastDeliveredAt: string | null, lastFault: DeliveryFault | null, lastAnswer: string | null, createdAt: string, updatedAt: string, version: number, viewerCanUpdate: boolean, owner: { id: string, fullName: string } } | null, errors: Array<{ code: WebhookEndpointErrorCode, message: string, path: Array<string> }> } };

export type RotateWebhookSecretMutationVariables = Exact<{
  input: RotateWebhookSecretInput;
}>;


export type RotateWebhookSecretMutation = { rotateWebhookSecret: { secret: string | null, webhookEndpoint: { id: string, name: string, url: string, eventTypes: Array<string>, enabled: boolean, disabledBecause: WebhookDisabledBecause | null, previousSecretUntil: string | null, failingSince: string | null, lastDeliveredAt: string | null, lastFault: DeliveryFault | null, lastAnswer: string | null, createdAt: string, updatedAt: string, version: number, viewerCanUpdate: boolean, owner: { id: string, fullName: string } } | null, errors: Array<{ code: WebhookEndpointErrorCode, message: string, path: Array<string> }> } };

export type DeleteWebhookEndpointMutationVariables = Exact<{
  input: DeleteWebhookEndpointInput;
}>;


export type DeleteWebhookEndpointMutation = { deleteWebhookEndpoint: { deletedId: string | null, errors: Array<{ code: WebhookEndpointErrorCode, message: string, path: Array<string> }> } };

export type SendTestWebhookMutationVariables = Exact<{
  input: SendTestWebhookInput;
}>;


export type SendTestWebhookMutation = { sendTestWebhook: { webhookDelivery: { id: string, eventType: string, data: string, occurredAt: string, status: DeliveryStatus, attemptCount: number, nextAttemptAt: string | null, fault: DeliveryFault | null, answer: string | null, createdAt: string, endedAt: string | null } | null, errors: Array<{ code: WebhookDeliveryErrorCode, message: string, path: Array<string> }> } };

export type ReplayWebhookDeliveryMutationVariables = Exact<{
  input: ReplayWebhookDeliveryInput;
}>;


export type ReplayWebhookDeliveryMutation = { replayWebhookDelivery: { webhookDelivery: { id: string, eventType: string, data: string, occurredAt: string, status: DeliveryStatus, attemptCount: number, nextAttemptAt: string | null, fault: DeliveryFault | null, answer: string | null, createdAt: string, endedAt: string | null } | null, errors: Array<{ code: WebhookDeliveryErrorCode, message: string, path: Array<string> }> } };

export type ReplayWebhookDeliveriesMutationVariables = Exact<{
  input: ReplayWebhookDeliveriesInput;
}>;


export type ReplayWebhookDeliveriesMutation = { replayWebhookDeliveries: { count: number | null, errors: Array<{ code: WebhookDeliveryErrorCode, message: string, path: Array<string> }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const SessionRowFragmentDoc = new TypedDocumentString(`
    fragment SessionRow on Session {
  id
  browser
  system
  country
  address
  createdAt
  lastSeenAt
  current
  impersonated
}
    `, {"fragmentName":"SessionRow"}) as unknown as TypedDocumentString<SessionRowFragment, unknown>;
export const AlertRowFragmentDoc = new TypedDocumentString(`
    fragment AlertRow on Alert {
  id
  severity
  summary {
    fr
    en
  }
  count
  openedAt
  lastSeenAt
  recoveredAt
  acknowledgedAt
}
    `, {"fragmentName":"AlertRow"}) as unknown as TypedDocumentString<AlertRowFragment, unknown>;
export const AlertFullFragmentDoc = new TypedDocumentString(`
    fragment AlertFull on Alert {
  ...AlertRow
  key
  detail
  link
  acknowledgedBy {
    id
    fullName
  }
}
    fragment AlertRow on Alert {
  id
  severity
  summary {
    fr
    en
  }
  count
  openedAt
  lastSeenAt
  recoveredAt
  acknowledgedAt
}`, {"fragmentName":"AlertFull"}) as unknown as TypedDocumentString<AlertFullFragment, unknown>;
export const AlertDeliveryRowFragmentDoc = new TypedDocumentString(`
    fragment AlertDeliveryRow on AlertDelivery {
  id
  step
  status
  attemptCount
  nextAttemptAt
  fault
  answer
  createdAt
  endedAt
  channel {
    id
    name
  }
  alert {
    id
    summary {
      fr
      en
    }
  }
}
    `, {"fragmentName":"AlertDeliveryRow"}) as unknown as TypedDocumentString<AlertDeliveryRowFragment, unknown>;
export const AlertChannelFullFragmentDoc = new TypedDocumentString(`
    fragment AlertChannelFull on AlertChannel {
  id
  name
  kind
  targetShown
  language
  minimumSeverity
  enabled
  lastDeliveredAt
  lastFault
  lastAnswer
  createdAt
  updatedAt
  version
}
    `, {"fragmentName":"AlertChannelFull"}) as unknown as TypedDocumentString<AlertChannelFullFragment, unknown>;
export const ApiKeyRowFragmentDoc = new TypedDocumentString(`
    fragment ApiKeyRow on ApiKey {
  id
  name
  prefix
  scopes
  createdAt
  expiresAt
  previousPrefix
  previousExpiresAt
  lastUsedAt
  lastUsedAddress
  revokedAt
  owner {
    id
    fullName
  }
}
    `, {"fragmentName":"ApiKeyRow"}) as unknown as TypedDocumentString<ApiKeyRowFragment, unknown>;
export const ApiKeyFullFragmentDoc = new TypedDocumentString(`
    fragment ApiKeyFull on ApiKey {
  ...ApiKeyRow
  requestsPerMinute
  allowedAddresses
  viewerCanUpdate
}
    fragment ApiKeyRow on ApiKey {
  id
  name
  prefix
  scopes
  createdAt
  expiresAt
  previousPrefix
  previousExpiresAt
  lastUsedAt
  lastUsedAddress
  revokedAt
  owner {
    id
    fullName
  }
}`, {"fragmentName":"ApiKeyFull"}) as unknown as TypedDocumentString<ApiKeyFullFragment, unknown>;
export const ApplicationRowFragmentDoc = new TypedDocumentString(`
    fragment ApplicationRow on Application {
  id
  status
  createdAt
  statusChangedAt
  candidate {
    id
    fullName
  }
  jobOffer {
    id
    title
    organisation {
      id
      name
    }
  }
}
    `, {"fragmentName":"ApplicationRow"}) as unknown as TypedDocumentString<ApplicationRowFragment, unknown>;
export const ApplicationFullFragmentDoc = new TypedDocumentString(`
    fragment ApplicationFull on Application {
  id
  status
  message
  createdAt
  statusChangedAt
  version
  nextStatuses
  candidate {
    id
    fullName
    headline
  }
  jobOffer {
    id
    title
    organisation {
      id
      name
    }
  }
  viewerCanWithdraw
}
    `, {"fragmentName":"ApplicationFull"}) as unknown as TypedDocumentString<ApplicationFullFragment, unknown>;
export const DictationRowFragmentDoc = new TypedDocumentString(`
    fragment DictationRow on Dictation {
  id
  rawText
  improvedText
  language
  createdAt
  deleteAfter
}
    `, {"fragmentName":"DictationRow"}) as unknown as TypedDocumentString<DictationRowFragment, unknown>;
export const AuditEntryRowFragmentDoc = new TypedDocumentString(`
    fragment AuditEntryRow on AuditEntry {
  id
  sequence
  at
  action
  entity
  rowId
  origin
  address
  actorId
  actor {
    id
    fullName
  }
  impersonator {
    id
    fullName
  }
}
    `, {"fragmentName":"AuditEntryRow"}) as unknown as TypedDocumentString<AuditEntryRowFragment, unknown>;
export const AuditEntryFullFragmentDoc = new TypedDocumentString(`
    fragment AuditEntryFull on AuditEntry {
  ...AuditEntryRow
  impersonatorId
  credentialId
  userAgent
  requestId
  redacted
  hash
  previousHash
  changes {
    field
    before
    after
    kept
  }
}
    fragment AuditEntryRow on AuditEntry {
  id
  sequence
  at
  action
  entity
  rowId
  origin
  address
  actorId
  actor {
    id
    fullName
  }
  impersonator {
    id
    fullName
  }
}`, {"fragmentName":"AuditEntryFull"}) as unknown as TypedDocumentString<AuditEntryFullFragment, unknown>;
export const AuditVerificationFullFragmentDoc = new TypedDocumentString(`
    fragment AuditVerificationFull on AuditVerification {
  id
  status
  checked
  brokenSequence
  fault
  headsCompared
  startedAt
  endedAt
  startedBy {
    id
    fullName
  }
}
    `, {"fragmentName":"AuditVerificationFull"}) as unknown as TypedDocumentString<AuditVerificationFullFragment, unknown>;
export const CandidateRowFragmentDoc = new TypedDocumentString(`
    fragment CandidateRow on Candidate {
  id
  fullName
  headline
  status
  wishedContract
  experienceYears
  availableFrom
  commune {
    code
    name
  }
}
    `, {"fragmentName":"CandidateRow"}) as unknown as TypedDocumentString<CandidateRowFragment, unknown>;
export const FileStateFragmentDoc = new TypedDocumentString(`
    fragment FileState on File {
  id
  name
  mediaType
  size
  status
  scanned
  reason
  createdAt
}
    `, {"fragmentName":"FileState"}) as unknown as TypedDocumentString<FileStateFragment, unknown>;
export const CandidateFullFragmentDoc = new TypedDocumentString(`
    fragment CandidateFull on Candidate {
  id
  firstName
  lastName
  fullName
  email
  phone
  headline
  summary
  status
  commune {
    code
    name
  }
  mobilityKm
  availableFrom
  wishedContract
  experienceYears
  skills {
    id
    name
  }
  trainings {
    training {
      id
      title
    }
    status
    completedOn
  }
  cv {
    ...FileState
  }
  lastContactOn
  createdAt
  updatedAt
  version
  user {
    id
    fullName
  }
  viewerCanUpdate
  viewerCanPublish
  viewerCanArchive
}
    fragment FileState on File {
  id
  name
  mediaType
  size
  status
  scanned
  reason
  createdAt
}`, {"fragmentName":"CandidateFull"}) as unknown as TypedDocumentString<CandidateFullFragment, unknown>;
export const MessageRowFragmentDoc = new TypedDocumentString(`
    fragment MessageRow on Message {
  id
  seq
  body
  createdAt
  author {
    id
    fullName
  }
}
    `, {"fragmentName":"MessageRow"}) as unknown as TypedDocumentString<MessageRowFragment, unknown>;
export const EnrolmentRowFragmentDoc = new TypedDocumentString(`
    fragment EnrolmentRow on Enrolment {
  id
  trainee {
    id
    fullName
  }
  session {
    id
    startsOn
    training {
      id
      title
    }
  }
  status
  createdAt
}
    `, {"fragmentName":"EnrolmentRow"}) as unknown as TypedDocumentString<EnrolmentRowFragment, unknown>;
export const EnrolmentFullFragmentDoc = new TypedDocumentString(`
    fragment EnrolmentFull on Enrolment {
  id
  trainee {
    id
    fullName
  }
  session {
    id
    startsOn
    endsOn
    training {
      id
      title
    }
  }
  status
  createdAt
  viewerCanConfirm
  viewerCanComplete
  viewerCanCancel
}
    `, {"fragmentName":"EnrolmentFull"}) as unknown as TypedDocumentString<EnrolmentFullFragment, unknown>;
export const FailedJobRowFragmentDoc = new TypedDocumentString(`
    fragment FailedJobRow on FailedJob {
  id
  job
  payload
  error
  attempts
  status
  failedAt
}
    `, {"fragmentName":"FailedJobRow"}) as unknown as TypedDocumentString<FailedJobRowFragment, unknown>;
export const InstitutionRowFragmentDoc = new TypedDocumentString(`
    fragment InstitutionRow on Institution {
  id
  name
  type
  sector
  responseCount
  createdAt
}
    `, {"fragmentName":"InstitutionRow"}) as unknown as TypedDocumentString<InstitutionRowFragment, unknown>;
export const InstitutionFullFragmentDoc = new TypedDocumentString(`
    fragment InstitutionFull on Institution {
  ...InstitutionRow
  updatedAt
  version
  rules {
    id
    kind
    value
    priority
    createdAt
  }
}
    fragment InstitutionRow on Institution {
  id
  name
  type
  sector
  responseCount
  createdAt
}`, {"fragmentName":"InstitutionFull"}) as unknown as TypedDocumentString<InstitutionFullFragment, unknown>;
export const UnknownDomainRowFragmentDoc = new TypedDocumentString(`
    fragment UnknownDomainRow on UnknownDomain {
  id
  domain
  responseCount
  lastResponseAt
  likelyDomain
  proposal {
    id
    name
    type
    sector
    confidence
    reason
    model
    status
  }
}
    `, {"fragmentName":"UnknownDomainRow"}) as unknown as TypedDocumentString<UnknownDomainRowFragment, unknown>;
export const PersonalProviderRowFragmentDoc = new TypedDocumentString(`
    fragment PersonalProviderRow on PersonalProvider {
  id
  domain
  createdAt
}
    `, {"fragmentName":"PersonalProviderRow"}) as unknown as TypedDocumentString<PersonalProviderRowFragment, unknown>;
export const DomainAliasRowFragmentDoc = new TypedDocumentString(`
    fragment DomainAliasRow on DomainAlias {
  id
  domain
  correctDomain
  createdAt
}
    `, {"fragmentName":"DomainAliasRow"}) as unknown as TypedDocumentString<DomainAliasRowFragment, unknown>;
export const JobOfferRowFragmentDoc = new TypedDocumentString(`
    fragment JobOfferRow on JobOffer {
  id
  title
  status
  contract
  organisation {
    id
    name
  }
  commune {
    code
    name
  }
  minimumSalary {
    amount
    currency
  }
  maximumSalary {
    amount
    currency
  }
  publishedAt
  applicationCount
}
    `, {"fragmentName":"JobOfferRow"}) as unknown as TypedDocumentString<JobOfferRowFragment, unknown>;
export const JobOfferFullFragmentDoc = new TypedDocumentString(`
    fragment JobOfferFull on JobOffer {
  id
  title
  description
  status
  organisation {
    id
    name
  }
  commune {
    code
    name
  }
  contract
  minimumSalary {
    amount
    currency
  }
  maximumSalary {
    amount
    currency
  }
  romeCode
  experienceYears
  startsOn
  validThrough
  skills {
    id
    name
  }
  trainings {
    id
    title
  }
  publishedAt
  createdAt
  updatedAt
  version
  applicationCount
  viewerCanUpdate
  viewerCanPublish
  viewerCanApply
  viewerCanClose
}
    `, {"fragmentName":"JobOfferFull"}) as unknown as TypedDocumentString<JobOfferFullFragment, unknown>;
export const MailBatchCountsFragmentDoc = new TypedDocumentString(`
    fragment MailBatchCounts on MailBatchProgress {
  recipients
  queued
  sent
  delivered
  bounced
  complained
  failed
  suppressed
  cancelled
  kept
  unsubscribed
}
    `, {"fragmentName":"MailBatchCounts"}) as unknown as TypedDocumentString<MailBatchCountsFragment, unknown>;
export const MailBatchRowFragmentDoc = new TypedDocumentString(`
    fragment MailBatchRow on MailBatch {
  id
  name
  status
  recipientCount
  createdAt
  startedAt
  progress {
    ...MailBatchCounts
  }
}
    fragment MailBatchCounts on MailBatchProgress {
  recipients
  queued
  sent
  delivered
  bounced
  complained
  failed
  suppressed
  cancelled
  kept
  unsubscribed
}`, {"fragmentName":"MailBatchRow"}) as unknown as TypedDocumentString<MailBatchRowFragment, unknown>;
export const MailBatchFullFragmentDoc = new TypedDocumentString(`
    fragment MailBatchFull on MailBatch {
  ...MailBatchRow
  topic
  fr {
    subject
    body
  }
  en {
    subject
    body
  }
  perMinute
  pauseReason
  scheduledAt
  endedAt
  updatedAt
  version
  variables
  viewerCanUpdate
  createdBy {
    id
    fullName
  }
}
    fragment MailBatchRow on MailBatch {
  id
  name
  status
  recipientCount
  createdAt
  startedAt
  progress {
    ...MailBatchCounts
  }
}
fragment MailBatchCounts on MailBatchProgress {
  recipients
  queued
  sent
  delivered
  bounced
  complained
  failed
  suppressed
  cancelled
  kept
  unsubscribed
}`, {"fragmentName":"MailBatchFull"}) as unknown as TypedDocumentString<MailBatchFullFragment, unknown>;
export const MailBatchRecipientRowFragmentDoc = new TypedDocumentString(`
    fragment MailBatchRecipientRow on MailBatchRecipient {
  id
  address
  name
  language
  error
  variables {
    name
    value
  }
  message {
    id
    status
    smtpCode
    smtpText
  }
}
    `, {"fragmentName":"MailBatchRecipientRow"}) as unknown as TypedDocumentString<MailBatchRecipientRowFragment, unknown>;
export const MailMessageRowFragmentDoc = new TypedDocumentString(`
    fragment MailMessageRow on MailMessage {
  id
  subject
  toAddress
  toName
  status
  reason
  createdAt
  sentAt
}
    `, {"fragmentName":"MailMessageRow"}) as unknown as TypedDocumentString<MailMessageRowFragment, unknown>;
export const MailMessageFullFragmentDoc = new TypedDocumentString(`
    fragment MailMessageFull on MailMessage {
  ...MailMessageRow
  template
  topic
  language
  html
  text
  messageId
  attemptCount
  nextAttemptAt
  endedAt
  smtpCode
  smtpText
  viewerCanResend
  attempts {
    id
    startedAt
    handedOverAt
    endedAt
    outcome
    smtpCode
    smtpText
  }
  reports {
    id
    kind
    statusCode
    text
    receivedAt
  }
}
    fragment MailMessageRow on MailMessage {
  id
  subject
  toAddress
  toName
  status
  reason
  createdAt
  sentAt
}`, {"fragmentName":"MailMessageFull"}) as unknown as TypedDocumentString<MailMessageFullFragment, unknown>;
export const MailSuppressionRowFragmentDoc = new TypedDocumentString(`
    fragment MailSuppressionRow on MailSuppression {
  id
  address
  topic
  reason
  note
  createdAt
  mailMessage {
    id
    subject
  }
}
    `, {"fragmentName":"MailSuppressionRow"}) as unknown as TypedDocumentString<MailSuppressionRowFragment, unknown>;
export const MailTemplateRowFragmentDoc = new TypedDocumentString(`
    fragment MailTemplateRow on MailTemplate {
  id
  name
  declared
  changed
  purpose {
    fr
    en
  }
  fr {
    subject
    body
  }
  en {
    subject
    body
  }
  updatedAt
}
    `, {"fragmentName":"MailTemplateRow"}) as unknown as TypedDocumentString<MailTemplateRowFragment, unknown>;
export const MailTemplateFullFragmentDoc = new TypedDocumentString(`
    fragment MailTemplateFull on MailTemplate {
  ...MailTemplateRow
  topic
  version
  variables {
    name
    kind
    meaning {
      fr
      en
    }
  }
  updatedBy {
    id
    fullName
  }
}
    fragment MailTemplateRow on MailTemplate {
  id
  name
  declared
  changed
  purpose {
    fr
    en
  }
  fr {
    subject
    body
  }
  en {
    subject
    body
  }
  updatedAt
}`, {"fragmentName":"MailTemplateFull"}) as unknown as TypedDocumentString<MailTemplateFullFragment, unknown>;
export const MatchingWeightsFullFragmentDoc = new TypedDocumentString(`
    fragment MatchingWeightsFull on MatchingWeights {
  id
  version
  training
  place
  experience
  availability
  skills
  active
  createdAt
}
    `, {"fragmentName":"MatchingWeightsFull"}) as unknown as TypedDocumentString<MatchingWeightsFullFragment, unknown>;
export const NotificationRowFragmentDoc = new TypedDocumentString(`
    fragment NotificationRow on Notification {
  id
  kind
  message {
    fr
    en
  }
  link
  createdAt
  readAt
}
    `, {"fragmentName":"NotificationRow"}) as unknown as TypedDocumentString<NotificationRowFragment, unknown>;
export const OAuthClientRowFragmentDoc = new TypedDocumentString(`
    fragment OAuthClientRow on OAuthClient {
  id
  name
  kind
  enabled
  scopes
  createdAt
  lastUsedAt
}
    `, {"fragmentName":"OAuthClientRow"}) as unknown as TypedDocumentString<OAuthClientRowFragment, unknown>;
export const OAuthClientFullFragmentDoc = new TypedDocumentString(`
    fragment OAuthClientFull on OAuthClient {
  ...OAuthClientRow
  confidential
  trusted
  pkceRequired
  refreshTokens
  redirectUris
  postLogoutRedirectUris
  backchannelLogoutUri
  updatedAt
  version
  owner {
    id
    fullName
  }
  secrets {
    id
    ending
    createdAt
    expiresAt
  }
}
    fragment OAuthClientRow on OAuthClient {
  id
  name
  kind
  enabled
  scopes
  createdAt
  lastUsedAt
}`, {"fragmentName":"OAuthClientFull"}) as unknown as TypedDocumentString<OAuthClientFullFragment, unknown>;
export const OrganisationRowFragmentDoc = new TypedDocumentString(`
    fragment OrganisationRow on Organisation {
  id
  name
  kind
  sector
  commune {
    code
    name
  }
  createdAt
}
    `, {"fragmentName":"OrganisationRow"}) as unknown as TypedDocumentString<OrganisationRowFragment, unknown>;
export const OrganisationFullFragmentDoc = new TypedDocumentString(`
    fragment OrganisationFull on Organisation {
  id
  name
  kind
  siren
  sector
  emailDomain
  website
  email
  phone
  address
  commune {
    code
    name
  }
  description
  createdAt
  updatedAt
  version
  viewerCanUpdate
  viewerCanManageMembers
}
    `, {"fragmentName":"OrganisationFull"}) as unknown as TypedDocumentString<OrganisationFullFragment, unknown>;
export const DataRequestFullFragmentDoc = new TypedDocumentString(`
    fragment DataRequestFull on DataRequest {
  id
  kind
  status
  email
  byThemselves
  reason
  requestedAt
  dueOn
  runsAt
  endedAt
  user {
    id
    fullName
  }
  requestedBy {
    id
    fullName
  }
  decidedBy {
    id
    fullName
  }
  erased {
    table
    deleted
    anonymised
    kept
    redacted
  }
}
    `, {"fragmentName":"DataRequestFull"}) as unknown as TypedDocumentString<DataRequestFullFragment, unknown>;
export const RetentionRuleFullFragmentDoc = new TypedDocumentString(`
    fragment RetentionRuleFull on RetentionRule {
  id
  months
  leastMonths
  mostMonths
  warnWeeks
  source
  changed
  lastRunAt
  erasedCount
  version
}
    `, {"fragmentName":"RetentionRuleFull"}) as unknown as TypedDocumentString<RetentionRuleFullFragment, unknown>;
export const ConsentRowFragmentDoc = new TypedDocumentString(`
    fragment ConsentRow on Consent {
  id
  purpose
  given
  textVersion
  text {
    fr
    en
  }
  email
  form
  address
  at
  user {
    id
    fullName
  }
}
    `, {"fragmentName":"ConsentRow"}) as unknown as TypedDocumentString<ConsentRowFragment, unknown>;
export const QuestionnaireRowFragmentDoc = new TypedDocumentString(`
    fragment QuestionnaireRow on Questionnaire {
  id
  slug
  title {
    fr
    en
  }
  status
  submissionCount
  publishedAt
  createdAt
}
    `, {"fragmentName":"QuestionnaireRow"}) as unknown as TypedDocumentString<QuestionnaireRowFragment, unknown>;
export const ConditionsFragmentDoc = new TypedDocumentString(`
    fragment Conditions on ShownWhen {
  match
  conditions {
    questionKey
    operator
    optionKey
    item
    number
  }
}
    `, {"fragmentName":"Conditions"}) as unknown as TypedDocumentString<ConditionsFragment, unknown>;
export const SectionsFragmentDoc = new TypedDocumentString(`
    fragment Sections on QuestionnaireSection {
  key
  title {
    fr
    en
  }
  description {
    fr
    en
  }
  shownWhen {
    ...Conditions
  }
  questions {
    key
    kind
    label {
      fr
      en
    }
    help {
      fr
      en
    }
    required
    allowsOther
    minimum
    maximum
    minimumLabel {
      fr
      en
    }
    maximumLabel {
      fr
      en
    }
    decimals
    unit {
      fr
      en
    }
    earliest
    latest
    fewest
    most
    longest
    collectsOptions
    topic
    shownWhen {
      ...Conditions
    }
    options {
      key
      label {
        fr
        en
      }
    }
    items {
      key
      label {
        fr
        en
      }
    }
  }
}
    fragment Conditions on ShownWhen {
  match
  conditions {
    questionKey
    operator
    optionKey
    item
    number
  }
}`, {"fragmentName":"Sections"}) as unknown as TypedDocumentString<SectionsFragment, unknown>;
export const QuestionnaireFullFragmentDoc = new TypedDocumentString(`
    fragment QuestionnaireFull on Questionnaire {
  id
  slug
  title {
    fr
    en
  }
  description {
    fr
    en
  }
  thanks {
    fr
    en
  }
  closesAt
  quota
  quotaReached
  retentionMonths
  status
  submissionCount
  publishedAt
  createdAt
  updatedAt
  version
  sections {
    ...Sections
  }
  draftSections {
    ...Sections
  }
  respondentOptions {
    questionKey
    part
    key
    label
    status
  }
  viewerCanUpdate
  viewerCanPublish
  viewerCanClose
}
    fragment Sections on QuestionnaireSection {
  key
  title {
    fr
    en
  }
  description {
    fr
    en
  }
  shownWhen {
    ...Conditions
  }
  questions {
    key
    kind
    label {
      fr
      en
    }
    help {
      fr
      en
    }
    required
    allowsOther
    minimum
    maximum
    minimumLabel {
      fr
      en
    }
    maximumLabel {
      fr
      en
    }
    decimals
    unit {
      fr
      en
    }
    earliest
    latest
    fewest
    most
    longest
    collectsOptions
    topic
    shownWhen {
      ...Conditions
    }
    options {
      key
      label {
        fr
        en
      }
    }
    items {
      key
      label {
        fr
        en
      }
    }
  }
}
fragment Conditions on ShownWhen {
  match
  conditions {
    questionKey
    operator
    optionKey
    item
    number
  }
}`, {"fragmentName":"QuestionnaireFull"}) as unknown as TypedDocumentString<QuestionnaireFullFragment, unknown>;
export const ReportRunRowFragmentDoc = new TypedDocumentString(`
    fragment ReportRunRow on ReportRun {
  id
  status
  byHand
  responses
  mailCount
  sentCount
  failedCount
  keptCount
  undelivered
  createdAt
  endedAt
}
    `, {"fragmentName":"ReportRunRow"}) as unknown as TypedDocumentString<ReportRunRowFragment, unknown>;
export const ReportRowFragmentDoc = new TypedDocumentString(`
    fragment ReportRow on Report {
  id
  questionnaire {
    id
    title {
      fr
      en
    }
  }
  institution {
    id
    name
  }
  language
  schedule
  timeZone
  formats
  recipients
  enabled
  nextRunAt
  lastRun {
    ...ReportRunRow
  }
}
    fragment ReportRunRow on ReportRun {
  id
  status
  byHand
  responses
  mailCount
  sentCount
  failedCount
  keptCount
  undelivered
  createdAt
  endedAt
}`, {"fragmentName":"ReportRow"}) as unknown as TypedDocumentString<ReportRowFragment, unknown>;
export const ReportFileFragmentDoc = new TypedDocumentString(`
    fragment ReportFile on File {
  id
  name
  size
}
    `, {"fragmentName":"ReportFile"}) as unknown as TypedDocumentString<ReportFileFragment, unknown>;
export const ReportFullFragmentDoc = new TypedDocumentString(`
    fragment ReportFull on Report {
  ...ReportRow
  runs(first: 20) {
    nodes {
      ...ReportRunRow
      pdf {
        ...ReportFile
      }
      workbook {
        ...ReportFile
      }
    }
  }
  createdAt
  updatedAt
  version
}
    fragment ReportRow on Report {
  id
  questionnaire {
    id
    title {
      fr
      en
    }
  }
  institution {
    id
    name
  }
  language
  schedule
  timeZone
  formats
  recipients
  enabled
  nextRunAt
  lastRun {
    ...ReportRunRow
  }
}
fragment ReportRunRow on ReportRun {
  id
  status
  byHand
  responses
  mailCount
  sentCount
  failedCount
  keptCount
  undelivered
  createdAt
  endedAt
}
fragment ReportFile on File {
  id
  name
  size
}`, {"fragmentName":"ReportFull"}) as unknown as TypedDocumentString<ReportFullFragment, unknown>;
export const QuestionnaireInvitationRowFragmentDoc = new TypedDocumentString(`
    fragment QuestionnaireInvitationRow on QuestionnaireInvitation {
  id
  email
  name
  anonymous
  status
  mailCount
  mailedAt
  createdAt
}
    `, {"fragmentName":"QuestionnaireInvitationRow"}) as unknown as TypedDocumentString<QuestionnaireInvitationRowFragment, unknown>;
export const RoleFullFragmentDoc = new TypedDocumentString(`
    fragment RoleFull on RoleSetting {
  role
  secondFactorRequired
  version
  personCount
  permissions {
    permission
    description
    granted
    grantedByDefault
    viewerCanChange
  }
}
    `, {"fragmentName":"RoleFull"}) as unknown as TypedDocumentString<RoleFullFragment, unknown>;
export const PasskeyQuestionFragmentDoc = new TypedDocumentString(`
    fragment PasskeyQuestion on PasskeyRequest {
  challenge
  rpId
  credentials
  userVerification
}
    `, {"fragmentName":"PasskeyQuestion"}) as unknown as TypedDocumentString<PasskeyQuestionFragment, unknown>;
export const PasskeyWishFragmentDoc = new TypedDocumentString(`
    fragment PasskeyWish on PasskeyCreation {
  challenge
  rpId
  rpName
  userHandle
  userName
  displayName
  algorithms
  excludedCredentials
}
    `, {"fragmentName":"PasskeyWish"}) as unknown as TypedDocumentString<PasskeyWishFragment, unknown>;
export const SkillRowFragmentDoc = new TypedDocumentString(`
    fragment SkillRow on Skill {
  id
  name
}
    `, {"fragmentName":"SkillRow"}) as unknown as TypedDocumentString<SkillRowFragment, unknown>;
export const QuestionCountsFragmentDoc = new TypedDocumentString(`
    fragment QuestionCounts on QuestionStatistics {
  key
  kind
  label {
    fr
    en
  }
  topic
  hidden
  answered
  missing
  notAsked
  options {
    key
    label {
      fr
      en
    }
    count
    share
    low
    high
    added
  }
  items {
    key
    label {
      fr
      en
    }
    added
    hidden
    answered
    mean
    median
    deviation
    low
    high
    distribution {
      value
      count
      share
    }
  }
  number {
    mean
    deviation
    low
    high
    median
    minimum
    maximum
    histogram {
      from
      to
      count
    }
  }
}
    `, {"fragmentName":"QuestionCounts"}) as unknown as TypedDocumentString<QuestionCountsFragment, unknown>;
export const StatisticsFullFragmentDoc = new TypedDocumentString(`
    fragment StatisticsFull on QuestionnaireStatistics {
  questionnaireId
  revision
  countedAt
  waiting
  hidden
  responses
  questions {
    ...QuestionCounts
  }
  days {
    day
    count
  }
  dimensions {
    dimension
    questionKey
    label {
      fr
      en
    }
    values {
      value
      label {
        fr
        en
      }
      responses
    }
  }
}
    fragment QuestionCounts on QuestionStatistics {
  key
  kind
  label {
    fr
    en
  }
  topic
  hidden
  answered
  missing
  notAsked
  options {
    key
    label {
      fr
      en
    }
    count
    share
    low
    high
    added
  }
  items {
    key
    label {
      fr
      en
    }
    added
    hidden
    answered
    mean
    median
    deviation
    low
    high
    distribution {
      value
      count
      share
    }
  }
  number {
    mean
    deviation
    low
    high
    median
    minimum
    maximum
    histogram {
      from
      to
      count
    }
  }
}`, {"fragmentName":"StatisticsFull"}) as unknown as TypedDocumentString<StatisticsFullFragment, unknown>;
export const ComparedFragmentDoc = new TypedDocumentString(`
    fragment Compared on BenchmarkValue {
  value
  low
  high
  answered
}
    `, {"fragmentName":"Compared"}) as unknown as TypedDocumentString<ComparedFragment, unknown>;
export const SubmissionImportRowFragmentDoc = new TypedDocumentString(`
    fragment SubmissionImportRow on SubmissionImport {
  id
  fileName
  format
  status
  readCount
  newCount
  createdAt
  questionnaire {
    id
    title {
      fr
      en
    }
  }
}
    `, {"fragmentName":"SubmissionImportRow"}) as unknown as TypedDocumentString<SubmissionImportRowFragment, unknown>;
export const SubmissionImportFullFragmentDoc = new TypedDocumentString(`
    fragment SubmissionImportFull on SubmissionImport {
  id
  fileName
  format
  status
  readCount
  newCount
  doneCount
  createdAt
  endedAt
  error {
    fr
    en
  }
  questionnaire {
    id
    title {
      fr
      en
    }
    sections {
      key
      questions {
        key
        kind
        label {
          fr
          en
        }
        options {
          key
          label {
            fr
            en
          }
        }
        items {
          key
          label {
            fr
            en
          }
        }
      }
    }
  }
  columns {
    name
    samples
    target
    questionKey
    part
  }
  findings {
    code
    count
    rows
    values
    message {
      fr
      en
    }
  }
  viewerCanApply
  viewerCanUndo
  viewerCanUndoWithQuestionnaire
}
    `, {"fragmentName":"SubmissionImportFull"}) as unknown as TypedDocumentString<SubmissionImportFullFragment, unknown>;
export const SubmissionRowFragmentDoc = new TypedDocumentString(`
    fragment SubmissionRow on Submission {
  id
  email
  submittedAt
  source
  oddities
  institution {
    id
    name
  }
  questionnaire {
    id
    title {
      fr
      en
    }
  }
}
    `, {"fragmentName":"SubmissionRow"}) as unknown as TypedDocumentString<SubmissionRowFragment, unknown>;
export const SubmissionFullFragmentDoc = new TypedDocumentString(`
    fragment SubmissionFull on Submission {
  id
  email
  submittedAt
  language
  source
  externalId
  oddities
  institution {
    id
    name
  }
  answers {
    questionKey
    item
    optionKey
    rating
    number
    day
    text
  }
  questionnaire {
    id
    slug
    title {
      fr
      en
    }
    sections {
      key
      title {
        fr
        en
      }
      questions {
        key
        kind
        label {
          fr
          en
        }
        options {
          key
          label {
            fr
            en
          }
        }
        items {
          key
          label {
            fr
            en
          }
        }
      }
    }
  }
}
    `, {"fragmentName":"SubmissionFull"}) as unknown as TypedDocumentString<SubmissionFullFragment, unknown>;
export const SynthesisFullFragmentDoc = new TypedDocumentString(`
    fragment SynthesisFull on Synthesis {
  id
  method
  status
  language
  provider
  model
  promptVersion
  textCount
  readCount
  createdAt
  editedAt
  approvedAt
  approverName
  version
  viewerCanApprove
  themes {
    title
    summary
    count
    share
    claims {
      text
      statedCount
      count
      findings
      citations {
        number
        submissionId
        supported
      }
    }
  }
}
    `, {"fragmentName":"SynthesisFull"}) as unknown as TypedDocumentString<SynthesisFullFragment, unknown>;
export const TrainingSessionRowFragmentDoc = new TypedDocumentString(`
    fragment TrainingSessionRow on TrainingSession {
  id
  training {
    id
    title
  }
  startsOn
  endsOn
  capacity
  seatsLeft
  status
  commune {
    code
    name
  }
}
    `, {"fragmentName":"TrainingSessionRow"}) as unknown as TypedDocumentString<TrainingSessionRowFragment, unknown>;
export const TrainingSessionFullFragmentDoc = new TypedDocumentString(`
    fragment TrainingSessionFull on TrainingSession {
  id
  training {
    id
    title
  }
  startsOn
  endsOn
  capacity
  seatsLeft
  enrolmentCount
  status
  commune {
    code
    name
  }
  address
  trainer {
    id
    fullName
  }
  version
  viewerCanUpdate
  viewerCanPublish
}
    `, {"fragmentName":"TrainingSessionFull"}) as unknown as TypedDocumentString<TrainingSessionFullFragment, unknown>;
export const TrainingRowFragmentDoc = new TypedDocumentString(`
    fragment TrainingRow on Training {
  id
  title
  officialCode
  status
  modality
  durationHours
  certifying
  individualPrice {
    amount
    currency
  }
  publishedAt
}
    `, {"fragmentName":"TrainingRow"}) as unknown as TypedDocumentString<TrainingRowFragment, unknown>;
export const TrainingFullFragmentDoc = new TypedDocumentString(`
    fragment TrainingFull on Training {
  id
  slug
  officialCode
  title
  status
  certifying
  rncpCode
  certifier
  registeredOn
  objectives
  prerequisites
  durationHours
  durationDays
  modality
  modalityDetails
  accessDelay
  individualPrice {
    amount
    currency
  }
  groupPrice {
    amount
    currency
  }
  teachingMethods
  assessmentMethods
  accessibility
  outcomes
  furtherStudies
  competenceBlocks
  provider {
    id
    name
  }
  publishedAt
  createdAt
  updatedAt
  version
  viewerCanPublish
  viewerCanUpdate
  viewerCanArchive
}
    `, {"fragmentName":"TrainingFull"}) as unknown as TypedDocumentString<TrainingFullFragment, unknown>;
export const UserRowFragmentDoc = new TypedDocumentString(`
    fragment UserRow on User {
  id
  fullName
  email
  roles
  active
  lastSignInAt
  invitation {
    status
    mailReason
  }
}
    `, {"fragmentName":"UserRow"}) as unknown as TypedDocumentString<UserRowFragment, unknown>;
export const InvitationFullFragmentDoc = new TypedDocumentString(`
    fragment InvitationFull on Invitation {
  id
  status
  sentAt
  expiresAt
  acceptedAt
  mailReason
  viewerCanSend
  viewerCanWithdraw
}
    `, {"fragmentName":"InvitationFull"}) as unknown as TypedDocumentString<InvitationFullFragment, unknown>;
export const UserFullFragmentDoc = new TypedDocumentString(`
    fragment UserFull on User {
  id
  fullName
  email
  roles
  language
  active
  createdAt
  lastSignInAt
  emailVerifiedAt
  secondFactors
  recoveryCodesLeft
  invitation {
    ...InvitationFull
  }
  version
  viewerCanUpdate
  viewerCanImpersonate
}
    fragment InvitationFull on Invitation {
  id
  status
  sentAt
  expiresAt
  acceptedAt
  mailReason
  viewerCanSend
  viewerCanWithdraw
}`, {"fragmentName":"UserFull"}) as unknown as TypedDocumentString<UserFullFragment, unknown>;
export const PersonRowFragmentDoc = new TypedDocumentString(`
    fragment PersonRow on Person {
  id
  fullName
}
    `, {"fragmentName":"PersonRow"}) as unknown as TypedDocumentString<PersonRowFragment, unknown>;
export const WebhookEndpointFullFragmentDoc = new TypedDocumentString(`
    fragment WebhookEndpointFull on WebhookEndpoint {
  id
  name
  url
  eventTypes
  enabled
  disabledBecause
  previousSecretUntil
  failingSince
  lastDeliveredAt
  lastFault
  lastAnswer
  createdAt
  updatedAt
  version
  viewerCanUpdate
  owner {
    id
    fullName
  }
}
    `, {"fragmentName":"WebhookEndpointFull"}) as unknown as TypedDocumentString<WebhookEndpointFullFragment, unknown>;
export const WebhookDeliveryRowFragmentDoc = new TypedDocumentString(`
    fragment WebhookDeliveryRow on WebhookDelivery {
  id
  eventType
  data
  occurredAt
  status
  attemptCount
  nextAttemptAt
  fault
  answer
  createdAt
  endedAt
}
    `, {"fragmentName":"WebhookDeliveryRow"}) as unknown as TypedDocumentString<WebhookDeliveryRowFragment, unknown>;
export const UpdateProfileDocument = new TypedDocumentString(`
    mutation UpdateProfile($input: UpdateProfileInput!) {
  updateProfile(input: $input) {
    user {
      id
      fullName
      language
      version
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"UpdateProfile","hash":"cf78e2c7fe9743e7726af28285d6f8af310bb461e5ee91df11afa12d80cf16ca"}) as unknown as TypedDocumentString<UpdateProfileMutation, UpdateProfileMutationVariables>;
export const RegistrationDocument = new TypedDocumentString(`
    query Registration {
  registration {
    roles
  }
}
    `, {"operationName":"Registration","hash":"3bc1f9f18c51f4bdd1df260fa7a7d6e35568d04575cc54b7ce631b3b57862290"}) as unknown as TypedDocumentString<RegistrationQuery, RegistrationQueryVariables>;
export const ChangePasswordDocument = new TypedDocumentString(`
    mutation ChangePassword($input: ChangePasswordInput!) {
  changePassword(input: $input) {
    user {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"ChangePassword","hash":"e48b452fb4431e028a2d806e5f039f01cb432ced5401febfbddc3246be8c67b0"}) as unknown as TypedDocumentString<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const ChangeEmailDocument = new TypedDocumentString(`
    mutation ChangeEmail($input: ChangeEmailInput!) {
  changeEmail(input: $input) {
    user {
      id
      newEmail
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"ChangeEmail","hash":"5d73f22b3c687f9f6553b14800f5c0987401f267684cf9635c70aff1edf54add"}) as unknown as TypedDocumentString<ChangeEmailMutation, ChangeEmailMutationVariables>;
export const SessionsDocument = new TypedDocumentString(`
    query Sessions($userId: ID, $first: Int, $offset: Int) {
  sessions(userId: $userId, first: $first, offset: $offset) {
    totalCount
    nodes {
      ...SessionRow
    }
  }
}
    fragment SessionRow on Session {
  id
  browser
  system
  country
  address
  createdAt
  lastSeenAt
  current
  impersonated
}`, {"operationName":"Sessions","hash":"b82b939ec97fd2814b31f6fc7c47dcc1be8b6ddd8fa3724d9d5c8eef432d155f"}) as unknown as TypedDocumentString<SessionsQuery, SessionsQueryVariables>;
export const RevokeSessionDocument = new TypedDocumentString(`
    mutation RevokeSession($input: RevokeSessionInput!) {
  revokeSession(input: $input) {
    session {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"RevokeSession","hash":"2c1986c3a5984fa05ffe3199805fd9ba911da0012eaa0c9c5228540f7756d41a"}) as unknown as TypedDocumentString<RevokeSessionMutation, RevokeSessionMutationVariables>;
export const RevokeAllSessionsDocument = new TypedDocumentString(`
    mutation RevokeAllSessions($input: RevokeAllSessionsInput!) {
  revokeAllSessions(input: $input) {
    count
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"RevokeAllSessions","hash":"399715f8edd3df81d90b264c615d4422b891b22a1d511b69320655e32055d20d"}) as unknown as TypedDocumentString<RevokeAllSessionsMutation, RevokeAllSessionsMutationVariables>;
export const AlertsDocument = new TypedDocumentString(`
    query Alerts($first: Int, $offset: Int, $filter: AlertFilter, $orderBy: AlertOrder) {
  alerts(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
    totalCount
    nodes {
      ...AlertRow
    }
  }
}
    fragment AlertRow on Alert {
  id
  severity
  summary {
    fr
    en
  }
  count
  openedAt
  lastSeenAt
  recoveredAt
  acknowledgedAt
}`, {"operationName":"Alerts","hash":"10b6e711f46e081163543f6c42e212ab4c03f4a86a921a8f2718abe23d15b135"}) as unknown as TypedDocumentString<AlertsQuery, AlertsQueryVariables>;
export const AlertDocument = new TypedDocumentString(`
    query Alert($id: ID!) {
  alert(id: $id) {
    ...AlertFull
  }
}
    fragment AlertRow on Alert {
  id
  severity
  summary {
    fr
    en
  }
  count
  openedAt
  lastSeenAt
  recoveredAt
  acknowledgedAt
}
fragment AlertFull on Alert {
  ...AlertRow
  key
  detail
  link
  acknowledgedBy {
    id
    fullName
  }
}`, {"operationName":"Alert","hash":"bf07a6f6edc156cd9be05b5f4fd3c238ac6bb6010e32cb7890534c1b7c8fcb92"}) as unknown as TypedDocumentString<AlertQuery, AlertQueryVariables>;
export const AcknowledgeAlertDocument = new TypedDocumentString(`
    mutation AcknowledgeAlert($input: AcknowledgeAlertInput!) {
  acknowledgeAlert(input: $input) {
    alert {
      ...AlertFull
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment AlertRow on Alert {
  id
  severity
  summary {
    fr
    en
  }
  count
  openedAt
  lastSeenAt
  recoveredAt
  acknowledgedAt
}
fragment AlertFull on Alert {
  ...AlertRow
  key
  detail
  link
  acknowledgedBy {
    id
    fullName
  }
}`, {"operationName":"AcknowledgeAlert","hash":"61111312fa35f9d3c47acd13aebfe7e2793b635ee89bb9ae7f29e3704d5bf958"}) as unknown as TypedDocumentString<AcknowledgeAlertMutation, AcknowledgeAlertMutationVariables>;
export const AlertDeliveriesDocument = new TypedDocumentString(`
    query AlertDeliveries($first: Int, $offset: Int, $filter: AlertDeliveryFilter, $orderBy: AlertDeliveryOrder) {
  alertDeliveries(
    first: $first
    offset: $offset
    filter: $filter
    orderBy: $orderBy
  ) {
    totalCount
    nodes {
      ...AlertDeliveryRow
    }
  }
}
    fragment AlertDeliveryRow on AlertDelivery {
  id
  step
  status
  attemptCount
  nextAttemptAt
  fault
  answer
  createdAt
  endedAt
  channel {
    id
    name
  }
  alert {
    id
    summary {
      fr
      en
    }
  }
}`, {"operationName":"AlertDeliveries","hash":"4d33ec7083ebda7acd66f180c698587b4d77fdd497bb26a7d4f1ea4bcf59d1ba"}) as unknown as TypedDocumentString<AlertDeliveriesQuery, AlertDeliveriesQueryVariables>;
export const AlertChannelsDocument = new TypedDocumentString(`
    query AlertChannels($first: Int, $offset: Int, $filter: AlertChannelFilter, $orderBy: AlertChannelOrder) {
  alertChannels(
    first: $first
    offset: $offset
    filter: $filter
    orderBy: $orderBy
  ) {
    totalCount
    nodes {
      ...AlertChannelFull
    }
  }
}
    fragment AlertChannelFull on AlertChannel {
  id
  name
  kind
  targetShown
  language
  minimumSeverity
  enabled
  lastDeliveredAt
  lastFault
  lastAnswer
  createdAt
  updatedAt
  version
}`, {"operationName":"AlertChannels","hash":"fb9f56e98a528c597c9ef6bda93760ab2689a91b519f838e3dc7f3f2196735d2"}) as unknown as TypedDocumentString<AlertChannelsQuery, AlertChannelsQueryVariables>;
export const AlertChannelDocument = new TypedDocumentString(`
    query AlertChannel($id: ID!) {
  alertChannel(id: $id) {
    ...AlertChannelFull
  }
}
    fragment AlertChannelFull on AlertChannel {
  id
  name
  kind
  targetShown
  language
  minimumSeverity
  enabled
  lastDeliveredAt
  lastFault
  lastAnswer
  createdAt
  updatedAt
  version
}`, {"operationName":"AlertChannel","hash":"0553daf2266c3588f862c95ddd7e0102fe0c63a2d03f92a28247f0c94de1537f"}) as unknown as TypedDocumentString<AlertChannelQuery, AlertChannelQueryVariables>;
export const CreateAlertChannelDocument = new TypedDocumentString(`
    mutation CreateAlertChannel($input: CreateAlertChannelInput!) {
  createAlertChannel(input: $input) {
    alertChannel {
      ...AlertChannelFull
    }
    secret
    errors {
      code
      message
      path
    }
  }
}
    fragment AlertChannelFull on AlertChannel {
  id
  name
  kind
  targetShown
  language
  minimumSeverity
  enabled
  lastDeliveredAt
  lastFault
  lastAnswer
  createdAt
  updatedAt
  version
}`, {"operationName":"CreateAlertChannel","hash":"e53696b98b95e27efe934bca83593bc1fc6786d4dc6638aad2bedec6e8bf5b8c"}) as unknown as TypedDocumentString<CreateAlertChannelMutation, CreateAlertChannelMutationVariables>;
export const UpdateAlertChannelDocument = new TypedDocumentString(`
    mutation UpdateAlertChannel($input: UpdateAlertChannelInput!) {
  updateAlertChannel(input: $input) {
    alertChannel {
      ...AlertChannelFull
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment AlertChannelFull on AlertChannel {
  id
  name
  kind
  targetShown
  language
  minimumSeverity
  enabled
  lastDeliveredAt
  lastFault
  lastAnswer
  createdAt
  updatedAt
  version
}`, {"operationName":"UpdateAlertChannel","hash":"b1aacf8648b26eb345eabec3af9f5b1ac47b235edeb4fc205446ed097e492fd9"}) as unknown as TypedDocumentString<UpdateAlertChannelMutation, UpdateAlertChannelMutationVariables>;
export const DeleteAlertChannelDocument = new TypedDocumentString(`
    mutation DeleteAlertChannel($input: DeleteAlertChannelInput!) {
  deleteAlertChannel(input: $input) {
    deletedId
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"DeleteAlertChannel","hash":"403c517502a7e03027183431886062b542b93b2194ff2a33bb654b88046752b6"}) as unknown as TypedDocumentString<DeleteAlertChannelMutation, DeleteAlertChannelMutationVariables>;
export const TestAlertChannelDocument = new TypedDocumentString(`
    mutation TestAlertChannel($input: TestAlertChannelInput!) {
  testAlertChannel(input: $input) {
    alertDelivery {
      ...AlertDeliveryRow
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment AlertDeliveryRow on AlertDelivery {
  id
  step
  status
  attemptCount
  nextAttemptAt
  fault
  answer
  createdAt
  endedAt
  channel {
    id
    name
  }
  alert {
    id
    summary {
      fr
      en
    }
  }
}`, {"operationName":"TestAlertChannel","hash":"51be037bf591a9bbca963cec93085f890413ee995851c20ffc969387066006b6"}) as unknown as TypedDocumentString<TestAlertChannelMutation, TestAlertChannelMutationVariables>;
export const ApiKeysDocument = new TypedDocumentString(`
    query ApiKeys($first: Int, $offset: Int, $filter: ApiKeyFilter, $orderBy: ApiKeyOrder) {
  apiKeys(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
    totalCount
    nodes {
      ...ApiKeyRow
    }
  }
}
    fragment ApiKeyRow on ApiKey {
  id
  name
  prefix
  scopes
  createdAt
  expiresAt
  previousPrefix
  previousExpiresAt
  lastUsedAt
  lastUsedAddress
  revokedAt
  owner {
    id
    fullName
  }
}`, {"operationName":"ApiKeys","hash":"c573f4cf8ad14173db2d29ee2d27221cbe6ae73bfa86d0b09e851a7858c674f6"}) as unknown as TypedDocumentString<ApiKeysQuery, ApiKeysQueryVariables>;
export const ApiKeyDocument = new TypedDocumentString(`
    query ApiKey($id: ID!) {
  apiKey(id: $id) {
    ...ApiKeyFull
  }
}
    fragment ApiKeyRow on ApiKey {
  id
  name
  prefix
  scopes
  createdAt
  expiresAt
  previousPrefix
  previousExpiresAt
  lastUsedAt
  lastUsedAddress
  revokedAt
  owner {
    id
    fullName
  }
}
fragment ApiKeyFull on ApiKey {
  ...ApiKeyRow
  requestsPerMinute
  allowedAddresses
  viewerCanUpdate
}`, {"operationName":"ApiKey","hash":"2ccb5c59e81988de2e0fec0a10742000e6180b611bb757ab1535f94dbf4e0ea2"}) as unknown as TypedDocumentString<ApiKeyQuery, ApiKeyQueryVariables>;
export const ApiKeyScopesDocument = new TypedDocumentString(`
    query ApiKeyScopes {
  apiKeyScopes {
    name
    description
  }
}
    `, {"operationName":"ApiKeyScopes","hash":"5dd08a33aef605fd4be4b473e389290e5648da5d0f3d962d512aabe0eb182984"}) as unknown as TypedDocumentString<ApiKeyScopesQuery, ApiKeyScopesQueryVariables>;
export const CreateApiKeyDocument = new TypedDocumentString(`
    mutation CreateApiKey($input: CreateApiKeyInput!) {
  createApiKey(input: $input) {
    apiKey {
      ...ApiKeyFull
    }
    secret
    errors {
      code
      message
      path
    }
  }
}
    fragment ApiKeyRow on ApiKey {
  id
  name
  prefix
  scopes
  createdAt
  expiresAt
  previousPrefix
  previousExpiresAt
  lastUsedAt
  lastUsedAddress
  revokedAt
  owner {
    id
    fullName
  }
}
fragment ApiKeyFull on ApiKey {
  ...ApiKeyRow
  requestsPerMinute
  allowedAddresses
  viewerCanUpdate
}`, {"operationName":"CreateApiKey","hash":"816e8f04e595d81748db2513a6dd52ba6a268339da8bacef766d446de0897f40"}) as unknown as TypedDocumentString<CreateApiKeyMutation, CreateApiKeyMutationVariables>;
export const UpdateApiKeyDocument = new TypedDocumentString(`
    mutation UpdateApiKey($input: UpdateApiKeyInput!) {
  updateApiKey(input: $input) {
    apiKey {
      ...ApiKeyFull
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment ApiKeyRow on ApiKey {
  id
  name
  prefix
  scopes
  createdAt
  expiresAt
  previousPrefix
  previousExpiresAt
  lastUsedAt
  lastUsedAddress
  revokedAt
  owner {
    id
    fullName
  }
}
fragment ApiKeyFull on ApiKey {
  ...ApiKeyRow
  requestsPerMinute
  allowedAddresses
  viewerCanUpdate
}`, {"operationName":"UpdateApiKey","hash":"9f5ae5a9eee4ea70f51eab643096772cb849dc7c9a59c8982dd6b07e4a152229"}) as unknown as TypedDocumentString<UpdateApiKeyMutation, UpdateApiKeyMutationVariables>;
export const RotateApiKeyDocument = new TypedDocumentString(`
    mutation RotateApiKey($input: RotateApiKeyInput!) {
  rotateApiKey(input: $input) {
    apiKey {
      ...ApiKeyFull
    }
    secret
    errors {
      code
      message
      path
    }
  }
}
    fragment ApiKeyRow on ApiKey {
  id
  name
  prefix
  scopes
  createdAt
  expiresAt
  previousPrefix
  previousExpiresAt
  lastUsedAt
  lastUsedAddress
  revokedAt
  owner {
    id
    fullName
  }
}
fragment ApiKeyFull on ApiKey {
  ...ApiKeyRow
  requestsPerMinute
  allowedAddresses
  viewerCanUpdate
}`, {"operationName":"RotateApiKey","hash":"2cf589f8322be5ff6387acbd652e1d6fe05ea26cc032ffb2fff4458a926bf97b"}) as unknown as TypedDocumentString<RotateApiKeyMutation, RotateApiKeyMutationVariables>;
export const RevokeApiKeyDocument = new TypedDocumentString(`
    mutation RevokeApiKey($input: RevokeApiKeyInput!) {
  revokeApiKey(input: $input) {
    apiKey {
      id
      revokedAt
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"RevokeApiKey","hash":"b19366c6c8a820c614664160b4acd6eca541e8eaed92fd2eceb4851f4e29c4a2"}) as unknown as TypedDocumentString<RevokeApiKeyMutation, RevokeApiKeyMutationVariables>;
export const ApplicationsDocument = new TypedDocumentString(`
    query Applications($first: Int, $offset: Int, $filter: ApplicationFilter, $orderBy: ApplicationOrder) {
  applications(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
    totalCount
    nodes {
      ...ApplicationRow
    }
  }
}
    fragment ApplicationRow on Application {
  id
  status
  createdAt
  statusChangedAt
  candidate {
    id
    fullName
  }
  jobOffer {
    id
    title
    organisation {
      id
      name
    }
  }
}`, {"operationName":"Applications","hash":"1c7c98ea8b40ae55931276471d100dc4a782d6936739bd34e8b6c6f2213917bb"}) as unknown as TypedDocumentString<ApplicationsQuery, ApplicationsQueryVariables>;
export const ApplicationDocument = new TypedDocumentString(`
    query Application($id: ID!) {
  application(id: $id) {
    ...ApplicationFull
  }
}
    fragment ApplicationFull on Application {
  id
  status
  message
  createdAt
  statusChangedAt
  version
  nextStatuses
  candidate {
    id
    fullName
    headline
  }
  jobOffer {
    id
    title
    organisation {
      id
      name
    }
  }
  viewerCanWithdraw
}`, {"operationName":"Application","hash":"26c809067609fd50fc3cacd61c39b307979d3bcac5154589821d385d1970b29e"}) as unknown as TypedDocumentString<ApplicationQuery, ApplicationQueryVariables>;
export const MoveApplicationDocument = new TypedDocumentString(`
    mutation MoveApplication($input: MoveApplicationInput!) {
  moveApplication(input: $input) {
    application {
      id
      status
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"MoveApplication","hash":"6943c108ef3ebb1da734410ccafdb1f2c4e15b8d43a09b8c065ec49ab404484f"}) as unknown as TypedDocumentString<MoveApplicationMutation, MoveApplicationMutationVariables>;
export const WithdrawApplicationDocument = new TypedDocumentString(`
    mutation WithdrawApplication($input: WithdrawApplicationInput!) {
  withdrawApplication(input: $input) {
    application {
      id
      status
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"WithdrawApplication","hash":"1c53e02af2a49f71c789801dec10101d58da8efa990316af792e92ee6358ff45"}) as unknown as TypedDocumentString<WithdrawApplicationMutation, WithdrawApplicationMutationVariables>;
export const AssistantDocument = new TypedDocumentString(`
    query Assistant {
  assistant {
    writing
    transcription
    tokensLeftToday
  }
}
    `, {"operationName":"Assistant","hash":"d0230e34eab1cf1268c586ed4606e0717154fdaa5a3f66da97ca7283c02d80ef"}) as unknown as TypedDocumentString<AssistantQuery, AssistantQueryVariables>;
export const AssistTextDocument = new TypedDocumentString(`
    mutation AssistText($input: AssistTextInput!) {
  assistText(input: $input) {
    text
    warnings {
      code
      message
      text
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"AssistText","hash":"16fd8361e35f9c05703f9f5fe1cd6f0258f521ab1aec601eba2b324d369fb519"}) as unknown as TypedDocumentString<AssistTextMutation, AssistTextMutationVariables>;
export const DictationsDocument = new TypedDocumentString(`
    query Dictations($first: Int, $offset: Int, $filter: DictationFilter, $orderBy: DictationOrder) {
  dictations(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
    totalCount
    nodes {
      ...DictationRow
    }
  }
}
    fragment DictationRow on Dictation {
  id
  rawText
  improvedText
  language
  createdAt
  deleteAfter
}`, {"operationName":"Dictations","hash":"83758d3e77fa0752372dbcce48f342144681ec463a2c6a43d4913159dbb6e3c1"}) as unknown as TypedDocumentString<DictationsQuery, DictationsQueryVariables>;
export const ImproveDictationDocument = new TypedDocumentString(`
    mutation ImproveDictation($input: DictationInput!) {
  improveDictation(input: $input) {
    dictation {
      ...DictationRow
    }
    warnings {
      code
      message
      text
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment DictationRow on Dictation {
  id
  rawText
  improvedText
  language
  createdAt
  deleteAfter
}`, {"operationName":"ImproveDictation","hash":"4bb87488f662eb535706bdd6b058d1a405483ad36c3e52e68cc9d1daaae1bc09"}) as unknown as TypedDocumentString<ImproveDictationMutation, ImproveDictationMutationVariables>;
export const DeleteDictationDocument = new TypedDocumentString(`
    mutation DeleteDictation($input: DictationInput!) {
  deleteDictation(input: $input) {
    deletedId
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"DeleteDictation","hash":"f677bb4bbd3d92c4986aebed4ff0c8fc76262704983ff64d003dc1f31e9a34d1"}) as unknown as TypedDocumentString<DeleteDictationMutation, DeleteDictationMutationVariables>;
export const AuditEntriesDocument = new TypedDocumentString(`
    query AuditEntries($first: Int, $offset: Int, $filter: AuditEntryFilter, $orderBy: AuditEntryOrder) {
  auditEntries(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
    pageInfo {
      hasNextPage
      hasPreviousPage
    }
    nodes {
      ...AuditEntryRow
    }
  }
}
    fragment AuditEntryRow on AuditEntry {
  id
  sequence
  at
  action
  entity
  rowId
  origin
  address
  actorId
  actor {
    id
    fullName
  }
  impersonator {
    id
    fullName
  }
}`, {"operationName":"AuditEntries","hash":"6e6713e0ca9fdcd2fffae1b06b7e90aa6ea08ceeca9eb732f99e7b72ff28751f"}) as unknown as TypedDocumentString<AuditEntriesQuery, AuditEntriesQueryVariables>;
export const AuditHistoryDocument = new TypedDocumentString(`
    query AuditHistory($first: Int, $offset: Int, $filter: AuditEntryFilter, $orderBy: AuditEntryOrder) {
  auditEntries(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
    pageInfo {
      hasNextPage
      hasPreviousPage
    }
    nodes {
      ...AuditEntryFull
    }
  }
}
    fragment AuditEntryRow on AuditEntry {
  id
  sequence
  at
  action
  entity
  rowId
  origin
  address
  actorId
  actor {
    id
    fullName
  }
  impersonator {
    id
    fullName
  }
}
fragment AuditEntryFull on AuditEntry {
  ...AuditEntryRow
  impersonatorId
  credentialId
  userAgent
  requestId
  redacted
  hash
  previousHash
  changes {
    field
    before
    after
    kept
  }
}`, {"operationName":"AuditHistory","hash":"8dc223503c5748f8ec2ec8724db21d71a875d708f0764a5c5f6e03b55264bfdf"}) as unknown as TypedDocumentString<AuditHistoryQuery, AuditHistoryQueryVariables>;
export const AuditEntryDocument = new TypedDocumentString(`
    query AuditEntry($id: ID!) {
  auditEntry(id: $id) {
    ...AuditEntryFull
  }
}
    fragment AuditEntryRow on AuditEntry {
  id
  sequence
  at
  action
  entity
  rowId
  origin
  address
  actorId
  actor {
    id
    fullName
  }
  impersonator {
    id
    fullName
  }
}
fragment AuditEntryFull on AuditEntry {
  ...AuditEntryRow
  impersonatorId
  credentialId
  userAgent
  requestId
  redacted
  hash
  previousHash
  changes {
    field
    before
    after
    kept
  }
}`, {"operationName":"AuditEntry","hash":"9093c3c77ac0347db320d9b993476a69fc5fd8c8b601871727a75392dd1eb027"}) as unknown as TypedDocumentString<AuditEntryQuery, AuditEntryQueryVariables>;
export const AuditVerificationsDocument = new TypedDocumentString(`
    query AuditVerifications($first: Int, $offset: Int, $orderBy: AuditVerificationOrder) {
  auditVerifications(first: $first, offset: $offset, orderBy: $orderBy) {
    totalCount
    nodes {
      ...AuditVerificationFull
    }
  }
}
    fragment AuditVerificationFull on AuditVerification {
  id
  status
  checked
  brokenSequence
  fault
  headsCompared
  startedAt
  endedAt
  startedBy {
    id
    fullName
  }
}`, {"operationName":"AuditVerifications","hash":"8bf955990284777f89b360dee47caf219dd3ee0f2b183ed81fc9ad311fee5df6"}) as unknown as TypedDocumentString<AuditVerificationsQuery, AuditVerificationsQueryVariables>;
export const StartAuditVerificationDocument = new TypedDocumentString(`
    mutation StartAuditVerification {
  startAuditVerification {
    auditVerification {
      ...AuditVerificationFull
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment AuditVerificationFull on AuditVerification {
  id
  status
  checked
  brokenSequence
  fault
  headsCompared
  startedAt
  endedAt
  startedBy {
    id
    fullName
  }
}`, {"operationName":"StartAuditVerification","hash":"b589b369a311928745ef26a18da17f33919c57d730a4b2ed34d67e05f7fd0a00"}) as unknown as TypedDocumentString<StartAuditVerificationMutation, StartAuditVerificationMutationVariables>;
export const ExportAuditDocument = new TypedDocumentString(`
    mutation ExportAudit($input: ExportAuditInput!) {
  exportAudit(input: $input) {
    export {
      id
      status
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"ExportAudit","hash":"6473adcf1bddef5f48b6a59a2aad108490bee16b537906f34e0fd55ce04815a8"}) as unknown as TypedDocumentString<ExportAuditMutation, ExportAuditMutationVariables>;
export const CandidatesDocument = new TypedDocumentString(`
    query Candidates($first: Int, $offset: Int, $filter: CandidateFilter, $orderBy: CandidateOrder) {
  candidates(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
    totalCount
    nodes {
      ...CandidateRow
    }
  }
}
    fragment CandidateRow on Candidate {
  id
  fullName
  headline
  status
  wishedContract
  experienceYears
  availableFrom
  commune {
    code
    name
  }
}`, {"operationName":"Candidates","hash":"495ec77566c49c2a9e2f5a6353b34e3637266c854686d0bc78661940cf560e4e"}) as unknown as TypedDocumentString<CandidatesQuery, CandidatesQueryVariables>;
export const CandidateDocument = new TypedDocumentString(`
    query Candidate($id: ID!) {
  candidate(id: $id) {
    ...CandidateFull
  }
}
    fragment CandidateFull on Candidate {
  id
  firstName
  lastName
  fullName
  email
  phone
  headline
  summary
  status
  commune {
    code
    name
  }
  mobilityKm
  availableFrom
  wishedContract
  experienceYears
  skills {
    id
    name
  }
  trainings {
    training {
      id
      title
    }
    status
    completedOn
  }
  cv {
    ...FileState
  }
  lastContactOn
  createdAt
  updatedAt
  version
  user {
    id
    fullName
  }
  viewerCanUpdate
  viewerCanPublish
  viewerCanArchive
}
fragment FileState on File {
  id
  name
  mediaType
  size
  status
  scanned
  reason
  createdAt
}`, {"operationName":"Candidate","hash":"7a405340c57cf98e97143817a0fb08a1e956fccbe6e59867a39c9070b72c6af6"}) as unknown as TypedDocumentString<CandidateQuery, CandidateQueryVariables>;
export const CreateCandidateDocument = new TypedDocumentString(`
    mutation CreateCandidate($input: CreateCandidateInput!) {
  createCandidate(input: $input) {
    candidate {
      ...CandidateFull
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment CandidateFull on Candidate {
  id
  firstName
  lastName
  fullName
  email
  phone
  headline
  summary
  status
  commune {
    code
    name
  }
  mobilityKm
  availableFrom
  wishedContract
  experienceYears
  skills {
    id
    name
  }
  trainings {
    training {
      id
      title
    }
    status
    completedOn
  }
  cv {
    ...FileState
  }
  lastContactOn
  createdAt
  updatedAt
  version
  user {
    id
    fullName
  }
  viewerCanUpdate
  viewerCanPublish
  viewerCanArchive
}
fragment FileState on File {
  id
  name
  mediaType
  size
  status
  scanned
  reason
  createdAt
}`, {"operationName":"CreateCandidate","hash":"9f93fc50406c67bf6b3895f37544f795c6a7ffbe9895379dfa5c578d472c0ee6"}) as unknown as TypedDocumentString<CreateCandidateMutation, CreateCandidateMutationVariables>;
export const UpdateCandidateDocument = new TypedDocumentString(`
    mutation UpdateCandidate($input: UpdateCandidateInput!) {
  updateCandidate(input: $input) {
    candidate {
      ...CandidateFull
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment CandidateFull on Candidate {
  id
  firstName
  lastName
  fullName
  email
  phone
  headline
  summary
  status
  commune {
    code
    name
  }
  mobilityKm
  availableFrom
  wishedContract
  experienceYears
  skills {
    id
    name
  }
  trainings {
    training {
      id
      title
    }
    status
    completedOn
  }
  cv {
    ...FileState
  }
  lastContactOn
  createdAt
  updatedAt
  version
  user {
    id
    fullName
  }
  viewerCanUpdate
  viewerCanPublish
  viewerCanArchive
}
fragment FileState on File {
  id
  name
  mediaType
  size
  status
  scanned
  reason
  createdAt
}`, {"operationName":"UpdateCandidate","hash":"55797a23ffa0edf790339f9bec770c74a555f22510931cdc61c8782b48b8d8ce"}) as unknown as TypedDocumentString<UpdateCandidateMutation, UpdateCandidateMutationVariables>;
export const PublishCandidateDocument = new TypedDocumentString(`
    mutation PublishCandidate($input: PublishCandidateInput!) {
  publishCandidate(input: $input) {
    candidate {
      id
      status
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"PublishCandidate","hash":"fd5a51fffeba24b13284cfec38764714e1a66c4a10e86438884a9ed15ab9bb9d"}) as unknown as TypedDocumentString<PublishCandidateMutation, PublishCandidateMutationVariables>;
export const ArchiveCandidateDocument = new TypedDocumentString(`
    mutation ArchiveCandidate($input: ArchiveCandidateInput!) {
  archiveCandidate(input: $input) {
    candidate {
      id
      status
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"ArchiveCandidate","hash":"bb2c4c5162829308e9e53de3fd83d2afc7e02b9e9381b517d920889f7f7db441"}) as unknown as TypedDocumentString<ArchiveCandidateMutation, ArchiveCandidateMutationVariables>;
export const CandidateMatchesDocument = new TypedDocumentString(`
    query CandidateMatches($id: ID!, $first: Int!, $language: Language!) {
  candidate(id: $id) {
    id
    matches(first: $first) {
      score
      weightsVersion
      jobOffer {
        id
        title
        organisation {
          id
          name
        }
      }
      factors {
        name
        points
        maximum
        explanation(language: $language)
      }
    }
  }
}
    `, {"operationName":"CandidateMatches","hash":"24460d140017b2f53af534af6e1010f53b522a048e1adb7462f9dcb27eda47a1"}) as unknown as TypedDocumentString<CandidateMatchesQuery, CandidateMatchesQueryVariables>;
export const ConversationsDocument = new TypedDocumentString(`
    query Conversations($first: Int, $filter: ConversationFilter) {
  conversations(first: $first, filter: $filter) {
    totalCount
    nodes {
      id
      subject
      lastMessageAt
      unreadCount
      members {
        person {
          id
          fullName
        }
      }
      lastMessage {
        id
        body
        author {
          id
          fullName
        }
      }
    }
  }
}
    `, {"operationName":"Conversations","hash":"07ddf353128fdc9c14c328d4d1a8f6685b1ee3316eee3ca168363a32dd6e4647"}) as unknown as TypedDocumentString<ConversationsQuery, ConversationsQueryVariables>;
export const ConversationDocument = new TypedDocumentString(`
    query Conversation($id: ID!) {
  conversation(id: $id) {
    id
    subject
    unreadCount
    members {
      lastReadSeq
      person {
        id
        fullName
      }
    }
  }
}
    `, {"operationName":"Conversation","hash":"58b17c0c3704f98db0bfa2763023cd4b7b800fc399d882a6b44f15c89f53e823"}) as unknown as TypedDocumentString<ConversationQuery, ConversationQueryVariables>;
export const MessagesDocument = new TypedDocumentString(`
    query Messages($id: ID!, $first: Int!, $after: String) {
  conversation(id: $id) {
    id
    messages(first: $first, after: $after) {
      nodes {
        ...MessageRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment MessageRow on Message {
  id
  seq
  body
  createdAt
  author {
    id
    fullName
  }
}`, {"operationName":"Messages","hash":"f33ce4b5e83a669ce7f7df64764ca2dc2074913461434a31b2a12a4b14bf6243"}) as unknown as TypedDocumentString<MessagesQuery, MessagesQueryVariables>;
export const StartConversationDocument = new TypedDocumentString(`
    mutation StartConversation($input: StartConversationInput!) {
  startConversation(input: $input) {
    conversation {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"StartConversation","hash":"6f726639867302a7e1ba4f904be01c8a3e3a82ed49d020b85edb06cbe0b0cd42"}) as unknown as TypedDocumentString<StartConversationMutation, StartConversationMutationVariables>;
export const SendMessageDocument = new TypedDocumentString(`
    mutation SendMessage($input: SendMessageInput!) {
  sendMessage(input: $input) {
    message {
      ...MessageRow
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment MessageRow on Message {
  id
  seq
  body
  createdAt
  author {
    id
    fullName
  }
}`, {"operationName":"SendMessage","hash":"cd5a577154af2b45cd43527a4403c34101d2638318b2810b2f52758d8b8fd6ec"}) as unknown as TypedDocumentString<SendMessageMutation, SendMessageMutationVariables>;
export const MarkConversationReadDocument = new TypedDocumentString(`
    mutation MarkConversationRead($input: MarkConversationReadInput!) {
  markConversationRead(input: $input) {
    conversation {
      id
      unreadCount
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"MarkConversationRead","hash":"4c41335c6bc1d455bca92c0b7c3cf161a2abf5e625baa1d5971208b32c5cb05d"}) as unknown as TypedDocumentString<MarkConversationReadMutation, MarkConversationReadMutationVariables>;
export const MessageReceivedDocument = new TypedDocumentString(`
    subscription MessageReceived {
  messageReceived {
    ...MessageRow
    conversation {
      id
    }
  }
}
    fragment MessageRow on Message {
  id
  seq
  body
  createdAt
  author {
    id
    fullName
  }
}`, {"operationName":"MessageReceived","hash":"167c127a5656abc39822b463623f6b97fdde52b4df24d8615372f613d830c3b7"}) as unknown as TypedDocumentString<MessageReceivedSubscription, MessageReceivedSubscriptionVariables>;
export const DashboardDocument = new TypedDocumentString(`
    query Dashboard($jobOffers: Boolean!, $applications: Boolean!, $candidates: Boolean!) {
  trainings(first: 1, filter: {status: PUBLISHED}) {
    totalCount
  }
  jobOffers(first: 1, filter: {status: PUBLISHED}) @include(if: $jobOffers) {
    totalCount
  }
  applications(first: 1, filter: {status: [RECEIVED]}) @include(if: $applications) {
    totalCount
  }
  candidates(first: 1) @include(if: $candidates) {
    totalCount
  }
  viewer {
    unreadCount
  }
}
    `, {"operationName":"Dashboard","hash":"7b66e83bac875d6e8f15ef5f131446a472ea02b7dd8c74a053422fff604827dd"}) as unknown as TypedDocumentString<DashboardQuery, DashboardQueryVariables>;
export const EnrolmentsDocument = new TypedDocumentString(`
    query Enrolments($first: Int, $offset: Int, $filter: EnrolmentFilter, $orderBy: EnrolmentOrder) {
  enrolments(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
    totalCount
    nodes {
      ...EnrolmentRow
    }
  }
}
    fragment EnrolmentRow on Enrolment {
  id
  trainee {
    id
    fullName
  }
  session {
    id
    startsOn
    training {
      id
      title
    }
  }
  status
  createdAt
}`, {"operationName":"Enrolments","hash":"597be2b5e216b286c10cc2958b8c6d1b66421d3878d3d550750090a393b00111"}) as unknown as TypedDocumentString<EnrolmentsQuery, EnrolmentsQueryVariables>;
export const EnrolmentDocument = new TypedDocumentString(`
    query Enrolment($id: ID!) {
  enrolment(id: $id) {
    ...EnrolmentFull
  }
}
    fragment EnrolmentFull on Enrolment {
  id
  trainee {
    id
    fullName
  }
  session {
    id
    startsOn
    endsOn
    training {
      id
      title
    }
  }
  status
  createdAt
  viewerCanConfirm
  viewerCanComplete
  viewerCanCancel
}`, {"operationName":"Enrolment","hash":"66519b47e65c20c562128a27ab8409f8bfcde8469d3b2ba0e015449e7722ba68"}) as unknown as TypedDocumentString<EnrolmentQuery, EnrolmentQueryVariables>;
export const CreateEnrolmentDocument = new TypedDocumentString(`
    mutation CreateEnrolment($input: CreateEnrolmentInput!) {
  createEnrolment(input: $input) {
    enrolment {
      ...EnrolmentFull
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment EnrolmentFull on Enrolment {
  id
  trainee {
    id
    fullName
  }
  session {
    id
    startsOn
    endsOn
    training {
      id
      title
    }
  }
  status
  createdAt
  viewerCanConfirm
  viewerCanComplete
  viewerCanCancel
}`, {"operationName":"CreateEnrolment","hash":"626b00b9510c58ec272d4cb5f1c8c3705576fdab80a054bf2b467f6e67e6c9e4"}) as unknown as TypedDocumentString<CreateEnrolmentMutation, CreateEnrolmentMutationVariables>;
export const ConfirmEnrolmentDocument = new TypedDocumentString(`
    mutation ConfirmEnrolment($input: ConfirmEnrolmentInput!) {
  confirmEnrolment(input: $input) {
    enrolment {
      id
      status
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"ConfirmEnrolment","hash":"dcf213ed3b35e8cedbc42f7fbc10a1e14b2e7709311f791a95c58d38bf7b10a4"}) as unknown as TypedDocumentString<ConfirmEnrolmentMutation, ConfirmEnrolmentMutationVariables>;
export const CancelEnrolmentDocument = new TypedDocumentString(`
    mutation CancelEnrolment($input: CancelEnrolmentInput!) {
  cancelEnrolment(input: $input) {
    enrolment {
      id
      status
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"CancelEnrolment","hash":"9f822de9a92d8e2f829769cae4ac33cb1ea2a713a94f17cbdbfb09f0f63948d9"}) as unknown as TypedDocumentString<CancelEnrolmentMutation, CancelEnrolmentMutationVariables>;
export const CompleteEnrolmentDocument = new TypedDocumentString(`
    mutation CompleteEnrolment($input: CompleteEnrolmentInput!) {
  completeEnrolment(input: $input) {
    enrolment {
      id
      status
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"CompleteEnrolment","hash":"b5bce50884b88f329282ef302470dca60ea4e3ce0117d940bddbefcfbc909d05"}) as unknown as TypedDocumentString<CompleteEnrolmentMutation, CompleteEnrolmentMutationVariables>;
export const FailedJobsDocument = new TypedDocumentString(`
    query FailedJobs($first: Int, $offset: Int, $filter: FailedJobFilter, $orderBy: FailedJobOrder) {
  failedJobs(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
    totalCount
    nodes {
      ...FailedJobRow
    }
  }
}
    fragment FailedJobRow on FailedJob {
  id
  job
  payload
  error
  attempts
  status
  failedAt
}`, {"operationName":"FailedJobs","hash":"900e159856f8ef4da02b7cf3df598bfe459d8f08b11d9f580bd8b1dd54705d76"}) as unknown as TypedDocumentString<FailedJobsQuery, FailedJobsQueryVariables>;
export const JobQueuesDocument = new TypedDocumentString(`
    query JobQueues {
  jobQueues {
    name
    waiting
    active
    delayed
    failed
  }
}
    `, {"operationName":"JobQueues","hash":"5ac472529f088f9daaa4e14f16ec4d669795f6406aa683cf8766f747f894fae9"}) as unknown as TypedDocumentString<JobQueuesQuery, JobQueuesQueryVariables>;
export const RetryFailedJobsDocument = new TypedDocumentString(`
    mutation RetryFailedJobs($input: RetryFailedJobsInput!) {
  retryFailedJobs(input: $input) {
    results {
      id
      errors {
        message
      }
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"RetryFailedJobs","hash":"949772a19d7c02a244040e3c53a3a55c13f02f35c51872cd61c33323b8cbe9f1"}) as unknown as TypedDocumentString<RetryFailedJobsMutation, RetryFailedJobsMutationVariables>;
export const DiscardFailedJobsDocument = new TypedDocumentString(`
    mutation DiscardFailedJobs($input: DiscardFailedJobsInput!) {
  discardFailedJobs(input: $input) {
    results {
      id
      errors {
        message
      }
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"DiscardFailedJobs","hash":"8d51dd2a1df58b111efc68eec69eb7f4d12f9aee437c444fa9dd7d003f1ca551"}) as unknown as TypedDocumentString<DiscardFailedJobsMutation, DiscardFailedJobsMutationVariables>;
export const CreateUploadDocument = new TypedDocumentString(`
    mutation CreateUpload($input: CreateUploadInput!) {
  createUpload(input: $input) {
    upload {
      id
      url
      maximumBytes
      types
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"CreateUpload","hash":"e00bb626f317fe450b5486024cb651916da4a34d3bb0e01efb41942a89fb555b"}) as unknown as TypedDocumentString<CreateUploadMutation, CreateUploadMutationVariables>;
export const AttachCandidateCvDocument = new TypedDocumentString(`
    mutation AttachCandidateCv($input: AttachCandidateCvInput!) {
  attachCandidateCv(input: $input) {
    candidate {
      id
      cv {
        ...FileState
      }
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment FileState on File {
  id
  name
  mediaType
  size
  status
  scanned
  reason
  createdAt
}`, {"operationName":"AttachCandidateCv","hash":"a08db6a3462e116b714e9ef2e7082e5309dc5344d16cf787e12d0f0e34e3091b"}) as unknown as TypedDocumentString<AttachCandidateCvMutation, AttachCandidateCvMutationVariables>;
export const RemoveCandidateCvDocument = new TypedDocumentString(`
    mutation RemoveCandidateCv($input: RemoveCandidateCvInput!) {
  removeCandidateCv(input: $input) {
    candidate {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"RemoveCandidateCv","hash":"3786bdada530d5ffdeec395e0d0c2626c0e4208408ee3649951940654c95fb1b"}) as unknown as TypedDocumentString<RemoveCandidateCvMutation, RemoveCandidateCvMutationVariables>;
export const CandidateCvLinkDocument = new TypedDocumentString(`
    query CandidateCvLink($id: ID!) {
  candidate(id: $id) {
    id
    cv {
      id
      downloadUrl
    }
  }
}
    `, {"operationName":"CandidateCvLink","hash":"acc8ee60536fa6b283d292938883b2bca56205dbf4b1656533b66f4e40811c13"}) as unknown as TypedDocumentString<CandidateCvLinkQuery, CandidateCvLinkQueryVariables>;
export const ExportDocument = new TypedDocumentString(`
    query Export($id: ID!) {
  export(id: $id) {
    id
    status
    error
    file {
      id
      name
    }
  }
}
    `, {"operationName":"Export","hash":"25fd406c2fab45cac5a4de0b07b3e21142248eb979e8cc540b9f73f1ef82bf9b"}) as unknown as TypedDocumentString<ExportQuery, ExportQueryVariables>;
export const ExportLinkDocument = new TypedDocumentString(`
    query ExportLink($id: ID!) {
  export(id: $id) {
    id
    file {
      id
      downloadUrl
    }
  }
}
    `, {"operationName":"ExportLink","hash":"27ca7c72a6e51d658dd863b0ec4387126d368fc4b90fbad8cb40581aab7a9d6d"}) as unknown as TypedDocumentString<ExportLinkQuery, ExportLinkQueryVariables>;
export const ExportCandidatesDocument = new TypedDocumentString(`
    mutation ExportCandidates($input: ExportCandidatesInput!) {
  exportCandidates(input: $input) {
    export {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"ExportCandidates","hash":"fe709af6a29600a8b71fdb8c7644845d64bb302d3a049958459f3eb71dec3a08"}) as unknown as TypedDocumentString<ExportCandidatesMutation, ExportCandidatesMutationVariables>;
export const ExportTrainingsDocument = new TypedDocumentString(`
    mutation ExportTrainings($input: ExportTrainingsInput!) {
  exportTrainings(input: $input) {
    export {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"ExportTrainings","hash":"ea0e1523ec643ff06bf6203e3c91182faa91a85c803a90c50d16b008593bde19"}) as unknown as TypedDocumentString<ExportTrainingsMutation, ExportTrainingsMutationVariables>;
export const ExportJobOffersDocument = new TypedDocumentString(`
    mutation ExportJobOffers($input: ExportJobOffersInput!) {
  exportJobOffers(input: $input) {
    export {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"ExportJobOffers","hash":"55080420614ec6cb9e84e53b42f350f7573d209863d082d028d13651e4055f3c"}) as unknown as TypedDocumentString<ExportJobOffersMutation, ExportJobOffersMutationVariables>;
export const InstitutionsDocument = new TypedDocumentString(`
    query Institutions($first: Int, $offset: Int, $filter: InstitutionFilter, $orderBy: InstitutionOrder) {
  institutions(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
    totalCount
    nodes {
      ...InstitutionRow
    }
  }
}
    fragment InstitutionRow on Institution {
  id
  name
  type
  sector
  responseCount
  createdAt
}`, {"operationName":"Institutions","hash":"72c1e8afb3b84f62bb44dfee8343441272bd259545a0c2da238d2ffa86bfb032"}) as unknown as TypedDocumentString<InstitutionsQuery, InstitutionsQueryVariables>;
export const InstitutionDocument = new TypedDocumentString(`
    query Institution($id: ID!) {
  institution(id: $id) {
    ...InstitutionFull
  }
}
    fragment InstitutionRow on Institution {
  id
  name
  type
  sector
  responseCount
  createdAt
}
fragment InstitutionFull on Institution {
  ...InstitutionRow
  updatedAt
  version
  rules {
    id
    kind
    value
    priority
    createdAt
  }
}`, {"operationName":"Institution","hash":"33636443eb460c1c96f3c6b20e5dd999a2322deab33997622787473878791cc1"}) as unknown as TypedDocumentString<InstitutionQuery, InstitutionQueryVariables>;
export const CreateInstitutionDocument = new TypedDocumentString(`
    mutation CreateInstitution($input: CreateInstitutionInput!) {
  createInstitution(input: $input) {
    institution {
      ...InstitutionFull
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment InstitutionRow on Institution {
  id
  name
  type
  sector
  responseCount
  createdAt
}
fragment InstitutionFull on Institution {
  ...InstitutionRow
  updatedAt
  version
  rules {
    id
    kind
    value
    priority
    createdAt
  }
}`, {"operationName":"CreateInstitution","hash":"29f7ee2a9381301530e9c5f05c46681db178cfeec312a3f274a57abdb83087ba"}) as unknown as TypedDocumentString<CreateInstitutionMutation, CreateInstitutionMutationVariables>;
export const UpdateInstitutionDocument = new TypedDocumentString(`
    mutation UpdateInstitution($input: UpdateInstitutionInput!) {
  updateInstitution(input: $input) {
    institution {
      ...InstitutionFull
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment InstitutionRow on Institution {
  id
  name
  type
  sector
  responseCount
  createdAt
}
fragment InstitutionFull on Institution {
  ...InstitutionRow
  updatedAt
  version
  rules {
    id
    kind
    value
    priority
    createdAt
  }
}`, {"operationName":"UpdateInstitution","hash":"0b4650a28d09f84a2e526e2be103b12d2bf40afe485975370434b57433dfbee2"}) as unknown as TypedDocumentString<UpdateInstitutionMutation, UpdateInstitutionMutationVariables>;
export const DeleteInstitutionDocument = new TypedDocumentString(`
    mutation DeleteInstitution($input: DeleteInstitutionInput!) {
  deleteInstitution(input: $input) {
    deletedId
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"DeleteInstitution","hash":"e527f004174c1637209c1bfce6d6612a3114f82f8e4fbfda038c8d0c46c46f1c"}) as unknown as TypedDocumentString<DeleteInstitutionMutation, DeleteInstitutionMutationVariables>;
export const AddInstitutionRuleDocument = new TypedDocumentString(`
    mutation AddInstitutionRule($input: AddInstitutionRuleInput!) {
  addInstitutionRule(input: $input) {
    institution {
      ...InstitutionFull
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment InstitutionRow on Institution {
  id
  name
  type
  sector
  responseCount
  createdAt
}
fragment InstitutionFull on Institution {
  ...InstitutionRow
  updatedAt
  version
  rules {
    id
    kind
    value
    priority
    createdAt
  }
}`, {"operationName":"AddInstitutionRule","hash":"0070f92d0379047844c2297c12afe399dafea55cd96fb136063da8133b7bfe65"}) as unknown as TypedDocumentString<AddInstitutionRuleMutation, AddInstitutionRuleMutationVariables>;
export const UpdateInstitutionRuleDocument = new TypedDocumentString(`
    mutation UpdateInstitutionRule($input: UpdateInstitutionRuleInput!) {
  updateInstitutionRule(input: $input) {
    institution {
      ...InstitutionFull
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment InstitutionRow on Institution {
  id
  name
  type
  sector
  responseCount
  createdAt
}
fragment InstitutionFull on Institution {
  ...InstitutionRow
  updatedAt
  version
  rules {
    id
    kind
    value
    priority
    createdAt
  }
}`, {"operationName":"UpdateInstitutionRule","hash":"72119bff4e9d1ecab80e0402f8d6ff4a85ae2e013c1b0fc60091789cc3610aa1"}) as unknown as TypedDocumentString<UpdateInstitutionRuleMutation, UpdateInstitutionRuleMutationVariables>;
export const RemoveInstitutionRuleDocument = new TypedDocumentString(`
    mutation RemoveInstitutionRule($input: RemoveInstitutionRuleInput!) {
  removeInstitutionRule(input: $input) {
    institution {
      ...InstitutionFull
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment InstitutionRow on Institution {
  id
  name
  type
  sector
  responseCount
  createdAt
}
fragment InstitutionFull on Institution {
  ...InstitutionRow
  updatedAt
  version
  rules {
    id
    kind
    value
    priority
    createdAt
  }
}`, {"operationName":"RemoveInstitutionRule","hash":"8b14a5e7a8bb31f8b6c4c0348d4162d00fff414e263976d809bc2dc0d6378293"}) as unknown as TypedDocumentString<RemoveInstitutionRuleMutation, RemoveInstitutionRuleMutationVariables>;
export const UnknownDomainsDocument = new TypedDocumentString(`
    query UnknownDomains($first: Int, $offset: Int, $filter: UnknownDomainFilter, $orderBy: UnknownDomainOrder) {
  unknownDomains(
    first: $first
    offset: $offset
    filter: $filter
    orderBy: $orderBy
  ) {
    totalCount
    nodes {
      ...UnknownDomainRow
    }
  }
}
    fragment UnknownDomainRow on UnknownDomain {
  id
  domain
  responseCount
  lastResponseAt
  likelyDomain
  proposal {
    id
    name
    type
    sector
    confidence
    reason
    model
    status
  }
}`, {"operationName":"UnknownDomains","hash":"1cbcc54f2f76525bd6d561514f7a84aab60a9c2b3c73b186742f3d11ee654d09"}) as unknown as TypedDocumentString<UnknownDomainsQuery, UnknownDomainsQueryVariables>;
export const ProposeInstitutionsDocument = new TypedDocumentString(`
    mutation ProposeInstitutions($input: ProposeInstitutionsInput!) {
  proposeInstitutions(input: $input) {
    domains
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"ProposeInstitutions","hash":"5cefdbd3a6857d95e28207df0823cfaca086f242024034e7d79561b151c261f6"}) as unknown as TypedDocumentString<ProposeInstitutionsMutation, ProposeInstitutionsMutationVariables>;
export const AcceptInstitutionProposalDocument = new TypedDocumentString(`
    mutation AcceptInstitutionProposal($input: AcceptInstitutionProposalInput!) {
  acceptInstitutionProposal(input: $input) {
    institutionProposal {
      id
      status
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"AcceptInstitutionProposal","hash":"1bb8ad27da74f57eeb61fe2a4537c8b238da0a490ce380069e4e8daf1d489c6f"}) as unknown as TypedDocumentString<AcceptInstitutionProposalMutation, AcceptInstitutionProposalMutationVariables>;
export const RejectInstitutionProposalDocument = new TypedDocumentString(`
    mutation RejectInstitutionProposal($input: RejectInstitutionProposalInput!) {
  rejectInstitutionProposal(input: $input) {
    institutionProposal {
      id
      status
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"RejectInstitutionProposal","hash":"9897b6bd399e2b46f4af99e887e15e948e3ad5938b6c90ba739544f3ad507611"}) as unknown as TypedDocumentString<RejectInstitutionProposalMutation, RejectInstitutionProposalMutationVariables>;
export const PersonalProvidersDocument = new TypedDocumentString(`
    query PersonalProviders($first: Int, $offset: Int, $filter: PersonalProviderFilter, $orderBy: PersonalProviderOrder) {
  personalProviders(
    first: $first
    offset: $offset
    filter: $filter
    orderBy: $orderBy
  ) {
    totalCount
    nodes {
      ...PersonalProviderRow
    }
  }
}
    fragment PersonalProviderRow on PersonalProvider {
  id
  domain
  createdAt
}`, {"operationName":"PersonalProviders","hash":"8f15706d2f99b5aa9cb346ae3dc56ef5d602f9a18a17d4632c4969ccad2ffe37"}) as unknown as TypedDocumentString<PersonalProvidersQuery, PersonalProvidersQueryVariables>;
export const AddPersonalProviderDocument = new TypedDocumentString(`
    mutation AddPersonalProvider($input: AddPersonalProviderInput!) {
  addPersonalProvider(input: $input) {
    personalProvider {
      ...PersonalProviderRow
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment PersonalProviderRow on PersonalProvider {
  id
  domain
  createdAt
}`, {"operationName":"AddPersonalProvider","hash":"069af806a9b576b5d1e0c166c11ba09607b64e79988feccd20e5522c0233b95f"}) as unknown as TypedDocumentString<AddPersonalProviderMutation, AddPersonalProviderMutationVariables>;
export const RemovePersonalProviderDocument = new TypedDocumentString(`
    mutation RemovePersonalProvider($input: RemovePersonalProviderInput!) {
  removePersonalProvider(input: $input) {
    deletedId
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"RemovePersonalProvider","hash":"a3d2850594975732292a0334d1017625f6fa6348efcc41964a9c6c759cdc22c2"}) as unknown as TypedDocumentString<RemovePersonalProviderMutation, RemovePersonalProviderMutationVariables>;
export const DomainAliasesDocument = new TypedDocumentString(`
    query DomainAliases($first: Int, $offset: Int, $filter: DomainAliasFilter, $orderBy: DomainAliasOrder) {
  domainAliases(
    first: $first
    offset: $offset
    filter: $filter
    orderBy: $orderBy
  ) {
    totalCount
    nodes {
      ...DomainAliasRow
    }
  }
}
    fragment DomainAliasRow on DomainAlias {
  id
  domain
  correctDomain
  createdAt
}`, {"operationName":"DomainAliases","hash":"77efc65909c0157fd5ebda08f9ed9761ee0b0a45b5ba3abb22f32e0eff9744ae"}) as unknown as TypedDocumentString<DomainAliasesQuery, DomainAliasesQueryVariables>;
export const DecideDomainSpellingDocument = new TypedDocumentString(`
    mutation DecideDomainSpelling($input: DecideDomainSpellingInput!) {
  decideDomainSpelling(input: $input) {
    domainAlias {
      ...DomainAliasRow
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment DomainAliasRow on DomainAlias {
  id
  domain
  correctDomain
  createdAt
}`, {"operationName":"DecideDomainSpelling","hash":"8a579378fdb871c96c31a1683a20ec3a541ffa561c33f1f1cf06ac5c06ffc209"}) as unknown as TypedDocumentString<DecideDomainSpellingMutation, DecideDomainSpellingMutationVariables>;
export const ForgetDomainSpellingDocument = new TypedDocumentString(`
    mutation ForgetDomainSpelling($input: ForgetDomainSpellingInput!) {
  forgetDomainSpelling(input: $input) {
    deletedId
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"ForgetDomainSpelling","hash":"b7c23a1005dc3c41242c7fcb679716c5d66fa8b2ef8a1fc9a35684a73eaaec36"}) as unknown as TypedDocumentString<ForgetDomainSpellingMutation, ForgetDomainSpellingMutationVariables>;
export const InviteUserDocument = new TypedDocumentString(`
    mutation InviteUser($input: InviteUserInput!) {
  inviteUser(input: $input) {
    user {
      id
      fullName
      email
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"InviteUser","hash":"eff59af180c93da2cb58b94b9a963e37cd75f59e5ce9506e981d27d03c0a283c"}) as unknown as TypedDocumentString<InviteUserMutation, InviteUserMutationVariables>;
export const SendInvitationDocument = new TypedDocumentString(`
    mutation SendInvitation($input: SendInvitationInput!) {
  sendInvitation(input: $input) {
    invitation {
      ...InvitationFull
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment InvitationFull on Invitation {
  id
  status
  sentAt
  expiresAt
  acceptedAt
  mailReason
  viewerCanSend
  viewerCanWithdraw
}`, {"operationName":"SendInvitation","hash":"9625886dea32ff6b14c9d2113af2a70092d86e7c85daff806bb3e38fc92a0d37"}) as unknown as TypedDocumentString<SendInvitationMutation, SendInvitationMutationVariables>;
export const ReaddressInvitationDocument = new TypedDocumentString(`
    mutation ReaddressInvitation($input: ReaddressInvitationInput!) {
  readdressInvitation(input: $input) {
    invitation {
      ...InvitationFull
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment InvitationFull on Invitation {
  id
  status
  sentAt
  expiresAt
  acceptedAt
  mailReason
  viewerCanSend
  viewerCanWithdraw
}`, {"operationName":"ReaddressInvitation","hash":"742f734af44a21ca019e57c01f691f5c9d25c99e737c32aa1d352f5e64e87f1d"}) as unknown as TypedDocumentString<ReaddressInvitationMutation, ReaddressInvitationMutationVariables>;
export const WithdrawInvitationDocument = new TypedDocumentString(`
    mutation WithdrawInvitation($input: WithdrawInvitationInput!) {
  withdrawInvitation(input: $input) {
    invitation {
      ...InvitationFull
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment InvitationFull on Invitation {
  id
  status
  sentAt
  expiresAt
  acceptedAt
  mailReason
  viewerCanSend
  viewerCanWithdraw
}`, {"operationName":"WithdrawInvitation","hash":"77ad582ae682e63971787b12715f997aa5c055038686d587b3e1c08a5b0ae16b"}) as unknown as TypedDocumentString<WithdrawInvitationMutation, WithdrawInvitationMutationVariables>;
export const SendVerificationMailDocument = new TypedDocumentString(`
    mutation SendVerificationMail {
  sendVerificationMail {
    user {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"SendVerificationMail","hash":"9ffdaae7bb28d679c5a99a203305c2addb3f7af45e9ea5eadd77b24e98419633"}) as unknown as TypedDocumentString<SendVerificationMailMutation, SendVerificationMailMutationVariables>;
export const JobOffersDocument = new TypedDocumentString(`
    query JobOffers($first: Int, $offset: Int, $filter: JobOfferFilter, $orderBy: JobOfferOrder) {
  jobOffers(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
    totalCount
    nodes {
      ...JobOfferRow
    }
  }
}
    fragment JobOfferRow on JobOffer {
  id
  title
  status
  contract
  organisation {
    id
    name
  }
  commune {
    code
    name
  }
  minimumSalary {
    amount
    currency
  }
  maximumSalary {
    amount
    currency
  }
  publishedAt
  applicationCount
}`, {"operationName":"JobOffers","hash":"0fa2c34a3e40d770d11ee2288335a6f1c55add45aa4a2e7215dc42ca916dbf2e"}) as unknown as TypedDocumentString<JobOffersQuery, JobOffersQueryVariables>;
export const JobOfferDocument = new TypedDocumentString(`
    query JobOffer($id: ID!) {
  jobOffer(id: $id) {
    ...JobOfferFull
  }
}
    fragment JobOfferFull on JobOffer {
  id
  title
  description
  status
  organisation {
    id
    name
  }
  commune {
    code
    name
  }
  contract
  minimumSalary {
    amount
    currency
  }
  maximumSalary {
    amount
    currency
  }
  romeCode
  experienceYears
  startsOn
  validThrough
  skills {
    id
    name
  }
  trainings {
    id
    title
  }
  publishedAt
  createdAt
  updatedAt
  version
  applicationCount
  viewerCanUpdate
  viewerCanPublish
  viewerCanApply
  viewerCanClose
}`, {"operationName":"JobOffer","hash":"5673888294efdb6d84bf2c02be077275a6f1975c50f939100bdd0e52c896d9ff"}) as unknown as TypedDocumentString<JobOfferQuery, JobOfferQueryVariables>;
export const CreateJobOfferDocument = new TypedDocumentString(`
    mutation CreateJobOffer($input: CreateJobOfferInput!) {
  createJobOffer(input: $input) {
    jobOffer {
      ...JobOfferFull
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment JobOfferFull on JobOffer {
  id
  title
  description
  status
  organisation {
    id
    name
  }
  commune {
    code
    name
  }
  contract
  minimumSalary {
    amount
    currency
  }
  maximumSalary {
    amount
    currency
  }
  romeCode
  experienceYears
  startsOn
  validThrough
  skills {
    id
    name
  }
  trainings {
    id
    title
  }
  publishedAt
  createdAt
  updatedAt
  version
  applicationCount
  viewerCanUpdate
  viewerCanPublish
  viewerCanApply
  viewerCanClose
}`, {"operationName":"CreateJobOffer","hash":"7c5afb8081371d55da2b313b89d8bd15c7fb548c471e03440f9404a32dfd7812"}) as unknown as TypedDocumentString<CreateJobOfferMutation, CreateJobOfferMutationVariables>;
export const UpdateJobOfferDocument = new TypedDocumentString(`
    mutation UpdateJobOffer($input: UpdateJobOfferInput!) {
  updateJobOffer(input: $input) {
    jobOffer {
      ...JobOfferFull
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment JobOfferFull on JobOffer {
  id
  title
  description
  status
  organisation {
    id
    name
  }
  commune {
    code
    name
  }
  contract
  minimumSalary {
    amount
    currency
  }
  maximumSalary {
    amount
    currency
  }
  romeCode
  experienceYears
  startsOn
  validThrough
  skills {
    id
    name
  }
  trainings {
    id
    title
  }
  publishedAt
  createdAt
  updatedAt
  version
  applicationCount
  viewerCanUpdate
  viewerCanPublish
  viewerCanApply
  viewerCanClose
}`, {"operationName":"UpdateJobOffer","hash":"d0d453c652939e73bbeb7b798f52b8a08b303420d0412bac45ca4fdfe273ec75"}) as unknown as TypedDocumentString<UpdateJobOfferMutation, UpdateJobOfferMutationVariables>;
export const PublishJobOfferDocument = new TypedDocumentString(`
    mutation PublishJobOffer($input: PublishJobOfferInput!) {
  publishJobOffer(input: $input) {
    jobOffer {
      id
      status
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"PublishJobOffer","hash":"252a771ddef2ff6778de4ce82ed5b74dd29d3cc90601138e72b13286fb187402"}) as unknown as TypedDocumentString<PublishJobOfferMutation, PublishJobOfferMutationVariables>;
export const CloseJobOfferDocument = new TypedDocumentString(`
    mutation CloseJobOffer($input: CloseJobOfferInput!) {
  closeJobOffer(input: $input) {
    jobOffer {
      id
      status
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"CloseJobOffer","hash":"f29fda3577dc31c591d2c8025c5c29aec1ca1943606e6b239abe1d0ebad6956c"}) as unknown as TypedDocumentString<CloseJobOfferMutation, CloseJobOfferMutationVariables>;
export const JobOfferMatchesDocument = new TypedDocumentString(`
    query JobOfferMatches($id: ID!, $first: Int!, $language: Language!) {
  jobOffer(id: $id) {
    id
    matches(first: $first) {
      score
      weightsVersion
      candidate {
        id
        fullName
        headline
      }
      factors {
        name
        points
        maximum
        explanation(language: $language)
      }
    }
  }
}
    `, {"operationName":"JobOfferMatches","hash":"b96d350c342585b4294ccefdfcc79d14e98ef7950294b00c5e54503ad7e8d149"}) as unknown as TypedDocumentString<JobOfferMatchesQuery, JobOfferMatchesQueryVariables>;
export const ApplyToJobOfferDocument = new TypedDocumentString(`
    mutation ApplyToJobOffer($input: ApplyToJobOfferInput!) {
  applyToJobOffer(input: $input) {
    application {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"ApplyToJobOffer","hash":"febee8de871eefa005a1417355a01c7ee00fd434cdf9b3a64a075881afbad9f8"}) as unknown as TypedDocumentString<ApplyToJobOfferMutation, ApplyToJobOfferMutationVariables>;
export const MailBatchesDocument = new TypedDocumentString(`
    query MailBatches($first: Int, $offset: Int, $filter: MailBatchFilter, $orderBy: MailBatchOrder) {
  mailBatches(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
    totalCount
    nodes {
      ...MailBatchRow
    }
  }
}
    fragment MailBatchRow on MailBatch {
  id
  name
  status
  recipientCount
  createdAt
  startedAt
  progress {
    ...MailBatchCounts
  }
}
fragment MailBatchCounts on MailBatchProgress {
  recipients
  queued
  sent
  delivered
  bounced
  complained
  failed
  suppressed
  cancelled
  kept
  unsubscribed
}`, {"operationName":"MailBatches","hash":"c1530c0d89fa2057caf4f9d2dcc91f243cf06692f6c7ff0f2e37a86c51f2730e"}) as unknown as TypedDocumentString<MailBatchesQuery, MailBatchesQueryVariables>;
export const MailBatchDocument = new TypedDocumentString(`
    query MailBatch($id: ID!) {
  mailBatch(id: $id) {
    ...MailBatchFull
  }
}
    fragment MailBatchRow on MailBatch {
  id
  name
  status
  recipientCount
  createdAt
  startedAt
  progress {
    ...MailBatchCounts
  }
}
fragment MailBatchCounts on MailBatchProgress {
  recipients
  queued
  sent
  delivered
  bounced
  complained
  failed
  suppressed
  cancelled
  kept
  unsubscribed
}
fragment MailBatchFull on MailBatch {
  ...MailBatchRow
  topic
  fr {
    subject
    body
  }
  en {
    subject
    body
  }
  perMinute
  pauseReason
  scheduledAt
  endedAt
  updatedAt
  version
  variables
  viewerCanUpdate
  createdBy {
    id
    fullName
  }
}`, {"operationName":"MailBatch","hash":"69cb5bf0a6c12bf3515f59d120b1948250110c00bc94341f9535e323371921af"}) as unknown as TypedDocumentString<MailBatchQuery, MailBatchQueryVariables>;
export const MailBatchRecipientsDocument = new TypedDocumentString(`
    query MailBatchRecipients($id: ID!, $first: Int, $offset: Int, $filter: MailBatchRecipientFilter) {
  mailBatch(id: $id) {
    id
    recipients(first: $first, offset: $offset, filter: $filter) {
      totalCount
      nodes {
        ...MailBatchRecipientRow
      }
    }
  }
}
    fragment MailBatchRecipientRow on MailBatchRecipient {
  id
  address
  name
  language
  error
  variables {
    name
    value
  }
  message {
    id
    status
    smtpCode
    smtpText
  }
}`, {"operationName":"MailBatchRecipients","hash":"73f89a1f002f5d622b3bf1469ff2250ea7c064b1e47381f9a5d07c44d5598b77"}) as unknown as TypedDocumentString<MailBatchRecipientsQuery, MailBatchRecipientsQueryVariables>;
export const MailStatisticsDocument = new TypedDocumentString(`
    query MailStatistics($from: Date!, $to: Date!) {
  mailStatistics(from: $from, to: $to) {
    day
    sent
    delivered
    bounced
    complained
    unsubscribed
    failed
  }
}
    `, {"operationName":"MailStatistics","hash":"8279e63bf59cdbcb4aed7eba5be5f80cb226c8b2d8110f9fc13c6afa17dafc4a"}) as unknown as TypedDocumentString<MailStatisticsQuery, MailStatisticsQueryVariables>;
export const AddMailRecipientDocument = new TypedDocumentString(`
    mutation AddMailRecipient($input: AddMailRecipientInput!) {
  addMailRecipient(input: $input) {
    recipient {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"AddMailRecipient","hash":"7e773c5f5ca1142914687a7005e72af4765f0e506f867cb6dd9f026253e315db"}) as unknown as TypedDocumentString<AddMailRecipientMutation, AddMailRecipientMutationVariables>;
export const CreateMailBatchDocument = new TypedDocumentString(`
    mutation CreateMailBatch($input: CreateMailBatchInput!) {
  createMailBatch(input: $input) {
    mailBatch {
      ...MailBatchFull
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment MailBatchRow on MailBatch {
  id
  name
  status
  recipientCount
  createdAt
  startedAt
  progress {
    ...MailBatchCounts
  }
}
fragment MailBatchCounts on MailBatchProgress {
  recipients
  queued
  sent
  delivered
  bounced
  complained
  failed
  suppressed
  cancelled
  kept
  unsubscribed
}
fragment MailBatchFull on MailBatch {
  ...MailBatchRow
  topic
  fr {
    subject
    body
  }
  en {
    subject
    body
  }
  perMinute
  pauseReason
  scheduledAt
  endedAt
  updatedAt
  version
  variables
  viewerCanUpdate
  createdBy {
    id
    fullName
  }
}`, {"operationName":"CreateMailBatch","hash":"a908ec20a3178cfab78d494b6cdc3f51ac99f34413d87da6744cc5dd3df035ca"}) as unknown as TypedDocumentString<CreateMailBatchMutation, CreateMailBatchMutationVariables>;
export const UpdateMailBatchDocument = new TypedDocumentString(`
    mutation UpdateMailBatch($input: UpdateMailBatchInput!) {
  updateMailBatch(input: $input) {
    mailBatch {
      ...MailBatchFull
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment MailBatchRow on MailBatch {
  id
  name
  status
  recipientCount
  createdAt
  startedAt
  progress {
    ...MailBatchCounts
  }
}
fragment MailBatchCounts on MailBatchProgress {
  recipients
  queued
  sent
  delivered
  bounced
  complained
  failed
  suppressed
  cancelled
  kept
  unsubscribed
}
fragment MailBatchFull on MailBatch {
  ...MailBatchRow
  topic
  fr {
    subject
    body
  }
  en {
    subject
    body
  }
  perMinute
  pauseReason
  scheduledAt
  endedAt
  updatedAt
  version
  variables
  viewerCanUpdate
  createdBy {
    id
    fullName
  }
}`, {"operationName":"UpdateMailBatch","hash":"946d44883279da97e372f76ae321f0be45cba94b8fc16e4999af01d1c07c1128"}) as unknown as TypedDocumentString<UpdateMailBatchMutation, UpdateMailBatchMutationVariables>;
export const SendMailBatchDocument = new TypedDocumentString(`
    mutation SendMailBatch($input: SendMailBatchInput!) {
  sendMailBatch(input: $input) {
    mailBatch {
      id
      status
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"SendMailBatch","hash":"19ba7d3848bfd12d6e0a35bf13d9950524cc447d5dfbb53e6259fc105bf2a1d4"}) as unknown as TypedDocumentString<SendMailBatchMutation, SendMailBatchMutationVariables>;
export const ScheduleMailBatchDocument = new TypedDocumentString(`
    mutation ScheduleMailBatch($input: ScheduleMailBatchInput!) {
  scheduleMailBatch(input: $input) {
    mailBatch {
      id
      status
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"ScheduleMailBatch","hash":"50c4586d9acf5efed13b91e7d38bbfe79ff38d81ea9ab0e69d215774bd5e36cc"}) as unknown as TypedDocumentString<ScheduleMailBatchMutation, ScheduleMailBatchMutationVariables>;
export const UnscheduleMailBatchDocument = new TypedDocumentString(`
    mutation UnscheduleMailBatch($input: MailBatchInput!) {
  unscheduleMailBatch(input: $input) {
    mailBatch {
      id
      status
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"UnscheduleMailBatch","hash":"4e1b6f546e0be94c0ff217514beeec7553ee9b3a49d7b871e152d55a95f6cff9"}) as unknown as TypedDocumentString<UnscheduleMailBatchMutation, UnscheduleMailBatchMutationVariables>;
export const PauseMailBatchDocument = new TypedDocumentString(`
    mutation PauseMailBatch($input: MailBatchInput!) {
  pauseMailBatch(input: $input) {
    mailBatch {
      id
      status
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"PauseMailBatch","hash":"db3a9568d09c08e26c0bac4bb2cd8c7169002fd1bab6308918d0c6846854ea8f"}) as unknown as TypedDocumentString<PauseMailBatchMutation, PauseMailBatchMutationVariables>;
export const ResumeMailBatchDocument = new TypedDocumentString(`
    mutation ResumeMailBatch($input: MailBatchInput!) {
  resumeMailBatch(input: $input) {
    mailBatch {
      id
      status
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"ResumeMailBatch","hash":"108fb331d2f877a3b1d309a22ca0074d30852e4a908620c243d3daedc8247ce0"}) as unknown as TypedDocumentString<ResumeMailBatchMutation, ResumeMailBatchMutationVariables>;
export const CancelMailBatchDocument = new TypedDocumentString(`
    mutation CancelMailBatch($input: MailBatchInput!) {
  cancelMailBatch(input: $input) {
    mailBatch {
      id
      status
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"CancelMailBatch","hash":"5754fcc753c030cb5a4d312774368a8fed238b6d63882998df28364e6bade613"}) as unknown as TypedDocumentString<CancelMailBatchMutation, CancelMailBatchMutationVariables>;
export const AddUsersToMailBatchDocument = new TypedDocumentString(`
    mutation AddUsersToMailBatch($input: AddUsersToMailBatchInput!) {
  addUsersToMailBatch(input: $input) {
    mailBatch {
      id
      recipientCount
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"AddUsersToMailBatch","hash":"29b9a143e6894c1eebac532b5bee8208de5c9a25be31b5b42d6136a8756ca7bf"}) as unknown as TypedDocumentString<AddUsersToMailBatchMutation, AddUsersToMailBatchMutationVariables>;
export const AddCandidatesToMailBatchDocument = new TypedDocumentString(`
    mutation AddCandidatesToMailBatch($input: AddCandidatesToMailBatchInput!) {
  addCandidatesToMailBatch(input: $input) {
    mailBatch {
      id
      recipientCount
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"AddCandidatesToMailBatch","hash":"f4ada3426dc4cfd845615039992cfd15c289d4336130c58a5695c4f51293d3ea"}) as unknown as TypedDocumentString<AddCandidatesToMailBatchMutation, AddCandidatesToMailBatchMutationVariables>;
export const AddTraineesToMailBatchDocument = new TypedDocumentString(`
    mutation AddTraineesToMailBatch($input: AddTraineesToMailBatchInput!) {
  addTraineesToMailBatch(input: $input) {
    mailBatch {
      id
      recipientCount
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"AddTraineesToMailBatch","hash":"872df5003a5681b119a681e673e256573a33114db2bdd7cbf697119091bab140"}) as unknown as TypedDocumentString<AddTraineesToMailBatchMutation, AddTraineesToMailBatchMutationVariables>;
export const AddRespondentsToMailBatchDocument = new TypedDocumentString(`
    mutation AddRespondentsToMailBatch($input: AddRespondentsToMailBatchInput!) {
  addRespondentsToMailBatch(input: $input) {
    mailBatch {
      id
      recipientCount
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"AddRespondentsToMailBatch","hash":"38222fffd2be82d0a071765c3348e78d09a484ca3a7ded4556402942043248ef"}) as unknown as TypedDocumentString<AddRespondentsToMailBatchMutation, AddRespondentsToMailBatchMutationVariables>;
export const RemoveMailRecipientsDocument = new TypedDocumentString(`
    mutation RemoveMailRecipients($input: RemoveMailRecipientsInput!) {
  removeMailRecipients(input: $input) {
    mailBatch {
      id
      recipientCount
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"RemoveMailRecipients","hash":"174f0f01853ebfccd033300ce55f92a75eb34a4f3949d436fe874d595a3d8dd6"}) as unknown as TypedDocumentString<RemoveMailRecipientsMutation, RemoveMailRecipientsMutationVariables>;
export const DeleteMailBatchDocument = new TypedDocumentString(`
    mutation DeleteMailBatch($input: MailBatchInput!) {
  deleteMailBatch(input: $input) {
    deletedId
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"DeleteMailBatch","hash":"f70e6ad7e0186ae9fb98595bb1afcfc9c3c06e9e8b69a78885d74042b63041ec"}) as unknown as TypedDocumentString<DeleteMailBatchMutation, DeleteMailBatchMutationVariables>;
export const MailMessagesDocument = new TypedDocumentString(`
    query MailMessages($first: Int, $offset: Int, $filter: MailMessageFilter, $orderBy: MailMessageOrder) {
  mailMessages(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
    totalCount
    nodes {
      ...MailMessageRow
    }
  }
}
    fragment MailMessageRow on MailMessage {
  id
  subject
  toAddress
  toName
  status
  reason
  createdAt
  sentAt
}`, {"operationName":"MailMessages","hash":"ffc6619a7490f6560afefd5f13a1b5a8b8ac7b609abbd7a49fc127597502fad6"}) as unknown as TypedDocumentString<MailMessagesQuery, MailMessagesQueryVariables>;
export const MailMessageDocument = new TypedDocumentString(`
    query MailMessage($id: ID!) {
  mailMessage(id: $id) {
    ...MailMessageFull
  }
}
    fragment MailMessageRow on MailMessage {
  id
  subject
  toAddress
  toName
  status
  reason
  createdAt
  sentAt
}
fragment MailMessageFull on MailMessage {
  ...MailMessageRow
  template
  topic
  language
  html
  text
  messageId
  attemptCount
  nextAttemptAt
  endedAt
  smtpCode
  smtpText
  viewerCanResend
  attempts {
    id
    startedAt
    handedOverAt
    endedAt
    outcome
    smtpCode
    smtpText
  }
  reports {
    id
    kind
    statusCode
    text
    receivedAt
  }
}`, {"operationName":"MailMessage","hash":"148a38d2e6be3cacfc33013424d681233efe97fb92175363f937345e06f34ee8"}) as unknown as TypedDocumentString<MailMessageQuery, MailMessageQueryVariables>;
export const MailServerDocument = new TypedDocumentString(`
    query MailServer {
  mailServer {
    id
    host
    configured
    reachable
    unreachableSince
    lastError
  }
}
    `, {"operationName":"MailServer","hash":"4e987ce36b3f401a444d53aef1615d0d57fdea6ecac3067cd0c36809e7a11b35"}) as unknown as TypedDocumentString<MailServerQuery, MailServerQueryVariables>;
export const ResendMailDocument = new TypedDocumentString(`
    mutation ResendMail($input: ResendMailInput!) {
  resendMail(input: $input) {
    mailMessage {
      id
      status
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"ResendMail","hash":"260dd20e911ec9f7e1ae115a52a38743224e15d35d198e0e856152f2cb550185"}) as unknown as TypedDocumentString<ResendMailMutation, ResendMailMutationVariables>;
export const MailSuppressionsDocument = new TypedDocumentString(`
    query MailSuppressions($first: Int, $offset: Int, $filter: MailSuppressionFilter, $orderBy: MailSuppressionOrder) {
  mailSuppressions(
    first: $first
    offset: $offset
    filter: $filter
    orderBy: $orderBy
  ) {
    totalCount
    nodes {
      ...MailSuppressionRow
    }
  }
}
    fragment MailSuppressionRow on MailSuppression {
  id
  address
  topic
  reason
  note
  createdAt
  mailMessage {
    id
    subject
  }
}`, {"operationName":"MailSuppressions","hash":"1c170037ddc6c52f5b6aaeb14d3b2050e1a1037b12ea102aad7c90fcdf9da6cf"}) as unknown as TypedDocumentString<MailSuppressionsQuery, MailSuppressionsQueryVariables>;
export const AddMailSuppressionDocument = new TypedDocumentString(`
    mutation AddMailSuppression($input: AddMailSuppressionInput!) {
  addMailSuppression(input: $input) {
    mailSuppression {
      ...MailSuppressionRow
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment MailSuppressionRow on MailSuppression {
  id
  address
  topic
  reason
  note
  createdAt
  mailMessage {
    id
    subject
  }
}`, {"operationName":"AddMailSuppression","hash":"8a2c3ca7fa9b3fb197748f4935d7a84e002f9c8b89d3842ad71d04571c9ce7a7"}) as unknown as TypedDocumentString<AddMailSuppressionMutation, AddMailSuppressionMutationVariables>;
export const RemoveMailSuppressionDocument = new TypedDocumentString(`
    mutation RemoveMailSuppression($input: RemoveMailSuppressionInput!) {
  removeMailSuppression(input: $input) {
    removedId
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"RemoveMailSuppression","hash":"939cb2d0dfc2756c5534417faaadb64c2dd1104e32eb2e1d65e198c153e581a2"}) as unknown as TypedDocumentString<RemoveMailSuppressionMutation, RemoveMailSuppressionMutationVariables>;
export const MailTemplatesDocument = new TypedDocumentString(`
    query MailTemplates($first: Int, $offset: Int, $filter: MailTemplateFilter, $orderBy: MailTemplateOrder) {
  mailTemplates(
    first: $first
    offset: $offset
    filter: $filter
    orderBy: $orderBy
  ) {
    totalCount
    nodes {
      ...MailTemplateRow
    }
  }
}
    fragment MailTemplateRow on MailTemplate {
  id
  name
  declared
  changed
  purpose {
    fr
    en
  }
  fr {
    subject
    body
  }
  en {
    subject
    body
  }
  updatedAt
}`, {"operationName":"MailTemplates","hash":"9fc88f3ae6195b205c461fc5a6fb4603751cbae0e134cfb2fa7cb36ef4fa40f7"}) as unknown as TypedDocumentString<MailTemplatesQuery, MailTemplatesQueryVariables>;
export const MailTemplateDocument = new TypedDocumentString(`
    query MailTemplate($id: ID!) {
  mailTemplate(id: $id) {
    ...MailTemplateFull
  }
}
    fragment MailTemplateRow on MailTemplate {
  id
  name
  declared
  changed
  purpose {
    fr
    en
  }
  fr {
    subject
    body
  }
  en {
    subject
    body
  }
  updatedAt
}
fragment MailTemplateFull on MailTemplate {
  ...MailTemplateRow
  topic
  version
  variables {
    name
    kind
    meaning {
      fr
      en
    }
  }
  updatedBy {
    id
    fullName
  }
}`, {"operationName":"MailTemplate","hash":"4158a9b7543d99f43fe3dda870be1039e9e25b61d7687a0c865f08098a9c066b"}) as unknown as TypedDocumentString<MailTemplateQuery, MailTemplateQueryVariables>;
export const CreateMailTemplateDocument = new TypedDocumentString(`
    mutation CreateMailTemplate($input: CreateMailTemplateInput!) {
  createMailTemplate(input: $input) {
    mailTemplate {
      ...MailTemplateFull
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment MailTemplateRow on MailTemplate {
  id
  name
  declared
  changed
  purpose {
    fr
    en
  }
  fr {
    subject
    body
  }
  en {
    subject
    body
  }
  updatedAt
}
fragment MailTemplateFull on MailTemplate {
  ...MailTemplateRow
  topic
  version
  variables {
    name
    kind
    meaning {
      fr
      en
    }
  }
  updatedBy {
    id
    fullName
  }
}`, {"operationName":"CreateMailTemplate","hash":"1be282242d1c0a483055236efbe902892e45276ca9ddfd17ff3e9c8c275a825b"}) as unknown as TypedDocumentString<CreateMailTemplateMutation, CreateMailTemplateMutationVariables>;
export const UpdateMailTemplateDocument = new TypedDocumentString(`
    mutation UpdateMailTemplate($input: UpdateMailTemplateInput!) {
  updateMailTemplate(input: $input) {
    mailTemplate {
      ...MailTemplateFull
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment MailTemplateRow on MailTemplate {
  id
  name
  declared
  changed
  purpose {
    fr
    en
  }
  fr {
    subject
    body
  }
  en {
    subject
    body
  }
  updatedAt
}
fragment MailTemplateFull on MailTemplate {
  ...MailTemplateRow
  topic
  version
  variables {
    name
    kind
    meaning {
      fr
      en
    }
  }
  updatedBy {
    id
    fullName
  }
}`, {"operationName":"UpdateMailTemplate","hash":"c3558c657d1805a95a0f1c63c0863e84487a532a5596a6afb21a28f111d5e5ba"}) as unknown as TypedDocumentString<UpdateMailTemplateMutation, UpdateMailTemplateMutationVariables>;
export const RestoreMailTemplateDocument = new TypedDocumentString(`
    mutation RestoreMailTemplate($input: RestoreMailTemplateInput!) {
  restoreMailTemplate(input: $input) {
    mailTemplate {
      ...MailTemplateFull
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment MailTemplateRow on MailTemplate {
  id
  name
  declared
  changed
  purpose {
    fr
    en
  }
  fr {
    subject
    body
  }
  en {
    subject
    body
  }
  updatedAt
}
fragment MailTemplateFull on MailTemplate {
  ...MailTemplateRow
  topic
  version
  variables {
    name
    kind
    meaning {
      fr
      en
    }
  }
  updatedBy {
    id
    fullName
  }
}`, {"operationName":"RestoreMailTemplate","hash":"597d2a5e3bc404047ebd08d624853464e4bed220b21fd2dcce9fb24b1614c0b4"}) as unknown as TypedDocumentString<RestoreMailTemplateMutation, RestoreMailTemplateMutationVariables>;
export const DeleteMailTemplateDocument = new TypedDocumentString(`
    mutation DeleteMailTemplate($input: DeleteMailTemplateInput!) {
  deleteMailTemplate(input: $input) {
    deletedId
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"DeleteMailTemplate","hash":"c75beaaa48a0ed474cc0dbfa09b6320421e2f7bc74df34139608c8f40d2a3643"}) as unknown as TypedDocumentString<DeleteMailTemplateMutation, DeleteMailTemplateMutationVariables>;
export const MailPreviewDocument = new TypedDocumentString(`
    query MailPreview($input: MailPreviewInput!) {
  mailPreview(input: $input) {
    mail {
      subject
      html
      text
    }
    findings {
      code
      severity
      language
      place
      message
    }
  }
}
    `, {"operationName":"MailPreview","hash":"ac9ecee76c78bcdd60308e38ea7e32ba995bdf1876aeddb0d12d1a4452624850"}) as unknown as TypedDocumentString<MailPreviewQuery, MailPreviewQueryVariables>;
export const SendTestMailDocument = new TypedDocumentString(`
    mutation SendTestMail($input: SendTestMailInput!) {
  sendTestMail(input: $input) {
    mailMessage {
      id
      toAddress
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"SendTestMail","hash":"fa2313070d7e3ebebf1850b3a17ca7d6024475ea4463499b86bd428537de438b"}) as unknown as TypedDocumentString<SendTestMailMutation, SendTestMailMutationVariables>;
export const MatchingWeightsVersionsDocument = new TypedDocumentString(`
    query MatchingWeightsVersions($first: Int, $offset: Int) {
  matchingWeightsVersions(first: $first, offset: $offset) {
    totalCount
    nodes {
      ...MatchingWeightsFull
    }
  }
}
    fragment MatchingWeightsFull on MatchingWeights {
  id
  version
  training
  place
  experience
  availability
  skills
  active
  createdAt
}`, {"operationName":"MatchingWeightsVersions","hash":"244112fa102d12e4580b4fbf2971e696a3d526f9819f5b59316fd1c4147504ef"}) as unknown as TypedDocumentString<MatchingWeightsVersionsQuery, MatchingWeightsVersionsQueryVariables>;
export const ActiveMatchingWeightsDocument = new TypedDocumentString(`
    query ActiveMatchingWeights {
  matchingWeights {
    ...MatchingWeightsFull
  }
}
    fragment MatchingWeightsFull on MatchingWeights {
  id
  version
  training
  place
  experience
  availability
  skills
  active
  createdAt
}`, {"operationName":"ActiveMatchingWeights","hash":"943e9c6fc57f3f3e732769066131efe25aa881ccc1ac46946f4227d13475008e"}) as unknown as TypedDocumentString<ActiveMatchingWeightsQuery, ActiveMatchingWeightsQueryVariables>;
export const UpdateMatchingWeightsDocument = new TypedDocumentString(`
    mutation UpdateMatchingWeights($input: UpdateMatchingWeightsInput!) {
  updateMatchingWeights(input: $input) {
    matchingWeights {
      ...MatchingWeightsFull
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment MatchingWeightsFull on MatchingWeights {
  id
  version
  training
  place
  experience
  availability
  skills
  active
  createdAt
}`, {"operationName":"UpdateMatchingWeights","hash":"e14a0742e47f9c5a1af8ec8a8fd9082ee7cfa73e5e4c098f2198f359d3bd55fe"}) as unknown as TypedDocumentString<UpdateMatchingWeightsMutation, UpdateMatchingWeightsMutationVariables>;
export const NotificationNewsDocument = new TypedDocumentString(`
    query NotificationNews($first: Int) {
  viewer {
    unreadNotificationCount
  }
  notifications(first: $first) {
    nodes {
      ...NotificationRow
    }
  }
}
    fragment NotificationRow on Notification {
  id
  kind
  message {
    fr
    en
  }
  link
  createdAt
  readAt
}`, {"operationName":"NotificationNews","hash":"8f7a60d363e0aef508d1e9751415b3622903ede49e8a59a55549ab0668efae0a"}) as unknown as TypedDocumentString<NotificationNewsQuery, NotificationNewsQueryVariables>;
export const NotificationsDocument = new TypedDocumentString(`
    query Notifications($first: Int, $offset: Int, $filter: NotificationFilter) {
  notifications(first: $first, offset: $offset, filter: $filter) {
    totalCount
    nodes {
      ...NotificationRow
    }
  }
}
    fragment NotificationRow on Notification {
  id
  kind
  message {
    fr
    en
  }
  link
  createdAt
  readAt
}`, {"operationName":"Notifications","hash":"878d5f666c07b36fc730afcdb2c10be09157f3078fb21bcefc8f6146f3eeef01"}) as unknown as TypedDocumentString<NotificationsQuery, NotificationsQueryVariables>;
export const NotificationSettingsDocument = new TypedDocumentString(`
    query NotificationSettings {
  viewer {
    notificationPreferences {
      kind
      purpose {
        fr
        en
      }
      channel
      enabled
      isDefault
    }
    pushKey
    pushSubscriptions {
      id
      userAgent
      createdAt
      lastDeliveredAt
      lastFault
    }
  }
}
    `, {"operationName":"NotificationSettings","hash":"5e1f3ba1657db2563df60ca46ae200b55579ae502fcddbf696e71702efed3c49"}) as unknown as TypedDocumentString<NotificationSettingsQuery, NotificationSettingsQueryVariables>;
export const MarkNotificationsReadDocument = new TypedDocumentString(`
    mutation MarkNotificationsRead($input: MarkNotificationsReadInput!) {
  markNotificationsRead(input: $input) {
    viewer {
      unreadNotificationCount
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"MarkNotificationsRead","hash":"b82b954f71e11fa31ab5329fd4cebd1f18a64f6fbc00d212e1a504c9dc470568"}) as unknown as TypedDocumentString<MarkNotificationsReadMutation, MarkNotificationsReadMutationVariables>;
export const UpdateNotificationPreferenceDocument = new TypedDocumentString(`
    mutation UpdateNotificationPreference($input: UpdateNotificationPreferenceInput!) {
  updateNotificationPreference(input: $input) {
    viewer {
      notificationPreferences {
        kind
        channel
        enabled
        isDefault
      }
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"UpdateNotificationPreference","hash":"daa1a19f2429b7a0c1ca6fd12ac742462de19ea70dc2279a4886cdfcf8596a5a"}) as unknown as TypedDocumentString<UpdateNotificationPreferenceMutation, UpdateNotificationPreferenceMutationVariables>;
export const RegisterPushSubscriptionDocument = new TypedDocumentString(`
    mutation RegisterPushSubscription($input: RegisterPushSubscriptionInput!) {
  registerPushSubscription(input: $input) {
    pushSubscription {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"RegisterPushSubscription","hash":"7945f8fb8da543eea6ec2972c55bb8ee947232dc33806a61d8ca080cb98875b2"}) as unknown as TypedDocumentString<RegisterPushSubscriptionMutation, RegisterPushSubscriptionMutationVariables>;
export const RemovePushSubscriptionDocument = new TypedDocumentString(`
    mutation RemovePushSubscription($input: RemovePushSubscriptionInput!) {
  removePushSubscription(input: $input) {
    viewer {
      pushSubscriptions {
        id
      }
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"RemovePushSubscription","hash":"b8afdf4947363e26b78ef040f2cc0daaa3ed9c90a75f7b505cba29ce1196c740"}) as unknown as TypedDocumentString<RemovePushSubscriptionMutation, RemovePushSubscriptionMutationVariables>;
export const OAuthClientsDocument = new TypedDocumentString(`
    query OAuthClients($first: Int, $offset: Int, $filter: OAuthClientFilter, $orderBy: OAuthClientOrder) {
  oauthClients(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
    totalCount
    nodes {
      ...OAuthClientRow
    }
  }
}
    fragment OAuthClientRow on OAuthClient {
  id
  name
  kind
  enabled
  scopes
  createdAt
  lastUsedAt
}`, {"operationName":"OAuthClients","hash":"aca89eedabcc0a8eb6357548cec43e58efc2f0fd55817d6f8c84f644f48ba7a7"}) as unknown as TypedDocumentString<OAuthClientsQuery, OAuthClientsQueryVariables>;
export const OAuthClientDocument = new TypedDocumentString(`
    query OAuthClient($id: ID!) {
  oauthClient(id: $id) {
    ...OAuthClientFull
  }
}
    fragment OAuthClientRow on OAuthClient {
  id
  name
  kind
  enabled
  scopes
  createdAt
  lastUsedAt
}
fragment OAuthClientFull on OAuthClient {
  ...OAuthClientRow
  confidential
  trusted
  pkceRequired
  refreshTokens
  redirectUris
  postLogoutRedirectUris
  backchannelLogoutUri
  updatedAt
  version
  owner {
    id
    fullName
  }
  secrets {
    id
    ending
    createdAt
    expiresAt
  }
}`, {"operationName":"OAuthClient","hash":"f018ad8a85f853a5dd4f673ac892d91ed954d91a346b903ec842e1a031483102"}) as unknown as TypedDocumentString<OAuthClientQuery, OAuthClientQueryVariables>;
export const CreateOAuthClientDocument = new TypedDocumentString(`
    mutation CreateOAuthClient($input: CreateOAuthClientInput!) {
  createOAuthClient(input: $input) {
    oauthClient {
      ...OAuthClientFull
    }
    secret
    errors {
      code
      message
      path
    }
  }
}
    fragment OAuthClientRow on OAuthClient {
  id
  name
  kind
  enabled
  scopes
  createdAt
  lastUsedAt
}
fragment OAuthClientFull on OAuthClient {
  ...OAuthClientRow
  confidential
  trusted
  pkceRequired
  refreshTokens
  redirectUris
  postLogoutRedirectUris
  backchannelLogoutUri
  updatedAt
  version
  owner {
    id
    fullName
  }
  secrets {
    id
    ending
    createdAt
    expiresAt
  }
}`, {"operationName":"CreateOAuthClient","hash":"b88914709ff85d3f4892feb876ef3393d97f2e77a4f76391e97350da4b969daa"}) as unknown as TypedDocumentString<CreateOAuthClientMutation, CreateOAuthClientMutationVariables>;
export const UpdateOAuthClientDocument = new TypedDocumentString(`
    mutation UpdateOAuthClient($input: UpdateOAuthClientInput!) {
  updateOAuthClient(input: $input) {
    oauthClient {
      ...OAuthClientFull
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment OAuthClientRow on OAuthClient {
  id
  name
  kind
  enabled
  scopes
  createdAt
  lastUsedAt
}
fragment OAuthClientFull on OAuthClient {
  ...OAuthClientRow
  confidential
  trusted
  pkceRequired
  refreshTokens
  redirectUris
  postLogoutRedirectUris
  backchannelLogoutUri
  updatedAt
  version
  owner {
    id
    fullName
  }
  secrets {
    id
    ending
    createdAt
    expiresAt
  }
}`, {"operationName":"UpdateOAuthClient","hash":"8e129a0e5619541f255fba4bed011db30fa0e950d0f2c6ea1167cf5ec7be92ab"}) as unknown as TypedDocumentString<UpdateOAuthClientMutation, UpdateOAuthClientMutationVariables>;
export const RotateOAuthClientSecretDocument = new TypedDocumentString(`
    mutation RotateOAuthClientSecret($input: RotateOAuthClientSecretInput!) {
  rotateOAuthClientSecret(input: $input) {
    oauthClient {
      ...OAuthClientFull
    }
    secret
    errors {
      code
      message
      path
    }
  }
}
    fragment OAuthClientRow on OAuthClient {
  id
  name
  kind
  enabled
  scopes
  createdAt
  lastUsedAt
}
fragment OAuthClientFull on OAuthClient {
  ...OAuthClientRow
  confidential
  trusted
  pkceRequired
  refreshTokens
  redirectUris
  postLogoutRedirectUris
  backchannelLogoutUri
  updatedAt
  version
  owner {
    id
    fullName
  }
  secrets {
    id
    ending
    createdAt
    expiresAt
  }
}`, {"operationName":"RotateOAuthClientSecret","hash":"cd2aec02cbd1f15ab97158cd9ddad397d2d7d69964b44d0f0d7481950fb0b551"}) as unknown as TypedDocumentString<RotateOAuthClientSecretMutation, RotateOAuthClientSecretMutationVariables>;
export const DeleteOAuthClientDocument = new TypedDocumentString(`
    mutation DeleteOAuthClient($input: DeleteOAuthClientInput!) {
  deleteOAuthClient(input: $input) {
    deletedId
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"DeleteOAuthClient","hash":"0ead1f18e9a9bd0c7735b5afc0b318b162dfe1a37cfa546bcf0bf2a89719bb9f"}) as unknown as TypedDocumentString<DeleteOAuthClientMutation, DeleteOAuthClientMutationVariables>;
export const OAuthConsentsDocument = new TypedDocumentString(`
    query OAuthConsents($first: Int, $offset: Int) {
  oauthConsents(first: $first, offset: $offset) {
    totalCount
    nodes {
      id
      application
      scopes
      givenAt
    }
  }
}
    `, {"operationName":"OAuthConsents","hash":"834dfc9526ec6bc886a6ef5c07a0b2ecd17daf6a64232ad53ae902366ce02b4b"}) as unknown as TypedDocumentString<OAuthConsentsQuery, OAuthConsentsQueryVariables>;
export const WithdrawOAuthConsentDocument = new TypedDocumentString(`
    mutation WithdrawOAuthConsent($input: WithdrawOAuthConsentInput!) {
  withdrawOAuthConsent(input: $input) {
    deletedId
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"WithdrawOAuthConsent","hash":"2beeecc218083380b605c24d3257b95a7c111da35fd371691298c98e168e6eb4"}) as unknown as TypedDocumentString<WithdrawOAuthConsentMutation, WithdrawOAuthConsentMutationVariables>;
export const OrganisationsDocument = new TypedDocumentString(`
    query Organisations($first: Int, $offset: Int, $filter: OrganisationFilter, $orderBy: OrganisationOrder) {
  organisations(
    first: $first
    offset: $offset
    filter: $filter
    orderBy: $orderBy
  ) {
    totalCount
    nodes {
      ...OrganisationRow
    }
  }
}
    fragment OrganisationRow on Organisation {
  id
  name
  kind
  sector
  commune {
    code
    name
  }
  createdAt
}`, {"operationName":"Organisations","hash":"4aebcde727e5568dd1188c5b7fec55f92bee99248878afb0b199d2e0bfd88ed4"}) as unknown as TypedDocumentString<OrganisationsQuery, OrganisationsQueryVariables>;
export const OrganisationDocument = new TypedDocumentString(`
    query Organisation($id: ID!) {
  organisation(id: $id) {
    ...OrganisationFull
  }
}
    fragment OrganisationFull on Organisation {
  id
  name
  kind
  siren
  sector
  emailDomain
  website
  email
  phone
  address
  commune {
    code
    name
  }
  description
  createdAt
  updatedAt
  version
  viewerCanUpdate
  viewerCanManageMembers
}`, {"operationName":"Organisation","hash":"1f9370f6a4d21865c3453be961c78d7f4eee308a4a126661572170d899df7e32"}) as unknown as TypedDocumentString<OrganisationQuery, OrganisationQueryVariables>;
export const CreateOrganisationDocument = new TypedDocumentString(`
    mutation CreateOrganisation($input: CreateOrganisationInput!) {
  createOrganisation(input: $input) {
    organisation {
      ...OrganisationFull
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment OrganisationFull on Organisation {
  id
  name
  kind
  siren
  sector
  emailDomain
  website
  email
  phone
  address
  commune {
    code
    name
  }
  description
  createdAt
  updatedAt
  version
  viewerCanUpdate
  viewerCanManageMembers
}`, {"operationName":"CreateOrganisation","hash":"ff4b7a05236332e799cbdb7f004582b2f47712d6ebd45396039cc4f52b79902d"}) as unknown as TypedDocumentString<CreateOrganisationMutation, CreateOrganisationMutationVariables>;
export const UpdateOrganisationDocument = new TypedDocumentString(`
    mutation UpdateOrganisation($input: UpdateOrganisationInput!) {
  updateOrganisation(input: $input) {
    organisation {
      ...OrganisationFull
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment OrganisationFull on Organisation {
  id
  name
  kind
  siren
  sector
  emailDomain
  website
  email
  phone
  address
  commune {
    code
    name
  }
  description
  createdAt
  updatedAt
  version
  viewerCanUpdate
  viewerCanManageMembers
}`, {"operationName":"UpdateOrganisation","hash":"0b856650944460c51e37b906875636ed4db098be39ce265ae7ba420454271051"}) as unknown as TypedDocumentString<UpdateOrganisationMutation, UpdateOrganisationMutationVariables>;
export const OrganisationMembersDocument = new TypedDocumentString(`
    query OrganisationMembers($id: ID!) {
  organisation(id: $id) {
    id
    members {
      nodes {
        id
        person {
          id
          fullName
        }
      }
    }
  }
}
    `, {"operationName":"OrganisationMembers","hash":"f69f90bd815ffc83b6f7ab11e9ea8a8626e0f9aeed9fa461b3b3b81c2831d5e0"}) as unknown as TypedDocumentString<OrganisationMembersQuery, OrganisationMembersQueryVariables>;
export const AddOrganisationMemberDocument = new TypedDocumentString(`
    mutation AddOrganisationMember($input: AddOrganisationMemberInput!) {
  addOrganisationMember(input: $input) {
    organisationMember {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"AddOrganisationMember","hash":"84aa8295550054608a38511f550b44bcb78633060bb0591d8c45d4e881d51442"}) as unknown as TypedDocumentString<AddOrganisationMemberMutation, AddOrganisationMemberMutationVariables>;
export const RemoveOrganisationMemberDocument = new TypedDocumentString(`
    mutation RemoveOrganisationMember($input: RemoveOrganisationMemberInput!) {
  removeOrganisationMember(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"RemoveOrganisationMember","hash":"5d3f8c133a91ef22dafb79bad78fec8f5173d923877967da1473d405ddf56b2c"}) as unknown as TypedDocumentString<RemoveOrganisationMemberMutation, RemoveOrganisationMemberMutationVariables>;
export const CommunesDocument = new TypedDocumentString(`
    query Communes {
  communes {
    code
    name
    postalCodes
    island
  }
}
    `, {"operationName":"Communes","hash":"f61e86f0e300bc56b8c8ff6839c0d689ca0b7e17ee9fd06ae018cdd708d2bb83"}) as unknown as TypedDocumentString<CommunesQuery, CommunesQueryVariables>;
export const DataRequestsDocument = new TypedDocumentString(`
    query DataRequests($first: Int, $offset: Int, $filter: DataRequestFilter, $orderBy: DataRequestOrder) {
  dataRequests(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
    totalCount
    nodes {
      ...DataRequestFull
    }
  }
}
    fragment DataRequestFull on DataRequest {
  id
  kind
  status
  email
  byThemselves
  reason
  requestedAt
  dueOn
  runsAt
  endedAt
  user {
    id
    fullName
  }
  requestedBy {
    id
    fullName
  }
  decidedBy {
    id
    fullName
  }
  erased {
    table
    deleted
    anonymised
    kept
    redacted
  }
}`, {"operationName":"DataRequests","hash":"407e7dd8c98c8743cfb3e383501b8e51d42f6b59567a45934685671ce178f0cb"}) as unknown as TypedDocumentString<DataRequestsQuery, DataRequestsQueryVariables>;
export const DataRequestDocument = new TypedDocumentString(`
    query DataRequest($id: ID!) {
  dataRequest(id: $id) {
    ...DataRequestFull
  }
}
    fragment DataRequestFull on DataRequest {
  id
  kind
  status
  email
  byThemselves
  reason
  requestedAt
  dueOn
  runsAt
  endedAt
  user {
    id
    fullName
  }
  requestedBy {
    id
    fullName
  }
  decidedBy {
    id
    fullName
  }
  erased {
    table
    deleted
    anonymised
    kept
    redacted
  }
}`, {"operationName":"DataRequest","hash":"16c272612bfc5da82ec2be5e9082ff4a0105a1773abb7fd16081828e0d836f62"}) as unknown as TypedDocumentString<DataRequestQuery, DataRequestQueryVariables>;
export const HeldDataDocument = new TypedDocumentString(`
    query HeldData($userId: ID, $email: String) {
  heldData(userId: $userId, email: $email) {
    table
    count
    what {
      fr
      en
    }
    retention {
      fr
      en
    }
  }
}
    `, {"operationName":"HeldData","hash":"0b64e3e31c723216aedae37e0cedef483689287a0eb5d35f7f996b1476b910a9"}) as unknown as TypedDocumentString<HeldDataQuery, HeldDataQueryVariables>;
export const ApproveErasureDocument = new TypedDocumentString(`
    mutation ApproveErasure($input: ApproveErasureInput!) {
  approveErasure(input: $input) {
    dataRequest {
      ...DataRequestFull
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment DataRequestFull on DataRequest {
  id
  kind
  status
  email
  byThemselves
  reason
  requestedAt
  dueOn
  runsAt
  endedAt
  user {
    id
    fullName
  }
  requestedBy {
    id
    fullName
  }
  decidedBy {
    id
    fullName
  }
  erased {
    table
    deleted
    anonymised
    kept
    redacted
  }
}`, {"operationName":"ApproveErasure","hash":"3c1e0111678acb09835642735ed624c9e1891de8be49eacce8bf1139ab2c3786"}) as unknown as TypedDocumentString<ApproveErasureMutation, ApproveErasureMutationVariables>;
export const RefuseErasureDocument = new TypedDocumentString(`
    mutation RefuseErasure($input: RefuseErasureInput!) {
  refuseErasure(input: $input) {
    dataRequest {
      ...DataRequestFull
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment DataRequestFull on DataRequest {
  id
  kind
  status
  email
  byThemselves
  reason
  requestedAt
  dueOn
  runsAt
  endedAt
  user {
    id
    fullName
  }
  requestedBy {
    id
    fullName
  }
  decidedBy {
    id
    fullName
  }
  erased {
    table
    deleted
    anonymised
    kept
    redacted
  }
}`, {"operationName":"RefuseErasure","hash":"186fd9a33d09b39af55da7e644c4232f56276a492f433be3fa3e76875ccfbb57"}) as unknown as TypedDocumentString<RefuseErasureMutation, RefuseErasureMutationVariables>;
export const ErasePersonDocument = new TypedDocumentString(`
    mutation ErasePerson($input: ErasePersonInput!) {
  erasePerson(input: $input) {
    dataRequest {
      ...DataRequestFull
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment DataRequestFull on DataRequest {
  id
  kind
  status
  email
  byThemselves
  reason
  requestedAt
  dueOn
  runsAt
  endedAt
  user {
    id
    fullName
  }
  requestedBy {
    id
    fullName
  }
  decidedBy {
    id
    fullName
  }
  erased {
    table
    deleted
    anonymised
    kept
    redacted
  }
}`, {"operationName":"ErasePerson","hash":"bc9cac52b09a8b82505c65183178d1412fdaa876899813ff051ed6b474c48593"}) as unknown as TypedDocumentString<ErasePersonMutation, ErasePersonMutationVariables>;
export const ExportPersonalDataDocument = new TypedDocumentString(`
    mutation ExportPersonalData($input: ExportPersonalDataInput!) {
  exportPersonalData(input: $input) {
    export {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"ExportPersonalData","hash":"3cc6ffa53c835541282b5dffbd77a504a729991d84bb940c82f55fafb8ce00d5"}) as unknown as TypedDocumentString<ExportPersonalDataMutation, ExportPersonalDataMutationVariables>;
export const PersonalDataExportDocument = new TypedDocumentString(`
    query PersonalDataExport($id: ID!) {
  export(id: $id) {
    id
    status
    file {
      id
      name
      downloadUrl
    }
  }
}
    `, {"operationName":"PersonalDataExport","hash":"def1eda1513e01dc6250559ae58e3e303823e1f0c40286bc419cf3c8ce0424e4"}) as unknown as TypedDocumentString<PersonalDataExportQuery, PersonalDataExportQueryVariables>;
export const RetentionRulesDocument = new TypedDocumentString(`
    query RetentionRules($first: Int, $offset: Int, $orderBy: RetentionRuleOrder) {
  retentionRules(first: $first, offset: $offset, orderBy: $orderBy) {
    totalCount
    nodes {
      ...RetentionRuleFull
    }
  }
}
    fragment RetentionRuleFull on RetentionRule {
  id
  months
  leastMonths
  mostMonths
  warnWeeks
  source
  changed
  lastRunAt
  erasedCount
  version
}`, {"operationName":"RetentionRules","hash":"e7d2b4a075c775bfdd82cf852cb40a3dcf01d0d4026bde95509d6eccf33b18f0"}) as unknown as TypedDocumentString<RetentionRulesQuery, RetentionRulesQueryVariables>;
export const RetentionRuleDocument = new TypedDocumentString(`
    query RetentionRule($id: ID!) {
  retentionRule(id: $id) {
    ...RetentionRuleFull
  }
}
    fragment RetentionRuleFull on RetentionRule {
  id
  months
  leastMonths
  mostMonths
  warnWeeks
  source
  changed
  lastRunAt
  erasedCount
  version
}`, {"operationName":"RetentionRule","hash":"07ba46ed1f0ac73015ff05f3cb5a1c4ab9cfaacdbce1f38b11187c3fd50bb972"}) as unknown as TypedDocumentString<RetentionRuleQuery, RetentionRuleQueryVariables>;
export const UpdateRetentionRuleDocument = new TypedDocumentString(`
    mutation UpdateRetentionRule($input: UpdateRetentionRuleInput!) {
  updateRetentionRule(input: $input) {
    retentionRule {
      ...RetentionRuleFull
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment RetentionRuleFull on RetentionRule {
  id
  months
  leastMonths
  mostMonths
  warnWeeks
  source
  changed
  lastRunAt
  erasedCount
  version
}`, {"operationName":"UpdateRetentionRule","hash":"46a46e018081ca8adc21370e84a260f41f9273a3beaf4ce55f0ec57a3fc28fbb"}) as unknown as TypedDocumentString<UpdateRetentionRuleMutation, UpdateRetentionRuleMutationVariables>;
export const RetentionItemsDocument = new TypedDocumentString(`
    query RetentionItems($first: Int, $offset: Int, $filter: RetentionItemFilter, $orderBy: RetentionItemOrder) {
  retentionItems(
    first: $first
    offset: $offset
    filter: $filter
    orderBy: $orderBy
  ) {
    totalCount
    nodes {
      id
      rowId
      status
      dueOn
      warnedAt
      settledAt
      rule {
        id
      }
    }
  }
}
    `, {"operationName":"RetentionItems","hash":"5fcb181bc125cca6593318e5d3b8ac3e620424e59c408065d9e1c3bdd7071c72"}) as unknown as TypedDocumentString<RetentionItemsQuery, RetentionItemsQueryVariables>;
export const ConsentsDocument = new TypedDocumentString(`
    query Consents($first: Int, $offset: Int, $filter: ConsentFilter, $orderBy: ConsentOrder) {
  consents(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
    totalCount
    nodes {
      ...ConsentRow
    }
  }
}
    fragment ConsentRow on Consent {
  id
  purpose
  given
  textVersion
  text {
    fr
    en
  }
  email
  form
  address
  at
  user {
    id
    fullName
  }
}`, {"operationName":"Consents","hash":"2ddd2ecc8c44104d4b76fab8323781536fd65b2f7fc22b126e12f633ff835d9c"}) as unknown as TypedDocumentString<ConsentsQuery, ConsentsQueryVariables>;
export const MyDataDocument = new TypedDocumentString(`
    query MyData($id: ID!) {
  dataRequests(first: 1, filter: {kind: ERASURE, status: WAITING, userId: $id}) {
    nodes {
      id
      runsAt
    }
  }
  consents(
    first: 100
    filter: {userId: $id}
    orderBy: {field: AT, direction: DESC}
  ) {
    nodes {
      ...ConsentRow
    }
  }
}
    fragment ConsentRow on Consent {
  id
  purpose
  given
  textVersion
  text {
    fr
    en
  }
  email
  form
  address
  at
  user {
    id
    fullName
  }
}`, {"operationName":"MyData","hash":"673c1582d46562cc4723cb65a8aaed2d269ab8d019b5a2b31b6c3254602e951d"}) as unknown as TypedDocumentString<MyDataQuery, MyDataQueryVariables>;
export const ExportMyDataDocument = new TypedDocumentString(`
    mutation ExportMyData($input: ExportMyDataInput!) {
  exportMyData(input: $input) {
    export {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"ExportMyData","hash":"180d1e52c4517b0202dc24fea427f4498ac9315bab2f9cd8e1a79b014d8de16c"}) as unknown as TypedDocumentString<ExportMyDataMutation, ExportMyDataMutationVariables>;
export const RequestErasureDocument = new TypedDocumentString(`
    mutation RequestErasure($input: RequestErasureInput!) {
  requestErasure(input: $input) {
    dataRequest {
      id
      runsAt
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"RequestErasure","hash":"65cb47bb00358fdebb6d8d9f5b6024158f00d48caf2e06600fc9990fdcfe2723"}) as unknown as TypedDocumentString<RequestErasureMutation, RequestErasureMutationVariables>;
export const WithdrawErasureDocument = new TypedDocumentString(`
    mutation WithdrawErasure($input: WithdrawErasureInput!) {
  withdrawErasure(input: $input) {
    dataRequest {
      id
      status
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"WithdrawErasure","hash":"71066becf982f242974dd2faff712c3e7375cdef90e27a8fb9b1caca4705cdc1"}) as unknown as TypedDocumentString<WithdrawErasureMutation, WithdrawErasureMutationVariables>;
export const WithdrawConsentDocument = new TypedDocumentString(`
    mutation WithdrawConsent($input: WithdrawConsentInput!) {
  withdrawConsent(input: $input) {
    consent {
      id
      given
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"WithdrawConsent","hash":"dd0c76e0b01fbc778a7f32510b1955ff490d600ac2da7e3ce94a42aa9d638a9b"}) as unknown as TypedDocumentString<WithdrawConsentMutation, WithdrawConsentMutationVariables>;
export const QuestionnairesDocument = new TypedDocumentString(`
    query Questionnaires($first: Int, $offset: Int, $filter: QuestionnaireFilter, $orderBy: QuestionnaireOrder) {
  questionnaires(
    first: $first
    offset: $offset
    filter: $filter
    orderBy: $orderBy
  ) {
    totalCount
    nodes {
      ...QuestionnaireRow
    }
  }
}
    fragment QuestionnaireRow on Questionnaire {
  id
  slug
  title {
    fr
    en
  }
  status
  submissionCount
  publishedAt
  createdAt
}`, {"operationName":"Questionnaires","hash":"421311963b0f0c24f70e4f9ee3d8162c418265f5f3ec47c62ead9f910a656561"}) as unknown as TypedDocumentString<QuestionnairesQuery, QuestionnairesQueryVariables>;
export const QuestionnaireDocument = new TypedDocumentString(`
    query Questionnaire($id: ID!) {
  questionnaire(id: $id) {
    ...QuestionnaireFull
  }
}
    fragment Sections on QuestionnaireSection {
  key
  title {
    fr
    en
  }
  description {
    fr
    en
  }
  shownWhen {
    ...Conditions
  }
  questions {
    key
    kind
    label {
      fr
      en
    }
    help {
      fr
      en
    }
    required
    allowsOther
    minimum
    maximum
    minimumLabel {
      fr
      en
    }
    maximumLabel {
      fr
      en
    }
    decimals
    unit {
      fr
      en
    }
    earliest
    latest
    fewest
    most
    longest
    collectsOptions
    topic
    shownWhen {
      ...Conditions
    }
    options {
      key
      label {
        fr
        en
      }
    }
    items {
      key
      label {
        fr
        en
      }
    }
  }
}
fragment Conditions on ShownWhen {
  match
  conditions {
    questionKey
    operator
    optionKey
    item
    number
  }
}
fragment QuestionnaireFull on Questionnaire {
  id
  slug
  title {
    fr
    en
  }
  description {
    fr
    en
  }
  thanks {
    fr
    en
  }
  closesAt
  quota
  quotaReached
  retentionMonths
  status
  submissionCount
  publishedAt
  createdAt
  updatedAt
  version
  sections {
    ...Sections
  }
  draftSections {
    ...Sections
  }
  respondentOptions {
    questionKey
    part
    key
    label
    status
  }
  viewerCanUpdate
  viewerCanPublish
  viewerCanClose
}`, {"operationName":"Questionnaire","hash":"7d0c8173495f246f8412511dc6840574af1d362d6852540b4e6d6dd3e655a9c7"}) as unknown as TypedDocumentString<QuestionnaireQuery, QuestionnaireQueryVariables>;
export const CreateQuestionnaireDocument = new TypedDocumentString(`
    mutation CreateQuestionnaire($input: CreateQuestionnaireInput!) {
  createQuestionnaire(input: $input) {
    questionnaire {
      ...QuestionnaireFull
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment Sections on QuestionnaireSection {
  key
  title {
    fr
    en
  }
  description {
    fr
    en
  }
  shownWhen {
    ...Conditions
  }
  questions {
    key
    kind
    label {
      fr
      en
    }
    help {
      fr
      en
    }
    required
    allowsOther
    minimum
    maximum
    minimumLabel {
      fr
      en
    }
    maximumLabel {
      fr
      en
    }
    decimals
    unit {
      fr
      en
    }
    earliest
    latest
    fewest
    most
    longest
    collectsOptions
    topic
    shownWhen {
      ...Conditions
    }
    options {
      key
      label {
        fr
        en
      }
    }
    items {
      key
      label {
        fr
        en
      }
    }
  }
}
fragment Conditions on ShownWhen {
  match
  conditions {
    questionKey
    operator
    optionKey
    item
    number
  }
}
fragment QuestionnaireFull on Questionnaire {
  id
  slug
  title {
    fr
    en
  }
  description {
    fr
    en
  }
  thanks {
    fr
    en
  }
  closesAt
  quota
  quotaReached
  retentionMonths
  status
  submissionCount
  publishedAt
  createdAt
  updatedAt
  version
  sections {
    ...Sections
  }
  draftSections {
    ...Sections
  }
  respondentOptions {
    questionKey
    part
    key
    label
    status
  }
  viewerCanUpdate
  viewerCanPublish
  viewerCanClose
}`, {"operationName":"CreateQuestionnaire","hash":"42e92d1a7e435c8cb77e821774a1d81c58531f8d7fa0071f43547ec163c1df58"}) as unknown as TypedDocumentString<CreateQuestionnaireMutation, CreateQuestionnaireMutationVariables>;
export const UpdateQuestionnaireDocument = new TypedDocumentString(`
    mutation UpdateQuestionnaire($input: UpdateQuestionnaireInput!) {
  updateQuestionnaire(input: $input) {
    questionnaire {
      ...QuestionnaireFull
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment Sections on QuestionnaireSection {
  key
  title {
    fr
    en
  }
  description {
    fr
    en
  }
  shownWhen {
    ...Conditions
  }
  questions {
    key
    kind
    label {
      fr
      en
    }
    help {
      fr
      en
    }
    required
    allowsOther
    minimum
    maximum
    minimumLabel {
      fr
      en
    }
    maximumLabel {
      fr
      en
    }
    decimals
    unit {
      fr
      en
    }
    earliest
    latest
    fewest
    most
    longest
    collectsOptions
    topic
    shownWhen {
      ...Conditions
    }
    options {
      key
      label {
        fr
        en
      }
    }
    items {
      key
      label {
        fr
        en
      }
    }
  }
}
fragment Conditions on ShownWhen {
  match
  conditions {
    questionKey
    operator
    optionKey
    item
    number
  }
}
fragment QuestionnaireFull on Questionnaire {
  id
  slug
  title {
    fr
    en
  }
  description {
    fr
    en
  }
  thanks {
    fr
    en
  }
  closesAt
  quota
  quotaReached
  retentionMonths
  status
  submissionCount
  publishedAt
  createdAt
  updatedAt
  version
  sections {
    ...Sections
  }
  draftSections {
    ...Sections
  }
  respondentOptions {
    questionKey
    part
    key
    label
    status
  }
  viewerCanUpdate
  viewerCanPublish
  viewerCanClose
}`, {"operationName":"UpdateQuestionnaire","hash":"cab0fc6f707e5d5e865f1d2fd7508015e0ca9924b0ae0afea45c35421946d74c"}) as unknown as TypedDocumentString<UpdateQuestionnaireMutation, UpdateQuestionnaireMutationVariables>;
export const PublishQuestionnaireDocument = new TypedDocumentString(`
    mutation PublishQuestionnaire($input: PublishQuestionnaireInput!) {
  publishQuestionnaire(input: $input) {
    questionnaire {
      id
      status
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"PublishQuestionnaire","hash":"f830b980aef7f3c1d3a0ce480f6ca71b39cd4c3db784d945f133fb04d9d136d8"}) as unknown as TypedDocumentString<PublishQuestionnaireMutation, PublishQuestionnaireMutationVariables>;
export const CloseQuestionnaireDocument = new TypedDocumentString(`
    mutation CloseQuestionnaire($input: CloseQuestionnaireInput!) {
  closeQuestionnaire(input: $input) {
    questionnaire {
      id
      status
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"CloseQuestionnaire","hash":"50449e937775f97c26af2b7f6ba4c773fce9c16e7573ee3fc3d5288b75fd3ad6"}) as unknown as TypedDocumentString<CloseQuestionnaireMutation, CloseQuestionnaireMutationVariables>;
export const CopyQuestionnaireDocument = new TypedDocumentString(`
    mutation CopyQuestionnaire($input: CopyQuestionnaireInput!) {
  copyQuestionnaire(input: $input) {
    questionnaire {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"CopyQuestionnaire","hash":"8a95084c699b1f8b4c9d22cead000fa8a24d1146ef273ebf7347474c0ffbaece"}) as unknown as TypedDocumentString<CopyQuestionnaireMutation, CopyQuestionnaireMutationVariables>;
export const QuestionnaireTemplatesDocument = new TypedDocumentString(`
    query QuestionnaireTemplates {
  questionnaireTemplates {
    key
    title {
      fr
      en
    }
    description {
      fr
      en
    }
    thanks {
      fr
      en
    }
    sections {
      ...Sections
    }
  }
}
    fragment Sections on QuestionnaireSection {
  key
  title {
    fr
    en
  }
  description {
    fr
    en
  }
  shownWhen {
    ...Conditions
  }
  questions {
    key
    kind
    label {
      fr
      en
    }
    help {
      fr
      en
    }
    required
    allowsOther
    minimum
    maximum
    minimumLabel {
      fr
      en
    }
    maximumLabel {
      fr
      en
    }
    decimals
    unit {
      fr
      en
    }
    earliest
    latest
    fewest
    most
    longest
    collectsOptions
    topic
    shownWhen {
      ...Conditions
    }
    options {
      key
      label {
        fr
        en
      }
    }
    items {
      key
      label {
        fr
        en
      }
    }
  }
}
fragment Conditions on ShownWhen {
  match
  conditions {
    questionKey
    operator
    optionKey
    item
    number
  }
}`, {"operationName":"QuestionnaireTemplates","hash":"0dd9103dbf5f53ad732023c6d4656d89b46593322956a1c0b7b9e609cfb50590"}) as unknown as TypedDocumentString<QuestionnaireTemplatesQuery, QuestionnaireTemplatesQueryVariables>;
export const QuestionnaireVersionsDocument = new TypedDocumentString(`
    query QuestionnaireVersions($id: ID!) {
  questionnaire(id: $id) {
    id
    versions {
      id
      number
      publishedAt
      sections {
        ...Sections
      }
    }
  }
}
    fragment Sections on QuestionnaireSection {
  key
  title {
    fr
    en
  }
  description {
    fr
    en
  }
  shownWhen {
    ...Conditions
  }
  questions {
    key
    kind
    label {
      fr
      en
    }
    help {
      fr
      en
    }
    required
    allowsOther
    minimum
    maximum
    minimumLabel {
      fr
      en
    }
    maximumLabel {
      fr
      en
    }
    decimals
    unit {
      fr
      en
    }
    earliest
    latest
    fewest
    most
    longest
    collectsOptions
    topic
    shownWhen {
      ...Conditions
    }
    options {
      key
      label {
        fr
        en
      }
    }
    items {
      key
      label {
        fr
        en
      }
    }
  }
}
fragment Conditions on ShownWhen {
  match
  conditions {
    questionKey
    operator
    optionKey
    item
    number
  }
}`, {"operationName":"QuestionnaireVersions","hash":"22045c3e36bc95cfb0299bd983b65573959d9c584521b13321d4e0c51be856f0"}) as unknown as TypedDocumentString<QuestionnaireVersionsQuery, QuestionnaireVersionsQueryVariables>;
export const ReportsDocument = new TypedDocumentString(`
    query Reports($first: Int, $offset: Int, $filter: ReportFilter, $orderBy: ReportOrder) {
  reports(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
    totalCount
    nodes {
      ...ReportRow
    }
  }
}
    fragment ReportRow on Report {
  id
  questionnaire {
    id
    title {
      fr
      en
    }
  }
  institution {
    id
    name
  }
  language
  schedule
  timeZone
  formats
  recipients
  enabled
  nextRunAt
  lastRun {
    ...ReportRunRow
  }
}
fragment ReportRunRow on ReportRun {
  id
  status
  byHand
  responses
  mailCount
  sentCount
  failedCount
  keptCount
  undelivered
  createdAt
  endedAt
}`, {"operationName":"Reports","hash":"9c3cbe6bec24a313620ac11855aa09a3363e4636732be2a4b4383346dbb490dd"}) as unknown as TypedDocumentString<ReportsQuery, ReportsQueryVariables>;
export const ReportDocument = new TypedDocumentString(`
    query Report($id: ID!) {
  report(id: $id) {
    ...ReportFull
  }
}
    fragment ReportRow on Report {
  id
  questionnaire {
    id
    title {
      fr
      en
    }
  }
  institution {
    id
    name
  }
  language
  schedule
  timeZone
  formats
  recipients
  enabled
  nextRunAt
  lastRun {
    ...ReportRunRow
  }
}
fragment ReportRunRow on ReportRun {
  id
  status
  byHand
  responses
  mailCount
  sentCount
  failedCount
  keptCount
  undelivered
  createdAt
  endedAt
}
fragment ReportFull on Report {
  ...ReportRow
  runs(first: 20) {
    nodes {
      ...ReportRunRow
      pdf {
        ...ReportFile
      }
      workbook {
        ...ReportFile
      }
    }
  }
  createdAt
  updatedAt
  version
}
fragment ReportFile on File {
  id
  name
  size
}`, {"operationName":"Report","hash":"9a7158adc3b58104cefb98ee1977637e668faca80090b279004b4b6b004943be"}) as unknown as TypedDocumentString<ReportQuery, ReportQueryVariables>;
export const CreateReportDocument = new TypedDocumentString(`
    mutation CreateReport($input: CreateReportInput!) {
  createReport(input: $input) {
    report {
      ...ReportFull
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment ReportRow on Report {
  id
  questionnaire {
    id
    title {
      fr
      en
    }
  }
  institution {
    id
    name
  }
  language
  schedule
  timeZone
  formats
  recipients
  enabled
  nextRunAt
  lastRun {
    ...ReportRunRow
  }
}
fragment ReportRunRow on ReportRun {
  id
  status
  byHand
  responses
  mailCount
  sentCount
  failedCount
  keptCount
  undelivered
  createdAt
  endedAt
}
fragment ReportFull on Report {
  ...ReportRow
  runs(first: 20) {
    nodes {
      ...ReportRunRow
      pdf {
        ...ReportFile
      }
      workbook {
        ...ReportFile
      }
    }
  }
  createdAt
  updatedAt
  version
}
fragment ReportFile on File {
  id
  name
  size
}`, {"operationName":"CreateReport","hash":"d0e4a7cd9d61e434e6f70030430f96d9e82d371bd4f0557c1169025d788eaf0c"}) as unknown as TypedDocumentString<CreateReportMutation, CreateReportMutationVariables>;
export const UpdateReportDocument = new TypedDocumentString(`
    mutation UpdateReport($input: UpdateReportInput!) {
  updateReport(input: $input) {
    report {
      ...ReportFull
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment ReportRow on Report {
  id
  questionnaire {
    id
    title {
      fr
      en
    }
  }
  institution {
    id
    name
  }
  language
  schedule
  timeZone
  formats
  recipients
  enabled
  nextRunAt
  lastRun {
    ...ReportRunRow
  }
}
fragment ReportRunRow on ReportRun {
  id
  status
  byHand
  responses
  mailCount
  sentCount
  failedCount
  keptCount
  undelivered
  createdAt
  endedAt
}
fragment ReportFull on Report {
  ...ReportRow
  runs(first: 20) {
    nodes {
      ...ReportRunRow
      pdf {
        ...ReportFile
      }
      workbook {
        ...ReportFile
      }
    }
  }
  createdAt
  updatedAt
  version
}
fragment ReportFile on File {
  id
  name
  size
}`, {"operationName":"UpdateReport","hash":"de9b40167eef379cd5097f500ec9b8e1f79c6609af830ddb183db8561308ca59"}) as unknown as TypedDocumentString<UpdateReportMutation, UpdateReportMutationVariables>;
export const DeleteReportDocument = new TypedDocumentString(`
    mutation DeleteReport($input: DeleteReportInput!) {
  deleteReport(input: $input) {
    deletedId
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"DeleteReport","hash":"24ca036a1dfcf0913723defd4dd7116ff7b29d9d04b32cea77ad93fdc8056048"}) as unknown as TypedDocumentString<DeleteReportMutation, DeleteReportMutationVariables>;
export const SendReportDocument = new TypedDocumentString(`
    mutation SendReport($input: SendReportInput!) {
  sendReport(input: $input) {
    reportRun {
      id
      status
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"SendReport","hash":"415a0e14ed76a158005a31864c885b4ce806ea8db95749dad41b1d5c1d2439f1"}) as unknown as TypedDocumentString<SendReportMutation, SendReportMutationVariables>;
export const ExportResponsesDocument = new TypedDocumentString(`
    mutation ExportResponses($input: ExportResponsesInput!) {
  exportResponses(input: $input) {
    export {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"ExportResponses","hash":"8eed1bee7fea35ace99f27d147a0c07c349171bcf87fd39317e980f8eb6a2b0d"}) as unknown as TypedDocumentString<ExportResponsesMutation, ExportResponsesMutationVariables>;
export const ReportFileLinksDocument = new TypedDocumentString(`
    query ReportFileLinks($id: ID!) {
  report(id: $id) {
    runs(first: 20) {
      nodes {
        pdf {
          id
          downloadUrl
        }
        workbook {
          id
          downloadUrl
        }
      }
    }
  }
}
    `, {"operationName":"ReportFileLinks","hash":"42db9a4339794fcb9c4896e1fdb571f0491045b5e9837b2b9ee6962bac1829de"}) as unknown as TypedDocumentString<ReportFileLinksQuery, ReportFileLinksQueryVariables>;
export const RespondentOptionsDocument = new TypedDocumentString(`
    query RespondentOptions($id: ID!) {
  questionnaire(id: $id) {
    id
    sections {
      key
      questions {
        key
        label {
          fr
          en
        }
        options {
          key
          label {
            fr
            en
          }
        }
        items {
          key
          label {
            fr
            en
          }
        }
      }
    }
    addedOptions {
      questionKey
      key
      label {
        fr
        en
      }
    }
    respondentOptions {
      id
      questionKey
      part
      key
      label
      status
      mergedInto
      answerCount
    }
    viewerCanUpdate
  }
}
    `, {"operationName":"RespondentOptions","hash":"3e6906f53f36f3700bc712569e3e20e7265aa907f15c0ac7a4bc72d0772868ad"}) as unknown as TypedDocumentString<RespondentOptionsQuery, RespondentOptionsQueryVariables>;
export const ApproveRespondentOptionDocument = new TypedDocumentString(`
    mutation ApproveRespondentOption($input: ApproveRespondentOptionInput!) {
  approveRespondentOption(input: $input) {
    respondentOption {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"ApproveRespondentOption","hash":"27aec061820df195eb780508072608163e1126d3c2ccc5eaabce5079f88c2476"}) as unknown as TypedDocumentString<ApproveRespondentOptionMutation, ApproveRespondentOptionMutationVariables>;
export const MergeRespondentOptionsDocument = new TypedDocumentString(`
    mutation MergeRespondentOptions($input: MergeRespondentOptionsInput!) {
  mergeRespondentOptions(input: $input) {
    respondentOptions {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"MergeRespondentOptions","hash":"644c5e39baed1e2f48643bdbd48050d786e3497531e85ed8464ff63b3ad48a51"}) as unknown as TypedDocumentString<MergeRespondentOptionsMutation, MergeRespondentOptionsMutationVariables>;
export const RejectRespondentOptionsDocument = new TypedDocumentString(`
    mutation RejectRespondentOptions($input: RejectRespondentOptionsInput!) {
  rejectRespondentOptions(input: $input) {
    respondentOptions {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"RejectRespondentOptions","hash":"2aa3aae7b5be0015a255ea73ce09a0e77fa8afc948d459a5ad62216efa2f679a"}) as unknown as TypedDocumentString<RejectRespondentOptionsMutation, RejectRespondentOptionsMutationVariables>;
export const ReopenRespondentOptionsDocument = new TypedDocumentString(`
    mutation ReopenRespondentOptions($input: ReopenRespondentOptionsInput!) {
  reopenRespondentOptions(input: $input) {
    respondentOptions {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"ReopenRespondentOptions","hash":"98199290e9963493cb50ff33f5537b30e4e3bfcb2c435d72c6010e9753cbe62f"}) as unknown as TypedDocumentString<ReopenRespondentOptionsMutation, ReopenRespondentOptionsMutationVariables>;
export const QuestionnaireInvitationCountsDocument = new TypedDocumentString(`
    query QuestionnaireInvitationCounts($id: ID!) {
  all: questionnaireInvitations(first: 1, filter: {questionnaireId: $id}) {
    totalCount
  }
  QUEUED: questionnaireInvitations(
    first: 1
    filter: {questionnaireId: $id, status: QUEUED}
  ) {
    totalCount
  }
  SENT: questionnaireInvitations(
    first: 1
    filter: {questionnaireId: $id, status: SENT}
  ) {
    totalCount
  }
  ANSWERED: questionnaireInvitations(
    first: 1
    filter: {questionnaireId: $id, status: ANSWERED}
  ) {
    totalCount
  }
  remindable: questionnaireInvitations(
    first: 1
    filter: {questionnaireId: $id, remindable: true}
  ) {
    totalCount
  }
}
    `, {"operationName":"QuestionnaireInvitationCounts","hash":"57121a069b14b6e7bcec4a4a99e76ce927f6797d96de9505cd6f75402628bb0b"}) as unknown as TypedDocumentString<QuestionnaireInvitationCountsQuery, QuestionnaireInvitationCountsQueryVariables>;
export const QuestionnaireInvitationsDocument = new TypedDocumentString(`
    query QuestionnaireInvitations($first: Int, $offset: Int, $filter: QuestionnaireInvitationFilter, $orderBy: QuestionnaireInvitationOrder) {
  questionnaireInvitations(
    first: $first
    offset: $offset
    filter: $filter
    orderBy: $orderBy
  ) {
    totalCount
    nodes {
      ...QuestionnaireInvitationRow
    }
  }
}
    fragment QuestionnaireInvitationRow on QuestionnaireInvitation {
  id
  email
  name
  anonymous
  status
  mailCount
  mailedAt
  createdAt
}`, {"operationName":"QuestionnaireInvitations","hash":"5308e6f2806554f5fcebfcb26b4019a5045e75d7f8d84a488098495911a1d784"}) as unknown as TypedDocumentString<QuestionnaireInvitationsQuery, QuestionnaireInvitationsQueryVariables>;
export const InviteRespondentsDocument = new TypedDocumentString(`
    mutation InviteRespondents($input: InviteRespondentsInput!) {
  inviteRespondents(input: $input) {
    invited
    uninvited {
      line
      message
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"InviteRespondents","hash":"9480328f699e04c8c071861ee99d55649dc7923d3cea2cdeb86af881af1cadd9"}) as unknown as TypedDocumentString<InviteRespondentsMutation, InviteRespondentsMutationVariables>;
export const RemindInvitedDocument = new TypedDocumentString(`
    mutation RemindInvited($input: RemindInvitedInput!) {
  remindInvited(input: $input) {
    reminded
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"RemindInvited","hash":"2e6802b324edd094b99971a8b039a04c2fd49dca4bada8ab3122b3af3b104902"}) as unknown as TypedDocumentString<RemindInvitedMutation, RemindInvitedMutationVariables>;
export const RemoveQuestionnaireInvitationDocument = new TypedDocumentString(`
    mutation RemoveQuestionnaireInvitation($input: RemoveQuestionnaireInvitationInput!) {
  removeQuestionnaireInvitation(input: $input) {
    removedId
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"RemoveQuestionnaireInvitation","hash":"82718a32f673a244ee90fe85fbda748cc5534c14155a83c37239232f45acf7c8"}) as unknown as TypedDocumentString<RemoveQuestionnaireInvitationMutation, RemoveQuestionnaireInvitationMutationVariables>;
export const RolesDocument = new TypedDocumentString(`
    query Roles {
  roles {
    ...RoleFull
  }
}
    fragment RoleFull on RoleSetting {
  role
  secondFactorRequired
  version
  personCount
  permissions {
    permission
    description
    granted
    grantedByDefault
    viewerCanChange
  }
}`, {"operationName":"Roles","hash":"5612ccd6b271a5a9b26787eff36825d2230fb59344fc666ca59c627601206cdf"}) as unknown as TypedDocumentString<RolesQuery, RolesQueryVariables>;
export const SetRolePermissionDocument = new TypedDocumentString(`
    mutation SetRolePermission($input: SetRolePermissionInput!) {
  setRolePermission(input: $input) {
    role {
      ...RoleFull
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment RoleFull on RoleSetting {
  role
  secondFactorRequired
  version
  personCount
  permissions {
    permission
    description
    granted
    grantedByDefault
    viewerCanChange
  }
}`, {"operationName":"SetRolePermission","hash":"46a538a398572436921e8617c01cccfb26c653b9d15f64ef983537f77fa9d44b"}) as unknown as TypedDocumentString<SetRolePermissionMutation, SetRolePermissionMutationVariables>;
export const ResetRoleDocument = new TypedDocumentString(`
    mutation ResetRole($input: ResetRoleInput!) {
  resetRole(input: $input) {
    role {
      ...RoleFull
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment RoleFull on RoleSetting {
  role
  secondFactorRequired
  version
  personCount
  permissions {
    permission
    description
    granted
    grantedByDefault
    viewerCanChange
  }
}`, {"operationName":"ResetRole","hash":"a85f6617d6a30e7c7ad225457d254e5cc7bcd8eebfdf3152d5f504005de7cc15"}) as unknown as TypedDocumentString<ResetRoleMutation, ResetRoleMutationVariables>;
export const UpdateRoleSettingDocument = new TypedDocumentString(`
    mutation UpdateRoleSetting($input: UpdateRoleSettingInput!) {
  updateRoleSetting(input: $input) {
    role {
      ...RoleFull
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment RoleFull on RoleSetting {
  role
  secondFactorRequired
  version
  personCount
  permissions {
    permission
    description
    granted
    grantedByDefault
    viewerCanChange
  }
}`, {"operationName":"UpdateRoleSetting","hash":"8271de5074761fa3d2442e95b9c4fa1fa7bd49b8ad7f4188c59de7fc975eee1d"}) as unknown as TypedDocumentString<UpdateRoleSettingMutation, UpdateRoleSettingMutationVariables>;
export const StartImpersonationDocument = new TypedDocumentString(`
    mutation StartImpersonation($input: StartImpersonationInput!) {
  startImpersonation(input: $input) {
    endsAt
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"StartImpersonation","hash":"5093fa38c330aa0b743f8914f7dd1219efecdd2dc00614a5bda9f0d52f2e783d"}) as unknown as TypedDocumentString<StartImpersonationMutation, StartImpersonationMutationVariables>;
export const EndImpersonationDocument = new TypedDocumentString(`
    mutation EndImpersonation {
  endImpersonation {
    ended
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"EndImpersonation","hash":"62cc8e5353dbf4d1859356b279ddf28d255b61c15de4f6b205e64c4fb43a3ffc"}) as unknown as TypedDocumentString<EndImpersonationMutation, EndImpersonationMutationVariables>;
export const SecondFactorsDocument = new TypedDocumentString(`
    query SecondFactors {
  viewer {
    user {
      id
      email
      secondFactors
      recoveryCodesLeft
    }
  }
}
    `, {"operationName":"SecondFactors","hash":"dad5c61fe3fa5ff4ff7ae2301d8e0c720f8d4265a3452e8d91ce2372582aecb8"}) as unknown as TypedDocumentString<SecondFactorsQuery, SecondFactorsQueryVariables>;
export const PasskeysDocument = new TypedDocumentString(`
    query Passkeys($first: Int, $offset: Int, $filter: PasskeyFilter, $orderBy: PasskeyOrder) {
  passkeys(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
    totalCount
    nodes {
      id
      name
      synced
      createdAt
      lastUsedAt
    }
  }
}
    `, {"operationName":"Passkeys","hash":"c6d1bc3d773aa77a737d6f4fe5c2f96c855e5e2c892b9f5beed84f3d4350f200"}) as unknown as TypedDocumentString<PasskeysQuery, PasskeysQueryVariables>;
export const StartTotpDocument = new TypedDocumentString(`
    mutation StartTotp {
  startTotp {
    totp {
      secret
      uri
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"StartTotp","hash":"174fa0d6427cf4513996511bb7ebac96d2fa27ece1795dcc172ef5178e1b9288"}) as unknown as TypedDocumentString<StartTotpMutation, StartTotpMutationVariables>;
export const ConfirmTotpDocument = new TypedDocumentString(`
    mutation ConfirmTotp($input: ConfirmTotpInput!) {
  confirmTotp(input: $input) {
    recoveryCodes
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"ConfirmTotp","hash":"021c160b1597476517bcf9874ac99f3748c67e4bd9b70fd6ec4f6b1e00d2e60f"}) as unknown as TypedDocumentString<ConfirmTotpMutation, ConfirmTotpMutationVariables>;
export const RemoveTotpDocument = new TypedDocumentString(`
    mutation RemoveTotp {
  removeTotp {
    user {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"RemoveTotp","hash":"2b651e32f0e5581249ed5511ffd0bf5d0f19070fc5c8de89785ec523363fbc35"}) as unknown as TypedDocumentString<RemoveTotpMutation, RemoveTotpMutationVariables>;
export const RenewRecoveryCodesDocument = new TypedDocumentString(`
    mutation RenewRecoveryCodes {
  renewRecoveryCodes {
    recoveryCodes
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"RenewRecoveryCodes","hash":"201f475116d3d410492cb705a0558131f99d8298cc489027af4810a4d534a677"}) as unknown as TypedDocumentString<RenewRecoveryCodesMutation, RenewRecoveryCodesMutationVariables>;
export const StartPasskeyDocument = new TypedDocumentString(`
    mutation StartPasskey {
  startPasskey {
    creation {
      ...PasskeyWish
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment PasskeyWish on PasskeyCreation {
  challenge
  rpId
  rpName
  userHandle
  userName
  displayName
  algorithms
  excludedCredentials
}`, {"operationName":"StartPasskey","hash":"6d5e5f41f1679336425e5c9ba1427cec269f9665c1b5898f790179be3d6645bf"}) as unknown as TypedDocumentString<StartPasskeyMutation, StartPasskeyMutationVariables>;
export const AddPasskeyDocument = new TypedDocumentString(`
    mutation AddPasskey($input: NewPasskeyInput!) {
  addPasskey(input: $input) {
    passkey {
      id
    }
    recoveryCodes
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"AddPasskey","hash":"d5d30a2a86080e1b62d83ac9b7ba514144f1a6cf1ddd8afeeb6695bc8133a0ae"}) as unknown as TypedDocumentString<AddPasskeyMutation, AddPasskeyMutationVariables>;
export const RenamePasskeyDocument = new TypedDocumentString(`
    mutation RenamePasskey($input: RenamePasskeyInput!) {
  renamePasskey(input: $input) {
    passkey {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"RenamePasskey","hash":"874db90d7342d1274763542358099b439da8a2b8da3b95a75ac401182e586461"}) as unknown as TypedDocumentString<RenamePasskeyMutation, RenamePasskeyMutationVariables>;
export const RemovePasskeyDocument = new TypedDocumentString(`
    mutation RemovePasskey($input: RemovePasskeyInput!) {
  removePasskey(input: $input) {
    passkeyId
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"RemovePasskey","hash":"a99db813410d17bf552ce0478e2facf2b81c1eb4a109810856383f421e95e726"}) as unknown as TypedDocumentString<RemovePasskeyMutation, RemovePasskeyMutationVariables>;
export const ResetSecondFactorsDocument = new TypedDocumentString(`
    mutation ResetSecondFactors($input: ResetSecondFactorsInput!) {
  resetSecondFactors(input: $input) {
    user {
      ...UserFull
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment InvitationFull on Invitation {
  id
  status
  sentAt
  expiresAt
  acceptedAt
  mailReason
  viewerCanSend
  viewerCanWithdraw
}
fragment UserFull on User {
  id
  fullName
  email
  roles
  language
  active
  createdAt
  lastSignInAt
  emailVerifiedAt
  secondFactors
  recoveryCodesLeft
  invitation {
    ...InvitationFull
  }
  version
  viewerCanUpdate
  viewerCanImpersonate
}`, {"operationName":"ResetSecondFactors","hash":"de9297b240d04f7215e32ad6fba6cb7e0050f5133a8983e8fff1852018d8a19b"}) as unknown as TypedDocumentString<ResetSecondFactorsMutation, ResetSecondFactorsMutationVariables>;
export const StartPasskeyConfirmationDocument = new TypedDocumentString(`
    mutation StartPasskeyConfirmation {
  startPasskeyConfirmation {
    request {
      ...PasskeyQuestion
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment PasskeyQuestion on PasskeyRequest {
  challenge
  rpId
  credentials
  userVerification
}`, {"operationName":"StartPasskeyConfirmation","hash":"a4d6e988cc792300a75572b210792d1b7725d1dc725b86ef12ba56504dd6d82a"}) as unknown as TypedDocumentString<StartPasskeyConfirmationMutation, StartPasskeyConfirmationMutationVariables>;
export const ConfirmIdentityDocument = new TypedDocumentString(`
    mutation ConfirmIdentity($input: ConfirmIdentityInput!) {
  confirmIdentity(input: $input) {
    accessExpiresAt
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"ConfirmIdentity","hash":"f83f5ef40654c4edfc0ca607f9a82f914ba383bb5db9b2f7c05e54e683f9790a"}) as unknown as TypedDocumentString<ConfirmIdentityMutation, ConfirmIdentityMutationVariables>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    user {
      id
      fullName
      email
      roles
      language
      emailVerifiedAt
      newEmail
    }
    permissions
    impersonator {
      fullName
    }
    impersonationEndsAt
    impersonationReason
    secondFactorMissing
    unreadCount
    organisation {
      id
      name
    }
    candidate {
      id
    }
  }
}
    `, {"operationName":"Viewer","hash":"15ccaa2d3d0917b11d36c82a7f438c185acdafcc18435731abb0e64338782b4a"}) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    accessExpiresAt
    secondFactor {
      challenge
      mustBeAdded
      methods
      passkeyRequest {
        ...PasskeyQuestion
      }
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment PasskeyQuestion on PasskeyRequest {
  challenge
  rpId
  credentials
  userVerification
}`, {"operationName":"SignIn","hash":"65aaa53dac78efed99874742e4634201e3e7d8c580c0f20d8890711e00414230"}) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut {
    signedOut
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"SignOut","hash":"f1b5167771887b711b755fd6c860910af3e74db519a2f08e5cde4a32fcb7a890"}) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const RefreshSessionDocument = new TypedDocumentString(`
    mutation RefreshSession {
  refreshSession {
    accessExpiresAt
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"RefreshSession","hash":"317928ab63eb37ac2beed8e9ccec1ec683d24cc68282c023ed2eb6a2da2bac68"}) as unknown as TypedDocumentString<RefreshSessionMutation, RefreshSessionMutationVariables>;
export const ResourceChangedDocument = new TypedDocumentString(`
    subscription ResourceChanged {
  resourceChanged {
    resource
    ids
  }
}
    `, {"operationName":"ResourceChanged","hash":"9cb3934656ef9187f86702b3677fcaacb3d8243dfb6fb0ba8302c22319188a10"}) as unknown as TypedDocumentString<ResourceChangedSubscription, ResourceChangedSubscriptionVariables>;
export const CompleteSignInDocument = new TypedDocumentString(`
    mutation CompleteSignIn($input: CompleteSignInInput!) {
  completeSignIn(input: $input) {
    accessExpiresAt
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"CompleteSignIn","hash":"f9eabdc5271958334c57220dbcb4c644a73e7aab2e337bfa75505f275d2807b6"}) as unknown as TypedDocumentString<CompleteSignInMutation, CompleteSignInMutationVariables>;
export const StartRequiredFactorDocument = new TypedDocumentString(`
    mutation StartRequiredFactor($input: StartRequiredFactorInput!) {
  startRequiredFactor(input: $input) {
    totp {
      secret
      uri
    }
    passkey {
      ...PasskeyWish
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment PasskeyWish on PasskeyCreation {
  challenge
  rpId
  rpName
  userHandle
  userName
  displayName
  algorithms
  excludedCredentials
}`, {"operationName":"StartRequiredFactor","hash":"90708ab20e100494e586a7aaef7d2ab9bed5ff44d1c6557f68804bf3eebcfb70"}) as unknown as TypedDocumentString<StartRequiredFactorMutation, StartRequiredFactorMutationVariables>;
export const CompleteRequiredFactorDocument = new TypedDocumentString(`
    mutation CompleteRequiredFactor($input: CompleteRequiredFactorInput!) {
  completeRequiredFactor(input: $input) {
    accessExpiresAt
    recoveryCodes
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"CompleteRequiredFactor","hash":"bdc1a76e3da0eb1243e436160321ef90808b0267dd8168fdd72451ed7d757eb7"}) as unknown as TypedDocumentString<CompleteRequiredFactorMutation, CompleteRequiredFactorMutationVariables>;
export const StartPasskeySignInDocument = new TypedDocumentString(`
    mutation StartPasskeySignIn {
  startPasskeySignIn {
    request {
      ...PasskeyQuestion
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment PasskeyQuestion on PasskeyRequest {
  challenge
  rpId
  credentials
  userVerification
}`, {"operationName":"StartPasskeySignIn","hash":"f230a14587f5e9b54ec74bcdfc19707f1dd8c9ae79b64c77f9068ce5e7fde172"}) as unknown as TypedDocumentString<StartPasskeySignInMutation, StartPasskeySignInMutationVariables>;
export const SignInWithPasskeyDocument = new TypedDocumentString(`
    mutation SignInWithPasskey($input: SignInWithPasskeyInput!) {
  signInWithPasskey(input: $input) {
    accessExpiresAt
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"SignInWithPasskey","hash":"90b24354cf4abc7789b61e29c23970cae05c29b8736920cef146a9b820c92e98"}) as unknown as TypedDocumentString<SignInWithPasskeyMutation, SignInWithPasskeyMutationVariables>;
export const SkillsDocument = new TypedDocumentString(`
    query Skills($first: Int, $offset: Int, $filter: SkillFilter, $orderBy: SkillOrder) {
  skills(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
    totalCount
    nodes {
      ...SkillRow
    }
  }
}
    fragment SkillRow on Skill {
  id
  name
}`, {"operationName":"Skills","hash":"c095459d64d34a7fd13f2128856702a4ac68157d452b3598a75c8db57590b219"}) as unknown as TypedDocumentString<SkillsQuery, SkillsQueryVariables>;
export const CreateSkillDocument = new TypedDocumentString(`
    mutation CreateSkill($input: CreateSkillInput!) {
  createSkill(input: $input) {
    skill {
      ...SkillRow
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment SkillRow on Skill {
  id
  name
}`, {"operationName":"CreateSkill","hash":"bf79b7b016fa648758fbd96a4e6055eec67f92cafb71723873d32fb170a68521"}) as unknown as TypedDocumentString<CreateSkillMutation, CreateSkillMutationVariables>;
export const QuestionnaireStatisticsDocument = new TypedDocumentString(`
    query QuestionnaireStatistics($id: ID!, $slice: StatisticsSliceInput) {
  questionnaireStatistics(questionnaireId: $id, slice: $slice) {
    ...StatisticsFull
  }
}
    fragment StatisticsFull on QuestionnaireStatistics {
  questionnaireId
  revision
  countedAt
  waiting
  hidden
  responses
  questions {
    ...QuestionCounts
  }
  days {
    day
    count
  }
  dimensions {
    dimension
    questionKey
    label {
      fr
      en
    }
    values {
      value
      label {
        fr
        en
      }
      responses
    }
  }
}
fragment QuestionCounts on QuestionStatistics {
  key
  kind
  label {
    fr
    en
  }
  topic
  hidden
  answered
  missing
  notAsked
  options {
    key
    label {
      fr
      en
    }
    count
    share
    low
    high
    added
  }
  items {
    key
    label {
      fr
      en
    }
    added
    hidden
    answered
    mean
    median
    deviation
    low
    high
    distribution {
      value
      count
      share
    }
  }
  number {
    mean
    deviation
    low
    high
    median
    minimum
    maximum
    histogram {
      from
      to
      count
    }
  }
}`, {"operationName":"QuestionnaireStatistics","hash":"d00c39308a3f30325d08774cf1c3b082fdc35a5516ce8882dd8f9f2d573cfade"}) as unknown as TypedDocumentString<QuestionnaireStatisticsQuery, QuestionnaireStatisticsQueryVariables>;
export const StatisticsChangedDocument = new TypedDocumentString(`
    subscription StatisticsChanged($questionnaireId: ID!) {
  statisticsChanged(questionnaireId: $questionnaireId) {
    ...StatisticsFull
  }
}
    fragment StatisticsFull on QuestionnaireStatistics {
  questionnaireId
  revision
  countedAt
  waiting
  hidden
  responses
  questions {
    ...QuestionCounts
  }
  days {
    day
    count
  }
  dimensions {
    dimension
    questionKey
    label {
      fr
      en
    }
    values {
      value
      label {
        fr
        en
      }
      responses
    }
  }
}
fragment QuestionCounts on QuestionStatistics {
  key
  kind
  label {
    fr
    en
  }
  topic
  hidden
  answered
  missing
  notAsked
  options {
    key
    label {
      fr
      en
    }
    count
    share
    low
    high
    added
  }
  items {
    key
    label {
      fr
      en
    }
    added
    hidden
    answered
    mean
    median
    deviation
    low
    high
    distribution {
      value
      count
      share
    }
  }
  number {
    mean
    deviation
    low
    high
    median
    minimum
    maximum
    histogram {
      from
      to
      count
    }
  }
}`, {"operationName":"StatisticsChanged","hash":"7648e5be7ff98162eabb526b4401155be71717988dd611cc8fb51b3c5d4ae098"}) as unknown as TypedDocumentString<StatisticsChangedSubscription, StatisticsChangedSubscriptionVariables>;
export const QuestionnaireBreakdownDocument = new TypedDocumentString(`
    query QuestionnaireBreakdown($id: ID!, $by: StatisticsDimensionInput!) {
  questionnaireBreakdown(questionnaireId: $id, by: $by) {
    revision
    label {
      fr
      en
    }
    groups {
      value
      label {
        fr
        en
      }
      responses
      hidden
      questions {
        ...QuestionCounts
      }
    }
    others {
      responses
      questions {
        ...QuestionCounts
      }
    }
  }
}
    fragment QuestionCounts on QuestionStatistics {
  key
  kind
  label {
    fr
    en
  }
  topic
  hidden
  answered
  missing
  notAsked
  options {
    key
    label {
      fr
      en
    }
    count
    share
    low
    high
    added
  }
  items {
    key
    label {
      fr
      en
    }
    added
    hidden
    answered
    mean
    median
    deviation
    low
    high
    distribution {
      value
      count
      share
    }
  }
  number {
    mean
    deviation
    low
    high
    median
    minimum
    maximum
    histogram {
      from
      to
      count
    }
  }
}`, {"operationName":"QuestionnaireBreakdown","hash":"8525203f6c8c95535dad4273e34b7eb1dc89052c43ce2d53507fed2754c602a8"}) as unknown as TypedDocumentString<QuestionnaireBreakdownQuery, QuestionnaireBreakdownQueryVariables>;
export const InstitutionBenchmarkDocument = new TypedDocumentString(`
    query InstitutionBenchmark($id: ID!, $institutionId: ID!) {
  institutionBenchmark(questionnaireId: $id, institutionId: $institutionId) {
    institution {
      id
      name
    }
    revision
    hidden
    own
    others
    questions {
      key
      label {
        fr
        en
      }
      kind
      hidden
      rows {
        key
        label {
          fr
          en
        }
        own {
          ...Compared
        }
        others {
          ...Compared
        }
        differs
      }
    }
  }
}
    fragment Compared on BenchmarkValue {
  value
  low
  high
  answered
}`, {"operationName":"InstitutionBenchmark","hash":"a83af34d021879eda4b062ae93b374acf80b29f0e3275d6e51a677c8421da345"}) as unknown as TypedDocumentString<InstitutionBenchmarkQuery, InstitutionBenchmarkQueryVariables>;
export const BenchmarkChoicesDocument = new TypedDocumentString(`
    query BenchmarkChoices($id: ID!) {
  questionnaireStatistics(questionnaireId: $id) {
    dimensions {
      dimension
      values {
        value
        label {
          fr
          en
        }
        responses
      }
    }
  }
}
    `, {"operationName":"BenchmarkChoices","hash":"1772b7dc6b16b3d0c923b8cebb6fbbca88dbd0bee550dcd26dc3c8160ccb16bb"}) as unknown as TypedDocumentString<BenchmarkChoicesQuery, BenchmarkChoicesQueryVariables>;
export const SubmissionImportsDocument = new TypedDocumentString(`
    query SubmissionImports($first: Int, $offset: Int, $filter: SubmissionImportFilter, $orderBy: SubmissionImportOrder) {
  submissionImports(
    first: $first
    offset: $offset
    filter: $filter
    orderBy: $orderBy
  ) {
    totalCount
    nodes {
      ...SubmissionImportRow
    }
  }
}
    fragment SubmissionImportRow on SubmissionImport {
  id
  fileName
  format
  status
  readCount
  newCount
  createdAt
  questionnaire {
    id
    title {
      fr
      en
    }
  }
}`, {"operationName":"SubmissionImports","hash":"51e7a8a18a0f9780b8c32470e410391a63bb024293cb02d1bddef8bf559117f2"}) as unknown as TypedDocumentString<SubmissionImportsQuery, SubmissionImportsQueryVariables>;
export const SubmissionImportDocument = new TypedDocumentString(`
    query SubmissionImport($id: ID!) {
  submissionImport(id: $id) {
    ...SubmissionImportFull
  }
}
    fragment SubmissionImportFull on SubmissionImport {
  id
  fileName
  format
  status
  readCount
  newCount
  doneCount
  createdAt
  endedAt
  error {
    fr
    en
  }
  questionnaire {
    id
    title {
      fr
      en
    }
    sections {
      key
      questions {
        key
        kind
        label {
          fr
          en
        }
        options {
          key
          label {
            fr
            en
          }
        }
        items {
          key
          label {
            fr
            en
          }
        }
      }
    }
  }
  columns {
    name
    samples
    target
    questionKey
    part
  }
  findings {
    code
    count
    rows
    values
    message {
      fr
      en
    }
  }
  viewerCanApply
  viewerCanUndo
  viewerCanUndoWithQuestionnaire
}`, {"operationName":"SubmissionImport","hash":"7dfb3dacafe25c72584150eed7b7c140ccb18968998a0185be0aeee9e358bccf"}) as unknown as TypedDocumentString<SubmissionImportQuery, SubmissionImportQueryVariables>;
export const CreateSubmissionImportDocument = new TypedDocumentString(`
    mutation CreateSubmissionImport($input: CreateSubmissionImportInput!) {
  createSubmissionImport(input: $input) {
    submissionImport {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"CreateSubmissionImport","hash":"3844f84b9496266bb5d7b19dd34260a7cfd414292b0cc67491cb17b6d8958432"}) as unknown as TypedDocumentString<CreateSubmissionImportMutation, CreateSubmissionImportMutationVariables>;
export const MapSubmissionImportDocument = new TypedDocumentString(`
    mutation MapSubmissionImport($input: MapSubmissionImportInput!) {
  mapSubmissionImport(input: $input) {
    submissionImport {
      id
      status
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"MapSubmissionImport","hash":"28fd8c1804dcb0b080162041ffdaab05c9ffb1cbf2183aff976761ff44a94205"}) as unknown as TypedDocumentString<MapSubmissionImportMutation, MapSubmissionImportMutationVariables>;
export const ApplySubmissionImportDocument = new TypedDocumentString(`
    mutation ApplySubmissionImport($input: ApplySubmissionImportInput!) {
  applySubmissionImport(input: $input) {
    submissionImport {
      id
      status
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"ApplySubmissionImport","hash":"84af13877e806f4383d6f5868c55ad4cf3b32386ff9602efd586b2162c9af54b"}) as unknown as TypedDocumentString<ApplySubmissionImportMutation, ApplySubmissionImportMutationVariables>;
export const UndoSubmissionImportDocument = new TypedDocumentString(`
    mutation UndoSubmissionImport($input: UndoSubmissionImportInput!) {
  undoSubmissionImport(input: $input) {
    submissionImport {
      id
      status
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"UndoSubmissionImport","hash":"9659a748d56366122447e598a55976f9a1c1241d24e1d8ee70cd75d96df386b5"}) as unknown as TypedDocumentString<UndoSubmissionImportMutation, UndoSubmissionImportMutationVariables>;
export const SubmissionsDocument = new TypedDocumentString(`
    query Submissions($first: Int, $offset: Int, $filter: SubmissionFilter, $orderBy: SubmissionOrder) {
  submissions(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
    totalCount
    nodes {
      ...SubmissionRow
    }
  }
}
    fragment SubmissionRow on Submission {
  id
  email
  submittedAt
  source
  oddities
  institution {
    id
    name
  }
  questionnaire {
    id
    title {
      fr
      en
    }
  }
}`, {"operationName":"Submissions","hash":"d53a432fe9bb4e7e57b9d5e59022ada0a98ac4b22be961c7ac1dcb5b9814c663"}) as unknown as TypedDocumentString<SubmissionsQuery, SubmissionsQueryVariables>;
export const WrittenAnswersDocument = new TypedDocumentString(`
    query WrittenAnswers($first: Int, $offset: Int, $filter: SubmissionFilter) {
  submissions(first: $first, offset: $offset, filter: $filter) {
    totalCount
    nodes {
      id
      submittedAt
      institution {
        id
        name
      }
      answers {
        questionKey
        text
      }
    }
  }
}
    `, {"operationName":"WrittenAnswers","hash":"c19e3530d94a33c16331a6caf1dd55b77a44e4750186db7b0e29ea78feeda082"}) as unknown as TypedDocumentString<WrittenAnswersQuery, WrittenAnswersQueryVariables>;
export const SubmissionDocument = new TypedDocumentString(`
    query Submission($id: ID!) {
  submission(id: $id) {
    ...SubmissionFull
  }
}
    fragment SubmissionFull on Submission {
  id
  email
  submittedAt
  language
  source
  externalId
  oddities
  institution {
    id
    name
  }
  answers {
    questionKey
    item
    optionKey
    rating
    number
    day
    text
  }
  questionnaire {
    id
    slug
    title {
      fr
      en
    }
    sections {
      key
      title {
        fr
        en
      }
      questions {
        key
        kind
        label {
          fr
          en
        }
        options {
          key
          label {
            fr
            en
          }
        }
        items {
          key
          label {
            fr
            en
          }
        }
      }
    }
  }
}`, {"operationName":"Submission","hash":"91b5dbf25661ec3470c90d800ddc34ed46793def7a52ee2f61a610c419ca999f"}) as unknown as TypedDocumentString<SubmissionQuery, SubmissionQueryVariables>;
export const QuestionnaireSynthesesDocument = new TypedDocumentString(`
    query QuestionnaireSyntheses($id: ID!) {
  syntheses(
    first: 20
    filter: {questionnaireId: $id}
    orderBy: {field: CREATED_AT, direction: DESC}
  ) {
    nodes {
      ...SynthesisFull
    }
  }
  assistant {
    writing
  }
}
    fragment SynthesisFull on Synthesis {
  id
  method
  status
  language
  provider
  model
  promptVersion
  textCount
  readCount
  createdAt
  editedAt
  approvedAt
  approverName
  version
  viewerCanApprove
  themes {
    title
    summary
    count
    share
    claims {
      text
      statedCount
      count
      findings
      citations {
        number
        submissionId
        supported
      }
    }
  }
}`, {"operationName":"QuestionnaireSyntheses","hash":"df4e3f0a83bbb13721d10d23c0a32597ff3e329cc51164e6ec2e31f73ab597e8"}) as unknown as TypedDocumentString<QuestionnaireSynthesesQuery, QuestionnaireSynthesesQueryVariables>;
export const MakeSynthesisDocument = new TypedDocumentString(`
    mutation MakeSynthesis($input: MakeSynthesisInput!) {
  makeSynthesis(input: $input) {
    synthesis {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"MakeSynthesis","hash":"76f665ec1967a41f67057ca2028e6cf0560bf173ddbcb2d73c737f0a4862a168"}) as unknown as TypedDocumentString<MakeSynthesisMutation, MakeSynthesisMutationVariables>;
export const UpdateSynthesisDocument = new TypedDocumentString(`
    mutation UpdateSynthesis($input: UpdateSynthesisInput!) {
  updateSynthesis(input: $input) {
    synthesis {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"UpdateSynthesis","hash":"850427b6be34f1feb2dc768ad38ec5a44493bdc1fa0c57b4bab6569c499aa9b6"}) as unknown as TypedDocumentString<UpdateSynthesisMutation, UpdateSynthesisMutationVariables>;
export const ApproveSynthesisDocument = new TypedDocumentString(`
    mutation ApproveSynthesis($input: ApproveSynthesisInput!) {
  approveSynthesis(input: $input) {
    synthesis {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"ApproveSynthesis","hash":"a37716f201e3a9e02ea6fede84b652a3ebe2dc876bc404db0d5ebe34bed612f1"}) as unknown as TypedDocumentString<ApproveSynthesisMutation, ApproveSynthesisMutationVariables>;
export const DeleteSynthesisDocument = new TypedDocumentString(`
    mutation DeleteSynthesis($input: DeleteSynthesisInput!) {
  deleteSynthesis(input: $input) {
    synthesisId
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"DeleteSynthesis","hash":"78bf125b38e0d135342fe0e95cf635ba74d1bb07bdda55c146a580aec4ddd79f"}) as unknown as TypedDocumentString<DeleteSynthesisMutation, DeleteSynthesisMutationVariables>;
export const TrainingSessionsDocument = new TypedDocumentString(`
    query TrainingSessions($first: Int, $offset: Int, $filter: TrainingSessionFilter, $orderBy: TrainingSessionOrder) {
  trainingSessions(
    first: $first
    offset: $offset
    filter: $filter
    orderBy: $orderBy
  ) {
    totalCount
    nodes {
      ...TrainingSessionRow
    }
  }
}
    fragment TrainingSessionRow on TrainingSession {
  id
  training {
    id
    title
  }
  startsOn
  endsOn
  capacity
  seatsLeft
  status
  commune {
    code
    name
  }
}`, {"operationName":"TrainingSessions","hash":"04474ba2dc07cefc2583226d2d28b0a05a7349a42a069140f8663e2c6e6c186f"}) as unknown as TypedDocumentString<TrainingSessionsQuery, TrainingSessionsQueryVariables>;
export const TrainingSessionDocument = new TypedDocumentString(`
    query TrainingSession($id: ID!) {
  trainingSession(id: $id) {
    ...TrainingSessionFull
  }
}
    fragment TrainingSessionFull on TrainingSession {
  id
  training {
    id
    title
  }
  startsOn
  endsOn
  capacity
  seatsLeft
  enrolmentCount
  status
  commune {
    code
    name
  }
  address
  trainer {
    id
    fullName
  }
  version
  viewerCanUpdate
  viewerCanPublish
}`, {"operationName":"TrainingSession","hash":"80242d0645b1c2855bc37ef2d7d1a0a63191837ceb6c1fc9ec1e6bfb10356d2f"}) as unknown as TypedDocumentString<TrainingSessionQuery, TrainingSessionQueryVariables>;
export const CreateTrainingSessionDocument = new TypedDocumentString(`
    mutation CreateTrainingSession($input: CreateTrainingSessionInput!) {
  createTrainingSession(input: $input) {
    trainingSession {
      ...TrainingSessionFull
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment TrainingSessionFull on TrainingSession {
  id
  training {
    id
    title
  }
  startsOn
  endsOn
  capacity
  seatsLeft
  enrolmentCount
  status
  commune {
    code
    name
  }
  address
  trainer {
    id
    fullName
  }
  version
  viewerCanUpdate
  viewerCanPublish
}`, {"operationName":"CreateTrainingSession","hash":"6f71fb5ec43af9a7775f13c79d6c0ebd80fdcd5c64cac5d3ef471b5865318d12"}) as unknown as TypedDocumentString<CreateTrainingSessionMutation, CreateTrainingSessionMutationVariables>;
export const UpdateTrainingSessionDocument = new TypedDocumentString(`
    mutation UpdateTrainingSession($input: UpdateTrainingSessionInput!) {
  updateTrainingSession(input: $input) {
    trainingSession {
      ...TrainingSessionFull
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment TrainingSessionFull on TrainingSession {
  id
  training {
    id
    title
  }
  startsOn
  endsOn
  capacity
  seatsLeft
  enrolmentCount
  status
  commune {
    code
    name
  }
  address
  trainer {
    id
    fullName
  }
  version
  viewerCanUpdate
  viewerCanPublish
}`, {"operationName":"UpdateTrainingSession","hash":"3b1565f884b7699cfdbb1357d7cd56753bf0d63454fb00f7e62696f093f2b50b"}) as unknown as TypedDocumentString<UpdateTrainingSessionMutation, UpdateTrainingSessionMutationVariables>;
export const PublishTrainingSessionDocument = new TypedDocumentString(`
    mutation PublishTrainingSession($input: PublishTrainingSessionInput!) {
  publishTrainingSession(input: $input) {
    trainingSession {
      id
      status
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"PublishTrainingSession","hash":"472ff5c628cc2cb9aa3f5c6535690a617850d0f0edd6c463ef7e2614cf02cfae"}) as unknown as TypedDocumentString<PublishTrainingSessionMutation, PublishTrainingSessionMutationVariables>;
export const TrainingsDocument = new TypedDocumentString(`
    query Trainings($first: Int, $offset: Int, $filter: TrainingFilter, $orderBy: TrainingOrder) {
  trainings(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
    totalCount
    nodes {
      ...TrainingRow
    }
  }
}
    fragment TrainingRow on Training {
  id
  title
  officialCode
  status
  modality
  durationHours
  certifying
  individualPrice {
    amount
    currency
  }
  publishedAt
}`, {"operationName":"Trainings","hash":"71dd0a2afe5ee3e47ab87095c5fb628a9ab097c61d2e25caaac9532e7f764e1b"}) as unknown as TypedDocumentString<TrainingsQuery, TrainingsQueryVariables>;
export const TrainingDocument = new TypedDocumentString(`
    query Training($id: ID!) {
  training(id: $id) {
    ...TrainingFull
  }
}
    fragment TrainingFull on Training {
  id
  slug
  officialCode
  title
  status
  certifying
  rncpCode
  certifier
  registeredOn
  objectives
  prerequisites
  durationHours
  durationDays
  modality
  modalityDetails
  accessDelay
  individualPrice {
    amount
    currency
  }
  groupPrice {
    amount
    currency
  }
  teachingMethods
  assessmentMethods
  accessibility
  outcomes
  furtherStudies
  competenceBlocks
  provider {
    id
    name
  }
  publishedAt
  createdAt
  updatedAt
  version
  viewerCanPublish
  viewerCanUpdate
  viewerCanArchive
}`, {"operationName":"Training","hash":"94faee8ed5816747c9da118ff2f9791d44efd5272dc5ec00a8dc7376c3504f2a"}) as unknown as TypedDocumentString<TrainingQuery, TrainingQueryVariables>;
export const CreateTrainingDocument = new TypedDocumentString(`
    mutation CreateTraining($input: CreateTrainingInput!) {
  createTraining(input: $input) {
    training {
      ...TrainingFull
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment TrainingFull on Training {
  id
  slug
  officialCode
  title
  status
  certifying
  rncpCode
  certifier
  registeredOn
  objectives
  prerequisites
  durationHours
  durationDays
  modality
  modalityDetails
  accessDelay
  individualPrice {
    amount
    currency
  }
  groupPrice {
    amount
    currency
  }
  teachingMethods
  assessmentMethods
  accessibility
  outcomes
  furtherStudies
  competenceBlocks
  provider {
    id
    name
  }
  publishedAt
  createdAt
  updatedAt
  version
  viewerCanPublish
  viewerCanUpdate
  viewerCanArchive
}`, {"operationName":"CreateTraining","hash":"25de29789bf69b803969e5d0e4b9157dfd33d57e8dc526434d2df91f5ceb47ec"}) as unknown as TypedDocumentString<CreateTrainingMutation, CreateTrainingMutationVariables>;
export const UpdateTrainingDocument = new TypedDocumentString(`
    mutation UpdateTraining($input: UpdateTrainingInput!) {
  updateTraining(input: $input) {
    training {
      ...TrainingFull
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment TrainingFull on Training {
  id
  slug
  officialCode
  title
  status
  certifying
  rncpCode
  certifier
  registeredOn
  objectives
  prerequisites
  durationHours
  durationDays
  modality
  modalityDetails
  accessDelay
  individualPrice {
    amount
    currency
  }
  groupPrice {
    amount
    currency
  }
  teachingMethods
  assessmentMethods
  accessibility
  outcomes
  furtherStudies
  competenceBlocks
  provider {
    id
    name
  }
  publishedAt
  createdAt
  updatedAt
  version
  viewerCanPublish
  viewerCanUpdate
  viewerCanArchive
}`, {"operationName":"UpdateTraining","hash":"c164368502115c125bc68871d1b7bfde1d22eb46215f574eb9b51beae5c07221"}) as unknown as TypedDocumentString<UpdateTrainingMutation, UpdateTrainingMutationVariables>;
export const PublishTrainingDocument = new TypedDocumentString(`
    mutation PublishTraining($input: PublishTrainingInput!) {
  publishTraining(input: $input) {
    training {
      id
      status
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"PublishTraining","hash":"8226e350386c024ba649344782752e7548e7083fa3acd5da9623958739acdc54"}) as unknown as TypedDocumentString<PublishTrainingMutation, PublishTrainingMutationVariables>;
export const ArchiveTrainingDocument = new TypedDocumentString(`
    mutation ArchiveTraining($input: ArchiveTrainingInput!) {
  archiveTraining(input: $input) {
    training {
      id
      status
    }
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"ArchiveTraining","hash":"0fbc6892ef2f3de9e6cdbff6ea3d000b81255c13f16e2ec21b952fe041953e79"}) as unknown as TypedDocumentString<ArchiveTrainingMutation, ArchiveTrainingMutationVariables>;
export const UsersDocument = new TypedDocumentString(`
    query Users($first: Int, $offset: Int, $filter: UserFilter, $orderBy: UserOrder) {
  users(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
    totalCount
    nodes {
      ...UserRow
    }
  }
}
    fragment UserRow on User {
  id
  fullName
  email
  roles
  active
  lastSignInAt
  invitation {
    status
    mailReason
  }
}`, {"operationName":"Users","hash":"1a5d861495a762db803a38b8e8697561026bbb2d54c634af41f327ebec0ba566"}) as unknown as TypedDocumentString<UsersQuery, UsersQueryVariables>;
export const UserDocument = new TypedDocumentString(`
    query User($id: ID!) {
  user(id: $id) {
    ...UserFull
  }
}
    fragment InvitationFull on Invitation {
  id
  status
  sentAt
  expiresAt
  acceptedAt
  mailReason
  viewerCanSend
  viewerCanWithdraw
}
fragment UserFull on User {
  id
  fullName
  email
  roles
  language
  active
  createdAt
  lastSignInAt
  emailVerifiedAt
  secondFactors
  recoveryCodesLeft
  invitation {
    ...InvitationFull
  }
  version
  viewerCanUpdate
  viewerCanImpersonate
}`, {"operationName":"User","hash":"a068272fdb1cc4dcffc06866406d6bd341878ddf74d42e00ec57a4eaabf4e0f1"}) as unknown as TypedDocumentString<UserQuery, UserQueryVariables>;
export const UpdateUserDocument = new TypedDocumentString(`
    mutation UpdateUser($input: UpdateUserInput!) {
  updateUser(input: $input) {
    user {
      ...UserFull
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment InvitationFull on Invitation {
  id
  status
  sentAt
  expiresAt
  acceptedAt
  mailReason
  viewerCanSend
  viewerCanWithdraw
}
fragment UserFull on User {
  id
  fullName
  email
  roles
  language
  active
  createdAt
  lastSignInAt
  emailVerifiedAt
  secondFactors
  recoveryCodesLeft
  invitation {
    ...InvitationFull
  }
  version
  viewerCanUpdate
  viewerCanImpersonate
}`, {"operationName":"UpdateUser","hash":"489506ff05f0d167aa520e212b48acc0e8b5551044e8d850febdd90d09b5b92d"}) as unknown as TypedDocumentString<UpdateUserMutation, UpdateUserMutationVariables>;
export const PeopleDocument = new TypedDocumentString(`
    query People($first: Int, $offset: Int, $filter: PersonFilter, $orderBy: PersonOrder) {
  people(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
    totalCount
    nodes {
      ...PersonRow
    }
  }
}
    fragment PersonRow on Person {
  id
  fullName
}`, {"operationName":"People","hash":"f68aa298ca0aad84854f49ea5437f517c3e32e4bbdf1bca57a306bd629a063fd"}) as unknown as TypedDocumentString<PeopleQuery, PeopleQueryVariables>;
export const WebhookEndpointsDocument = new TypedDocumentString(`
    query WebhookEndpoints($first: Int, $offset: Int, $filter: WebhookEndpointFilter, $orderBy: WebhookEndpointOrder) {
  webhookEndpoints(
    first: $first
    offset: $offset
    filter: $filter
    orderBy: $orderBy
  ) {
    totalCount
    nodes {
      ...WebhookEndpointFull
    }
  }
}
    fragment WebhookEndpointFull on WebhookEndpoint {
  id
  name
  url
  eventTypes
  enabled
  disabledBecause
  previousSecretUntil
  failingSince
  lastDeliveredAt
  lastFault
  lastAnswer
  createdAt
  updatedAt
  version
  viewerCanUpdate
  owner {
    id
    fullName
  }
}`, {"operationName":"WebhookEndpoints","hash":"66d57ca071e70dab28ed8d96978881392bf8977969b2b245d612548e6298191d"}) as unknown as TypedDocumentString<WebhookEndpointsQuery, WebhookEndpointsQueryVariables>;
export const WebhookEndpointDocument = new TypedDocumentString(`
    query WebhookEndpoint($id: ID!) {
  webhookEndpoint(id: $id) {
    ...WebhookEndpointFull
  }
}
    fragment WebhookEndpointFull on WebhookEndpoint {
  id
  name
  url
  eventTypes
  enabled
  disabledBecause
  previousSecretUntil
  failingSince
  lastDeliveredAt
  lastFault
  lastAnswer
  createdAt
  updatedAt
  version
  viewerCanUpdate
  owner {
    id
    fullName
  }
}`, {"operationName":"WebhookEndpoint","hash":"eb01172b5460e4ba3d1386326530d6b5c0273767abb43086ce08de598ecec33f"}) as unknown as TypedDocumentString<WebhookEndpointQuery, WebhookEndpointQueryVariables>;
export const WebhookEventTypesDocument = new TypedDocumentString(`
    query WebhookEventTypes {
  webhookEventTypes {
    name
    purpose {
      fr
      en
    }
    permission
    fields {
      name
      meaning {
        fr
        en
      }
    }
    sample
  }
}
    `, {"operationName":"WebhookEventTypes","hash":"3dd0977f28f050b22a5f923a5c2ea86e3a4dc15b8a8812fade44b0f0b8907a4e"}) as unknown as TypedDocumentString<WebhookEventTypesQuery, WebhookEventTypesQueryVariables>;
export const WebhookDeliveriesDocument = new TypedDocumentString(`
    query WebhookDeliveries($first: Int, $offset: Int, $filter: WebhookDeliveryFilter, $orderBy: WebhookDeliveryOrder) {
  webhookDeliveries(
    first: $first
    offset: $offset
    filter: $filter
    orderBy: $orderBy
  ) {
    totalCount
    nodes {
      ...WebhookDeliveryRow
    }
  }
}
    fragment WebhookDeliveryRow on WebhookDelivery {
  id
  eventType
  data
  occurredAt
  status
  attemptCount
  nextAttemptAt
  fault
  answer
  createdAt
  endedAt
}`, {"operationName":"WebhookDeliveries","hash":"1138c46d2c3b78899f926901b69bf9a3fe387bd62c9941f4c96ac656ebbc660f"}) as unknown as TypedDocumentString<WebhookDeliveriesQuery, WebhookDeliveriesQueryVariables>;
export const CreateWebhookEndpointDocument = new TypedDocumentString(`
    mutation CreateWebhookEndpoint($input: CreateWebhookEndpointInput!) {
  createWebhookEndpoint(input: $input) {
    webhookEndpoint {
      ...WebhookEndpointFull
    }
    secret
    errors {
      code
      message
      path
    }
  }
}
    fragment WebhookEndpointFull on WebhookEndpoint {
  id
  name
  url
  eventTypes
  enabled
  disabledBecause
  previousSecretUntil
  failingSince
  lastDeliveredAt
  lastFault
  lastAnswer
  createdAt
  updatedAt
  version
  viewerCanUpdate
  owner {
    id
    fullName
  }
}`, {"operationName":"CreateWebhookEndpoint","hash":"71f20423ff260ed9f05dc2f2e2c176b5002cb5084ca5d8a9d695173180597b85"}) as unknown as TypedDocumentString<CreateWebhookEndpointMutation, CreateWebhookEndpointMutationVariables>;
export const UpdateWebhookEndpointDocument = new TypedDocumentString(`
    mutation UpdateWebhookEndpoint($input: UpdateWebhookEndpointInput!) {
  updateWebhookEndpoint(input: $input) {
    webhookEndpoint {
      ...WebhookEndpointFull
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment WebhookEndpointFull on WebhookEndpoint {
  id
  name
  url
  eventTypes
  enabled
  disabledBecause
  previousSecretUntil
  failingSince
  lastDeliveredAt
  lastFault
  lastAnswer
  createdAt
  updatedAt
  version
  viewerCanUpdate
  owner {
    id
    fullName
  }
}`, {"operationName":"UpdateWebhookEndpoint","hash":"5b2d74e5a53236a9262487aeb7aff63200171ab6eaba053501991f95d6b4ea50"}) as unknown as TypedDocumentString<UpdateWebhookEndpointMutation, UpdateWebhookEndpointMutationVariables>;
export const RotateWebhookSecretDocument = new TypedDocumentString(`
    mutation RotateWebhookSecret($input: RotateWebhookSecretInput!) {
  rotateWebhookSecret(input: $input) {
    webhookEndpoint {
      ...WebhookEndpointFull
    }
    secret
    errors {
      code
      message
      path
    }
  }
}
    fragment WebhookEndpointFull on WebhookEndpoint {
  id
  name
  url
  eventTypes
  enabled
  disabledBecause
  previousSecretUntil
  failingSince
  lastDeliveredAt
  lastFault
  lastAnswer
  createdAt
  updatedAt
  version
  viewerCanUpdate
  owner {
    id
    fullName
  }
}`, {"operationName":"RotateWebhookSecret","hash":"98a5dc029129cc423b7ea4a47184c9c05ff822715911d864ae2b24d9f7154af7"}) as unknown as TypedDocumentString<RotateWebhookSecretMutation, RotateWebhookSecretMutationVariables>;
export const DeleteWebhookEndpointDocument = new TypedDocumentString(`
    mutation DeleteWebhookEndpoint($input: DeleteWebhookEndpointInput!) {
  deleteWebhookEndpoint(input: $input) {
    deletedId
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"DeleteWebhookEndpoint","hash":"64530e4a5a6e34122ffaca192ba3353b62a294994bf8da7260483a2de48bc845"}) as unknown as TypedDocumentString<DeleteWebhookEndpointMutation, DeleteWebhookEndpointMutationVariables>;
export const SendTestWebhookDocument = new TypedDocumentString(`
    mutation SendTestWebhook($input: SendTestWebhookInput!) {
  sendTestWebhook(input: $input) {
    webhookDelivery {
      ...WebhookDeliveryRow
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment WebhookDeliveryRow on WebhookDelivery {
  id
  eventType
  data
  occurredAt
  status
  attemptCount
  nextAttemptAt
  fault
  answer
  createdAt
  endedAt
}`, {"operationName":"SendTestWebhook","hash":"02317a11aeba7cfaaa51386c6ddbcf1dca02fb9e94edf18ec0eb9e90b01b71ce"}) as unknown as TypedDocumentString<SendTestWebhookMutation, SendTestWebhookMutationVariables>;
export const ReplayWebhookDeliveryDocument = new TypedDocumentString(`
    mutation ReplayWebhookDelivery($input: ReplayWebhookDeliveryInput!) {
  replayWebhookDelivery(input: $input) {
    webhookDelivery {
      ...WebhookDeliveryRow
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment WebhookDeliveryRow on WebhookDelivery {
  id
  eventType
  data
  occurredAt
  status
  attemptCount
  nextAttemptAt
  fault
  answer
  createdAt
  endedAt
}`, {"operationName":"ReplayWebhookDelivery","hash":"8ab3d680abd93fd8fc0b2f104497427ac5adf477d963dc2108dd34dbcc322d25"}) as unknown as TypedDocumentString<ReplayWebhookDeliveryMutation, ReplayWebhookDeliveryMutationVariables>;
export const ReplayWebhookDeliveriesDocument = new TypedDocumentString(`
    mutation ReplayWebhookDeliveries($input: ReplayWebhookDeliveriesInput!) {
  replayWebhookDeliveries(input: $input) {
    count
    errors {
      code
      message
      path
    }
  }
}
    `, {"operationName":"ReplayWebhookDeliveries","hash":"29fda01278d48d5e2cb2b1619921abe4839b4e851527ee63214f2593d6b22f9b"}) as unknown as TypedDocumentString<ReplayWebhookDeliveriesMutation, ReplayWebhookDeliveriesMutationVariables>;