// The tally in the database: how responses become bits, and sums of bits become counts. A response has a place in its
// questionnaire; chunks of 2,048 places hold, for everything that can be said of a response, one bit for each of them.

import type { WriteContext } from '../../platform/context.ts';
import { rowsOf } from '../../platform/read/rows.ts';
import { requestTime, sql } from '../../platform/read/sql.ts';
import type { Disclosure } from './disclosure.ts';

/** The most submissions that one transaction gives their places. */
const PLACES_AT_ONCE = 8_192;
/** The most chunks that one transaction counts. */
const CHUNKS_AT_ONCE = 8;

/** Questionnaires of which something is to be counted. */
export async function questionnairesToCount(tx: WriteContext): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    tx,
    sql`select questionnaire_id as id from tally_waiting union select questionnaire_id from tally_chunk where stale`,
  );
  return rows.map(({ id }) => id);
}

/**
 * Gives those that wait their places and names the chunks to be counted, which from now on no longer count as stale: what
 * changes while they are counted waits for this transaction and makes them so again.
 */
export async function takeChunks(tx: WriteContext, questionnaireId: string): Promise<number[]> {
  await rowsOf(tx, sql`select 1 from tally where questionnaire_id = ${questionnaireId} for update`);
  const placed = await rowsOf<{ chunk: number }>(
    tx,
    sql`with taken as (
        delete from tally_waiting where submission_id in (
          select submission_id from tally_waiting where questionnaire_id = ${questionnaireId}
          order by submission_id limit ${PLACES_AT_ONCE} for update skip locked)
        returning submission_id
      ), known as (
        select p.place from taken t join tally_place p on p.submission_id = t.submission_id
      ), given as (
        insert into tally_place (submission_id, questionnaire_id, place)
        select t.submission_id, ${questionnaireId}, n.next_place + row_number() over (order by t.submission_id) - 1
        from taken t join tally n on n.questionnaire_id = ${questionnaireId}
        where not exists (select from tally_place p where p.submission_id = t.submission_id)
        returning place
      ), next as (
        update tally set next_place = next_place + (select count(*) from given) where questionnaire_id = ${questionnaireId}
      )
      select place / 2048 as chunk from known union select place / 2048 from given`,
  );
  const rows = await rowsOf<{ chunk: number }>(
    tx,
    sql`with wanted as (
        select chunk, 0 as rank from unnest(${placed.map(({ chunk }) => chunk)}::int[]) as chunk
        union all select chunk, 1 from tally_chunk where questionnaire_id = ${questionnaireId} and stale
      ), first as (
        select chunk from wanted group by chunk order by min(rank), chunk limit ${CHUNKS_AT_ONCE}
      ), later as (
        insert into tally_chunk (questionnaire_id, chunk, stale)
        select ${questionnaireId}, chunk, chunk not in (select chunk from first) from wanted group by chunk order by chunk
        on conflict (questionnaire_id, chunk) do update set stale = excluded.stale
      )
      select chunk from first`,
  );
  return rows.map(({ chunk }) => chunk);
}

/** What the definition of a questionnaire says of how it is counted. */
export interface Counted {
  /** Questions of a single choice, by which respondents are told apart. */
  readonly singleChoices: readonly string[];
  /** The one that asks for the role. */
  readonly role: string | null;
  /** Questions for the address, which is kept apart from the answers. */
  readonly addresses: readonly string[];
  /** Questions that a version did not have. */
  readonly unknownTo: readonly { readonly versionId: string; readonly questionKey: string }[];
}

