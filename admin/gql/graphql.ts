/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AccountErrorCode =
  | 'CONFLICT'
  | 'INVALID'
  | 'NOT_FOUND'
  | 'OUT_OF_RANGE'
  | 'REQUIRED'
  | 'TAKEN'
  | 'TOO_LONG'
  | 'TOO_SHORT';

export type AddOrganisationMemberInput = {
  organisationId: string;
  userId: string;
};

export type ApiKeyFilter = {
  ids?: Array<string> | null | undefined;
  search?: string | null | undefined;
};

export type ApiKeyOrder = {
  direction?: OrderDirection;
  field: ApiKeyOrderField;
};

export type ApiKeyOrderField =
  | 'CREATED_AT'
  | 'EXPIRES_AT'
  | 'NAME';

export type ApplicationFilter = {
  candidateId?: string | null | undefined;
  createdAt?: DateTimeRange | null | undefined;
  ids?: Array<string> | null | undefined;
  jobOfferId?: string | null | undefined;
  organisationId?: string | null | undefined;
  search?: string | null | undefined;
  status?: Array<ApplicationStatus> | null | undefined;
};

export type ApplicationOrder = {
  direction?: OrderDirection;
  field: ApplicationOrderField;
};

export type ApplicationOrderField =
  | 'CREATED_AT'
  | 'STATUS'
  | 'STATUS_CHANGED_AT';

export type ApplicationStatus =
  | 'HIRED'
  | 'INTERVIEW'
  | 'OFFERED'
  | 'RECEIVED'
  | 'REJECTED'
  | 'SHORTLISTED'
  | 'WITHDRAWN';

export type ApplyToJobOfferInput = {
  candidateId?: string | null | undefined;
  jobOfferId: string;
  message?: string | null | undefined;
};

export type ArchiveCandidateInput = {
  id: string;
};

export type ArchiveTrainingInput = {
  id: string;
};

export type CancelEnrolmentInput = {
  id: string;
};

export type CandidateErrorCode =
  | 'CONFLICT'
  | 'INVALID'
  | 'NOT_FOUND'
  | 'OUT_OF_RANGE'
  | 'REQUIRED'
  | 'TAKEN'
  | 'TOO_LONG'
  | 'TOO_SHORT';

export type CandidateFilter = {
  availableBy?: string | null | undefined;
  communeCode?: string | null | undefined;
  ids?: Array<string> | null | undefined;
  minimumExperienceYears?: number | null | undefined;
  search?: string | null | undefined;
  skillId?: string | null | undefined;
  status?: CandidateStatus | null | undefined;
  trainingId?: string | null | undefined;
  wishedContract?: ContractType | null | undefined;
};

export type CandidateOrder = {
  direction?: OrderDirection;
  field: CandidateOrderField;
};

export type CandidateOrderField =
  | 'AVAILABLE_FROM'
  | 'CREATED_AT'
  | 'EXPERIENCE'
  | 'LAST_NAME'
  | 'UPDATED_AT';

export type CandidateStatus =
  | 'ARCHIVED'
  | 'DRAFT'
  | 'PUBLISHED';

export type CandidateTrainingInput = {
  completedOn?: string | null | undefined;
  status: CandidateTrainingStatus;
  trainingId: string;
};

export type CandidateTrainingStatus =
  | 'COMPLETED'
  | 'IN_PROGRESS';

export type CloseJobOfferInput = {
  id: string;
};

export type CloseQuestionnaireInput = {
  id: string;
};

export type CompleteEnrolmentInput = {
  id: string;
};

export type ConfirmEnrolmentInput = {
  id: string;
};

export type ContractType =
  | 'APPRENTICESHIP'
  | 'FIXED_TERM'
  | 'INTERNSHIP'
  | 'PERMANENT'
  | 'PROFESSIONALISATION'
  | 'SELF_EMPLOYED'
  | 'TEMPORARY';

export type ConversationErrorCode =
  | 'CONFLICT'
  | 'INVALID'
  | 'NOT_FOUND'
  | 'OUT_OF_RANGE'
  | 'REQUIRED'
  | 'TAKEN'
  | 'TOO_LONG'
  | 'TOO_SHORT';

export type ConversationFilter = {
  ids?: Array<string> | null | undefined;
  search?: string | null | undefined;
  unread?: boolean | null | undefined;
};

export type CreateApiKeyInput = {
  expiresAt?: string | null | undefined;
  name: string;
  scopes: Array<string>;
};

export type CreateCandidateInput = {
  availableFrom?: string | null | undefined;
  communeCode?: string | null | undefined;
  email?: string | null | undefined;
  experienceYears?: number | null | undefined;
  firstName: string;
  headline: string;
  lastName: string;
  mobilityKm?: number | null | undefined;
  phone?: string | null | undefined;
  skillIds?: Array<string> | null | undefined;
  summary?: string | null | undefined;
  trainings?: Array<CandidateTrainingInput> | null | undefined;
  wishedContract?: ContractType | null | undefined;
};

export type CreateEnrolmentInput = {
  sessionId: string;
  traineeId?: string | null | undefined;
};

export type CreateJobOfferInput = {
  communeCode?: string | null | undefined;
  contract: ContractType;
  description: string;
  experienceYears?: number | null | undefined;
  maximumSalary?: MoneyInput | null | undefined;
  minimumSalary?: MoneyInput | null | undefined;
  organisationId: string;
  romeCode?: string | null | undefined;
  skillIds?: Array<string> | null | undefined;
  startsOn?: string | null | undefined;
  title: string;
  trainingIds?: Array<string> | null | undefined;
  validThrough?: string | null | undefined;
};

export type CreateOrganisationInput = {
  address?: string | null | undefined;
  communeCode?: string | null | undefined;
  description?: string | null | undefined;
  email?: string | null | undefined;
  emailDomain?: string | null | undefined;
  kind: OrganisationKind;
  name: string;
  phone?: string | null | undefined;
  sector?: string | null | undefined;
  siren?: string | null | undefined;
  website?: string | null | undefined;
};

export type CreateQuestionnaireInput = {
  description?: LocalizedTextInput | null | undefined;
  sections: Array<QuestionnaireSectionInput>;
  slug: string;
  title: LocalizedTextInput;
};

export type CreateSkillInput = {
  name: string;
};

export type CreateTrainingInput = {
  accessDelay?: string | null | undefined;
  accessibility?: string | null | undefined;
  assessmentMethods?: string | null | undefined;
  certifier?: string | null | undefined;
  certifying?: boolean | null | undefined;
  competenceBlocks?: Array<string> | null | undefined;
  durationDays?: number | null | undefined;
  durationHours: number;
  furtherStudies?: string | null | undefined;
  groupPrice?: MoneyInput | null | undefined;
  individualPrice?: MoneyInput | null | undefined;
  modality: Modality;
  modalityDetails?: string | null | undefined;
  objectives?: Array<string> | null | undefined;
  officialCode: string;
  outcomes?: string | null | undefined;
  prerequisites?: string | null | undefined;
  providerId?: string | null | undefined;
  registeredOn?: string | null | undefined;
  rncpCode?: string | null | undefined;
  slug?: string | null | undefined;
  teachingMethods?: string | null | undefined;
  title: string;
};

export type CreateTrainingSessionInput = {
  address?: string | null | undefined;
  capacity: number;
  communeCode?: string | null | undefined;
  endsOn: string;
  startsOn: string;
  trainerId?: string | null | undefined;
  trainingId: string;
};

export type CreateUserInput = {
  email: string;
  fullName: string;
  language?: Language | null | undefined;
  password: string;
  roles: Array<Role>;
};

export type DateRange = {
  from?: string | null | undefined;
  to?: string | null | undefined;
};

export type DateTimeRange = {
  from?: string | null | undefined;
  to?: string | null | undefined;
};

export type EnrolmentFilter = {
  ids?: Array<string> | null | undefined;
  sessionId?: string | null | undefined;
  status?: EnrolmentStatus | null | undefined;
  traineeId?: string | null | undefined;
};

export type EnrolmentOrder = {
  direction?: OrderDirection;
  field: EnrolmentOrderField;
};

export type EnrolmentOrderField =
  | 'CREATED_AT';

export type EnrolmentStatus =
  | 'CANCELLED'
  | 'COMPLETED'
  | 'CONFIRMED'
  | 'PENDING';

