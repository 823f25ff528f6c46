// What respondents wrote, and the stems of words: PostgreSQL's dictionaries know French and English.

import type { WriteContext } from '../../platform/context.ts';
import { rowsOf } from '../../platform/read/rows.ts';
import { sql } from '../../platform/read/sql.ts';
import type { Language } from '../accounts/index.ts';

export interface RespondentText {
  /** The submission. */
  readonly id: string;
  readonly language: Language;
  readonly text: string;
  readonly email: string | null;
}

const MOST_TEXTS = 5_000;

/** The texts of each response to these questions, or to all that take texts, the first one first. */
export const textsOf = (
  tx: WriteContext,
  questionnaireId: string,
  questionKeys: readonly string[] | null,
): Promise<RespondentText[]> =>
  rowsOf(
    tx,
    sql`select s.id, coalesce(s.language, 'FR') as language, string_agg(a.text, e'\n' order by a.position) as text,
        (select r.email from respondent r where r.id = s.respondent_id) as email
      from submission s join answer a on a.submission_id = s.id
      where s.questionnaire_id = ${questionnaireId} and a.text is not null and a.option_key is null and a.item is null
        and a.question_key = any (coalesce(${questionKeys}::text[], (
          select array_agg(q ->> 'key') from questionnaire_version v, jsonb_array_elements(v.sections) part,
            jsonb_array_elements(part -> 'questions') q
          where v.questionnaire_id = s.questionnaire_id and q ->> 'kind' in ('TEXT', 'LONG_TEXT'))))
      group by s.id order by s.submitted_at, s.id limit ${MOST_TEXTS}::int`,
  );

/** The names of people whom the house knows and the texts mention, word by word. */
export async function knownNames(tx: WriteContext, texts: readonly string[]): Promise<string[]> {
  const rows = await rowsOf<{ name: string }>(
    tx,
    sql`with said as (select distinct lower(word) as word from unnest(${texts}::text[]) as given(value),
          regexp_split_to_table(given.value, '[^[:alpha:]''’-]+') as word where length(word) > 2),
        known as (select distinct lower(word) as word from (
          select full_name as name from "user" union all select first_name || ' ' || last_name from candidate
        ) people, regexp_split_to_table(people.name, '[[:space:]]+') as word where length(word) > 2)
      select word as name from said join known using (word)`,
  );
  return rows.map(({ name }) => name);
}

/** The stems of each text, in its language, without the words that say nothing. */
export async function stemsOf(
  tx: WriteContext,
  texts: readonly { readonly text: string; readonly language: Language }[],
): Promise<string[][]> {
  if (texts.length === 0) return [];
  const rows = await rowsOf<{ stems: string[] }>(
    tx,
    sql`select tsvector_to_array(case language when 'EN' then to_tsvector('english', value) else to_tsvector('french', value) end) as stems
      from unnest(${texts.map(({ text }) => text)}::text[], ${texts.map(({ language }) => language)}::text[])
        with ordinality as given(value, language, place) order by place`,
  );
  return rows.map(({ stems }) => stems);
}
