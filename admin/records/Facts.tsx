// The facts of a record as a definition list; labels come from the resource's field names.
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useResourceContext, useTranslateLabel } from 'react-admin';

export type Fact = readonly [source: string, value: ReactNode];

export function Facts({ facts, resource }: { facts: readonly Fact[]; resource?: string }) {
  const labelOf = useTranslateLabel();
  const context = useResourceContext({ resource });
  return (
    <Box
      component="dl"
      sx={{ m: 0, display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 220px), 1fr))' }}
    >
      {facts.map(([source, value]) => (
        <Box key={source}>
          <Box component="dt" sx={{ color: 'text.secondary', fontSize: '0.85rem' }}>
            {labelOf({ source, resource: context })}
          </Box>
          <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
            {value === '' || value === null || value === undefined ? '—' : value}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
