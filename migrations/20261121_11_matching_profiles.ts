import { Migration } from '@mikro-orm/migrations';

/** What a row of each side is made of: the tables that a change of it comes from, with their column that names it. */
const SIDES = [
  {
    profile: 'candidate_profile',
    id: 'candidate_id',
    row: 'candidate',
    links: ['candidate_skill', 'candidate_training'],
    columns: ['commune_code', 'mobility_km', 'experience_years', 'available_from'],
    lists: {
      skill_ids: 'select skill_id from candidate_skill where candidate_id = r.id',
      completed_ids: `select training_id from candidate_training where candidate_id = r.id and status = 'COMPLETED'`,
      underway_ids: `select training_id from candidate_training where candidate_id = r.id and status = 'IN_PROGRESS'`,
    },
  },
  {
    profile: 'job_offer_profile',
    id: 'job_offer_id',
    row: 'job_offer',
    links: ['job_offer_skill', 'job_offer_training'],
    columns: ['commune_code', 'experience_years', 'starts_on'],
    lists: {
      skill_ids: 'select skill_id from job_offer_skill where job_offer_id = r.id',
      training_ids: 'select training_id from job_offer_training where job_offer_id = r.id',
    },
  },
] as const;

/**
 * What a match is judged by, of every published candidate and offer in one narrow row each, kept by triggers, and the
 * formula of the score over two such rows.
 */
export class MatchingProfiles extends Migration {
  override up(): void {
    this.addSql(`
      create table "candidate_profile" (
        "candidate_id" uuid not null primary key references "candidate" ("id") on delete cascade,
        "commune_code" varchar(5) null, "mobility_km" int not null, "experience_years" int not null, "available_from" date null,
        "skill_ids" uuid[] not null, "completed_ids" uuid[] not null, "underway_ids" uuid[] not null)`);
    this.addSql(`
      create table "job_offer_profile" (
        "job_offer_id" uuid not null primary key references "job_offer" ("id") on delete cascade,
        "commune_code" varchar(5) null, "experience_years" int not null, "starts_on" date null,
        "skill_ids" uuid[] not null, "training_ids" uuid[] not null)`);
    for (const side of SIDES) this.keep(side);

    this.addSql(
      'create index "candidate_profile_lists" on "candidate_profile" using gin ("skill_ids", "completed_ids", "underway_ids") with (fastupdate = off)',
    );
    this.addSql('create index "candidate_profile_experience" on "candidate_profile" ("experience_years")');
    this.addSql('create index "candidate_profile_place" on "candidate_profile" ("commune_code", "experience_years")');
    this.addSql(
      'create index "job_offer_profile_trainings" on "job_offer_profile" using gin ("training_ids") with (fastupdate = off)',
    );
    // Who has a skill or a training, in the order of their ids: a search that has found enough stops there.
    this.addSql('create index "candidate_skill_order" on "candidate_skill" ("skill_id", "candidate_id")');
    this.addSql('drop index "candidate_skill_skill_id_index"');
    this.addSql(
      'create index "candidate_training_order" on "candidate_training" ("training_id", "status", "candidate_id")',
    );
    this.addSql('drop index "candidate_training_training_id_index"');
    this.formula();
  }

