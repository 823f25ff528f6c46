// The tally in the database: how responses become bits, and sums of bits become counts. A response has a place in its
// questionnaire; chunks of 8,192 places hold, for everything that can be said of a response, one bit for each of them.

import type { WriteContext } from '../../platform/context.ts';
import { rowsOf } from '../../platform/read/rows.ts';
import { raw, requestTime, type Sql, sql } from '../../platform/read/sql.ts';
import type { Disclosure } from './disclosure.ts';

/** Places of a chunk. */
export const CHUNK = 8_192;
/** The most submissions that one transaction gives their places, and the most chunks that it counts anew. */
const PLACES_AT_ONCE = 4_096;
const CHUNKS_AT_ONCE = 1;

/** Questionnaires of which something is to be counted. */
export async function questionnairesToCount(tx: WriteContext): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    tx,
    sql`select questionnaire_id as id from tally_waiting union select questionnaire_id from tally_chunk where stale`,
  );
  return rows.map(({ id }) => id);
}

/** What a transaction counts: whole chunks anew, and in the others what is new there. */
export interface Due {
  readonly chunks: readonly number[];
  readonly places: readonly number[];
}

/**
 * Gives new submissions their places and names what is to be counted, which from now on no longer waits: what changes
 * meanwhile waits for the end of this transaction, and is then noted again.
 */
