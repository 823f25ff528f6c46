import { Migration } from '@mikro-orm/migrations';

/**
 * The searches for the best matches. Both walk sets of rows in the order of the highest score that a row of the set can
 * have, and stop when the last of the best found so far is above what is left: the more rows there are, the sooner. Their
 * cost is said to be high, so that no plan calls them once a row. Where rows are few, all are scored.
 */
export class BestMatches extends Migration {
  override up(): void {
    this.addSql('create type match_found as (other_id uuid, score int)');
    this.addSql(`
      create function best_of(matches match_found[], wanted int) returns match_found[] language sql immutable as $$
        select coalesce(array_agg((m.other_id, m.score)::match_found order by m.score desc, m.other_id), '{}')
        from (select distinct * from unnest(matches) order by score desc, other_id limit wanted) m $$`);
    // From here to every commune; nothing for no commune.
    this.addSql(`
      create function ways_from(commune_code text, out codes text[], out kms double precision[], out ferries boolean[]) language sql stable as $$
        select array_agg(there.code), array_agg(kilometres(here.latitude, here.longitude, there.latitude, there.longitude)),
          array_agg(needs_ferry(here.island, there.island))
        from commune here cross join commune there where here.code = ways_from.commune_code $$`);
    // The condition "at least so many of these", as an index over lists can answer it. Beyond 6 it asks for less than it
    // should, which finds more rows, never fewer.
    this.addSql(`
      create function holds_at_least(list text, ids uuid[], many int) returns text language plpgsql immutable as $$
      declare n int := cardinality(ids);
      begin
        if many <= 0 then return 'true'; end if;
        if many = n then return format('%s @> %L::uuid[]', list, ids); end if;
        if many = 1 or n > 6 and many < n - 1 then return format('%s && %L::uuid[]', list, ids); end if;
        return format('(%s @> %L::uuid[] and %s or %s)', list, ids[1:1], holds_at_least(list, ids[2:], many - 1), holds_at_least(list, ids[2:], many));
      end $$`);
    // What a candidate must have to lose at most so many points on experience, and on availability.
    this.addSql(`
      create function loses_at_most(points int, o job_offer_profile, w matching_weights, today date) returns text language sql immutable as $$
        select format('p.experience_years >= %s and (p.available_from <= %L::date %s)',
          case when points >= w.experience then 0 else floor(o.experience_years * (1 - (points + 1)::numeric / w.experience)) end,
          case when points >= w.availability then 'infinity'::date
            else greatest(coalesce(o.starts_on, today), today) + ceil(90 * (points + 1)::numeric / w.availability)::int end,
          case when w.availability - round(w.availability * 0.5) <= points then 'or p.available_from is null' end) $$`);
    this.bestCandidates();
    this.bestJobOffers();
  }

