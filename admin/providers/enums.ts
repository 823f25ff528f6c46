// The values of the API's enums in the order people should read them; i18n files must label every one of them.
import type {
  ApplicationStatus,
  CandidateStatus,
  CandidateTrainingStatus,
  ContractType,
  EnrolmentStatus,
  FailedJobStatus,
  InvitationStatus,
  JobOfferStatus,
  Language,
  MatchFactorName,
  Modality,
  OrganisationKind,
  QuestionKind,
  QuestionnaireStatus,
  Role,
  SessionStatus,
  SubmissionOddity,
  SubmissionSource,
  TrainingStatus,
} from '../gql/graphql.ts';

export interface EnumValues {
  ApplicationStatus: ApplicationStatus;
  CandidateStatus: CandidateStatus;
  CandidateTrainingStatus: CandidateTrainingStatus;
  ContractType: ContractType;
  EnrolmentStatus: EnrolmentStatus;
  InvitationStatus: InvitationStatus;
  FailedJobStatus: FailedJobStatus;
  JobOfferStatus: JobOfferStatus;
  Language: Language;
  MatchFactorName: MatchFactorName;
  Modality: Modality;
  OrganisationKind: OrganisationKind;
  QuestionKind: QuestionKind;
  QuestionnaireStatus: QuestionnaireStatus;
  Role: Role;
  SessionStatus: SessionStatus;
  SubmissionOddity: SubmissionOddity;
  SubmissionSource: SubmissionSource;
  TrainingStatus: TrainingStatus;
}

export type EnumName = keyof EnumValues;
export type EnumLabels = { [Name in EnumName]: Record<EnumValues[Name], string> };

const enums = {
  ApplicationStatus: ['RECEIVED', 'SHORTLISTED', 'INTERVIEW', 'OFFERED', 'HIRED', 'REJECTED', 'WITHDRAWN'],
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
  EnrolmentStatus: ['PENDING', 'CONFIRMED', 'COMPLETED', 'CANCELLED'],
  InvitationStatus: ['PENDING', 'ACCEPTED', 'EXPIRED'],
  FailedJobStatus: ['FAILED', 'RETRIED', 'DISCARDED'],
  JobOfferStatus: ['DRAFT', 'PUBLISHED', 'CLOSED', 'EXPIRED'],
  Language: ['FR', 'EN'],
  MatchFactorName: ['TRAINING', 'PLACE', 'EXPERIENCE', 'AVAILABILITY', 'SKILLS'],
  Modality: ['ON_SITE', 'REMOTE', 'BLENDED'],
  OrganisationKind: ['COMPANY', 'INSTITUTION', 'TRAINING_CENTRE'],
  QuestionKind: ['SINGLE_CHOICE', 'MULTIPLE_CHOICE', 'RATING', 'TEXT', 'LONG_TEXT', 'EMAIL'],
  QuestionnaireStatus: ['DRAFT', 'PUBLISHED', 'CLOSED'],
  Role: ['ADMIN', 'TRAINER', 'TRAINEE', 'RECRUITER', 'CANDIDATE'],
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
  TrainingStatus: ['DRAFT', 'PUBLISHED', 'ARCHIVED'],
} satisfies { [Name in EnumName]: EnumValues[Name][] };

/** Choices of a select input; react-admin translates the names. */
export function choicesOf(name: EnumName): { id: string; name: string }[] {
  return enums[name].map((value) => ({ id: value, name: `enums.${name}.${value}` }));
}
