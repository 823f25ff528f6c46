// What the whole database holds, as one short text: equal before and after means that nothing was written.

import type { World } from '../world.ts';

/** What is written however a call ends: attempts counted against guessing, the use of keys, what is noted of denials. */
const ASIDE = /^(mikro_orm_migrations|rate_limit|audit_)/;
const COLUMNS_ASIDE = `- 'last_used_at' - 'last_used_address' - 'last_seen_at'`;

export async function checksumOf(world: World): Promise<string> {
  const tables = await world.rows(`select tablename as name from pg_tables where schemaname = 'public' order by 1`);
  const sums = tables
    .filter(({ name }) => !ASIDE.test(name))
    .map(
      ({ name }) =>
        `select '${name}' as name, coalesce(md5(string_agg(row, '' order by row)), '') as sum
         from (select (to_jsonb(t) ${COLUMNS_ASIDE})::text as row from "${name}" t) rows`,
    );
  const rows = await world.rows(`${sums.join(' union all ')} order by name`);
  return rows.map(({ name, sum }) => `${name} ${sum}`).join('\n');
}
