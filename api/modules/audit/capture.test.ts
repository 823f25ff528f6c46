import { expect } from 'vitest';
import { ENTITIES } from '../../../admin/resources/audit-entries/entities.ts';
import { randomFrom } from '../../demo/random.ts';
import { answersTo, openQuestionnaire, submit } from '../../test/questionnaires.ts';
import { fill } from '../../test/reads/fixture.ts';
import { statementsOf, test, type World } from '../../test/world.ts';
import { createOrganisation, Organisation, OrganisationKind } from '../organisations/index.ts';
import { UNAUDITED } from './unaudited.ts';

/** In one statement; AUDIT_ROWS=100000 asks for as many as an import has in all. */
const ROWS = Number(process.env.AUDIT_ROWS ?? 10_000);

const changesOf = (world: World, rowId: string) =>
  world.rows(
    'select action, entity, changes, origin, actor_id, transaction_id from audit_change where row_id = $1 order by id',
    [rowId],
  );

test('every table is audited by all its triggers, unless it is listed with a reason', async ({ world }) => {
  const tables = await world.rows(
    `select c.relname as name, array_agg(t.tgname::text order by t.tgname) filter (where t.tgname like 'audit\\_%'
        and t.tgenabled = 'O') as triggers
     from pg_class c left join pg_trigger t on t.tgrelid = c.oid
     where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace group by c.relname`,
  );
  const triggers = ['audit_delete', 'audit_insert', 'audit_truncate', 'audit_update'];
  expect(Object.fromEntries(tables.map(({ name, triggers: found }) => [name, found]))).toEqual(
    Object.fromEntries(tables.map(({ name }) => [name, name in UNAUDITED ? null : triggers])),
  );
  // The console offers each of them to whoever searches.
  expect([...ENTITIES].sort()).toEqual(
    tables
      .map(({ name }) => name)
      .filter((name) => !(name in UNAUDITED))
      .sort(),
  );
  expect(Object.keys(UNAUDITED).filter((name) => !tables.some((table) => table.name === name))).toEqual([]);
});

test('a change is written down with its transaction: who, from where, and each field before and after', async ({
  world,
}) => {
  const admin = await world.as('ADMIN');
  const { createOrganisation: made } = await admin.run(
    'mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { organisation { id version } errors { code } } }',
    { input: { name: 'Karukera Formation', kind: 'COMPANY' } },
  );
  const { id, version } = made.organisation;
  await admin.run(
    'mutation ($input: UpdateOrganisationInput!) { updateOrganisation(input: $input) { errors { code } } }',
    { input: { id, version, name: 'Karukera Emploi' } },
  );
  const changes = await changesOf(world, id);
  expect(changes.map(({ action, entity, actor_id }) => [action, entity, actor_id])).toEqual([
    ['ROW_CREATED', 'organisation', null],
    ['OrganisationCreated', null, admin.userId],
    ['ROW_CHANGED', 'organisation', null],
    ['OrganisationUpdated', null, admin.userId],
  ]);
  expect(changes[0].transaction_id).toBe(changes[1].transaction_id);
  expect(changes[0].changes).toMatchObject({ name: 'Karukera Formation', siren: null });
  expect(changes[2].changes).toEqual({
    name: ['Karukera Formation', 'Karukera Emploi'],
    version: [1, 2],
    updated_at: [expect.any(String), expect.any(String)],
  });
  const [event] = await world.rows(
    "select address, user_agent, request_id, credential_id, impersonator_id from outbox_event where name = 'OrganisationUpdated'",
  );
  expect(event).toEqual({
    address: '127.0.0.1',
    user_agent: 'node',
    request_id: expect.any(String),
    credential_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    impersonator_id: null,
  });
});

test('the audit costs a mutation no statement', async ({ world }) => {
  const admin = await world.as('ADMIN');
  const { statements } = await statementsOf(() =>
    admin.run('mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { errors { code } } }', {
      input: { name: 'Sans surcoût', kind: 'COMPANY' },
    }),
  );
  expect(statements.map((text) => text.trim().split(/\s+/).slice(0, 3).join(' '))).toEqual([
    'insert into "organisation"',
    'insert into outbox_event',
  ]);
});

