import { Migration } from '@mikro-orm/migrations';

/** Text search that folds case and accents, the outbox with its notification, claims of jobs and counted attempts. */
export class Platform extends Migration {
  override up(): void {
    this.addSql('create extension if not exists unaccent');
    this.addSql('create extension if not exists pg_trgm');
    // unaccent() itself is only stable, since its dictionary could be replaced; naming the dictionary makes it safe to index.
    this.addSql(`
      create function searchable(value text) returns text
      language sql immutable parallel safe strict
      return lower(public.unaccent('public.unaccent'::regdictionary, value))`);

    this.addSql(`
      create table "outbox_event" (
        "id" uuid not null, "name" varchar(100) not null, "payload" jsonb not null, "actor_id" uuid null,
        "occurred_at" timestamptz(3) not null, "relayed_at" timestamptz(3) null, primary key ("id"))`);
    this.addSql('create index "outbox_event_occurred_at_index" on "outbox_event" ("occurred_at")');
    this.addSql('create index "outbox_event_unrelayed" on "outbox_event" ("id") where "relayed_at" is null');
    this.addSql(`
      create function notify_outbox_event() returns trigger language plpgsql as $$
      begin
        perform pg_notify('outbox_event', new.id::text);
        return null;
      end $$`);
    this.addSql(
      'create trigger notify after insert on "outbox_event" for each row execute function notify_outbox_event()',
    );

    this.addSql(
      'create table "job_claim" ("key" varchar(300) not null, "claimed_at" timestamptz(3) not null, primary key ("key"))',
    );
    this.addSql(
      'create table "rate_limit" ("key" varchar(255) primary key, "points" integer not null default 0, "expire" bigint)',
    );
  }
}
