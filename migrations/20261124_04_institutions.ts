import { Migration } from '@mikro-orm/migrations';

/** Where anybody has an address; people of an installation add theirs in the console. */
const PERSONAL_PROVIDERS = `
  gmail.com googlemail.com outlook.com outlook.fr hotmail.com hotmail.fr hotmail.be hotmail.ch hotmail.co.uk live.com
  live.fr live.be live.ca msn.com yahoo.com yahoo.fr yahoo.be yahoo.ca yahoo.co.uk ymail.com rocketmail.com icloud.com
  me.com mac.com aol.com aol.fr orange.fr wanadoo.fr free.fr aliceadsl.fr sfr.fr neuf.fr cegetel.net club-internet.fr
  numericable.fr noos.fr bbox.fr laposte.net gmx.com gmx.fr gmx.de gmx.ch gmx.net web.de t-online.de mail.com
  protonmail.com protonmail.ch proton.me pm.me tutanota.com tuta.io bluewin.ch hispeed.ch sunrise.ch romandie.com
  vtxnet.ch netplus.ch skynet.be telenet.be proximus.be voila.fr mailo.com net-c.com caramail.com yandex.com mail.ru
  qq.com 163.com mediaserv.net canl.nc`
  .trim()
  .split(/\s+/);

/** Institutions of respondents, told by their addresses; what is classified, and what people who know SQL may ask. */
export class Institutions extends Migration {
  override up(): void {
    this.addSql('create extension if not exists fuzzystrmatch');
    this.tables();
    this.searches();
    this.classification();
    this.unknownDomains();
    this.surveyViews();
    for (const table of [
      'institution',
      'institution_rule',
      'personal_provider',
      'domain_alias',
      'institution_proposal',
    ])
      this.addSql(`select audit_table('${table}')`);
  }

  private tables(): void {
    const types = `'COMPANY', 'PUBLIC_INSTITUTION', 'SCHOOL', 'ASSOCIATION', 'OTHER'`;
    const sectors = `'HEALTH', 'SOCIAL', 'EDUCATION', 'EMPLOYMENT', 'ADMINISTRATION', 'JUSTICE', 'INDUSTRY', 'SERVICES', 'OTHER'`;
    this.addSql(`
      create table "institution" (
        "id" uuid not null, "name" varchar(200) not null, "type" text null, "sector" text null,
        "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1,
        primary key ("id"))`);
    this.addSql('alter table "institution" add constraint "institution_name_unique" unique ("name")');
    this.addSql(`alter table "institution" add constraint "institution_type_check" check ("type" in (${types}))`);
    this.addSql(`alter table "institution" add constraint "institution_sector_check" check ("sector" in (${sectors}))`);

    this.addSql(`
      create table "institution_rule" (
        "id" uuid not null, "institution_id" uuid not null, "kind" text not null, "value" varchar(254) not null,
        "priority" int not null default 0, "created_at" timestamptz(3) not null, primary key ("id"))`);
    this.addSql(
      'alter table "institution_rule" add constraint "institution_rule_value_kind_unique" unique ("value", "kind")',
    );
    this.addSql(
      `alter table "institution_rule" add constraint "institution_rule_kind_check" check ("kind" in ('ADDRESS', 'DOMAIN', 'SUBDOMAINS'))`,
    );
    this.addSql(
      'alter table "institution_rule" add constraint "institution_rule_institution_id_foreign" foreign key ("institution_id") references "institution" ("id") on delete cascade',
    );
    this.addSql('create index "institution_rule_institution_id_index" on "institution_rule" ("institution_id")');

    this.addSql(`
      create table "personal_provider" (
        "id" uuid not null, "domain" varchar(253) not null, "created_at" timestamptz(3) not null, primary key ("id"))`);
    this.addSql('alter table "personal_provider" add constraint "personal_provider_domain_unique" unique ("domain")');
    this.addSql(`
      insert into "personal_provider" ("id", "domain", "created_at")
      select gen_random_uuid(), domain, now() from unnest(string_to_array('${PERSONAL_PROVIDERS.join(' ')}', ' ')) as domain`);

    this.addSql(`
      create table "domain_alias" (
        "id" uuid not null, "domain" varchar(253) not null, "correct_domain" varchar(253) null,
        "created_at" timestamptz(3) not null, primary key ("id"))`);
    this.addSql('alter table "domain_alias" add constraint "domain_alias_domain_unique" unique ("domain")');

    this.addSql(`
      create table "institution_proposal" (
        "id" uuid not null, "domain" varchar(253) not null, "name" varchar(200) not null, "type" text null,
        "sector" text null, "confidence" double precision not null, "reason" text not null,
        "model" varchar(200) not null, "prompt_version" varchar(20) not null, "status" text not null default 'PENDING',
        "institution_id" uuid null, "created_at" timestamptz(3) not null, "decided_at" timestamptz(3) null,
        primary key ("id"))`);
    this.addSql(
      'alter table "institution_proposal" add constraint "institution_proposal_domain_unique" unique ("domain")',
    );
    this.addSql(`
      alter table "institution_proposal"
        add constraint "institution_proposal_type_check" check ("type" in (${types})),
        add constraint "institution_proposal_sector_check" check ("sector" in (${sectors})),
        add constraint "institution_proposal_status_check" check ("status" in ('PENDING', 'ACCEPTED', 'REJECTED'))`);
    this.addSql(
      'alter table "institution_proposal" add constraint "institution_proposal_institution_id_foreign" foreign key ("institution_id") references "institution" ("id") on delete set null',
    );
  }

