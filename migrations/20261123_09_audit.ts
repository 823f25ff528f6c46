import { Migration } from '@mikro-orm/migrations';

/** Tables whose rows are means, not matter: api/modules/audit/unaudited.ts says why of each. */
const UNAUDITED = [
  'audit_change',
  'audit_detail',
  'audit_entry',
  'outbox_event',
  'event_delivery',
  'job_claim',
  'rate_limit',
  'refresh_token',
  'search_word',
  'candidate_profile',
  'job_offer_profile',
  'match_news',
  'mail_attempt',
  'mail_server',
  'ai_call',
  'ai_day',
  'alert_delivery',
  'push_delivery',
  'oidc_record',
  'webhook_delivery',
];

/** Beside what is named like a secret: texts between people, mails with their links, addresses that are secrets. */
const MASKED = [
  'secret.value',
  'file.storage_key',
  'identity_challenge.challenge',
  'oidc_record.payload',
  'mail_message.html',
  'mail_message.text',
  'mail_message.values',
  'mail_report.text',
  'message.body',
  'notification.message',
  'dictation.raw_text',
  'dictation.improved_text',
  'failed_job.payload',
  'alert_channel.target',
  'push_subscription.endpoint',
  'push_subscription.p256dh',
  'push_subscription.auth',
];

/** What changes with every use and tells nothing. */
const UNTOLD = [
  'session.access_expires_at',
  'session.last_seen_at',
  'api_key.last_used_at',
  'user.last_sign_in_at',
  'mail_message.claimed_until',
  'mail_message.next_attempt_at',
  'mail_message.attempt_count',
  'alert.count',
  'alert.last_seen_at',
  'alert.last_told_at',
  'alert_channel.last_delivered_at',
  'push_subscription.last_delivered_at',
  'audit_verification.checked',
  'audit_verification.heard_of_at',
  'export.claimed_until',
  'webhook_endpoint.last_delivered_at',
  'passkey.last_used_at',
  'oauth_client.last_used_at',
  'mail_batch.next_turn_at',
  'mail_batch.judged_from',
];

const textArray = (values: readonly string[]): string => `array[${values.map((value) => `'${value}'`).join(', ')}]`;

/** The audit trail: triggers that write down every change with the change itself, and the chain that they become. */
export class Audit extends Migration {
  override up(): void {
    this.capture();
    this.chain();
    this.redaction();
  }

