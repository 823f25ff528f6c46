import polyglotI18nProvider from 'ra-i18n-polyglot';
import { expect, test } from 'vitest';
import { fr } from '../../i18n/fr.ts';
import { auditCodes, auditFields } from '../../i18n/fr-audit-fields.ts';
import { auditWords, resourceOfRow, resourceReferredTo } from './words.ts';

const { translate } = polyglotI18nProvider(() => fr, 'fr');
const words = auditWords((key, values) => translate(key, values), {
  events: {},
  fields: auditFields,
  codes: auditCodes,
});

test('codes are told as words, also in lists and of columns that are not called like their enum', () => {
  expect(words.value('report', 'formats', '["PDF", "XLSX"]')).toBe('Document (PDF), Classeur (Excel)');
  expect(words.value('user', 'roles', '["ADMIN", "TRAINER"]')).toBe('Administration, Formation');
  expect(words.value('training_session', 'status', 'PLANNED')).toBe('Prévue');
  expect(words.value('mail_message', 'status', 'QUEUED')).toBe(fr.enums.MailStatus.QUEUED);
  expect(words.value('mail_message', 'reason', 'NO_SERVER')).toBe(fr.enums.MailReason.NO_SERVER);
  expect(words.value('job_offer', 'contract', 'CDI')).toBe('CDI');
  expect(words.value('api_key', 'scopes', '["jobOffers.read"]')).toBe('Lire les offres');
  expect(words.value('report', 'formats', '[]')).toBe('—');
});

test('texts in two languages are told in both, and what has a title by its title', () => {
  expect(words.value('questionnaire', 'title', '{"fr": "Enquête", "en": "Survey"}')).toBe('Enquête / Survey');
  expect(words.value('questionnaire', 'thanks', '{"fr": "Merci", "en": null}')).toBe('Merci');
  const sections = [
    { key: 'a', title: { fr: 'Vous', en: null } },
    { key: 'b', title: { fr: 'Après', en: null } },
  ];
  expect(words.value('questionnaire', 'sections', JSON.stringify(sections))).toBe('Vous, Après');
});

test('what is no code and no list stays as it was written', () => {
  for (const text of ['[cut because it was lon…', '{"match": "ALL"}', '=1+1', 'Une phrase.', 'INCONNU'])
    expect(words.value('organisation', 'name', text)).toBe(text);
});

test('fields that name another record are called like it, of rows and of events', () => {
  expect(words.field('report', 'questionnaire_id')).toBe('Questionnaire');
  expect(words.field(null, 'questionnaireId')).toBe('Questionnaire');
  expect(words.field(null, 'submissionId')).toBe('Réponse');
  expect(words.field('submission', 'not_asked')).toBe('Questions non posées');
  expect(words.field('submission', 'never_heard_of')).toBe('never heard of');
});

test('codes of events are told as words, too', () => {
  expect(words.value(null, 'to', 'SHORTLISTED')).toBe(fr.enums.ApplicationStatus.SHORTLISTED);
  expect(words.value(null, 'role', 'TRAINER')).toBe('Formation');
  expect(words.value(null, 'factor', 'ALL')).toBe('Tous');
  expect(words.value(null, 'reason', 'PASSWORD')).toBe('Mot de passe');
});

test('an id leads to whose it is: of its table, of the field, one or a list of them', () => {
  expect(resourceReferredTo('enrolment', 'session_id')).toBe('trainingSessions');
  expect(resourceReferredTo('identity_challenge', 'session_id')).toBe('sessions');
  expect(resourceReferredTo(null, 'mailMessageIds')).toBe('mailMessages');
  expect(resourceReferredTo('report_run', 'mail_ids')).toBe('mailMessages');
  expect(resourceReferredTo('synthesis', 'approved_by_id')).toBe('users');
  expect(resourceReferredTo(null, 'idle')).toBeNull();
  const changes = [
    { field: 'userId', after: 'a' },
    { field: 'organisationId', after: 'b' },
  ];
  expect(resourceOfRow({ entity: null, rowId: 'b', changes })).toBe('organisations');
  expect(resourceOfRow({ entity: 'job_offer', rowId: 'b', changes: [] })).toBe('jobOffers');
  expect(resourceOfRow({ entity: null, rowId: 'domains', changes: [] })).toBeNull();
});
