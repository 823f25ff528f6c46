import { Migration } from '@mikro-orm/migrations';

/** Proofs of work, invitations, and which respondents' option an answer stands for. */
export class SendingAnswers extends Migration {
  override up(): void {
    this.invitations();
    this.addSql(`
      alter table "submission" add column "proof" varchar(64) null, add column "invitation_id" uuid null`);
    this.addSql('alter table "submission" add constraint "submission_proof_unique" unique ("proof")');
    this.addSql('alter table "submission" add constraint "submission_invitation_id_unique" unique ("invitation_id")');
    this.addSql(
      'alter table "submission" add constraint "submission_invitation_id_foreign" foreign key ("invitation_id") references "questionnaire_invitation" ("id") on delete set null',
    );
    this.addedOptions();
  }

  private invitations(): void {
    this.addSql(`
      create table "questionnaire_invitation" (
        "id" uuid not null, "questionnaire_id" uuid not null, "email" varchar(254) not null, "email_key" text not null,
        "name" varchar(200) null, "language" text not null, "anonymous" boolean not null, "status" text not null,
        "mail_count" int not null default 0, "mailed_at" timestamptz(3) null, "idempotency_key" varchar(100) not null,
        "reminder_key" varchar(100) null, "created_at" timestamptz(3) not null, primary key ("id"))`);
    this.addSql(
      'alter table "questionnaire_invitation" add constraint "questionnaire_invitation_questionnaire_id_email_key_unique" unique ("questionnaire_id", "email_key")',
    );
    this.addSql(
      `alter table "questionnaire_invitation" add constraint "questionnaire_invitation_language_check" check ("language" in ('FR', 'EN'))`,
    );
    this.addSql(
      `alter table "questionnaire_invitation" add constraint "questionnaire_invitation_status_check" check ("status" in ('QUEUED', 'SENT', 'ANSWERED'))`,
    );
    this.addSql(
      'alter table "questionnaire_invitation" add constraint "questionnaire_invitation_questionnaire_id_foreign" foreign key ("questionnaire_id") references "questionnaire" ("id")',
    );
    for (const column of ['created_at', 'email'])
      this.addSql(
        `create index "questionnaire_invitation_questionnaire_id_${column}" on "questionnaire_invitation" ("questionnaire_id", "${column}", "id")`,
      );
    for (const column of ['created_at', 'email'])
      this.addSql(
        `create index "questionnaire_invitation_${column}" on "questionnaire_invitation" ("${column}", "id")`,
      );
    this.addSql('create index "questionnaire_invitation_address" on "questionnaire_invitation" (lower("email"))');
    this.addSql(
      `create index "questionnaire_invitation_queued" on "questionnaire_invitation" ("questionnaire_id", "id") where "status" = 'QUEUED'`,
    );
    this.addSql(`
      create index "questionnaire_invitation_search" on "questionnaire_invitation"
      using gin (search_vector(coalesce("email", '') || ' ' || coalesce("name", ''))) with (fastupdate = off)`);
    this.addSql(`
      create trigger learn_words after insert or update of "email", "name" on "questionnaire_invitation"
      for each row execute function learn_words('email', 'name')`);
  }

  /** An answer keeps what was chosen or written; `added_key` says which respondents' option that is. */
  private addedOptions(): void {
    this.addSql('alter table "answer" add column "added_key" text null');
    this.addSql(`
      update "answer" a set "added_key" = o."key" from "respondent_option" o, "submission" s
      where s."id" = a."submission_id" and o."questionnaire_id" = s."questionnaire_id"
        and o."question_key" = a."question_key"
        and o."key" = case o."part" when 'ITEM' then a."item" else a."option_key" end`);
    this.addSql(
      'create index "answer_added_key" on "answer" ("added_key", "question_key") where "added_key" is not null',
    );
    this.addSql(`
      create view "counted_answer" as
      select a."submission_id", a."position", s."questionnaire_id", a."question_key",
        case when o."part" = 'ITEM' and o."status" = 'MERGED' then o."merged_into" else a."item" end as "item",
        case when o."part" = 'OPTION' and o."status" = 'MERGED' then o."merged_into"
          when o."part" = 'OPTION' and o."status" = 'APPROVED' then o."key"
          else a."option_key" end as "option_key",
        a."rating", a."number", a."day", a."text"
      from "answer" a join "submission" s on s."id" = a."submission_id"
      left join "respondent_option" o on a."added_key" is not null and o."questionnaire_id" = s."questionnaire_id"
        and o."question_key" = a."question_key" and o."key" = a."added_key"
        and o."part" = case when a."item" is null then 'OPTION' else 'ITEM' end`);
  }
}
