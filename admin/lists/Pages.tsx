// Numbered pages with what is shown of how many; the same on small and wide screens.
import Pagination from '@mui/material/Pagination';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useListPaginationContext, useTranslate } from 'react-admin';

export function Pages() {
  const { page, perPage, total, isPending, setPage } = useListPaginationContext();
  const translate = useTranslate();
  if (isPending || !total) return null;
  const last = Math.ceil(total / perPage);
  return (
    <Stack
      direction={{ xs: 'column', sm: 'row' }}
      sx={{ p: 1.5, gap: 1, alignItems: 'center', justifyContent: 'space-between' }}
    >
      <Typography variant="body2" color="textSecondary">
        {translate('ra.navigation.page_range_info', {
          offsetBegin: (page - 1) * perPage + 1,
          offsetEnd: Math.min(page * perPage, total),
          total,
        })}
      </Typography>
      {last > 1 && (
        <Pagination
          count={last}
          page={page}
          siblingCount={0}
          onChange={(_, next) => setPage(next)}
          aria-label={translate('lists.pages')}
        />
      )}
    </Stack>
  );
}
