import { Migration } from '@mikro-orm/migrations';

/** Events in their order, what became of each at each of its jobs, and jobs that failed. */
export class Jobs extends Migration {
  override up(): void {
    this.addSql(`
      alter table "outbox_event"
        add column "position" bigint generated always as identity, add column "subject" varchar(200) null`);
    this.addSql('drop index "outbox_event_unrelayed"');
    this.addSql('create index "outbox_event_unrelayed" on "outbox_event" ("position") where "relayed_at" is null');
    this.addSql(`
      create table "event_delivery" (
        "event_id" uuid not null, "job" varchar(100) not null, "position" bigint not null,
        "subject" varchar(200) null, "run" uuid null, "queued_at" timestamptz(3) null,
        "done_at" timestamptz(3) null, "failed_at" timestamptz(3) null, primary key ("event_id", "job"))`);
    this.addSql(`
      create index "event_delivery_unqueued" on "event_delivery" ("position")
        where "queued_at" is null and "done_at" is null and "failed_at" is null`);
    this.addSql(`
      create index "event_delivery_pending" on "event_delivery" ("job", "subject", "position")
        where "done_at" is null and "failed_at" is null`);
    // With Redis between the processes nobody listens here, and commits need not wait for each other to notify.
    this.addSql(`
      create or replace function notify_outbox_event() returns trigger language plpgsql as $$
      declare
        whole text;
      begin
        if current_setting('passerelle.announce', true) = 'redis' then
          return null;
        end if;
        whole := json_build_object('id', new.id, 'name', new.name, 'payload', new.payload,
          'occurredAt', new.occurred_at, 'actorId', new.actor_id);
        if octet_length(whole) >= 8000 then
          whole := json_build_object('id', new.id, 'name', new.name);
        end if;
        perform pg_notify('outbox_event', whole);
        return null;
      end $$`);

    this.addSql(`
      create table "failed_job" (
        "id" uuid not null, "job" varchar(100) not null, "event_id" uuid null, "payload" text not null,
        "error" varchar(500) not null, "attempts" int not null, "status" text not null default 'FAILED',
        "failed_at" timestamptz(3) not null, "settled_at" timestamptz(3) null, primary key ("id"))`);
    this.addSql(`
      alter table "failed_job" add constraint "failed_job_status_check"
        check ("status" in ('FAILED', 'RETRIED', 'DISCARDED'))`);
    this.addSql('create index "failed_job_failed_at" on "failed_job" ("failed_at", "id")');
    this.addSql('create index "failed_job_status_failed_at" on "failed_job" ("status", "failed_at", "id")');
    this.addSql('create index "failed_job_job_failed_at" on "failed_job" ("job", "failed_at", "id")');
  }
}
