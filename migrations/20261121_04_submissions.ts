import { Migration } from '@mikro-orm/migrations';

const ODDITIES = [
  'MISSING_EMAIL',
  'INVALID_EMAIL',
  'DUPLICATE_EMAIL',
  'EMAIL_DOMAIN_SUSPECT',
  'MISSING_ROLE',
  'RESPONDENT_ROLE',
  'RATING_AS_TEXT',
  'INVALID_RATING',
  'UNKNOWN_OPTION',
  'UNKNOWN_QUESTION',
  'UNEXPECTED_VALUE',
  'EMPTY_ANSWER',
  'OTHER_WITHOUT_TEXT',
  'OTHER_NOT_CHOSEN',
  'SKIPPED_SECTION',
  'REPLACED_CHARACTER',
  'UNREADABLE_DATA',
  'INVALID_DATE',
  'MISSING_ID',
  'DUPLICATE_ID',
];

/** Questionnaires, the submissions to them and their answers. */
export class Submissions extends Migration {
  override up(): void {
    this.addSql(`
      create table "questionnaire" (
        "id" uuid not null, "slug" varchar(60) not null, "title" jsonb not null, "description" jsonb null,
        "status" text not null default 'DRAFT', "sections" jsonb not null, "published_at" timestamptz(3) null,
        "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1,
        primary key ("id"))`);
    this.addSql('alter table "questionnaire" add constraint "questionnaire_slug_unique" unique ("slug")');
    this.addSql(
      `alter table "questionnaire" add constraint "questionnaire_status_check" check ("status" in ('DRAFT', 'PUBLISHED', 'CLOSED'))`,
    );
    this.addSql('create index "questionnaire_created_at_order" on "questionnaire" ("created_at", "id")');
    this.addSql('create index "questionnaire_updated_at_order" on "questionnaire" ("updated_at", "id")');
    this.addSql('create index "questionnaire_slug_order" on "questionnaire" ("slug", "id")');
    this.addSql(
      `create index "questionnaire_search" on "questionnaire" using gin (searchable(coalesce("title" ->> 'fr', '') || ' ' || coalesce("title" ->> 'en', '') || ' ' || coalesce("slug", '')) gin_trgm_ops)`,
    );

    this.addSql(`
      create table "submission" (
        "id" uuid not null, "questionnaire_id" uuid not null, "email" varchar(254) null, "email_key" text null,
        "idempotency_key" varchar(100) null, "submitted_at" timestamptz(3) not null, "language" text null,
        "source" text not null, "external_id" varchar(220) null, "oddities" text[] not null, primary key ("id"))`);
    this.addSql(
      'alter table "submission" add constraint "submission_questionnaire_id_email_key_unique" unique ("questionnaire_id", "email_key")',
    );
    this.addSql(
      'alter table "submission" add constraint "submission_questionnaire_id_idempotency_key_unique" unique ("questionnaire_id", "idempotency_key")',
    );
    this.addSql(
      'alter table "submission" add constraint "submission_questionnaire_id_external_id_unique" unique ("questionnaire_id", "external_id")',
    );
    this.addSql(
      `alter table "submission" add constraint "submission_language_check" check ("language" in ('FR', 'EN'))`,
    );
    this.addSql(
      `alter table "submission" add constraint "submission_source_check" check ("source" in ('PUBLIC', 'IMPORT'))`,
    );
    const oddities = ODDITIES.map((oddity) => `'${oddity}'::text`).join(', ');
    this.addSql(
      `alter table "submission" add constraint "submission_oddities_check" check ("oddities" <@ array[${oddities}])`,
    );
    this.addSql(
      'alter table "submission" add constraint "submission_questionnaire_id_foreign" foreign key ("questionnaire_id") references "questionnaire" ("id")',
    );
    this.addSql('create index "submission_submitted_at_order" on "submission" ("submitted_at", "id")');
    this.addSql('create index "submission_email_order" on "submission" ("email", "id")');
    this.addSql(
      'create index "submission_questionnaire_id_order" on "submission" ("questionnaire_id", "submitted_at", "id")',
    );
    this.addSql('create index "submission_oddities_filter" on "submission" using gin ("oddities")');
    this.addSql(
      `create index "submission_search" on "submission" using gin (searchable(coalesce("email", '')) gin_trgm_ops)`,
    );

    this.addSql(`
      create table "answer" (
        "submission_id" uuid not null, "position" int not null, "question_key" text not null, "item" text null,
        "option_key" text null, "rating" int null, "text" text null, primary key ("submission_id", "position"))`);
    this.addSql(
      'alter table "answer" add constraint "answer_submission_id_foreign" foreign key ("submission_id") references "submission" ("id")',
    );
    this.addSql(`create index "answer_search" on "answer" using gin (searchable(coalesce("text", '')) gin_trgm_ops)`);
  }
}
