import { Migration } from '@mikro-orm/migrations';

/** Alerts, the channels to which they are sent, and every delivery. */
export class Alerts extends Migration {
  override up(): void {
    this.addSql(`
      create table "alert" (
        "id" uuid not null, "key" varchar(300) not null, "severity" text not null, "summary" jsonb not null,
        "detail" text null, "link" varchar(500) null, "count" int not null, "opened_at" timestamptz(3) not null,
        "last_seen_at" timestamptz(3) not null, "last_told_at" timestamptz(3) not null,
        "recovered_at" timestamptz(3) null, "acknowledged_at" timestamptz(3) null, "acknowledged_by_id" uuid null,
        primary key ("id"))`);
    this.addSql(`
      alter table "alert" add constraint "alert_severity_check" check ("severity" in ('INFO', 'WARNING', 'CRITICAL'))`);
    this.addSql(`
      alter table "alert" add constraint "alert_acknowledged_by_id_foreign"
        foreign key ("acknowledged_by_id") references "user" ("id") on delete set null`);
    this.addSql('create unique index "alert_open_key" on "alert" ("key") where "recovered_at" is null');
    this.addSql('create index "alert_opened_at" on "alert" ("opened_at", "id")');
    this.addSql('create index "alert_last_seen_at" on "alert" ("last_seen_at", "id")');
    this.addSql(`
      create index "alert_recovered_at" on "alert"
        ((coalesce("recovered_at", '9999-12-31 00:00:00+00'::timestamptz)), "id")`);

    this.addSql(`
      create table "alert_channel" (
        "id" uuid not null, "name" varchar(100) not null, "kind" text not null, "target" varchar(2000) not null,
        "target_shown" varchar(300) not null, "signing_secret" varchar(100) null,
        "language" text not null default 'FR', "minimum_severity" text not null, "enabled" boolean not null,
        "last_delivered_at" timestamptz(3) null, "last_fault" text null, "last_answer" varchar(300) null,
        "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1,
        primary key ("id"))`);
    this.addSql(`
      alter table "alert_channel" add constraint "alert_channel_kind_check"
        check ("kind" in ('MAIL', 'SLACK', 'TEAMS', 'WEBHOOK'))`);
    this.addSql(`
      alter table "alert_channel" add constraint "alert_channel_language_check" check ("language" in ('FR', 'EN'))`);
    this.addSql(`
      alter table "alert_channel" add constraint "alert_channel_minimum_severity_check"
        check ("minimum_severity" in ('INFO', 'WARNING', 'CRITICAL'))`);
    this.addSql(`
      alter table "alert_channel" add constraint "alert_channel_last_fault_check"
        check ("last_fault" in ('ADDRESS_REFUSED', 'UNREACHABLE', 'TIMEOUT', 'ANSWER'))`);
    this.addSql('create index "alert_channel_name" on "alert_channel" ("name", "id")');
    this.addSql('create index "alert_channel_created_at" on "alert_channel" ("created_at", "id")');

    this.addSql(`
      create table "alert_delivery" (
        "id" uuid not null, "alert_id" uuid null, "channel_id" uuid not null, "step" text not null,
        "count" int not null, "idempotency_key" varchar(200) null, "status" text not null default 'QUEUED',
        "attempt_count" int not null default 0, "next_attempt_at" timestamptz(3) null,
        "claimed_until" timestamptz(3) null, "fault" text null, "answer" varchar(300) null,
        "created_at" timestamptz(3) not null, "ended_at" timestamptz(3) null, primary key ("id"))`);
    this.addSql(`
      alter table "alert_delivery" add constraint "alert_delivery_step_check"
        check ("step" in ('OPENED', 'REPEATED', 'RECOVERED', 'TEST'))`);
    this.addSql(`
      alter table "alert_delivery" add constraint "alert_delivery_status_check"
        check ("status" in ('QUEUED', 'SENDING', 'DELIVERED', 'FAILED'))`);
    this.addSql(`
      alter table "alert_delivery" add constraint "alert_delivery_fault_check"
        check ("fault" in ('ADDRESS_REFUSED', 'UNREACHABLE', 'TIMEOUT', 'ANSWER'))`);
    this.addSql(`
      alter table "alert_delivery" add constraint "alert_delivery_channel_id_idempotency_key_unique"
        unique ("channel_id", "idempotency_key")`);
    this.addSql(`
      alter table "alert_delivery" add constraint "alert_delivery_alert_id_foreign"
        foreign key ("alert_id") references "alert" ("id") on delete cascade`);
    this.addSql(`
      alter table "alert_delivery" add constraint "alert_delivery_channel_id_foreign"
        foreign key ("channel_id") references "alert_channel" ("id") on delete cascade`);
    this.addSql('create index "alert_delivery_alert" on "alert_delivery" ("alert_id", "created_at", "id")');
    this.addSql('create index "alert_delivery_channel" on "alert_delivery" ("channel_id", "created_at", "id")');
    this.addSql('create index "alert_delivery_created_at" on "alert_delivery" ("created_at", "id")');
    this.addSql('create index "alert_delivery_status" on "alert_delivery" ("status", "created_at", "id")');
    this.addSql(
      `create index "alert_delivery_due" on "alert_delivery" ("next_attempt_at") where "status" in ('QUEUED', 'SENDING')`,
    );
  }
}
