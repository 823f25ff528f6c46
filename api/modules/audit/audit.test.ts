import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished } from 'vitest';
import { openHouse } from '../../house.ts';
import type { Config } from '../../platform/config.ts';
import { flushDenials } from '../../platform/denials.ts';
import { perform } from '../../platform/jobs/perform.ts';
import { Viewer } from '../../platform/viewer.ts';
import { transaction } from '../../platform/write.ts';
import { serve } from '../../serve.ts';
import { freePort } from '../../test/program.ts';
import { Client, test, type World } from '../../test/world.ts';
import { work } from '../../work.ts';
import { auditCommands } from './audit.command.ts';
import { keepAuditHead } from './audit.jobs.ts';
import { auditRows } from './audit-export.read.ts';
import { auditExport } from './audit-export.ts';
import { chainWaiting } from './chain.read.ts';
import { settingsOf } from './settings.ts';

const ENTRIES = `query ($filter: AuditEntryFilter) { auditEntries(first: 100, filter: $filter) { totalCount nodes {
  id sequence action entity rowId origin address userAgent redacted actor { fullName } impersonator { fullName }
  changes { field before after kept } } } }`;

async function chainAll({ house: { database } }: World): Promise<void> {
  while ((await chainWaiting(database)) !== 0) await wait(1);
}

const entriesOf = async (world: World, filter: object) => {
  await chainAll(world);
  return (await (await world.as('ADMIN')).run(ENTRIES, { filter })).auditEntries;
};

const make = (client: Client, name: string) =>
  client
    .run(
      'mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { organisation { id version } } }',
      { input: { name, kind: 'COMPANY' } },
    )
    .then(({ createOrganisation }) => createOrganisation.organisation);

const command = (world: World, name: string, args: readonly string[], config: Config = world.config) => {
  const said: string[] = [];
  const found = auditCommands.find((one) => one.name === name);
  return Promise.resolve(
    found?.run({
      args,
      config,
      context: async () => ({ ...world.house.context(), config }),
      file: (path) => path,
      say: (line) => void said.push(line),
    }),
  ).then(() => said);
};

test('administrators see who did what, from where, before and after; nobody else sees anything', async ({ world }) => {
  const admin = await world.as('ADMIN');
  const { id, version } = await make(admin, 'Avant');
  await admin.run(
    'mutation ($input: UpdateOrganisationInput!) { updateOrganisation(input: $input) { errors { code } } }',
    {
      input: { id, version, name: 'Après' },
    },
  );
  const { totalCount, nodes } = await entriesOf(world, { rowId: id, entity: 'organisation' });
  expect(totalCount).toBe(2);
  expect(nodes[0]).toMatchObject({
    action: 'ROW_CHANGED',
    actor: { fullName: 'ADMIN' },
    impersonator: null,
    address: '127.0.0.1',
    userAgent: 'node',
    redacted: false,
  });
  expect(nodes[0].changes).toContainEqual({ field: 'name', before: 'Avant', after: 'Après', kept: true });
  const refused = await (await world.as('TRAINEE')).ask(ENTRIES, { filter: { rowId: id } });
  expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  const { errors } = await world.anonymous().ask('mutation { startAuditVerification { errors { code } } }');
  expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  expect(await world.rows('select id from audit_verification')).toEqual([]);
});

test('sign-ins and refusals are entries; refusals are folded', async ({ world }) => {
  const trainee = await world.as('TRAINEE');
  for (let time = 0; time < 20; time++) await trainee.ask('{ auditEntries { totalCount } }');
  await flushDenials(world.house.database);
  await expect
    .poll(async () => (await entriesOf(world, { action: 'AccessDenied', actorId: trainee.userId })).nodes)
    .not.toEqual([]);
  const { nodes } = await entriesOf(world, { action: 'AccessDenied', actorId: trainee.userId });
  const counts = nodes.map(({ changes }: { changes: { field: string; after: string }[] }) =>
    Object.fromEntries(changes.map(({ field, after }) => [field, after])),
  );
  expect(counts[0]).toMatchObject({ field: 'auditEntries', code: 'FORBIDDEN' });
  expect(nodes.length).toBeLessThan(4);
  const searches = await entriesOf(world, { action: 'AuditSearched' });
  expect(searches.nodes[0]).toMatchObject({ actor: { fullName: 'ADMIN' }, rowId: 'auditEntries' });
  const signIns = await entriesOf(world, { action: 'UserSignedIn', actorId: trainee.userId });
  expect(signIns.nodes).toMatchObject([{ actor: { fullName: 'TRAINEE' }, address: '127.0.0.1' }]);
});

