import { Migration } from '@mikro-orm/migrations';

/** Checked addresses, invitations, applications sent once, and what the digests of matches will tell. */
export class TransactionalMails extends Migration {
  override up(): void {
    this.addSql('alter table "user" add column "email_verified_at" timestamptz(3) null');
    this.addSql('alter table "user" alter column "password_hash" drop not null');
    this.addSql(`
      create table "email_verification" (
        "hash" varchar(64) not null, "user_id" uuid not null, "email" varchar(254) not null,
        "expires_at" timestamptz(3) not null, primary key ("hash"))`);
    this.addSql('create index "email_verification_user_id_index" on "email_verification" ("user_id")');
    this.addSql(
      'alter table "email_verification" add constraint "email_verification_user_id_foreign" foreign key ("user_id") references "user" ("id")',
    );

    this.addSql(`
      create table "invitation" (
        "id" uuid not null, "user_id" uuid not null, "token_hash" varchar(64) null, "sent_at" timestamptz(3) not null,
        "expires_at" timestamptz(3) not null, "accepted_at" timestamptz(3) null, primary key ("id"))`);
    this.addSql('alter table "invitation" add constraint "invitation_user_id_unique" unique ("user_id")');
    this.addSql('alter table "invitation" add constraint "invitation_token_hash_unique" unique ("token_hash")');
    this.addSql(
      'alter table "invitation" add constraint "invitation_user_id_foreign" foreign key ("user_id") references "user" ("id")',
    );

    this.addSql('alter table "application" add column "idempotency_key" varchar(100) null');
    this.addSql(
      'alter table "application" add constraint "application_candidate_id_idempotency_key_unique" unique ("candidate_id", "idempotency_key")',
    );

    this.addSql(`
      create table "match_news" (
        "for" text not null, "job_offer_id" uuid not null, "candidate_id" uuid not null, "score" int not null,
        "found_at" timestamptz(3) not null, "told_at" timestamptz(3) null, primary key ("for", "job_offer_id", "candidate_id"))`);
    this.addSql(
      `alter table "match_news" add constraint "match_news_for_check" check ("for" in ('CANDIDATE', 'ORGANISATION'))`,
    );
    this.addSql(
      'alter table "match_news" add constraint "match_news_job_offer_id_foreign" foreign key ("job_offer_id") references "job_offer" ("id") on delete cascade',
    );
    this.addSql(
      'alter table "match_news" add constraint "match_news_candidate_id_foreign" foreign key ("candidate_id") references "candidate" ("id") on delete cascade',
    );
    this.addSql(
      'create index "match_news_untold" on "match_news" ("for", "candidate_id", "job_offer_id") where "told_at" is null',
    );
    this.addSql('create index "match_news_candidate_id_index" on "match_news" ("candidate_id")');
  }
}
