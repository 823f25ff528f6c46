// The counts of a questionnaire from its tally: one statement for what it asks and what may be shown, one for the counts.

import type { Context } from '../../platform/context.ts';
import { isUuid } from '../../platform/read/readable.ts';
import { all, raw, render, type Sql, sql } from '../../platform/read/sql.ts';
import type { SectionDraft } from '../submissions/index.ts';
import type { Disclosure } from './disclosure.ts';
import type { AddedPart } from './outline.ts';

/** What is known of a questionnaire before anything is counted. */
export interface Ground {
  readonly revision: number;
  readonly countedAt: Date | null;
  readonly disclosure: Disclosure | null;
  readonly waiting: number;
  /** The sections of each version, the last one first. */
  readonly versions: readonly SectionDraft[][];
  readonly added: readonly AddedPart[];
  /** Those that a response comes from. */
  readonly institutions: readonly { id: string; name: string }[];
  /** Between which numbers the answers to NUMBER questions lie. */
  readonly ranges: readonly { questionKey: string; least: number; greatest: number }[];
}

/** Null for a questionnaire that was never published. */
export async function groundOf(ctx: Context, questionnaireId: string): Promise<Ground | null> {
  if (!isUuid(questionnaireId)) return null;
  const id = questionnaireId.toLowerCase();
  const rows = await ask<Ground>(
    ctx,
    sql`select t.revision, t.counted_at as "countedAt", t.disclosure,
        (select count(*)::int from tally_waiting w where w.questionnaire_id = q.id
          and not exists (select from tally_place p where p.submission_id = w.submission_id)) as waiting,
        (select json_agg(v.sections order by v.number desc) from questionnaire_version v
          where v.questionnaire_id = q.id) as versions,
        (select coalesce(json_agg(json_build_object('questionKey', o.question_key, 'part', o.part, 'key', o.key,
            'label', coalesce(a.option -> 'label' ->> 'fr', o.label), 'english', a.option -> 'label' ->> 'en')
            order by o.created_at, o.id), '[]')
          from respondent_option o
            left join jsonb_array_elements(q.added_options) as a (option)
              on o.part = 'OPTION' and a.option ->> 'questionKey' = o.question_key and a.option ->> 'key' = o.key
          where o.questionnaire_id = q.id and o.status <> 'MERGED') as added,
        (select coalesce(json_agg(json_build_object('id', i.id, 'name', i.name)), '[]') from institution i
          where i.id in (select value::uuid from tally_bits where questionnaire_id = q.id and kind = 'DIMENSION'
            and question_key = 'INSTITUTION' and value <> 'UNKNOWN')) as institutions,
        (select coalesce(json_agg(r), '[]') from (select n.question_key as "questionKey", min(number) as least,
            max(number) as greatest from tally_numbers n, unnest(n.numbers) as number where n.questionnaire_id = q.id
            group by n.question_key) r) as ranges
      from questionnaire q join tally t on t.questionnaire_id = q.id
      where q.id = ${id} and exists (select from questionnaire_version v where v.questionnaire_id = q.id)`,
  );
  return rows[0] ?? null;
}

/** The bars of a histogram: `bars` of this width, from a number on. */
export interface Bars {
  readonly questionKey: string;
  readonly from: number;
  readonly width: number;
  readonly bars: number;
}

/** Which responses: all of them, or beside all of them those with some of the values of a dimension. */
export interface Parts {
  readonly dimension: string;
  /** Key of the question of QUESTION; "" for the others. */
  readonly questionKey: string;
  readonly values: readonly string[];
}

export interface CountsAsked {
  readonly questionnaireId: string;
  readonly parts: Parts | null;
  /** Only of this question; of all where it is null. */
  readonly questionKey: string | null;
  readonly histograms: readonly Bars[];
}

