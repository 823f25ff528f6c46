import { Migration } from '@mikro-orm/migrations';

/** Conversations, their members and messages. */
export class Messaging extends Migration {
  override up(): void {
    this.addSql(`
      create table "conversation" (
        "id" uuid not null, "subject" varchar(200) null, "last_seq" int not null default 0,
        "last_message_at" timestamptz(3) null, "created_at" timestamptz(3) not null, primary key ("id"))`);
    this.addSql(
      'create index "conversation_activity_order" on "conversation" (coalesce("last_message_at", "created_at"), "id")',
    );

    this.addSql(`
      create table "conversation_member" (
        "id" uuid not null, "conversation_id" uuid not null, "person_id" uuid not null, "last_read_seq" int not null default 0,
        "joined_at" timestamptz(3) not null, primary key ("id"))`);
    this.addSql('create index "conversation_member_person_id_index" on "conversation_member" ("person_id")');
    this.addSql(
      'alter table "conversation_member" add constraint "conversation_member_conversation_id_person_id_unique" unique ("conversation_id", "person_id")',
    );
    this.addSql(
      'alter table "conversation_member" add constraint "conversation_member_conversation_id_foreign" foreign key ("conversation_id") references "conversation" ("id")',
    );
    this.addSql(
      'alter table "conversation_member" add constraint "conversation_member_person_id_foreign" foreign key ("person_id") references "user" ("id")',
    );

    this.addSql(`
      create table "message" (
        "id" uuid not null, "conversation_id" uuid not null, "seq" int not null, "author_id" uuid not null,
        "client_id" varchar(100) not null, "body" text not null, "created_at" timestamptz(3) not null, primary key ("id"))`);
    this.addSql(
      'alter table "message" add constraint "message_conversation_id_seq_unique" unique ("conversation_id", "seq")',
    );
    this.addSql(
      'alter table "message" add constraint "message_author_id_client_id_unique" unique ("author_id", "client_id")',
    );
    this.addSql(
      'alter table "message" add constraint "message_conversation_id_foreign" foreign key ("conversation_id") references "conversation" ("id")',
    );
    this.addSql(
      'alter table "message" add constraint "message_author_id_foreign" foreign key ("author_id") references "user" ("id")',
    );
  }
}
