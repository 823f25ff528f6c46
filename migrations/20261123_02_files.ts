import { Migration } from '@mikro-orm/migrations';

/** Files, the uploads they come by, and exports. */
export class Files extends Migration {
  override up(): void {
    this.addSql(`
      create table "file" (
        "id" uuid not null, "name" varchar(200) not null, "media_type" varchar(100) not null, "size" int not null,
        "sha256" varchar(64) not null, "purpose" varchar(60) not null, "status" text not null,
        "scanned" boolean not null, "reason" text null, "finding" varchar(200) null, "storage_key" varchar(64) null,
        "owner_id" uuid null, "keep_until" timestamptz(3) null, "next_scan_at" timestamptz(3) null,
        "created_at" timestamptz(3) not null, primary key ("id"))`);
    this.addSql(`
      alter table "file" add constraint "file_status_check" check ("status" in ('QUARANTINED', 'CLEAN', 'REFUSED')),
        add constraint "file_reason_check"
          check ("reason" in ('WRONG_TYPE', 'ACTIVE_CONTENT', 'UNREADABLE', 'VIRUS')),
        add constraint "file_storage_key_unique" unique ("storage_key"),
        add constraint "file_owner_id_foreign" foreign key ("owner_id") references "user" ("id") on delete set null`);
    this.addSql('create index "file_owner_id" on "file" ("owner_id")');
    this.addSql('create index "file_created_at" on "file" ("created_at", "id")');
    this.addSql('create index "file_keep_until" on "file" ("keep_until") where "keep_until" is not null');
    this.addSql(`create index "file_next_scan_at" on "file" ("next_scan_at") where "status" = 'QUARANTINED'`);

    this.addSql(`
      create table "upload" (
        "id" uuid not null, "user_id" uuid not null, "purpose" varchar(60) not null, "name" varchar(255) not null,
        "created_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, "started_at" timestamptz(3) null,
        "file_id" uuid null, "used_at" timestamptz(3) null, primary key ("id"))`);
    this.addSql(`
      alter table "upload"
        add constraint "upload_user_id_foreign" foreign key ("user_id") references "user" ("id") on delete cascade,
        add constraint "upload_file_id_foreign" foreign key ("file_id") references "file" ("id") on delete set null`);
    this.addSql('create index "upload_user_id" on "upload" ("user_id")');
    this.addSql('create index "upload_file_id" on "upload" ("file_id")');
    this.addSql('create index "upload_expires_at" on "upload" ("expires_at")');

    this.addSql(`
      create table "export" (
        "id" uuid not null, "kind" varchar(100) not null, "parameters" jsonb not null, "requested_by_id" uuid not null,
        "credential_id" uuid not null, "key_id" uuid null, "language" text not null, "status" text not null,
        "error" text null, "file_id" uuid null, "attempts" int not null, "claimed_until" timestamptz(3) null,
        "created_at" timestamptz(3) not null, "ended_at" timestamptz(3) null, "expires_at" timestamptz(3) not null,
        primary key ("id"))`);
    this.addSql(`
      alter table "export" add constraint "export_language_check" check ("language" in ('FR', 'EN')),
        add constraint "export_status_check" check ("status" in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
        add constraint "export_error_check" check ("error" in ('NOT_ALLOWED', 'NO_ROOM', 'FAILED')),
        add constraint "export_requested_by_id_foreign"
          foreign key ("requested_by_id") references "user" ("id") on delete cascade,
        add constraint "export_file_id_foreign" foreign key ("file_id") references "file" ("id") on delete set null`);
    this.addSql('create index "export_requested_by_created_at" on "export" ("requested_by_id", "created_at", "id")');
    this.addSql('create index "export_file_id" on "export" ("file_id")');
    this.addSql('create index "export_expires_at" on "export" ("expires_at")');
    this.addSql(`
      create index "export_open" on "export" ("created_at") where "status" in ('QUEUED', 'RUNNING')`);

    this.addSql('alter table "candidate" add column "cv_id" uuid null');
    this.addSql(`
      alter table "candidate"
        add constraint "candidate_cv_id_unique" unique ("cv_id"),
        add constraint "candidate_cv_id_foreign" foreign key ("cv_id") references "file" ("id") on delete set null`);
  }
}
