// Columns that hold sealed secrets. Seals them anew under the current key, so that a former one can be forgotten. Never opens
// a secret for anything else.

import { type FilterQuery, LockMode } from '@mikro-orm/core';
import type { Command } from './command.ts';
import type { Context } from './context.ts';
import type { EntityClass } from './database/orm.ts';
import { isSealedAsNow, seal, unseal } from './encryption.ts';
import { Fault } from './fault.ts';
import { transaction } from './write.ts';

export interface SealedColumn {
  readonly entity: EntityClass;
  /** The property that is the primary key. */
  readonly key: string;
  readonly properties: readonly string[];
  /** Only this row; all of them without it. */
  readonly only?: string;
  /** What the row's secrets were sealed for. */
  readonly purpose: (id: string) => string;
}

type Row = Record<string, unknown>;

const AT_ONCE = 100;

/** How many secrets were sealed anew, and how many no key opens. */
export async function sealAnew(
  ctx: Context,
  columns: readonly SealedColumn[],
): Promise<{ anew: number; shut: number }> {
  const done = { anew: 0, shut: 0 };
  for (const column of columns) {
    let after: string | null = null;
    do after = await sealRows(ctx, column, after, done);
    while (after !== null);
  }
  return done;
}

/** The next rows after this id, locked; gives the last one's id, null at the end. */
const sealRows = (
  ctx: Context,
  { entity, key, properties, only, purpose }: SealedColumn,
  after: string | null,
  done: { anew: number; shut: number },
): Promise<string | null> =>
  transaction(ctx, async (tx) => {
    const which = only ? { [key]: only } : after ? { [key]: { $gt: after } } : {};
    const where = { ...which, $or: properties.map((property) => ({ [property]: { $ne: null } })) };
    const rows: Row[] = await tx.em.find(entity as never, where as FilterQuery<never>, {
      orderBy: { [key]: 'asc' } as never,
      limit: AT_ONCE,
      lockMode: LockMode.PESSIMISTIC_WRITE,
    });
    const idOf = (row: Row): string => (row[key] as { id?: string }).id ?? String(row[key]);
    for (const row of rows)
      for (const property of properties) {
        const sealed = row[property];
        if (typeof sealed !== 'string' || isSealedAsNow(tx.config, sealed)) continue;
        const opened = openedOrNull(() => unseal(tx.config, purpose(idOf(row)), sealed));
        if (opened === null) done.shut += 1;
        else {
          row[property] = seal(tx.config, purpose(idOf(row)), opened);
          done.anew += 1;
        }
      }
    const last = rows.at(-1);
    return last && !only && rows.length === AT_ONCE ? idOf(last) : null;
  });

function openedOrNull(open: () => string): string | null {
  try {
    return open();
  } catch {
    return null;
  }
}

export const sealAnewCommand = (columns: readonly SealedColumn[]): Command => ({
  name: 'secrets reseal',
  usage: '',
  description:
    'Seals every secret of the database anew under ENCRYPTION_KEY; the former keys are not needed afterwards.',
  database: 'current',
  async run({ context, say }) {
    const { anew, shut } = await sealAnew(await context(), columns);
    say(`${anew} secrets were sealed anew.`);
    if (shut > 0) throw new Fault(`${shut} secrets open with none of the keys: keep the former ones.`);
  },
});