  // A set holds the candidates of some communes with one of the trainings (COMPLETED, IN_PROGRESS or, ANY, whatever they
  // followed) and at least so many of the skills. Few are read whole, and then need no smaller set. Of many, those who come
  // first by id and lose no point may be enough. Where nothing but the place narrows them down, they are read by points lost.
  private bestCandidates(): void {
    this.addSql(`
      create function best_candidates(offer_id uuid, today date, wanted int) returns setof match_found language plpgsql stable cost 1000000 rows 10 set enable_seqscan = off as $$
      declare
        few constant int := 1200;
        scored text := 'select p.candidate_id as id, match_score(p, $1, %s, ($3)[array_position($2, p.commune_code::text)], ($4)[array_position($2, p.commune_code::text)], $5, $6) as score from candidate_profile p';
        o job_offer_profile;
        w matching_weights;
        ways record;
        step record;
        best match_found[] := '{}';
        more match_found[];
        whole text[] := '{}';
        there text;
        conditions text;
        frontier uuid;
        complete boolean;
      begin
        select * into o from job_offer_profile_of(array[offer_id]);
        select * into w from matching_weights where active;
        select * into ways from ways_from(o.commune_code);
        if w is null or o is null then return; end if;
        scored := format(scored, coalesce((select string_agg(format('(%L::uuid = any(p.skill_ids))::int', id), ' + ') from unnest(o.skill_ids) id), '0'));
        if (select count(*) from (select from candidate_profile limit 400) those) < 400 then
          return query execute format('select id, score from (%s) found order by score desc, id limit %s', scored, wanted)
            using o, ways.codes, ways.kms, ways.ferries, today, w;
          return;
        end if;
        for step in
          with skills as (
            select h as held, round(w.skills * skills_ratio(cardinality(o.skill_ids), h))::int as points
            from generate_series(0, cardinality(o.skill_ids)) h
          ), trainings as (
            select * from (values ('COMPLETED', w.training), ('IN_PROGRESS', round(w.training * 0.5)::int), ('ANY', 0)) t (status, points)
            where o.training_ids <> '{}'
            union all select 'ANY', w.training where o.training_ids = '{}'
          ), places as (
            select * from (values ('NEAR', w.place), ('FERRY', round(w.place * 0.5)::int), ('UNKNOWN', 0)) p (place, points)
            where o.commune_code is not null
            union all select 'EVERYWHERE', 0 where o.commune_code is null
          ), sets as (
            select t.status, s.held, p.place, t.status = 'ANY' and s.held = 0 as everyone,
              t.points + s.points + p.points + w.experience + w.availability as most
            from trainings t cross join skills s cross join places p
          )
          select 'SET' as kind, sets.*, status || place as family, most as upper, 0 as lost from sets where not everyone
          union all
          select 'FEW', status, min(held), place, false, max(most), status || place, max(most), 0
          from sets where held > case status when 'ANY' then 1 else 0 end group by status, place
          union all
          select 'SLICE', sets.*, '', most - case lost when 0 then 0 else lost / 2 + 1 end, lost
          from sets cross join unnest(array[0, 1, 3, 7, 15, 31, 63, 127]) lost where everyone
          order by upper desc, status, place, kind, held desc, lost
        loop
          exit when best[wanted].score > step.upper;
          there := case step.place
            when 'EVERYWHERE' then 'true'
            when 'UNKNOWN' then 'p.commune_code is null'
            else format('p.commune_code = any(%L)', array(
              select code from unnest(ways.codes, ways.ferries) way (code, ferry) where way.ferry = (step.place = 'FERRY'))) end;
          conditions := concat_ws(' and ', there, holds_at_least('p.skill_ids', o.skill_ids, step.held),
            case step.status when 'COMPLETED' then format('p.completed_ids && %L::uuid[]', o.training_ids)
              when 'IN_PROGRESS' then format('p.underway_ids && %L::uuid[]', o.training_ids) end);

          if step.kind = 'SLICE' then
            execute format('select array_agg((id, score)::match_found) from (select * from (%s where %s and %s) found where score %s %s order by %s id limit %s) found',
              scored, there, loses_at_most(step.lost, o, w, today), case step.lost when 0 then '=' else '>=' end, step.most - step.lost,
              case step.lost when 0 then '' else 'score desc,' end, wanted)
              into more using o, ways.codes, ways.kms, ways.ferries, today, w;
            best := best_of(best || more, wanted);
          elsif step.kind = 'FEW' then
            execute format('select array_agg((id, score)::match_found order by score desc, id), count(*) < %s from (%s where %s limit %s) found', few, scored, conditions, few)
              into more, complete using o, ways.codes, ways.kms, ways.ferries, today, w;
            best := best_of(best || more, wanted);
            if complete then whole := whole || step.family; end if;
          elsif step.held <= (case step.status when 'ANY' then 1 else 0 end) or step.family <> all(whole) then
            execute format('
              with early as materialized (
                select list, candidate_id from unnest($7) list cross join lateral (
                  select candidate_id from %s order by candidate_id limit %s / 6 / cardinality($7)) early
              ), found as (%s where p.candidate_id in (select candidate_id from early) and %s and %s)
              select (select array_agg((id, score)::match_found) from (select * from found where score = %s order by id limit %s) best),
                (select min(latest) from (select (array_agg(candidate_id::text order by candidate_id desc))[1] as latest from early group by list having count(*) >= %s / 6 / cardinality($7)) lists)',
              case step.status when 'ANY' then 'candidate_skill where skill_id = list'
                else format('candidate_training where training_id = list and status = %L', step.status) end, few,
              scored, there, loses_at_most(0, o, w, today), step.most, wanted, few)
              into more, frontier using o, ways.codes, ways.kms, ways.ferries, today, w,
                case step.status when 'ANY' then o.skill_ids[1:cardinality(o.skill_ids) - step.held + 1] else o.training_ids end;
            best := best_of(best || more, wanted);
            -- Beyond the frontier nobody was looked at, and nobody there comes before the last of the best.
            continue when best[wanted].score = step.upper and (frontier is null or best[wanted].other_id <= frontier);
            execute format('select array_agg((id, score)::match_found) from (select * from (%s where %s and %s) found order by score desc, id limit %s) found',
              scored, conditions, loses_at_most(step.most - coalesce(best[wanted].score, 0), o, w, today), wanted)
              into more using o, ways.codes, ways.kms, ways.ferries, today, w;
            best := best_of(best || more, wanted);
          end if;
        end loop;
        return query select * from unnest(best);
      end $$`);
  }