export type Island =
  | 'BASSE_TERRE'
  | 'GRANDE_TERRE'
  | 'LA_DESIRADE'
  | 'LES_SAINTES'
  | 'MARIE_GALANTE';

export type JobOfferErrorCode =
  | 'ALREADY_APPLIED'
  | 'CONFLICT'
  | 'INVALID'
  | 'NOT_FOUND'
  | 'OFFER_NOT_OPEN'
  | 'OUT_OF_RANGE'
  | 'REQUIRED'
  | 'TAKEN'
  | 'TOO_LONG'
  | 'TOO_SHORT'
  | 'TRANSITION_NOT_ALLOWED';

export type JobOfferFilter = {
  communeCode?: string | null | undefined;
  contract?: ContractType | null | undefined;
  ids?: Array<string> | null | undefined;
  minimumSalary?: string | null | undefined;
  organisationId?: string | null | undefined;
  publishedAt?: DateTimeRange | null | undefined;
  search?: string | null | undefined;
  skillId?: string | null | undefined;
  status?: JobOfferStatus | null | undefined;
};

export type JobOfferOrder = {
  direction?: OrderDirection;
  field: JobOfferOrderField;
};

export type JobOfferOrderField =
  | 'CREATED_AT'
  | 'PUBLISHED_AT'
  | 'SALARY'
  | 'STARTS_ON'
  | 'TITLE';

export type JobOfferStatus =
  | 'CLOSED'
  | 'DRAFT'
  | 'EXPIRED'
  | 'PUBLISHED';

export type Language =
  | 'EN'
  | 'FR';

export type LocalizedTextInput = {
  en?: string | null | undefined;
  fr: string;
};

export type MarkConversationReadInput = {
  id: string;
  seq?: number | null | undefined;
};

export type MatchFactorName =
  | 'AVAILABILITY'
  | 'EXPERIENCE'
  | 'PLACE'
  | 'SKILLS'
  | 'TRAINING';

export type MatchingWeightsErrorCode =
  | 'CONFLICT'
  | 'INVALID'
  | 'NOT_FOUND'
  | 'OUT_OF_RANGE'
  | 'REQUIRED'
  | 'SUM_NOT_100'
  | 'TAKEN'
  | 'TOO_LONG'
  | 'TOO_SHORT';

export type Modality =
  | 'BLENDED'
  | 'ON_SITE'
  | 'REMOTE';

export type MoneyInput = {
  amount: string;
  currency?: string;
};

export type MoveApplicationInput = {
  id: string;
  status: ApplicationStatus;
  version?: number | null | undefined;
};

export type OrderDirection =
  | 'ASC'
  | 'DESC';

export type OrganisationErrorCode =
  | 'CONFLICT'
  | 'INVALID'
  | 'NOT_FOUND'
  | 'OUT_OF_RANGE'
  | 'REQUIRED'
  | 'TAKEN'
  | 'TOO_LONG'
  | 'TOO_SHORT';

export type OrganisationFilter = {
  communeCode?: string | null | undefined;
  ids?: Array<string> | null | undefined;
  kind?: OrganisationKind | null | undefined;
  search?: string | null | undefined;
};

export type OrganisationKind =
  | 'COMPANY'
  | 'INSTITUTION'
  | 'TRAINING_CENTRE';

export type OrganisationOrder = {
  direction?: OrderDirection;
  field: OrganisationOrderField;
};

export type OrganisationOrderField =
  | 'CREATED_AT'
  | 'NAME';

export type PersonFilter = {
  ids?: Array<string> | null | undefined;
  search?: string | null | undefined;
};

export type PersonOrder = {
  direction?: OrderDirection;
  field: PersonOrderField;
};

export type PersonOrderField =
  | 'FULL_NAME';

export type PublishCandidateInput = {
  id: string;
};

export type PublishJobOfferInput = {
  id: string;
};

export type PublishQuestionnaireInput = {
  id: string;
};

export type PublishTrainingInput = {
  id: string;
};

export type PublishTrainingSessionInput = {
  id: string;
};

export type QuestionConditionInput = {
  equals: string;
  questionKey: string;
};

export type QuestionInput = {
  allowsOther?: boolean | null | undefined;
  help?: LocalizedTextInput | null | undefined;
  items?: Array<QuestionOptionInput> | null | undefined;
  key: string;
  kind: QuestionKind;
  label: LocalizedTextInput;
  maximum?: number | null | undefined;
  minimum?: number | null | undefined;
  options?: Array<QuestionOptionInput> | null | undefined;
  required?: boolean | null | undefined;
  shownWhen?: QuestionConditionInput | null | undefined;
};

export type QuestionKind =
  | 'EMAIL'
  | 'LONG_TEXT'
  | 'MULTIPLE_CHOICE'
  | 'RATING'
  | 'SINGLE_CHOICE'
  | 'TEXT';

export type QuestionOptionInput = {
  addedByRespondents?: boolean | null | undefined;
  key: string;
  label: LocalizedTextInput;
};

export type QuestionnaireErrorCode =
  | 'CONFLICT'
  | 'INVALID'
  | 'NOT_FOUND'
  | 'OUT_OF_RANGE'
  | 'REQUIRED'
  | 'TAKEN'
  | 'TOO_LONG'
  | 'TOO_SHORT';

export type QuestionnaireFilter = {
  ids?: Array<string> | null | undefined;
  search?: string | null | undefined;
  status?: QuestionnaireStatus | null | undefined;
};

export type QuestionnaireOrder = {
  direction?: OrderDirection;
  field: QuestionnaireOrderField;
};

export type QuestionnaireOrderField =
  | 'CREATED_AT'
  | 'SLUG'
  | 'UPDATED_AT';

export type QuestionnaireSectionInput = {
  description?: LocalizedTextInput | null | undefined;
  key: string;
  questions: Array<QuestionInput>;
  shownWhen?: QuestionConditionInput | null | undefined;
  title: LocalizedTextInput;
};

export type QuestionnaireStatus =
  | 'CLOSED'
  | 'DRAFT'
  | 'PUBLISHED';

export type RemoveOrganisationMemberInput = {
  id: string;
};

export type RevokeApiKeyInput = {
  id: string;
};

export type Role =
  | 'ADMIN'
  | 'CANDIDATE'
  | 'RECRUITER'
  | 'TRAINEE'
  | 'TRAINER';

export type SendMessageInput = {
  body: string;
  clientId: string;
  conversationId: string;
};

export type SessionStatus =
  | 'CANCELLED'
  | 'COMPLETED'
  | 'OPEN'
  | 'PLANNED';

export type SignInErrorCode =
  | 'CONFLICT'
  | 'INVALID'
  | 'INVALID_CREDENTIALS'
  | 'NOT_FOUND'
  | 'OUT_OF_RANGE'
  | 'REQUIRED'
  | 'SESSION_ENDED'
  | 'TAKEN'
  | 'TOO_LONG'
  | 'TOO_MANY_ATTEMPTS'
  | 'TOO_SHORT';

export type SignInInput = {
  delivery?: TokenDelivery;
  email: string;
  password: string;
};

export type SkillFilter = {
  ids?: Array<string> | null | undefined;
  search?: string | null | undefined;
};

export type SkillOrder = {
  direction?: OrderDirection;
  field: SkillOrderField;
};

export type SkillOrderField =
  | 'NAME';

export type StartConversationInput = {
  memberIds: Array<string>;
  message?: string | null | undefined;
  subject?: string | null | undefined;
};

export type SubmissionFilter = {
  ids?: Array<string> | null | undefined;
  oddity?: SubmissionOddity | null | undefined;
  questionnaireId?: string | null | undefined;
  search?: string | null | undefined;
  submittedAt?: DateTimeRange | null | undefined;
};

export type SubmissionOddity =
  | 'DUPLICATE_EMAIL'
  | 'DUPLICATE_ID'
  | 'EMAIL_DOMAIN_SUSPECT'
  | 'EMPTY_ANSWER'
  | 'INVALID_DATE'
  | 'INVALID_EMAIL'
  | 'INVALID_RATING'
  | 'MISSING_EMAIL'
  | 'MISSING_ID'
  | 'MISSING_ROLE'
  | 'OTHER_NOT_CHOSEN'
  | 'OTHER_WITHOUT_TEXT'
  | 'RATING_AS_TEXT'
  | 'REPLACED_CHARACTER'
  | 'RESPONDENT_ROLE'
  | 'SKIPPED_SECTION'
  | 'UNEXPECTED_VALUE'
  | 'UNKNOWN_OPTION'
  | 'UNKNOWN_QUESTION'
  | 'UNREADABLE_DATA';