/** Counts these chunks anew; writes only what differs. */
export async function countChunks(
  tx: WriteContext,
  questionnaireId: string,
  chunks: readonly number[],
  { singleChoices, role, addresses, unknownTo }: Counted,
): Promise<void> {
  await rowsOf(
    tx,
    sql`with response as materialized (
        select c.chunk, p.place % 2048 as bit, s.id, s.respondent_id, s.not_asked,
          s.questionnaire_version_id as version_id, coalesce(s.language, 'UNKNOWN') as language,
          s.submitted_at at time zone 'America/Guadeloupe' as given_at,
          coalesce(i.id::text, 'UNKNOWN') as institution, coalesce(i.type, 'UNKNOWN') as type,
          coalesce(i.sector, 'UNKNOWN') as sector
        from unnest(${chunks}::int[]) as c (chunk)
          join tally_place p on p.questionnaire_id = ${questionnaireId}
            and p.place >= c.chunk * 2048 and p.place < (c.chunk + 1) * 2048
          join submission s on s.id = p.submission_id left join institution i on i.id = s.institution_id
      ), given as materialized (
        select r.chunk, r.bit, a.position, a.question_key, a.item, a.option_key, a.rating, a.number, a.day
        from response r join counted_answer a on a.submission_id = r.id
      ), choice as (
        select distinct on (chunk, bit, question_key) chunk, bit, question_key, option_key from given
        where option_key is not null and question_key = any(${singleChoices}::text[]) order by chunk, bit, question_key, position
      ), chosen as materialized (
        select r.chunk, r.bit, k.question_key, coalesce(c.option_key, 'UNKNOWN') as value, r.type
        from response r cross join unnest(${singleChoices}::text[]) as k (question_key)
          left join choice c on c.chunk = r.chunk and c.bit = r.bit and c.question_key = k.question_key
      ), fact (chunk, bit, kind, question_key, item, value) as (
        select chunk, bit, 'ALL', '', '', '' from response
        union all select chunk, bit, 'DAY', '', '', to_char(given_at, 'YYYY-MM-DD') from response
        union all select chunk, bit, 'NOT_ASKED', key, '', '' from (
          select chunk, bit, key from response, unnest(not_asked) as key
          union select chunk, bit, question_key from response join unnest(${unknownTo.map(({ versionId }) => versionId)}::uuid[],
            ${unknownTo.map(({ questionKey }) => questionKey)}::text[]) as u (version_id, question_key) using (version_id)
          except select chunk, bit, question_key from given) as passed (chunk, bit, key)
        union all select chunk, bit, 'ANSWERED', question_key, '', '' from given
        union all select chunk, bit, 'ANSWERED', key, '', '' from response, unnest(${addresses}::text[]) as key
          where respondent_id is not null
        union all select chunk, bit, 'RATED', question_key, coalesce(item, option_key, ''), '' from given where rating is not null
        union all select chunk, bit, 'OPTION', question_key, '', option_key from given
          where option_key is not null and rating is null
        union all select chunk, bit, 'OPTION', question_key, '', to_char(day, 'YYYY-MM') from given where day is not null
        union all select chunk, bit, 'RATING', question_key, coalesce(item, option_key, ''), rating::text from given
          where rating is not null
        union all select chunk, bit, 'DIMENSION', d.name, '', d.value from response, lateral (values
          ('INSTITUTION', institution), ('INSTITUTION_TYPE', type), ('SECTOR', sector), ('LANGUAGE', language),
          ('MONTH', to_char(given_at, 'YYYY-MM'))) as d (name, value)
        union all select chunk, bit, 'DIMENSION', 'QUESTION', question_key, value from chosen where question_key is distinct from ${role}
        union all select chunk, bit, 'DIMENSION', 'ROLE', '', value from chosen where question_key = ${role}
        union all select chunk, bit, 'DIMENSION', 'REFINED_ROLE', '', value || '/' || type from chosen where question_key = ${role}
      ), counted as materialized (
        select kind, question_key, item, value, chunk, bit_or(set_bit(0::bit(2048), bit, 1)) as bits
        from fact group by kind, question_key, item, value, chunk
      ), gone as (
        delete from tally_bits t where t.questionnaire_id = ${questionnaireId} and t.chunk = any(${chunks}::int[])
          and (t.kind, t.question_key, t.item, t.value, t.chunk) not in (
            select kind, question_key, item, value, chunk from counted)
      ), numbers_gone as (
        delete from tally_numbers t where t.questionnaire_id = ${questionnaireId} and t.chunk = any(${chunks}::int[])
          and (t.question_key, t.chunk) not in (select question_key, chunk from given where number is not null)
      ), numbers as (
        insert into tally_numbers (questionnaire_id, question_key, chunk, places, numbers)
        select ${questionnaireId}, question_key, chunk, array_agg(bit order by bit), array_agg(number order by bit)
        from given where number is not null group by question_key, chunk
        on conflict (questionnaire_id, question_key, chunk)
          do update set places = excluded.places, numbers = excluded.numbers
      )
      insert into tally_bits (questionnaire_id, kind, question_key, item, value, chunk, bits)
      select ${questionnaireId}, kind, question_key, item, value, chunk, bits from counted
      on conflict (questionnaire_id, kind, question_key, item, value, chunk)
        do update set bits = excluded.bits where tally_bits.bits <> excluded.bits`,
  );
}

/** One thing that can be said of responses, and of which chunk's. */
export interface Bits {
  readonly kind: string;
  readonly questionKey: string;
  readonly item: string;
  readonly value: string;
  readonly chunk: number;
  /** After four bytes that say how many bits there are. */
  readonly bits: Buffer;
}

/** Who belongs where, and who answered what: all that disclosure asks. */
export const membershipsOf = (tx: WriteContext, questionnaireId: string): Promise<Bits[]> =>
  rowsOf<Bits>(
    tx,
    sql`select kind, question_key as "questionKey", item, value, chunk, bit_send(bits) as bits from tally_bits
      where questionnaire_id = ${questionnaireId} and kind in ('ALL', 'DIMENSION', 'ANSWERED', 'RATED')`,
  );

/** Says that the tally was counted, and what may be shown of it; gives its new revision. */
export async function keepCounted(tx: WriteContext, questionnaireId: string, disclosure: Disclosure): Promise<number> {
  const rows = await rowsOf<{ revision: number }>(
    tx,
    sql`update tally set revision = revision + 1, counted_at = ${requestTime}, disclosure = ${JSON.stringify(disclosure)}
      where questionnaire_id = ${questionnaireId} returning revision`,
  );
  return rows[0]?.revision ?? 0;
}
