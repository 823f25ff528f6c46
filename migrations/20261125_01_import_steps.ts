import { Migration } from '@mikro-orm/migrations';

/** Imports go on where they stood, and may take the questionnaire that they made away again. */
export class ImportSteps extends Migration {
  override up(): void {
    this.addSql(`
      alter table "submission_import" add column "done_count" int not null default 0,
        add column "made_questionnaire" boolean not null default false,
        add column "takes_questionnaire" boolean not null default false`);
    // A report stands in the way of removing its questionnaire, as everything else does that refers to it.
    this.addSql('alter table "report" drop constraint "report_questionnaire_id_foreign"');
    this.addSql(
      'alter table "report" add constraint "report_questionnaire_id_foreign" foreign key ("questionnaire_id") references "questionnaire" ("id")',
    );
  }
}
