// A whole list as CSV, as its viewer reads it: their conditions and the list's filters, page after page, so that neither
// the database nor this process ever holds all of it. Spreadsheets show what comes out, and carry nothing out.

import type { Context } from '../context.ts';
import { type Sentence, say } from '../i18n.ts';
import { BYTE_ORDER_MARK, csvText } from '../spreadsheets/csv.ts';
import { filterConditions, orderOf, orderSql, pageRows } from './page.ts';
import { type AnyReadable, type AnyRow, column } from './readable.ts';
import { selectList } from './selection.ts';
import { render, type Sql, sql } from './sql.ts';

const ROWS_AT_ONCE = 500;
const TIME_ZONE = 'America/Guadeloupe';

export interface CsvColumn {
  readonly title: Sentence;
  /** A property or a computed field of the readable: what the viewer may not see of a row is empty. */
  readonly field: string;
}

export async function* csvOf(
  ctx: Context,
  target: AnyReadable,
  filter: object | null | undefined,
  columns: readonly CsvColumn[],
): AsyncIterable<string> {
  const order = orderOf(target, null);
  const row = target.row('t') as AnyRow;
  const selected = selectList([
    ...columns.map(({ field }, index): [string, Sql] => [`c${index}`, valueOf(ctx, target, row, field)]),
    ['at', sql`(${order.expression(row)})::text`],
    ['id', sql`${column(row, target.key.property)}::text`],
  ]);
  const conditions = [...filterConditions(ctx.viewer, target, filter, row), target.options.visible(ctx.viewer, row)];
  yield BYTE_ORDER_MARK + csvText([columns.map(({ title }) => say(title, ctx.language))], ctx.language);
  let after: [string, string | null, string] | null = null;
  for (;;) {
    const page = pageRows(target, 't', { order, first: ROWS_AT_ONCE, offset: 0, after }, conditions, 0);
    const statement = sql`select ${selected} from (${page}) t order by ${orderSql(target, row, order)}`;
    const { text, values } = render(statement, ctx);
    const { rows } = await ctx.database.pool.query<(string | null)[]>({ text, values, rowMode: 'array' });
    if (rows.length > 0)
      yield csvText(
        rows.map((found) => found.slice(0, columns.length)),
        ctx.language,
      );
    const last = rows.at(-1);
    if (!last || rows.length < ROWS_AT_ONCE) return;
    const [at, id] = last.slice(-2) as [string | null, string];
    after = [order.field, at, id];
  }
}

function valueOf({ viewer }: Context, target: AnyReadable, row: AnyRow, field: string): Sql {
  const declared = target.fields[field];
  if (declared?.kind === 'computed') return sql`(${declared.value(row, { viewer, args: {} })})::text`;
  if (declared) throw new Error(`${target.name}.${field} is no value`);
  const value = column(row, field);
  const type = target.propertyOf(value)?.columnTypes?.[0] ?? '';
  if (type.startsWith('timestamptz')) return sql`to_char(${value} at time zone ${TIME_ZONE}, 'YYYY-MM-DD HH24:MI')`;
  return type === 'boolean' ? sql`case when ${value} then '1' else '0' end` : sql`(${value})::text`;
}
