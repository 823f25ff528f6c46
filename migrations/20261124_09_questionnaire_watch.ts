import { Migration } from '@mikro-orm/migrations';

/** Since when a questionnaire takes answers, and how many were refused. */
export class QuestionnaireWatch extends Migration {
  override up(): void {
    this.addSql('alter table "questionnaire" add column "opened_at" timestamptz(3) null');
    this.addSql('update "questionnaire" set "opened_at" = "published_at"');
    this.addSql(`
      create table "submission_refusal" (
        "questionnaire_id" uuid not null, "hour" timestamptz(3) not null, "code" text not null, "count" int not null,
        primary key ("questionnaire_id", "hour", "code"))`);
    this.addSql(
      'alter table "submission_refusal" add constraint "submission_refusal_questionnaire_id_foreign" foreign key ("questionnaire_id") references "questionnaire" ("id")',
    );
    this.addSql('create index "submission_refusal_hour" on "submission_refusal" ("hour")');
  }
}
