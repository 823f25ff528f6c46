// The audit trail as a CSV file for spreadsheets: nothing in it is taken for a formula.

import { say } from '../../platform/i18n.ts';
import { BYTE_ORDER_MARK, csvText } from '../../platform/spreadsheets/csv.ts';
import { exportKind } from '../files/index.ts';
import { type AuditFilter, auditRows } from './audit-export.read.ts';
import { COLUMNS } from './messages.ts';

export const auditExport = exportKind<{ filter: AuditFilter }>({
  name: 'audit.entries',
  access: 'audit.read',
  stepUp: true,
  fileName: () => 'audit.csv',
  async *write(ctx, { filter }) {
    const names = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];
    yield BYTE_ORDER_MARK + csvText([names.map((name) => say(COLUMNS[name], ctx.language))], ctx.language);
    for await (const rows of auditRows(ctx, filter))
      yield csvText(
        rows.map((row) => names.map((name) => row[name])),
        ctx.language,
      );
  },
});
