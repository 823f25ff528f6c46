import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as plain } from 'vitest';
import { openWorld, type World } from '../test/world.ts';
import { drawApplications, pipeline } from './applications.ts';
import { drawCandidates } from './candidates.ts';
import { makeDemo, makeDemoOnFirstStart } from './index.ts';
import { drawJobOffers } from './job-offers.ts';
import { randomFrom } from './random.ts';

/** A world filled by the demo, with demo off as where DATABASE_URL is set. */
const test = plain.extend<{ world: World }>({
  world: [
    async ({}, use) => {
      const dataDir = mkdtempSync(join(tmpdir(), 'passerelle-demo-'));
      const { world, close } = await openWorld({ dataDir });
      const began = performance.now();
      await makeDemo(world.house);
      process.stdout.write(`The demo was made in ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
      await use(world);
      await close();
      rmSync(dataDir, { recursive: true });
    },
    { scope: 'file' },
  ],
});

// A busy machine takes several times as long as a quiet one.
const patience = { timeout: 180_000 };

const counted = async (world: World, table: string, column: string): Promise<Record<string, number>> =>
  Object.fromEntries(
    (await world.rows(`select ${column} as value, count(*)::int as count from ${table} group by 1`)).map(
      ({ value, count }) => [value, count],
    ),
  );
const total = async (world: World, table: string): Promise<number> =>
  (await world.rows(`select count(*)::int as count from ${table}`))[0].count;

test('a new database is filled with exactly what the demo promises', patience, async ({ world }) => {
  expect(await world.rows('select roles from "user" order by roles')).toEqual(
    ['ADMIN', 'CANDIDATE', 'RECRUITER', 'TRAINEE', 'TRAINER'].map((role) => ({ roles: [role] })),
  );
  expect(await counted(world, 'organisation', 'kind')).toEqual({ COMPANY: 21, INSTITUTION: 3, TRAINING_CENTRE: 1 });
  expect(await counted(world, 'training', 'status')).toEqual({ PUBLISHED: 12 });
  expect(await counted(world, 'training_session', 'status')).toEqual({ OPEN: 18, PLANNED: 6 });
  expect(await counted(world, 'enrolment', 'status')).toEqual({ CANCELLED: 1, CONFIRMED: 2, PENDING: 2 });
  expect(await counted(world, 'candidate', 'status')).toEqual({ PUBLISHED: 215, DRAFT: 85 });
  expect(await counted(world, 'job_offer', 'status')).toEqual({ PUBLISHED: 68, DRAFT: 6, CLOSED: 6 });
  expect(await counted(world, 'application', 'status')).toEqual(pipeline);
  expect(await total(world, 'conversation')).toBe(12);
  expect(await counted(world, 'questionnaire', 'status')).toEqual({ PUBLISHED: 2 });
  expect(
    await counted(world, 'submission', '(select slug from questionnaire q where q.id = questionnaire_id)'),
  ).toEqual({
    'accompagner-les-jeunes': 60,
    'satisfaction-formation': 40,
  });
  expect(await total(world, 'institution')).toBe(6);
  expect(await world.rows('select 1 from submission where institution_id is not null')).toHaveLength(48);
});

test('no accounts are written and no start fills the database where demo is off', patience, async ({ world }) => {
  expect(existsSync(join(world.config.dataDir, 'demo-accounts.json'))).toBe(false);
  expect(await makeDemoOnFirstStart(world.house)).toBe(false);
  expect(await total(world, 'organisation')).toBe(25);
});

test('what was made is in the past, in a place, and fits together', patience, async ({ world }) => {
  for (const [table, column] of [
    ['candidate', 'created_at'],
    ['application', 'status_changed_at'],
    ['message', 'created_at'],
    ['submission', 'submitted_at'],
  ])
    expect(await world.rows(`select 1 from ${table} where ${column} > now()`)).toEqual([]);
  expect(await world.rows('select 1 from candidate where commune_code is null')).toEqual([]);
  const early = await world.rows(`
    select 1 from application a join job_offer o on o.id = a.job_offer_id join candidate c on c.id = a.candidate_id
    where a.created_at < o.published_at or a.created_at < c.created_at or a.status_changed_at < a.created_at`);
  expect(early).toEqual([]);
  const [{ unread }] = await world.rows(
    'select count(*)::int as unread from conversation_member m join conversation c on c.id = m.conversation_id where c.last_seq > m.last_read_seq',
  );
  expect(unread).toBeGreaterThan(8);
});

plain('the same seed draws the same people, offers and applications', () => {
  const draw = () => {
    const random = randomFrom(971);
    const candidates = drawCandidates(random, 300);
    const jobOffers = drawJobOffers(random, 80);
    return { candidates, jobOffers, applications: drawApplications(random, candidates, jobOffers) };
  };
  expect(draw()).toEqual(draw());
  const { candidates } = draw();
  expect(new Set(candidates.map(({ email }) => email)).size).toBe(300);
  expect(drawCandidates(randomFrom(972), 300)).not.toEqual(candidates);
});

plain('the first start makes it once and writes the accounts for their owner only', patience, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'passerelle-demo-'));
  const { world, close } = await openWorld({ dataDir, demo: true });
  try {
    expect(await makeDemoOnFirstStart(world.house)).toBe(true);
    const file = join(dataDir, 'demo-accounts.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const accounts: { email: string; role: string; password: string }[] = JSON.parse(readFileSync(file, 'utf8'));
    expect(accounts.map(({ role }) => role)).toEqual(['ADMIN', 'TRAINER', 'TRAINEE', 'RECRUITER', 'CANDIDATE']);
    const SignIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { user { roles } } } }';
    for (const { email, role, password } of accounts) {
      const { signIn } = await world.anonymous().run(SignIn, { input: { email, password } });
      expect(signIn.viewer.user.roles).toEqual([role]);
    }
    expect(await makeDemoOnFirstStart(world.house)).toBe(false);
    expect(await total(world, 'candidate')).toBe(300);
  } finally {
    await close();
    rmSync(dataDir, { recursive: true });
  }
});
