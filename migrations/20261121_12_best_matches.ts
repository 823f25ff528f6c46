import { Migration } from '@mikro-orm/migrations';

/**
 * The searches for the best matches. Both walk sets of rows in the order of the highest score that a row of the set can
 * have, and stop when the last of the best found so far is above what is left: the more rows there are, the sooner.
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

  // A set holds the candidates with one of the trainings (COMPLETED, IN_PROGRESS or, ANY, whatever they followed) and at
  // least so many of the skills. Where neither narrows it down, it is parted by place, and taken in slices of points lost.
  private bestCandidates(): void {
    this.addSql(`
      create function best_candidates(offer_id uuid, today date, wanted int) returns setof match_found language plpgsql stable as $$
      declare
        o job_offer_profile;
        w matching_weights;
        ways record;
        best match_found[] := '{}';
        step record;
        lists text;
        conditions text;
        scored constant text := 'select p.candidate_id as id, match_score(p, $1, ($3)[array_position($2, p.commune_code::text)], ($4)[array_position($2, p.commune_code::text)], $5, $6) as score';
        more match_found[];
        settled boolean;
      begin
        select * into o from job_offer_profile_of(array[offer_id]);
        select * into w from matching_weights where active;
        select * into ways from ways_from(o.commune_code);
        if w is null or o is null then return; end if;
        for step in
          with skills as (
            select h as held, round(w.skills * skills_ratio(cardinality(o.skill_ids), h))::int as points
            from generate_series(0, cardinality(o.skill_ids)) h
          ), trainings as (
            select * from (values ('COMPLETED', w.training), ('IN_PROGRESS', round(w.training * 0.5)::int), ('ANY', 0)) t (status, points)
            where o.training_ids <> '{}'
            union all select 'ANY', w.training where o.training_ids = '{}'
          ), places as (
            select * from (values (false, w.place), (true, round(w.place * 0.5)::int), (null, 0)) p (ferry, points)
            where o.commune_code is not null
            union all select null, 0 where o.commune_code is null
          ), sets as (
            select t.status, s.held, p.ferry, t.status = 'ANY' and s.held = 0 as everyone,
              t.points + s.points + p.points + w.experience + w.availability as most
            from trainings t cross join skills s cross join places p
            where t.status = 'ANY' and s.held = 0 or p.points = (select max(points) from places)
          )
          select sets.*, slice.lost, slice.until, most - slice.lost as upper
          from sets cross join (values (0, 0), (1, 3), (4, 7), (8, 15), (16, 31), (32, 100)) slice (lost, until)
          where everyone or slice.lost = 0
          order by upper desc, everyone, status, held desc, ferry, lost
        loop
          exit when best[wanted].score > step.upper;
          if step.everyone then
            conditions := loses_at_most(step.until, o, w, today) || case
              when o.commune_code is null then ''
              when step.ferry is null then ' and p.commune_code is null'
              else format(' and p.commune_code = any(%L)', array(select code from unnest(ways.codes, ways.ferries) way (code, ferry) where way.ferry = step.ferry)) end;
            execute format('select array_agg((id, score)::match_found) from (select * from (%s from candidate_profile p where %s) found where score %s %s order by %s id limit %s) found',
              scored, conditions, case when step.lost = 0 then '=' else '>=' end, step.most - step.until, case when step.lost = 0 then '' else 'score desc,' end, wanted)
              into more using o, ways.codes, ways.kms, ways.ferries, today, w;
            best := best_of(best || more, wanted);
            continue;
          end if;

          -- Those who come first by id and lose nothing else may be enough.
          lists := case when step.status <> 'ANY'
            then format('(select candidate_id from candidate_training where training_id = list and status = %L order by candidate_id limit 200)', step.status)
            else '(select candidate_id from candidate_skill where skill_id = list order by candidate_id limit 200)' end;
          execute format('select array_agg((id, score)::match_found), count(*) = %s * cardinality($7) from unnest($7) list cross join lateral (
              select * from (%s from %s early join candidate_profile p on p.candidate_id = early.candidate_id where %s) found where score = %s order by id limit %s) found',
            wanted, scored, lists, loses_at_most(0, o, w, today), step.most, wanted)
            into more, settled using o, ways.codes, ways.kms, ways.ferries, today, w,
              case when step.status <> 'ANY' then o.training_ids else o.skill_ids[1:cardinality(o.skill_ids) - step.held + 1] end;
          best := best_of(best || more, wanted);
          continue when settled;

          conditions := concat_ws(' and ', holds_at_least('p.skill_ids', o.skill_ids, step.held),
            case step.status when 'COMPLETED' then format('p.completed_ids && %L::uuid[]', o.training_ids)
              when 'IN_PROGRESS' then format('p.underway_ids && %L::uuid[]', o.training_ids) end,
            loses_at_most(step.most - coalesce(best[wanted].score, 0), o, w, today));
          execute format('select array_agg((id, score)::match_found) from (select * from (%s from candidate_profile p where %s) found order by score desc, id limit %s) found',
            scored, conditions, wanted)
            into more using o, ways.codes, ways.kms, ways.ferries, today, w;
          best := best_of(best || more, wanted);
        end loop;
        return query select * from unnest(best);
      end $$`);
  }

  // Offers that ask for a completed training, those that ask for none (they are many: the first by id may be enough), those
  // that ask for one under way, then all.
  private bestJobOffers(): void {
    this.addSql(`
      create function best_job_offers(candidate uuid, today date, wanted int) returns setof match_found language plpgsql stable as $$
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
          order by place
        loop
          exit when best[wanted].score > step.upper;
          continue when settled and step.place = 3;
          execute format('
            select array_agg((id, score)::match_found), count(*) = %s and %L from (
              select * from (
                select p.job_offer_id as id, match_score($1, p, ($3)[array_position($2, p.commune_code::text)], ($4)[array_position($2, p.commune_code::text)], $5, $6) as score
                from job_offer_profile p where %s
              ) found where score %s %s order by %s id limit %s) found',
            wanted, step.only_best, step.condition, case when step.only_best then '=' else '<=' end, step.upper,
            case when step.only_best then '' else 'score desc,' end, wanted)
            into more, settled using c, ways.codes, ways.kms, ways.ferries, today, w;
          best := best_of(best || more, wanted);
        end loop;
        return query select * from unnest(best);
      end $$`);
  }
}
