import { Migration } from '@mikro-orm/migrations';

/** Candidates with their skills and trainings. */
export class Candidates extends Migration {
  override up(): void {
    this.addSql('create table "skill" ("id" uuid not null, "name" varchar(100) not null, primary key ("id"))');
    this.addSql('alter table "skill" add constraint "skill_name_unique" unique ("name")');
    this.addSql('create index "skill_name_order" on "skill" ("name", "id")');
    this.addSql('create index "skill_name_folded" on "skill" (searchable("name"))');
    this.addSql(`create index "skill_search" on "skill" using gin (searchable(coalesce("name", '')) gin_trgm_ops)`);

    this.addSql(`
      create table "candidate" (
        "id" uuid not null, "user_id" uuid null, "first_name" varchar(100) not null, "last_name" varchar(100) not null,
        "email" varchar(254) null, "phone" varchar(30) null, "headline" varchar(200) not null, "summary" text null,
        "status" text not null default 'DRAFT', "commune_code" varchar(5) null, "mobility_km" int not null,
        "available_from" date null, "wished_contract" text null, "experience_years" int not null, "last_contact_on" date null,
        "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, primary key ("id"))`);
    this.addSql('alter table "candidate" add constraint "candidate_user_id_unique" unique ("user_id")');
    this.addSql('create index "candidate_commune_code_index" on "candidate" ("commune_code")');
    this.addSql(
      `alter table "candidate" add constraint "candidate_status_check" check ("status" in ('DRAFT', 'PUBLISHED', 'ARCHIVED'))`,
    );
    this.addSql(
      `alter table "candidate" add constraint "candidate_wished_contract_check" check ("wished_contract" in ('PERMANENT', 'FIXED_TERM', 'TEMPORARY', 'APPRENTICESHIP', 'PROFESSIONALISATION', 'INTERNSHIP', 'SELF_EMPLOYED'))`,
    );
    this.addSql(
      'alter table "candidate" add constraint "candidate_user_id_foreign" foreign key ("user_id") references "user" ("id") on delete set null',
    );
    this.addSql(
      'alter table "candidate" add constraint "candidate_commune_code_foreign" foreign key ("commune_code") references "commune" ("code") on delete set null',
    );
    for (const column of ['last_name', 'created_at', 'updated_at', 'available_from', 'experience_years'])
      this.addSql(`create index "candidate_${column}_order" on "candidate" ("${column}", "id")`);
    this.addSql('create index "candidate_status_order" on "candidate" ("status", "last_name", "id")');
    this.addSql('create index "candidate_wished_contract_filter" on "candidate" ("wished_contract")');
    this.addSql(
      `create index "candidate_search" on "candidate" using gin (searchable(coalesce("first_name", '') || ' ' || coalesce("last_name", '') || ' ' || coalesce("headline", '')) gin_trgm_ops)`,
    );

    this.addSql(`
      create table "candidate_skill" (
        "candidate_id" uuid not null, "skill_id" uuid not null, primary key ("candidate_id", "skill_id"))`);
    this.addSql('create index "candidate_skill_skill_id_index" on "candidate_skill" ("skill_id")');
    this.addSql(
      'alter table "candidate_skill" add constraint "candidate_skill_candidate_id_foreign" foreign key ("candidate_id") references "candidate" ("id") on update cascade on delete cascade',
    );
    this.addSql(
      'alter table "candidate_skill" add constraint "candidate_skill_skill_id_foreign" foreign key ("skill_id") references "skill" ("id") on update cascade on delete cascade',
    );

    this.addSql(`
      create table "candidate_training" (
        "candidate_id" uuid not null, "training_id" uuid not null, "status" text not null, "completed_on" date null,
        primary key ("candidate_id", "training_id"))`);
    this.addSql('create index "candidate_training_training_id_index" on "candidate_training" ("training_id")');
    this.addSql(
      `alter table "candidate_training" add constraint "candidate_training_status_check" check ("status" in ('IN_PROGRESS', 'COMPLETED'))`,
    );
    this.addSql(
      'alter table "candidate_training" add constraint "candidate_training_candidate_id_foreign" foreign key ("candidate_id") references "candidate" ("id") on update cascade on delete cascade',
    );
    this.addSql(
      'alter table "candidate_training" add constraint "candidate_training_training_id_foreign" foreign key ("training_id") references "training" ("id") on update cascade on delete cascade',
    );
  }
}
