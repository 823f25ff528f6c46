import { setTimeout as pause } from 'node:timers/promises';
import { type ParsedMail, simpleParser } from 'mailparser';
import { expect } from 'vitest';
import { perform } from '../../platform/jobs/perform.ts';
import { sendingTo } from '../../test/mails.ts';
import { openQuestionnaire } from '../../test/questionnaires.ts';
import { storeInstitution, storeResponses } from '../../test/responses.ts';
import { MailServerForTests } from '../../test/smtp.ts';
import { type Answer, test as base, openWorld, provenLongAgo, statementsOf, type World } from '../../test/world.ts';
import { callReports } from './reports.jobs.ts';

/** A world that sends its mails to a server of its own, with a worker. */
const test = base.extend<{ world: World; server: MailServerForTests }>({
  server: [
    async ({}, use) => {
      const server = await new MailServerForTests().start();
      await use(server);
      await server.stop();
    },
    { scope: 'file' },
  ],
  world: [
    async ({ server }, use) => {
      const { world, close } = await openWorld(sendingTo(server.url));
      await world.worker();
      await use(world);
      await close();
    },
    { scope: 'file' },
  ],
});

const Create = `mutation ($input: CreateReportInput!) {
  createReport(input: $input) { report { id recipients nextRunAt formats } errors { code path } }
}`;
const Update = `mutation ($input: UpdateReportInput!) {
  updateReport(input: $input) { report { recipients enabled nextRunAt version } errors { code path } }
}`;
const Send = `mutation ($input: SendReportInput!) {
  sendReport(input: $input) { reportRun { id status byHand } errors { code path } }
}`;
const Result = `query ($id: ID!) { report(id: $id) { lastRun { status byHand responses mailCount sentCount failedCount keptCount undelivered
  pdf { name mediaType downloadUrl } workbook { name downloadUrl } } runs(first: 5) { totalCount } } }`;

/** A questionnaire with twelve responses, six of them from one institution: less could be told by subtracting. */
async function answered(world: World): Promise<{ questionnaireId: string; institutionId: string }> {
  const questionnaireId = await openQuestionnaire(world);
  const { pool } = world.house.database;
  const domain = `${questionnaireId.slice(-12)}.example`;
  const name = `Hôpital ${questionnaireId}`;
  const institutionId = await storeInstitution(pool, { name, domain, type: null, sector: null });
  await storeResponses(
    pool,
    questionnaireId,
    Array.from({ length: 12 }, (_, at) => ({
      email: `p${at}@${at < 6 ? domain : 'ailleurs.example'}`,
      submittedAt: '2026-11-01T12:00:00Z',
      language: 'FR' as const,
      answers: [{ questionKey: 'takesPart', optionKey: at < 5 ? 'oui' : 'non' }],
    })),
  );
  await world.rows(
    `update submission set institution_id = $2 where respondent_id in (select id from respondent where email like '%' || $1)`,
    [domain, institutionId],
  );
  return { questionnaireId, institutionId };
}

const newReport = (questionnaireId: string, more: object = {}) => ({
  questionnaireId,
  schedule: '0 8 * * 1',
  timeZone: 'America/Guadeloupe',
  recipients: ['Un@example.org', 'un@EXAMPLE.org', 'deux@example.org'],
  ...more,
});

async function madeReport(world: World, input: object): Promise<Answer> {
  const { createReport } = await (await world.as('TRAINER')).run(Create, { input });
  expect(createReport.errors).toEqual([]);
  return createReport.report;
}

/** The result of the last run once all its mails were sent. */
async function sent(world: World, id: string): Promise<Answer> {
  const trainer = await world.as('TRAINER');
  for (let tries = 0; tries < 600; tries++) {
    const { report } = await trainer.run(Result, { id });
    const { status, mailCount, sentCount } = report.lastRun ?? {};
    if (status === 'FAILED' || (status === 'SENT' && mailCount === sentCount)) return report;
    await pause(50);
  }
  throw new Error('The report is not sent');
}

const mailsAbout = async (server: MailServerForTests, words: string): Promise<ParsedMail[]> => {
  const mails = await Promise.all(server.received.map(({ raw }) => simpleParser(raw)));
  return mails.filter(({ text }) => text?.includes(words));
};