export type SubmissionOrder = {
  direction?: OrderDirection;
  field: SubmissionOrderField;
};

export type SubmissionOrderField =
  | 'EMAIL'
  | 'SUBMITTED_AT';

export type SubmissionSource =
  | 'IMPORT'
  | 'PUBLIC';

export type TokenDelivery =
  | 'BODY'
  | 'COOKIE';

export type TrainingErrorCode =
  | 'ALREADY_ENROLLED'
  | 'ALREADY_PUBLISHED'
  | 'CONFLICT'
  | 'INVALID'
  | 'NOT_FOUND'
  | 'OUT_OF_RANGE'
  | 'PRICE_MISSING'
  | 'REQUIRED'
  | 'SESSION_FULL'
  | 'SESSION_NOT_OPEN'
  | 'TAKEN'
  | 'TOO_LONG'
  | 'TOO_SHORT';

export type TrainingFilter = {
  certifying?: boolean | null | undefined;
  ids?: Array<string> | null | undefined;
  maximumDurationHours?: number | null | undefined;
  maximumPrice?: string | null | undefined;
  modality?: Modality | null | undefined;
  search?: string | null | undefined;
  startsOn?: DateRange | null | undefined;
  status?: TrainingStatus | null | undefined;
};

export type TrainingOrder = {
  direction?: OrderDirection;
  field: TrainingOrderField;
};

export type TrainingOrderField =
  | 'CREATED_AT'
  | 'DURATION'
  | 'PRICE'
  | 'PUBLISHED_AT'
  | 'TITLE';

export type TrainingSessionFilter = {
  communeCode?: string | null | undefined;
  ids?: Array<string> | null | undefined;
  startsOn?: DateRange | null | undefined;
  status?: SessionStatus | null | undefined;
  trainingId?: string | null | undefined;
};

export type TrainingSessionOrder = {
  direction?: OrderDirection;
  field: TrainingSessionOrderField;
};

export type TrainingSessionOrderField =
  | 'STARTS_ON';

export type TrainingStatus =
  | 'ARCHIVED'
  | 'DRAFT'
  | 'PUBLISHED';

export type UpdateCandidateInput = {
  availableFrom?: string | null | undefined;
  communeCode?: string | null | undefined;
  email?: string | null | undefined;
  experienceYears?: number | null | undefined;
  firstName?: string | null | undefined;
  headline?: string | null | undefined;
  id: string;
  lastName?: string | null | undefined;
  mobilityKm?: number | null | undefined;
  phone?: string | null | undefined;
  skillIds?: Array<string> | null | undefined;
  summary?: string | null | undefined;
  trainings?: Array<CandidateTrainingInput> | null | undefined;
  version?: number | null | undefined;
  wishedContract?: ContractType | null | undefined;
};

export type UpdateJobOfferInput = {
  communeCode?: string | null | undefined;
  contract?: ContractType | null | undefined;
  description?: string | null | undefined;
  experienceYears?: number | null | undefined;
  id: string;
  maximumSalary?: MoneyInput | null | undefined;
  minimumSalary?: MoneyInput | null | undefined;
  organisationId?: string | null | undefined;
  romeCode?: string | null | undefined;
  skillIds?: Array<string> | null | undefined;
  startsOn?: string | null | undefined;
  title?: string | null | undefined;
  trainingIds?: Array<string> | null | undefined;
  validThrough?: string | null | undefined;
  version?: number | null | undefined;
};

export type UpdateMatchingWeightsInput = {
  availability: number;
  experience: number;
  place: number;
  skills: number;
  training: number;
};

export type UpdateOrganisationInput = {
  address?: string | null | undefined;
  communeCode?: string | null | undefined;
  description?: string | null | undefined;
  email?: string | null | undefined;
  emailDomain?: string | null | undefined;
  id: string;
  kind?: OrganisationKind | null | undefined;
  name?: string | null | undefined;
  phone?: string | null | undefined;
  sector?: string | null | undefined;
  siren?: string | null | undefined;
  version?: number | null | undefined;
  website?: string | null | undefined;
};

export type UpdateQuestionnaireInput = {
  description?: LocalizedTextInput | null | undefined;
  id: string;
  sections?: Array<QuestionnaireSectionInput> | null | undefined;
  slug?: string | null | undefined;
  title?: LocalizedTextInput | null | undefined;
  version?: number | null | undefined;
};

export type UpdateTrainingInput = {
  accessDelay?: string | null | undefined;
  accessibility?: string | null | undefined;
  assessmentMethods?: string | null | undefined;
  certifier?: string | null | undefined;
  certifying?: boolean | null | undefined;
  competenceBlocks?: Array<string> | null | undefined;
  durationDays?: number | null | undefined;
  durationHours?: number | null | undefined;
  furtherStudies?: string | null | undefined;
  groupPrice?: MoneyInput | null | undefined;
  id: string;
  individualPrice?: MoneyInput | null | undefined;
  modality?: Modality | null | undefined;
  modalityDetails?: string | null | undefined;
  objectives?: Array<string> | null | undefined;
  officialCode?: string | null | undefined;
  outcomes?: string | null | undefined;
  prerequisites?: string | null | undefined;
  providerId?: string | null | undefined;
  registeredOn?: string | null | undefined;
  rncpCode?: string | null | undefined;
  slug?: string | null | undefined;
  teachingMethods?: string | null | undefined;
  title?: string | null | undefined;
  version?: number | null | undefined;
};

export type UpdateTrainingSessionInput = {
  address?: string | null | undefined;
  capacity?: number | null | undefined;
  communeCode?: string | null | undefined;
  endsOn?: string | null | undefined;
  id: string;
  startsOn?: string | null | undefined;
  trainerId?: string | null | undefined;
  trainingId?: string | null | undefined;
  version?: number | null | undefined;
};

export type UpdateUserInput = {
  active?: boolean | null | undefined;
  fullName?: string | null | undefined;
  id: string;
  language?: Language | null | undefined;
  roles?: Array<Role> | null | undefined;
  version?: number | null | undefined;
};

export type UserFilter = {
  active?: boolean | null | undefined;
  ids?: Array<string> | null | undefined;
  role?: Role | null | undefined;
  search?: string | null | undefined;
};

export type UserOrder = {
  direction?: OrderDirection;
  field: UserOrderField;
};

export type UserOrderField =
  | 'CREATED_AT'
  | 'EMAIL'
  | 'FULL_NAME'
  | 'LAST_SIGN_IN_AT';

export type WithdrawApplicationInput = {
  id: string;
};

export type ApiKeysQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  filter?: ApiKeyFilter | null | undefined;
  orderBy?: ApiKeyOrder | null | undefined;
}>;


export type ApiKeysQuery = { apiKeys: { totalCount: number, nodes: Array<{ id: string, name: string, prefix: string, scopes: Array<string>, createdAt: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null }> } };

export type ApiKeyRowFragment = { id: string, name: string, prefix: string, scopes: Array<string>, createdAt: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null };

export type CreateApiKeyMutationVariables = Exact<{
  input: CreateApiKeyInput;
}>;


export type CreateApiKeyMutation = { createApiKey: { secret: string | null, apiKey: { id: string, name: string, prefix: string, scopes: Array<string>, createdAt: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null } | null, errors: Array<{ code: AccountErrorCode, message: string, path: Array<string> }> } };

export type RevokeApiKeyMutationVariables = Exact<{
  input: RevokeApiKeyInput;
}>;


export type RevokeApiKeyMutation = { revokeApiKey: { apiKey: { id: string, revokedAt: string | null } | null, errors: Array<{ code: AccountErrorCode, message: string, path: Array<string> }> } };

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


export type ApplicationQuery = { application: { id: string, status: ApplicationStatus, message: string | null, createdAt: string, statusChangedAt: string, version: number, nextStatuses: Array<ApplicationStatus>, candidate: { id: string, fullName: string, headline: string }, jobOffer: { id: string, title: string, organisation: { id: string, name: string } } } | null };

