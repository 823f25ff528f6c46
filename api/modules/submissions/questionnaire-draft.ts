// The shape of a questionnaire's definition and of a submission before they are stored, as the console, the import and
// the public page exchange them. Owns no rule except how the "other" option of a question is recognised.
export const QuestionKind = {
  SINGLE_CHOICE: 'SINGLE_CHOICE',
  MULTIPLE_CHOICE: 'MULTIPLE_CHOICE',
  RATING: 'RATING',
  TEXT: 'TEXT',
  LONG_TEXT: 'LONG_TEXT',
  EMAIL: 'EMAIL',
} as const;
export type QuestionKind = (typeof QuestionKind)[keyof typeof QuestionKind];

export const SubmissionOddity = {
  MISSING_EMAIL: 'MISSING_EMAIL',
  INVALID_EMAIL: 'INVALID_EMAIL',
  DUPLICATE_EMAIL: 'DUPLICATE_EMAIL',
  EMAIL_DOMAIN_SUSPECT: 'EMAIL_DOMAIN_SUSPECT',
  MISSING_ROLE: 'MISSING_ROLE',
  RESPONDENT_ROLE: 'RESPONDENT_ROLE',
  RATING_AS_TEXT: 'RATING_AS_TEXT',
  INVALID_RATING: 'INVALID_RATING',
  UNKNOWN_OPTION: 'UNKNOWN_OPTION',
  UNKNOWN_QUESTION: 'UNKNOWN_QUESTION',
  UNEXPECTED_VALUE: 'UNEXPECTED_VALUE',
  EMPTY_ANSWER: 'EMPTY_ANSWER',
  OTHER_WITHOUT_TEXT: 'OTHER_WITHOUT_TEXT',
  OTHER_NOT_CHOSEN: 'OTHER_NOT_CHOSEN',
  SKIPPED_SECTION: 'SKIPPED_SECTION',
  REPLACED_CHARACTER: 'REPLACED_CHARACTER',
  UNREADABLE_DATA: 'UNREADABLE_DATA',
  INVALID_DATE: 'INVALID_DATE',
  MISSING_ID: 'MISSING_ID',
  DUPLICATE_ID: 'DUPLICATE_ID',
} as const;
export type SubmissionOddity = (typeof SubmissionOddity)[keyof typeof SubmissionOddity];

export type Localized = { fr: string; en: string | null };
/** Shown only when the answer to `questionKey` includes the option `equals`. */
export type ConditionDraft = { questionKey: string; equals: string };
export type OptionDraft = { key: string; label: Localized; addedByRespondents: boolean };
export type QuestionDraft = {
  key: string;
  kind: QuestionKind;
  label: Localized;
  help: Localized | null;
  required: boolean;
  /** The option "autre" or "other" asks the respondent to say which. */
  allowsOther: boolean;
  options: OptionDraft[];
  /** The rows of a RATING. */
  items: OptionDraft[];
  minimum: number | null;
  maximum: number | null;
  shownWhen: ConditionDraft | null;
};
export type SectionDraft = {
  key: string;
  title: Localized;
  description: Localized | null;
  shownWhen: ConditionDraft | null;
  questions: QuestionDraft[];
};
export type QuestionnaireDraft = {
  slug: string;
  title: Localized;
  description: Localized | null;
  sections: SectionDraft[];
};

/** One chosen option, one rated item or one text. The text of an "other" stands beside its option key. */
export type AnswerDraft = {
  questionKey: string;
  item: string | null;
  optionKey: string | null;
  rating: number | null;
  text: string | null;
};
export type SubmissionDraft = {
  externalId: string;
  /** As written, without surrounding spaces. */
  email: string | null;
  /** What may exist once per questionnaire; null without an address and on the later ones of repeated addresses. */
  emailKey: string | null;
  submittedAt: Date;
  language: 'FR' | 'EN';
  oddities: SubmissionOddity[];
  answers: AnswerDraft[];
};

/** The same address whatever its case and spaces. */
export const emailKey = (email: string): string => email.replace(/\s/g, '').normalize('NFC').toLowerCase();

const addressForm = /^[^@<>(),;:"\\]+@[^@<>(),;:"\\.]+(?:\.[^@<>(),;:"\\.]+)+$/;

/** Whether it is an e-mail address once its spaces are left out: at most 254 characters, a local part, a domain. */
export const isEmailAddress = (text: string): boolean => {
  const address = text.replace(/\s/g, '');
  return address.length <= 254 && addressForm.test(address);
};

export const isOtherKey = (key: string): boolean => ['autre', 'other'].includes(key.toLowerCase());

/** The option that asks "say which", if the question has one. */
export const otherOption = (question: Pick<QuestionDraft, 'allowsOther' | 'options'>): OptionDraft | undefined =>
  question.allowsOther ? question.options.find((option) => isOtherKey(option.key)) : undefined;
