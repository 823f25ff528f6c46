// One match: its score, and each factor with points, a bar and a sentence.
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { JobOfferMatchesQuery } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { Bar } from '../../records/Bar.tsx';

type Factor = NonNullable<JobOfferMatchesQuery['jobOffer']>['matches'][number]['factors'][number];

interface MatchProps {
  title: ReactNode;
  detail: string;
  score: number;
  factors: readonly Factor[];
}

export function Match({ title, detail, score, factors }: MatchProps) {
  const translate = useTranslate();
  return (
    <Box component="li" sx={{ py: 2, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'baseline', justifyContent: 'space-between' }}>
        <Typography component="h3" variant="h3">
          {title}
        </Typography>
        <Typography sx={{ fontWeight: 650 }}>{translate('matching.score', { score })}</Typography>
      </Box>
      <Typography color="textSecondary" sx={{ mb: 1 }}>
        {detail}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {factors.map((factor) => (
          <FactorLine key={factor.name} factor={factor} />
        ))}
      </Box>
    </Box>
  );
}

function FactorLine({ factor: { name, points, maximum, explanation } }: { factor: Factor }) {
  const format = useFormat();
  const translate = useTranslate();
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        columnGap: 2,
        alignItems: 'center',
        gridTemplateColumns: { xs: '1fr', sm: '200px 110px 1fr' },
      }}
    >
      <Typography variant="body2">
        {translate('matching.factor', { name: format.label('MatchFactorName', name), points, maximum })}
      </Typography>
      <Bar value={points} maximum={maximum} />
      <Typography variant="body2" color="textSecondary">
        {explanation}
      </Typography>
    </Box>
  );
}