  /** The profiles of one side follow the rows they are made of, in the same transaction. */
  private keep({ profile, id, row, links, columns, lists }: (typeof SIDES)[number]): void {
    const names = [id, ...columns, ...Object.keys(lists)];
    const values = ['r.id', ...columns.map((column) => `r.${column}`)];
    const arrays = Object.values(lists).map((list) => `array(${list} order by 1)`);
    this.addSql(`
      create function ${profile}_of(ids uuid[]) returns setof ${profile} language sql stable as $$
        select ${[...values, ...arrays].join(', ')} from "${row}" r where r.id = any(ids) $$`);
    // The lock comes first: what two transactions change of one row at once, the later one sees whole.
    this.addSql(`
      create function refresh_${profile}(ids uuid[]) returns void language plpgsql as $$
      begin
        perform from "${row}" r where r.id = any(ids) order by r.id for no key update;
        delete from "${profile}" p using "${row}" r where p.${id} = any(ids) and r.id = p.${id} and r.status <> 'PUBLISHED';
        insert into "${profile}" as known
        select made.* from ${profile}_of(ids) made join "${row}" r on r.id = made.${id} where r.status = 'PUBLISHED'
        on conflict (${id}) do update set ${names.map((name) => `${name} = excluded.${name}`).join(', ')} where known is distinct from excluded;
      end $$`);
    this.addSql(`
      create function refresh_${profile}() returns trigger language plpgsql as $$
      begin
        perform refresh_${profile}(ids) from (select array_agg(distinct (to_jsonb(changed) ->> tg_argv[0])::uuid) as ids from changed) c where ids is not null;
        return null;
      end $$`);
    for (const [table, column] of [[row, 'id'], ...links.map((link) => [link, id])]) {
      const states = { insert: 'new', update: 'new', ...(table === row ? {} : { delete: 'old' }) };
      for (const [event, state] of Object.entries(states))
        this.addSql(`
          create trigger "${profile}_${event}" after ${event} on "${table}" referencing ${state} table as changed
          for each statement execute function refresh_${profile}('${column}')`);
    }
    this.addSql(`select refresh_${profile}(array(select id from "${row}"))`);
  }

  /** Each factor as a ratio from 0 to 1; the explanations and the search for the best share them. */
  private formula(): void {
    const made = (signature: string, type: string, value: string) =>
      this.addSql(
        `create function ${signature} returns ${type} language sql immutable parallel safe as $$ select ${value} $$`,
      );
    made(
      'training_ratio(asked bigint, completed bigint, underway bigint)',
      'numeric',
      'case when asked = 0 or completed > 0 then 1 when underway > 0 then 0.5 else 0 end',
    );
    // Beyond the mobility, points fade over the same distance again, over 10 km at least; a ferry halves them.
    made(
      'place_ratio(km double precision, ferry boolean, mobility int)',
      'double precision',
      'case when km is null then 0 else (case when ferry then 0.5 else 1 end) * greatest(0, least(1, 1 - (km - mobility) / greatest(mobility, 10))) end',
    );
    made(
      'experience_ratio(years int, asked int)',
      'numeric',
      'case when asked = 0 then 1 else least(1, years::numeric / asked) end',
    );
    // Days late at which availability gives nothing more: 90.
    made(
      'availability_ratio(days_late int)',
      'numeric',
      'case when days_late is null then 0.5 else greatest(0, least(1, 1 - days_late::numeric / 90)) end',
    );
    made(
      'skills_ratio(asked bigint, held bigint)',
      'numeric',
      'case when asked = 0 then 1 else held::numeric / asked end',
    );
    made(
      'days_late(available_from date, starts_on date, today date)',
      'int',
      'available_from - greatest(coalesce(starts_on, today), today)',
    );
    made(
      'needs_ferry(here text, there text)',
      'boolean',
      `here <> there and (here not in ('GRANDE_TERRE', 'BASSE_TERRE') or there not in ('GRANDE_TERRE', 'BASSE_TERRE'))`,
    );
    made(
      'match_score(c candidate_profile, o job_offer_profile, skills bigint, km double precision, ferry boolean, today date, w matching_weights)',
      'int',
      `(round(w.training * case when o.training_ids = '{}' or o.training_ids && c.completed_ids then 1 when o.training_ids && c.underway_ids then 0.5 else 0 end)
        + round(w.place * place_ratio(km, ferry, c.mobility_km))
        + round(w.skills * skills_ratio(cardinality(o.skill_ids), skills))
        + round(w.experience * experience_ratio(c.experience_years, o.experience_years))
        + round(w.availability * availability_ratio(days_late(c.available_from, o.starts_on, today))))::int`,
    );
  }
}
