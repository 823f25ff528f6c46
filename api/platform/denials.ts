// Who was refused what, for the audit trail: folded over a second and written in one statement, so that an attack
// neither fills memory nor the database. What is folded beyond the most that is held is counted under one name.

import type { Context } from './context.ts';
import type { Database } from './database/orm.ts';

const FLUSH_MS = 1_000;
const MOST_HELD = 500;
const LONGEST_FIELD = 100;

export interface Denial {
  /** The root field or address that was asked for. */
  readonly field: string;
  /** UNAUTHENTICATED, FORBIDDEN, STEP_UP_REQUIRED, NOT_FOUND … */
  readonly code: string;
}

interface Held extends Denial {
  readonly actor: string | null;
  readonly impersonator: string | null;
  readonly credential: string | null;
  readonly address: string | null;
  readonly agent: string | null;
  readonly request: string | null;
  count: number;
}

interface Holding {
  readonly held: Map<string, Held>;
  timer: NodeJS.Timeout | undefined;
}

const holdings = new WeakMap<Database, Holding>();

/** Notes a refusal; it is in the database within a second. */
export function recordDenial({ database, viewer, address, userAgent, requestId, log }: Context, denial: Denial): void {
  const holding = holdings.get(database) ?? { held: new Map(), timer: undefined };
  holdings.set(database, holding);
  const { held } = holding;
  const field = denial.field.slice(0, LONGEST_FIELD);
  const own = [viewer.userId, viewer.credentialId, viewer.impersonatorId, address, field, denial.code].join('\n');
  const [key, others] = held.has(own) || held.size < MOST_HELD ? [own, false] : [`others ${denial.code}`, true];
  const found = held.get(key);
  if (found) found.count += 1;
  else
    held.set(key, {
      field: others ? '…' : field,
      code: denial.code,
      actor: others ? null : viewer.userId,
      impersonator: others ? null : viewer.impersonatorId,
      credential: others ? null : (viewer.credentialId?.slice(0, 100) ?? null),
      address: others ? null : (address?.slice(0, 64) ?? null),
      agent: others ? null : (userAgent?.slice(0, 200).toWellFormed() ?? null),
      request: others ? null : requestId.slice(0, 100).toWellFormed(),
      count: 1,
    });
  holding.timer ??= setTimeout(() => {
    flushDenials(database).catch((error: unknown) => log.warn({ err: error }, 'refusals were not written down'));
  }, FLUSH_MS).unref();
}

/** Writes down what is held. A process that ends calls it before its database is closed. */
export async function flushDenials(database: Pick<Database, 'pool'>): Promise<void> {
  const holding = holdings.get(database as Database);
  if (!holding || holding.held.size === 0) return;
  clearTimeout(holding.timer);
  holding.timer = undefined;
  const denials = [...holding.held.values()];
  holding.held.clear();
  await database.pool.query(
    `insert into audit_change (action, row_id, changes, actor_id, impersonator_id, credential_id, address, user_agent, request_id)
     select 'AccessDenied', field, jsonb_build_object('field', field, 'code', code, 'count', count), actor, impersonator, credential, address, agent, request
     from jsonb_to_recordset($1::jsonb) as d (field text, code text, count int, actor uuid, impersonator uuid, credential text,
       address text, agent text, request text)`,
    [JSON.stringify(denials)],
  );
}
