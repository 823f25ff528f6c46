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
    this.classification();
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

  /** Whose an address is, said once: submissions are classified by it as they are stored, and again when rules change. */
  private classification(): void {
    this.addSql(`
      create function email_domain(email text) returns text language sql immutable strict parallel safe
      return rtrim(lower(regexp_replace(substring(email from '@([^@]*)$'), '\\s', '', 'g')), '.')`);
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
      'alter table "submission" add constraint "submission_institution_id_foreign" foreign key ("institution_id") references "institution" ("id") on delete set null',
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
}
