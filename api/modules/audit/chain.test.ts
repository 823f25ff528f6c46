import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import { transaction } from '../../platform/write.ts';
import { test, type World } from '../../test/world.ts';
import { createOrganisation, OrganisationKind } from '../organisations/index.ts';
import { chainWaiting } from './chain.read.ts';
import { redactAudit } from './redaction.ts';
import { verifyAudit } from './verify.ts';

async function chainAll(world: World): Promise<void> {
  while ((await chainWaiting(world.house.database)) !== 0) await wait(1);
}

/** Changes the trail as only the owner of the database can, and takes it back after `act`. */
async function tampered(world: World, statements: readonly string[], act: () => Promise<void>): Promise<void> {
  const client = await world.house.database.pool.connect();
  const back = ['audit_entry', 'audit_detail'].map((table) => `kept_${table}`);
  try {
    for (const name of back) await client.query(`create table ${name} as table ${name.slice(5)}`);
    await client.query("set session_replication_role = 'replica'");
    for (const statement of statements) await client.query(statement);
    await act();
    for (const name of back) {
      await client.query(`truncate ${name.slice(5)}`);
      await client.query(`insert into ${name.slice(5)} table ${name}`);
    }
  } finally {
    await client.query("set session_replication_role = 'origin'");
    for (const name of back) await client.query(`drop table ${name}`);
    client.release();
  }
}

const organisation = (world: World, name: string) =>
  world.write((tx) => createOrganisation(tx, { name, kind: OrganisationKind.COMPANY }));

test('what happened becomes one chain without gaps, attributed to whoever did it', async ({ world }) => {
  const admin = await world.as('ADMIN');
  await admin.run(
    'mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { errors { code } } }',
    { input: { name: 'Enchaînée', kind: 'COMPANY' } },
  );
  await world.rows("update organisation set name = 'Enchaînée encore' where name = 'Enchaînée'");
  await chainAll(world);
  const entries = await world.rows(
    `select e.sequence, action, entity, actor_id, address, changes -> 'name' as name from audit_entry e
     join audit_detail d on d.sequence = e.sequence
     where row_id = (select id::text from organisation where name = 'Enchaînée encore') order by e.sequence`,
  );
  expect(entries).toMatchObject([
    {
      action: 'ROW_CREATED',
      entity: 'organisation',
      actor_id: admin.userId,
      address: '127.0.0.1',
      name: 'Enchaînée',
    },
    { action: 'OrganisationCreated', entity: null, actor_id: admin.userId },
    { action: 'ROW_CHANGED', actor_id: null, address: null, name: ['Enchaînée', 'Enchaînée encore'] },
  ]);
  const [{ count, last }] = await world.rows('select count(*) as count, max(sequence) as last from audit_entry');
  expect(count).toBe(last);
  expect(await world.rows('select id from audit_change')).toEqual([]);
  expect(await verifyAudit(world.house.database, { batch: 7 })).toMatchObject({ checked: Number(count), broken: null });
});

test('two processes that chain at once, and one that dies over it, put nothing in twice', async ({ world }) => {
  for (const name of ['Un', 'Deux', 'Trois']) await organisation(world, name);
  const { pool } = world.house.database;
  const [before] = await world.rows(
    'select count(*)::int as entries, (select count(*)::int from audit_change) as waiting from audit_entry',
  );
  const dying = await pool.connect();
  await dying.query('begin');
  await dying.query("select pg_advisory_xact_lock(hashtext('passerelle audit chain'))");
  await dying.query('delete from audit_change where id in (select id from audit_change limit 2)');
  expect(await chainWaiting(world.house.database)).toBe(null);
  dying.release(true);
  await expect.poll(() => chainWaiting(world.house.database)).not.toBe(null);
  await Promise.all([1, 2, 3, 4].map(() => chainWaiting(world.house.database, 2)));
  await chainAll(world);
  const [after] = await world.rows(
    'select count(*)::int as entries, count(distinct change_id)::int as changes from audit_entry',
  );
  expect(after).toEqual({ entries: before.entries + before.waiting, changes: before.entries + before.waiting });
});

test('the trail cannot be changed, deleted or emptied, not even by its owner in passing', async ({ world }) => {
  for (const statement of [
    "update audit_entry set action = 'x' where sequence = 1",
    'delete from audit_entry where sequence = 1',
    'truncate audit_entry',
    "update audit_detail set changes = '{}' where sequence = 1",
    'delete from audit_detail where sequence = 1',
    'truncate audit_detail',
  ])
    await expect(world.rows(statement)).rejects.toThrow('The audit trail is only ever added to');
});

