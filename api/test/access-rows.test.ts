// Own and foreign rows: every root field that takes an id, with the caller's own row and with somebody else's.
import { expect, vi } from 'vitest';
import { type RootAccess, rootAccess } from '../access-file.ts';
import { schema } from '../schema.ts';
import { callOf, idPaths, NOBODYS_ID } from './access/call.ts';
import { keyOf } from './access/callers.ts';
import { checksumOf } from './access/checksum.ts';
import { does, type TwoOfEach, testOfRows as test } from './access/two-of-each.ts';
import { EVERY_ROW, EXPORTS, EXPORTS_OF_EVERY_ROW, PAIRS, type Pair } from './access/whose.ts';
import { type Answer, Client, type GraphqlResponse } from './world.ts';

const roots = rootAccess().filter((root) => root.operation !== 'subscription' && idPaths(schema(), root).length > 0);
const rootOf = (field: string): RootAccess => roots.find((root) => root.field === field) as RootAccess;
const pairs = Object.entries(PAIRS).flatMap(([field, list]) => list.map((pair) => [field, pair] as const));

test('every root field that takes an id says whose rows it reaches', () => {
  const known = [...Object.keys(PAIRS), ...EVERY_ROW, ...Object.keys(EXPORTS), ...EXPORTS_OF_EVERY_ROW].sort();
  expect(known).toEqual([...new Set(roots.map(({ field }) => field))].sort());
});

const ask = (client: Client, field: string, given: Readonly<Record<string, unknown>>): Promise<GraphqlResponse> => {
  const { query, variables } = callOf(schema(), rootOf(field), given);
  return client.ask(query, variables);
};

const valueAt = (pair: Pair, value: unknown): unknown => (pair.path === 'filter.ids' ? [value] : value);

const call = (rows: TwoOfEach, field: string, pair: Pair, whose: 'own' | 'foreign', client = pair.caller(rows)) =>
  ask(client, field, { ...pair.given?.(rows), [pair.path]: valueAt(pair, pair[whose](rows)) });

/** What a row of somebody else comes to: nothing in a list, null, or NOT_FOUND. */
function sees({ data, errors }: GraphqlResponse, field: string): string {
  if (errors) return `refused: ${errors[0]?.extensions.code}`;
  const answer: Answer = data[field];
  if (answer === null) return 'missing';
  const list = Array.isArray(answer) ? answer : answer.nodes;
  if (list) return list.length === 0 ? 'missing' : 'seen';
  if (!answer.errors) return 'seen';
  if (answer.errors.length === 0) return 'done';
  return answer.errors.some(({ code }: { code: string }) => code === 'NOT_FOUND') ? 'missing' : 'for its own reason';
}

test('a row of somebody else is missing in every field, and nothing is written', async ({ world, rows }) => {
  const before = await checksumOf(world);
  const seen: string[] = [];
  for (const [field, pair] of pairs) {
    const found = sees(await call(rows, field, pair, 'foreign'), field);
    if (found !== (pair.silent ? 'done' : 'missing')) seen.push(`${field} ${pair.path}: ${found}`);
  }
  expect(seen).toEqual([]);
  expect(await checksumOf(world)).toBe(before);
});

test('a row that does not exist is missing to whoever reaches every row, and nothing is written', async ({
  world,
  rows,
}) => {
  const before = await checksumOf(world);
  const seen: string[] = [];
  for (const field of EVERY_ROW) {
    const [path = 'id'] = idPaths(schema(), rootOf(field));
    const value = /[iI]ds$/.test(path) ? [NOBODYS_ID] : NOBODYS_ID;
    const found = sees(await ask(rows.admin, field, { [path]: value }), field);
    // A preview says so in the words of a query.
    const refused = found.startsWith('refused') && found !== 'refused: BAD_USER_INPUT';
    if (found === 'seen' || refused) seen.push(`${field} ${path}: ${found}`);
  }
  expect(seen).toEqual([]);
  expect(await checksumOf(world)).toBe(before);
});

test('partner keys reach the rows of whoever made them only by their scopes', async ({ world, rows }) => {
  const { admin } = rows;
  const { candidate } = await does(await keyOf(world, admin, ['candidates.create']), 'createCandidate', {});
  await world.rows(
    `insert into organisation_member (id, organisation_id, user_id, created_at) values (gen_random_uuid(), $1, $2, now())`,
    [rows.mine.organisationId, admin.userId],
  );
  const none = await keyOf(world, admin, []);
  expect((await none.run(`{ candidate(id: "${candidate.id}") { id } candidates { totalCount } }`)).candidates).toEqual({
    totalCount: 0,
  });
  const { organisation } = await none.run(
    `{ organisation(id: "${rows.mine.organisationId}") { members { totalCount } jobOffers { nodes { status } } } }`,
  );
  expect(organisation).toEqual({ members: { totalCount: 0 }, jobOffers: { nodes: [{ status: 'PUBLISHED' }] } });
  const before = await checksumOf(world);
  for (const field of ['updateCandidate', 'publishCandidate', 'archiveCandidate'])
    expect(sees(await ask(none, field, { 'input.id': candidate.id }), field)).toBe('missing');
  expect(await checksumOf(world)).toBe(before);
  const able = await keyOf(world, admin, ['candidates.create']);
  expect((await able.run(`{ candidate(id: "${candidate.id}") { id } }`)).candidate).toEqual({ id: candidate.id });
});

