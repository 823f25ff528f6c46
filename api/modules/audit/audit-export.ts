// The audit trail as a CSV file for spreadsheets: nothing in it is taken for a formula.

import { stringify } from 'csv-stringify/sync';
import { say } from '../../platform/i18n.ts';
import { exportKind } from '../files/index.ts';
import { type AuditFilter, auditRows } from './audit-export.read.ts';
import { COLUMNS } from './messages.ts';

const STYLE = { delimiter: ';', escape_formulas: true, record_delimiter: 'windows' } as const;
const BYTE_ORDER_MARK = '\uFEFF';

export const auditExport = exportKind<{ filter: AuditFilter }>({
  name: 'audit.entries',
  access: 'audit.read',
  stepUp: true,
  fileName: () => 'audit.csv',
  async *write(ctx, { filter }) {
    const names = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];
    yield BYTE_ORDER_MARK + stringify([names.map((name) => say(COLUMNS[name], ctx.language))], STYLE);
    for await (const rows of auditRows(ctx, filter))
      yield stringify(
        rows.map((row) => names.map((name) => row[name])),
        STYLE,
      );
  },
});
