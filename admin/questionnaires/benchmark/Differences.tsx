// The rows in which an institution clearly differs from the others, to see at a glance.
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { labelled } from '../../i18n/labelled.ts';
import { localized } from '../../i18n/localized.ts';
import { useWording } from '../statistics/use-wording.ts';
import { type ComparedQuestion, valueText } from './numbers.ts';

export function Differences({ questions }: { questions: readonly ComparedQuestion[] }) {
  const wording = useWording();
  const { say } = wording;
  const clear = questions.flatMap((question) =>
    question.rows.flatMap((row) =>
      row.differs && row.own.value !== null && row.others.value !== null
        ? [{ question, row, isMore: row.own.value > row.others.value }]
        : [],
    ),
  );
  if (clear.length === 0) return <Typography>{say('benchmark.alike')}</Typography>;
  const sides = [
    { name: say('benchmark.more'), rows: clear.filter(({ isMore }) => isMore) },
    { name: say('benchmark.less'), rows: clear.filter(({ isMore }) => !isMore) },
  ];
  return (
    <Box
      sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' } }}
    >
      {sides
        .filter(({ rows }) => rows.length > 0)
        .map(({ name, rows }) => (
          <Box key={name}>
            <Typography component="h3" variant="h3">
              {name}
            </Typography>
            <Box component="ul" sx={{ m: 0, pl: 2.5, overflowWrap: 'anywhere' }}>
              {rows.map(({ question, row: { key, label, own, others } }) => (
                <Box component="li" key={`${question.key} ${key}`} sx={{ mt: 0.5 }}>
                  <strong>{localized(label)}</strong>
                  {labelled(
                    '',
                    say('benchmark.values', {
                      own: valueText(question, own.value, wording),
                      others: valueText(question, others.value, wording),
                    }),
                  )}
                  {key !== question.key && (
                    <Typography component="span" variant="body2" color="textSecondary" sx={{ display: 'block' }}>
                      {localized(question.label)}
                    </Typography>
                  )}
                </Box>
              ))}
            </Box>
          </Box>
        ))}
    </Box>
  );
}
