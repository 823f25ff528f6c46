// The responses to a questionnaire and all that their table needs to know, some at a time: neither the database nor this
// process ever holds all of them.

import { randomInt } from 'node:crypto';
import type { Context } from '../../platform/context.ts';
import { all, everything, render, type Sql, sql } from '../../platform/read/sql.ts';
import { type Localized, submissions } from '../submissions/index.ts';
import type { AddedPart, VersionOfQuestions } from './response-columns.ts';
import type { StoredAnswer } from './response-placing.ts';

const TIME_ZONE = 'America/Guadeloupe';
const AT_ONCE = 50;

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

/** The responses as they came; shuffled, in an order that says nothing. Which they are is settled when the first is read. */
export async function* responsesOf(
  ctx: Context,
  selection: Selection,
  { shuffled }: { shuffled: boolean },
): AsyncIterable<ResponseRow[]> {
  const found = await rowsOf<{ id: string }>(
    ctx,
    sql`select s.id from submission s where ${selected(ctx, selection)} order by s.submitted_at, s.id`,
  );
  const ids = found.map(({ id }) => id);
  if (shuffled) shuffle(ids);
  for (let first = 0; first < ids.length; first += AT_ONCE)
    yield await rowsOf<ResponseRow>(
      ctx,
      sql`select s.id, to_char(s.submitted_at at time zone ${TIME_ZONE}, 'YYYY-MM-DD HH24:MI') as at,
          v.number as version, s.language, s.source, s.external_id as "externalId", s.oddities, r.email,
          i.name as institution, i.type, i.sector, coalesce((select json_agg(json_build_array(a.question_key, a.item,
            a.option_key, a.rating, a.number, a.day, a.text, a.added_key) order by a.position)
            from answer a where a.submission_id = s.id), '[]') as answers
        from unnest(${ids.slice(first, first + AT_ONCE)}::uuid[]) with ordinality as wanted (id, place)
        join submission s on s.id = wanted.id
        join questionnaire_version v on v.id = s.questionnaire_version_id
        left join respondent r on r.id = s.respondent_id left join institution i on i.id = s.institution_id
        order by wanted.place`,
    );
}

/** Every order is as likely as any other (Fisher and Yates). */
function shuffle(ids: string[]): void {
  for (let last = ids.length - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    const [one, two] = [ids[last], ids[other]] as [string, string];
    ids[last] = two;
    ids[other] = one;
  }
}

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
