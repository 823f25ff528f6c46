import { Migration } from '@mikro-orm/migrations';

/** The versions of the matching weights; the first is the one the organisation planned with. */
export class Matching extends Migration {
  override up(): void {
    this.addSql(`
      create table "matching_weights" (
        "id" uuid not null, "version" int not null, "training" int not null, "place" int not null, "experience" int not null,
        "availability" int not null, "skills" int not null, "active" boolean not null, "created_at" timestamptz(3) not null, primary key ("id"))`);
    this.addSql('alter table "matching_weights" add constraint "matching_weights_version_unique" unique ("version")');
    this.addSql('create unique index "matching_weights_one_active" on "matching_weights" ("active") where "active"');
    this.addSql(`
      insert into "matching_weights" ("id", "version", "training", "place", "experience", "availability", "skills", "active", "created_at")
      values (gen_random_uuid(), 1, 40, 20, 20, 10, 10, true, now())`);
  }
}