export type ApplicationFullFragment = { id: string, status: ApplicationStatus, message: string | null, createdAt: string, statusChangedAt: string, version: number, nextStatuses: Array<ApplicationStatus>, candidate: { id: string, fullName: string, headline: string }, jobOffer: { id: string, title: string, organisation: { id: string, name: string } } };

export type MoveApplicationMutationVariables = Exact<{
  input: MoveApplicationInput;
}>;


export type MoveApplicationMutation = { moveApplication: { application: { id: string, status: ApplicationStatus } | null, errors: Array<{ code: JobOfferErrorCode, message: string, path: Array<string> }> } };

export type WithdrawApplicationMutationVariables = Exact<{
  input: WithdrawApplicationInput;
}>;


export type WithdrawApplicationMutation = { withdrawApplication: { application: { id: string, status: ApplicationStatus } | null, errors: Array<{ code: JobOfferErrorCode, message: string, path: Array<string> }> } };

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


export type CandidateQuery = { candidate: { id: string, firstName: string, lastName: string, fullName: string, email: string | null, phone: string | null, headline: string, summary: string | null, status: CandidateStatus, mobilityKm: number, availableFrom: string | null, wishedContract: ContractType | null, experienceYears: number, lastContactOn: string | null, createdAt: string, updatedAt: string, version: number, viewerCanUpdate: boolean, commune: { code: string, name: string } | null, skills: Array<{ id: string, name: string }>, trainings: Array<{ status: CandidateTrainingStatus, completedOn: string | null, training: { id: string, title: string } }>, user: { id: string, fullName: string } | null } | null };

export type CandidateFullFragment = { id: string, firstName: string, lastName: string, fullName: string, email: string | null, phone: string | null, headline: string, summary: string | null, status: CandidateStatus, mobilityKm: number, availableFrom: string | null, wishedContract: ContractType | null, experienceYears: number, lastContactOn: string | null, createdAt: string, updatedAt: string, version: number, viewerCanUpdate: boolean, commune: { code: string, name: string } | null, skills: Array<{ id: string, name: string }>, trainings: Array<{ status: CandidateTrainingStatus, completedOn: string | null, training: { id: string, title: string } }>, user: { id: string, fullName: string } | null };

export type CreateCandidateMutationVariables = Exact<{
  input: CreateCandidateInput;
}>;


export type CreateCandidateMutation = { createCandidate: { candidate: { id: string, firstName: string, lastName: string, fullName: string, email: string | null, phone: string | null, headline: string, summary: string | null, status: CandidateStatus, mobilityKm: number, availableFrom: string | null, wishedContract: ContractType | null, experienceYears: number, lastContactOn: string | null, createdAt: string, updatedAt: string, version: number, viewerCanUpdate: boolean, commune: { code: string, name: string } | null, skills: Array<{ id: string, name: string }>, trainings: Array<{ status: CandidateTrainingStatus, completedOn: string | null, training: { id: string, title: string } }>, user: { id: string, fullName: string } | null } | null, errors: Array<{ code: CandidateErrorCode, message: string, path: Array<string> }> } };

export type UpdateCandidateMutationVariables = Exact<{
  input: UpdateCandidateInput;
}>;


export type UpdateCandidateMutation = { updateCandidate: { candidate: { id: string, firstName: string, lastName: string, fullName: string, email: string | null, phone: string | null, headline: string, summary: string | null, status: CandidateStatus, mobilityKm: number, availableFrom: string | null, wishedContract: ContractType | null, experienceYears: number, lastContactOn: string | null, createdAt: string, updatedAt: string, version: number, viewerCanUpdate: boolean, commune: { code: string, name: string } | null, skills: Array<{ id: string, name: string }>, trainings: Array<{ status: CandidateTrainingStatus, completedOn: string | null, training: { id: string, title: string } }>, user: { id: string, fullName: string } | null } | null, errors: Array<{ code: CandidateErrorCode, message: string, path: Array<string> }> } };

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


export type EnrolmentQuery = { enrolment: { id: string, status: EnrolmentStatus, createdAt: string, trainee: { id: string, fullName: string, email: string }, session: { id: string, startsOn: string, endsOn: string, training: { id: string, title: string } } } | null };

export type EnrolmentFullFragment = { id: string, status: EnrolmentStatus, createdAt: string, trainee: { id: string, fullName: string, email: string }, session: { id: string, startsOn: string, endsOn: string, training: { id: string, title: string } } };

export type CreateEnrolmentMutationVariables = Exact<{
  input: CreateEnrolmentInput;
}>;


export type CreateEnrolmentMutation = { createEnrolment: { enrolment: { id: string, status: EnrolmentStatus, createdAt: string, trainee: { id: string, fullName: string, email: string }, session: { id: string, startsOn: string, endsOn: string, training: { id: string, title: string } } } | null, errors: Array<{ code: TrainingErrorCode, message: string, path: Array<string> }> } };

export type ConfirmEnrolmentMutationVariables = Exact<{
  input: ConfirmEnrolmentInput;
}>;


export type ConfirmEnrolmentMutation = { confirmEnrolment: { enrolment: { id: string, status: EnrolmentStatus } | null, errors: Array<{ code: TrainingErrorCode, message: string, path: Array<string> }> } };

export type CancelEnrolmentMutationVariables = Exact<{
  input: CancelEnrolmentInput;
}>;


export type CancelEnrolmentMutation = { cancelEnrolment: { enrolment: { id: string, status: EnrolmentStatus } | null, errors: Array<{ code: TrainingErrorCode, message: string, path: Array<string> }> } };

export type CompleteEnrolmentMutationVariables = Exact<{
  input: CompleteEnrolmentInput;
}>;


export type CompleteEnrolmentMutation = { completeEnrolment: { enrolment: { id: string, status: EnrolmentStatus } | null, errors: Array<{ code: TrainingErrorCode, message: string, path: Array<string> }> } };

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


export type JobOfferQuery = { jobOffer: { id: string, title: string, description: string, status: JobOfferStatus, contract: ContractType, romeCode: string | null, experienceYears: number, startsOn: string | null, validThrough: string | null, publishedAt: string | null, createdAt: string, updatedAt: string, version: number, applicationCount: number, viewerCanUpdate: boolean, viewerCanPublish: boolean, viewerCanApply: boolean, organisation: { id: string, name: string }, commune: { code: string, name: string } | null, minimumSalary: { amount: string, currency: string } | null, maximumSalary: { amount: string, currency: string } | null, skills: Array<{ id: string, name: string }>, trainings: Array<{ id: string, title: string }> } | null };

export type JobOfferFullFragment = { id: string, title: string, description: string, status: JobOfferStatus, contract: ContractType, romeCode: string | null, experienceYears: number, startsOn: string | null, validThrough: string | null, publishedAt: string | null, createdAt: string, updatedAt: string, version: number, applicationCount: number, viewerCanUpdate: boolean, viewerCanPublish: boolean, viewerCanApply: boolean, organisation: { id: string, name: string }, commune: { code: string, name: string } | null, minimumSalary: { amount: string, currency: string } | null, maximumSalary: { amount: string, currency: string } | null, skills: Array<{ id: string, name: string }>, trainings: Array<{ id: string, title: string }> };

export type CreateJobOfferMutationVariables = Exact<{
  input: CreateJobOfferInput;
}>;


export type CreateJobOfferMutation = { createJobOffer: { jobOffer: { id: string, title: string, description: string, status: JobOfferStatus, contract: ContractType, romeCode: string | null, experienceYears: number, startsOn: string | null, validThrough: string | null, publishedAt: string | null, createdAt: string, updatedAt: string, version: number, applicationCount: number, viewerCanUpdate: boolean, viewerCanPublish: boolean, viewerCanApply: boolean, organisation: { id: string, name: string }, commune: { code: string, name: string } | null, minimumSalary: { amount: string, currency: string } | null, maximumSalary: { amount: string, currency: string } | null, skills: Array<{ id: string, name: string }>, trainings: Array<{ id: string, title: string }> } | null, errors: Array<{ code: JobOfferErrorCode, message: string, path: Array<string> }> } };

export type UpdateJobOfferMutationVariables = Exact<{
  input: UpdateJobOfferInput;
}>;


