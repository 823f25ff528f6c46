import { Migration } from '@mikro-orm/migrations';

/** What people are notified of, how they want it, and the browsers in which it comes. */
export class Notifications extends Migration {
  override up(): void {
    this.addSql(`
      create table "notification" (
        "id" uuid not null, "user_id" uuid not null, "kind" varchar(100) not null, "key" varchar(300) not null,
        "message" jsonb not null, "link" varchar(500) null, "in_console" boolean not null,
        "created_at" timestamptz(3) not null, "read_at" timestamptz(3) null, primary key ("id"))`);
    this.addSql(
      'alter table "notification" add constraint "notification_user_id_key_unique" unique ("user_id", "key")',
    );
    this.addSql(`
      alter table "notification" add constraint "notification_user_id_foreign"
        foreign key ("user_id") references "user" ("id")`);
    this.addSql(
      'create index "notification_user_created_at" on "notification" ("user_id", "created_at", "id") where "in_console"',
    );
    this.addSql('create index "notification_user_unread" on "notification" ("user_id") where "read_at" is null');
    this.addSql('create index "notification_created_at" on "notification" ("created_at")');

    this.addSql(`
      create table "notification_choice" (
        "id" uuid not null, "user_id" uuid not null, "kind" varchar(100) not null, "channel" text not null,
        "enabled" boolean not null, primary key ("id"))`);
    this.addSql(`
      alter table "notification_choice" add constraint "notification_choice_channel_check"
        check ("channel" in ('CONSOLE', 'MAIL', 'PUSH'))`);
    this.addSql(`
      alter table "notification_choice" add constraint "notification_choice_user_id_kind_channel_unique"
        unique ("user_id", "kind", "channel")`);
    this.addSql(`
      alter table "notification_choice" add constraint "notification_choice_user_id_foreign"
        foreign key ("user_id") references "user" ("id")`);

    this.addSql(`
      create table "push_subscription" (
        "id" uuid not null, "user_id" uuid not null, "endpoint" varchar(2000) not null, "p256dh" varchar(100) not null,
        "auth" varchar(40) not null, "user_agent" varchar(300) null, "created_at" timestamptz(3) not null,
        "last_delivered_at" timestamptz(3) null, "last_fault" text null, primary key ("id"))`);
    this.addSql(`
      alter table "push_subscription" add constraint "push_subscription_last_fault_check"
        check ("last_fault" in ('ADDRESS_REFUSED', 'UNREACHABLE', 'TIMEOUT', 'ANSWER'))`);
    this.addSql(
      'alter table "push_subscription" add constraint "push_subscription_endpoint_unique" unique ("endpoint")',
    );
    this.addSql(`
      alter table "push_subscription" add constraint "push_subscription_user_id_foreign"
        foreign key ("user_id") references "user" ("id")`);
    this.addSql('create index "push_subscription_user_id_index" on "push_subscription" ("user_id")');

    this.addSql(`
      create table "push_delivery" (
        "id" uuid not null, "notification_id" uuid not null, "subscription_id" uuid not null,
        "status" text not null default 'QUEUED', "attempt_count" int not null default 0,
        "next_attempt_at" timestamptz(3) null, "claimed_until" timestamptz(3) null, "fault" text null,
        "answer" varchar(300) null, "created_at" timestamptz(3) not null, "ended_at" timestamptz(3) null,
        primary key ("id"))`);
    this.addSql(`
      alter table "push_delivery" add constraint "push_delivery_status_check"
        check ("status" in ('QUEUED', 'SENDING', 'DELIVERED', 'FAILED'))`);
    this.addSql(`
      alter table "push_delivery" add constraint "push_delivery_fault_check"
        check ("fault" in ('ADDRESS_REFUSED', 'UNREACHABLE', 'TIMEOUT', 'ANSWER'))`);
    this.addSql(`
      alter table "push_delivery" add constraint "push_delivery_notification_id_subscription_id_unique"
        unique ("notification_id", "subscription_id")`);
    this.addSql(`
      alter table "push_delivery" add constraint "push_delivery_notification_id_foreign"
        foreign key ("notification_id") references "notification" ("id") on delete cascade`);
    this.addSql(`
      alter table "push_delivery" add constraint "push_delivery_subscription_id_foreign"
        foreign key ("subscription_id") references "push_subscription" ("id") on delete cascade`);
    this.addSql('create index "push_delivery_subscription" on "push_delivery" ("subscription_id")');
    this.addSql(
      `create index "push_delivery_due" on "push_delivery" ("next_attempt_at") where "status" in ('QUEUED', 'SENDING')`,
    );
  }
}