  private searches(): void {
    this.addSql(
      `create index "institution_search" on "institution" using gin (search_vector(coalesce("name", ''))) with (fastupdate = off)`,
    );
    this.addSql(`
      create trigger learn_words after insert or update of "name" on "institution"
      for each row execute function learn_words('name')`);
    for (const [table, column] of [
      ['institution', 'created_at'],
      ['personal_provider', 'created_at'],
      ['domain_alias', 'created_at'],
      ['institution_proposal', 'created_at'],
      ['institution_proposal', 'confidence'],
    ])
      this.addSql(`create index "${table}_${column}_order" on "${table}" ("${column}", "id")`);
  }

  /** Whose an address is, said once: submissions are classified by it as they are stored, and again when rules change. */
  private classification(): void {
    this.addSql(`
      create function email_domain(email text) returns text language sql immutable parallel safe
      return case when position('@' in email) > 0 then rtrim(lower(btrim(split_part(email, '@', -1))), '.') end`);
    this.addSql(`
      create function domain_and_above(domain text) returns text[] language sql immutable strict parallel safe
      return array(select array_to_string(parts[place:], '.') from string_to_array(domain, '.') as parts,
        generate_subscripts(parts, 1) as place)`);
    // The address is looked up as it is written and with the domain that is meant by it.
    this.addSql(`
      create function institution_of(email text) returns uuid language sql stable strict parallel safe
      return (
        select r.institution_id
        from (select email_domain(email) as domain, lower(regexp_replace(email, '\\s', '', 'g')) as address offset 0) w
          cross join lateral (select coalesce((select a.correct_domain from domain_alias a where a.domain = w.domain),
            w.domain) as domain offset 0) m
          cross join institution_rule r
        where r.value = any (domain_and_above(m.domain) || w.address || (split_part(w.address, '@', 1) || '@' || m.domain))
          and (r.kind = 'ADDRESS' or not exists (select from personal_provider p where p.domain = m.domain))
          and (r.kind <> 'DOMAIN' or r.value = m.domain)
        order by r.priority desc, array_position(array['ADDRESS', 'DOMAIN', 'SUBDOMAINS'], r.kind), length(r.value) desc
        limit 1)`);

    this.addSql('alter table "submission" add column "institution_id" uuid null');
    this.addSql(
      'alter table "submission" add constraint "submission_institution_id_foreign" foreign key ("institution_id") references "institution" ("id")',
    );
    this.addSql(
      'create index "submission_institution_id_submitted_at_index" on "submission" ("institution_id", "submitted_at", "id")',
    );
    this.addSql('create index "respondent_domain" on "respondent" (email_domain("email"))');
    // Whichever way a submission comes in, it is classified with the rules of that moment.
    this.addSql(`
      create function classify_submission() returns trigger language plpgsql as $$
      begin
        new.institution_id := (select institution_of(r.email) from respondent r where r.id = new.respondent_id);
        return new;
      end $$`);
    this.addSql(`
      create trigger classify before insert on "submission" for each row when (new.respondent_id is not null)
        execute function classify_submission()`);
  }

