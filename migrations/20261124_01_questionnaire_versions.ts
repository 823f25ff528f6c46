import { Migration } from '@mikro-orm/migrations';

const NEW_FIELDS = `'{"minimumLabel": null, "maximumLabel": null, "decimals": null, "unit": null, "earliest": null,
  "latest": null, "fewest": null, "most": null, "longest": null, "collectsOptions": false, "topic": null}'::jsonb`;

/** Versions of questionnaires, more kinds of questions, what respondents add, and addresses apart from answers. */
export class QuestionnaireVersions extends Migration {
  override up(): void {
    this.respondentOptions();
    this.definitions();
    this.versions();
    this.respondents();
    this.addSql('alter table "answer" add column "number" double precision null, add column "day" date null');
    for (const table of ['questionnaire_version', 'respondent', 'respondent_option'])
      this.addSql(`select audit_table('${table}')`);
  }

  private respondentOptions(): void {
    this.addSql(`
      create table "respondent_option" (
        "id" uuid not null, "questionnaire_id" uuid not null, "question_key" text not null, "part" text not null,
        "key" text not null, "label" text not null, "status" text not null default 'PENDING', "merged_into" text null,
        "external_id" text null, "created_at" timestamptz(3) not null, primary key ("id"))`);
    this.addSql(
      'alter table "respondent_option" add constraint "respondent_option_questionnaire_id_question_key_part_key_unique" unique ("questionnaire_id", "question_key", "part", "key")',
    );
    this.addSql(
      `alter table "respondent_option" add constraint "respondent_option_part_check" check ("part" in ('OPTION', 'ITEM'))`,
    );
    this.addSql(
      `alter table "respondent_option" add constraint "respondent_option_status_check" check ("status" in ('PENDING', 'APPROVED', 'MERGED', 'REJECTED'))`,
    );
    this.addSql(
      'alter table "respondent_option" add constraint "respondent_option_questionnaire_id_foreign" foreign key ("questionnaire_id") references "questionnaire" ("id")',
    );
    this.addSql(
      'create index "respondent_option_questionnaire_id_order" on "respondent_option" ("questionnaire_id", "created_at", "id")',
    );
    for (const [part, list] of [
      ['OPTION', 'options'],
      ['ITEM', 'items'],
    ])
      this.addSql(`
        insert into "respondent_option" ("id", "questionnaire_id", "question_key", "part", "key", "label", "created_at")
        select gen_random_uuid(), n."id", q ->> 'key', '${part}', o ->> 'key', o -> 'label' ->> 'fr', n."created_at"
        from "questionnaire" n, jsonb_array_elements(n."sections") s, jsonb_array_elements(s -> 'questions') q,
          jsonb_array_elements(q -> '${list}') o where (o -> 'addedByRespondents')::boolean`);
  }

  /** Every field of a definition is said, so that it is read without being unpacked. */
  private definitions(): void {
    this.addSql(`
      create function pg_temp.offered(options jsonb) returns jsonb language sql as $$
        select coalesce(jsonb_agg(o - 'addedByRespondents' order by place), '[]')
        from jsonb_array_elements(options) with ordinality as listed (o, place)
        where not coalesce((o -> 'addedByRespondents')::boolean, false) $$`);
    this.addSql(`
      create function pg_temp.shown_when(condition jsonb) returns jsonb language sql as $$
        select case jsonb_typeof(condition) when 'object' then jsonb_build_object('match', 'ALL', 'conditions',
          jsonb_build_array(jsonb_build_object('questionKey', condition -> 'questionKey', 'operator', 'IS',
            'optionKey', condition -> 'equals', 'item', null, 'number', null))) else 'null' end $$`);
    this.addSql(`
      create function pg_temp.questions(questions jsonb) returns jsonb language sql as $$
        select coalesce(jsonb_agg(${NEW_FIELDS} || q || jsonb_build_object(
          'shownWhen', pg_temp.shown_when(q -> 'shownWhen'), 'options', pg_temp.offered(q -> 'options'),
          'items', pg_temp.offered(q -> 'items')) order by place), '[]')
        from jsonb_array_elements(questions) with ordinality as listed (q, place) $$`);
    this.addSql(`
      update "questionnaire" set "sections" = (
        select coalesce(jsonb_agg(s || jsonb_build_object('shownWhen', pg_temp.shown_when(s -> 'shownWhen'),
          'questions', pg_temp.questions(s -> 'questions')) order by place), '[]')
        from jsonb_array_elements("sections") with ordinality as listed (s, place))`);
    this.addSql(`
      alter table "questionnaire" add column "draft_sections" jsonb null,
        add column "added_options" jsonb not null default '[]'`);
  }

