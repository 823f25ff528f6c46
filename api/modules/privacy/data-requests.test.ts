import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../platform/jobs/perform.ts';
import { allPersonalData } from '../../platform/personal-data/declaration.ts';
import { leaveTraces, NAME, type OnePerson, PHONE } from '../../test/one-person.ts';
import { type Client, openWorld, type World } from '../../test/world.ts';
import { User } from '../accounts/index.ts';
import { FRENCH_COLUMNS } from './column-names.ts';
import { expectAnotherAdministrator } from './data-request.write.ts';
import { carryOutDueErasure } from './privacy.jobs.ts';

const MINE =
  'mutation ($key: String!) { exportMyData(input: { idempotencyKey: $key }) { export { id } errors { code } } }';
const THEIRS = `mutation ($input: ExportPersonalDataInput!) {
  exportPersonalData(input: $input) { export { id } errors { code path } } }`;
const EXPORT = 'query ($id: ID!) { export(id: $id) { status error file { name downloadUrl } } }';
const REQUEST = `mutation ($key: String!) {
  requestErasure(input: { idempotencyKey: $key }) { dataRequest { id status runsAt dueOn } errors { code } } }`;
const WITHDRAW =
  'mutation ($id: ID!) { withdrawErasure(input: { id: $id }) { dataRequest { status } errors { code path } } }';
const REFUSE = `mutation ($id: ID!) {
  refuseErasure(input: { id: $id, reason: "Litige en cours" }) { dataRequest { status reason } errors { code } } }`;
const APPROVE = 'mutation ($id: ID!) { approveErasure(input: { id: $id }) { dataRequest { status } errors { code } } }';
const ERASE = `mutation ($input: ErasePersonInput!) {
  erasePerson(input: $input) { dataRequest { id status } errors { code path } } }`;

let world: World;
let close: () => Promise<void>;
let folder: string;
let person: OnePerson;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'data-requests-'));
  ({ world, close } = await openWorld({ dataDir: folder }));
  await world.worker();
  person = await leaveTraces(world);
});
afterAll(async () => {
  await close?.();
  await rm(folder, { recursive: true, force: true });
});

/** The files of a ZIP, by name. */
function unzip(zip: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const name = zip.subarray(at + 46, at + 46 + zip.readUInt16LE(at + 28)).toString('utf8');
    const start = zip.readUInt32LE(at + 42);
    const data = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
    const packed = zip.subarray(data, data + zip.readUInt32LE(at + 20));
    files.set(name, (zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed).toString('utf8'));
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}

async function download(client: Client, id: string): Promise<Map<string, string>> {
  for (let tries = 0; tries < 1_000; tries++) {
    const { export: made } = await client.run(EXPORT, { id });
    if (made.status === 'FAILED') throw new Error(made.error);
    if (made.status === 'DONE') return unzip(Buffer.from(await (await fetch(made.file.downloadUrl)).arrayBuffer()));
    await wait(50);
  }
  throw new Error('The export does not end');
}

const old = (client: Client) =>
  world.rows(`update session set proven_at = now() - interval '1 hour' where user_id = $1`, [client.userId]);

test('people get all that is held about them: structured, readable without script, and their files', async () => {
  const { exportMyData } = await person.client.run(MINE, { key: 'm1' });
  expect(exportMyData.errors).toEqual([]);
  const files = await download(person.client, exportMyData.export.id);

  const data = JSON.parse(files.get('data.json') ?? '{}');
  const tables: { table: string; rows: object[] }[] = data.tables;
  const expected = allPersonalData()
    .filter(({ of, exported }) => of.length > 0 && exported.length > 0)
    .map(({ table }) => table);
  expect(tables.map(({ table }) => table)).toEqual(expected);
  // What stands in the tables of the person, column by column, stands in the export.
  const rowsOf = (name: string) => tables.find(({ table }) => table === name)?.rows;
  expect(rowsOf('candidate')).toMatchObject([
    { first_name: 'Zéphyrine', phone: PHONE, headline: 'Zinguuse de toitures' },
  ]);
  expect(rowsOf('message')).toMatchObject([{ body: 'Oui, un secret de zinguuse.' }]);
  expect(rowsOf('answer')).toEqual(expect.arrayContaining([expect.objectContaining({ text: `Moi, ${NAME}` })]));
  const columns = tables.flatMap(({ rows }) => rows.flatMap((row) => Object.keys(row)));
  expect(columns.filter((column) => /password|hash|secret|token|auth|p256dh|salt/.test(column))).toEqual([]);

  const page = files.get('data.html') ?? '';
  expect(page).toContain('Vos données personnelles');
  expect(page).toContain('Oui, un secret de zinguuse.');
  // In words, not in names of columns, and with times that people read.
  expect(page).toContain('<tr><th scope="row">Prénom</th><td>Zéphyrine</td></tr>');
  expect(page).toMatch(/<th scope="row">Créé le<\/th><td>\d{1,2} \S+ \d{4} à \d{2}:\d{2}<\/td>/);
  const nameless = (column: string) => !FRENCH_COLUMNS.has(column);
  expect(allPersonalData().flatMap(({ exported }) => exported.filter(nameless))).toEqual([]);
  expect(page).not.toMatch(/<script|javascript:|onerror/i);
  const [cv] = [...files].filter(([name]) => name.startsWith('files/'));
  expect(cv).toEqual([
    expect.stringMatching(/^files\/[0-9a-f-]+-CV Zéphyrine Quillatour\.txt$/),
    expect.stringContaining(NAME),
  ]);
});

