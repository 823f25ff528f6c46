// All servers must give the same answer before any is measured: the same rows in the same order, and for the mutation
// the same rows written.

import { isDeepStrictEqual } from 'node:util';
import type { Pool } from 'pg';
import type { Operation, Variables } from './operations.ts';
import { ask, type RunningServer, requestText } from './servers.ts';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;

/** One form for what the servers may write differently: instants, and the links between candidates and skills. */
function canonical(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((entry) => canonical(entry));
  if (typeof value === 'string') return INSTANT.test(value) ? new Date(value).toISOString() : value;
  if (value === null || typeof value !== 'object') return value;
  if (key === 'skills' && 'nodes' in value)
    return (value.nodes as { skill: unknown }[]).map(({ skill }) => canonical(skill));
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, canonical(entry, name)]));
}

/** Where two values first differ, and how. */
function difference(left: unknown, right: unknown, path = 'data'): string | null {
  if (isDeepStrictEqual(left, right)) return null;
  const both = [left, right].every((value) => value !== null && typeof value === 'object');
  if (!both) return `${path}: ${JSON.stringify(left)} and ${JSON.stringify(right)}`;
  const [one, other] = [left, right] as [Record<string, unknown>, Record<string, unknown>];
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const found = difference(one[key], other[key], `${path}.${key}`);
    if (found) return found;
  }
  return `${path}: the order of the fields`;
}

/** What a mutation left behind, without what every call makes anew. */
const written = async (pool: Pool): Promise<unknown> => {
  const { rows } = await pool.query(`
    select a.job_offer_id, a.candidate_id, a.status, a.message, a.version, a.status_changed_at = a.created_at as together,
      e.name, e.actor_id, e.relayed_at, e.payload - 'applicationId' - 'at' as payload,
      e.payload ->> 'applicationId' = a.id::text as of_application, (e.payload ->> 'at')::timestamptz = a.created_at as of_instant
    from outbox_event e full join application a on a.id::text = e.payload ->> 'applicationId'
    where e.id is not null or a.created_at > now() - interval '1 hour'`);
  return rows;
};

/** Takes back what mutations wrote. */
export async function forgetWrites(pool: Pool): Promise<void> {
  await pool.query("delete from application where created_at > now() - interval '1 hour'");
  await pool.query('truncate outbox_event');
}

const withoutMade = (answer: unknown): unknown => {
  const copy = structuredClone(answer) as { apply: { application: Record<string, unknown> } };
  if (!copy.apply?.application?.id) throw new Error(`No application was made: ${JSON.stringify(answer)}`);
  copy.apply.application.id = 'made';
  copy.apply.application.createdAt = 'made';
  return copy;
};

/** How many rows the first list of an answer holds, to show that the samples are no empty pages. */
const rowsIn = (answer: unknown): number => (JSON.stringify(answer).match(/"id":/g) ?? []).length;

/** Asks every server the same and compares. Throws with the first difference; gives the objects an answer holds on average. */
export async function expectAgreement(
  pool: Pool,
  servers: readonly RunningServer[],
  operation: Operation,
  samples: readonly Variables[],
  administrator: string,
): Promise<number> {
  let rows = 0;
  for (const variables of samples) {
    let first: { server: string; answer: unknown; wrote: unknown } | undefined;
    for (const running of servers) {
      const request = requestText(running, operation, variables, administrator);
      const data = await ask(running.port, request).catch((error: Error) => {
        throw new Error(
          `${operation.name}: ${running.server} failed on ${JSON.stringify(variables)}: ${error.message}`,
        );
      });
      const answer = operation.writes ? withoutMade(canonical(data)) : canonical(data);
      const wrote = operation.writes ? await written(pool) : null;
      if (operation.writes) await forgetWrites(pool);
      first ??= { server: running.server, answer, wrote };
      const differs = difference(first.answer, answer) ?? difference(first.wrote, wrote, 'rows written');
      if (differs)
        throw new Error(
          `${operation.name}: ${first.server} and ${running.server} disagree on ${JSON.stringify(variables)}\n${differs}`,
        );
    }
    rows += rowsIn(first?.answer);
  }
  return rows / samples.length;
}