export async function takeDue(tx: WriteContext, questionnaireId: string): Promise<Due> {
  // Right after a large import nothing is known of how many answers there are: no plan may read all of them.
  await rowsOf(
    tx,
    sql`select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true) from tally
      where questionnaire_id = ${questionnaireId} for update`,
  );
  const taken = await rowsOf<{ place: number; fresh: boolean }>(
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
      select place, false as fresh from known union all select place, true from given`,
  );
  const chunksOf = (isFresh: boolean): number[] => [
    ...new Set(taken.filter(({ fresh }) => fresh === isFresh).map(({ place }) => Math.floor(place / CHUNK))),
  ];
  const rows = await rowsOf<{ chunk: number }>(
    tx,
    sql`with made as (
        insert into tally_chunk (questionnaire_id, chunk, stale)
        select ${questionnaireId}, chunk, false from unnest(${chunksOf(true)}::int[]) as chunk on conflict do nothing
      ), marked as (
        update tally_chunk set stale = true where questionnaire_id = ${questionnaireId} and not stale
          and chunk = any(${chunksOf(false)}::int[]) returning chunk
      )
      select chunk from marked
      union select chunk from tally_chunk where questionnaire_id = ${questionnaireId} and stale order by chunk`,
  );
  const stale = rows.map(({ chunk }) => chunk);
  const chunks = stale.slice(0, CHUNKS_AT_ONCE);
  // In a statement of its own: this one begins after the lock is held, and sees all that was changed before.
  if (chunks.length > 0)
    await rowsOf(
      tx,
      sql`update tally_chunk set stale = false
        where questionnaire_id = ${questionnaireId} and chunk = any(${chunks}::int[])`,
    );
  const places = taken.filter(({ place, fresh }) => fresh && !stale.includes(Math.floor(place / CHUNK)));
  return { chunks, places: places.map(({ place }) => place) };
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
export const countChunks = (
  tx: WriteContext,
  questionnaireId: string,
  chunks: readonly number[],
  counted: Counted,
): Promise<object[]> =>
  rowsOf(
    tx,
    sql`with ${facts(counted, {
      from: sql`unnest(${chunks}::int[]) as c (chunk)
        join tally_place p on p.questionnaire_id = ${questionnaireId}
          and p.place >= c.chunk * 8192 and p.place < (c.chunk + 1) * 8192`,
    })}, gone as (
        delete from tally_bits t where t.questionnaire_id = ${questionnaireId} and t.chunk = any(${chunks}::int[])
          and (t.kind, t.question_key, t.item, t.value, t.chunk) not in (
            select kind, question_key, item, value, chunk from counted)
      ), numbers_gone as (
        delete from tally_numbers t where t.questionnaire_id = ${questionnaireId} and t.chunk = any(${chunks}::int[])
          and (t.question_key, t.chunk) not in (select question_key, chunk from number)
      ), numbers as (
        insert into tally_numbers (questionnaire_id, question_key, chunk, places, numbers)
        select ${questionnaireId}, question_key, chunk, places, numbers from number
        on conflict (questionnaire_id, question_key, chunk)
          do update set places = excluded.places, numbers = excluded.numbers
      )
      insert into tally_bits (questionnaire_id, kind, question_key, item, value, chunk, bits)
      select ${questionnaireId}, kind, question_key, item, value, chunk, bits from counted
      on conflict (questionnaire_id, kind, question_key, item, value, chunk)
        do update set bits = excluded.bits where tally_bits.bits <> excluded.bits`,
  );

/** Adds the responses at these places, which were not counted before, to what was counted. */
export const countPlaces = (
  tx: WriteContext,
  questionnaireId: string,
  places: readonly number[],
  counted: Counted,
): Promise<object[]> =>
  rowsOf(
    tx,
    sql`with ${facts(counted, {
      from: sql`tally_place p`,
      where: sql`where p.questionnaire_id = ${questionnaireId} and p.place = any(${places}::int[])`,
    })}, numbers as (
        insert into tally_numbers (questionnaire_id, question_key, chunk, places, numbers)
        select ${questionnaireId}, question_key, chunk, places, numbers from number
        on conflict (questionnaire_id, question_key, chunk)
          do update set places = tally_numbers.places || excluded.places, numbers = tally_numbers.numbers || excluded.numbers
      )
      insert into tally_bits (questionnaire_id, kind, question_key, item, value, chunk, bits)
      select ${questionnaireId}, kind, question_key, item, value, chunk, bits from counted
      on conflict (questionnaire_id, kind, question_key, item, value, chunk)
        do update set bits = tally_bits.bits | excluded.bits`,
  );

/** What can be said of the responses at some places: the bits of each chunk, and the numbers. */
function facts(
  { singleChoices, role, addresses, unknownTo }: Counted,
  { from, where = raw('') }: { from: Sql; where?: Sql },
): Sql {
  return sql`response as materialized (
        select p.place / 8192 as chunk, p.place % 8192 as bit, s.id, s.respondent_id, s.not_asked,
          s.questionnaire_version_id as version_id, coalesce(s.language, 'UNKNOWN') as language,
          s.submitted_at at time zone 'America/Guadeloupe' as given_at,
          coalesce(i.id::text, 'UNKNOWN') as institution, coalesce(i.type, 'UNKNOWN') as type,
          coalesce(i.sector, 'UNKNOWN') as sector
        from ${from}
          join submission s on s.id = p.submission_id left join institution i on i.id = s.institution_id
        ${where}
      ), given as materialized (
        select r.chunk, r.bit, r.type, a.position, a.question_key, a.item, a.option_key, a.rating, a.number, a.day
        from response r cross join lateral (
          select * from counted_answer c where c.submission_id = r.id offset 0) a
      ), choice as (
        select distinct on (chunk, bit, question_key) chunk, bit, question_key, option_key, type from given
        where option_key is not null and question_key = any(${singleChoices}::text[]) order by chunk, bit, question_key, position
      ), chosen as materialized (
        -- Grouped, not joined: a plan that guesses few rows would compare each with each.
        select chunk, bit, question_key, coalesce(min(option_key), 'UNKNOWN') as value, min(type) as type from (
          select chunk, bit, question_key, option_key, type from choice
          union all select chunk, bit, question_key, null, type from response, unnest(${singleChoices}::text[]) as question_key
        ) as said group by chunk, bit, question_key
      ), fact (chunk, bit, kind, question_key, item, value) as (
        select chunk, bit, 'ALL', '', '', '' from response
        union all select chunk, bit, 'DAY', '', '', to_char(given_at, 'YYYY-MM-DD') from response
        union all select chunk, bit, 'NOT_ASKED', key, '', '' from (
          select chunk, bit, key from response, unnest(not_asked) as key
          union select chunk, bit, question_key from response join unnest(${unknownTo.map(({ versionId }) => versionId)}::uuid[],
            ${unknownTo.map(({ questionKey }) => questionKey)}::text[]) as u (version_id, question_key) using (version_id)
          except select chunk, bit, question_key from given
          -- Whoever came by a personal link gave an address that was not asked for.
          except select chunk, bit, key from response, unnest(${addresses}::text[]) as key where respondent_id is not null
        ) as passed (chunk, bit, key)
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
        select kind, question_key, item, value, chunk, bit_or(set_bit(0::bit(8192), bit, 1)) as bits
        from fact group by kind, question_key, item, value, chunk
      ), number as (
        select question_key, chunk, array_agg(bit order by bit) as places, array_agg(number order by bit) as numbers
        from given where number is not null group by question_key, chunk
      )`;
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
