import { Migration } from '@mikro-orm/migrations';

const PURPOSES = ['SECOND_FACTOR', 'REQUIRED_FACTOR', 'PASSKEY_SIGN_IN', 'PASSKEY_CREATION', 'CONFIRMATION'];

/** Second factors of people, and the challenges that are answered with them. */
export class Factors extends Migration {
  override up(): void {
    this.addSql(`
      create table "totp" (
        "user_id" uuid not null, "sealed_secret" varchar(200) not null, "started_at" timestamptz(3) not null,
        "confirmed_at" timestamptz(3) null, "last_step" int not null default 0, primary key ("user_id"))`);
    this.addSql(
      'alter table "totp" add constraint "totp_user_id_foreign" foreign key ("user_id") references "user" ("id") on delete cascade',
    );

    this.addSql(`
      create table "recovery_code" (
        "hash" varchar(64) not null, "user_id" uuid not null, "created_at" timestamptz(3) not null,
        "used_at" timestamptz(3) null, primary key ("hash"))`);
    this.addSql('create index "recovery_code_user_id_index" on "recovery_code" ("user_id")');
    this.addSql(
      'alter table "recovery_code" add constraint "recovery_code_user_id_foreign" foreign key ("user_id") references "user" ("id") on delete cascade',
    );

    this.addSql(`
      create table "passkey" (
        "id" uuid not null, "user_id" uuid not null, "name" varchar(100) not null, "credential_id" varchar(1400) not null,
        "public_key" varchar(4000) not null, "counter" bigint not null, "transports" text[] not null,
        "synced" boolean not null, "created_at" timestamptz(3) not null, "last_used_at" timestamptz(3) null, primary key ("id"))`);
    this.addSql('create index "passkey_user_id_index" on "passkey" ("user_id")');
    this.addSql('create index "passkey_created_at_id_index" on "passkey" ("created_at", "id")');
    this.addSql('alter table "passkey" add constraint "passkey_credential_id_unique" unique ("credential_id")');
    this.addSql(
      'alter table "passkey" add constraint "passkey_user_id_foreign" foreign key ("user_id") references "user" ("id") on delete cascade',
    );

    this.addSql(`
      create table "identity_challenge" (
        "hash" varchar(64) not null, "purpose" text not null, "user_id" uuid null, "session_id" uuid null,
        "expires_at" timestamptz(3) not null, primary key ("hash"))`);
    this.addSql(
      `alter table "identity_challenge" add constraint "identity_challenge_purpose_check" check ("purpose" in (${PURPOSES.map((purpose) => `'${purpose}'`).join(', ')}))`,
    );
    this.addSql('create index "identity_challenge_user_id_index" on "identity_challenge" ("user_id")');
    this.addSql('create index "identity_challenge_session_id_index" on "identity_challenge" ("session_id")');
    this.addSql('create index "identity_challenge_expires_at_index" on "identity_challenge" ("expires_at")');
    this.addSql(
      'alter table "identity_challenge" add constraint "identity_challenge_user_id_foreign" foreign key ("user_id") references "user" ("id") on delete cascade',
    );
    this.addSql(
      'alter table "identity_challenge" add constraint "identity_challenge_session_id_foreign" foreign key ("session_id") references "session" ("id") on delete cascade',
    );
  }
}
