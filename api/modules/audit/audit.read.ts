// Who may look into the audit trail, and by what it is searched. Every filter and order has an index that ends in the
// place in the chain, so that the newest page is found without looking at the rest.

import { between, equals, refersTo } from '../../platform/read/filters.ts';
import { computedRows, readable, type ViewerRights } from '../../platform/read/readable.ts';
import { everything, nothing, type Sql, sql } from '../../platform/read/sql.ts';
import { people } from '../accounts/index.ts';
import { AuditEntry, type AuditFieldChange } from './audit-entry.ts';
import { AuditVerification } from './audit-verification.ts';

const visible = (viewer: ViewerRights): Sql => (viewer.may('audit.read') ? everything : nothing);

const fieldChanges = computedRows<AuditFieldChange>('AuditFieldChange', {
  field: 'field',
  before: 'before',
  after: 'after',
  kept: 'kept',
});

export const auditEntries = readable(AuditEntry, {
  resource: 'auditEntries',
  visible,
  filters: {
    at: between((row) => row.at),
    actorId: refersTo((row) => row.actorId),
    impersonatorId: refersTo((row) => row.impersonatorId),
    entity: equals((row) => row.entity),
    rowId: equals((row) => row.rowId),
    action: equals((row) => row.action),
    address: equals((row) => row.address),
  },
  orders: { SEQUENCE: (row) => row.sequence },
  defaultOrder: { field: 'SEQUENCE', direction: 'DESC' },
  fields: {
    actor: { kind: 'one', target: () => people, on: (person, row) => sql`${person.id} = ${row.actorId}` },
    impersonator: { kind: 'one', target: () => people, on: (person, row) => sql`${person.id} = ${row.impersonatorId}` },
    changes: {
      kind: 'rows',
      target: () => fieldChanges,
      from: (row) => sql`
        select c.key as field, case ${row.action} when 'ROW_CHANGED' then c.value ->> 0 when 'ROW_DELETED' then c.value #>> '{}' end as before,
          case ${row.action} when 'ROW_CHANGED' then c.value ->> 1 when 'ROW_DELETED' then null else c.value #>> '{}' end as after, true as kept
        from audit_detail d, jsonb_each(d.changes) c where d.sequence = ${row.sequence} and c.key <> '…' and c.value <> 'null'
        union all
        select name, null, null, false from audit_detail d, jsonb_array_elements_text(d.changes -> '…') name
        where d.sequence = ${row.sequence}
        order by field`,
    },
    redacted: {
      kind: 'computed',
      value: (row) =>
        sql`not exists (select from audit_detail d where d.sequence = ${row.sequence} and d.changes is not null)`,
    },
  },
});

export const auditVerifications = readable(AuditVerification, {
  resource: 'auditVerifications',
  visible,
  orders: { STARTED_AT: (row) => row.startedAt },
  defaultOrder: { field: 'STARTED_AT', direction: 'DESC' },
  fields: {
    startedBy: { kind: 'one', target: () => people, on: (person, row) => sql`${person.id} = ${row.startedById}` },
  },
});
