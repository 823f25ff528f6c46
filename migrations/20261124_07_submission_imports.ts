import { Migration } from '@mikro-orm/migrations';

const ODDITIES = [
  'MISSING_EMAIL',
  'INVALID_EMAIL',
  'DUPLICATE_EMAIL',
  'EMAIL_DOMAIN_SUSPECT',
  'MISSING_ROLE',
  'RESPONDENT_ROLE',
  'RATING_AS_TEXT',
  'INVALID_RATING',
  'INVALID_NUMBER',
  'INVALID_DAY',
  'UNKNOWN_OPTION',
  'UNKNOWN_QUESTION',
  'UNEXPECTED_VALUE',
  'EMPTY_ANSWER',
  'OTHER_WITHOUT_TEXT',
  'OTHER_NOT_CHOSEN',
  'SKIPPED_SECTION',
  'REPLACED_CHARACTER',
  'UNREADABLE_DATA',
  'INVALID_DATE',
  'MISSING_ID',
  'DUPLICATE_ID',
];

/** Imports of answers that say what they would do, do it, and can be undone. */
export class SubmissionImports extends Migration {
  override up(): void {
    this.addSql(`
      create table "submission_import" (
        "id" uuid not null, "questionnaire_id" uuid null, "file_id" uuid null, "file_name" varchar(255) not null,
        "idempotency_key" varchar(100) not null, "format" text not null, "status" text not null, "meanings" jsonb null,
        "columns" jsonb not null default '[]', "findings" jsonb not null default '[]', "error" jsonb null,
        "read_count" int null, "new_count" int null, "created_by_id" uuid null, "created_at" timestamptz(3) not null,
        "ended_at" timestamptz(3) null, primary key ("id"))`);
    this.addSql(
      'alter table "submission_import" add constraint "submission_import_created_by_id_idempotency_key_unique" unique ("created_by_id", "idempotency_key")',
    );
    this.addSql(
      `alter table "submission_import" add constraint "submission_import_format_check" check ("format" in ('CAP_BACKUP', 'CSV'))`,
    );
    this.addSql(
      `alter table "submission_import" add constraint "submission_import_status_check" check ("status" in ('CHECKING', 'CHECKED', 'APPLYING', 'DONE', 'UNDOING', 'UNDONE', 'FAILED'))`,
    );
    for (const [column, target] of [
      ['questionnaire', 'questionnaire'],
      ['file', 'file'],
      ['created_by', 'user'],
    ])
      this.addSql(
        `alter table "submission_import" add constraint "submission_import_${column}_id_foreign" foreign key ("${column}_id") references "${target}" ("id") on delete set null`,
      );
    this.addSql('create index "submission_import_created_at_order" on "submission_import" ("created_at", "id")');
    this.addSql(`select audit_table('submission_import')`);

    this.addSql('alter table "submission" add column "submission_import_id" uuid null');
    this.addSql('alter table "respondent_option" add column "submission_import_id" uuid null');
    for (const table of ['submission', 'respondent_option'])
      this.addSql(
        `alter table "${table}" add constraint "${table}_submission_import_id_foreign" foreign key ("submission_import_id") references "submission_import" ("id") on delete set null`,
      );
    this.addSql(
      'create index "submission_submission_import_id_index" on "submission" ("submission_import_id") where "submission_import_id" is not null',
    );
    this.addSql('alter table "submission" drop constraint "submission_oddities_check"');
    const oddities = ODDITIES.map((oddity) => `'${oddity}'::text`).join(', ');
    this.addSql(
      `alter table "submission" add constraint "submission_oddities_check" check ("oddities" <@ array[${oddities}])`,
    );
  }
}
