import { Migration } from '@mikro-orm/migrations';

/** Syntheses of what respondents wrote. */
export class Syntheses extends Migration {
  override up(): void {
    this.addSql(`
      create table "synthesis" (
        "id" uuid not null, "questionnaire_id" uuid not null, "method" text not null,
        "status" text not null default 'DRAFT', "language" text not null, "provider" varchar(100) null,
        "model" varchar(200) null, "prompt_version" varchar(20) not null, "text_count" int not null,
        "read_count" int not null, "themes" jsonb not null, "edited_at" timestamptz(3) null, "created_by_id" uuid null,
        "created_at" timestamptz(3) not null, "approved_by_id" uuid null, "approved_at" timestamptz(3) null,
        "version" int not null default 1, primary key ("id"))`);
    for (const [name, check] of [
      ['method', `"method" in ('AI', 'EXTRACTIVE')`],
      ['status', `"status" in ('DRAFT', 'APPROVED')`],
      ['language', `"language" in ('FR', 'EN')`],
    ])
      this.addSql(`alter table "synthesis" add constraint "synthesis_${name}_check" check (${check})`);
    this.addSql(
      'alter table "synthesis" add constraint "synthesis_questionnaire_id_foreign" foreign key ("questionnaire_id") references "questionnaire" ("id")',
    );
    for (const column of ['created_by', 'approved_by'])
      this.addSql(
        `alter table "synthesis" add constraint "synthesis_${column}_id_foreign" foreign key ("${column}_id") references "user" ("id") on delete set null`,
      );
    this.addSql('create index "synthesis_created_at_order" on "synthesis" ("created_at", "id")');
    this.addSql(
      'create index "synthesis_questionnaire_id_order" on "synthesis" ("questionnaire_id", "created_at", "id")',
    );
    this.addSql(`select audit_table('synthesis')`);
  }
}
