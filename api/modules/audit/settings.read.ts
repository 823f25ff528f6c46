import type { WriteContext } from '../../platform/context.ts';
import { rowsOf } from '../../platform/read/rows.ts';
import { sql } from '../../platform/read/sql.ts';

/** Writes only what differs. */
export async function keepSettings(tx: WriteContext, settings: Readonly<Record<string, string>>): Promise<void> {
  await rowsOf(
    tx,
    sql`with now as (
        select key, value from jsonb_each_text(${JSON.stringify(settings)}::jsonb), set_config('passerelle.origin', 'start', true)
      ), gone as (delete from known_setting k where not exists (select from now where now.key = k.name))
      insert into known_setting (name, value) select key, value from now order by key
      on conflict (name) do update set value = excluded.value where known_setting.value <> excluded.value`,
  );
}
