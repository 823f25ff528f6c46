import { expect } from 'vitest';
import { perform } from '../../platform/jobs/perform.ts';
import { transaction } from '../../platform/write.ts';
import { textsTo } from '../../test/mails.ts';
import { test, type World } from '../../test/world.ts';
import { createCandidate } from '../candidates/index.ts';
import { keepRetention } from './privacy.jobs.ts';

const DAY = 86_400_000;
const RULES = '{ retentionRules { nodes { id months leastMonths mostMonths warnWeeks version } } }';
const UPDATE = `mutation ($input: UpdateRetentionRuleInput!) {
  updateRetentionRule(input: $input) { retentionRule { months } errors { code path message } } }`;
const ITEMS = '{ retentionItems { nodes { rowId status dueOn rule { id } } } }';

/** A candidate without an account, last heard of today. */
const enter = (world: World, lastName: string, email: string | null) =>
  world.write(async (tx) => {
    const { id } = await createCandidate(tx, { firstName: 'Ana', lastName, headline: 'H', email });
    return id;
  });

/** One night so many days from now. */
const night = (world: World, days: number) =>
  perform({ ...world.house.context(), now: new Date(Date.now() + days * DAY) }, keepRetention, {});

const linkOf = async (world: World, address: string): Promise<string> => {
  const { text } = await textsTo(world, address);
  return /http\S+\/api\/privacy\/keep\/[\w-]+/.exec(text)?.[0] as string;
};
const answer = (link: string, wish: string) =>
  fetch(link, { method: 'POST', body: new URLSearchParams({ wish }), redirect: 'manual' });
const exists = async (world: World, id: string) =>
  (await world.rows('select 1 from candidate where id = $1', [id])).length === 1;

test('two years after the last contact a candidate is erased, asked a month before, and kept who says so', async ({
  world,
}) => {
  const silent = await enter(world, 'Silencieuse', 'silencieuse@example.org');
  const keen = await enter(world, 'Fidèle', 'fidele@example.org');
  const gone = await enter(world, 'Partie', 'partie@example.org');
  const unreachable = await enter(world, 'Injoignable', null);

  await night(world, 700);
  expect(await world.rows('select 1 from retention_item')).toEqual([]);
  await night(world, 705);
  const admin = await world.as('ADMIN');
  const { retentionItems } = await admin.run(ITEMS);
  expect(retentionItems.nodes).toHaveLength(4);
  expect(retentionItems.nodes).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ rowId: silent, status: 'WARNED', rule: { id: 'candidates' } }),
      expect.objectContaining({ rowId: unreachable, status: 'DUE' }),
    ]),
  );
  const TO_COME = 'query ($settled: Boolean) { retentionItems(filter: { settled: $settled }) { totalCount } }';
  const count = async (settled: boolean) => (await admin.run(TO_COME, { settled })).retentionItems.totalCount;
  expect([await count(false), await count(true)]).toEqual([4, 0]);
  // Asked once, however many nights pass.
  await night(world, 706);
  expect(await world.rows(`select 1 from mail_message where template = 'privacy.renewal'`)).toHaveLength(3);

  // Looking at the page changes nothing: programs open links, too.
  const link = await linkOf(world, 'fidele@example.org');
  const looked = await fetch(link);
  expect(looked.status).toBe(200);
  expect(await looked.text()).toContain('Garder mes données');
  expect(await world.rows(`select 1 from retention_item where status = 'RENEWED'`)).toEqual([]);
  expect((await answer(link, 'keep')).status).toBe(303);
  expect((await answer(link, 'erase')).status).toBe(303);
  expect(await (await fetch(link)).text()).toContain('vos données sont gardées');
  expect(await world.rows('select purpose, given, email, form from consent')).toEqual([
    { purpose: 'privacy.keeping', given: true, email: 'fidele@example.org', form: 'retentionMail' },
  ]);
  expect((await answer(`${link.slice(0, -2)}AA`, 'keep')).status).toBe(404);
  expect((await answer(await linkOf(world, 'silencieuse@example.org'), 'dance')).status).toBe(400);
  await answer(await linkOf(world, 'partie@example.org'), 'erase');

  // The link was answered today; the clock of the test stands two years from now.
  await world.rows('update candidate set last_contact_on = current_date + 710 where id = $1', [keen]);
  await night(world, 735);
  expect(await exists(world, silent)).toBe(false);
  expect(await exists(world, gone)).toBe(false);
  expect(await exists(world, unreachable)).toBe(false);
  expect(await exists(world, keen)).toBe(true);
  const [rule] = await world.rows(`select erased_count from retention_rule where id = 'candidates'`);
  expect(rule).toEqual({ erased_count: 3 });
  expect([await count(false), await count(true)]).toEqual([0, 4]);
});

