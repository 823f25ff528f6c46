// Responses put straight into the tables, by the thousand: for tests and measurements of what is made of them.

import { randomUUIDv7 } from 'node:crypto';
import type { Pool } from 'pg';

export interface GivenAnswer {
  questionKey: string;
  item?: string;
  optionKey?: string;
  rating?: number;
  number?: number;
  day?: string;
  text?: string;
}
export interface GivenResponse {
  email: string | null;
  submittedAt: string;
  language: 'FR' | 'EN' | null;
  notAsked?: readonly string[];
  answers: readonly GivenAnswer[];
}

/** Stores them in their order, for the last version of the questionnaire; gives their ids. */
export async function storeResponses(
  pool: Pick<Pool, 'query'>,
  questionnaireId: string,
  responses: readonly GivenResponse[],
): Promise<string[]> {
  const rows = responses.map((response) => ({ ...response, id: randomUUIDv7(), respondentId: randomUUIDv7() }));
  const given = JSON.stringify(rows.map((row) => ({ ...row, answers: undefined })));
  const answers = JSON.stringify(rows.map(({ id, answers: own }) => ({ id, answers: own })));
  await pool.query(
    `insert into respondent (id, questionnaire_id, email, email_key)
     select "respondentId", $1, email, lower(email) from json_to_recordset($2) as r ("respondentId" uuid, email text)
     where email is not null`,
    [questionnaireId, given],
  );
  // In one statement: whatever counts meanwhile sees a response with its answers or not at all, as of those that are sent.
  await pool.query(
    `with sent as (
       insert into submission (id, questionnaire_id, questionnaire_version_id, respondent_id, not_asked, submitted_at,
         language, source, oddities)
       select r.id, $1, (select id from questionnaire_version where questionnaire_id = $1 order by number desc limit 1),
         case when r.email is not null then r."respondentId" end,
         array(select json_array_elements_text(coalesce(r."notAsked", '[]'))), r."submittedAt", r.language, 'PUBLIC', '{}'
       from json_to_recordset($2) as r (id uuid, email text, "respondentId" uuid, "notAsked" json, "submittedAt" timestamptz,
         language text)
     )
     insert into answer (submission_id, position, question_key, item, option_key, rating, number, day, text)
     select r.id, a.position - 1, a.answer ->> 'questionKey', a.answer ->> 'item', a.answer ->> 'optionKey',
       (a.answer ->> 'rating')::int, (a.answer ->> 'number')::float, (a.answer ->> 'day')::date, a.answer ->> 'text'
     from json_to_recordset($3) as r (id uuid, answers json),
       json_array_elements(r.answers) with ordinality as a (answer, position)`,
    [questionnaireId, given, answers],
  );
  return rows.map(({ id }) => id);
}

/** An institution with the domain of its addresses; gives its id. */
export async function storeInstitution(
  pool: Pick<Pool, 'query'>,
  { name, domain, type, sector }: { name: string; domain: string; type: string | null; sector: string | null },
): Promise<string> {
  const id = randomUUIDv7();
  await pool.query(
    `insert into institution (id, name, type, sector, created_at, updated_at) values ($1, $2, $3, $4, now(), now())`,
    [id, name, type, sector],
  );
  await pool.query(
    `insert into institution_rule (id, institution_id, kind, value, created_at)
     values (gen_random_uuid(), $1, 'DOMAIN', $2, now())`,
    [id, domain],
  );
  return id;
}

export interface CountedAnswer {
  questionKey: string;
  item: string | null;
  value: string;
  count: number;
}

/** How many submissions chose each option and gave each rating, counted from their answers one by one. */
export async function countedAnswers(pool: Pick<Pool, 'query'>, questionnaireId: string): Promise<CountedAnswer[]> {
  const { rows } = await pool.query<CountedAnswer>(
    `select question_key as "questionKey", item, coalesce(option_key, rating::text) as value,
       count(distinct submission_id)::int as count
     from counted_answer where questionnaire_id = $1 and (option_key is not null or rating is not null)
     group by question_key, item, option_key, rating`,
    [questionnaireId],
  );
  return rows;
}
