import { Migration } from '@mikro-orm/migrations';

/** Mails, each to one recipient, with what became of them. */
export class Mail extends Migration {
  override up(): void {
    this.addSql(`
      create table "mail_message" (
        "id" uuid not null, "key" varchar(300) not null, "template" varchar(100) null, "topic" varchar(60) null,
        "recipient_id" uuid null, "to_address" varchar(254) not null, "to_name" varchar(200) null,
        "language" text not null, "subject" varchar(500) not null, "html" text not null, "text" text not null,
        "message_id" varchar(254) not null, "status" text not null default 'QUEUED', "priority" int not null,
        "attempt_count" int not null, "next_attempt_at" timestamptz(3) null, "claimed_until" timestamptz(3) null,
        "smtp_code" int null, "smtp_text" text null, "created_at" timestamptz(3) not null,
        "sent_at" timestamptz(3) null, "ended_at" timestamptz(3) null, primary key ("id"))`);
    this.addSql(
      `alter table "mail_message" add constraint "mail_message_language_check" check ("language" in ('FR', 'EN'))`,
    );
    this.addSql(`
      alter table "mail_message" add constraint "mail_message_status_check" check ("status" in
        ('QUEUED', 'HELD', 'SENDING', 'SENT', 'BOUNCED', 'COMPLAINED', 'FAILED', 'SUPPRESSED', 'CANCELLED', 'KEPT'))`);
    this.addSql('alter table "mail_message" add constraint "mail_message_key_unique" unique ("key")');
    this.addSql('alter table "mail_message" add constraint "mail_message_message_id_unique" unique ("message_id")');
    this.addSql(`
      alter table "mail_message" add constraint "mail_message_recipient_id_foreign"
        foreign key ("recipient_id") references "user" ("id") on delete set null`);
    this.addSql('create index "mail_message_recipient" on "mail_message" ("recipient_id")');
    this.addSql('create index "mail_message_created_at" on "mail_message" ("created_at", "id")');
    this.addSql('create index "mail_message_sent_at" on "mail_message" ("sent_at", "id")');
    this.addSql('create index "mail_message_status_created_at" on "mail_message" ("status", "created_at", "id")');
    this.addSql('create index "mail_message_template_created_at" on "mail_message" ("template", "created_at", "id")');
    // Without learning their words: they are searched by the beginnings of subjects and addresses, as they are written.
    this.addSql(`
      create index "mail_message_search" on "mail_message" using gin (search_vector(
        coalesce("subject", '') || ' ' || coalesce("to_address", '') || ' ' || coalesce("to_name", '')))
      with (fastupdate = off)`);
    this.addSql(`
      create index "mail_message_due" on "mail_message" ("priority", "next_attempt_at", "id") where "status" = 'QUEUED'`);
    this.addSql(`create index "mail_message_sending" on "mail_message" ("claimed_until") where "status" = 'SENDING'`);
  }
}