/** One count: of which part (null for all responses), what, and how many. */
export type CountRow = readonly [
  part: string | null,
  kind: string,
  questionKey: string,
  item: string,
  value: string,
  count: number,
];
/** The numbers within one bar: how many, their sum and sum of squares from the first bar on, least and greatest. */
export type BarRow = readonly [
  part: string | null,
  questionKey: string,
  bar: number,
  count: number,
  sum: number,
  squares: number,
  least: number,
  greatest: number,
];
export interface Counts {
  readonly counts: readonly CountRow[];
  readonly bars: readonly BarRow[];
  /** Of all responses. */
  readonly medians: readonly (readonly [questionKey: string, median: number])[];
}

export async function countsOf(ctx: Context, asked: CountsAsked): Promise<Counts> {
  const id = asked.questionnaireId.toLowerCase();
  const one = asked.questionKey;
  const ofQuestion = one === null ? [] : [sql`(b.question_key = ${one} or b.kind in ('ALL', 'DIMENSION'))`];
  const told = all([sql`b.questionnaire_id = ${id}`, ...ofQuestion]);
  const rows = await ask<Counts>(
    ctx,
    sql`with part as materialized (${partsOf(id, asked.parts)}), counted as (
        select null as part, b.kind, b.question_key, b.item, b.value, sum(bit_count(b.bits))::int as count
        from tally_bits b where ${told} group by b.kind, b.question_key, b.item, b.value
        union all
        select p.value, b.kind, b.question_key, b.item, b.value, sum(bit_count(b.bits & p.bits))::int
        from part p join tally_bits b on b.chunk = p.chunk
        where ${told} and b.kind not in ('DAY', 'DIMENSION')
        group by p.value, b.kind, b.question_key, b.item, b.value
      ), bar_of as (
        select * from unnest(${asked.histograms.map(({ questionKey }) => questionKey)}::text[],
          ${asked.histograms.map(({ from }) => from)}::double precision[],
          ${asked.histograms.map(({ width }) => width)}::double precision[],
          ${asked.histograms.map(({ bars }) => bars)}::int[]) as h (question_key, origin, width, bars)
      ), number as materialized (
        select h.question_key, n.chunk, g.place, g.number - h.origin as number,
          greatest(0, least(h.bars - 1, floor((g.number - h.origin) / h.width)::int)) as bar, g.number as plain
        from bar_of h join tally_numbers n on n.questionnaire_id = ${id} and n.question_key = h.question_key
          cross join lateral unnest(n.places, n.numbers) as g (place, number)
      ), told as (
        select null as part, question_key, bar, number, plain from number
        union all
        select p.value, n.question_key, n.bar, n.number, n.plain from number n
          join part p on p.chunk = n.chunk and get_bit(p.bits, n.place) = 1
      )
      select
        (select coalesce(json_agg(json_build_array(part, kind, question_key, item, value, count)), '[]') from counted
          where count > 0) as counts,
        (select coalesce(json_agg(json_build_array(part, question_key, bar, count, sum, squares, least, greatest)), '[]')
          from (select part, question_key, bar, count(*)::int as count, sum(number) as sum, sum(number * number) as squares,
            min(plain) as least, max(plain) as greatest from told group by part, question_key, bar) b) as bars,
        (select coalesce(json_agg(json_build_array(question_key, median)), '[]') from (
          select question_key, percentile_cont(0.5) within group (order by plain) as median from number
          group by question_key) m) as medians`,
  );
  return rows[0] as Counts;
}

const partsOf = (id: string, parts: Parts | null): Sql =>
  parts
    ? sql`select value, chunk, bits from tally_bits where questionnaire_id = ${id} and kind = 'DIMENSION'
        and question_key = ${parts.dimension} and item = ${parts.questionKey} and value = any(${parts.values}::text[])`
    : raw('select value, chunk, bits from tally_bits where false');

async function ask<T extends object>(ctx: Context, statement: Sql): Promise<T[]> {
  const { text, values } = render(statement, ctx);
  return (await ctx.database.pool.query<T>(text, values)).rows;
}
