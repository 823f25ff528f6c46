import { Migration } from '@mikro-orm/migrations';

/** Secrets of the installation; how mails are handed over, what is reported of them, and who is not written to. */
export class MailDelivery extends Migration {
  override up(): void {
    this.addSql('create table "secret" ("name" varchar(100) not null, "value" text not null, primary key ("name"))');

    this.addSql(`
      alter table "mail_message" add column "reason" text null, add column "give_up_at" timestamptz(3) null,
        add column "resend_key" varchar(100) null`);
    this.addSql(`
      alter table "mail_message" add constraint "mail_message_reason_check" check ("reason" in
        ('REFUSED', 'RETRIES_EXHAUSTED', 'SERVER_UNREACHABLE', 'INVALID_ADDRESS', 'NO_SERVER',
         'HARD_BOUNCE', 'SOFT_BOUNCE', 'COMPLAINT', 'UNSUBSCRIBED', 'MANUAL'))`);

    this.addSql(
      `create index "mail_message_next_attempt_at" on "mail_message" ("next_attempt_at") where "status" = 'QUEUED'`,
    );

    this.addSql(`
      create table "mail_attempt" (
        "id" uuid not null, "mail_message_id" uuid not null, "started_at" timestamptz(3) not null,
        "handed_over_at" timestamptz(3) null, "ended_at" timestamptz(3) null, "outcome" text null,
        "smtp_code" int null, "smtp_text" text null, primary key ("id"))`);
    this.addSql(`
      alter table "mail_attempt" add constraint "mail_attempt_outcome_check" check ("outcome" in
        ('SENT', 'DEFERRED', 'REFUSED', 'UNREACHABLE', 'INTERRUPTED', 'UNKNOWN'))`);
    this.addSql(`
      alter table "mail_attempt" add constraint "mail_attempt_mail_message_id_foreign"
        foreign key ("mail_message_id") references "mail_message" ("id") on delete cascade`);
    this.addSql('create index "mail_attempt_message" on "mail_attempt" ("mail_message_id", "id")');

    this.addSql(`
      create table "mail_report" (
        "id" uuid not null, "mail_message_id" uuid not null, "kind" text not null, "status_code" varchar(20) null,
        "text" text null, "digest" varchar(64) not null, "received_at" timestamptz(3) not null, primary key ("id"))`);
    this.addSql(`
      alter table "mail_report" add constraint "mail_report_kind_check"
        check ("kind" in ('HARD_BOUNCE', 'SOFT_BOUNCE', 'COMPLAINT'))`);
    this.addSql(`
      alter table "mail_report" add constraint "mail_report_mail_message_id_foreign"
        foreign key ("mail_message_id") references "mail_message" ("id") on delete cascade`);
    // A report that comes twice is one report.
    this.addSql(`
      alter table "mail_report" add constraint "mail_report_mail_message_id_digest_unique"
        unique ("mail_message_id", "digest")`);
    // Repeated soft bounces of an address are counted over its mails.
    this.addSql('create index "mail_message_to_address" on "mail_message" (lower("to_address"))');

    this.addSql(`
      create table "mail_suppression" (
        "id" uuid not null, "address" varchar(254) not null, "topic" varchar(60) null, "reason" text not null,
        "note" varchar(500) null, "mail_message_id" uuid null, "created_at" timestamptz(3) not null, primary key ("id"))`);
    this.addSql(`
      alter table "mail_suppression" add constraint "mail_suppression_reason_check"
        check ("reason" in ('HARD_BOUNCE', 'COMPLAINT', 'UNSUBSCRIBED', 'MANUAL'))`);
    this.addSql(`
      alter table "mail_suppression" add constraint "mail_suppression_mail_message_id_foreign"
        foreign key ("mail_message_id") references "mail_message" ("id") on delete set null`);
    this.addSql(`
      create unique index "mail_suppression_once" on "mail_suppression" ("address", "topic", "reason") nulls not distinct`);
    this.addSql('create index "mail_suppression_message" on "mail_suppression" ("mail_message_id")');
    this.addSql('create index "mail_suppression_created_at" on "mail_suppression" ("created_at", "id")');
    this.addSql('create index "mail_suppression_address_order" on "mail_suppression" ("address", "id")');
    this.addSql(
      'create index "mail_suppression_reason_created_at" on "mail_suppression" ("reason", "created_at", "id")',
    );
    this.addSql(`
      create index "mail_suppression_search" on "mail_suppression" using gin (search_vector(
        coalesce("address", '') || ' ' || coalesce("note", '')))
      with (fastupdate = off)`);

    // One row: what all processes know of the mail server, and when it may get the next mail.
    this.addSql(`
      create table "mail_server" (
        "id" varchar(20) not null, "host" varchar(255) null, "failures" int not null default 0,
        "failing_since" timestamptz(3) null, "unreachable_since" timestamptz(3) null, "last_error" text null,
        "probe_at" timestamptz(3) not null, "next_slot_at" timestamptz(6) not null, primary key ("id"))`);
    this.addSql(`insert into "mail_server" ("id", "probe_at", "next_slot_at") values ('smtp', now(), now())`);
  }
}
