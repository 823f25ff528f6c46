import { Migration } from '@mikro-orm/migrations';

/** The applications and programs that Passerelle knows, what people let them know, and what the provider keeps. */
export class IdentityProvider extends Migration {
  override up(): void {
    this.addSql(`
      create table "oauth_client" (
        "id" uuid not null, "name" varchar(100) not null, "kind" text not null, "confidential" boolean not null,
        "trusted" boolean not null, "pkce_required" boolean not null, "refresh_tokens" boolean not null,
        "redirect_uris" text[] not null, "post_logout_redirect_uris" text[] not null, "scopes" text[] not null,
        "owner_id" uuid not null, "enabled" boolean not null, "created_at" timestamptz(3) not null,
        "updated_at" timestamptz(3) not null, "last_used_at" timestamptz(3) null, "version" int not null default 1,
        primary key ("id"))`);
    this.addSql(
      `alter table "oauth_client" add constraint "oauth_client_kind_check" check ("kind" in ('SIGN_IN', 'PROGRAM'))`,
    );
    this.addSql(
      'alter table "oauth_client" add constraint "oauth_client_owner_id_foreign" foreign key ("owner_id") references "user" ("id")',
    );
    this.addSql('create index "oauth_client_owner_id_index" on "oauth_client" ("owner_id")');
    this.addSql('create index "oauth_client_name" on "oauth_client" ("name", "id")');
    this.addSql('create index "oauth_client_created_at" on "oauth_client" ("created_at", "id")');
    this.addSql(`create index "oauth_client_search" on "oauth_client" using gin (search_vector(coalesce("name", '')))`);

    this.addSql(`
      create table "oauth_client_secret" (
        "id" uuid not null, "client_id" uuid not null, "hash" varchar(64) not null, "ending" varchar(4) not null,
        "created_at" timestamptz(3) not null, "expires_at" timestamptz(3) null, primary key ("id"))`);
    this.addSql('alter table "oauth_client_secret" add constraint "oauth_client_secret_hash_unique" unique ("hash")');
    this.addSql(`
      alter table "oauth_client_secret" add constraint "oauth_client_secret_client_id_foreign"
        foreign key ("client_id") references "oauth_client" ("id") on delete cascade`);
    this.addSql('create index "oauth_client_secret_client_id_index" on "oauth_client_secret" ("client_id")');

    this.addSql(`
      create table "oauth_consent" (
        "id" uuid not null, "user_id" uuid not null, "client_id" uuid not null, "scopes" text[] not null,
        "given_at" timestamptz(3) not null, primary key ("id"))`);
    this.addSql(
      'alter table "oauth_consent" add constraint "oauth_consent_user_id_client_id_unique" unique ("user_id", "client_id")',
    );
    this.addSql(
      'alter table "oauth_consent" add constraint "oauth_consent_user_id_foreign" foreign key ("user_id") references "user" ("id")',
    );
    this.addSql(`
      alter table "oauth_consent" add constraint "oauth_consent_client_id_foreign"
        foreign key ("client_id") references "oauth_client" ("id") on delete cascade`);
    this.addSql('create index "oauth_consent_client_id_index" on "oauth_consent" ("client_id")');

    this.addSql(`
      create table "oidc_record" (
        "id" uuid not null, "hash" varchar(64) not null, "model" varchar(40) not null, "payload" jsonb not null,
        "uid_hash" varchar(64) null, "grant_hash" varchar(64) null, "client_id" uuid null, "user_id" uuid null,
        "session_id" uuid null, "consumed_at" timestamptz(3) null, "created_at" timestamptz(3) not null,
        "expires_at" timestamptz(3) not null, primary key ("id"))`);
    this.addSql('alter table "oidc_record" add constraint "oidc_record_hash_unique" unique ("hash")');
    for (const [column, table] of [
      ['client_id', 'oauth_client'],
      ['user_id', 'user'],
      ['session_id', 'session'],
    ])
      this.addSql(`
        alter table "oidc_record" add constraint "oidc_record_${column}_foreign"
          foreign key ("${column}") references "${table}" ("id") on delete cascade`);
    for (const column of ['uid_hash', 'grant_hash', 'client_id', 'user_id', 'session_id', 'expires_at'])
      this.addSql(`create index "oidc_record_${column}_index" on "oidc_record" ("${column}")`);
  }
}