export type UpdateJobOfferMutation = { updateJobOffer: { jobOffer: { id: string, title: string, description: string, status: JobOfferStatus, contract: ContractType, romeCode: string | null, experienceYears: number, startsOn: string | null, validThrough: string | null, publishedAt: string | null, createdAt: string, updatedAt: string, version: number, applicationCount: number, viewerCanUpdate: boolean, viewerCanPublish: boolean, viewerCanApply: boolean, organisation: { id: string, name: string }, commune: { code: string, name: string } | null, minimumSalary: { amount: string, currency: string } | null, maximumSalary: { amount: string, currency: string } | null, skills: Array<{ id: string, name: string }>, trainings: Array<{ id: string, title: string }> } | null, errors: Array<{ code: JobOfferErrorCode, message: string, path: Array<string> }> } };

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


export type UpdateMatchingWeightsMutation = { updateMatchingWeights: { matchingWeights: { id: string, version: number, training: number, place: number, experience: number, availability: number, skills: number, active: boolean, createdAt: string } | null, errors: Array<{ code: MatchingWeightsErrorCode, message: string, path: Array<string> }> } };

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


export type OrganisationQuery = { organisation: { id: string, name: string, kind: OrganisationKind, siren: string | null, sector: string | null, emailDomain: string | null, website: string | null, email: string | null, phone: string | null, address: string | null, description: string | null, createdAt: string, updatedAt: string, version: number, commune: { code: string, name: string } | null } | null };

export type OrganisationFullFragment = { id: string, name: string, kind: OrganisationKind, siren: string | null, sector: string | null, emailDomain: string | null, website: string | null, email: string | null, phone: string | null, address: string | null, description: string | null, createdAt: string, updatedAt: string, version: number, commune: { code: string, name: string } | null };

export type CreateOrganisationMutationVariables = Exact<{
  input: CreateOrganisationInput;
}>;


export type CreateOrganisationMutation = { createOrganisation: { organisation: { id: string, name: string, kind: OrganisationKind, siren: string | null, sector: string | null, emailDomain: string | null, website: string | null, email: string | null, phone: string | null, address: string | null, description: string | null, createdAt: string, updatedAt: string, version: number, commune: { code: string, name: string } | null } | null, errors: Array<{ code: OrganisationErrorCode, message: string, path: Array<string> }> } };

export type UpdateOrganisationMutationVariables = Exact<{
  input: UpdateOrganisationInput;
}>;


export type UpdateOrganisationMutation = { updateOrganisation: { organisation: { id: string, name: string, kind: OrganisationKind, siren: string | null, sector: string | null, emailDomain: string | null, website: string | null, email: string | null, phone: string | null, address: string | null, description: string | null, createdAt: string, updatedAt: string, version: number, commune: { code: string, name: string } | null } | null, errors: Array<{ code: OrganisationErrorCode, message: string, path: Array<string> }> } };

export type OrganisationMembersQueryVariables = Exact<{
  id: string;
}>;


export type OrganisationMembersQuery = { organisation: { id: string, members: { nodes: Array<{ id: string, user: { id: string, fullName: string, email: string } }> } } | null };

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


export type QuestionnaireQuery = { questionnaire: { id: string, slug: string, status: QuestionnaireStatus, submissionCount: number, publishedAt: string | null, createdAt: string, updatedAt: string, version: number, title: { fr: string, en: string | null }, description: { fr: string, en: string | null } | null, sections: Array<{ key: string, title: { fr: string, en: string | null }, description: { fr: string, en: string | null } | null, shownWhen: { questionKey: string, equals: string } | null, questions: Array<{ key: string, kind: QuestionKind, required: boolean, allowsOther: boolean, minimum: number | null, maximum: number | null, label: { fr: string, en: string | null }, help: { fr: string, en: string | null } | null, shownWhen: { questionKey: string, equals: string } | null, options: Array<{ key: string, addedByRespondents: boolean, label: { fr: string, en: string | null } }>, items: Array<{ key: string, addedByRespondents: boolean, label: { fr: string, en: string | null } }> }> }> } | null };

export type QuestionnaireFullFragment = { id: string, slug: string, status: QuestionnaireStatus, submissionCount: number, publishedAt: string | null, createdAt: string, updatedAt: string, version: number, title: { fr: string, en: string | null }, description: { fr: string, en: string | null } | null, sections: Array<{ key: string, title: { fr: string, en: string | null }, description: { fr: string, en: string | null } | null, shownWhen: { questionKey: string, equals: string } | null, questions: Array<{ key: string, kind: QuestionKind, required: boolean, allowsOther: boolean, minimum: number | null, maximum: number | null, label: { fr: string, en: string | null }, help: { fr: string, en: string | null } | null, shownWhen: { questionKey: string, equals: string } | null, options: Array<{ key: string, addedByRespondents: boolean, label: { fr: string, en: string | null } }>, items: Array<{ key: string, addedByRespondents: boolean, label: { fr: string, en: string | null } }> }> }> };

export type CreateQuestionnaireMutationVariables = Exact<{
  input: CreateQuestionnaireInput;
}>;


export type CreateQuestionnaireMutation = { createQuestionnaire: { questionnaire: { id: string, slug: string, status: QuestionnaireStatus, submissionCount: number, publishedAt: string | null, createdAt: string, updatedAt: string, version: number, title: { fr: string, en: string | null }, description: { fr: string, en: string | null } | null, sections: Array<{ key: string, title: { fr: string, en: string | null }, description: { fr: string, en: string | null } | null, shownWhen: { questionKey: string, equals: string } | null, questions: Array<{ key: string, kind: QuestionKind, required: boolean, allowsOther: boolean, minimum: number | null, maximum: number | null, label: { fr: string, en: string | null }, help: { fr: string, en: string | null } | null, shownWhen: { questionKey: string, equals: string } | null, options: Array<{ key: string, addedByRespondents: boolean, label: { fr: string, en: string | null } }>, items: Array<{ key: string, addedByRespondents: boolean, label: { fr: string, en: string | null } }> }> }> } | null, errors: Array<{ code: QuestionnaireErrorCode, message: string, path: Array<string> }> } };

export type UpdateQuestionnaireMutationVariables = Exact<{
  input: UpdateQuestionnaireInput;
}>;


export type UpdateQuestionnaireMutation = { updateQuestionnaire: { questionnaire: { id: string, slug: string, status: QuestionnaireStatus, submissionCount: number, publishedAt: string | null, createdAt: string, updatedAt: string, version: number, title: { fr: string, en: string | null }, description: { fr: string, en: string | null } | null, sections: Array<{ key: string, title: { fr: string, en: string | null }, description: { fr: string, en: string | null } | null, shownWhen: { questionKey: string, equals: string } | null, questions: Array<{ key: string, kind: QuestionKind, required: boolean, allowsOther: boolean, minimum: number | null, maximum: number | null, label: { fr: string, en: string | null }, help: { fr: string, en: string | null } | null, shownWhen: { questionKey: string, equals: string } | null, options: Array<{ key: string, addedByRespondents: boolean, label: { fr: string, en: string | null } }>, items: Array<{ key: string, addedByRespondents: boolean, label: { fr: string, en: string | null } }> }> }> } | null, errors: Array<{ code: QuestionnaireErrorCode, message: string, path: Array<string> }> } };

export type PublishQuestionnaireMutationVariables = Exact<{
  input: PublishQuestionnaireInput;
}>;


export type PublishQuestionnaireMutation = { publishQuestionnaire: { questionnaire: { id: string, status: QuestionnaireStatus } | null, errors: Array<{ code: QuestionnaireErrorCode, message: string, path: Array<string> }> } };

export type CloseQuestionnaireMutationVariables = Exact<{
  input: CloseQuestionnaireInput;
}>;


export type CloseQuestionnaireMutation = { closeQuestionnaire: { questionnaire: { id: string, status: QuestionnaireStatus } | null, errors: Array<{ code: QuestionnaireErrorCode, message: string, path: Array<string> }> } };

export type AnswerCountsQueryVariables = Exact<{
  id: string;
}>;


export type AnswerCountsQuery = { questionnaire: { id: string, submissionCount: number, answerCounts: Array<{ questionKey: string, item: string | null, value: string, count: number }> } | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { permissions: Array<string>, unreadCount: number, user: { id: string, fullName: string, email: string, roles: Array<Role>, language: Language }, organisation: { id: string, name: string } | null, candidate: { id: string } | null } | null };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { accessExpiresAt: string | null, errors: Array<{ code: SignInErrorCode, message: string, path: Array<string> }> } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: { signedOut: boolean, errors: Array<{ code: SignInErrorCode, message: string, path: Array<string> }> } };