test('a secret is nowhere in the audit: neither in columns nor in events nor as a key', async ({ world }) => {
  await world.as('RECRUITER', 'Secret');
  const [{ password_hash: hash }] = await world.rows('select password_hash from "user" where full_name = \'Secret\'');
  const [{ access_hash: access }] = await world.rows(
    'select access_hash from session order by created_at desc limit 1',
  );
  await world.rows(
    "insert into email_verification select 'planted-token', id, 'a@example.org', now() from \"user\" limit 1",
  );
  await world.rows(
    "insert into outbox_event (id, name, payload, occurred_at) values (gen_random_uuid(), 'Planted', $1, now())",
    [{ id: 'x', resetToken: 'planted-token', passwordHash: 'planted-token' }],
  );
  const [{ count }] = await world.rows(
    `select count(*)::int from audit_change c where to_jsonb(c)::text like any ($1)`,
    [[`%${hash}%`, `%${access}%`, '%planted-token%']],
  );
  expect(count).toBe(0);
  const [created] = await world.rows("select changes from audit_change where changes ->> 'full_name' = 'Secret'");
  expect(created.changes.password_hash).toBe('•••');
  const [verification] = await world.rows(
    "select row_id, changes from audit_change where entity = 'email_verification' order by id desc",
  );
  expect(verification).toMatchObject({
    row_id: expect.stringMatching(/^#[0-9a-f]{24}$/),
    changes: { hash: '•••' },
  });
});

test('the key with which something was sent is not in the audit: with it, its receipt is given again', async ({
  world,
}) => {
  const questionnaireId = await openQuestionnaire(world);
  const sent = answersTo(questionnaireId);
  const { submission } = await submit(world, sent);
  expect((await submit(world, sent)).submission).toEqual(submission);
  const [{ changes }] = await changesOf(world, submission.id);
  expect(changes).toMatchObject({ questionnaire_id: questionnaireId, idempotency_key: '•••' });
  const shown = await world.rows(
    `select table_name, column_name from information_schema.columns
     where table_schema = 'public' and column_name ~ '_key$' and data_type = 'character varying'
       and not audit_masks(table_name, column_name)`,
  );
  expect(shown).toEqual([{ table_name: 'passkey', column_name: 'public_key' }]);
});

test('under "redact" the fields are named without their values', async ({ world }) => {
  await world.write(async (tx) => {
    const { id } = await createOrganisation(tx, { name: 'À oublier', kind: OrganisationKind.COMPANY });
    await tx.em.flush();
    await tx.em.execute("select set_config('passerelle.redact', 'on', true)");
    await tx.em.nativeUpdate(Organisation, { id }, { name: 'Oubliée' });
    await tx.em.nativeDelete(Organisation, { id });
  });
  const changes = await world.rows(
    "select action, changes from audit_change where entity = 'organisation' order by id desc limit 2",
  );
  expect(changes).toMatchObject([
    { action: 'ROW_DELETED', changes: { '…': expect.arrayContaining(['name', 'kind']) } },
    { action: 'ROW_CHANGED', changes: { '…': ['name', 'version'] } },
  ]);
  expect(JSON.stringify(changes)).not.toContain('ubli');
});

test('rows that one statement writes are all written down, and what is emptied is named', async ({ world }) => {
  await world.rows('create table measured (id int, part int, text text, primary key (id, part))');
  await world.rows("select audit_table('measured')");
  await world.rows(`insert into measured select n, 1, 'x' || n from generate_series(1, ${ROWS}) n`);
  await world.rows("update measured set text = 'y', part = 2 where id = 7");
  await world.rows(
    "insert into measured values (8, 1, 'z'), (0, 0, '') on conflict (id, part) do update set text = excluded.text",
  );
  await world.rows('truncate measured');
  const [{ count }] = await world.rows("select count(*)::int from audit_change where entity = 'measured'");
  expect(count).toBe(ROWS + 2 + 2 + 1);
  const rest = await world.rows(
    "select action, row_id, changes from audit_change where entity = 'measured' and (row_id is null or row_id in ('7 1', '7 2', '8 1', '0 0')) order by id",
  );
  expect(rest.map(({ action, row_id, changes }) => [action, row_id, changes.text])).toEqual([
    ['ROW_CREATED', '7 1', 'x7'],
    ['ROW_CREATED', '8 1', 'x8'],
    ['ROW_DELETED', '7 1', 'x7'],
    ['ROW_CREATED', '7 2', 'y'],
    ['ROW_CHANGED', '8 1', ['x8', 'z']],
    ['ROW_CREATED', '0 0', ''],
    ['TABLE_EMPTIED', null, undefined],
  ]);
  await world.rows('drop table measured');
});

test('whatever is written into any audited table is in the audit, row by row', async ({ world }) => {
  const names = (
    await world.rows("select tgrelid::regclass::text as name from pg_trigger where tgname = 'audit_insert'")
  ).map(({ name }) => name as string);
  const [{ last }] = await world.rows('select coalesce(max(id), 0) as last from audit_change');
  const before = await countsOf(world, names);
  await fill(world.house.database.pool, randomFrom(7), []);
  const after = await countsOf(world, names);
  const written = await world.rows(
    "select entity as name, count(*)::int as count from audit_change where id > $1 and action = 'ROW_CREATED' group by entity",
    [last],
  );
  const created = Object.fromEntries(written.map(({ name, count }) => [name, count]));
  const made = names.map((name) => [name, Number(after[name]) - Number(before[name])] as const);
  expect(Object.fromEntries(made.map(([name]) => [name, created[name.replaceAll('"', '')] ?? 0]))).toEqual(
    Object.fromEntries(made),
  );
  expect(made.filter(([, count]) => count > 0).length).toBeGreaterThan(25);
  // A statement that changes nothing writes nothing.
  const [{ id }] = await world.rows('select max(id) as id from audit_change');
  const refusing: string[] = [];
  for (const name of names)
    await world
      .rows(`update ${name} set ${await anyColumn(world, name)}`)
      .catch(({ code }: { code?: string }) => refusing.push(`${name} ${code}`));
  // What is a proof is not changed at all.
  expect(refusing).toEqual(['consent 42501', 'questionnaire_version 23000']);
  expect(await world.rows('select action, entity from audit_change where id > $1', [id])).toEqual([]);
});

async function countsOf(world: World, names: readonly string[]): Promise<Record<string, string>> {
  const [counts] = await world.rows(
    `select ${names.map((name) => `(select count(*) from ${name}) as ${name.startsWith('"') ? name : `"${name}"`}`).join(', ')}`,
  );
  return Object.fromEntries(names.map((name) => [name, counts[name.replaceAll('"', '')]]));
}

/** "column = column" of a table. */
async function anyColumn(world: World, name: string): Promise<string> {
  const [{ column }] = await world.rows(
    `select quote_ident(attname) as column from pg_attribute where attrelid = $1::regclass and attnum > 0
       and attgenerated = '' and attidentity = '' order by attnum limit 1`,
    [name],
  );
  return `${column} = ${column}`;
}
