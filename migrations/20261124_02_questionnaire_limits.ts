import { Migration } from '@mikro-orm/migrations';

/** When a questionnaire closes by itself, how many submissions it takes, how long they are kept, and what thanks for them. */
export class QuestionnaireLimits extends Migration {
  override up(): void {
    this.addSql(`
      alter table "questionnaire" add column "thanks" jsonb null, add column "closes_at" timestamptz(3) null,
        add column "quota" int null, add column "retention_months" int null`);
    this.addSql(`
      create index "questionnaire_closes_at" on "questionnaire" ("closes_at")
      where "status" = 'PUBLISHED' and "closes_at" is not null`);
  }
}
