import { Migration } from '@mikro-orm/migrations';

/** Applications are told when the session ends in which somebody signed in to them. */
export class SignOutNotices extends Migration {
  override up(): void {
    this.addSql('alter table "oauth_client" add column "backchannel_logout_uri" varchar(500) null');
    this.addSql(`
      create table "sign_out_notice" (
        "id" uuid not null, "client_id" uuid not null, "subject_id" uuid not null, "sid" varchar(100) not null,
        "status" text not null default 'QUEUED', "attempt_count" int not null default 0,
        "next_attempt_at" timestamptz(3) null, "claimed_until" timestamptz(3) null, "fault" text null,
        "answer" varchar(300) null, "created_at" timestamptz(3) not null, "ended_at" timestamptz(3) null,
        primary key ("id"))`);
    this.addSql(`
      alter table "sign_out_notice" add constraint "sign_out_notice_status_check"
        check ("status" in ('QUEUED', 'SENDING', 'DELIVERED', 'FAILED'))`);
    this.addSql(`
      alter table "sign_out_notice" add constraint "sign_out_notice_fault_check"
        check ("fault" in ('ADDRESS_REFUSED', 'UNREACHABLE', 'TIMEOUT', 'ANSWER', 'WITHDRAWN'))`);
    this.addSql(
      'alter table "sign_out_notice" add constraint "sign_out_notice_client_id_sid_unique" unique ("client_id", "sid")',
    );
    this.addSql(`
      alter table "sign_out_notice" add constraint "sign_out_notice_client_id_foreign"
        foreign key ("client_id") references "oauth_client" ("id") on delete cascade`);
    this.addSql(
      `create index "sign_out_notice_due" on "sign_out_notice" ("next_attempt_at") where "status" in ('QUEUED', 'SENDING')`,
    );
  }
}