test('a report that is due is made and sent once to each address, with its files, and says so', async ({
  world,
  server,
}) => {
  const { questionnaireId } = await answered(world);
  const { id, recipients, formats } = await madeReport(world, newReport(questionnaireId));
  expect(recipients).toEqual(['deux@example.org', 'un@EXAMPLE.org']);
  expect(formats).toEqual(['PDF', 'XLSX']);
  await world.rows(`update report set next_run_at = now() - interval '1 day' where id = $1`, [id]);
  await perform(world.house.context(), callReports, {});
  await perform(world.house.context(), callReports, {});

  const { lastRun, runs } = await sent(world, id);
  expect(runs).toEqual({ totalCount: 1 });
  expect(lastRun).toMatchObject({
    status: 'SENT',
    byHand: false,
    responses: 12,
    mailCount: 2,
    failedCount: 0,
    keptCount: 0,
    undelivered: [],
  });
  expect(lastRun.pdf).toMatchObject({ mediaType: 'application/pdf' });
  const [report] = await world.rows('select next_run_at > now() as later from report where id = $1', [id]);
  expect(report).toEqual({ later: true });

  const mails = await mailsAbout(server, '12 réponses');
  expect(mails.map(({ to }) => [to].flat()[0]?.text).sort()).toEqual(['deux@example.org', 'un@example.org']);
  const [mail] = mails;
  expect(mail?.attachments.map(({ filename, contentType }) => [filename?.split('.').at(-1), contentType])).toEqual([
    ['pdf', 'application/pdf'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ]);
  await world.rows(`update mail_message set status = 'BOUNCED' where lower(to_address) = 'un@example.org'`);
  const later = await (await world.as('TRAINER')).run(Result, { id });
  expect(later.report.lastRun).toMatchObject({ sentCount: 1, failedCount: 1, undelivered: ['un@EXAMPLE.org'] });
  await world.rows(`update mail_message set status = 'SENT' where lower(to_address) = 'un@example.org'`);
  // What was mailed is what the console offers.
  const file = Buffer.from(await (await fetch(lastRun.pdf.downloadUrl)).arrayBuffer());
  expect(mail?.attachments[0]?.content.equals(file)).toBe(true);
  expect(file.subarray(0, 5).toString()).toBe('%PDF-');
});

test('a report on one institution tells only of it, and of too few responses nothing', async ({ world, server }) => {
  const { questionnaireId, institutionId } = await answered(world);
  const only = { institutionId, formats: ['XLSX'], language: 'EN', recipients: ['trois@example.org'] };
  const { id } = await madeReport(world, newReport(questionnaireId, only));
  const trainer = await world.as('TRAINER');
  const asked = await trainer.run(Send, { input: { id, idempotencyKey: 'first' } });
  const again = await trainer.run(Send, { input: { id, idempotencyKey: 'first' } });
  expect(asked.sendReport).toMatchObject({ reportRun: { status: 'QUEUED', byHand: true }, errors: [] });
  expect(again.sendReport.reportRun.id).toBe(asked.sendReport.reportRun.id);
  expect((await sent(world, id)).lastRun).toMatchObject({ status: 'SENT', responses: 6, pdf: null, mailCount: 1 });

  await world.rows(
    'update submission set institution_id = null where id in (select id from submission where institution_id = $1 limit 3)',
    [institutionId],
  );
  await trainer.run(Send, { input: { id, idempotencyKey: 'second' } });
  expect((await sent(world, id)).lastRun).toMatchObject({ status: 'SENT', responses: null });
  expect(await mailsAbout(server, 'too few responses')).toHaveLength(1);
});

test('a schedule is a cron pattern of five fields in a time zone, at most once a day', async ({ world }) => {
  const trainer = await world.as('TRAINER');
  const questionnaireId = await openQuestionnaire(world);
  const codes = async (more: object) =>
    (await trainer.run(Create, { input: newReport(questionnaireId, more) })).createReport.errors;
  const before = await world.rows('select count(*)::int as count from report');
  for (const schedule of ['0 8 * *', '0 0 8 * * 1', 'tomorrow', '0 8 31 2 *', '61 8 * * *'])
    expect(await codes({ schedule })).toEqual([{ code: 'INVALID', path: ['schedule'] }]);
  for (const schedule of ['* * * * *', '0 8,9 * * 1', '0 */12 * * *'])
    expect(await codes({ schedule })).toEqual([{ code: 'TOO_OFTEN', path: ['schedule'] }]);
  expect(await codes({ timeZone: 'Mars/Olympus' })).toEqual([{ code: 'INVALID', path: ['timeZone'] }]);
  expect(await codes({ recipients: [] })).toEqual([{ code: 'REQUIRED', path: ['recipients'] }]);
  expect((await codes({ recipients: ['nobody'] }))[0].code).toBe('INVALID');
  expect(await codes({ formats: [] })).toEqual([{ code: 'REQUIRED', path: ['formats'] }]);
  expect(await world.rows('select count(*)::int as count from report')).toEqual(before);
});

test('a report that is not enabled is not due, and one that is deleted leaves no file behind', async ({ world }) => {
  const { questionnaireId } = await answered(world);
  const { id, nextRunAt } = await madeReport(world, newReport(questionnaireId));
  // Monday at eight in Guadeloupe is noon in UTC, all year round.
  expect(nextRunAt).toMatch(/T12:00:00.000Z$/);
  const trainer = await world.as('TRAINER');
  const { updateReport } = await trainer.run(Update, {
    input: { id, enabled: false, recipients: ['deux@example.org'] },
  });
  expect(updateReport.report).toMatchObject({ enabled: false, nextRunAt: null, recipients: ['deux@example.org'] });
  await trainer.run(Send, { input: { id, idempotencyKey: 'now' } });
  await sent(world, id);
  const files = () => world.rows(`select 1 from file where purpose = 'REPORT' and name like $1`, ['enquete%']);
  const kept = (await files()).length;
  await trainer.run('mutation ($input: DeleteReportInput!) { deleteReport(input: $input) { deletedId } }', {
    input: { id },
  });
  expect((await files()).length).toBe(kept - 2);
  expect(await world.rows('select 1 from report_run where report_id = $1', [id])).toEqual([]);
});

test('where reports go is decided by people who have just shown who they are, and nobody is flooded with them', async ({
  world,
}) => {
  const { questionnaireId } = await answered(world);
  const { id } = await madeReport(world, newReport(questionnaireId, { formats: ['XLSX'] }));
  const trainer = await world.as('TRAINER');
  const [{ email }] = await world.rows('select email from "user" where id = $1', [trainer.userId]);
  const [before, acting] = [await provenLongAgo(world, email), await world.actingAs(await world.as('ADMIN'), trainer)];
  const state = () => world.rows('select id, report_id, address from report_recipient order by id');
  const recipients = await state();
  for (const [client, code] of [
    [before, 'STEP_UP_REQUIRED'],
    [acting, 'FORBIDDEN'],
  ] as const) {
    expect((await client.ask(Create, { input: newReport(questionnaireId) })).errors?.[0]?.extensions.code).toBe(code);
    const changed = await client.ask(Update, { input: { id, recipients: ['ailleurs@example.org'] } });
    expect(changed.errors?.[0]?.extensions.code).toBe(code);
  }
  expect(await state()).toEqual(recipients);

  await world.rows(
    `insert into rate_limit (key, points, expire) values ($1, 20, $2)
    on conflict (key) do update set points = 20, expire = excluded.expire`,
    [`reports by hand:${trainer.userId}`, Date.now() + 3_600_000],
  );
  const { sendReport } = await trainer.run(Send, { input: { id, idempotencyKey: 'one more' } });
  expect(sendReport).toEqual({ reportRun: null, errors: [{ code: 'TOO_MANY_REQUESTS', path: [] }] });
  expect(await world.rows('select 1 from report_run where report_id = $1', [id])).toEqual([]);
  await world.rows('delete from rate_limit');
});

test('nobody else sees or makes reports, and a list is one statement', async ({ world }) => {
  const candidate = await world.as('CANDIDATE');
  const questionnaireId = await openQuestionnaire(world);
  const before = await world.rows('select count(*)::int as count from report');
  const refused = await candidate.ask(Create, { input: newReport(questionnaireId) });
  expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await candidate.ask('{ reports { totalCount } }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect(await world.rows('select count(*)::int as count from report')).toEqual(before);
  const trainer = await world.as('TRAINER');
  const list =
    '{ reports(first: 20) { totalCount nodes { id recipients questionnaire { title { fr } } institution { name } lastRun { status sentCount } } } }';
  // The worker of this world sends statements of its own meanwhile.
  const { statements } = await statementsOf(() => trainer.run(list));
  expect(statements.filter((text) => text.includes('report_recipient'))).toHaveLength(1);
});
