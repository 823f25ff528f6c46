import { Migration } from '@mikro-orm/migrations';

const FAULTS = `('ADDRESS_REFUSED', 'UNREACHABLE', 'TIMEOUT', 'ANSWER', 'WITHDRAWN')`;

/** Keys of partners get a second secret while they rotate, limits and warnings; their programs hear of events by webhook. */
export class Partners extends Migration {
  override up(): void {
    this.addSql(`
      alter table "api_key" add column "previous_prefix" varchar(16) null, add column "previous_hash" varchar(64) null,
        add column "previous_expires_at" timestamptz(3) null, add column "requests_per_minute" int not null default 600,
        add column "allowed_addresses" text[] not null default '{}', add column "last_used_address" varchar(64) null,
        add column "warned_days" int null`);
    this.addSql('alter table "api_key" alter column "requests_per_minute" drop default');
    this.addSql('alter table "api_key" alter column "allowed_addresses" drop default');
    this.addSql('alter table "api_key" add constraint "api_key_previous_hash_unique" unique ("previous_hash")');
    this.addSql(`
      create index "api_key_overlap" on "api_key" ("previous_expires_at") where "previous_expires_at" is not null`);

    for (const [table, column] of [
      ['alert_channel', 'last_fault'],
      ['alert_delivery', 'fault'],
      ['push_delivery', 'fault'],
      ['push_subscription', 'last_fault'],
    ]) {
      this.addSql(`alter table "${table}" drop constraint "${table}_${column}_check"`);
      this.addSql(`alter table "${table}" add constraint "${table}_${column}_check" check ("${column}" in ${FAULTS})`);
    }

    this.addSql(`
      create table "webhook_endpoint" (
        "id" uuid not null, "owner_id" uuid not null, "name" varchar(100) not null, "url" varchar(2000) not null,
        "event_types" text[] not null, "enabled" boolean not null, "disabled_because" text null,
        "secret" varchar(300) not null, "previous_secret" varchar(300) null,
        "previous_secret_until" timestamptz(3) null, "failing_since" timestamptz(3) null,
        "last_delivered_at" timestamptz(3) null, "last_fault" text null, "last_answer" varchar(300) null,
        "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1,
        primary key ("id"))`);
    this.addSql(`
      alter table "webhook_endpoint" add constraint "webhook_endpoint_disabled_because_check"
        check ("disabled_because" in ('GONE', 'FAILING'))`);
    this.addSql(`
      alter table "webhook_endpoint" add constraint "webhook_endpoint_last_fault_check"
        check ("last_fault" in ${FAULTS})`);
    this.addSql(`
      alter table "webhook_endpoint" add constraint "webhook_endpoint_owner_id_foreign"
        foreign key ("owner_id") references "user" ("id") on delete cascade`);
    this.addSql('create index "webhook_endpoint_owner_id_index" on "webhook_endpoint" ("owner_id")');
    this.addSql('create index "webhook_endpoint_name" on "webhook_endpoint" ("name", "id")');
    this.addSql('create index "webhook_endpoint_created_at" on "webhook_endpoint" ("created_at", "id")');

    this.addSql(`
      create table "webhook_delivery" (
        "id" uuid not null, "endpoint_id" uuid not null, "event_id" uuid not null, "event_type" varchar(60) not null,
        "subject_id" uuid null, "facts" jsonb not null, "occurred_at" timestamptz(3) not null,
        "idempotency_key" varchar(200) null, "status" text not null default 'QUEUED',
        "attempt_count" int not null default 0, "next_attempt_at" timestamptz(3) null,
        "claimed_until" timestamptz(3) null, "fault" text null, "answer" varchar(300) null,
        "created_at" timestamptz(3) not null, "ended_at" timestamptz(3) null, primary key ("id"))`);
    this.addSql(`
      alter table "webhook_delivery" add constraint "webhook_delivery_status_check"
        check ("status" in ('QUEUED', 'SENDING', 'DELIVERED', 'FAILED'))`);
    this.addSql(`
      alter table "webhook_delivery" add constraint "webhook_delivery_fault_check" check ("fault" in ${FAULTS})`);
    this.addSql(`
      alter table "webhook_delivery" add constraint "webhook_delivery_endpoint_id_event_id_unique"
        unique ("endpoint_id", "event_id")`);
    this.addSql(`
      alter table "webhook_delivery" add constraint "webhook_delivery_endpoint_id_idempotency_key_unique"
        unique ("endpoint_id", "idempotency_key")`);
    this.addSql(`
      alter table "webhook_delivery" add constraint "webhook_delivery_endpoint_id_foreign"
        foreign key ("endpoint_id") references "webhook_endpoint" ("id") on delete cascade`);
    this.addSql('create index "webhook_delivery_created_at" on "webhook_delivery" ("created_at", "id")');
    this.addSql(`create index "webhook_delivery_endpoint" on "webhook_delivery" ("endpoint_id", "created_at", "id")`);
    this.addSql('create index "webhook_delivery_status" on "webhook_delivery" ("status", "created_at", "id")');
    this.addSql('create index "webhook_delivery_type" on "webhook_delivery" ("event_type", "created_at", "id")');
    this.addSql(
      `create index "webhook_delivery_due" on "webhook_delivery" ("next_attempt_at") where "status" in ('QUEUED', 'SENDING')`,
    );
  }
}
