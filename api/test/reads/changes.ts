// Small changes between two runs: rows of the same kinds as the fixture's are inserted, altered and deleted.

import type pg from 'pg';
import type { Columns, Fixture } from './fixture.ts';
import { application, candidate, enrolment, jobOffer, organisation, training } from './fixture-offers.ts';

type Change = (database: pg.Pool, fixture: Fixture) => Promise<unknown>;

const MAKERS: Readonly<Record<string, (fixture: Fixture) => Columns>> = {
  application,
  candidate: (fixture) => candidate(fixture, null),
  enrolment,
  job_offer: jobOffer,
  organisation,
  training,
};
/** What a change leaves as it is: the row's id and whom it belongs to. */
const KEPT = ['id', 'user_id', 'siren', 'slug', 'official_code'];
const LOOSE = ['candidate_skill', 'candidate_training', 'job_offer_skill', 'job_offer_training', 'organisation_member'];

const insert: Change = async (_, fixture) => {
  const table = fixture.random.pick(['application', 'candidate', 'enrolment', 'job_offer']);
  await fixture.insert(table, [(MAKERS[table] as (fixture: Fixture) => Columns)(fixture)]);
};

const alter: Change = async (database, fixture) => {
  const [table, make] = fixture.random.pick(Object.entries(MAKERS));
  const row = make(fixture);
  const columns = Object.keys(row).filter((column) => !KEPT.includes(column));
  const names = columns.map((column) => `"${column}"`).join(', ');
  const text = `update "${table}" set (${names}) = (select ${names} from json_populate_record(null::"${table}", $1)) where id = $2`;
  await database.query(text, [JSON.stringify(row), fixture.known(table)]);
};

const remove: Change = (database, fixture) => {
  const table = fixture.random.pick(['application', 'enrolment', ...LOOSE]);
  const text = `delete from "${table}" where ctid = (select ctid from "${table}" t order by md5(t::text || $1) limit 1)`;
  return database.query(text, [fixture.id()]);
};

const removeCandidate: Change = async (database, fixture) => {
  const id = fixture.known('candidate');
  await database.query('delete from application where candidate_id = $1', [id]);
  await database.query('delete from candidate where id = $1 and user_id is null', [id]);
};

const read: Change = (database, fixture) =>
  database.query(
    'update conversation_member set last_read_seq = $1 where ctid = (select ctid from conversation_member order by md5(id::text || $2) limit 1)',
    [fixture.random.whole(0, 1), fixture.id()],
  );

/** One change; what a constraint of the database forbids is left undone. */
export async function change(database: pg.Pool, fixture: Fixture): Promise<void> {
  const chosen = fixture.random.weighted<Change>([
    [insert, 4],
    [alter, 6],
    [remove, 3],
    [removeCandidate, 1],
    [read, 1],
  ]);
  try {
    await chosen(database, fixture);
  } catch (error) {
    if (!String((error as { code?: unknown }).code).startsWith('23')) throw error;
  }
}
