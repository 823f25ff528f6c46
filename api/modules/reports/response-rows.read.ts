// The responses to a questionnaire and all that their table needs to know, some at a time: neither the database nor this
// process ever holds all of them.

import { randomBytes } from 'node:crypto';
import type { Context } from '../../platform/context.ts';
import { all, everything, render, type Sql, sql } from '../../platform/read/sql.ts';
import { type Localized, submissions } from '../submissions/index.ts';
import type { AddedPart, VersionOfQuestions } from './response-columns.ts';
import type { StoredAnswer } from './response-placing.ts';

const TIME_ZONE = 'America/Guadeloupe';
const AT_ONCE = 1_000;

export interface Selection {
  readonly questionnaireId: string;
  /** Only the responses from there; null for all. */
  readonly institutionId: string | null;
}

export interface AskedQuestionnaire {
  readonly slug: string;
  readonly title: Localized;
  readonly versions: VersionOfQuestions[];
  readonly added: AddedPart[];
  readonly institution: string | null;
}

/** What the questionnaire asked in all its versions; null when there is none, or no such institution. */
export async function askedQuestionnaire(
  ctx: Context,
  { questionnaireId, institutionId }: Selection,
): Promise<AskedQuestionnaire | null> {
  const [found] = await rowsOf<AskedQuestionnaire>(
    ctx,
    sql`select q.slug, q.title, i.name as institution,
        coalesce((select json_agg(json_build_object('number', v.number, 'sections', v.sections) order by v.number)
          from questionnaire_version v where v.questionnaire_id = q.id), '[]') as versions,
        coalesce((select json_agg(json_build_object('questionKey', o.question_key, 'part', o.part, 'key', o.key,
            'label', o.label, 'isApproved', o.status = 'APPROVED', 'mergedInto', o.merged_into) order by o.created_at, o.id)
          from respondent_option o where o.questionnaire_id = q.id), '[]') as added
      from questionnaire q left join institution i on i.id = ${institutionId}::uuid
      where q.id = ${questionnaireId}::uuid and (${institutionId}::uuid is null or i.id is not null)`,
  );
  return found ?? null;
}

export interface ResponseRow {
  readonly id: string;
  /** As a clock in Guadeloupe shows it. */
  readonly at: string;
  readonly version: number;
  readonly language: string | null;
  readonly source: string;
  readonly externalId: string | null;
  readonly oddities: string[];
  readonly email: string | null;
  readonly institution: string | null;
  readonly type: string | null;
  readonly sector: string | null;
  readonly answers: StoredAnswer[];
}

/** The responses as they came; shuffled, in an order that nobody can find again. */
export async function* responsesOf(
  ctx: Context,
  selection: Selection,
  { shuffled }: { shuffled: boolean },
): AsyncIterable<ResponseRow[]> {
  const salt = randomBytes(16).toString('hex');
  const order = shuffled ? [sql`md5(s.id::text || ${salt})`] : [sql`s.submitted_at`, sql`s.id`];
  let last: { place: string; id: string } | null = null;
  for (;;) {
    const after: Sql = last === null ? everything : afterLast(order, last);
    const rows: (ResponseRow & { place: string })[] = await rowsOf(
      ctx,
      sql`select s.id, ${order[0]}::text as place, to_char(s.submitted_at at time zone ${TIME_ZONE}, 'YYYY-MM-DD HH24:MI') as at,
          v.number as version, s.language, s.source, s.external_id as "externalId", s.oddities, r.email,
          i.name as institution, i.type, i.sector, coalesce((select json_agg(json_build_array(a.question_key, a.item,
            a.option_key, a.rating, a.number, a.day, a.text) order by a.position)
            from answer a where a.submission_id = s.id), '[]') as answers
        from (select s.* from submission s where ${all([selected(ctx, selection), after])}
          order by ${joined(order)} limit ${AT_ONCE}) s
        join questionnaire_version v on v.id = s.questionnaire_version_id
        left join respondent r on r.id = s.respondent_id left join institution i on i.id = s.institution_id
        order by ${joined(order)}`,
    );
    if (rows.length > 0) yield rows;
    if (rows.length < AT_ONCE) return;
    last = rows.at(-1) ?? null;
  }
}

const joined = ([first, second]: Sql[]): Sql => (second ? sql`${first}, ${second}` : sql`${first}`);

const afterLast = ([first, second]: Sql[], { place, id }: { place: string; id: string }): Sql =>
  second ? sql`(${first}, ${second}) > (${place}::timestamptz, ${id}::uuid)` : sql`${first} > ${place}`;

/** What of a response says little of whom it is from: the month, the language, the kind of institution. */
export interface Traits {
  readonly month: string;
  readonly language: string | null;
  readonly type: string | null;
  readonly sector: string | null;
}

/** How many responses share each of the combinations that occur. */
export function countsOfTraits(ctx: Context, selection: Selection): Promise<(Traits & { count: number })[]> {
  return rowsOf(
    ctx,
    sql`select to_char(s.submitted_at at time zone ${TIME_ZONE}, 'YYYY-MM') as month, s.language, i.type, i.sector,
        count(*)::int as count
      from submission s left join institution i on i.id = s.institution_id
      where ${selected(ctx, selection)} group by 1, 2, 3, 4 order by 5, 1, 2, 3, 4`,
  );
}

function selected({ viewer }: Context, { questionnaireId, institutionId }: Selection): Sql {
  return all([
    sql`s.questionnaire_id = ${questionnaireId}::uuid`,
    institutionId === null ? everything : sql`s.institution_id = ${institutionId}::uuid`,
    submissions.options.visible(viewer, submissions.row('s')),
  ]);
}

async function rowsOf<T extends object>(ctx: Context, statement: Sql): Promise<T[]> {
  const { text, values } = render(statement, ctx);
  return (await ctx.database.pool.query<T>(text, values)).rows;
}