  private capture(): void {
    this.addSql(`
      alter table "outbox_event"
        add column "transaction_id" bigint null, add column "origin" varchar(120) null,
        add column "impersonator_id" uuid null, add column "credential_id" varchar(100) null,
        add column "address" varchar(64) null, add column "user_agent" varchar(200) null,
        add column "request_id" varchar(100) null`);

    // What waits to be chained, written by triggers and never by hand but for what leaves no row: denials, exports.
    this.addSql(`
      create table "audit_change" (
        "id" bigint generated always as identity primary key,
        "transaction_id" bigint not null default pg_current_xact_id()::text::bigint,
        "at" timestamptz(3) not null default now(), "action" varchar(100) not null,
        "entity" varchar(63) null, "row_id" varchar(200) null, "changes" jsonb not null, "event_id" uuid null,
        "origin" varchar(120) null default nullif(current_setting('passerelle.origin', true), ''),
        "actor_id" uuid null, "impersonator_id" uuid null, "credential_id" varchar(100) null,
        "address" varchar(64) null, "user_agent" varchar(200) null, "request_id" varchar(100) null)`);
    this.addSql('create index "audit_change_transaction" on "audit_change" ("transaction_id", "id")');
    this.addSql('create index "audit_change_event" on "audit_change" ("transaction_id") where "event_id" is not null');
    this.addSql('create index "audit_change_row" on "audit_change" ("row_id")');

    this.addSql(`
      create function audit_masks(table_name text, column_name text) returns boolean language sql immutable parallel safe
      return column_name ~* 'password|passphrase|secret|token|sealed|private_?key|(^|_)(hash|salt|digest)(_|$)'
        or column_name ~ 'Hash$' or table_name || '.' || column_name = any (${textArray(MASKED)})`);
    this.addSql(`
      create function audit_leaves_out(table_name text, column_name text) returns boolean language sql immutable parallel safe
      return table_name || '.' || column_name = any (${textArray(UNTOLD)})`);
    // A row of which nothing but its version and its time changes did not change.
    // What is made or gone is kept as it is, what changes as [before, after] of each field that differs. Secrets are "•••";
    // under the key "…" stand the names of the fields whose values may not be kept at all.
    this.addSql(`
      create function audit_value(value jsonb, secret boolean) returns jsonb language sql immutable parallel safe
      return case when coalesce(value, 'null') = 'null' then 'null' when secret then '"•••"'
        when pg_column_size(value) > 8000 then to_jsonb(left(value #>> '{}', 4000) || '…') else value end`);
    this.addSql(`
      create function audit_names(of_row jsonb, left_out text[]) returns jsonb language sql immutable parallel safe
      return jsonb_build_object('…', to_jsonb(array(select key from jsonb_object_keys(of_row) as key where key <> all (left_out))))`);
    this.addSql(`
      create function audit_careful_values(of_row jsonb, masked text[], left_out text[]) returns jsonb
      language sql immutable parallel safe
      return (select coalesce(jsonb_object_agg(key, audit_value(value, key = any (masked))), '{}')
        from jsonb_each(of_row) where key <> all (left_out))`);
    // Written so that PostgreSQL puts it into the statement: most rows hold no secrets and nothing long.
    this.addSql(`
      create function audit_values(of_row jsonb, masked text[], left_out text[], hidden boolean) returns jsonb
      language sql immutable parallel safe
      return case when hidden then audit_names(of_row, left_out)
        when masked <> '{}' or pg_column_size(of_row) > 8000 then audit_careful_values(of_row, masked, left_out)
        else of_row - left_out end`);
    this.addSql(`
      create function audit_differences(before jsonb, after jsonb, masked text[], left_out text[], hidden boolean)
      returns jsonb language sql immutable parallel safe
      return (select case when count(*) filter (where key not in ('version', 'updated_at')) = 0 then null when hidden then jsonb_build_object('…', jsonb_agg(key))
          else jsonb_object_agg(key, jsonb_build_array(audit_value(before -> key, key = any (masked)), audit_value(value, key = any (masked)))) end
        from jsonb_each(after) where value <> before -> key and key <> all (left_out))`);
    // "offset 0": a row is made into JSON once, not once for each use of it.
    // One statement writes for all rows of a statement: an import of thousands of rows costs as many rows here.
    this.addSql(`
      create function audit_rows() returns trigger language plpgsql as $$
      declare
        key text[];
        masked text[];
        left_out text[];
        hidden boolean := coalesce(current_setting('passerelle.redact', true) = 'on', false);
      begin
        if tg_op = 'TRUNCATE' then
          insert into audit_change (action, entity, changes) values ('TABLE_EMPTIED', tg_table_name, '{}');
          return null;
        end if;
        if tg_op = 'INSERT' then
          if not exists (select from new_rows) then return null; end if;
        elsif not exists (select from old_rows) then
          return null;
        end if;
        select array_agg(a.attname::text order by array_position(i.indkey, a.attnum)) filter (where a.attnum = any (i.indkey)),
          coalesce(array_agg(a.attname::text) filter (where audit_masks(tg_table_name, a.attname)), '{}'),
          coalesce(array_agg(a.attname::text) filter (where a.attgenerated <> '' or a.atttypid = 'tsvector'::regtype
            or tg_op = 'UPDATE' and audit_leaves_out(tg_table_name, a.attname)), '{}')
          into key, masked, left_out
          from pg_attribute a left join pg_index i on i.indrelid = a.attrelid and i.indisprimary
          where a.attrelid = tg_relid and a.attnum > 0 and not a.attisdropped;
        if tg_op = 'INSERT' then
          insert into audit_change (action, entity, row_id, changes)
            select 'ROW_CREATED', tg_table_name, audit_row_id(made, key, masked), audit_values(made, masked, left_out, hidden)
            from (select to_jsonb(n) as made from new_rows n offset 0) n;
        elsif tg_op = 'DELETE' then
          insert into audit_change (action, entity, row_id, changes)
            select 'ROW_DELETED', tg_table_name, audit_row_id(gone, key, masked), audit_values(gone, masked, left_out, hidden)
            from (select to_jsonb(o) as gone from old_rows o offset 0) o;
        else
          insert into audit_change (action, entity, row_id, changes)
            select case when gone is null then 'ROW_CREATED' when made is null then 'ROW_DELETED' else 'ROW_CHANGED' end,
              tg_table_name, audit_row_id(coalesce(made, gone), key, masked), told
            from (select to_jsonb(o) as gone from old_rows o offset 0) o
            full join (select to_jsonb(n) as made from new_rows n offset 0) n on audit_key(gone, key) = audit_key(made, key)
            cross join lateral (select case when gone is null or made is null
                then audit_values(coalesce(made, gone), masked, left_out, hidden)
              else audit_differences(gone, made, masked, left_out, hidden) end as told offset 0) told
            where told is not null;
        end if;
        return null;
      end $$`);
    this.addSql(`
      create function audit_key(of_row jsonb, key text[]) returns text language sql immutable parallel safe
      return case when array_length(key, 1) = 1 then of_row ->> key[1]
        else concat_ws(' ', of_row ->> key[1], of_row ->> key[2], of_row ->> key[3], of_row ->> key[4]) end`);
    // A key that is itself a secret is told by its digest.
    this.addSql(`
      create function audit_row_id(of_row jsonb, key text[], masked text[]) returns text language sql immutable parallel safe
      return case when key && masked then '#' || left(encode(sha256(convert_to(audit_key(of_row, key), 'utf8')), 'hex'), 24)
        else left(audit_key(of_row, key), 200) end`);
    this.addSql(`
      create function audit_events() returns trigger language plpgsql as $$
      begin
        insert into audit_change (transaction_id, at, action, row_id, changes, event_id, origin, actor_id, impersonator_id,
            credential_id, address, user_agent, request_id)
          select coalesce(transaction_id, pg_current_xact_id()::text::bigint), occurred_at, name, subject,
            audit_values(payload, array(select key from jsonb_object_keys(payload) as key where audit_masks('outbox_event', key)),
              '{}', coalesce(current_setting('passerelle.redact', true) = 'on', false)),
            id, origin, actor_id, impersonator_id, credential_id, address, user_agent, request_id
          from new_rows order by position;
        return null;
      end $$`);
    this.addSql(`
      create trigger audit after insert on "outbox_event" referencing new table as new_rows
        for each statement execute function audit_events()`);

    // For the migrations to come: a new table is audited as soon as its migration calls this.
    this.addSql(`
      create function audit_table(name text) returns void language plpgsql as $$
      begin
        execute format('create trigger audit_insert after insert on %I referencing new table as new_rows
          for each statement execute function audit_rows()', name);
        execute format('create trigger audit_update after update on %I referencing old table as old_rows new table as new_rows
          for each statement execute function audit_rows()', name);
        execute format('create trigger audit_delete after delete on %I referencing old table as old_rows
          for each statement execute function audit_rows()', name);
        execute format('create trigger audit_truncate after truncate on %I
          for each statement execute function audit_rows()', name);
      end $$`);
  }

