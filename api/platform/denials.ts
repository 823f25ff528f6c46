// Who was refused what, and who looked at what leaves no row, for the audit trail: folded over a second and written in one
// statement, so that an attack fills neither memory nor the trail. Whoever is refused many things in a minute gets one entry a
// second for the rest of them, and so do all together.

import type { Context } from './context.ts';
import type { Database } from './database/orm.ts';

const FLUSH_MS = 1_000;
/** Entries a minute in their own right: of one caller, and of all. What is more is counted without the field, then without the caller. */
const MOST_OF_CALLER = 50;
const MOST_OF_ALL = 500;
const MINUTE_MS = 60_000;
const LONGEST_FIELD = 100;

interface Noted {
  readonly action: 'AccessDenied' | 'AuditSearched';
  /** The root field or address that was asked for. */
  readonly field: string;
  readonly code: string | null;
}

export interface Denial {
  /** The root field or address that was asked for. */
  readonly field: string;
  /** UNAUTHENTICATED, FORBIDDEN, STEP_UP_REQUIRED, NOT_FOUND … */
  readonly code: string;
}

interface Held extends Noted {
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
  /** How many entries each caller was given since, and all together. */
  given: Map<string, number>;
  all: number;
  since: number;
}

const holdings = new WeakMap<Database, Holding>();

/** Notes a refusal; it is in the database within a second. */
export const recordDenial = (ctx: Context, denial: Denial): void => note(ctx, { action: 'AccessDenied', ...denial });

/** Notes that somebody looked into the audit trail. */
export const recordSearch = (ctx: Context, field: string): void =>
  note(ctx, { action: 'AuditSearched', field, code: null });

function note({ database, viewer, address, userAgent, requestId, log }: Context, noted: Noted): void {
  const holding = holdings.get(database) ?? { held: new Map(), timer: undefined, given: new Map(), all: 0, since: 0 };
  holdings.set(database, holding);
  const { held } = holding;
  const { action, code } = noted;
  const field = noted.field.slice(0, LONGEST_FIELD);
  const caller = [viewer.userId, viewer.credentialId, viewer.impersonatorId, address].join('\n');
  const names = [
    [caller, field],
    [caller, '…'],
    ['', '…'],
  ].map((parts) => [...parts, action, code].join('\n'));
  const level = names.findIndex((name, index) => held.has(name) || mayHold(holding, caller, index));
  const found = held.get(names[level] as string);
  const others = level === 2;
  if (found) found.count += 1;
  else
    held.set(names[level] as string, {
      action,
      field: level === 0 ? field : '…',
      code,
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

/** Whether there may be one more entry: with all it says, without the field, without the caller. */
function mayHold(holding: Holding, caller: string, level: number): boolean {
  const now = Date.now();
  if (now - holding.since >= MINUTE_MS) Object.assign(holding, { given: new Map(), all: 0, since: now });
  if (level === 2) return true;
  const given = holding.given.get(caller) ?? 0;
  // The second kind may go on for one caller, a second at a time, as long as there are few callers.
  if (holding.all >= MOST_OF_ALL || (level === 0 && given >= MOST_OF_CALLER)) return false;
  holding.given.set(caller, given + 1);
  holding.all += 1;
  return true;
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
     select action, field, jsonb_strip_nulls(jsonb_build_object('field', field, 'code', code, 'count', count)), actor, impersonator, credential, address, agent, request
     from jsonb_to_recordset($1::jsonb) as d (action text, field text, code text, count int, actor uuid, impersonator uuid, credential text,
       address text, agent text, request text)`,
    [JSON.stringify(denials)],
  );
}
