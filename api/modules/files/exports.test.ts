import { utimes } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import { newId } from '../../platform/context.ts';
import { signLink } from '../../platform/files/signed-link.ts';
import { storageOf } from '../../platform/files/storage.ts';
import { perform } from '../../platform/jobs/perform.ts';
import { transaction } from '../../platform/write.ts';
import { filesKept } from '../../test/uploads.ts';
import { Client, test, type World } from '../../test/world.ts';
import { proofsOf } from '../accounts/index.ts';
import { forgetFiles, sweepStorage } from './files.jobs.ts';
import { type ExportKind, exportKind, requestExport } from './index.ts';

const people = exportKind<{ least: number }>({
  name: 'test.people',
  access: 'users.manage',
  fileName: () => 'personnes.csv',
  async *write(ctx, { least }) {
    yield `asked by ${ctx.viewer.userId}\n`;
    for (let number = least; number < least + 3; number++) yield `${number}\n`;
  },
});

const locked = exportKind<object>({
  name: 'test.locked',
  access: 'signed in',
  stepUp: true,
  fileName: () => 'secret.json',
  async *write() {
    yield '{}';
  },
});

const broken = exportKind<object>({
  name: 'test.broken',
  access: 'signed in',
  fileName: () => 'broken.csv',
  async *write() {
    yield 'begun';
    throw new Error('nothing more');
  },
});

const EXPORT = `query ($id: ID!) { export(id: $id) {
  status error file { name mediaType size sha256 status scanned downloadUrl } } }`;

/** Asks for an export as this person, as a mutation of a later module would. */
async function ask<P extends object>(
  world: World,
  client: Client,
  kind: ExportKind<P>,
  parameters: P,
): Promise<string> {
  const [session] = await world.rows('select id from session where user_id = $1', [client.userId]);
  const ctx = world.house.context();
  const [proof] = await proofsOf(world.house.database, [session.id], ctx.now);
  if (!proof) throw new Error('The session proves nobody');
  return transaction({ ...ctx, viewer: proof.viewer }, async (tx) => (await requestExport(tx, kind, parameters)).id);
}

async function ended(client: Client, id: string) {
  for (let tries = 0; tries < 1_000; tries++) {
    const { export: made } = await client.run(EXPORT, { id });
    if (made.status === 'DONE' || made.status === 'FAILED') return made;
    await wait(50);
  }
  throw new Error('The export does not end');
}

const exportsNamed = (world: World) =>
  world.rows(`select payload ->> 'kind' as kind from outbox_event where name = 'ExportDownloaded'`);

test('what waits for its turn is not made for a session that has ended, or a right that is gone', async ({ world }) => {
  const gone = await world.as('ADMIN', 'Gone');
  const lesser = await world.as('ADMIN', 'Lesser');
  const left = await ask(world, gone, people, { least: 1 });
  const lost = await ask(world, lesser, people, { least: 1 });
  await world.rows('update session set revoked_at = now() where user_id = $1', [gone.userId]);
  await world.rows(`update "user" set roles = '{TRAINER}' where id = $1`, [lesser.userId]);
  await world.worker();
  expect(await ended(lesser, lost)).toEqual({ status: 'FAILED', error: 'NOT_ALLOWED', file: null });
  expect(await world.rows('select status, error, file_id from export where id = $1', [left])).toEqual([
    { status: 'FAILED', error: 'NOT_ALLOWED', file_id: null },
  ]);
  expect(await world.rows('select 1 from file')).toEqual([]);
});