  private chain(): void {
    this.addSql(`
      create table "audit_entry" (
        "id" uuid not null, "sequence" bigint not null, "change_id" bigint not null, "transaction_id" bigint not null,
        "at" timestamptz(3) not null, "action" varchar(100) not null, "entity" varchar(63) null,
        "row_id" varchar(200) null, "origin" varchar(120) null, "actor_id" uuid null, "impersonator_id" uuid null,
        "credential_id" varchar(100) null, "address" varchar(64) null, "user_agent" varchar(200) null,
        "request_id" varchar(100) null, "detail_hash" varchar(64) not null, "previous_hash" varchar(64) not null,
        "hash" varchar(64) not null, primary key ("id"))`);
    this.addSql('alter table "audit_entry" add constraint "audit_entry_sequence_unique" unique ("sequence")');
    this.addSql('alter table "audit_entry" add constraint "audit_entry_change_id_unique" unique ("change_id")');
    for (const column of ['at', 'actor_id', 'row_id', 'entity', 'action', 'address'])
      this.addSql(`create index "audit_entry_${column}" on "audit_entry" ("${column}", "sequence")`);
    this.addSql(`
      create table "audit_detail" (
        "sequence" bigint not null, "salt" varchar(32) null, "changes" jsonb null, primary key ("sequence"))`);

    this.addSql(`
      create table "audit_verification" (
        "id" uuid not null, "status" text not null default 'RUNNING', "started_by_id" uuid null,
        "checked" int not null default 0, "broken_sequence" int null, "fault" text null,
        "heads_compared" int not null default 0, "started_at" timestamptz(3) not null,
        "heard_of_at" timestamptz(3) null, "ended_at" timestamptz(3) null, primary key ("id"))`);
    this.addSql(`
      alter table "audit_verification"
        add constraint "audit_verification_status_check" check ("status" in ('RUNNING', 'INTACT', 'BROKEN')),
        add constraint "audit_verification_fault_check" check ("fault" in ('ENTRY_CHANGED', 'DETAIL_CHANGED',
          'DETAIL_MISSING', 'ENTRY_MISSING', 'ENTRY_INSERTED', 'END_MISSING', 'HEAD_DIFFERS', 'LINK_BROKEN'))`);
    // As of the last start, secrets by a digest: their changes are audited like those of any row.
    this.addSql(
      'create table "known_setting" ("name" varchar(100) not null, "value" text not null, primary key ("name"))',
    );
    this.addSql('create index "audit_verification_started_at" on "audit_verification" ("started_at", "id")');

    this.addSql(`
      create function refuse_audit_change() returns trigger language plpgsql as $$
      begin
        if tg_table_name = 'audit_detail' and tg_op = 'UPDATE' and current_setting('passerelle.redacting', true) = 'on' then
          return null;
        end if;
        raise exception 'The audit trail is only ever added to' using errcode = 'insufficient_privilege';
      end $$`);
    for (const table of ['audit_entry', 'audit_detail'])
      this.addSql(`
        create trigger append_only before update or delete or truncate on "${table}"
          for each statement execute function refuse_audit_change()`);
    // The application's role may not delete what waits; this function does, once it is in the chain.
    this.addSql(`
      create function forget_chained_changes(ids bigint[]) returns void language sql security definer
      set search_path = public, pg_temp as $$
        delete from audit_change c using audit_entry e where e.change_id = c.id and c.id = any (ids)
      $$`);
    this.addSql('revoke all on function forget_chained_changes(bigint[]) from public');

    this.addSql(`
      do $$
      declare
        found text;
      begin
        for found in select relname from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace
          and relname <> all (${textArray(UNAUDITED)}) loop
          perform audit_table(found);
        end loop;
      end $$`);
  }