  private versions(): void {
    this.addSql(`
      create table "questionnaire_version" (
        "id" uuid not null, "questionnaire_id" uuid not null, "number" int not null, "sections" jsonb not null,
        "published_at" timestamptz(3) not null, primary key ("id"))`);
    this.addSql(
      'alter table "questionnaire_version" add constraint "questionnaire_version_questionnaire_id_number_unique" unique ("questionnaire_id", "number")',
    );
    this.addSql(
      'alter table "questionnaire_version" add constraint "questionnaire_version_questionnaire_id_foreign" foreign key ("questionnaire_id") references "questionnaire" ("id")',
    );
    this.addSql(`
      insert into "questionnaire_version" ("id", "questionnaire_id", "number", "sections", "published_at")
      select gen_random_uuid(), "id", 1, "sections", coalesce("published_at", "created_at") from "questionnaire"
      where "published_at" is not null
        or exists (select from "submission" s where s."questionnaire_id" = "questionnaire"."id")`);
    this.addSql(`
      create function refuse_version_change() returns trigger language plpgsql as $$
      begin
        raise exception 'A published version never changes' using errcode = 'integrity_constraint_violation';
      end $$`);
    this.addSql(`
      create trigger immutable before update on "questionnaire_version"
        for each row execute function refuse_version_change()`);
    this.addSql(`
      alter table "submission" add column "questionnaire_version_id" uuid null,
        add column "not_asked" text[] not null default '{}'`);
    this.addSql(`
      update "submission" s set "questionnaire_version_id" = v."id" from "questionnaire_version" v
      where v."questionnaire_id" = s."questionnaire_id"`);
    this.addSql('alter table "submission" alter column "questionnaire_version_id" set not null');
    this.addSql(
      'alter table "submission" add constraint "submission_questionnaire_version_id_foreign" foreign key ("questionnaire_version_id") references "questionnaire_version" ("id")',
    );
  }

  private respondents(): void {
    this.addSql(`
      create table "respondent" (
        "id" uuid not null, "questionnaire_id" uuid not null, "email" varchar(254) not null, "email_key" text null,
        primary key ("id"))`);
    this.addSql('alter table "submission" add column "respondent_id" uuid null');
    this.addSql('update "submission" set "respondent_id" = gen_random_uuid() where "email" is not null');
    this.addSql(`
      insert into "respondent" ("id", "questionnaire_id", "email", "email_key")
      select "respondent_id", "questionnaire_id", "email", "email_key" from "submission" where "email" is not null`);
    this.addSql(
      'alter table "respondent" add constraint "respondent_questionnaire_id_email_key_unique" unique ("questionnaire_id", "email_key")',
    );
    this.addSql(
      'alter table "respondent" add constraint "respondent_questionnaire_id_foreign" foreign key ("questionnaire_id") references "questionnaire" ("id")',
    );
    this.addSql('alter table "submission" add constraint "submission_respondent_id_unique" unique ("respondent_id")');
    this.addSql(
      'alter table "submission" add constraint "submission_respondent_id_foreign" foreign key ("respondent_id") references "respondent" ("id") on delete set null',
    );
    this.addSql(
      `create index "respondent_search" on "respondent" using gin (search_vector(coalesce("email", ''))) with (fastupdate = off)`,
    );
    this.addSql('drop trigger learn_words on "submission"');
    this.addSql(`
      create trigger learn_words after insert or update of "email" on "respondent"
      for each row execute function learn_words('email')`);
    this.addSql('create index "respondent_address" on "respondent" (lower("email"))');
    // Their indexes go with them.
    this.addSql('alter table "submission" drop column "email", drop column "email_key"');
  }
}