test('an export is made as the person who asked, and downloaded by a link that is theirs', async ({ world }) => {
  const admin = await world.as('ADMIN');
  const other = await world.as('ADMIN', 'Other');
  const id = await ask(world, admin, people, { least: 7 });
  const made = await ended(admin, id);
  expect(made).toMatchObject({ status: 'DONE', error: null, file: { name: 'personnes.csv', status: 'CLEAN' } });
  const response = await fetch(made.file.downloadUrl);
  expect(await response.text()).toBe(`asked by ${admin.userId}\n7\n8\n9\n`);
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  // Nobody else has it, whatever their rights.
  expect(await other.run(EXPORT, { id })).toEqual({ export: null });
  expect((await other.run('{ exports { totalCount } }')).exports).toEqual({ totalCount: 0 });
  expect((await world.anonymous().ask(EXPORT, { id })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  expect(await exportsNamed(world)).toEqual([{ kind: 'test.people' }]);
});

test('a link ends with its time, its session, the right to the file and the file itself', async ({ world }) => {
  const admin = await world.as('ADMIN', 'Links');
  const id = await ask(world, admin, people, { least: 1 });
  const url = (await ended(admin, id)).file.downloadUrl as string;
  const status = async (address = url) => (await fetch(address)).status;
  const downloads = (await exportsNamed(world)).length;
  // Changed by a bit, cut, or signed for something else.
  const last = url.slice(-6, -5) === 'A' ? 'B' : 'A';
  expect(await status(`${url.slice(0, -6)}${last}${url.slice(-5)}`)).toBe(404);
  expect(await status(url.slice(0, -4))).toBe(404);
  const link = { fileId: newId(), credentialId: newId(), expiresAt: new Date(Date.now() + 60_000) };
  expect(await status(`${world.url}/api/files/${await signLink(world.house, link)}`)).toBe(404);
  const [row] = await world.rows('select file_id, credential_id from export where id = $1', [id]);
  const late = { fileId: row.file_id, credentialId: row.credential_id, expiresAt: new Date(Date.now() - 1) };
  expect(await status(`${world.url}/api/files/${await signLink(world.house, late)}`)).toBe(404);

  await world.rows(`update "user" set roles = '{TRAINER}' where id = $1`, [admin.userId]);
  expect(await status()).toBe(404);
  await world.rows(`update "user" set roles = '{ADMIN}' where id = $1`, [admin.userId]);
  await world.rows(`update export set expires_at = now() - interval '1 second' where id = $1`, [id]);
  expect(await status()).toBe(404);
  await world.rows(`update export set expires_at = now() + interval '1 hour' where id = $1`, [id]);
  expect(await status()).toBe(200);
  await world.rows('update session set revoked_at = now() where user_id = $1', [admin.userId]);
  expect(await status()).toBe(404);
  expect(await exportsNamed(world)).toHaveLength(downloads + 1);
});

test('a protected export is only given to whoever has just shown who they are', async ({ world }) => {
  const person = await world.as('CANDIDATE');
  const id = await ask(world, person, locked, {});
  expect(await ended(person, id)).toMatchObject({ status: 'DONE', file: { downloadUrl: expect.any(String) } });
  const old = await world.as('CANDIDATE', 'Old proof');
  const theirs = await ask(world, old, locked, {});
  await world.rows(`update session set proven_at = now() - interval '11 minutes' where user_id = $1`, [old.userId]);
  for (let tries = 0; tries < 1_000; tries++) {
    const [row] = await world.rows('select status from export where id = $1', [theirs]);
    if (row.status === 'DONE') break;
    await wait(50);
  }
  // Recognised anew: what was believed of the session is forgotten.
  const url = await world.anotherServer();
  const { data, errors } = await new Client(url, old.token, old.userId).ask(EXPORT, { id: theirs });
  expect([data.export.file.downloadUrl, errors?.[0]?.extensions.code]).toEqual([null, 'STEP_UP_REQUIRED']);
});

test('an export that fails leaves nothing but the news of it', async ({ world }) => {
  const person = await world.as('CANDIDATE', 'Unlucky');
  const before = await filesKept(world);
  const made = await ended(person, await ask(world, person, broken, {}));
  expect(made).toEqual({ status: 'FAILED', error: 'FAILED', file: null });
  expect(await filesKept(world)).toEqual(before);
});

test('a key has what it asked for, not what its maker did', async ({ world }) => {
  const admin = await world.as('ADMIN', 'Maker');
  const id = await ask(world, admin, people, { least: 1 });
  await ended(admin, id);
  const { createApiKey } = await admin.run(
    `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret errors { code path } } }`,
    {
      input: {
        name: 'Partner',
        scopes: ['candidates.read'],
        expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
      },
    },
  );
  const key = new Client(world.url, createApiKey.secret, admin.userId);
  expect(await key.run(EXPORT, { id })).toEqual({ export: null });
});

test('what nobody may keep any longer is deleted, with its content', async ({ world }) => {
  await world.rows(`update file set keep_until = now() - interval '1 second'`);
  await perform(world.house.context(), forgetFiles, {});
  expect(await world.rows('select 1 from file')).toEqual([]);
  for (let tries = 0; tries < 1_000 && (await filesKept(world)).stored > 0; tries++) await wait(50);
  expect(await filesKept(world)).toEqual({ stored: 0, incoming: 0 });
});

test('what lies in the storage and belongs to nothing is swept away, once it is a day old', async ({ world }) => {
  const storage = storageOf(world.config);
  const young = await storage.write(Buffer.from('young'));
  const old = await storage.write(Buffer.from('old'));
  const dayBefore = new Date(Date.now() - 25 * 3_600_000);
  await utimes(`${world.config.dataDir}/files/${old.key.slice(0, 2)}/${old.key}`, dayBefore, dayBefore);
  await perform(world.house.context(), sweepStorage, {});
  const left: string[] = [];
  for await (const { key } of storage.keys()) left.push(key);
  expect(left).toEqual([young.key]);
});
