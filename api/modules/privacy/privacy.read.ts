// People see their own requests and consents; who looks after personal data sees all, and how long things are held.

import type { WriteContext } from '../../platform/context.ts';
import type { mentionsOf } from '../../platform/personal-data/mentions.ts';
import { between, equals, refersTo } from '../../platform/read/filters.ts';
import { type Row, readable, type ViewerRights } from '../../platform/read/readable.ts';
import { rowsOf } from '../../platform/read/rows.ts';
import { everything, nothing, raw, type Sql, sql, viewerId } from '../../platform/read/sql.ts';
import { Consent, people } from '../accounts/index.ts';
import { DataRequest } from './data-request.ts';
import { RetentionItem, RetentionRule } from './retention.ts';

const managers = (viewer: ViewerRights): Sql => (viewer.may('privacy.manage') ? everything : nothing);
const own =
  <E extends { user: unknown }>() =>
  (viewer: ViewerRights, row: Row<E>): Sql => {
    if (viewer.may('privacy.manage')) return everything;
    return viewer.isPerson ? sql`${row.user as Sql} = ${viewerId}` : nothing;
  };

export const dataRequests = readable(DataRequest, {
  resource: 'dataRequests',
  visible: own<DataRequest>(),
  filters: {
    kind: equals((row) => row.kind),
    status: equals((row) => row.status),
    userId: refersTo((row) => row.user),
    requestedAt: between((row) => row.requestedAt),
  },
  orders: { REQUESTED_AT: (row) => row.requestedAt, DUE_ON: (row) => row.dueOn },
  defaultOrder: { field: 'REQUESTED_AT', direction: 'DESC' },
  fields: {
    user: { kind: 'one', target: () => people, on: (person, row) => sql`${person.id} = ${row.user}` },
    requestedBy: { kind: 'one', target: () => people, on: (person, row) => sql`${person.id} = ${row.requestedBy}` },
    decidedBy: { kind: 'one', target: () => people, on: (person, row) => sql`${person.id} = ${row.decidedBy}` },
  },
});

export const consents = readable(Consent, {
  resource: 'consents',
  visible: own<Consent>(),
  filters: {
    userId: refersTo((row) => row.user),
    email: (email: string, row) => sql`lower(${row.email}) = lower(${email})`,
    purpose: equals((row) => row.purpose),
  },
  orders: { AT: (row) => row.at },
  defaultOrder: { field: 'AT', direction: 'DESC' },
  fields: {
    user: { kind: 'one', target: () => people, on: (person, row) => sql`${person.id} = ${row.user}` },
  },
});

export const retentionRules = readable(RetentionRule, {
  resource: 'retentionRules',
  visible: managers,
  orders: { ID: (row) => row.id },
  defaultOrder: { field: 'ID', direction: 'ASC' },
});

export const retentionItems = readable(RetentionItem, {
  resource: 'retentionItems',
  visible: managers,
  filters: {
    ruleId: equals((row) => row.rule),
    status: equals((row) => row.status),
    settled: (settled: boolean, row) => (settled ? sql`${row.settledAt} is not null` : sql`${row.settledAt} is null`),
  },
  orders: { DUE_ON: (row) => row.dueOn },
  defaultOrder: { field: 'DUE_ON', direction: 'ASC' },
});

/** Rows that nobody has begun to look after under this rule. */
export const notLookedAfter =
  (ruleId: string) =>
  (id: Sql): Sql =>
    sql`not exists (select from retention_item i where i.rule_id = ${ruleId} and i.row_id = ${id} and i.status in ('DUE', 'WARNED'))`;

/** Rows of the audit trail whose details mention somebody; events have no table. */
export const auditedMentions = (
  tx: WriteContext,
  mentioned: NonNullable<ReturnType<typeof mentionsOf>>,
): Promise<{ table: string; id: string }[]> =>
  rowsOf(
    tx,
    sql`select distinct coalesce(found.entity, '') as "table", found.row_id as id from (
        select e.entity, e.row_id from audit_detail d join audit_entry e on e.sequence = d.sequence
        where e.action <> 'AUDIT_REDACTED' and ${mentioned(raw('d.changes::text'), 'JSON')}
        union all
        select c.entity, c.row_id from audit_change c
        where c.action <> 'AUDIT_REDACTED' and ${mentioned(raw('c.changes::text'), 'JSON')}
      ) found where found.row_id is not null`,
  );