export type RefreshSessionMutationVariables = Exact<{ [key: string]: never; }>;


export type RefreshSessionMutation = { refreshSession: { accessExpiresAt: string | null, errors: Array<{ code: SignInErrorCode, message: string, path: Array<string> }> } };

export type ResourceChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type ResourceChangedSubscription = { resourceChanged: { resource: string, ids: Array<string> } };

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

export type SubmissionsQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  filter?: SubmissionFilter | null | undefined;
  orderBy?: SubmissionOrder | null | undefined;
}>;


export type SubmissionsQuery = { submissions: { totalCount: number, nodes: Array<{ id: string, email: string | null, submittedAt: string, source: SubmissionSource, oddities: Array<SubmissionOddity>, questionnaire: { id: string, title: { fr: string, en: string | null } } }> } };

export type SubmissionRowFragment = { id: string, email: string | null, submittedAt: string, source: SubmissionSource, oddities: Array<SubmissionOddity>, questionnaire: { id: string, title: { fr: string, en: string | null } } };

export type SubmissionQueryVariables = Exact<{
  id: string;
}>;


export type SubmissionQuery = { submission: { id: string, email: string | null, submittedAt: string, language: Language | null, source: SubmissionSource, externalId: string | null, oddities: Array<SubmissionOddity>, answers: Array<{ questionKey: string, item: string | null, optionKey: string | null, rating: number | null, text: string | null }>, questionnaire: { id: string, slug: string, title: { fr: string, en: string | null }, sections: Array<{ key: string, title: { fr: string, en: string | null }, questions: Array<{ key: string, kind: QuestionKind, label: { fr: string, en: string | null }, options: Array<{ key: string, label: { fr: string, en: string | null } }>, items: Array<{ key: string, label: { fr: string, en: string | null } }> }> }> } } | null };

export type SubmissionFullFragment = { id: string, email: string | null, submittedAt: string, language: Language | null, source: SubmissionSource, externalId: string | null, oddities: Array<SubmissionOddity>, answers: Array<{ questionKey: string, item: string | null, optionKey: string | null, rating: number | null, text: string | null }>, questionnaire: { id: string, slug: string, title: { fr: string, en: string | null }, sections: Array<{ key: string, title: { fr: string, en: string | null }, questions: Array<{ key: string, kind: QuestionKind, label: { fr: string, en: string | null }, options: Array<{ key: string, label: { fr: string, en: string | null } }>, items: Array<{ key: string, label: { fr: string, en: string | null } }> }> }> } };

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


export type TrainingSessionQuery = { trainingSession: { id: string, startsOn: string, endsOn: string, capacity: number, seatsLeft: number, enrolmentCount: number, status: SessionStatus, address: string | null, version: number, training: { id: string, title: string }, commune: { code: string, name: string } | null, trainer: { id: string, fullName: string } | null } | null };

export type TrainingSessionFullFragment = { id: string, startsOn: string, endsOn: string, capacity: number, seatsLeft: number, enrolmentCount: number, status: SessionStatus, address: string | null, version: number, training: { id: string, title: string }, commune: { code: string, name: string } | null, trainer: { id: string, fullName: string } | null };

export type CreateTrainingSessionMutationVariables = Exact<{
  input: CreateTrainingSessionInput;
}>;


export type CreateTrainingSessionMutation = { createTrainingSession: { trainingSession: { id: string, startsOn: string, endsOn: string, capacity: number, seatsLeft: number, enrolmentCount: number, status: SessionStatus, address: string | null, version: number, training: { id: string, title: string }, commune: { code: string, name: string } | null, trainer: { id: string, fullName: string } | null } | null, errors: Array<{ code: TrainingErrorCode, message: string, path: Array<string> }> } };

export type UpdateTrainingSessionMutationVariables = Exact<{
  input: UpdateTrainingSessionInput;
}>;


export type UpdateTrainingSessionMutation = { updateTrainingSession: { trainingSession: { id: string, startsOn: string, endsOn: string, capacity: number, seatsLeft: number, enrolmentCount: number, status: SessionStatus, address: string | null, version: number, training: { id: string, title: string }, commune: { code: string, name: string } | null, trainer: { id: string, fullName: string } | null } | null, errors: Array<{ code: TrainingErrorCode, message: string, path: Array<string> }> } };

export type PublishTrainingSessionMutationVariables = Exact<{
  input: PublishTrainingSessionInput;
}>;


export type PublishTrainingSessionMutation = { publishTrainingSession: { trainingSession: { id: string, status: SessionStatus } | null, errors: Array<{ code: TrainingErrorCode, message: string, path: Array<string> }> } };

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


export type TrainingQuery = { training: { id: string, slug: string, officialCode: string, title: string, status: TrainingStatus, certifying: boolean, rncpCode: string | null, certifier: string | null, registeredOn: string | null, objectives: Array<string>, prerequisites: string | null, durationHours: number, durationDays: number | null, modality: Modality, modalityDetails: string | null, accessDelay: string | null, teachingMethods: string | null, assessmentMethods: string | null, accessibility: string | null, outcomes: string | null, furtherStudies: string | null, competenceBlocks: Array<string>, publishedAt: string | null, createdAt: string, updatedAt: string, version: number, viewerCanPublish: boolean, viewerCanUpdate: boolean, individualPrice: { amount: string, currency: string } | null, groupPrice: { amount: string, currency: string } | null, provider: { id: string, name: string } | null } | null };

export type TrainingFullFragment = { id: string, slug: string, officialCode: string, title: string, status: TrainingStatus, certifying: boolean, rncpCode: string | null, certifier: string | null, registeredOn: string | null, objectives: Array<string>, prerequisites: string | null, durationHours: number, durationDays: number | null, modality: Modality, modalityDetails: string | null, accessDelay: string | null, teachingMethods: string | null, assessmentMethods: string | null, accessibility: string | null, outcomes: string | null, furtherStudies: string | null, competenceBlocks: Array<string>, publishedAt: string | null, createdAt: string, updatedAt: string, version: number, viewerCanPublish: boolean, viewerCanUpdate: boolean, individualPrice: { amount: string, currency: string } | null, groupPrice: { amount: string, currency: string } | null, provider: { id: string, name: string } | null };

export type CreateTrainingMutationVariables = Exact<{
  input: CreateTrainingInput;
}>;


export type CreateTrainingMutation = { createTraining: { training: { id: string, slug: string, officialCode: string, title: string, status: TrainingStatus, certifying: boolean, rncpCode: string | null, certifier: string | null, registeredOn: string | null, objectives: Array<string>, prerequisites: string | null, durationHours: number, durationDays: number | null, modality: Modality, modalityDetails: string | null, accessDelay: string | null, teachingMethods: string | null, assessmentMethods: string | null, accessibility: string | null, outcomes: string | null, furtherStudies: string | null, competenceBlocks: Array<string>, publishedAt: string | null, createdAt: string, updatedAt: string, version: number, viewerCanPublish: boolean, viewerCanUpdate: boolean, individualPrice: { amount: string, currency: string } | null, groupPrice: { amount: string, currency: string } | null, provider: { id: string, name: string } | null } | null, errors: Array<{ code: TrainingErrorCode, message: string, path: Array<string> }> } };

export type UpdateTrainingMutationVariables = Exact<{
  input: UpdateTrainingInput;
}>;


export type UpdateTrainingMutation = { updateTraining: { training: { id: string, slug: string, officialCode: string, title: string, status: TrainingStatus, certifying: boolean, rncpCode: string | null, certifier: string | null, registeredOn: string | null, objectives: Array<string>, prerequisites: string | null, durationHours: number, durationDays: number | null, modality: Modality, modalityDetails: string | null, accessDelay: string | null, teachingMethods: string | null, assessmentMethods: string | null, accessibility: string | null, outcomes: string | null, furtherStudies: string | null, competenceBlocks: Array<string>, publishedAt: string | null, createdAt: string, updatedAt: string, version: number, viewerCanPublish: boolean, viewerCanUpdate: boolean, individualPrice: { amount: string, currency: string } | null, groupPrice: { amount: string, currency: string } | null, provider: { id: string, name: string } | null } | null, errors: Array<{ code: TrainingErrorCode, message: string, path: Array<string> }> } };

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


