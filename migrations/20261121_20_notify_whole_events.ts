import { Migration } from '@mikro-orm/migrations';

/** A notification tells the whole event; one that PostgreSQL would refuse as too long (8,000 bytes), its id and name. */
export class NotifyWholeEvents extends Migration {
  override up(): void {
    this.addSql(`
      create or replace function notify_outbox_event() returns trigger language plpgsql as $$
      declare
        whole text := json_build_object('id', new.id, 'name', new.name, 'payload', new.payload,
          'occurredAt', new.occurred_at, 'actorId', new.actor_id);
      begin
        if octet_length(whole) >= 8000 then
          whole := json_build_object('id', new.id, 'name', new.name);
        end if;
        perform pg_notify('outbox_event', whole);
        return null;
      end $$`);
  }
}
