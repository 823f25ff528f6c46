// A proportion as a bar. The number stands beside it as text, so the bar itself is hidden from screen readers.
import Box from '@mui/material/Box';

export function Bar({ value, maximum }: { value: number; maximum: number }) {
  const share = maximum > 0 ? Math.min(1, Math.max(0, value / maximum)) : 0;
  return (
    <Box
      aria-hidden
      sx={{
        height: 10,
        borderRadius: 1,
        bgcolor: 'action.hover',
        border: 1,
        borderColor: 'divider',
        overflow: 'hidden',
      }}
    >
      <Box sx={{ width: `${share * 100}%`, height: '100%', bgcolor: 'primary.main' }} />
    </Box>
  );
}
