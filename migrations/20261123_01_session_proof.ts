import { Migration } from '@mikro-orm/migrations';

/** Sessions know when the person last showed who they are, and who really acts. */
export class SessionProof extends Migration {
  override up(): void {
    this.addSql(
      'alter table "session" add column "proven_at" timestamptz(3) null, add column "impersonator_id" uuid null',
    );
    this.addSql('update "session" set "proven_at" = "created_at"');
    this.addSql('alter table "session" alter column "proven_at" set not null');
    this.addSql(
      'alter table "session" add constraint "session_impersonator_id_foreign" foreign key ("impersonator_id") references "user" ("id") on delete set null',
    );
  }
}
