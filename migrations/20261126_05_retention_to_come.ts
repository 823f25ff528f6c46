import { Migration } from '@mikro-orm/migrations';

/** What is still to come, the soonest first: the list begins with it. */
export class RetentionToCome extends Migration {
  override up(): void {
    this.addSql(
      'create index "retention_item_to_come" on "retention_item" ("due_on", "id") where "settled_at" is null',
    );
  }
}
