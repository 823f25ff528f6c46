// Rows of reports on questionnaires, and of what became of them. Needs the rows of questionnaires, institutions and mails.

import type { Fixture } from './fixture.ts';

const SCHEDULES = ['0 8 * * 1', '30 7 1 * *', '0 18 * * *'];

export async function makeReports(fixture: Fixture): Promise<void> {
  const { random } = fixture;
  await fixture.insert(
    'report',
    fixture.make(8, () => ({
      id: fixture.id(),
      questionnaire_id: fixture.known('questionnaire'),
      institution_id: random.pick([null, ...(fixture.ids.institution ?? [])]),
      language: random.pick(['FR', 'EN']),
      schedule: random.pick(SCHEDULES),
      time_zone: 'America/Guadeloupe',
      formats: random.some(['PDF', 'XLSX'], random.whole(1, 2)),
      enabled: random.chance(0.7),
      next_run_at: fixture.orNull(() => fixture.moment()),
      created_at: fixture.moment(),
      updated_at: fixture.moment(),
      version: random.whole(1, 9),
    })),
  );
  await fixture.insert(
    'report_recipient',
    fixture.make(20, (index) => ({
      id: fixture.id(),
      report_id: fixture.known('report'),
      address: `${index}@${random.pick(['Example.org', 'example.org', 'école.example'])}`,
    })),
  );
  await fixture.insert(
    'report_run',
    fixture.make(20, (index) => ({
      id: fixture.id(),
      report_id: fixture.known('report'),
      idempotency_key: fixture.orNull(() => `key ${index}`),
      status: random.pick(['QUEUED', 'SENT', 'FAILED']),
      responses: fixture.orNull(() => random.whole(5, 500)),
      pdf_id: null,
      workbook_id: null,
      mail_ids: random.some(fixture.ids.mail_message ?? [], random.whole(0, 3)),
      created_at: fixture.moment(),
      ended_at: fixture.orNull(() => fixture.moment()),
    })),
  );
}
