// What was odd in the file, each kind once, with the submissions it was found in: the first of them here, more in a list.
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { SubmissionImportFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { localized } from '../../i18n/localized.ts';
import { Section } from '../../records/Section.tsx';

type FindingsProps = Pick<SubmissionImportFullFragment, 'findings' | 'fileName'>;

const SHOWN = 20;

/** A cell as spreadsheets read it: no formula, whatever it begins with. */
const cell = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

export function Findings({ findings, fileName }: FindingsProps) {
  const translate = useTranslate();
  const format = useFormat();

  function download() {
    const header = ['finding', 'values', 'times', 'rows'].map((name) => translate(`submissionImports.${name}`));
    const lines = findings.flatMap(({ message, values, count, rows }) =>
      (rows.length === 0 ? [''] : rows).map((row) => [localized(message), values.join(' | '), String(count), row]),
    );
    const text = [header, ...lines].map((line) => line.map(cell).join(';')).join('\r\n');
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([`\ufeff${text}\r\n`], { type: 'text/csv' }));
    link.download = `${fileName.replace(/\.\w+$/, '')}-${translate('submissionImports.finding').toLowerCase()}.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  return (
    <Section title={translate('submissionImports.findings')}>
      <Typography sx={{ mb: 1, maxWidth: '75ch' }}>{translate('submissionImports.findingsHelp')}</Typography>
      <Table size="small" aria-label={translate('submissionImports.findings')}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ pl: 0 }}>{translate('submissionImports.finding')}</TableCell>
            <TableCell align="right">{translate('submissionImports.times')}</TableCell>
            <TableCell sx={{ hyphens: 'auto', overflowWrap: 'anywhere' }}>
              {translate('submissionImports.rows')}
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {findings.map(({ code, message, count, rows, values }) => (
            <TableRow key={`${code} ${message.fr}`}>
              <TableCell component="th" scope="row" sx={{ pl: 0, overflowWrap: 'anywhere' }}>
                {localized(message)}
                {values.length > 0 && (
                  <Typography component="span" variant="body2" color="text.secondary" sx={{ display: 'block' }}>
                    {translate('submissionImports.written', {
                      values: values.map((value) => translate('submissionImports.quoted', { value })).join(', '),
                    })}
                  </Typography>
                )}
              </TableCell>
              <TableCell align="right">{format.number(count)}</TableCell>
              <TableCell sx={{ overflowWrap: 'anywhere' }}>
                {rows.slice(0, SHOWN).join(', ')}
                {rows.length > SHOWN &&
                  ` ${translate('submissionImports.moreRows', { smart_count: rows.length - SHOWN })}`}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Button sx={{ mt: 2 }} variant="outlined" onClick={download}>
        {translate('submissionImports.download')}
      </Button>
    </Section>
  );
}
