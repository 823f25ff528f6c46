import { Migration } from '@mikro-orm/migrations';

/** People's accounts, sessions and partner keys. */
export class Accounts extends Migration {
  override up(): void {
    this.addSql(`
      create table "user" (
        "id" uuid not null, "email" varchar(254) not null, "full_name" varchar(200) not null, "roles" text[] not null,
        "language" text not null default 'FR', "active" boolean not null default true,
        "password_hash" varchar(200) not null, "created_at" timestamptz(3) not null,
        "last_sign_in_at" timestamptz(3) null, "version" int not null default 1, primary key ("id"))`);
    this.addSql('alter table "user" add constraint "user_email_unique" unique ("email")');
    this.addSql(
      `alter table "user" add constraint "user_roles_check" check ("roles" <@ array['ADMIN'::text, 'TRAINER'::text, 'TRAINEE'::text, 'RECRUITER'::text, 'CANDIDATE'::text])`,
    );
    this.addSql(`alter table "user" add constraint "user_language_check" check ("language" in ('FR', 'EN'))`);
    this.addSql('create index "user_full_name_order" on "user" ("full_name", "id")');
    this.addSql(
      `create index "user_search" on "user" using gin (searchable(coalesce("full_name", '') || ' ' || coalesce("email", '')) gin_trgm_ops)`,
    );
    this.addSql(
      `create index "person_search" on "user" using gin (searchable(coalesce("full_name", '')) gin_trgm_ops)`,
    );

    this.addSql(`
      create table "session" (
        "id" uuid not null, "user_id" uuid not null, "access_hash" varchar(64) not null,
        "access_expires_at" timestamptz(3) not null, "created_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null,
        "revoked_at" timestamptz(3) null, "address" varchar(64) null, "user_agent" varchar(300) null, primary key ("id"))`);
    this.addSql('create index "session_user_id_index" on "session" ("user_id")');
    this.addSql('alter table "session" add constraint "session_access_hash_unique" unique ("access_hash")');
    this.addSql(
      'alter table "session" add constraint "session_user_id_foreign" foreign key ("user_id") references "user" ("id")',
    );

    this.addSql(`
      create table "refresh_token" (
        "hash" varchar(64) not null, "session_id" uuid not null, "created_at" timestamptz(3) not null,
        "used_at" timestamptz(3) null, primary key ("hash"))`);
    this.addSql('create index "refresh_token_session_id_index" on "refresh_token" ("session_id")');
    this.addSql(
      'alter table "refresh_token" add constraint "refresh_token_session_id_foreign" foreign key ("session_id") references "session" ("id")',
    );

    this.addSql(`
      create table "api_key" (
        "id" uuid not null, "name" varchar(100) not null, "prefix" varchar(16) not null, "hash" varchar(64) not null,
        "scopes" text[] not null, "owner_id" uuid not null, "created_at" timestamptz(3) not null,
        "expires_at" timestamptz(3) not null, "last_used_at" timestamptz(3) null, "revoked_at" timestamptz(3) null, primary key ("id"))`);
    this.addSql('create index "api_key_owner_id_index" on "api_key" ("owner_id")');
    this.addSql('alter table "api_key" add constraint "api_key_prefix_unique" unique ("prefix")');
    this.addSql('alter table "api_key" add constraint "api_key_hash_unique" unique ("hash")');
    this.addSql(
      'alter table "api_key" add constraint "api_key_owner_id_foreign" foreign key ("owner_id") references "user" ("id")',
    );
  }
}
