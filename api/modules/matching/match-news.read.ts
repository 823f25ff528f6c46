// What the digests of matches tell: found when an offer or a candidate is published, one search each; told once.

import type { WriteContext } from '../../platform/context.ts';
import { rowsOf } from '../../platform/read/rows.ts';
import { requestTime, type Sql, sql } from '../../platform/read/sql.ts';
import { MatchNewsFor } from './match-news.ts';

/** From so many points of 100 on, a match is worth a line. */
const WORTH_TELLING = 80;
/** How many candidates hear of an offer, and offers of a candidate. */
const HEARERS = 100;
const OFFERS = 20;
/** What was published longer ago is no news. */
const NEW_FOR = sql`interval '7 days'`;
/** Lines of a digest, best first. */
const LINES = 5;

const now = sql`${requestTime}::timestamptz`;
const today = sql`(${now} at time zone 'America/Guadeloupe')::date`;

/** Of the offer `o` and the candidate `c`. */
const standing = sql`
  o.status = 'PUBLISHED' and coalesce(o.valid_through >= ${today}, true) and c.status = 'PUBLISHED'
  and not exists (select 1 from application a where a.job_offer_id = o.id and a.candidate_id = c.id)`;

const note = (tx: WriteContext, to: MatchNewsFor, matches: Sql): Promise<object[]> =>
  rowsOf(
    tx,
    sql`insert into match_news ("for", job_offer_id, candidate_id, score, found_at)
      select ${to}, o.id, c.id, found.score, ${now} from ${matches} and found.score >= ${WORTH_TELLING} and ${standing}
      on conflict do nothing`,
  );

/** Notes which candidates a new offer fits, of those who have an address. */
export const noteNewOffer = (tx: WriteContext, jobOfferId: string): Promise<object[]> =>
  note(
    tx,
    MatchNewsFor.CANDIDATE,
    sql`job_offer o cross join lateral best_candidates(o.id, ${today}, ${HEARERS}) found
      join candidate c on c.id = found.other_id left join "user" u on u.id = c.user_id
      where o.id = ${jobOfferId} and o.published_at > ${now} - ${NEW_FOR} and coalesce(c.email, u.email) is not null`,
  );

/** Notes which offers a new candidate fits, of organisations that somebody here works for. */
export const noteNewCandidate = (tx: WriteContext, candidateId: string): Promise<object[]> =>
  note(
    tx,
    MatchNewsFor.ORGANISATION,
    sql`candidate c cross join lateral best_job_offers(c.id, ${today}, ${OFFERS}) found
      join job_offer o on o.id = found.other_id
      where c.id = ${candidateId} and c.updated_at > ${now} - ${NEW_FOR}
        and exists (select 1 from organisation_member m where m.organisation_id = o.organisation_id)`,
  );

/** Who is told of the match `n` of the offer `o`. */
const HEARER: Readonly<Record<MatchNewsFor, Sql>> = {
  [MatchNewsFor.CANDIDATE]: sql`n.candidate_id`,
  [MatchNewsFor.ORGANISATION]: sql`o.organisation_id`,
};

/** The candidates or organisations to whom something is to be told, and nothing was today. */
export async function hearersOfNews(tx: WriteContext, to: MatchNewsFor): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    tx,
    sql`select distinct ${HEARER[to]} as id from match_news n join job_offer o on o.id = n.job_offer_id
      where n."for" = ${to} and n.told_at is null and ${HEARER[to]} not in (
        select ${HEARER[to]} from match_news n join job_offer o on o.id = n.job_offer_id
        where n."for" = ${to} and (n.told_at at time zone 'America/Guadeloupe')::date = ${today})
      order by 1`,
  );
  return rows.map(({ id }) => id);
}

export interface Line {
  readonly hearerId: string;
  readonly jobOfferId: string;
  readonly jobOffer: string;
  readonly organisation: string;
  readonly candidateId: string;
  readonly candidate: string;
  readonly headline: string;
  /** Commune of the offer. */
  readonly place: string | null;
  readonly score: number;
}

/** Takes everything that is to be told to these, and gives of what still stands the best lines of each, best first. */
export const takeNews = (tx: WriteContext, to: MatchNewsFor, hearerIds: readonly string[]): Promise<Line[]> =>
  rowsOf<Line>(
    tx,
    sql`with told as (
        update match_news n set told_at = ${now} from job_offer o
        where o.id = n.job_offer_id and n."for" = ${to} and n.told_at is null and ${HEARER[to]} = any(${hearerIds}::uuid[])
        returning n.job_offer_id, n.candidate_id, n.score
      ), lines as (
        select ${HEARER[to]} as "hearerId", o.id as "jobOfferId", o.title as "jobOffer", g.name as organisation,
          c.id as "candidateId", c.first_name || ' ' || c.last_name as candidate, c.headline, p.name as place, n.score,
          row_number() over (partition by ${HEARER[to]} order by n.score desc, o.id, c.id) as position
        from told n join job_offer o on o.id = n.job_offer_id join candidate c on c.id = n.candidate_id
        join organisation g on g.id = o.organisation_id left join commune p on p.code = o.commune_code
        where ${standing}
      )
      select * from lines where position <= ${LINES} order by "hearerId", position`,
  );

/** Removes what was told this long ago. */
export const forgetOldNews = (tx: WriteContext): Promise<object[]> =>
  rowsOf(tx, sql`delete from match_news where told_at < ${now} - interval '90 days'`);
