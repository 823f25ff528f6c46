// What was odd in the file, each kind once, with the rows it was found in.
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'react-admin';
import type { SubmissionImportFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { localized } from '../../i18n/localized.ts';
import { Section } from '../../records/Section.tsx';

export function Findings({ findings }: Pick<SubmissionImportFullFragment, 'findings'>) {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <Section title={translate('submissionImports.findings')}>
      <Table size="small" aria-label={translate('submissionImports.findings')}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ pl: 0 }}>{translate('submissionImports.finding')}</TableCell>
            <TableCell align="right">{translate('submissionImports.times')}</TableCell>
            <TableCell>{translate('submissionImports.rows')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {findings.map(({ code, message, count, rows }) => (
            <TableRow key={`${code} ${message.fr}`}>
              <TableCell component="th" scope="row" sx={{ pl: 0, overflowWrap: 'anywhere' }}>
                {localized(message)}
              </TableCell>
              <TableCell align="right">{format.number(count)}</TableCell>
              <TableCell sx={{ overflowWrap: 'anywhere' }}>{rows.join(', ')}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
