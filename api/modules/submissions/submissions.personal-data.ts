import type { PersonalData } from '../../platform/personal-data/declaration.ts';
import { ADMINISTRATORS, CNIL_MANAGEMENT } from '../../platform/personal-data/recipients.ts';

const shared = {
  purpose: { fr: 'Connaître les besoins et la satisfaction', en: 'Knowing needs and satisfaction' },
  legalBasis: 'CONSENT',
  recipients: ADMINISTRATORS,
  erasure: { kind: 'DELETE' },
} as const;

export const submissionsPersonalData: readonly PersonalData[] = [
  {
    ...shared,
    table: 'submission',
    what: {
      fr: 'Réponses à un questionnaire : adresse e-mail, date',
      en: 'Answers to a questionnaire: e-mail address, time',
    },
    retention: { rule: { fr: '3 ans', en: '3 years' }, source: CNIL_MANAGEMENT },
    of: [{ address: 'email' }],
    exported: ['questionnaire_id', 'email', 'submitted_at', 'language', 'source'],
    identity: { addresses: ['email'], ids: true },
    clock: { kind: 'submissions', since: ['submitted_at'], months: 36, between: [3, 60], warnWeeks: null },
  },
  {
    ...shared,
    table: 'answer',
    what: { fr: 'Réponses, une à une', en: 'Answers, one by one' },
    retention: { rule: { fr: 'Comme l’envoi', en: 'Like the submission' }, source: CNIL_MANAGEMENT },
    of: [{ row: 'submission_id', of: 'submission' }],
    exported: ['question_key', 'item', 'option_key', 'rating', 'text'],
    mentions: ['text'],
  },
];

export const submissionsWithoutPersonalData = { questionnaire: 'Questions, no answers.' };
