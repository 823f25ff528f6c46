// Institutions for tests, made through the API, and what became of submissions.

import { setTimeout as wait } from 'node:timers/promises';
import type { Answer, World } from './world.ts';

export const CreateInstitution = `mutation ($input: CreateInstitutionInput!) {
  createInstitution(input: $input) { institution { id version rules { id kind value priority } } errors { code path } }
}`;

/** An institution with a rule for each domain; gives it. */
export async function makeInstitution(world: World, name: string, domains: readonly string[] = []): Promise<Answer> {
  const rules = domains.map((value) => ({ kind: 'DOMAIN', value }));
  const trainer = await world.as('TRAINER');
  const { createInstitution } = await trainer.run(CreateInstitution, { input: { name, rules } });
  if (!createInstitution.institution) throw new Error(JSON.stringify(createInstitution.errors));
  return createInstitution.institution;
}

/** How many submissions are of which institution. */
export async function countsByInstitution(world: World, questionnaireId: string): Promise<Record<string, number>> {
  const rows = await world.rows(
    `select coalesce(i.name, 'none') as name, count(*)::int as count from submission s
     left join institution i on i.id = s.institution_id where s.questionnaire_id = $1 group by 1`,
    [questionnaireId],
  );
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}

/** Waits until the counts are these; gives what they are at last. */
export async function settledCounts(
  world: World,
  questionnaireId: string,
  expected: Record<string, number>,
  seconds = 10,
): Promise<Record<string, number>> {
  const end = performance.now() + seconds * 1_000;
  for (;;) {
    const counts = await countsByInstitution(world, questionnaireId);
    const settled = Object.entries(expected).every(([name, count]) => counts[name] === count);
    if (settled || performance.now() > end) return counts;
    await wait(50);
  }
}

/**
 * Stores responses of addresses "p1@…", "p2@…" straight in the database, the domains taking turns: unclassified and without
 * an audit trail, as fast as rows can be.
 */
export async function storeResponses(
  world: World,
  questionnaireId: string,
  domains: readonly string[],
  count: number,
): Promise<void> {
  const client = await world.house.database.pool.connect();
  try {
    await client.query('begin');
    await client.query('set local session_replication_role = replica');
    for (let first = 1; first <= count; first += ROWS_AT_ONCE) {
      const last = Math.min(count, first + ROWS_AT_ONCE - 1);
      await client.query(STORE, [questionnaireId, domains, first, last]);
    }
    await client.query('commit');
  } finally {
    client.release();
  }
  for (const table of ['respondent', 'submission']) await world.rows(`analyze ${table}`);
}

const ROWS_AT_ONCE = 10_000;
const STORE = `
  with made as materialized (
    select gen_random_uuid() as respondent_id, n, 'p' || n || '@' || ($2::text[])[1 + n % cardinality($2::text[])] as email
    from generate_series($3::int, $4::int) n
  ), people as (
    insert into respondent (id, questionnaire_id, email, email_key)
    select respondent_id, $1, email, email from made
  )
  insert into submission
    (id, questionnaire_id, questionnaire_version_id, respondent_id, submitted_at, language, source, oddities)
  select gen_random_uuid(), $1, v.id, m.respondent_id, now() - n * interval '1 minute', 'FR', 'PUBLIC', '{}'
  from made m, questionnaire_version v where v.questionnaire_id = $1`;
