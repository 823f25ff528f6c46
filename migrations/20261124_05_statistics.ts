import { Migration } from '@mikro-orm/migrations';

const each = (event: string, table: string, states: string, function_: string): string => `
  create trigger tally_${event} after ${event} on "${table}" referencing ${states}
    for each statement execute function ${function_}()`;

/** The tally of what was answered, in chunks of bits, and what notes which of it no longer holds. */
export class Statistics extends Migration {
  override up(): void {
    this.tables();
    this.notes();
    this.addSql('insert into "tally" ("questionnaire_id") select "id" from "questionnaire"');
    this.addSql(
      'insert into "tally_waiting" ("submission_id", "questionnaire_id") select "id", "questionnaire_id" from "submission"',
    );
  }

  private tables(): void {
    const ofQuestionnaire = '"questionnaire_id" uuid not null references "questionnaire" ("id") on delete cascade';
    const ofSubmission = '"submission_id" uuid not null primary key references "submission" ("id") on delete cascade';
    this.addSql(`
      create table "tally" (
        ${ofQuestionnaire}, "revision" int not null default 0, "next_place" int not null default 0,
        "counted_at" timestamptz(3) null, "disclosure" jsonb null, primary key ("questionnaire_id"))`);
    this.addSql(`create table "tally_waiting" (${ofSubmission}, ${ofQuestionnaire})`);
    this.addSql('create index "tally_waiting_questionnaire_id" on "tally_waiting" ("questionnaire_id")');
    this.addSql(`create table "tally_place" (${ofSubmission}, ${ofQuestionnaire}, "place" int not null)`);
    this.addSql('create unique index "tally_place_of" on "tally_place" ("questionnaire_id", "place")');
    this.addSql(`
      create table "tally_chunk" (
        ${ofQuestionnaire}, "chunk" int not null, "stale" boolean not null default true,
        primary key ("questionnaire_id", "chunk"))`);
    this.addSql(`
      create table "tally_bits" (
        ${ofQuestionnaire}, "kind" text not null, "question_key" text not null, "item" text not null,
        "value" text not null, "chunk" int not null, "bits" bit(2048) not null,
        primary key ("questionnaire_id", "kind", "question_key", "item", "value", "chunk"))`);
    this.addSql(`
      create table "tally_numbers" (
        ${ofQuestionnaire}, "question_key" text not null, "chunk" int not null, "places" int[] not null,
        "numbers" double precision[] not null, primary key ("questionnaire_id", "question_key", "chunk"))`);
  }

  /** New submissions wait for their place; what changes about others makes them wait again, or their chunk stale. */
  private notes(): void {
    this.addSql(`
      create function tally_questionnaire() returns trigger language plpgsql as $$
      begin
        insert into tally (questionnaire_id) select id from new_rows;
        return null;
      end $$`);
    this.addSql(each('insert', 'questionnaire', 'new table as new_rows', 'tally_questionnaire'));

    this.addSql(`
      create function tally_submission() returns trigger language plpgsql as $$
      begin
        insert into tally_waiting (submission_id, questionnaire_id) select id, questionnaire_id from new_rows
          on conflict do nothing;
        return null;
      end $$`);
    for (const event of ['insert', 'update'])
      this.addSql(each(event, 'submission', 'new table as new_rows', 'tally_submission'));

    // Of those that a place was given to: the answers of a new submission come with it. One that is being deleted with its
    // answers is gone already, or takes its note along.
    this.addSql(`
      create function tally_answer() returns trigger language plpgsql as $$
      begin
        insert into tally_waiting (submission_id, questionnaire_id)
          select p.submission_id, p.questionnaire_id from tally_place p join submission s on s.id = p.submission_id
          where p.submission_id in (select submission_id from changed) on conflict do nothing;
        return null;
      end $$`);
    for (const [event, state] of [
      ['insert', 'new'],
      ['update', 'new'],
      ['delete', 'old'],
    ] as const)
      this.addSql(each(event, 'answer', `${state} table as changed`, 'tally_answer'));

    this.addSql(`
      create function tally_gone() returns trigger language plpgsql as $$
      begin
        update tally_chunk c set stale = true where not c.stale and (c.questionnaire_id, c.chunk) in (
          select questionnaire_id, place / 2048 from old_rows);
        return null;
      end $$`);
    this.addSql(each('delete', 'tally_place', 'old table as old_rows', 'tally_gone'));

    // What is counted as what, and what tells respondents apart.
    this.addSql(`
      create function tally_everything() returns trigger language plpgsql as $$
      begin
        update tally_chunk set stale = true where not stale and questionnaire_id in (select questionnaire_id from changed);
        return null;
      end $$`);
    this.addSql(each('update', 'respondent_option', 'new table as changed', 'tally_everything'));
    this.addSql(each('delete', 'respondent_option', 'old table as changed', 'tally_everything'));
    this.addSql(each('insert', 'questionnaire_version', 'new table as changed', 'tally_everything'));
    this.addSql(`
      create function tally_institution() returns trigger language plpgsql as $$
      begin
        update tally_chunk c set stale = true where not c.stale and (c.questionnaire_id, c.chunk) in (
          select p.questionnaire_id, p.place / 2048 from new_rows n
            join old_rows o on o.id = n.id and (o.type, o.sector) is distinct from (n.type, n.sector)
            join submission s on s.institution_id = n.id join tally_place p on p.submission_id = s.id);
        return null;
      end $$`);
    this.addSql(each('update', 'institution', 'old table as old_rows new table as new_rows', 'tally_institution'));
  }
}