  /** What is left for people to decide: domains that no rule knows, and what they may be misspellings of. */
  private unknownDomains(): void {
    this.addSql(`
      create view "unknown_domain" as
      select coalesce(a.correct_domain, w.domain) as id, coalesce(a.correct_domain, w.domain) as domain,
        sum(w.responses)::int as response_count, max(w.last_at) as last_response_at, bool_or(a.id is not null) as decided
      from (select email_domain(r.email) as domain, count(*) as responses, max(s.submitted_at) as last_at
          from submission s join respondent r on r.id = s.respondent_id where s.institution_id is null group by 1 offset 0) w
        left join domain_alias a on a.domain = w.domain
      where w.domain is not null
        and not exists (select from personal_provider p where p.domain = coalesce(a.correct_domain, w.domain))
      group by 1, 2`);
    // One letter off, or two where domains are long: two also swap two letters. Of the domains that only responses know
    // (frequent: their numbers) those count that are three times as frequent.
    this.addSql(`
      create function nearest_domain(written text, responses int, frequent jsonb) returns text
      language sql stable parallel safe
      return (
        select k.domain from (
          select r.value as domain, 1 as rank from institution_rule r where r.kind <> 'ADDRESS'
          union all select p.domain, 2 from personal_provider p
          union all select f.domain, 3 from jsonb_each_text(frequent) as f (domain, times)
            where f.times::int >= 3 * responses
        ) k cross join lateral (select levenshtein_less_equal(k.domain, written, 2) as letters) d
        where d.letters between 1 and case when length(written) < 8 then 1 else 2 end
        order by d.letters, k.rank, k.domain limit 1)`);
  }