  // Offers that ask for a completed training, those that ask for none (they are many: the first by id may be enough), those
  // that ask for one under way, then all.
  private bestJobOffers(): void {
    this.addSql(`
      create function best_job_offers(candidate uuid, today date, wanted int) returns setof match_found language plpgsql stable cost 1000000 rows 10 set enable_seqscan = off as $$
      declare
        c candidate_profile;
        w matching_weights;
        ways record;
        best match_found[] := '{}';
        more match_found[];
        most int;
        step record;
        settled boolean := false;
      begin
        select * into c from candidate_profile_of(array[candidate]);
        select * into w from matching_weights where active;
        select * into ways from ways_from(c.commune_code);
        if w is null or c is null then return; end if;
        most := w.skills + w.experience + case when c.commune_code is null then 0 else w.place end
          + round(w.availability * availability_ratio(case when c.available_from is not null then 0 end))::int;
        for step in
          select * from (values
            (1, format('p.training_ids && %L::uuid[]', c.completed_ids), false, most + w.training),
            (2, $free$p.training_ids = '{}'$free$, true, most + w.training),
            (3, $free$p.training_ids = '{}'$free$, false, most + w.training),
            (4, format('p.training_ids && %L::uuid[]', c.underway_ids), false, most + round(w.training * 0.5)::int),
            (5, 'true', false, most)) step (place, condition, only_best, upper)
          where place = 5 or (select count(*) from (select from job_offer_profile limit 200) those) = 200
          order by place
        loop
          exit when best[wanted].score > step.upper;
          continue when settled and step.place = 3;
          execute format('
            select array_agg((id, score)::match_found), count(*) = %s and %L from (
              select * from (
                select p.job_offer_id as id, match_score($1, p, case when p.skill_ids && %L::uuid[] then (select count(*) from unnest(p.skill_ids) id where id = any(%L::uuid[])) else 0 end, ($3)[array_position($2, p.commune_code::text)], ($4)[array_position($2, p.commune_code::text)], $5, $6) as score
                from job_offer_profile p where %s
              ) found where score %s %s order by %s id limit %s) found',
            wanted, step.only_best, c.skill_ids, c.skill_ids, step.condition, case when step.only_best then '=' else '<=' end, case when step.place = 5 then 100 else step.upper end,
            case when step.only_best then '' else 'score desc,' end, wanted)
            into more, settled using c, ways.codes, ways.kms, ways.ferries, today, w;
          best := best_of(best || more, wanted);
        end loop;
        return query select * from unnest(best);
      end $$`);
  }
}
