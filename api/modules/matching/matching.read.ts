// The score, once, as SQL over one offer and one candidate; the two directions differ only in which side is fixed.
// Points are whole numbers, so that the factors add up to the score.

import { InvalidInput } from '../../platform/read/invalid-input.ts';
import { PAGE_SIZE } from '../../platform/read/page.ts';
import { computedRows, extendReadable, readable, type ViewerRights } from '../../platform/read/readable.ts';
import { all, everything, nothing, raw, requestTime, type Sql, sql, viewerId } from '../../platform/read/sql.ts';
import { candidates } from '../candidates/index.ts';
import { jobOffers } from '../job-offers/index.ts';
import { viewerWorksFor } from '../organisations/index.ts';
import { MatchingWeights } from './matching-weights.ts';

export const matchingWeights = readable(MatchingWeights, {
  resource: 'matchingWeights',
  visible: (viewer) => (viewer.signedIn ? everything : nothing),
  orders: { VERSION: (row) => row.version },
  defaultOrder: { field: 'VERSION', direction: 'DESC' },
});

interface MatchRow {
  otherId: string;
  score: number;
  factors: object;
  weightsVersion: number;
}

const columns = { otherId: 'other_id', score: 'score', factors: 'factors', weightsVersion: 'weights_version' };

export const candidateMatches = computedRows<MatchRow>('CandidateMatch', columns, {
  fields: {
    candidate: { kind: 'one', target: () => candidates, on: (candidate, row) => sql`${candidate.id} = ${row.otherId}` },
  },
});

export const jobOfferMatches = computedRows<MatchRow>('JobOfferMatch', columns, {
  fields: { jobOffer: { kind: 'one', target: () => jobOffers, on: (offer, row) => sql`${offer.id} = ${row.otherId}` } },
});

/** Days late at which availability gives nothing more. */
const LATEST_DAYS = 90;
/** Beyond the mobility, points fade over the same distance again, and over this at least. */
const FADING_KM = 10;

/** What the offer `o` asks for and the candidate `c` brings, as ratios from 0 to 1 with the facts behind them. */
const RATIOS = sql`
  select
    case when asked.trainings = 0 or has.completed > 0 then 1 when has.underway > 0 then 0.5 else 0 end as training,
    jsonb_build_object('wanted', asked.trainings, 'held', has.completed, 'underway', has.underway) as training_facts,
    case when way.km is null then 0
      else (case when way.ferry then 0.5 else 1 end)
        * greatest(0, least(1, 1 - (way.km - c.mobility_km) / greatest(c.mobility_km, ${FADING_KM}::int))) end as place,
    jsonb_build_object('kilometres', round(way.km), 'mobility', c.mobility_km, 'ferry', way.ferry) as place_facts,
    case when o.experience_years = 0 then 1 else least(1, c.experience_years::numeric / o.experience_years) end as experience,
    jsonb_build_object('years', c.experience_years, 'asked', o.experience_years) as experience_facts,
    case when late.days is null then 0.5 else greatest(0, least(1, 1 - late.days::numeric / ${LATEST_DAYS}::int)) end as availability,
    jsonb_build_object('daysLate', late.days) as availability_facts,
    case when asked.skills = 0 then 1 else has.skills::numeric / asked.skills end as skills,
    jsonb_build_object('wanted', asked.skills, 'held', has.skills) as skills_facts
  from
    (select (select count(*) from job_offer_training x where x.job_offer_id = o.id) as trainings,
            (select count(*) from job_offer_skill x where x.job_offer_id = o.id) as skills) asked,
    (select count(*) filter (where y.status = 'COMPLETED') as completed, count(*) filter (where y.status = 'IN_PROGRESS') as underway,
            (select count(*) from job_offer_skill x join candidate_skill y2 on y2.skill_id = x.skill_id
             where x.job_offer_id = o.id and y2.candidate_id = c.id) as skills
     from job_offer_training x join candidate_training y on y.training_id = x.training_id
     where x.job_offer_id = o.id and y.candidate_id = c.id) has,
    (select kilometres(here.latitude, here.longitude, there.latitude, there.longitude) as km,
            here.island <> there.island and (here.island not in ('GRANDE_TERRE', 'BASSE_TERRE') or there.island not in ('GRANDE_TERRE', 'BASSE_TERRE')) as ferry
     from (select 1) always
     left join commune here on here.code = o.commune_code
     left join commune there on there.code = c.commune_code) way,
    (select c.available_from - greatest(coalesce(o.starts_on, ${requestTime}::timestamptz::date), ${requestTime}::timestamptz::date) as days) late`;

const FACTORS = ['training', 'place', 'skills', 'experience', 'availability'] as const;

const factorJson = (factor: (typeof FACTORS)[number]): Sql =>
  raw(
    `jsonb_build_object('name', '${factor.toUpperCase()}', 'points', round(w.${factor} * r.${factor})::int, 'maximum', w.${factor}, 'facts', r.${factor}_facts)`,
  );
const FACTORS_JSON = sql`(
  select jsonb_agg(f order by (f ->> 'maximum')::int desc, f ->> 'name')
  from unnest(array[${raw(FACTORS.map((factor) => factorJson(factor).pieces.join('')).join(', '))}]) f)`;
const SCORE = raw(FACTORS.map((factor) => `round(w.${factor} * r.${factor})`).join(' + '));

/** The best matches among `rows`, a join that names the offer `o` and the candidate `c`; `other` is the id of the side asked for. */
function best(rows: Sql, other: Sql, conditions: readonly Sql[], first: unknown): Sql {
  const limit = first ?? 5;
  if (typeof limit !== 'number' || limit < 1 || limit > PAGE_SIZE.maximum)
    throw new InvalidInput(`"first" must be between 1 and ${PAGE_SIZE.maximum}.`);
  return sql`
    select m.other_id, m.score, m.weights_version, m.factors from (
      select ${other} as other_id, (${SCORE})::int as score, w.version as weights_version, ${FACTORS_JSON} as factors
      from ${rows} cross join lateral (${RATIOS}) r cross join (select * from matching_weights where active) w
      where ${all(conditions)}
      order by score desc, other_id limit ${limit}
    ) m order by m.score desc, m.other_id`;
}

const mayMatchOffer = (viewer: ViewerRights, organisation: Sql): Sql => {
  if (viewer.may('matching.readAll')) return everything;
  return viewer.may('matching.read') ? viewerWorksFor(organisation) : nothing;
};

const mayMatchCandidate = (viewer: ViewerRights, user: Sql): Sql =>
  viewer.may('matching.readAll') ? everything : sql`${user} = ${viewerId}`;

extendReadable(jobOffers, {
  matches: {
    kind: 'rows',
    target: () => candidateMatches,
    from: (row, { viewer, args }) =>
      best(
        sql`(select * from job_offer where id = ${row.id}) o cross join candidate c`,
        sql`c.id`,
        [
          sql`c.status = 'PUBLISHED'`,
          mayMatchOffer(viewer, sql`o.organisation_id`),
          candidates.options.visible(viewer, candidates.row('c')),
        ],
        args.first,
      ),
  },
});

extendReadable(candidates, {
  matches: {
    kind: 'rows',
    target: () => jobOfferMatches,
    from: (row, { viewer, args }) =>
      best(
        sql`(select * from candidate where id = ${row.id}) c cross join job_offer o`,
        sql`o.id`,
        [
          sql`o.status = 'PUBLISHED'`,
          mayMatchCandidate(viewer, sql`c.user_id`),
          jobOffers.options.visible(viewer, jobOffers.row('o')),
        ],
        args.first,
      ),
  },
});