  /** For people who know SQL: docs/sql-views.md. No addresses, and nothing that leads to one. */
  private surveyViews(): void {
    this.addSql(`
      create view "survey_questionnaire" as
      select n.id as questionnaire_id, n.slug as questionnaire, n.title ->> 'fr' as title_fr, n.title ->> 'en' as title_en,
        n.status, count(s.id)::int as responses
      from questionnaire n left join submission s on s.questionnaire_id = n.id group by n.id`);
    this.addSql(`
      create view "survey_question" as
      select n.slug as questionnaire, v.number as version, v.id as version_id, section.place::int as section_position,
        section.of ->> 'key' as section_key, question.place::int as question_position, question.of ->> 'key' as question_key,
        question.of ->> 'kind' as kind, question.of ->> 'topic' as topic, question.of -> 'label' ->> 'fr' as question_fr,
        question.of -> 'label' ->> 'en' as question_en
      from questionnaire_version v join questionnaire n on n.id = v.questionnaire_id
        cross join jsonb_array_elements(v.sections) with ordinality as section (of, place)
        cross join jsonb_array_elements(section.of -> 'questions') with ordinality as question (of, place)`);
    this.addSql(`
      create view "survey_option" as
      select n.slug as questionnaire, v.number as version, v.id as version_id, question ->> 'key' as question_key, l.part,
        o.place::int as option_position, o.of ->> 'key' as key, o.of -> 'label' ->> 'fr' as label_fr,
        o.of -> 'label' ->> 'en' as label_en
      from questionnaire_version v join questionnaire n on n.id = v.questionnaire_id
        cross join jsonb_array_elements(v.sections) as section
        cross join jsonb_array_elements(section -> 'questions') as question
        cross join lateral (values ('OPTION', question -> 'options'), ('ITEM', question -> 'items')) as l (part, options)
        cross join jsonb_array_elements(l.options) with ordinality as o (of, place)`);
    this.addSql(`
      create view "survey_institution" as
      select i.id as institution_id, i.name as institution, i.type as institution_type, i.sector, count(s.id)::int as responses
      from institution i left join submission s on s.institution_id = i.id group by i.id`);
    this.addSql(`
      create view "survey_response" as
      select s.id as response_id, n.slug as questionnaire, v.number as version, s.submitted_at,
        date_trunc('month', s.submitted_at at time zone 'America/Guadeloupe')::date as month, s.language, s.source,
        s.institution_id, i.name as institution, i.type as institution_type, i.sector,
        case when i.id is not null then 'INSTITUTION' when r.id is null then 'NO_ADDRESS'
          when exists (select from personal_provider p where p.domain = coalesce(a.correct_domain, email_domain(r.email)))
            then 'PERSONAL' else 'UNKNOWN' end as address_of,
        s.not_asked
      from submission s join questionnaire n on n.id = s.questionnaire_id
        join questionnaire_version v on v.id = s.questionnaire_version_id
        left join institution i on i.id = s.institution_id left join respondent r on r.id = s.respondent_id
        left join domain_alias a on a.domain = email_domain(r.email)`);
    // What respondents added counts as the option that it was merged into. Answers to questions that ask for an address,
    // and texts of which nobody knows what they answer, stay inside.
    this.addSql(`
      create view "survey_answer" as
      select a.submission_id as response_id, n.slug as questionnaire, a.position, a.question_key, q.kind, q.topic,
        q.question_fr, q.question_en, coalesce(ai.merged_into, a.item) as item, coalesce(i.label_fr, ti.label, ai.label) as item_fr,
        coalesce(i.label_en, ti.label, ai.label) as item_en, coalesce(ao.merged_into, a.option_key) as option_key,
        coalesce(o.label_fr, t.label, ao.label) as option_fr, coalesce(o.label_en, t.label, ao.label) as option_en,
        a.rating, a.number, a.day, case when q.kind is not null then a.text end as text
      from answer a join submission s on s.id = a.submission_id join questionnaire n on n.id = s.questionnaire_id
        left join survey_question q on q.version_id = s.questionnaire_version_id and q.question_key = a.question_key
        left join respondent_option ao on ao.questionnaire_id = s.questionnaire_id and ao.question_key = a.question_key
          and ao.part = 'OPTION' and ao.key = a.option_key
        left join respondent_option t on t.questionnaire_id = s.questionnaire_id and t.question_key = a.question_key
          and t.part = 'OPTION' and t.key = ao.merged_into
        left join survey_option o on o.version_id = s.questionnaire_version_id and o.question_key = a.question_key
          and o.part = 'OPTION' and o.key = coalesce(ao.merged_into, a.option_key)
        left join respondent_option ai on ai.questionnaire_id = s.questionnaire_id and ai.question_key = a.question_key
          and ai.part = 'ITEM' and ai.key = a.item
        left join respondent_option ti on ti.questionnaire_id = s.questionnaire_id and ti.question_key = a.question_key
          and ti.part = 'ITEM' and ti.key = ai.merged_into
        left join survey_option i on i.version_id = s.questionnaire_version_id and i.question_key = a.question_key
          and i.part = 'ITEM' and i.key = coalesce(ai.merged_into, a.item)
      where q.kind is distinct from 'EMAIL'`);
  }
}
