// Inputs side by side where there is room.
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

export function FormGrid({ children }: { children: ReactNode }) {
  return (
    <Box
      sx={{
        width: '100%',
        display: 'grid',
        columnGap: 2,
        alignItems: 'start',
        gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' },
      }}
    >
      {children}
    </Box>
  );
}
