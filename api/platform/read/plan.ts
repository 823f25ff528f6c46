// What one or more resolvers ask for, compiled to one statement, and how that statement is sent: prepared once it is
// seen again, timed, and explained to whoever may look inside.

import type { FieldNode, GraphQLObjectType } from 'graphql';
import type { Context } from '../context.ts';
import type { Ask } from './ask.ts';
import { askedJson, MISSING } from './compile.ts';
import { type Compilation, compilation, selectList } from './selection.ts';
import { type Run, type Sql, sql, Template } from './sql.ts';

/** One thing that is asked for, with what is selected of it. */
export interface Asked {
  readonly ask: Ask;
  readonly type: GraphQLObjectType;
  readonly nodes: readonly FieldNode[];
}

export interface Plan {
  readonly template: Template;
  /** Fields of the selection that are left to resolvers, "Type.field". */
  readonly inCode: readonly string[];
}

/** Compiles asks to one statement with a column of JSON text for each. */
export function planOf(
  basis: Pick<Compilation, 'schema' | 'fragments'>,
  deciding: Readonly<Record<string, unknown>>,
  { viewer }: Context,
  asked: readonly Asked[],
): Plan {
  const compiling = compilation(basis, deciding, viewer);
  const columns = asked.map(({ ask, type, nodes }, place): [string, Sql] => [
    `answer${place}`,
    sql`(${askedJson(compiling, ask, place, type, nodes)})::text`,
  ]);
  return { template: new Template(sql`select ${selectList(columns)}`), inCode: [...compiling.inCode] };
}

export interface Reading {
  /** JSON text for each ask; null where there is no such row. */
  readonly texts: readonly (string | null)[];
  /** Whether the answer depends on who the person is, beyond their rights. */
  readonly personal: boolean;
}

/** Sends the plan's statement for these asks. */
export async function runPlan(
  ctx: Context,
  plan: Plan,
  run: Pick<Run, 'variables' | 'asks'>,
  operationName: string | undefined,
): Promise<Reading> {
  const { text, values, personal } = plan.template.statementFor({ ...run, viewer: ctx.viewer, now: ctx.now });
  const { pool } = ctx.database;
  if (ctx.explanations) {
    const { rows } = await pool.query({ text: `explain (format json) ${text}`, values, rowMode: 'array' });
    const cost = (rows as [[[{ Plan: { 'Total Cost': number } }]]])[0][0][0].Plan['Total Cost'];
    ctx.explanations.push({ statement: text, cost, inCode: plan.inCode });
  }
  const started = performance.now();
  const { rows } = await pool.query({ text, values, rowMode: 'array' });
  const milliseconds = Math.round(performance.now() - started);
  if (milliseconds >= ctx.config.slowStatementMs)
    ctx.log.warn({ operation: operationName, milliseconds }, 'a statement was slow');
  return { texts: rows[0] as (string | null)[], personal };
}

// Shorter than the mark and beginning with a rare character, it is found ten times as fast; a text that holds it for
// another reason is parsed, which changes nothing.
const [, TRACE] = MISSING.split('"') as [string, string];

/** Whether every promise of the schema is surely kept in this text. */
export const isComplete = (text: string | null): boolean => !text?.includes(TRACE);

/** The values of a JSON text that a plan answered; null where a promised value is missing. */
export const parsed = (text: string | null): unknown =>
  text === null ? null : JSON.parse(isComplete(text) ? text : text.replaceAll(MISSING, 'null'));
