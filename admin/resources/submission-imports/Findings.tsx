// What was odd in the file, each kind once, with the submissions it was found in: the first of them here, more in a list.
// What somebody should look at stands first.
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTranslate } from 'react-admin';
import { isUnderstood } from '../../../api/modules/submissions/findings.rules.ts';
import type { SubmissionImportFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { localized } from '../../i18n/localized.ts';
import { Section } from '../../records/Section.tsx';

type FindingsProps = Pick<SubmissionImportFullFragment, 'findings' | 'fileName'>;

const SHOWN = 10;

/** A cell as spreadsheets read it: no formula, whatever it begins with. */
const cell = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

export function Findings({ findings, fileName }: FindingsProps) {
  const translate = useTranslate();

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

  const doubtful = findings.filter(({ code }) => !isUnderstood(code));
  const understood = findings.filter(({ code }) => isUnderstood(code));
  return (
    <Section title={translate('submissionImports.findings')}>
      <Typography sx={{ mb: 1, maxWidth: '75ch' }}>{translate('submissionImports.findingsHelp')}</Typography>
      <Kinds name="doubtful" findings={doubtful} />
      <Kinds name="understood" findings={understood} />
      <Typography variant="body2" color="text.secondary" sx={{ mt: 2, maxWidth: '75ch' }}>
        {translate('submissionImports.rowsHelp')}
      </Typography>
      <Button sx={{ mt: 2 }} variant="outlined" onClick={download}>
        {translate('submissionImports.download')}
      </Button>
    </Section>
  );
}

function Kinds({ name, findings }: { name: 'doubtful' | 'understood' } & Pick<FindingsProps, 'findings'>) {
  const translate = useTranslate();
  const format = useFormat();
  const isNarrow = useMediaQuery('(max-width: 700px)');
  if (findings.length === 0) return null;
  const rowsOf = (rows: readonly string[]): string =>
    rows.slice(0, SHOWN).join(', ') +
    (rows.length > SHOWN ? ` ${translate('submissionImports.moreRows', { smart_count: rows.length - SHOWN })}` : '');
  const title = translate(`submissionImports.${name}`, { smart_count: findings.length });
  return (
    <Box sx={{ mt: 2 }}>
      <Typography component="h3" variant="h3" sx={{ mb: 1 }}>
        {title}
      </Typography>
      <Table size="small" aria-label={title}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ pl: 0 }}>{translate('submissionImports.finding')}</TableCell>
            <TableCell align="right">{translate('submissionImports.times')}</TableCell>
            {!isNarrow && <TableCell>{translate('submissionImports.rows')}</TableCell>}
          </TableRow>
        </TableHead>
        <TableBody>
          {findings.map(({ code, message, count, rows, values }) => (
            <TableRow key={`${code} ${message.fr}`}>
              <TableCell component="th" scope="row" sx={{ pl: 0, overflowWrap: 'anywhere' }}>
                {localized(message)}
                {values.length > 0 && (
                  <Detail>
                    {translate('submissionImports.written', {
                      values: values.map((value) => translate('submissionImports.quoted', { value })).join(', '),
                    })}
                  </Detail>
                )}
                {isNarrow && rows.length > 0 && (
                  <Detail>{translate('submissionImports.inRows', { rows: rowsOf(rows) })}</Detail>
                )}
              </TableCell>
              <TableCell align="right" sx={{ verticalAlign: isNarrow ? 'top' : undefined }}>
                {format.number(count)}
              </TableCell>
              {!isNarrow && <TableCell sx={{ overflowWrap: 'anywhere' }}>{rowsOf(rows)}</TableCell>}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

function Detail({ children }: { children: string }) {
  return (
    <Typography component="span" variant="body2" color="text.secondary" sx={{ display: 'block' }}>
      {children}
    </Typography>
  );
}
