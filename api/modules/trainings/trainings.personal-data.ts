import type { PersonalData } from '../../platform/personal-data/declaration.ts';

const PROOF =
  'Code du travail, art. L6362-5 et L6353-1 ; arrêté du 21 décembre 2018 (certificat : 3 ans, pièces : 6 ans, cofinancement : 10 ans)';

export const trainingsPersonalData: readonly PersonalData[] = [
  {
    table: 'training_session',
    what: { fr: 'Formateur d’une session', en: 'Trainer of a session' },
    purpose: { fr: 'Organiser les formations', en: 'Organising trainings' },
    legalBasis: 'CONTRACT',
    recipients: { fr: 'Personnes connectées', en: 'People who are signed in' },
    retention: { rule: { fr: '6 ans après la session', en: '6 years after the session' }, source: PROOF },
    of: [{ account: 'trainer_id' }],
    exported: ['starts_on', 'ends_on', 'address', 'status'],
    erasure: {
      kind: 'ANONYMISE',
      set: {},
      because: {
        fr: 'La session a eu lieu ; elle renvoie à un compte sans nom',
        en: 'The session took place; it refers to an account without a name',
      },
    },
  },
  {
    table: 'enrolment',
    what: { fr: 'Inscriptions aux sessions', en: 'Enrolments in sessions' },
    purpose: { fr: 'Former la personne et prouver la prestation', en: 'Training the person and proving the service' },
    legalBasis: 'LEGAL_OBLIGATION',
    recipients: {
      fr: 'Formateur, administrateurs, financeurs et contrôle',
      en: 'Trainer, administrators, funders and inspectors',
    },
    retention: { rule: { fr: '6 ans après la session', en: '6 years after the session' }, source: PROOF },
    of: [{ account: 'trainee_id' }],
    exported: ['session_id', 'status', 'created_at'],
    erasure: {
      kind: 'KEEP',
      when: { column: 'status', values: ['CONFIRMED', 'COMPLETED'] },
      months: 72,
      since: { column: 'ends_on', of: 'training_session', by: 'session_id' },
      because: {
        fr: 'Preuve de la formation, avec le nom du stagiaire',
        en: 'Proof of the training, with the name of the trainee',
      },
      source: PROOF,
    },
  },
];

export const trainingsWithoutPersonalData = { training: 'What the centre offers.' };
