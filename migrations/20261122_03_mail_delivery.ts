import { Migration } from '@mikro-orm/migrations';

/** Secrets of the installation. */
export class MailDelivery extends Migration {
  override up(): void {
    this.addSql('create table "secret" ("name" varchar(100) not null, "value" text not null, primary key ("name"))');
  }
}
