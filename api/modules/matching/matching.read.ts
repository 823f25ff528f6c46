// The score, once, as SQL over one offer and one candidate; the two directions differ only in which side is fixed.
// Points are whole numbers, so that the factors add up to the score. Which rows are the best, the functions best_candidates
// and best_job_offers of the database find without scoring all; what is said of those few is computed here.

import { InvalidInput } from '../../platform/read/invalid-input.ts';
import { PAGE_SIZE } from '../../platform/read/page.ts';
import { computedRows, extendReadable, readable, type ViewerRights } from '../../platform/read/readable.ts';
import { all, everything, nothing, raw, requestTime, type Sql, sql, viewerId } from '../../platform/read/sql.ts';
import { candidates, seesPublishedCandidates } from '../candidates/index.ts';
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

const today = sql`${requestTime}::timestamptz::date`;

/** What the offer `o` asks for and the candidate `c` brings, as ratios from 0 to 1 with the facts behind them. */
const RATIOS = sql`
  select
    training_ratio(asked.trainings, has.completed, has.underway) as training,
    jsonb_build_object('wanted', asked.trainings, 'held', has.completed, 'underway', has.underway) as training_facts,
    place_ratio(way.km, way.ferry, c.mobility_km) as place,
    jsonb_build_object('kilometres', round(way.km), 'mobility', c.mobility_km, 'ferry', way.ferry) as place_facts,
    experience_ratio(c.experience_years, o.experience_years) as experience,
    jsonb_build_object('years', c.experience_years, 'asked', o.experience_years) as experience_facts,
    availability_ratio(late.days) as availability,
    jsonb_build_object('daysLate', late.days) as availability_facts,
    skills_ratio(asked.skills, has.skills) as skills,
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
            needs_ferry(here.island, there.island) as ferry
     from (select 1) always
     left join commune here on here.code = o.commune_code
     left join commune there on there.code = c.commune_code) way,
    (select days_late(c.available_from, o.starts_on, ${today}) as days) late`;

const FACTORS = ['training', 'place', 'skills', 'experience', 'availability'] as const;

const factorJson = (factor: (typeof FACTORS)[number]): Sql =>
  raw(
    `jsonb_build_object('name', '${factor.toUpperCase()}', 'points', round(w.${factor} * r.${factor})::int, 'maximum', w.${factor}, 'facts', r.${factor}_facts)`,
  );
const FACTORS_JSON = sql`(
  select jsonb_agg(f order by (f ->> 'maximum')::int desc, f ->> 'name')
  from unnest(array[${raw(FACTORS.map((factor) => factorJson(factor).pieces.join('')).join(', '))}]) f)`;
const SCORE = raw(FACTORS.map((factor) => `round(w.${factor} * r.${factor})`).join(' + '));

function limitOf(first: unknown): number {
  const limit = first ?? 5;
  if (typeof limit !== 'number' || limit < 1 || limit > PAGE_SIZE.maximum)
    throw new InvalidInput(`"first" must be between 1 and ${PAGE_SIZE.maximum}.`);
  return limit;
}

/** The best matches among `rows`, a join that names the offer `o` and the candidate `c`; `other` is the id of the side asked for. */
const best = (rows: Sql, other: Sql, conditions: readonly Sql[], limit: number): Sql => sql`
  select m.other_id, m.score, m.weights_version, m.factors from (
    select ${other} as other_id, (${SCORE})::int as score, w.version as weights_version, ${FACTORS_JSON} as factors
    from ${rows} cross join lateral (${RATIOS}) r cross join (select * from matching_weights where active) w
    where ${all(conditions)}
    order by score desc, other_id limit ${limit}
  ) m order by m.score desc, m.other_id`;

/** The rows found, as one step of the plan: joined with the rest, the search could be planned once for every row. */
const rowsOf = (table: 'candidate' | 'job_offer', search: Sql): Sql =>
  sql`(select r.* from ${search} found join ${raw(table)} r on r.id = found.other_id offset 0)`;

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
    from: (row, { viewer, args }) => {
      const limit = limitOf(args.first);
      // Who does not see every published candidate gets the best of those they see.
      const others = seesPublishedCandidates(viewer)
        ? sql`lateral ${rowsOf('candidate', sql`best_candidates(o.id, ${today}, ${limit}::int)`)} c`
        : sql`candidate c`;
      return best(
        sql`(select * from job_offer where id = ${row.id}) o cross join ${others}`,
        sql`c.id`,
        [
          sql`c.status = 'PUBLISHED'`,
          mayMatchOffer(viewer, sql`o.organisation_id`),
          candidates.options.visible(viewer, candidates.row('c')),
        ],
        limit,
      );
    },
  },
});

extendReadable(candidates, {
  matches: {
    kind: 'rows',
    target: () => jobOfferMatches,
    from: (row, { viewer, args }) => {
      const limit = limitOf(args.first);
      return best(
        sql`(select * from candidate where id = ${row.id}) c cross join lateral ${rowsOf('job_offer', sql`best_job_offers(c.id, ${today}, ${limit}::int)`)} o`,
        sql`o.id`,
        [mayMatchCandidate(viewer, sql`c.user_id`), jobOffers.options.visible(viewer, jobOffers.row('o'))],
        limit,
      );
    },
  },
});
