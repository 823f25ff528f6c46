// What became of the mails of the last thirty days: bars to look at, and the same numbers as a table.
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { MailStatisticsDocument, type MailStatisticsQuery } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { request } from '../../providers/graphql.ts';
import { Section } from '../../records/Section.tsx';

type Day = MailStatisticsQuery['mailStatistics'][number];

const DAYS = 30;
const COUNTS = ['sent', 'delivered', 'bounced', 'complained', 'unsubscribed', 'failed'] as const;
const inGuadeloupe = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Guadeloupe' });
const dayBefore = (days: number): string => inGuadeloupe.format(new Date(Date.now() - days * 86_400_000));

export function MailDays() {
  const translate = useTranslate();
  const format = useFormat();
  const variables = { from: dayBefore(DAYS - 1), to: dayBefore(0) };
  const { data } = useQuery({
    queryKey: ['mailMessages', 'days', variables],
    queryFn: ({ signal }) => request(MailStatisticsDocument, variables, signal),
  });
  const days = data?.mailStatistics ?? [];
  const busy = days.filter((day) => COUNTS.some((name) => day[name] > 0));
  if (busy.length === 0) return null;
  return (
    <Box sx={{ mt: 2 }}>
      <Section title={translate('mailing.days')}>
        <Chart days={days} />
        <Box
          sx={{ overflowX: 'auto', maxHeight: 320 }}
          tabIndex={0}
          role="region"
          aria-label={translate('mailing.days')}
        >
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell>{translate('mailing.day')}</TableCell>
                {COUNTS.map((name) => (
                  <TableCell key={name} align="right">
                    {translate(`mailing.counts.${name}`)}
                  </TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {busy.toReversed().map((day) => (
                <TableRow key={day.day}>
                  <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
                    {format.date(day.day)}
                  </TableCell>
                  {COUNTS.map((name) => (
                    <TableCell key={name} align="right">
                      {format.number(day[name])}
                    </TableCell>
                  ))}
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Box>
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>
          {translate('mailing.daysHelp')}
        </Typography>
      </Section>
    </Box>
  );
}

const HEIGHT = 60;
const WIDTH = 10;

/** One bar a day, what came back in another colour; the table says the same to those who do not see it. */
function Chart({ days }: { days: readonly Day[] }) {
  const { palette } = useTheme();
  const most = Math.max(1, ...days.map(({ sent }) => sent));
  const high = (count: number): number => (count / most) * HEIGHT;
  return (
    <Box
      component="svg"
      aria-hidden
      viewBox={`0 0 ${days.length * WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      sx={{ display: 'block', width: '100%', height: 96, mb: 1, borderBottom: 1, borderColor: 'divider' }}
    >
      {days.map(({ day, delivered, bounced }, index) => (
        <g key={day}>
          <rect
            x={index * WIDTH + 1}
            width={WIDTH - 2}
            y={HEIGHT - high(delivered)}
            height={high(delivered)}
            fill={palette.primary.main}
          />
          <rect
            x={index * WIDTH + 1}
            width={WIDTH - 2}
            y={HEIGHT - high(delivered + bounced)}
            height={high(bounced)}
            fill={palette.error.main}
          />
        </g>
      ))}
    </Box>
  );
}
