import { Migration } from '@mikro-orm/migrations';

const ROLES = ['ADMIN', 'TRAINER', 'TRAINEE', 'RECRUITER', 'CANDIDATE'];
const anyRole = ROLES.map((role) => `'${role}'`).join(', ');

/** What is decided about roles, and where their permissions deviate from what the modules declare. */
export class Access extends Migration {
  override up(): void {
    this.addSql(`
      create table "role_setting" (
        "role" text not null, "second_factor_required" boolean not null default false, "version" int not null default 1,
        primary key ("role"))`);
    this.addSql(`alter table "role_setting" add constraint "role_setting_role_check" check ("role" in (${anyRole}))`);
    this.addSql(`insert into "role_setting" ("role") select unnest(array[${anyRole}])`);

    this.addSql(`
      create table "role_permission" (
        "role" text not null, "permission" varchar(100) not null, "granted" boolean not null,
        primary key ("role", "permission"))`);
    this.addSql(
      `alter table "role_permission" add constraint "role_permission_role_check" check ("role" in (${anyRole}))`,
    );
  }
}
