// What an entry says of each field, before and after, as a table that scrolls inside its frame.
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { AuditEntryFullFragment } from '../../gql/graphql.ts';
import { useAuditWords } from './words.ts';

export function Changes({ entry }: { entry: AuditEntryFullFragment }) {
  const translate = useTranslate();
  const words = useAuditWords();
  const { changes, redacted, entity, action } = entry;
  if (redacted) return <Typography color="textSecondary">{translate('audit.redacted')}</Typography>;
  if (changes.length === 0) return <Typography color="textSecondary">{translate('audit.noValues')}</Typography>;
  const both = action === 'ROW_CHANGED';
  const only = action === 'ROW_DELETED' ? 'before' : 'after';
  const title = translate('audit.changes');
  return (
    <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={title}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{translate('audit.field')}</TableCell>
            {both && <TableCell>{translate('audit.before')}</TableCell>}
            <TableCell>{translate(both ? 'audit.after' : 'audit.value')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {changes.map((change) => (
            <TableRow key={change.field}>
              <TableCell component="th" scope="row">
                {words.field(entity, change.field)}
              </TableCell>
              {both && <Value value={change.before} kept={change.kept} />}
              <Value value={both ? change.after : change[only]} kept={change.kept} />
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

function Value({ value, kept }: { value: string | null | undefined; kept: boolean }) {
  const translate = useTranslate();
  return (
    <TableCell sx={{ overflowWrap: 'anywhere', minWidth: 120, whiteSpace: 'pre-wrap' }}>
      {kept ? (value ?? '—') : <em>{translate('audit.notKept')}</em>}
    </TableCell>
  );
}
