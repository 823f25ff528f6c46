// Secrets that an installation makes for itself, at their first use: in the database, the same for all its processes.

import { defineEntity, p } from '@mikro-orm/core';
import type { Database } from './database/orm.ts';

export const Secret = defineEntity({
  name: 'Secret',
  properties: { name: p.string().length(100).primary(), value: p.text() },
});

const known = new WeakMap<Database, Map<string, Promise<string>>>();

/** The secret of this name. Where there is none yet, `make` makes it; of several processes doing so one wins. */
export function secret(database: Database, name: string, make: () => string): Promise<string> {
  const secrets = known.get(database) ?? new Map<string, Promise<string>>();
  known.set(database, secrets);
  const found = secrets.get(name) ?? keep(database, name, make);
  secrets.set(name, found);
  // A database that was away for a moment must not be remembered for ever.
  found.catch(() => secrets.delete(name));
  return found;
}

async function keep({ pool }: Database, name: string, make: () => string): Promise<string> {
  const read = async () =>
    (await pool.query<{ value: string }>('select value from secret where name = $1', [name])).rows;
  const [found] = await read();
  if (found) return found.value;
  await pool.query('insert into secret (name, value) values ($1, $2) on conflict do nothing', [name, make()]);
  const [kept] = await read();
  if (!kept) throw new Error(`The secret ${name} was not kept`);
  return kept.value;
}
