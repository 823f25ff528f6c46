import { Migration } from '@mikro-orm/migrations';

/** Job offers with their skills and trainings, and the applications to them. */
export class JobOffers extends Migration {
  override up(): void {
    this.addSql(`
      create table "job_offer" (
        "id" uuid not null, "organisation_id" uuid not null, "title" varchar(200) not null, "description" text not null,
        "status" text not null default 'DRAFT', "commune_code" varchar(5) null, "contract" text not null,
        "minimum_salary_amount" numeric(12,2) null, "minimum_salary_currency" varchar(3) null,
        "maximum_salary_amount" numeric(12,2) null, "maximum_salary_currency" varchar(3) null, "rome_code" varchar(5) null,
        "experience_years" int not null, "starts_on" date null, "valid_through" date null, "published_at" timestamptz(3) null,
        "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, primary key ("id"))`);
    this.addSql('create index "job_offer_organisation_id_index" on "job_offer" ("organisation_id")');
    this.addSql('create index "job_offer_commune_code_index" on "job_offer" ("commune_code")');
    this.addSql(
      `alter table "job_offer" add constraint "job_offer_status_check" check ("status" in ('DRAFT', 'PUBLISHED', 'CLOSED', 'EXPIRED'))`,
    );
    this.addSql(
      `alter table "job_offer" add constraint "job_offer_contract_check" check ("contract" in ('PERMANENT', 'FIXED_TERM', 'TEMPORARY', 'APPRENTICESHIP', 'PROFESSIONALISATION', 'INTERNSHIP', 'SELF_EMPLOYED'))`,
    );
    this.addSql(
      'alter table "job_offer" add constraint "job_offer_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id")',
    );
    this.addSql(
      'alter table "job_offer" add constraint "job_offer_commune_code_foreign" foreign key ("commune_code") references "commune" ("code") on delete set null',
    );
    for (const column of ['title', 'created_at', 'published_at', 'starts_on'])
      this.addSql(`create index "job_offer_${column}_order" on "job_offer" ("${column}", "id")`);
    this.addSql('create index "job_offer_salary_order" on "job_offer" ("minimum_salary_amount", "id")');
    this.addSql('create index "job_offer_status_order" on "job_offer" ("status", "published_at", "id")');
    this.addSql('create index "job_offer_contract_filter" on "job_offer" ("contract")');
    this.addSql(`create index "job_offer_validity" on "job_offer" ("valid_through") where "status" = 'PUBLISHED'`);
    this.addSql(
      `create index "job_offer_search" on "job_offer" using gin (searchable(coalesce("title", '') || ' ' || coalesce("description", '')) gin_trgm_ops)`,
    );

    this.addSql(`
      create table "job_offer_skill" (
        "job_offer_id" uuid not null, "skill_id" uuid not null, primary key ("job_offer_id", "skill_id"))`);
    this.addSql('create index "job_offer_skill_skill_id_index" on "job_offer_skill" ("skill_id")');
    this.addSql(
      'alter table "job_offer_skill" add constraint "job_offer_skill_job_offer_id_foreign" foreign key ("job_offer_id") references "job_offer" ("id") on update cascade on delete cascade',
    );
    this.addSql(
      'alter table "job_offer_skill" add constraint "job_offer_skill_skill_id_foreign" foreign key ("skill_id") references "skill" ("id") on update cascade on delete cascade',
    );

    this.addSql(`
      create table "job_offer_training" (
        "job_offer_id" uuid not null, "training_id" uuid not null, primary key ("job_offer_id", "training_id"))`);
    this.addSql('create index "job_offer_training_training_id_index" on "job_offer_training" ("training_id")');
    this.addSql(
      'alter table "job_offer_training" add constraint "job_offer_training_job_offer_id_foreign" foreign key ("job_offer_id") references "job_offer" ("id") on update cascade on delete cascade',
    );
    this.addSql(
      'alter table "job_offer_training" add constraint "job_offer_training_training_id_foreign" foreign key ("training_id") references "training" ("id") on update cascade on delete cascade',
    );

    this.addSql(`
      create table "application" (
        "id" uuid not null, "job_offer_id" uuid not null, "candidate_id" uuid not null, "status" text not null default 'RECEIVED',
        "message" text null, "created_at" timestamptz(3) not null, "status_changed_at" timestamptz(3) not null,
        "version" int not null default 1, primary key ("id"))`);
    this.addSql('create index "application_candidate_id_index" on "application" ("candidate_id")');
    this.addSql(
      'alter table "application" add constraint "application_job_offer_id_candidate_id_unique" unique ("job_offer_id", "candidate_id")',
    );
    this.addSql(
      `alter table "application" add constraint "application_status_check" check ("status" in ('RECEIVED', 'SHORTLISTED', 'INTERVIEW', 'OFFERED', 'HIRED', 'REJECTED', 'WITHDRAWN'))`,
    );
    this.addSql(
      'alter table "application" add constraint "application_job_offer_id_foreign" foreign key ("job_offer_id") references "job_offer" ("id")',
    );
    this.addSql(
      'alter table "application" add constraint "application_candidate_id_foreign" foreign key ("candidate_id") references "candidate" ("id")',
    );
    this.addSql('create index "application_created_at_order" on "application" ("created_at", "id")');
    this.addSql('create index "application_status_changed_at_order" on "application" ("status_changed_at", "id")');
    this.addSql(
      `create index "application_status_order" on "application" (array_position(array['RECEIVED', 'SHORTLISTED', 'INTERVIEW', 'OFFERED', 'HIRED', 'REJECTED', 'WITHDRAWN']::text[], "status"), "id")`,
    );
    this.addSql('create index "application_status_filter" on "application" ("status")');
  }
}
