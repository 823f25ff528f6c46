// How many responses there are, and whether the numbers are of now. What moves is told once it has settled, politely.
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { StatisticsFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useWording } from './use-wording.ts';

/** Responses come in bursts: whoever hears the page is told of the last. */
const SETTLED_MS = 2_000;

export function Summary({ statistics: { responses, waiting, countedAt } }: { statistics: StatisticsFullFragment }) {
  const { say } = useWording();
  const translate = useTranslate();
  const format = useFormat();
  const moved = useMoved(responses);
  return (
    <Box sx={{ mb: 1 }}>
      <Typography sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 1 }}>
        <Box component="span" sx={{ fontSize: '2.4rem', fontWeight: 650, lineHeight: 1.1 }}>
          {format.number(responses)}
        </Box>{' '}
        {translate('statistics.responses', { smart_count: responses ?? 0 })}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {countedAt ? say('countedAt', { at: format.dateTime(countedAt) }) : say('notYet')}
        {waiting > 0 && ` ${say('waiting', { smart_count: waiting, count: format.number(waiting) })}`}
      </Typography>
      <Box
        role="status"
        sx={{ position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' }}
      >
        {moved !== null && say('moved', { smart_count: moved, count: format.number(moved) })}
      </Box>
    </Box>
  );
}

/** The number of responses once it stands still, if it moved since the page was opened. */
function useMoved(responses: number | null): number | null {
  const [first] = useState(responses);
  const [moved, setMoved] = useState<number | null>(null);
  useEffect(() => {
    if (responses === first) return undefined;
    const timer = setTimeout(() => setMoved(responses), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [responses, first]);
  return moved;
}
