import { Migration } from '@mikro-orm/migrations';

/** Consents, requests about personal data, what the law keeps after an erasure, and how long things are held. */
export class Privacy extends Migration {
  override up(): void {
    this.addSql(`
      create table "consent" (
        "id" uuid not null, "purpose" varchar(100) not null, "given" boolean not null, "text_version" varchar(20) not null,
        "text" jsonb not null, "user_id" uuid null, "email" varchar(254) null, "form" varchar(100) not null,
        "address" varchar(64) null, "user_agent" varchar(300) null, "credential_id" uuid null,
        "language" text not null, "at" timestamptz(3) not null, primary key ("id"))`);
    this.addSql(`
      alter table "consent" add constraint "consent_language_check" check ("language" in ('FR', 'EN')),
        add constraint "consent_user_id_foreign" foreign key ("user_id") references "user" ("id") on delete set null`);
    this.addSql('create index "consent_user_id" on "consent" ("user_id", "at", "id")');
    this.addSql('create index "consent_email" on "consent" (lower("email"))');
    this.addSql('create index "consent_at" on "consent" ("at", "id")');
    this.addSql('create index "consent_purpose_at" on "consent" ("purpose", "at", "id")');
    // A proof that can be changed proves nothing. Only an erasure takes it away.
    this.addSql(`
      create function keep_consent() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' and current_setting('passerelle.redact', true) = 'on' then
          return old;
        end if;
        raise exception 'Consents are never changed: record another one' using errcode = '42501';
      end $$`);
    this.addSql(
      'create trigger keep_consent before update or delete on "consent" for each row execute function keep_consent()',
    );

    this.addSql(`
      create table "data_request" (
        "id" uuid not null, "kind" text not null, "status" text not null, "user_id" uuid null, "email" varchar(254) null,
        "requested_by_id" uuid null, "by_themselves" boolean not null, "reason" varchar(1000) null,
        "idempotency_key" varchar(100) not null, "requested_at" timestamptz(3) not null, "due_on" date not null,
        "runs_at" timestamptz(3) null, "decided_by_id" uuid null, "ended_at" timestamptz(3) null,
        "erased" jsonb not null, "certificate_id" uuid null, "version" int not null default 1,
        primary key ("id"))`);
    this.addSql(`
      alter table "data_request"
        add constraint "data_request_kind_check" check ("kind" in ('EXPORT', 'ERASURE')),
        add constraint "data_request_status_check" check ("status" in ('WAITING', 'DONE', 'WITHDRAWN', 'REFUSED')),
        add constraint "data_request_requested_by_id_idempotency_key_unique" unique ("requested_by_id", "idempotency_key"),
        add constraint "data_request_user_id_foreign" foreign key ("user_id") references "user" ("id") on delete set null,
        add constraint "data_request_requested_by_id_foreign"
          foreign key ("requested_by_id") references "user" ("id") on delete set null,
        add constraint "data_request_decided_by_id_foreign"
          foreign key ("decided_by_id") references "user" ("id") on delete set null`);
    this.addSql('create index "data_request_user_id" on "data_request" ("user_id")');
    this.addSql('create index "data_request_decided_by_id" on "data_request" ("decided_by_id")');
    this.addSql('create index "data_request_requested_at" on "data_request" ("requested_at", "id")');
    this.addSql('create index "data_request_due_on" on "data_request" ("due_on", "id")');
    this.addSql('create index "data_request_status_due_on" on "data_request" ("status", "due_on", "id")');
    this.addSql(`create index "data_request_runs_at" on "data_request" ("runs_at") where "status" = 'WAITING'`);
    this.addSql(
      `create index "data_request_certificate" on "data_request" ("certificate_id") where "certificate_id" is not null`,
    );

    this.addSql(`
      create table "kept_record" (
        "id" uuid not null, "table_name" varchar(63) not null, "row_id" uuid not null, "name" varchar(200) null,
        "because" jsonb not null, "source" text not null, "until" date not null, "created_at" timestamptz(3) not null,
        primary key ("id"))`);
    this.addSql(
      'alter table "kept_record" add constraint "kept_record_table_name_row_id_unique" unique ("table_name", "row_id")',
    );
    this.addSql('create index "kept_record_until" on "kept_record" ("until", "id")');

    this.addSql(`
      create table "retention_rule" (
        "id" varchar(60) not null, "months" int not null, "least_months" int not null, "most_months" int not null,
        "warn_weeks" int null, "source" text not null, "changed" boolean not null, "last_run_at" timestamptz(3) null,
        "erased_count" int not null default 0, "updated_at" timestamptz(3) not null, "version" int not null default 1,
        primary key ("id"))`);
    this.addSql(`
      create table "retention_item" (
        "id" uuid not null, "rule_id" varchar(60) not null, "row_id" uuid not null, "status" text not null,
        "due_on" date not null, "warned_at" timestamptz(3) null, "settled_at" timestamptz(3) null,
        "created_at" timestamptz(3) not null, primary key ("id"))`);
    this.addSql(`
      alter table "retention_item"
        add constraint "retention_item_status_check" check ("status" in ('DUE', 'WARNED', 'RENEWED', 'ERASED')),
        add constraint "retention_item_rule_id_foreign" foreign key ("rule_id") references "retention_rule" ("id")`);
    this.addSql('create index "retention_item_rule_id" on "retention_item" ("rule_id", "due_on", "id")');
    this.addSql('create index "retention_item_due_on" on "retention_item" ("due_on", "id")');
    this.addSql('create index "retention_item_status_due_on" on "retention_item" ("status", "due_on", "id")');
    this.addSql(`
      create unique index "retention_item_open" on "retention_item" ("rule_id", "row_id")
        where "status" in ('DUE', 'WARNED')`);
  }
}
