// What a resolver asks to be read: a description, so that all that an operation asks for becomes one statement.

import { idsCondition } from './page.ts';
import type { AnyReadable, AnyRow, Readable, Row } from './readable.ts';
import type { Sql } from './sql.ts';

export class Ask {
  constructor(
    readonly kind: 'connection' | 'list' | 'one' | 'byIds' | 'ids',
    readonly readable: AnyReadable,
    /** Arguments of a page, as the schema coerced them. */
    readonly args: object,
    /** Which rows, beside the viewer's condition. */
    readonly on: ((row: AnyRow) => Sql) | undefined,
  ) {}
}

export const read = {
  /** A page of the rows that the arguments and the viewer's rights select. */
  connection: <E>(readable: Readable<E>, args: object, on?: (row: Row<E>) => Sql): Ask =>
    new Ask('connection', readable, args, on),

  /** All rows of a list that cannot grow. */
  list: <E>(readable: Readable<E>, on?: (row: Row<E>) => Sql): Ask => new Ask('list', readable, {}, on),

  /** The row that fulfils `on`; null when there is none or the viewer may not see it. */
  one: <E>(readable: Readable<E>, on: (row: Row<E>) => Sql): Ask => new Ask('one', readable, {}, on),

  byId: <E>(readable: Readable<E>, id: string): Ask => new Ask('one', readable, {}, (row) => readable.hasId(row, id)),

  /** The rows of these ids that the viewer may see, each as `{ id, row }`, in no order. */
  byIds: (readable: AnyReadable, ids: readonly string[]): Ask =>
    new Ask('byIds', readable, {}, (row) => idsCondition(readable, row, ids)),

  /** Those of the ids whose rows the viewer may see, in no order. */
  ids: (readable: AnyReadable, ids: readonly string[]): Ask =>
    new Ask('ids', readable, {}, (row) => idsCondition(readable, row, ids)),
};
