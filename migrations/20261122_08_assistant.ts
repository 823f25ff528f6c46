import { Migration } from '@mikro-orm/migrations';

/** What the AI was asked and its budget of the day; dictations, kept for a while. */
export class Assistant extends Migration {
  override up(): void {
    this.addSql('create table "ai_day" ("day" date not null, "tokens" int not null, primary key ("day"))');
    this.addSql(`
      create table "ai_call" (
        "id" uuid not null, "day" date not null, "at" timestamptz(3) not null, "user_id" uuid null,
        "purpose" varchar(60) not null, "provider" varchar(30) not null, "model" varchar(200) not null,
        "prompt_version" varchar(60) not null, "reserved_tokens" int not null, "input_tokens" int null,
        "output_tokens" int null, "cost" numeric(14, 6) null, "duration_ms" int null,
        "outcome" varchar(20) not null, primary key ("id"))`);
    this.addSql(`
      alter table "ai_call" add constraint "ai_call_user_id_foreign"
        foreign key ("user_id") references "user" ("id") on delete set null`);
    this.addSql('create index "ai_call_at" on "ai_call" ("at")');
    this.addSql('create index "ai_call_user_id" on "ai_call" ("user_id")');

    this.addSql(`
      create table "dictation" (
        "id" uuid not null, "user_id" uuid not null, "raw_text" text not null, "improved_text" text null,
        "language" text not null, "created_at" timestamptz(3) not null, "delete_after" timestamptz(3) not null,
        primary key ("id"))`);
    this.addSql(`alter table "dictation" add constraint "dictation_language_check" check ("language" in ('FR', 'EN'))`);
    this.addSql(`
      alter table "dictation" add constraint "dictation_user_id_foreign"
        foreign key ("user_id") references "user" ("id") on delete cascade`);
    this.addSql('create index "dictation_user_created_at" on "dictation" ("user_id", "created_at", "id")');
    this.addSql('create index "dictation_delete_after" on "dictation" ("delete_after")');
  }
}
