// What became of a batch's mails: a table whose numbers also stand as bars.
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'react-admin';
import type { MailBatchCountsFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { Bar } from '../../records/Bar.tsx';

const COUNTS = [
  'queued',
  'sent',
  'delivered',
  'bounced',
  'complained',
  'failed',
  'suppressed',
  'kept',
  'cancelled',
  'unsubscribed',
] as const;
/** Always shown; the others only where there are some. */
const ALWAYS: ReadonlySet<string> = new Set(['queued', 'sent', 'delivered', 'bounced', 'failed']);

export function Progress({ progress }: { progress: MailBatchCountsFragment }) {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <Table size="small" sx={{ mt: 2, maxWidth: 720 }} aria-label={translate('mailing.progress')}>
      <TableBody>
        {COUNTS.filter((name) => ALWAYS.has(name) || progress[name] > 0).map((name) => (
          <TableRow key={name}>
            <TableCell component="th" scope="row" sx={{ width: '40%' }}>
              {translate(`mailing.counts.${name}`)}
            </TableCell>
            <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
              {format.number(progress[name])}
            </TableCell>
            <TableCell sx={{ width: '40%', display: { xs: 'none', sm: 'table-cell' } }}>
              <Bar value={progress[name]} maximum={progress.recipients} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