  /** Takes the values of these rows out of the trail, and leaves an entry that names what was taken. */
  private redaction(): void {
    this.addSql(`
      create function redact_audit(rows jsonb) returns bigint language plpgsql security definer
      set search_path = public, pg_temp as $$
      declare
        emptied jsonb;
      begin
        -- The chain waits, so that nothing is chained with its values between the two steps.
        perform pg_advisory_xact_lock(hashtext('passerelle audit chain'));
        update audit_change c set changes = case when c.changes ? '…' then c.changes else audit_names(c.changes, '{}') end
          from jsonb_to_recordset(rows) as r ("table" text, id text)
          where c.row_id = r.id and (c.entity is null or c.entity = r."table") and c.action <> 'AUDIT_REDACTED';
        perform set_config('passerelle.redacting', 'on', true);
        with named as (
          select e.sequence from audit_entry e join jsonb_to_recordset(rows) as r ("table" text, id text)
            on e.row_id = r.id and (e.entity is null or e.entity = r."table") where e.action <> 'AUDIT_REDACTED'
        ), gone as (
          update audit_detail d set changes = null, salt = null from named
          where d.sequence = named.sequence and d.changes is not null returning d.sequence
        ) select coalesce(jsonb_agg(sequence order by sequence), '[]') into emptied from gone;
        perform set_config('passerelle.redacting', 'off', true);
        insert into audit_change (action, entity, row_id, changes)
          values ('AUDIT_REDACTED', null, null, jsonb_build_object('rows', rows, 'sequences', emptied));
        return jsonb_array_length(emptied);
      end $$`);
    this.addSql('revoke all on function redact_audit(jsonb) from public');
  }
}
