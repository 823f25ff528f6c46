// What is odd about a submission; nothing odd is worth saying too.
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import type { SubmissionOddity } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';

export function Oddities({ oddities }: { oddities: readonly SubmissionOddity[] }) {
  const format = useFormat();
  if (oddities.length === 0) return '—';
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 0.5 }}>
      {oddities.map((oddity) => (
        <Chip
          key={oddity}
          component="span"
          size="small"
          color="warning"
          variant="outlined"
          label={format.label('SubmissionOddity', oddity)}
        />
      ))}
    </Box>
  );
}
