import type { Context } from '../../platform/context.ts';
import { filterConditions } from '../../platform/read/page.ts';
import { all, render, sql } from '../../platform/read/sql.ts';
import { auditEntries } from './audit.read.ts';
import type { COLUMNS } from './messages.ts';

export type AuditFilter = Readonly<Record<string, unknown>>;
export type ExportedEntry = Readonly<Record<keyof typeof COLUMNS, string | null>>;

const AT_ONCE = 1_000;

/** The entries that a viewer sees and a filter finds, the latest first, some at a time. */
export async function* auditRows(ctx: Context, filter: AuditFilter): AsyncIterable<ExportedEntry[]> {
  const row = auditEntries.row('e');
  const conditions = [
    ...filterConditions(ctx.viewer, auditEntries, filter, row),
    auditEntries.options.visible(ctx.viewer, row),
  ];
  for (let before: string | null = null; ; ) {
    const page = before === null ? [] : [sql`${row.sequence} < ${before}::bigint`];
    const { text, values } = render(
      sql`select e.sequence, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') as at, e.action, e.entity,
          e.row_id as "rowId", actor.full_name as actor, e.actor_id as "actorId", impersonator.full_name as impersonator,
          e.origin, e.address, e.user_agent as "userAgent", e.credential_id as "credentialId",
          e.request_id as "requestId", d.changes::text as changes, e.hash
        from audit_entry e left join audit_detail d on d.sequence = e.sequence
        left join "user" actor on actor.id = e.actor_id left join "user" impersonator on impersonator.id = e.impersonator_id
        where ${all([...conditions, ...page])} order by e.sequence desc limit ${AT_ONCE}`,
      ctx,
    );
    const { rows } = await ctx.database.pool.query<ExportedEntry>(text, values);
    if (rows.length > 0) yield rows;
    if (rows.length < AT_ONCE) return;
    before = rows.at(-1)?.sequence ?? null;
  }
}