test('what is held of an address alone is exported by whoever looks after personal data, and by nobody else', async () => {
  const admin = await world.as('ADMIN');
  await world.rows(
    `insert into respondent (id, questionnaire_id, email) select gen_random_uuid(), id, 'Sans.Compte@example.org' from questionnaire limit 1`,
  );
  const input = { email: 'sans.compte@example.org', reason: 'Demande par courrier', idempotencyKey: 'a1' };
  const { exportPersonalData } = await admin.run(THEIRS, { input });
  const files = await download(admin, exportPersonalData.export.id);
  expect(JSON.parse(files.get('data.json') ?? '{}').tables).toMatchObject([
    { table: 'respondent', rows: [{ email: 'Sans.Compte@example.org' }] },
    { table: 'data_request', rows: [{ kind: 'EXPORT' }] },
  ]);

  const before = await world.rows('select count(*) from data_request');
  const other = await person.client.ask(THEIRS, { input: { ...input, idempotencyKey: 'a2' } });
  expect(other.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect(await world.rows('select count(*) from data_request')).toEqual(before);
});

test('somebody who registers with the address of another gets nothing that hangs on the address', async () => {
  await world.rows(
    `insert into respondent (id, questionnaire_id, email) select gen_random_uuid(), id, 'voleur.candidate@example.org' from questionnaire limit 1`,
  );
  const thief = await world.as('CANDIDATE', 'Voleur');
  const { exportMyData } = await thief.run(MINE, { key: 'v1' });
  const files = await download(thief, exportMyData.export.id);
  const tables = JSON.parse(files.get('data.json') ?? '{}').tables.map(({ table }: { table: string }) => table);
  expect(tables).not.toContain('respondent');
});

test('exports and erasures are asked for by people who have just shown who they are; else nothing is written', async () => {
  const admin = await world.as('ADMIN', 'Distraite');
  const person2 = await world.as('CANDIDATE', 'Lente');
  await old(person2);
  await old(admin);
  const before = await world.rows('select count(*) from data_request');
  const whom = { userId: person2.userId, reason: 'r', idempotencyKey: 's' };
  const refused = [
    await person2.ask(MINE, { key: 's1' }),
    await person2.ask(REQUEST, { key: 's2' }),
    await admin.ask(ERASE, { input: whom }),
    await admin.ask(THEIRS, { input: whom }),
  ];
  expect(refused.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual(Array(4).fill('STEP_UP_REQUIRED'));
  expect(await world.rows('select count(*) from data_request')).toEqual(before);
});

test('a person asks once, may change their mind, and is erased after a week', async () => {
  const client = await world.as('CANDIDATE', 'Partante');
  const first = (await client.run(REQUEST, { key: 'p1' })).requestErasure;
  expect(first).toMatchObject({ dataRequest: { status: 'WAITING' }, errors: [] });
  const again = (await client.run(REQUEST, { key: 'p1' })).requestErasure;
  expect(again.dataRequest.id).toBe(first.dataRequest.id);
  expect((await client.run(REQUEST, { key: 'p2' })).requestErasure).toEqual({
    dataRequest: null,
    errors: [{ code: 'ALREADY_REQUESTED' }],
  });

  // Another person neither sees nor withdraws it.
  const { withdrawErasure } = await person.client.run(WITHDRAW, { id: first.dataRequest.id });
  expect(withdrawErasure.errors).toEqual([{ code: 'NOT_FOUND', path: ['id'] }]);
  expect((await client.run(WITHDRAW, { id: first.dataRequest.id })).withdrawErasure).toEqual({
    dataRequest: { status: 'WITHDRAWN' },
    errors: [],
  });

  const second = (await client.run(REQUEST, { key: 'p3' })).requestErasure.dataRequest;
  const later = (days: number) => ({ ...world.house.context(), now: new Date(Date.now() + days * 86_400_000) });
  await perform(later(6), carryOutDueErasure, {});
  const status = () => world.rows('select status from data_request where id = $1', [second.id]);
  expect(await status()).toEqual([{ status: 'WAITING' }]);
  await perform(later(8), carryOutDueErasure, {});
  expect(await status()).toEqual([{ status: 'DONE' }]);
  expect(await world.rows('select full_name, active from "user" where id = $1', [client.userId])).toEqual([
    { full_name: 'Personne effacée', active: false },
  ]);
});

test('an administrator refuses with a reason, and cannot decide twice', async () => {
  const admin = await world.as('ADMIN');
  const client = await world.as('CANDIDATE', 'Insistante');
  // Whoever looks after personal data need not be an administrator.
  await world.rows(
    `insert into role_permission (role, permission, granted) values ('TRAINER', 'privacy.manage', true)`,
  );
  const officer = await world.as('TRAINER', 'Dora Donnees');
  const { id } = (await client.run(REQUEST, { key: 'i1' })).requestErasure.dataRequest;
  const told = (userId: string | null) =>
    world.rows(`select 1 from notification where user_id = $1 and link = '/dataRequests/${id}/show'`, [userId]);
  await expect.poll(() => told(officer.userId)).toHaveLength(1);
  expect(await told(admin.userId)).toHaveLength(1);
  await world.rows('delete from role_permission');
  expect((await client.ask(APPROVE, { id })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await admin.run(REFUSE, { id })).refuseErasure).toEqual({
    dataRequest: { status: 'REFUSED', reason: 'Litige en cours' },
    errors: [],
  });
  expect((await admin.run(APPROVE, { id })).approveErasure.errors).toEqual([{ code: 'NOT_WAITING' }]);
});

test('the last administrator is not erased, and whoever asks names one person', async () => {
  const admin = await world.as('ADMIN');
  const input = { reason: 'r', idempotencyKey: 'l1' };
  const erase = async (whom: object) => (await admin.run(ERASE, { input: { ...input, ...whom } })).erasePerson.errors;
  await world.rows(`update "user" set active = false where 'ADMIN' = any (roles) and id <> $1`, [admin.userId]);
  expect(await erase({ userId: admin.userId })).toEqual([{ code: 'LAST_ADMINISTRATOR', path: [] }]);
  expect(await erase({})).toEqual([{ code: 'WHOM', path: [] }]);
  expect(await erase({ userId: admin.userId, email: 'a@example.org' })).toEqual([{ code: 'WHOM', path: [] }]);
});

test('of the last two administrators one stays, also when one is erased while the other leaves', async () => {
  const [one, other] = [await world.as('ADMIN', 'Bleibende'), await world.as('ADMIN', 'Gehende')];
  await world.rows(`update "user" set active = false where 'ADMIN' = any (roles) and id <> all ($1)`, [
    [one.userId, other.userId],
  ]);
  const leaving = Promise.withResolvers<void>();
  const erased = world.write(async (tx) => {
    await expectAnotherAdministrator(tx, one.userId as string);
    const left = other.run(
      'mutation ($id: ID!) { updateUser(input: { id: $id, active: false }) { errors { code } } }',
      { id: other.userId },
    );
    leaving.resolve(left.then(({ updateUser }) => updateUser.errors));
    // It waits for this one.
    await expect
      .poll(() =>
        world.rows(`select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`),
      )
      .not.toEqual([]);
    await tx.em.nativeUpdate(User, { id: one.userId as string }, { active: false });
  });
  await erased;
  expect(await leaving.promise).toEqual([{ code: 'LAST_ADMINISTRATOR' }]);
});

test('consents are kept as they were shown, and nobody changes them', async () => {
  const list = `{ consents(filter: { purpose: "candidates.publication" }) { nodes { given textVersion text { fr } form } } }`;
  const given = { textVersion: '1', text: { fr: expect.stringContaining('J’accepte que mon profil') } };
  expect((await person.client.run(list)).consents.nodes).toEqual([{ ...given, given: true, form: 'publishCandidate' }]);
  const withdraw = `mutation { withdrawConsent(input: { purpose: "candidates.publication" }) { consent { given } errors { code } } }`;
  expect((await person.client.run(withdraw)).withdrawConsent).toEqual({ consent: { given: false }, errors: [] });
  expect((await person.client.run(withdraw)).withdrawConsent.errors).toEqual([{ code: 'NOT_FOUND' }]);
  for (const statement of ['update consent set given = true', 'delete from consent'])
    await expect(world.rows(statement)).rejects.toThrow('Consents are never changed');
  // Recruiters no longer find who took it back.
  for (let tries = 0; tries < 1_000; tries++) {
    const [{ status }] = await world.rows('select status from candidate where id = $1', [person.candidateId]);
    if (status === 'DRAFT') return;
    await wait(50);
  }
  throw new Error('The profile is still published');
});
