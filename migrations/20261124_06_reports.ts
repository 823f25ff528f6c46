import { Migration } from '@mikro-orm/migrations';

/** Reports on questionnaires that are sent by the clock, and the files that go with mails. */
export class Reports extends Migration {
  override up(): void {
    this.attachments();
    this.reports();
    this.runs();
    for (const table of ['mail_attachment', 'report', 'report_recipient', 'report_run'])
      this.addSql(`select audit_table('${table}')`);
  }

  private attachments(): void {
    this.addSql(`
      create table "mail_attachment" (
        "mail_message_id" uuid not null, "position" int not null, "file_id" uuid not null,
        primary key ("mail_message_id", "position"))`);
    this.addSql(
      'alter table "mail_attachment" add constraint "mail_attachment_mail_message_id_foreign" foreign key ("mail_message_id") references "mail_message" ("id") on delete cascade',
    );
    this.addSql(
      'alter table "mail_attachment" add constraint "mail_attachment_file_id_foreign" foreign key ("file_id") references "file" ("id") on delete cascade',
    );
    this.addSql('create index "mail_attachment_file_id_index" on "mail_attachment" ("file_id")');
  }

  private reports(): void {
    this.addSql(`
      create table "report" (
        "id" uuid not null, "questionnaire_id" uuid not null, "institution_id" uuid null, "language" text not null,
        "schedule" varchar(100) not null, "time_zone" varchar(60) not null, "formats" text[] not null,
        "enabled" boolean not null, "next_run_at" timestamptz(3) null, "created_at" timestamptz(3) not null,
        "updated_at" timestamptz(3) not null, "version" int not null default 1, primary key ("id"))`);
    this.addSql(`alter table "report" add constraint "report_language_check" check ("language" in ('FR', 'EN'))`);
    this.addSql(
      `alter table "report" add constraint "report_formats_check" check ("formats" <@ array['PDF'::text, 'XLSX'::text])`,
    );
    this.addSql(
      'alter table "report" add constraint "report_questionnaire_id_foreign" foreign key ("questionnaire_id") references "questionnaire" ("id") on delete cascade',
    );
    this.addSql(
      'alter table "report" add constraint "report_institution_id_foreign" foreign key ("institution_id") references "institution" ("id") on delete cascade',
    );
    this.addSql('create index "report_institution_id_index" on "report" ("institution_id")');
    this.addSql('create index "report_questionnaire_id_order" on "report" ("questionnaire_id", "created_at", "id")');
    this.addSql('create index "report_created_at" on "report" ("created_at", "id")');
    this.addSql('create index "report_due" on "report" ("next_run_at") where "next_run_at" is not null');

    this.addSql(`
      create table "report_recipient" (
        "id" uuid not null, "report_id" uuid not null, "address" varchar(254) not null, primary key ("id"))`);
    this.addSql(
      'alter table "report_recipient" add constraint "report_recipient_report_id_address_unique" unique ("report_id", "address")',
    );
    this.addSql(
      'alter table "report_recipient" add constraint "report_recipient_report_id_foreign" foreign key ("report_id") references "report" ("id") on delete cascade',
    );
    this.addSql('create index "report_recipient_address" on "report_recipient" (lower("address"))');
  }

  private runs(): void {
    this.addSql(`
      create table "report_run" (
        "id" uuid not null, "report_id" uuid not null, "idempotency_key" varchar(100) null, "status" text not null,
        "responses" int null, "pdf_id" uuid null, "workbook_id" uuid null, "mail_ids" uuid[] not null,
        "created_at" timestamptz(3) not null, "ended_at" timestamptz(3) null, primary key ("id"))`);
    this.addSql(
      'alter table "report_run" add constraint "report_run_report_id_idempotency_key_unique" unique ("report_id", "idempotency_key")',
    );
    this.addSql(
      `alter table "report_run" add constraint "report_run_status_check" check ("status" in ('QUEUED', 'SENT', 'FAILED'))`,
    );
    this.addSql(
      'alter table "report_run" add constraint "report_run_report_id_foreign" foreign key ("report_id") references "report" ("id") on delete cascade',
    );
    for (const file of ['pdf_id', 'workbook_id']) {
      this.addSql(
        `alter table "report_run" add constraint "report_run_${file}_foreign" foreign key ("${file}") references "file" ("id") on delete set null`,
      );
      this.addSql(`create index "report_run_${file}_index" on "report_run" ("${file}")`);
    }
    this.addSql('create index "report_run_report_id_order" on "report_run" ("report_id", "created_at", "id")');
  }
}
