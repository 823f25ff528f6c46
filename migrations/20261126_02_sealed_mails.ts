import { Migration } from '@mikro-orm/migrations';

/** What a mail proves to its recipient is sealed until it is handed over. */
export class SealedMails extends Migration {
  override up(): void {
    this.addSql('alter table "mail_message" add column "sealed_texts" text null');
  }
}
