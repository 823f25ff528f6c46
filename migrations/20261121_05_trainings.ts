import { Migration } from '@mikro-orm/migrations';

/** The catalogue of trainings, their sessions and enrolments. */
export class Trainings extends Migration {
  override up(): void {
    this.addSql(`
      create table "training" (
        "id" uuid not null, "slug" varchar(100) not null, "official_code" varchar(50) not null, "title" varchar(300) not null,
        "status" text not null default 'DRAFT', "certifying" boolean not null, "rncp_code" varchar(50) null,
        "certifier" varchar(200) null, "registered_on" date null, "objectives" jsonb not null, "prerequisites" text null,
        "duration_hours" int not null, "duration_days" int null, "modality" text not null, "modality_details" text null,
        "access_delay" text null, "individual_price_amount" numeric(12,2) null, "individual_price_currency" varchar(3) null,
        "group_price_amount" numeric(12,2) null, "group_price_currency" varchar(3) null, "teaching_methods" text null,
        "assessment_methods" text null, "accessibility" text null, "outcomes" text null, "further_studies" text null,
        "competence_blocks" jsonb not null, "provider_id" uuid null, "published_at" timestamptz(3) null,
        "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, primary key ("id"))`);
    this.addSql('alter table "training" add constraint "training_slug_unique" unique ("slug")');
    this.addSql('alter table "training" add constraint "training_official_code_unique" unique ("official_code")');
    this.addSql('create index "training_provider_id_index" on "training" ("provider_id")');
    this.addSql(
      `alter table "training" add constraint "training_status_check" check ("status" in ('DRAFT', 'PUBLISHED', 'ARCHIVED'))`,
    );
    this.addSql(
      `alter table "training" add constraint "training_modality_check" check ("modality" in ('ON_SITE', 'REMOTE', 'BLENDED'))`,
    );
    this.addSql(
      'alter table "training" add constraint "training_provider_id_foreign" foreign key ("provider_id") references "organisation" ("id") on delete set null',
    );
    this.addSql('create index "training_title_order" on "training" ("title", "id")');
    this.addSql('create index "training_price_order" on "training" ("individual_price_amount", "id")');
    this.addSql('create index "training_duration_order" on "training" ("duration_hours", "id")');
    this.addSql('create index "training_created_at_order" on "training" ("created_at", "id")');
    this.addSql('create index "training_published_at_order" on "training" ("published_at", "id")');
    this.addSql('create index "training_status_order" on "training" ("status", "title", "id")');
    this.addSql(
      `create index "training_search" on "training" using gin (searchable(coalesce("title", '') || ' ' || coalesce("official_code", '') || ' ' || coalesce("rncp_code", '')) gin_trgm_ops)`,
    );

    this.addSql(`
      create table "training_session" (
        "id" uuid not null, "training_id" uuid not null, "starts_on" date not null, "ends_on" date not null, "capacity" int not null,
        "commune_code" varchar(5) null, "address" varchar(300) null, "status" text not null default 'PLANNED',
        "trainer_id" uuid null, "version" int not null default 1, primary key ("id"))`);
    this.addSql('create index "training_session_training_id_index" on "training_session" ("training_id")');
    this.addSql('create index "training_session_commune_code_index" on "training_session" ("commune_code")');
    this.addSql('create index "training_session_trainer_id_index" on "training_session" ("trainer_id")');
    this.addSql(
      `alter table "training_session" add constraint "training_session_status_check" check ("status" in ('PLANNED', 'OPEN', 'CANCELLED', 'COMPLETED'))`,
    );
    this.addSql(
      'alter table "training_session" add constraint "training_session_training_id_foreign" foreign key ("training_id") references "training" ("id")',
    );
    this.addSql(
      'alter table "training_session" add constraint "training_session_commune_code_foreign" foreign key ("commune_code") references "commune" ("code") on delete set null',
    );
    this.addSql(
      'alter table "training_session" add constraint "training_session_trainer_id_foreign" foreign key ("trainer_id") references "user" ("id") on delete set null',
    );
    this.addSql('create index "training_session_starts_on_order" on "training_session" ("starts_on", "id")');

    this.addSql(`
      create table "enrolment" (
        "id" uuid not null, "session_id" uuid not null, "trainee_id" uuid not null, "status" text not null default 'PENDING',
        "created_at" timestamptz(3) not null, primary key ("id"))`);
    this.addSql('create index "enrolment_session_id_index" on "enrolment" ("session_id")');
    this.addSql('create index "enrolment_trainee_id_index" on "enrolment" ("trainee_id")');
    this.addSql(
      `alter table "enrolment" add constraint "enrolment_status_check" check ("status" in ('PENDING', 'CONFIRMED', 'CANCELLED', 'COMPLETED'))`,
    );
    this.addSql(
      'alter table "enrolment" add constraint "enrolment_session_id_foreign" foreign key ("session_id") references "training_session" ("id")',
    );
    this.addSql(
      'alter table "enrolment" add constraint "enrolment_trainee_id_foreign" foreign key ("trainee_id") references "user" ("id")',
    );
    this.addSql('create index "enrolment_created_at_order" on "enrolment" ("created_at", "id")');
    // A person holds one seat a session; one that was given up may be asked for again.
    this.addSql(
      `create unique index "enrolment_one_seat" on "enrolment" ("session_id", "trainee_id") where "status" <> 'CANCELLED'`,
    );
  }
}