test('what somebody changes without an event of its own is attributed to them all the same', async ({ world }) => {
  const person = await world.as('TRAINER', 'Préférences');
  const admin = await world.as('ADMIN');
  const { id } = await make(admin, 'Sans événement');
  const proof = { provenAt: null, impersonatorId: admin.userId };
  const ctx = world.house.context(new Viewer('USER', person.userId, null, ['TRAINER'], new Set(), proof));
  await transaction(ctx, (tx) => tx.em.execute('update organisation set sector = ? where id = ?', ['Mer', id]));
  await transaction(ctx, (tx) => tx.em.execute('select 1'));
  const { nodes } = await entriesOf(world, { actorId: person.userId, rowId: id });
  expect(nodes).toMatchObject([{ actor: { fullName: 'Préférences' }, impersonator: { fullName: 'ADMIN' } }]);
  expect(nodes).toMatchObject([{ action: 'ROW_CHANGED', changes: [{ field: 'sector', before: null, after: 'Mer' }] }]);
  expect((await entriesOf(world, { actorId: person.userId, action: 'ChangesMade' })).totalCount).toBe(1);
});

test('a job and a changed setting are named where nobody acts; secrets of settings are not readable', async ({
  world,
}) => {
  await chainAll(world);
  const folder = await mkdtemp(join(tmpdir(), 'audit-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'heads');
  const { security } = world.config;
  const config = {
    ...world.config,
    security: { ...security, auditHeadFile: file, auditHeadAddresses: ['proof@example.org'] },
  };
  await perform({ ...world.house.context(), config }, keepAuditHead, {});
  const [line] = (await readFile(file, 'utf8')).split('\n');
  expect(line).toMatch(/^\d+ [0-9a-f]{64} \d{4}-\d\d-\d\dT[\d:.]+Z \d+$/);
  const [mail] = await world.rows("select subject, text, to_address from mail_message where template = 'audit.head'");
  expect(mail).toMatchObject({
    to_address: 'proof@example.org',
    text: expect.stringContaining(line?.split(' ')[1] as string),
  });
  const { nodes } = await entriesOf(world, { action: 'AuditHeadKept' });
  expect(nodes).toMatchObject([{ origin: 'job audit.keepHead', actor: null }]);

  const said = await command(world, 'audit verify', [], config);
  expect(said[0]).toMatch(/^\d+ entries are intact, compared with 1 heads kept outside\.$/);
  await writeFile(file, `${line?.replace(/ [0-9a-f]{64} /, ` ${'0'.repeat(64)} `)}\n`);
  await expect(command(world, 'audit verify', [], config)).rejects.toThrow(/is broken at entry \d+: HEAD_DIFFERS/);

  await world.rows("update known_setting set value = 'http://before' where name = 'publicUrl'");
  const other = await serve({ ...world.config, port: await freePort() });
  await other.close();
  const settings = await entriesOf(world, { entity: 'known_setting', rowId: 'publicUrl' });
  expect(settings.nodes[0]).toMatchObject({
    origin: 'start',
    changes: [{ before: 'http://before', after: world.config.publicUrl }],
  });
  const secrets = settingsOf({ ...world.config, metricsToken: 'a planted token' }, 'salt');
  expect(secrets.metricsToken).toMatch(/^••• [0-9a-f]{6}$/);
  expect(secrets.encryptionKey).toMatch(/^••• [0-9a-f]{6}$/);
  expect(secrets.databaseUrl).toMatch(/^••• [0-9a-f]{6}$/);
});

test('the export holds what the filter finds, and nothing that a spreadsheet would carry out', async ({ world }) => {
  const admin = await world.as('ADMIN');
  await make(admin, '=HYPERLINK("http://evil.example")');
  await chainAll(world);
  const { exportAudit } = await admin.run(
    'mutation ($input: ExportAuditInput!) { exportAudit(input: $input) { export { status } errors { code } } }',
    { input: { filter: { action: 'ROW_CREATED' } } },
  );
  expect(exportAudit).toEqual({ export: { status: 'QUEUED' }, errors: [] });
  let text = '';
  for await (const part of auditExport.write(world.house.context(), { filter: { action: 'ROW_CREATED' } } as never))
    text += String(part);
  const lines = text.trimEnd().split('\r\n');
  expect(lines[0]).toMatch(/^\uFEFFN°;Quand \(UTC\);Quoi;/);
  expect(lines.slice(1).every((line) => line.includes(';ROW_CREATED;'))).toBe(true);
  expect(text).not.toMatch(/;=/);
  let count = 0;
  for await (const rows of auditRows(world.house.context(), { action: 'ROW_CREATED' })) count += rows.length;
  expect(count).toBe(lines.length - 1);
});

test('the button verifies in the job process, and names the first broken row', async ({ world }) => {
  const admin = await world.as('ADMIN');
  await make(admin, 'Vérifiée');
  await world.worker();
  const verified = async () => {
    const { startAuditVerification } = await admin.run(
      'mutation { startAuditVerification { auditVerification { id status } errors { code } } }',
    );
    expect(startAuditVerification.auditVerification.status).toBe('RUNNING');
    const { id } = startAuditVerification.auditVerification;
    const ask = async () =>
      (
        await admin.run(
          'query ($id: ID!) { auditVerification(id: $id) { status checked brokenSequence fault startedBy { fullName } } }',
          { id },
        )
      ).auditVerification;
    await expect.poll(async () => (await ask()).status).not.toBe('RUNNING');
    return ask();
  };
  expect(await verified()).toMatchObject({
    status: 'INTACT',
    brokenSequence: null,
    fault: null,
    startedBy: { fullName: 'ADMIN' },
  });
  await world.rows(
    "begin; set local session_replication_role = 'replica'; update audit_entry set actor_id = null where sequence = 3; update audit_entry set address = '10.0.0.1' where sequence = 3; commit",
  );
  expect(await verified()).toMatchObject({ status: 'BROKEN', brokenSequence: 3, fault: 'ENTRY_CHANGED', checked: 2 });
  await expect
    .poll(async () => world.rows("select severity from alert where key = 'audit'"))
    .toEqual([{ severity: 'CRITICAL' }]);
});

test('a server with the restricted role serves, and cannot change what is in the audit', async ({ world }) => {
  const role = `app_${process.pid}_${Date.now().toString(36)}`;
  await world.rows(`create role ${role} login password 'un mot de passe'`);
  try {
    await command(world, 'database restrict', [role]);
    const url = new URL(world.config.databaseUrl);
    url.username = role;
    url.password = encodeURIComponent('un mot de passe');
    const port = await freePort();
    const config = { ...world.config, port, databaseUrl: url.href };
    const server = await serve(config);
    const worker = await work(config);
    const admin = await world.as('ADMIN');
    const client = new Client(`http://127.0.0.1:${port}`, admin.token, admin.userId);
    const { id } = await make(client, 'Par le rôle restreint');
    const house = await openHouse(config, 'test');
    while ((await chainWaiting(house.database)) !== 0) await wait(1);
    expect((await entriesOf(world, { rowId: id })).totalCount).toBe(2);
    for (const statement of [
      "update audit_entry set action = 'x'",
      'delete from audit_entry',
      'truncate audit_entry',
      'delete from audit_detail',
      "update audit_detail set changes = '{}'",
      'delete from audit_change',
      'alter table audit_entry disable trigger all',
      'drop table audit_entry',
      'create table public.mine (id int)',
      'drop trigger audit_update on organisation',
      "set session_replication_role = 'replica'",
      'delete from migration',
    ])
      await expect(house.database.pool.query(statement), statement).rejects.toThrow(/permission denied|must be owner/);
    await house.close();
    await worker.close();
    await server.close();
    const [{ owner }] = await world.rows('select current_user as owner');
    await expect(command(world, 'database restrict', [owner])).rejects.toThrow('is a superuser');
    await expect(command(world, 'database restrict', ['nobody "; drop'])).rejects.toThrow('There is no role');
  } finally {
    await world.rows(`drop owned by ${role}`);
    await world.rows(`drop role ${role}`);
  }
});
