import { Migration } from '@mikro-orm/migrations';

/** Texts of mails that administrators can change, and batches: one text to many recipients. */
export class MailBatches extends Migration {
  override up(): void {
    this.addSql(`
      create table "mail_template" (
        "id" uuid not null, "name" varchar(100) not null, "declared" boolean not null, "purpose" jsonb null,
        "topic" varchar(60) null, "variables" jsonb not null, "fr" jsonb not null, "en" jsonb null,
        "changed" boolean not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null,
        "updated_by_id" uuid null, "version" int not null default 1, primary key ("id"))`);
    this.addSql('alter table "mail_template" add constraint "mail_template_name_unique" unique ("name")');
    this.addSql(`
      alter table "mail_template" add constraint "mail_template_updated_by_id_foreign"
        foreign key ("updated_by_id") references "user" ("id") on delete set null`);
    this.addSql('create index "mail_template_updated_by" on "mail_template" ("updated_by_id")');
    this.addSql('create index "mail_template_name_order" on "mail_template" ("name", "id")');
    this.addSql('create index "mail_template_updated_at_order" on "mail_template" ("updated_at", "id")');
    this.addSql(`
      create index "mail_template_search" on "mail_template" using gin (search_vector(
        coalesce("name", '') || ' ' || coalesce("purpose" ->> 'fr', '') || ' ' || coalesce("fr" ->> 'subject', '')))
      with (fastupdate = off)`);

    this.addSql(`
      create table "mail_batch" (
        "id" uuid not null, "name" varchar(200) not null, "topic" varchar(60) not null, "fr" jsonb not null,
        "en" jsonb null, "status" text not null default 'DRAFT', "per_minute" int not null,
        "scheduled_at" timestamptz(3) null, "pause_reason" text null, "send_key" varchar(100) null,
        "next_turn_at" timestamptz(3) null, "judged_from" timestamptz(3) null, "started_at" timestamptz(3) null,
        "ended_at" timestamptz(3) null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null,
        "created_by_id" uuid null, "version" int not null default 1, primary key ("id"))`);
    this.addSql(`
      alter table "mail_batch" add constraint "mail_batch_status_check"
        check ("status" in ('DRAFT', 'SCHEDULED', 'SENDING', 'PAUSED', 'SENT', 'CANCELLED'))`);
    this.addSql(`
      alter table "mail_batch" add constraint "mail_batch_pause_reason_check"
        check ("pause_reason" in ('MANUAL', 'BOUNCES'))`);
    this.addSql(`
      alter table "mail_batch" add constraint "mail_batch_created_by_id_foreign"
        foreign key ("created_by_id") references "user" ("id") on delete set null`);
    this.addSql('create index "mail_batch_created_by" on "mail_batch" ("created_by_id")');
    for (const column of ['created_at', 'started_at', 'name'])
      this.addSql(`create index "mail_batch_${column}_order" on "mail_batch" ("${column}", "id")`);
    this.addSql('create index "mail_batch_status_created_at" on "mail_batch" ("status", "created_at", "id")');
    this.addSql(`
      create index "mail_batch_search" on "mail_batch" using gin (search_vector(
        coalesce("name", '') || ' ' || coalesce("fr" ->> 'subject', '')))
      with (fastupdate = off)`);

    this.addSql('alter table "mail_message" add column "batch_id" uuid null, add column "values" jsonb null');
    this.addSql(`
      alter table "mail_message" add constraint "mail_message_batch_id_foreign"
        foreign key ("batch_id") references "mail_batch" ("id") on delete set null`);
    this.addSql(`
      create index "mail_message_batch_status" on "mail_message" ("batch_id", "status", "id") where "batch_id" is not null`);
    this.addSql(`
      create index "mail_message_batch_created_at" on "mail_message" ("batch_id", "created_at", "id")
        where "batch_id" is not null`);
    // What became of the mails of each day, from the index alone.
    this.addSql(
      'create index "mail_message_day" on "mail_message" (coalesce("sent_at", "ended_at", "created_at")) include ("status")',
    );

    this.addSql(`
      create table "mail_batch_recipient" (
        "id" uuid not null, "batch_id" uuid not null, "address" varchar(254) not null, "name" varchar(200) null,
        "language" text not null, "values" jsonb not null, "error" text null, "message_id" uuid null, primary key ("id"))`);
    this.addSql(`
      alter table "mail_batch_recipient" add constraint "mail_batch_recipient_batch_id_address_unique"
        unique ("batch_id", "address")`);
    this.addSql(`
      alter table "mail_batch_recipient" add constraint "mail_batch_recipient_language_check"
        check ("language" in ('FR', 'EN'))`);
    this.addSql(`
      alter table "mail_batch_recipient" add constraint "mail_batch_recipient_batch_id_foreign"
        foreign key ("batch_id") references "mail_batch" ("id") on delete cascade`);
    this.addSql(`
      alter table "mail_batch_recipient" add constraint "mail_batch_recipient_message_id_foreign"
        foreign key ("message_id") references "mail_message" ("id") on delete set null`);
    this.addSql(`
      create index "mail_batch_recipient_message" on "mail_batch_recipient" ("message_id") where "message_id" is not null`);
    // Those whose turn is still to come, in the order of turns.
    this.addSql(`
      create index "mail_batch_recipient_waiting" on "mail_batch_recipient" ("batch_id", "id")
        where "message_id" is null`);
  }
}
