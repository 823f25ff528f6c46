// Differences between two definitions, as sentences.
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { Difference } from './differences.ts';
import { useNames } from './names.ts';

const colours = { added: 'success', removed: 'error', changed: 'info' } as const;

export function DifferenceList({ differences }: { differences: readonly Difference[] }) {
  const translate = useTranslate();
  const names = useNames();
  const text = (key: string) => translate(`questionnaireEditor.differences.${key}`);
  if (differences.length === 0) return <Typography color="textSecondary">{text('none')}</Typography>;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {differences.map(({ what, of, key, label, aspects }) => (
        <Box
          component="li"
          key={`${what} ${of} ${key}`}
          sx={{ display: 'flex', gap: 1, py: 0.5, alignItems: 'baseline', overflowWrap: 'anywhere' }}
        >
          <Chip size="small" variant="outlined" color={colours[what]} label={text(what)} />
          <Box sx={{ minWidth: 0 }}>
            {translate(`questionnaireEditor.differences.${of}`, { name: names.text(label) || key })}
            {aspects.length > 0 && (
              <Typography variant="body2" color="textSecondary">
                {aspects.map((aspect) => text(`aspects.${aspect}`)).join(', ')}
              </Typography>
            )}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