export type UsersQuery = { users: { totalCount: number, nodes: Array<{ id: string, fullName: string, email: string, roles: Array<Role>, active: boolean, lastSignInAt: string | null }> } };

export type UserRowFragment = { id: string, fullName: string, email: string, roles: Array<Role>, active: boolean, lastSignInAt: string | null };

export type UserQueryVariables = Exact<{
  id: string;
}>;


export type UserQuery = { user: { id: string, fullName: string, email: string, roles: Array<Role>, language: Language, active: boolean, createdAt: string, lastSignInAt: string | null, version: number } | null };

export type UserFullFragment = { id: string, fullName: string, email: string, roles: Array<Role>, language: Language, active: boolean, createdAt: string, lastSignInAt: string | null, version: number };

export type CreateUserMutationVariables = Exact<{
  input: CreateUserInput;
}>;


export type CreateUserMutation = { createUser: { user: { id: string, fullName: string, email: string, roles: Array<Role>, language: Language, active: boolean, createdAt: string, lastSignInAt: string | null, version: number } | null, errors: Array<{ code: AccountErrorCode, message: string, path: Array<string> }> } };

export type UpdateUserMutationVariables = Exact<{
  input: UpdateUserInput;
}>;


export type UpdateUserMutation = { updateUser: { user: { id: string, fullName: string, email: string, roles: Array<Role>, language: Language, active: boolean, createdAt: string, lastSignInAt: string | null, version: number } | null, errors: Array<{ code: AccountErrorCode, message: string, path: Array<string> }> } };

export type PeopleQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  filter?: PersonFilter | null | undefined;
  orderBy?: PersonOrder | null | undefined;
}>;


export type PeopleQuery = { people: { totalCount: number, nodes: Array<{ id: string, fullName: string }> } };

export type PersonRowFragment = { id: string, fullName: string };

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
export const ApiKeyRowFragmentDoc = new TypedDocumentString(`
    fragment ApiKeyRow on ApiKey {
  id
  name
  prefix
  scopes
  createdAt
  expiresAt
  lastUsedAt
  revokedAt
}
    `, {"fragmentName":"ApiKeyRow"}) as unknown as TypedDocumentString<ApiKeyRowFragment, unknown>;
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
}
    `, {"fragmentName":"ApplicationFull"}) as unknown as TypedDocumentString<ApplicationFullFragment, unknown>;
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
  lastContactOn
  createdAt
  updatedAt
  version
  user {
    id
    fullName
  }
  viewerCanUpdate
}
    `, {"fragmentName":"CandidateFull"}) as unknown as TypedDocumentString<CandidateFullFragment, unknown>;
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
    email
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
}
    `, {"fragmentName":"EnrolmentFull"}) as unknown as TypedDocumentString<EnrolmentFullFragment, unknown>;
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
}
    `, {"fragmentName":"JobOfferFull"}) as unknown as TypedDocumentString<JobOfferFullFragment, unknown>;
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
}
    `, {"fragmentName":"OrganisationFull"}) as unknown as TypedDocumentString<OrganisationFullFragment, unknown>;
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
  status
  submissionCount
  publishedAt
  createdAt
  updatedAt
  version
  sections {
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
      questionKey
      equals
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
      shownWhen {
        questionKey
        equals
      }
      options {
        key
        label {
          fr
          en
        }
        addedByRespondents
      }
      items {
        key
        label {
          fr
          en
        }
        addedByRespondents
      }
    }
  }
}
    `, {"fragmentName":"QuestionnaireFull"}) as unknown as TypedDocumentString<QuestionnaireFullFragment, unknown>;
export const SkillRowFragmentDoc = new TypedDocumentString(`
    fragment SkillRow on Skill {
  id
  name
}
    `, {"fragmentName":"SkillRow"}) as unknown as TypedDocumentString<SkillRowFragment, unknown>;
