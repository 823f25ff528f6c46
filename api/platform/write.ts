// The journey of a command: one transaction, the rule checked on locked rows, the event recorded with the change,
// commit or nothing. Serialisation failures and deadlocks are tried again, at most three times.

import { type EntityName, type Loaded, UniqueConstraintViolationException } from '@mikro-orm/core';
import type { Context, WriteContext } from './context.ts';
import { newId } from './context.ts';
import { type RecordedEvent, subjectOf } from './events/event.ts';
import { attributeChanges, storeEvents } from './events/outbox.ts';
import { Problem } from './problem.ts';
import { type AnyRow, readableOf } from './read/readable.ts';
import { rowsOf } from './read/rows.ts';
import { all, raw, type Sql, sql } from './read/sql.ts';

const RETRIES = 3;
const RETRIED_STATES = new Set(['40001', '40P01']);

/**
 * Runs a command in one transaction and gives its result. Throws `Problem` for what the caller can correct; a unique
 * constraint that a race slipped past becomes the problem TAKEN at its column.
 */
export async function transaction<T>(ctx: Context, command: (tx: WriteContext) => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      const recorded: RecordedEvent[] = [];
      const result = await ctx.database.orm.em.fork().transactional(async (em) => {
        const tx: WriteContext = {
          ...ctx,
          em: em as WriteContext['em'],
          record: (event, payload) =>
            void recorded.push({
              id: newId(),
              name: event.name,
              payload,
              actorId: ctx.viewer.userId,
              subject: subjectOf(event, payload),
              occurredAt: ctx.now,
            }),
        };
        const made = await command(tx);
        await em.flush();
        if (recorded.length > 0) await storeEvents(tx, recorded);
        else if (tx.viewer.kind !== 'SYSTEM') await attributeChanges(tx);
        return made;
      });
      for (const event of recorded) for (const tell of ctx.database.whenCommitted) tell(event);
      return result;
    } catch (error) {
      if (attempt < RETRIES && RETRIED_STATES.has(sqlState(error))) continue;
      if (error instanceof UniqueConstraintViolationException) throw new Problem('TAKEN', takenPath(ctx, error));
      throw error;
    }
  }
}

const sqlState = (error: unknown): string => String((error as { code?: unknown })?.code ?? '');

function takenPath(ctx: Context, error: UniqueConstraintViolationException): string[] {
  const { constraint, table } = error as { constraint?: string; table?: string };
  const meta = [...ctx.database.orm.getMetadata()].find(({ tableName }) => tableName === table);
  const property = meta?.props.find(({ fieldNames }) => constraint === `${table}_${fieldNames?.join('_')}_unique`);
  return property ? [property.name] : [];
}

type Which = string | ((row: AnyRow) => Sql);

/**
 * Loads the row that a command is about to change: locked, and only if the viewer may change it. Anything else is
 * NOT_FOUND at `path`, whether the row is missing, hidden or somebody else's.
 */
export const take = async <E extends object>(
  tx: WriteContext,
  entity: EntityName<E>,
  id: string,
  path: readonly string[] = ['id'],
): Promise<Loaded<E>> => expectFound(await load(tx, entity, id, 'change'), path);

/** Like `take`, for the row that a condition names; null when there is none that the viewer may change. */
export const takeWhere = <E extends object>(
  tx: WriteContext,
  entity: EntityName<E>,
  condition: (row: AnyRow) => Sql,
): Promise<Loaded<E> | null> => load(tx, entity, condition, 'change');

/** Loads a row that a command refers to without changing it: visible to the viewer, or NOT_FOUND at `path`. */
export const refer = async <E extends object>(
  tx: WriteContext,
  entity: EntityName<E>,
  id: string,
  path: readonly string[],
): Promise<Loaded<E>> => expectFound(await load(tx, entity, id, 'see'), path);

function expectFound<T>(found: T | null, path: readonly string[]): T {
  if (!found) throw new Problem('NOT_FOUND', path);
  return found;
}

async function load<E extends object>(
  tx: WriteContext,
  entity: EntityName<E>,
  which: Which,
  purpose: 'see' | 'change',
): Promise<Loaded<E> | null> {
  const readable = readableOf(className(entity));
  if (!readable) throw new Error(`${className(entity)} declares no visibility`);
  const { visible, changeable = visible } = readable.options;
  const row = readable.row('t');
  const allowed = purpose === 'change' ? changeable(tx.viewer, row) : visible(tx.viewer, row);
  const lock = raw(purpose === 'change' ? ' for update' : '');
  const wanted = typeof which === 'string' ? readable.hasId(row, which) : which(row);
  const [found] = await rowsOf(tx, sql`select t.* from ${readable.table} t where ${all([wanted, allowed])}${lock}`);
  // A row that the command has loaded before keeps what the command has done to it.
  return found ? (tx.em.map(entity, found as never, KEPT) as Loaded<E>) : null;
}

// The type of `map` leaves out what it hands on to `merge`.
const KEPT = { refresh: false } as object;

const className = (entity: unknown): string => (entity as { name: string }).name;

/** Writes what the command made so far; where a unique constraint stands against it, that is this problem. */
export async function expectUnique(tx: WriteContext, problem: Problem): Promise<void> {
  try {
    await tx.em.flush();
  } catch (error) {
    throw error instanceof UniqueConstraintViolationException ? problem : error;
  }
}

/** Refuses a change based on an older version of the row (CONFLICT). A caller that names no version takes what is there. */
export function expectVersion(entity: { version: number }, version: number | null | undefined): void {
  if (version != null && version !== entity.version) throw new Problem('CONFLICT', ['version']);
}

/**
 * Applies the named input fields: omitted = unchanged, null = cleared. REQUIRED where null is given for a field that
 * cannot be empty.
 */
export function applyChanges<E extends object, K extends keyof E & string>(
  entity: E,
  input: { readonly [P in K]?: E[P] | null | undefined },
  fields: { readonly required?: readonly K[]; readonly optional?: readonly K[] },
): void {
  const target = entity as Record<string, unknown>;
  const missing: Problem['issues'][number][] = [];
  for (const field of fields.required ?? []) {
    if (input[field] === null) missing.push({ code: 'REQUIRED', path: [field] });
    else if (input[field] !== undefined) target[field] = input[field];
  }
  for (const field of fields.optional ?? []) if (input[field] !== undefined) target[field] = input[field];
  if (missing.length > 0) throw new Problem(missing);
}