const SUBSCRIPTIONS = [
  ['candidateUpdated', 'candidateId', 'candidate', 'candidateId'],
  ['messageReceived', 'conversationId', 'candidate', 'conversationId'],
  ['applicationMoved', 'jobOfferId', 'recruiter', 'openOfferId'],
] as const;

test('subscriptions tell of the own rows, never of somebody else’s, whether named or not', async ({ rows }) => {
  const { mine, theirs } = rows;
  const listening = await Promise.all(
    SUBSCRIPTIONS.flatMap(([field, argument, person, row]) =>
      [`(${argument}: "${theirs[row]}")`, ''].map(async (named) => {
        const heard = await mine[person].subscribe(`subscription { ${field}${named} { id } }`);
        return { field, named, heard };
      }),
    ),
  );
  const noticed = await mine.candidate.subscribe('subscription { notificationReceived { id } }');
  await does(theirs.candidate, 'updateCandidate', { 'input.id': theirs.candidateId });
  await does(theirs.candidate, 'sendMessage', { 'input.conversationId': theirs.conversationId });
  await does(theirs.recruiter, 'moveApplication', { 'input.id': theirs.applicationId, 'input.status': 'SHORTLISTED' });
  const quiet = await Promise.all(
    listening.map(async ({ field, named, heard }) => [field, named, await heard.quietFor(300)]),
  );
  expect(quiet.filter(([, , nothing]) => !nothing)).toEqual([]);
  expect(await noticed.quietFor(1)).toBe(true);

  const events = listening.filter(({ named }) => named === '');
  await does(mine.candidate, 'updateCandidate', { 'input.id': mine.candidateId });
  await does(mine.candidate, 'sendMessage', { 'input.conversationId': mine.conversationId });
  await does(mine.recruiter, 'moveApplication', { 'input.id': mine.applicationId, 'input.status': 'SHORTLISTED' });
  const heard = await Promise.all(events.map(async ({ field, heard: one }) => [field, (await one.next())[field].id]));
  expect(heard.map(([field]) => field)).toEqual(SUBSCRIPTIONS.map(([field]) => field));
  for (const { heard: one } of listening) one.close();
  noticed.close();
});

test('the own row is reached in every field, or refused for a reason of its own', async ({ rows }) => {
  const missing: string[] = [];
  for (const [field, pair] of pairs.filter(([, { foreignOnly }]) => !foreignOnly)) {
    const found = sees(await call(rows, field, pair, 'own'), field);
    if (found === 'missing' || found.startsWith('refused')) missing.push(`${field} ${pair.path}: ${found}`);
  }
  expect(missing).toEqual([]);
});

test('nobody who is not signed in reaches a row that is not public', async ({ world, rows }) => {
  const anyone = new Client(world.url, null, null);
  const open = ['jobOffer', 'jobOffers', 'questionnaire', 'questionnaires', 'training', 'trainings'];
  for (const field of [...open, 'trainingSession', 'trainingSessions', 'submitQuestionnaire'])
    for (const pair of PAIRS[field] ?? [])
      expect(sees(await call(rows, field, pair, 'foreign', anyone), field)).toBe('missing');
});

const Made = 'query ($id: ID!) { export(id: $id) { status file { downloadUrl } } }';

/** The lines of the file that the export becomes, without its heading. */
async function linesOf(client: Client, id: string): Promise<string[]> {
  const made = await vi.waitUntil(
    async () => {
      const { export: found } = await client.run(Made, { id });
      return found.status === 'DONE' ? found : null;
    },
    { timeout: 60_000, interval: 100 },
  );
  const text = await (await fetch(made.file.downloadUrl)).text();
  return text.trim().split('\r\n').slice(1);
}

test('an export holds the rows of whoever asks, and nobody else gets it or its link', async ({ world, rows }) => {
  await world.worker();
  for (const [field, list] of Object.entries(EXPORTS)) {
    const pair = PAIRS[list]?.at(-1) as Pair;
    const client = pair.caller(rows);
    const ids = [pair.own(rows), pair.foreign(rows)];
    const { export: made } = await does(client, field, { 'input.filter': { ids } });
    expect([field, (await linesOf(client, made.id)).length]).toEqual([field, 1]);
    for (const other of [rows.theirs.recruiter, rows.admin])
      expect((await other.run(Made, { id: made.id })).export).toBeNull();
  }
  for (const field of EXPORTS_OF_EVERY_ROW) {
    const { export: made } = await does(rows.admin, field, { 'input.filter': { ids: [NOBODYS_ID] } });
    expect([field, await linesOf(rows.admin, made.id)]).toEqual([field, []]);
    expect((await rows.theirs.recruiter.run(Made, { id: made.id })).export).toBeNull();
  }
});