test('what nobody is asked about goes by its age, with what hangs on it', async ({ world }) => {
  await world.rows(
    `insert into mail_message (id, key, to_address, language, subject, html, text, message_id, status, priority, attempt_count, created_at)
      values (gen_random_uuid(), 'old', 'a@example.org', 'FR', 's', 'h', 't', 'old', 'SENT', 1, 1, now() - interval '13 months'),
        (gen_random_uuid(), 'new', 'a@example.org', 'FR', 's', 'h', 't', 'new', 'SENT', 1, 1, now() - interval '11 months')`,
  );
  await world.rows(
    `insert into mail_attempt (id, mail_message_id, started_at) select gen_random_uuid(), id, now() from mail_message where key = 'old'`,
  );
  await night(world, 0);
  expect(await world.rows(`select key from mail_message where key in ('old', 'new')`)).toEqual([{ key: 'new' }]);
  expect(await world.rows('select 1 from mail_attempt')).toEqual([]);
});

test('an account that nobody uses for three years is erased whole, unless its person signs in', async ({ world }) => {
  const client = await world.as('TRAINEE', 'Oubliée');
  await night(world, 1_075);
  const status = () => world.rows(`select status from retention_item where row_id = $1`, [client.userId]);
  expect(await status()).toEqual([{ status: 'WARNED' }]);
  await world.rows(`update "user" set last_sign_in_at = now() + interval '1080 days' where id = $1`, [client.userId]);
  await night(world, 1_110);
  expect(await status()).toEqual([{ status: 'RENEWED' }]);
  expect(await world.rows('select full_name from "user" where id = $1', [client.userId])).toEqual([
    { full_name: 'Oubliée' },
  ]);
});

test('periods are changed by whoever looks after personal data, within what the law allows', async ({ world }) => {
  const admin = await world.as('ADMIN', 'Réglages');
  const { retentionRules } = await admin.run(RULES);
  const rule = retentionRules.nodes.find(({ id }: { id: string }) => id === 'candidates');
  expect(rule).toMatchObject({ months: 24, leastMonths: 3, mostMonths: 24, warnWeeks: 4 });
  const update = async (months: number) =>
    (await admin.run(UPDATE, { input: { id: 'candidates', months } })).updateRetentionRule;
  expect((await update(25)).errors).toEqual([
    { code: 'OUT_OF_BOUNDS', path: ['months'], message: 'La durée doit être comprise entre 3 et 24 mois.' },
  ]);
  expect(await update(12)).toEqual({ retentionRule: { months: 12 }, errors: [] });
  const { keepRules } = await import('./retention.write.ts');
  await transaction(world.house.context(), keepRules);
  const months = () => world.rows(`select months from retention_rule where id = 'candidates'`);
  expect(await months()).toEqual([{ months: 12 }]);

  const recruiter = await world.as('RECRUITER');
  const refused = await recruiter.ask(UPDATE, { input: { id: 'candidates', months: 6 } });
  expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect(await months()).toEqual([{ months: 12 }]);
});