test('whoever edits, deletes, inserts or reorders a row as owner of the database is found at that row', async ({
  world,
}) => {
  for (const name of ['Quatre', 'Cinq', 'Six']) await organisation(world, name);
  await chainAll(world);
  const brokenAt = async (sequence: number | string, fault: string) =>
    expect((await verifyAudit(world.house.database)).broken).toEqual({ sequence: String(sequence), fault });
  const columns = await world.rows(
    `select column_name as name, data_type as type from information_schema.columns where table_name = 'audit_entry'
       and column_name not in ('sequence', 'hash', 'previous_hash')`,
  );
  for (const { name, type } of columns) {
    const other = {
      uuid: 'gen_random_uuid()',
      bigint: `${name} + 100000`,
      'timestamp with time zone': "at + interval '1 ms'",
    }[type as string];
    await tampered(world, [`update audit_entry set ${name} = ${other ?? "'other'"} where sequence = 4`], () =>
      brokenAt(4, 'ENTRY_CHANGED'),
    );
  }
  await tampered(world, [`update audit_detail set changes = '{"a": [1, 2]}' where sequence = 5`], () =>
    brokenAt(5, 'DETAIL_CHANGED'),
  );
  await tampered(world, ['delete from audit_detail where sequence = 5'], () => brokenAt(5, 'DETAIL_MISSING'));
  await tampered(world, ['delete from audit_entry where sequence = 6'], () => brokenAt(6, 'ENTRY_MISSING'));
  await tampered(world, ['delete from audit_entry where sequence < 3'], () => brokenAt(1, 'ENTRY_MISSING'));
  await tampered(
    world,
    [
      'update audit_entry set sequence = -sequence where sequence in (5, 6)',
      'update audit_entry set sequence = case sequence when -5 then 6 else 5 end where sequence < 0',
    ],
    () => brokenAt(5, 'ENTRY_CHANGED'),
  );
  const last = (await verifyAudit(world.house.database)).head as { sequence: string; hash: string };
  const invented = Number(last.sequence) + 1;
  await tampered(
    world,
    [
      `insert into audit_entry select gen_random_uuid(), ${invented}, -1, transaction_id, at, action, entity, row_id, origin, actor_id,
      impersonator_id, credential_id, address, user_agent, request_id, detail_hash, previous_hash, hash from audit_entry where sequence = 3`,
    ],
    () => brokenAt(invented, 'ENTRY_CHANGED'),
  );
});

test('a chain that lost its end, or was made anew, is found by a head kept elsewhere', async ({ world }) => {
  const { head } = await verifyAudit(world.house.database);
  const heads = [head as { sequence: string; hash: string }];
  const { database } = world.house;
  expect((await verifyAudit(database, { heads })).broken).toBe(null);
  const end = Number(heads[0]?.sequence);
  await tampered(world, [`delete from audit_entry where sequence > ${end - 3}`], async () => {
    expect((await verifyAudit(database)).broken).toBe(null);
    expect((await verifyAudit(database, { heads })).broken).toEqual({
      sequence: String(end - 2),
      fault: 'END_MISSING',
    });
  });
  const other = [{ sequence: String(end), hash: 'f'.repeat(64) }];
  expect((await verifyAudit(database, { heads: other })).broken).toEqual({
    sequence: String(end),
    fault: 'HEAD_DIFFERS',
  });
});

test('what is redacted loses its values, not its place; only what a redaction names may lack them', async ({
  world,
}) => {
  const { id } = await organisation(world, 'Personne à oublier');
  await chainAll(world);
  await world.rows("update organisation set name = 'Personne encore' where id = $1", [id]);
  await transaction(world.house.context(), (tx) => redactAudit(tx, [{ table: 'organisation', id }]));
  expect((await verifyAudit(world.house.database)).broken).toBe(null);
  await chainAll(world);
  expect((await verifyAudit(world.house.database, { batch: 3 })).broken).toBe(null);
  const [{ count }] = await world.rows(
    "select count(*)::int from (select changes from audit_detail union all select changes from audit_change) d where changes::text like '%Personne%'",
  );
  expect(count).toBe(0);
  const history = await world.rows(
    'select action, changes from audit_entry e join audit_detail d on d.sequence = e.sequence where row_id = $1 order by e.sequence',
    [id],
  );
  expect(history).toMatchObject([
    { action: 'ROW_CREATED', changes: null },
    { action: 'OrganisationCreated', changes: null },
    { action: 'ROW_CHANGED', changes: { '…': ['name'] } },
  ]);
  const [redaction] = await world.rows("select sequence from audit_entry where action = 'AUDIT_REDACTED'");
  await tampered(
    world,
    [`update audit_detail set changes = null, salt = null where sequence = ${redaction.sequence}`],
    async () => {
      expect((await verifyAudit(world.house.database)).broken).toEqual({
        sequence: redaction.sequence,
        fault: 'DETAIL_MISSING',
      });
    },
  );
});
