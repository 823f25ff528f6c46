import { expect } from 'vitest';
import { type Client, test, type World } from '../../test/world.ts';
import { createCandidate, publishCandidate } from './candidate.write.ts';

const EXPORT_CANDIDATES = `mutation ($filter: CandidateFilter) { exportCandidates(input: { filter: $filter }) {
  export { id } errors { code } } }`;
const EXPORT = 'query ($id: ID!) { export(id: $id) { status file { name mediaType downloadUrl } } }';

/** The file's lines, as cells. */
async function exported(client: Client, filter: object | null = null): Promise<string[][]> {
  const { exportCandidates } = await client.run(EXPORT_CANDIDATES, { filter });
  const { id } = exportCandidates.export;
  await expect.poll(async () => (await client.run(EXPORT, { id })).export.status).toBe('DONE');
  const { file } = (await client.run(EXPORT, { id })).export;
  expect(file).toMatchObject({ name: 'candidats.csv', mediaType: 'text/csv; charset=utf-8' });
  const bytes = Buffer.from(await (await fetch(file.downloadUrl)).arrayBuffer());
  expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
  const lines = bytes.subarray(3).toString('utf8').trimEnd().split('\r\n');
  return lines.map((line) => line.split(';'));
}

async function make(world: World, lastName: string, details: object, published = true): Promise<void> {
  await world.write(async (tx) => {
    const { id } = await createCandidate(tx, { firstName: 'Ana', lastName, headline: 'Soudeuse', ...details });
    await tx.em.flush();
    if (published) await publishCandidate(tx, { id });
  });
}

test('a list is exported as its viewer reads it: their rows, their values, and no formula', async ({ world }) => {
  await world.worker();
  await make(world, 'Alpha', { email: 'ana@example.org', phone: '+590690000000', headline: '=HYPERLINK("https://x")' });
  await make(world, 'Beta', { headline: '@SUM(1)\t' });
  await make(world, 'Gamma', {}, false);

  const staff = await exported(await world.as('TRAINER'));
  expect(staff[0]?.slice(0, 5)).toEqual(['Nom', 'Prénom', 'Adresse électronique', 'Téléphone', 'Accroche']);
  expect(staff.slice(1).map((line) => line.slice(0, 6))).toEqual([
    ['Alpha', 'Ana', 'ana@example.org', "'+590690000000", `"'=HYPERLINK(""https://x"")"`, 'PUBLISHED'],
    ['Beta', 'Ana', '', '', "'@SUM(1)\t", 'PUBLISHED'],
    ['Gamma', 'Ana', '', '', 'Soudeuse', 'DRAFT'],
  ]);
  // A recruiter sees neither drafts nor how to reach anybody.
  const recruiter = await world.as('RECRUITER');
  expect((await exported(recruiter)).slice(1).map((line) => line.slice(0, 4))).toEqual([
    ['Alpha', 'Ana', '', ''],
    ['Beta', 'Ana', '', ''],
  ]);
  expect((await exported(recruiter, { search: 'alpha' })).map(([name]) => name)).toEqual(['Nom', 'Alpha']);
});

test('a list of more than a page is exported whole, each row once', async ({ world }) => {
  await world.rows(`
    insert into candidate (id, first_name, last_name, headline, status, mobility_km, experience_years, created_at, updated_at, version)
    select gen_random_uuid(), 'Ana', 'Same ' || n % 3, 'n' || n, 'PUBLISHED', 1, 1, now(), now(), 1 from generate_series(1, 1203) n`);
  const lines = await exported(await world.as('RECRUITER'), { search: 'same' });
  expect(lines).toHaveLength(1 + 1203);
  expect(new Set(lines.slice(1).map((line) => line[4])).size).toBe(1203);
});

test('whoever may not read the list may not export it, and who must show who they are is asked to', async ({
  world,
}) => {
  const trainee = await world.as('TRAINEE');
  expect((await trainee.ask(EXPORT_CANDIDATES)).errors?.map(({ extensions }) => extensions.code)).toEqual([
    'FORBIDDEN',
  ]);
  const late = await world.as('TRAINER', 'Late');
  await world.rows(`update session set proven_at = now() - interval '11 minutes' where user_id = $1`, [late.userId]);
  const { errors } = await late.ask(EXPORT_CANDIDATES);
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['STEP_UP_REQUIRED']);
  expect(
    await world.rows('select 1 from export where requested_by_id = any($1)', [[trainee.userId, late.userId]]),
  ).toEqual([]);
});
