import { Migration } from '@mikro-orm/migrations';

/** Sessions know where they are used and when; people register, choose another password and another address by mail. */
export class Accounts extends Migration {
  override up(): void {
    this.addSql(`
      alter table "session" add column "last_seen_at" timestamptz(3) null, add column "idle_hours" int not null default 72,
        add column "browser" varchar(40) null, add column "system" varchar(40) null, add column "country" varchar(2) null`);
    this.addSql('update "session" set "last_seen_at" = "access_expires_at" - interval \'10 minutes\'');
    this.addSql(
      'alter table "session" alter column "last_seen_at" set not null, alter column "idle_hours" drop default',
    );
    this.addSql('create index "session_user_last_seen" on "session" ("user_id", "last_seen_at", "id")');
    this.addSql('create index "session_last_seen" on "session" ("last_seen_at", "id")');
    this.addSql('create index "session_created" on "session" ("created_at", "id")');

    this.addSql('alter table "user" add column "new_email" varchar(254) null');

    this.addSql(`
      create table "password_reset" (
        "id" uuid not null, "user_id" uuid null, "token_hash" varchar(64) null, "created_at" timestamptz(3) not null,
        "expires_at" timestamptz(3) not null, primary key ("id"))`);
    this.addSql('create index "password_reset_user_id_index" on "password_reset" ("user_id")');
    this.addSql('alter table "password_reset" add constraint "password_reset_token_hash_unique" unique ("token_hash")');
    this.addSql(
      'alter table "password_reset" add constraint "password_reset_user_id_foreign" foreign key ("user_id") references "user" ("id") on delete cascade',
    );

    this.addSql(`
      create table "registration" (
        "id" uuid not null, "email" varchar(254) not null, "role" text not null, "language" text not null,
        "token_hash" varchar(64) null, "created_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null,
        primary key ("id"))`);
    this.addSql('create index "registration_email_index" on "registration" ("email")');
    this.addSql('alter table "registration" add constraint "registration_token_hash_unique" unique ("token_hash")');
    this.addSql(
      `alter table "registration" add constraint "registration_role_check" check ("role" in ('ADMIN', 'TRAINER', 'TRAINEE', 'RECRUITER', 'CANDIDATE'))`,
    );
    this.addSql(
      `alter table "registration" add constraint "registration_language_check" check ("language" in ('FR', 'EN'))`,
    );
  }
}
