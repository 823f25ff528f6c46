// What happened to a mail, one thing after the other: attempts to hand it over, then what other servers reported.
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { MailMessageFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { Status } from '../../records/Status.tsx';

interface Step {
  id: string;
  at: string;
  state: ReactNode;
  words: string;
}

export function Course({ mail }: { mail: MailMessageFullFragment }) {
  const translate = useTranslate();
  const format = useFormat();
  const steps: Step[] = [
    ...mail.attempts.map(({ id, startedAt, outcome, smtpCode, smtpText }) => ({
      id,
      at: startedAt,
      state: outcome ? <Status of="MailAttemptOutcome" value={outcome} /> : translate('mails.underWay'),
      words: [smtpCode, smtpText].filter(Boolean).join(' '),
    })),
    ...mail.reports.map(({ id, receivedAt, kind, statusCode, text }) => ({
      id,
      at: receivedAt,
      state: <Status of="MailReportKind" value={kind} />,
      words: [statusCode, text].filter(Boolean).join(' '),
    })),
  ];
  if (steps.length === 0) return null;
  return (
    <>
      <Typography component="h3" variant="h3" sx={{ mt: 2 }}>
        {translate('mails.course')}
      </Typography>
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {steps.map(({ id, at, state, words }) => (
          <Box
            component="li"
            key={id}
            sx={{ mt: 1, pl: 1.5, borderLeft: 3, borderColor: 'divider', overflowWrap: 'anywhere' }}
          >
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
              <span>{format.dateTime(at)}</span>
              {state}
            </Box>
            {words && <Box sx={{ color: 'text.secondary' }}>{words}</Box>}
          </Box>
        ))}
      </Box>
    </>
  );
}
