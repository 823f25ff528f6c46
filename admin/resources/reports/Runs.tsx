// Every time a report was sent: what became of it, and its files.
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { DownloadButton } from '../../files/DownloadButton.tsx';
import { ReportFileLinksDocument, type ReportFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { request } from '../../providers/graphql.ts';
import { Status } from '../../records/Status.tsx';

type Run = ReportFullFragment['runs']['nodes'][number];

export function Runs({ report: { id, runs } }: { report: ReportFullFragment }) {
  const translate = useTranslate();
  if (runs.nodes.length === 0) return <Typography>{translate('reports.neverSent')}</Typography>;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2 }}>
      {runs.nodes.map((run) => (
        <Box component="li" key={run.id} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
          <OneRun run={run} />
          {[run.pdf, run.workbook].map(
            (file) =>
              file && (
                <DownloadButton
                  key={file.id}
                  name={file.name}
                  label={file.name.split('.').at(-1)}
                  link={() => linkTo(id, file.id)}
                />
              ),
          )}
        </Box>
      ))}
    </Box>
  );
}

function OneRun({ run }: { run: Run }) {
  const translate = useTranslate();
  const format = useFormat();
  const { status, byHand, responses, mailCount, sentCount, keptCount, undelivered, createdAt } = run;
  const words = [
    format.dateTime(createdAt),
    translate(byHand ? 'reports.byHand' : 'reports.byClock'),
    ...(status === 'SENT'
      ? [
          responses === null ? translate('reports.tooFew') : translate('reports.responses', { smart_count: responses }),
          ...(keptCount < mailCount ? [translate('reports.mails', { sent: sentCount, smart_count: mailCount })] : []),
          ...(keptCount > 0 ? [translate('reports.mailsKept', { smart_count: keptCount })] : []),
        ]
      : []),
  ];
  return (
    <Box sx={{ flex: '1 1 260px' }}>
      <Status of="ReportRunStatus" value={status} /> {words.join(' · ')}
      {undelivered.length > 0 && (
        <Typography variant="body2" color="error" sx={{ overflowWrap: 'anywhere' }}>
          {translate('reports.undelivered', { smart_count: undelivered.length, addresses: undelivered.join(', ') })}
        </Typography>
      )}
    </Box>
  );
}

async function linkTo(reportId: string, fileId: string): Promise<string | null | undefined> {
  const { report } = await request(ReportFileLinksDocument, { id: reportId });
  const files = (report?.runs.nodes ?? []).flatMap(({ pdf, workbook }) => [pdf, workbook]);
  return files.find((file) => file?.id === fileId)?.downloadUrl;
}