export const SubmissionRowFragmentDoc = new TypedDocumentString(`
    fragment SubmissionRow on Submission {
  id
  email
  submittedAt
  source
  oddities
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
  answers {
    questionKey
    item
    optionKey
    rating
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
}
    `, {"fragmentName":"UserRow"}) as unknown as TypedDocumentString<UserRowFragment, unknown>;
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
  version
}
    `, {"fragmentName":"UserFull"}) as unknown as TypedDocumentString<UserFullFragment, unknown>;
export const PersonRowFragmentDoc = new TypedDocumentString(`
    fragment PersonRow on Person {
  id
  fullName
}
    `, {"fragmentName":"PersonRow"}) as unknown as TypedDocumentString<PersonRowFragment, unknown>;
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
  lastUsedAt
  revokedAt
}`) as unknown as TypedDocumentString<ApiKeysQuery, ApiKeysQueryVariables>;
export const CreateApiKeyDocument = new TypedDocumentString(`
    mutation CreateApiKey($input: CreateApiKeyInput!) {
  createApiKey(input: $input) {
    apiKey {
      ...ApiKeyRow
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
  lastUsedAt
  revokedAt
}`) as unknown as TypedDocumentString<CreateApiKeyMutation, CreateApiKeyMutationVariables>;
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
    `) as unknown as TypedDocumentString<RevokeApiKeyMutation, RevokeApiKeyMutationVariables>;
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
}`) as unknown as TypedDocumentString<ApplicationsQuery, ApplicationsQueryVariables>;
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
}`) as unknown as TypedDocumentString<ApplicationQuery, ApplicationQueryVariables>;
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
    `) as unknown as TypedDocumentString<MoveApplicationMutation, MoveApplicationMutationVariables>;
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
    `) as unknown as TypedDocumentString<WithdrawApplicationMutation, WithdrawApplicationMutationVariables>;
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
}`) as unknown as TypedDocumentString<CandidatesQuery, CandidatesQueryVariables>;
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
  lastContactOn
  createdAt
  updatedAt
  version
  user {
    id
    fullName
  }
  viewerCanUpdate
}`) as unknown as TypedDocumentString<CandidateQuery, CandidateQueryVariables>;
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
  lastContactOn
  createdAt
  updatedAt
  version
  user {
    id
    fullName
  }
  viewerCanUpdate
}`) as unknown as TypedDocumentString<CreateCandidateMutation, CreateCandidateMutationVariables>;
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
  lastContactOn
  createdAt
  updatedAt
  version
  user {
    id
    fullName
  }
  viewerCanUpdate
}`) as unknown as TypedDocumentString<UpdateCandidateMutation, UpdateCandidateMutationVariables>;
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
    `) as unknown as TypedDocumentString<PublishCandidateMutation, PublishCandidateMutationVariables>;
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
    `) as unknown as TypedDocumentString<ArchiveCandidateMutation, ArchiveCandidateMutationVariables>;
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
    `) as unknown as TypedDocumentString<CandidateMatchesQuery, CandidateMatchesQueryVariables>;
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
    `) as unknown as TypedDocumentString<ConversationsQuery, ConversationsQueryVariables>;
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
    `) as unknown as TypedDocumentString<ConversationQuery, ConversationQueryVariables>;
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
}`) as unknown as TypedDocumentString<MessagesQuery, MessagesQueryVariables>;
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
    `) as unknown as TypedDocumentString<StartConversationMutation, StartConversationMutationVariables>;
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
}`) as unknown as TypedDocumentString<SendMessageMutation, SendMessageMutationVariables>;
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
    `) as unknown as TypedDocumentString<MarkConversationReadMutation, MarkConversationReadMutationVariables>;
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
}`) as unknown as TypedDocumentString<MessageReceivedSubscription, MessageReceivedSubscriptionVariables>;
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
    `) as unknown as TypedDocumentString<DashboardQuery, DashboardQueryVariables>;
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
}`) as unknown as TypedDocumentString<EnrolmentsQuery, EnrolmentsQueryVariables>;
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
    email
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
}`) as unknown as TypedDocumentString<EnrolmentQuery, EnrolmentQueryVariables>;
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
    email
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
}`) as unknown as TypedDocumentString<CreateEnrolmentMutation, CreateEnrolmentMutationVariables>;
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
    `) as unknown as TypedDocumentString<ConfirmEnrolmentMutation, ConfirmEnrolmentMutationVariables>;
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
    `) as unknown as TypedDocumentString<CancelEnrolmentMutation, CancelEnrolmentMutationVariables>;
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
    `) as unknown as TypedDocumentString<CompleteEnrolmentMutation, CompleteEnrolmentMutationVariables>;
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
}`) as unknown as TypedDocumentString<JobOffersQuery, JobOffersQueryVariables>;
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
}`) as unknown as TypedDocumentString<JobOfferQuery, JobOfferQueryVariables>;
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
}`) as unknown as TypedDocumentString<CreateJobOfferMutation, CreateJobOfferMutationVariables>;
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
}`) as unknown as TypedDocumentString<UpdateJobOfferMutation, UpdateJobOfferMutationVariables>;
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
    `) as unknown as TypedDocumentString<PublishJobOfferMutation, PublishJobOfferMutationVariables>;
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
    `) as unknown as TypedDocumentString<CloseJobOfferMutation, CloseJobOfferMutationVariables>;
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
    `) as unknown as TypedDocumentString<JobOfferMatchesQuery, JobOfferMatchesQueryVariables>;
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
    `) as unknown as TypedDocumentString<ApplyToJobOfferMutation, ApplyToJobOfferMutationVariables>;
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
}`) as unknown as TypedDocumentString<MatchingWeightsVersionsQuery, MatchingWeightsVersionsQueryVariables>;
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
}`) as unknown as TypedDocumentString<ActiveMatchingWeightsQuery, ActiveMatchingWeightsQueryVariables>;
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
}`) as unknown as TypedDocumentString<UpdateMatchingWeightsMutation, UpdateMatchingWeightsMutationVariables>;
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
}`) as unknown as TypedDocumentString<OrganisationsQuery, OrganisationsQueryVariables>;
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
}`) as unknown as TypedDocumentString<OrganisationQuery, OrganisationQueryVariables>;
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
}`) as unknown as TypedDocumentString<CreateOrganisationMutation, CreateOrganisationMutationVariables>;
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
}`) as unknown as TypedDocumentString<UpdateOrganisationMutation, UpdateOrganisationMutationVariables>;
export const OrganisationMembersDocument = new TypedDocumentString(`
    query OrganisationMembers($id: ID!) {
  organisation(id: $id) {
    id
    members {
      nodes {
        id
        user {
          id
          fullName
          email
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OrganisationMembersQuery, OrganisationMembersQueryVariables>;
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
    `) as unknown as TypedDocumentString<AddOrganisationMemberMutation, AddOrganisationMemberMutationVariables>;
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
    `) as unknown as TypedDocumentString<RemoveOrganisationMemberMutation, RemoveOrganisationMemberMutationVariables>;
export const CommunesDocument = new TypedDocumentString(`
    query Communes {
  communes {
    code
    name
    postalCodes
    island
  }
}
    `) as unknown as TypedDocumentString<CommunesQuery, CommunesQueryVariables>;
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
}`) as unknown as TypedDocumentString<QuestionnairesQuery, QuestionnairesQueryVariables>;
export const QuestionnaireDocument = new TypedDocumentString(`
    query Questionnaire($id: ID!) {
  questionnaire(id: $id) {
    ...QuestionnaireFull
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
  status
  submissionCount
  publishedAt
  createdAt
  updatedAt
  version
  sections {
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
      questionKey
      equals
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
      shownWhen {
        questionKey
        equals
      }
      options {
        key
        label {
          fr
          en
        }
        addedByRespondents
      }
      items {
        key
        label {
          fr
          en
        }
        addedByRespondents
      }
    }
  }
}`) as unknown as TypedDocumentString<QuestionnaireQuery, QuestionnaireQueryVariables>;
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
  status
  submissionCount
  publishedAt
  createdAt
  updatedAt
  version
  sections {
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
      questionKey
      equals
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
      shownWhen {
        questionKey
        equals
      }
      options {
        key
        label {
          fr
          en
        }
        addedByRespondents
      }
      items {
        key
        label {
          fr
          en
        }
        addedByRespondents
      }
    }
  }
}`) as unknown as TypedDocumentString<CreateQuestionnaireMutation, CreateQuestionnaireMutationVariables>;
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
  status
  submissionCount
  publishedAt
  createdAt
  updatedAt
  version
  sections {
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
      questionKey
      equals
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
      shownWhen {
        questionKey
        equals
      }
      options {
        key
        label {
          fr
          en
        }
        addedByRespondents
      }
      items {
        key
        label {
          fr
          en
        }
        addedByRespondents
      }
    }
  }
}`) as unknown as TypedDocumentString<UpdateQuestionnaireMutation, UpdateQuestionnaireMutationVariables>;
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
    `) as unknown as TypedDocumentString<PublishQuestionnaireMutation, PublishQuestionnaireMutationVariables>;
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
    `) as unknown as TypedDocumentString<CloseQuestionnaireMutation, CloseQuestionnaireMutationVariables>;
export const AnswerCountsDocument = new TypedDocumentString(`
    query AnswerCounts($id: ID!) {
  questionnaire(id: $id) {
    id
    submissionCount
    answerCounts {
      questionKey
      item
      value
      count
    }
  }
}
    `) as unknown as TypedDocumentString<AnswerCountsQuery, AnswerCountsQueryVariables>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    user {
      id
      fullName
      email
      roles
      language
    }
    permissions
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
    `) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    accessExpiresAt
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
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
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
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
    `) as unknown as TypedDocumentString<RefreshSessionMutation, RefreshSessionMutationVariables>;
export const ResourceChangedDocument = new TypedDocumentString(`
    subscription ResourceChanged {
  resourceChanged {
    resource
    ids
  }
}
    `) as unknown as TypedDocumentString<ResourceChangedSubscription, ResourceChangedSubscriptionVariables>;
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
}`) as unknown as TypedDocumentString<SkillsQuery, SkillsQueryVariables>;
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
}`) as unknown as TypedDocumentString<CreateSkillMutation, CreateSkillMutationVariables>;
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
  questionnaire {
    id
    title {
      fr
      en
    }
  }
}`) as unknown as TypedDocumentString<SubmissionsQuery, SubmissionsQueryVariables>;
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
  answers {
    questionKey
    item
    optionKey
    rating
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
}`) as unknown as TypedDocumentString<SubmissionQuery, SubmissionQueryVariables>;
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
}`) as unknown as TypedDocumentString<TrainingSessionsQuery, TrainingSessionsQueryVariables>;
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
}`) as unknown as TypedDocumentString<TrainingSessionQuery, TrainingSessionQueryVariables>;
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
}`) as unknown as TypedDocumentString<CreateTrainingSessionMutation, CreateTrainingSessionMutationVariables>;
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
}`) as unknown as TypedDocumentString<UpdateTrainingSessionMutation, UpdateTrainingSessionMutationVariables>;
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
    `) as unknown as TypedDocumentString<PublishTrainingSessionMutation, PublishTrainingSessionMutationVariables>;
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
}`) as unknown as TypedDocumentString<TrainingsQuery, TrainingsQueryVariables>;
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
}`) as unknown as TypedDocumentString<TrainingQuery, TrainingQueryVariables>;
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
}`) as unknown as TypedDocumentString<CreateTrainingMutation, CreateTrainingMutationVariables>;
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
}`) as unknown as TypedDocumentString<UpdateTrainingMutation, UpdateTrainingMutationVariables>;
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
    `) as unknown as TypedDocumentString<PublishTrainingMutation, PublishTrainingMutationVariables>;
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
    `) as unknown as TypedDocumentString<ArchiveTrainingMutation, ArchiveTrainingMutationVariables>;
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
}`) as unknown as TypedDocumentString<UsersQuery, UsersQueryVariables>;
export const UserDocument = new TypedDocumentString(`
    query User($id: ID!) {
  user(id: $id) {
    ...UserFull
  }
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
  version
}`) as unknown as TypedDocumentString<UserQuery, UserQueryVariables>;
export const CreateUserDocument = new TypedDocumentString(`
    mutation CreateUser($input: CreateUserInput!) {
  createUser(input: $input) {
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
    fragment UserFull on User {
  id
  fullName
  email
  roles
  language
  active
  createdAt
  lastSignInAt
  version
}`) as unknown as TypedDocumentString<CreateUserMutation, CreateUserMutationVariables>;
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
    fragment UserFull on User {
  id
  fullName
  email
  roles
  language
  active
  createdAt
  lastSignInAt
  version
}`) as unknown as TypedDocumentString<UpdateUserMutation, UpdateUserMutationVariables>;
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
}`) as unknown as TypedDocumentString<PeopleQuery, PeopleQueryVariables>;