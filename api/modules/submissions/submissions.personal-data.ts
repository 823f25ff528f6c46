import type { PersonalData } from '../../platform/personal-data/declaration.ts';
import { ADMINISTRATORS, CNIL_MANAGEMENT } from '../../platform/personal-data/recipients.ts';
import { forgetQuotes } from './submission-erasure.write.ts';

const shared = {
  purpose: { fr: 'Connaître les besoins et la satisfaction', en: 'Knowing needs and satisfaction' },
  legalBasis: 'CONSENT',
  recipients: ADMINISTRATORS,
  erasure: { kind: 'DELETE' },
} as const;

export const submissionsPersonalData: readonly PersonalData[] = [
  {
    ...shared,
    table: 'submission_import',
    what: { fr: 'Imports de réponses : par qui, quand', en: 'Imports of answers: by whom, when' },
    purpose: { fr: 'Savoir d’où viennent des réponses', en: 'Knowing where answers come from' },
    legalBasis: 'LEGITIMATE_INTEREST',
    retention: { rule: { fr: 'Comme le compte', en: 'Like the account' }, source: CNIL_MANAGEMENT },
    of: [{ account: 'created_by_id' }],
    exported: ['file_name', 'created_at', 'status'],
    erasure: {
      kind: 'ANONYMISE',
      set: { created_by_id: null },
      because: { fr: 'D’autres y voient d’où viennent les réponses', en: 'Others see there where answers come from' },
    },
    mentions: ['file_name', 'columns', 'findings'],
  },
  {
    ...shared,
    table: 'respondent',
    what: {
      fr: 'Adresse e-mail laissée avec des réponses, à part de celles-ci',
      en: 'E-mail address left with answers, apart from these',
    },
    retention: { rule: { fr: 'Comme l’envoi', en: 'Like the submission' }, source: CNIL_MANAGEMENT },
    of: [{ address: 'email' }],
    exported: ['questionnaire_id', 'email'],
    identity: { addresses: ['email'], ids: true },
  },
  {
    ...shared,
    table: 'questionnaire_invitation',
    what: {
      fr: 'Invitation à répondre à un questionnaire : adresse, nom, si la personne a répondu',
      en: 'Invitation to answer a questionnaire: address, name, whether the person has answered',
    },
    legalBasis: 'LEGITIMATE_INTEREST',
    retention: { rule: { fr: '1 an', en: '1 year' }, source: CNIL_MANAGEMENT },
    of: [{ address: 'email' }],
    exported: ['questionnaire_id', 'email', 'name', 'language', 'anonymous', 'status', 'created_at'],
    identity: { addresses: ['email'], names: [['name']] },
    clock: { kind: 'invitations', since: ['created_at'], months: 12, between: [1, 36], warnWeeks: null },
  },
  {
    ...shared,
    table: 'submission',
    what: { fr: 'Réponses à un questionnaire : date, langue', en: 'Answers to a questionnaire: time, language' },
    retention: {
      rule: {
        fr: '3 ans, ou moins si le questionnaire le dit',
        en: '3 years, or less where the questionnaire says so',
      },
      source: CNIL_MANAGEMENT,
    },
    of: [{ row: 'respondent_id', of: 'respondent' }],
    exported: ['questionnaire_id', 'submitted_at', 'language', 'source', 'institution_id'],
    beforeErasure: forgetQuotes,
    identity: { ids: true },
    clock: { kind: 'submissions', since: ['submitted_at'], months: 36, between: [3, 60], warnWeeks: null },
  },
  {
    ...shared,
    table: 'answer',
    what: { fr: 'Réponses, une à une', en: 'Answers, one by one' },
    retention: { rule: { fr: 'Comme l’envoi', en: 'Like the submission' }, source: CNIL_MANAGEMENT },
    of: [{ row: 'submission_id', of: 'submission' }],
    exported: ['question_key', 'item', 'option_key', 'rating', 'number', 'day', 'text'],
    mentions: ['text'],
  },
  {
    ...shared,
    table: 'respondent_option',
    what: {
      fr: 'Choix ajoutés par des personnes qui ont répondu, sans dire lesquelles',
      en: 'Options that respondents added, without saying who',
    },
    retention: { rule: { fr: 'Comme le questionnaire', en: 'Like the questionnaire' }, source: CNIL_MANAGEMENT },
    of: [],
    exported: [],
    mentions: ['label'],
  },
];

export const submissionsWithoutPersonalData = {
  questionnaire: 'Questions, no answers.',
  questionnaire_version: 'Questions, no answers.',
  submission_refusal: 'Counts by the hour.',
};
