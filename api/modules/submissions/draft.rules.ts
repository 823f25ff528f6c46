// The shape of a questionnaire's definition and of a submission before they are stored, as the console, the import and
// the public page exchange them. Owns no rule except how the "other" option of a question is recognised.
export const QuestionKind = {
  SINGLE_CHOICE: 'SINGLE_CHOICE',
  MULTIPLE_CHOICE: 'MULTIPLE_CHOICE',
  RATING: 'RATING',
  RANKING: 'RANKING',
  NUMBER: 'NUMBER',
  DATE: 'DATE',
  TEXT: 'TEXT',
  LONG_TEXT: 'LONG_TEXT',
  EMAIL: 'EMAIL',
  CONSENT: 'CONSENT',
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

/** What must be so of an earlier answer. */
export const ConditionOperator = {
  IS: 'IS',
  IS_NOT: 'IS_NOT',
  ANSWERED: 'ANSWERED',
  NOT_ANSWERED: 'NOT_ANSWERED',
  AT_LEAST: 'AT_LEAST',
  AT_MOST: 'AT_MOST',
} as const;
export type ConditionOperator = (typeof ConditionOperator)[keyof typeof ConditionOperator];
export type ConditionDraft = {
  questionKey: string;
  operator: ConditionOperator;
  /** The option that IS and IS_NOT speak of; null with the other operators. */
  optionKey: string | null;
  /** The rated item that AT_LEAST and AT_MOST speak of; null for a NUMBER. */
  item: string | null;
  /** The bound of AT_LEAST and AT_MOST. */
  number: number | null;
};
export const ConditionMatch = { ALL: 'ALL', ANY: 'ANY' } as const;
export type ConditionMatch = (typeof ConditionMatch)[keyof typeof ConditionMatch];
/** Shown only when all, or any, of these conditions hold; at least one. */
export type ShownWhenDraft = { match: ConditionMatch; conditions: ConditionDraft[] };

/** What a question is about, where statistics make more of it than of any other. */
export const QuestionTopic = {
  ROLE: 'ROLE',
  FAVOURABLE_FACTORS: 'FAVOURABLE_FACTORS',
  ADVERSE_FACTORS: 'ADVERSE_FACTORS',
  SATISFACTION: 'SATISFACTION',
} as const;
export type QuestionTopic = (typeof QuestionTopic)[keyof typeof QuestionTopic];
export type OptionDraft = { key: string; label: Localized };
/** An option that respondents added to a question, and somebody approved. */
export type AddedOptionDraft = OptionDraft & { questionKey: string };
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
  /** The bounds of each rating, or of a NUMBER. */
  minimum: number | null;
  maximum: number | null;
  /** What the bounds of a rating mean, e.g. "not at all" and "very much". */
  minimumLabel: Localized | null;
  maximumLabel: Localized | null;
  /** How many decimals a NUMBER may have; null for none. */
  decimals: number | null;
  /** The unit of a NUMBER. */
  unit: Localized | null;
  /** The bounds of a DATE, e.g. "2026-01-31". */
  earliest: string | null;
  latest: string | null;
  /** How many options a MULTIPLE_CHOICE or a RANKING takes, when it is answered. */
  fewest: number | null;
  most: number | null;
  /** The most characters of a text; LONGEST_ANSWER where it says nothing. */
  longest: number | null;
  /** Whether what respondents write beside "other" is proposed as an option to the next, once somebody approved it. */
  collectsOptions: boolean;
  topic: QuestionTopic | null;
  shownWhen: ShownWhenDraft | null;
};
/** A question that says nothing but what it must: the others are made from it. */
export const plainQuestion = {
  help: null,
  required: false,
  allowsOther: false,
  options: [],
  items: [],
  minimum: null,
  maximum: null,
  minimumLabel: null,
  maximumLabel: null,
  decimals: null,
  unit: null,
  earliest: null,
  latest: null,
  fewest: null,
  most: null,
  longest: null,
  collectsOptions: false,
  topic: null,
  shownWhen: null,
} satisfies Omit<QuestionDraft, 'key' | 'kind' | 'label'>;
export type SectionDraft = {
  key: string;
  title: Localized;
  description: Localized | null;
  shownWhen: ShownWhenDraft | null;
  questions: QuestionDraft[];
};
export type QuestionnaireDraft = {
  slug: string;
  title: Localized;
  description: Localized | null;
  sections: SectionDraft[];
};

/**
 * One chosen option, one rated item, one rank, one number, one day or one text. The text of an "other" stands beside its
 * option key; an option of a RANKING has its place, from 1, as its rating; a CONSENT has the option "yes".
 */
export type AnswerDraft = {
  questionKey: string;
  item: string | null;
  optionKey: string | null;
  rating: number | null;
  number: number | null;
  /** e.g. "2026-01-31". */
  day: string | null;
  text: string | null;
};
export const plainAnswer = { item: null, optionKey: null, rating: null, number: null, day: null, text: null } as const;
export const CONSENT_GIVEN = 'yes';
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

/** An option or a rated item that imported answers use and the questionnaire does not offer. */
export type FoundOption = {
  questionKey: string;
  part: 'OPTION' | 'ITEM';
  key: string;
  label: string;
  /** Its identifier in the system it comes from. */
  externalId: string | null;
  addedAt: Date | null;
};

/** The same address whatever its case and spaces. */
export const emailKey = (email: string): string => email.replace(/\s/g, '').normalize('NFC').toLowerCase();

const addressForm = /^[^@<>(),;:"\\]+@[^@<>(),;:"\\.]+(?:\.[^@<>(),;:"\\.]+)+$/;

/** Whether it is an e-mail address once its spaces are left out: at most 254 characters, a local part, a domain. */
export const isEmailAddress = (text: string): boolean => {
  const address = text.replace(/\s/g, '');
  return address.length <= 254 && addressForm.test(address);
};

/** Whether it is a day that exists, e.g. "2026-01-31". */
export const isDay = (text: string): boolean => {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return time !== null && !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
};

export const isOtherKey = (key: string): boolean => ['autre', 'other'].includes(key.toLowerCase());

/** The option that asks "say which", if the question has one. */
export const otherOption = (question: Pick<QuestionDraft, 'allowsOther' | 'options'>): OptionDraft | undefined =>
  question.allowsOther ? question.options.find((option) => isOtherKey(option.key)) : undefined;

/** The sections with the options that were approved since, before the "other" option, which stays last. */
export const withAddedOptions = <S extends SectionDraft>(
  sections: readonly S[],
  added: readonly AddedOptionDraft[],
): S[] =>
  sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => {
      const own = added.filter(
        ({ questionKey, key }) => questionKey === question.key && !question.options.some((known) => known.key === key),
      );
      if (own.length === 0) return question;
      const { options } = question;
      const last = options.findIndex(({ key }) => isOtherKey(key));
      const place = last === -1 ? options.length : last;
      const more = own.map(({ key, label }) => ({ key, label }));
      return { ...question, options: [...options.slice(0, place), ...more, ...options.slice(place)] };
    }),
  }));
